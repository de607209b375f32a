// Keeps the browser from writing what people type to its own files or sending it to a spelling service: no autofill, no
// session-restore of fields, no spell check, on every field there is or will be. And nothing stays in the browser's storage
// but a choice of light or dark: Streamlit writes one entry for every address opened, a list of the pages someone saw.

const FIELDS = "input, textarea"
const THEME = "stActiveTheme"
const SECTIONS = "stSidebarSectionsState"
let watching = false
const MOMENT = 150 // milliseconds; what was typed leaves within 20
let waiting = false
let page = null
let left = -Infinity
let ways = {}

export default function ({ data }) {
  arrive(data.page)
  ways = { label: data.ways, at: data.at }
  mark()
  document.querySelectorAll(FIELDS).forEach(hush)
  tidy()
  if (watching) return
  watching = true
  listen()
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue
        if (node.matches(FIELDS)) hush(node)
        node.querySelectorAll(FIELDS).forEach(hush)
      }
    }
    if (!waiting) {
      waiting = true
      setTimeout(tidy, 200)
    }
  }).observe(document.body, { childList: true, subtree: true })
}

function hush(field) {
  field.setAttribute("autocomplete", "off")
  field.setAttribute("spellcheck", "false")
  field.setAttribute("autocorrect", "off")
  field.setAttribute("data-gramm", "false")
}

function tidy() {
  waiting = false
  mark()
  try {
    for (const [key, value] of Object.entries(localStorage)) {
      // Only Streamlit's own: a host that frames this page may keep things of its own here.
      if (key.startsWith(SECTIONS) || (key.startsWith(THEME) && value.includes("System"))) localStorage.removeItem(key)
    }
  } catch { /* storage is blocked: then nothing is kept either */ }
}

// To Streamlit the ways are links like others; say what they are, and which of them one is on or under.
function mark() {
  const bar = document.querySelector('[class*="st-key-shell_ways_"]')
  bar?.setAttribute("role", "navigation")
  bar?.setAttribute("aria-label", ways.label)
  bar?.querySelectorAll("a").forEach((link, at) => {
    if (at === ways.at) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  })
  document.querySelectorAll(".st-key-tool_bar a").forEach((link) => {
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  })
}

// Another page begins at its top, also where a button led there; Streamlit scrolls up only for links.
function arrive(name) {
  if (page !== null && page !== name) {
    const up = () => document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
    up()
    setTimeout(up, 60)
  }
  page = name
}

// A tap on a link right after typing ends the typing and opens the link within a few milliseconds. Streamlit then often sends
// the field's value after the change of page, and the page stays: the tap is lost. So such a tap waits until the value is off.
function listen() {
  window.addEventListener("focusout", (event) => {
    if (event.target.matches?.("input, textarea")) left = performance.now()
  }, true)
  window.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]")
    if (!link || link.target || !event.isTrusted || performance.now() - left > MOMENT) return
    event.preventDefault()
    event.stopImmediatePropagation()
    setTimeout(() => link.click(), MOMENT)
  }, true)
}
