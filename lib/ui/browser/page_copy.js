// A copy of what the session keeps, in this page's memory: Streamlit loses a session when its server restarts or the
// connection is away for a while, and does not say so. The server sends what changed; a new session, which knows nothing of this
// page, gets everything back. Only if the person asks, an encrypted copy goes into this tab's storage (vault.js asks for the phrase).
// Also here, because it needs the same: the warning before unsaved notes are lost, and the cover for an unattended screen.

const SLOT = "notes"
const ROUNDS = 600000
const WRITTEN = "textarea, [data-testid=stTextInput]:not([data-testid=stForm] *) input" // not what one searches for
const PATIENCE = 5000 // milliseconds after which a copy that was handed back, and not acknowledged, is handed back again
const here = (window[Symbol.for("notes")] ??= {})
here.epoch ??= null // the session that this copy is of
here.rev ??= 0 // how far it follows it
here.kinds ??= {}
here.page ??= {}
here.waiting ??= null // the nonce of the copy that the session has yet to acknowledge
here.key ??= null
here.problem ??= ""
here.listeners ??= new Set()

export default function (component) {
  here.data = component.data[0]
  here.send = component.setTriggerValue
  if (here.left) return
  start()
  if (here.data.epoch !== here.epoch) return meet()
  if (here.waiting) {
    if (here.data.acknowledged !== here.waiting) return Date.now() - here.waitingSince > PATIENCE && giveBack()
    here.waiting = null
    here.rev = here.data.base
  }
  follow()
}

// Another session than the one this copy is of.
function meet() {
  const first = here.epoch === null
  here.epoch = here.data.epoch
  here.rev = 0
  if (!first || here.data.awaited) return giveBack()
  if (stored() && !here.key) here.send("locked", true)
  follow()
}

// The nonce by itself: a copy that can't be read is acknowledged all the same.
function giveBack() {
  here.waiting = `${Date.now()}-${Math.random()}`
  here.waitingSince = Date.now()
  here.send("returned", { nonce: here.waiting, copy: JSON.stringify({ kinds: here.kinds, page: here.page }) })
}

function follow() {
  // Examples are on show: what is kept here of the person's own stays as it is.
  if (here.data.page.presenting) {
    Object.assign(here.page, here.data.page)
    return store()
  }
  here.page = here.data.page
  if (here.data.rev !== here.rev) {
    const { put, drop, whole } = here.data.changes ? JSON.parse(here.data.changes) : { put: {}, drop: [], whole: false }
    if (!whole && here.data.base > here.rev) return here.send("missed", `${here.data.epoch}-${here.rev}-${here.data.rev}`)
    if (whole) here.kinds = {}
    for (const [kind, table] of Object.entries(put)) Object.assign((here.kinds[kind] ??= {}), table)
    for (const [kind, id] of drop) delete here.kinds[kind]?.[id]
    here.rev = here.data.rev
  }
  store()
}

// --- the encrypted copy in this tab ------------------------------------------------------------------------------------

const stored = () => { try { return sessionStorage.getItem(SLOT) } catch { return null } }
const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
const text = (buffer) => {
  let letters = ""
  for (const byte of new Uint8Array(buffer)) letters += String.fromCharCode(byte)
  return btoa(letters)
}
const through = (input, stream) => new Response(new Blob([input]).stream().pipeThrough(stream)).arrayBuffer()

here.able = () => Boolean(window.crypto?.subtle) && typeof CompressionStream === "function"
here.state = () => (here.key ? "on" : stored() ? "locked" : "off")
here.begin = async (phrase) => {
  here.salt = crypto.getRandomValues(new Uint8Array(16))
  here.key = await derive(phrase, here.salt)
  await store()
  tellListeners() // the form may have been drawn anew meanwhile
}
here.open = async (phrase) => {
  const [version, salt, iv, sealed] = (stored() ?? "").split(".")
  if (version !== "1") throw new Error()
  const key = await derive(phrase, bytes(salt))
  const packed = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, key, bytes(sealed))
  const copy = JSON.parse(new TextDecoder().decode(await through(packed, new DecompressionStream("gzip"))))
  here.key = key
  here.salt = bytes(salt)
  here.kinds = copy.kinds
  here.page = copy.page
  giveBack()
  tellListeners()
}
here.end = () => {
  here.key = here.salt = null
  here.problem = ""
  try { sessionStorage.removeItem(SLOT) } catch { /* nothing is stored then */ }
  tellListeners()
}

