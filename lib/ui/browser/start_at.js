// A page that grew begins again where the new part begins, not where it ends. Who sent it with the keyboard goes on typing; the
// box may have been drawn anew meanwhile. Not on a phone, whose keyboard would cover what came.
//
// A screen reader, which can't see the page move, is told what came: a status message (WCAG 4.1.3), without its buttons.

const BOX = '[class*="st-key-talk_box"]'
// Of the window, as this may be loaded anew with each page.
const own = (window.steadyGroundStartAt ??= { last: null, moved: -Infinity, sent: -Infinity, listening: false, told: new Set() })
const REPLY = '[data-testid="stChatMessage"]'
const FORGET = 15_000

export default function ({ data }) {
  listen()
  const { part } = data
  if (part === own.last) return
  const opened = own.last === null // with the page: nothing came that was waited for
  own.last = part
  if (!part) return
  // What stands above it may still grow: once now, and again when it has been drawn.
  const came = performance.now()
  for (const wait of [50, 350, 900]) setTimeout(() => arrive(part, came), wait)
  if (!opened && !own.told.has(part)) setTimeout(() => announce(part), 1000)
  own.told.add(part) // taking the newest turn out leaves an older one, heard before
}

function listen() {
  if (own.listening) return
  own.listening = true
  status() // a live region must be there before its text is
  const move = () => { own.moved = performance.now() }
  addEventListener("wheel", move, { passive: true })
  addEventListener("touchmove", move, { passive: true })
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.closest?.(BOX)) own.sent = performance.now()
  }, true)
}

function arrive(part, came) {
  const place = document.querySelector(`.st-key-${CSS.escape(part)}`)
  if (!place || own.moved > came) return // it is gone again, or the person scrolls themselves
  place.scrollIntoView({ block: "start" })
  begin(place)
  const typing = performance.now() - own.sent < 60_000 && matchMedia("(pointer: fine)").matches
  if (typing && document.activeElement === document.body) document.querySelector(`${BOX} textarea`)?.focus({ preventScroll: true })
}

// The keyboard begins where the eyes do, not at the page's title, which is out of sight.
function begin(place) {
  const heading = place.querySelector("h2")
  if (!heading || ![document.body, document.querySelector("h1")].includes(document.activeElement)) return
  heading.tabIndex = -1
  heading.style.outline = "none"
  heading.focus({ preventScroll: true })
}

function status() {
  const there = document.getElementById("steady-ground-status")
  if (there) return there
  const region = document.createElement("div")
  region.id = "steady-ground-status"
  region.setAttribute("role", "status")
  region.style.cssText = "position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap"
  document.body.append(region)
  return region
}

function announce(part) {
  const reply = [...document.querySelectorAll(`.st-key-${CSS.escape(part)} ${REPLY}`)].at(-1)
  if (!reply) return
  const lines = [...reply.querySelectorAll("p, li")].filter((line) => !line.closest("button, a, details, summary, label, li p"))
  const region = status()
  const text = lines.map((line) => line.innerText.trim()).filter(Boolean).join(" ")
  region.textContent = text
  // What is on the page is there to be read; the copy goes.
  setTimeout(() => { if (region.textContent === text) region.textContent = "" }, FORGET)
}