async function derive(phrase, salt) {
  const raw = new TextEncoder().encode(phrase.normalize("NFKC").trim().replace(/\s+/g, " "))
  const base = await crypto.subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"])
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"])
}

// One at a time, and the latest always last. Never while a new session has yet to acknowledge what it was handed.
let storing = null
let again = false
function store() {
  if (!here.key || here.waiting || here.left) return
  if (storing) { again = true; return storing }
  storing = seal().finally(() => {
    storing = null
    if (again) { again = false; store() }
  })
  return storing
}

async function seal() {
  const kinds = Object.fromEntries(Object.entries(here.kinds).filter(([kind]) => !(here.data.unsaved_kinds ?? []).includes(kind)))
  const packed = await through(JSON.stringify({ kinds, page: here.page }), new CompressionStream("gzip"))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const { key, salt } = here
  if (!key) return
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, packed)
  const problem = here.problem
  if (here.left || here.key !== key) return
  try {
    sessionStorage.setItem(SLOT, ["1", text(salt), text(iv), text(sealed)].join("."))
    here.problem = ""
  } catch {
    here.problem = "full"
  }
  if (problem !== here.problem) tellListeners()
}

function tellListeners() {
  for (const listener of here.listeners) listener()
}

// --- leaving by accident, and an unattended screen ------------------------------------------------------------------------

let clock = Date.now()
let pace = performance.now()
let cover = null
let typing = false

function start() {
  if (here.started) return
  here.started = true
  tellListeners()
  addEventListener("beforeunload", (event) => {
    if (!here.left && (here.data.unsaved || typing)) event.preventDefault()
  })
  // What is being typed and has not reached the server yet: it does when the field loses the focus.
  addEventListener("input", (event) => { typing = event.target.matches?.(WRITTEN) && event.target.value !== "" }, true)
  addEventListener("focusout", () => { typing = false }, true)
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"]) {
    // A page that changes under a resting pointer makes a move of no length.
    const moved = (event) => event.type !== "pointermove" || event.movementX || event.movementY
    addEventListener(sign, (event) => { if (!cover && moved(event)) stir() }, { capture: true, passive: true })
  }
  setInterval(watch, 1000)
  document.addEventListener("visibilitychange", watch)
}

function stir() {
  clock = Date.now()
  pace = performance.now()
}

// The later of two clocks: one that is set back or sleeps does not keep the screen open.
function watch() {
  const idle = here.data.idle ?? {}
  const seconds = Math.max(Date.now() - clock, performance.now() - pace) / 1000
  if (here.left) return
  if (idle.leave && seconds >= idle.leave) return here.exit?.()
  if (idle.cover && seconds >= idle.cover && !cover) putCover(idle)
}

function putCover(idle) {
  const root = document.getElementById("root")
  const back = document.activeElement
  cover = document.createElement("div")
  cover.id = "cover-host"
  cover.setAttribute("data-react-aria-top-layer", "true")
  const page = getComputedStyle(document.querySelector("[data-testid=stApp]") ?? document.body)
  cover.style.cssText = `position:fixed;inset:0;z-index:2147483646;display:grid;place-items:center;background:${page.backgroundColor}`
  const shadow = cover.attachShadow({ mode: "open" })
  const box = document.createElement("div")
  box.setAttribute("role", "dialog")
  box.setAttribute("aria-modal", "true")
  box.setAttribute("aria-label", idle.title)
  const button = document.createElement("button")
  button.textContent = idle.button
  button.style.cssText = `font:600 1.1rem sans-serif;padding:.8rem 2rem;border-radius:.6rem;cursor:pointer;
    color:${page.color};background:transparent;border:2px solid ${page.color}`
  button.addEventListener("click", () => {
    root?.removeAttribute("inert")
    cover.remove()
    cover = null
    stir()
    back?.focus?.()
  })
  box.append(button)
  shadow.append(box)
  root?.setAttribute("inert", "")
  document.body.append(cover)
  button.focus()
}
