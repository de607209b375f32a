// Leaves this site at once: first Tab stop, above dialogs and the connection-error box, by button or Shift three times.
// It lives in a shadow host on <body>, so that no dialog covers it and no rerun removes it. Nothing here may depend on
// the server being alive. Pattern: GOV.UK "exit this page".

const HOST = "exit-host"
const END = "exit-end"
const ELSEWHERE = "https://www.bbc.com/weather"
// What the parts of this page that keep notes share; the exit works without them.
const notes = (window[Symbol.for("notes")] ??= {})
let left = false
let words = null
let tell = () => {}
let presses = 0
let timer = null
let first = 0
let held = null
let wheeled = -Infinity

export default function (component) {
  words = component.data
  tell = () => component.setTriggerValue("left", Date.now())
  if (left || document.getElementById(HOST)) return
  notes.exit = exit
  document.body.prepend(host())
  document.body.append(end())
  document.getElementById("bare")?.remove() // what stood there until now; see lib/ui/server/bare_page.py
  measureGutter()
  window.addEventListener("resize", measureGutter)
  window.addEventListener("keydown", pressShift, true)
  window.addEventListener("keyup", releaseShift, true)
  window.addEventListener("pointerdown", startOver, true)
  window.addEventListener("wheel", turnWheel, { capture: true, passive: true })
  // A page brought back from the browser's cache after Exit starts afresh, empty.
  window.addEventListener("pageshow", (event) => { if (event.persisted && left) location.reload() })
}

// The column leaves room for a scroll bar on both sides, as wide as this browser draws it.
function measureGutter() {
  const main = document.querySelector('[data-testid="stMain"]')
  const bars = main ? main.offsetWidth - main.clientWidth : 0
  document.documentElement.style.setProperty("--gutter", `${bars / 2}px`)
}

function host() {
  // At the right end of the column, on the masthead's line: --frame and --side of page.css, where they are known.
  const right = "calc(max(50vw - var(--frame,58rem)/2, var(--gutter,0px) + var(--side,1rem)) - .5rem)"
  const outer = shadow(HOST, `position:fixed;top:0;right:${right};z-index:2147483647`)
  // Streamlit's dialogs hide what is outside them from screen readers and pointers, except what bears this mark.
  outer.setAttribute("data-react-aria-top-layer", "true")
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = words.label
  button.setAttribute("aria-label", words.description)
  button.addEventListener("pointerdown", exit)
  button.addEventListener("click", exit)
  const status = document.createElement("span")
  status.setAttribute("role", "status")
  outer.shadowRoot.append(button, status)
  return outer
}

function end() {
  const outer = shadow(END, "position:fixed;bottom:0;right:0;z-index:2147483647")
  const link = document.createElement("button")
  link.type = "button"
  link.className = "skip"
  link.textContent = words.skip
  link.addEventListener("click", () => document.getElementById(HOST).shadowRoot.querySelector("button").focus())
  outer.shadowRoot.append(link)
  return outer
}

function shadow(id, style) {
  const outer = document.createElement("div")
  outer.id = id
  outer.style.cssText = style
  const sheet = document.createElement("style")
  sheet.textContent = `
    button { font: 600 1rem/1.2 "Source Sans", sans-serif; min-width: 5.5rem; min-height: 2.75rem; margin: .25rem .5rem;
      padding: .4rem 1rem; border-radius: .6rem; border: 2px solid #fff; background: #24302f; color: #fff;
      box-shadow: 0 0 0 1px #24302f; cursor: pointer; touch-action: manipulation }
    button:hover { background: #1f5a66 }
    button:focus-visible { outline: 3px solid #ffcf5c; outline-offset: 1px }
    .skip:not(:focus) { position: absolute; width: 1px; height: 1px; min-width: 0; min-height: 0; margin: 0; padding: 0;
      overflow: hidden; clip-path: inset(50%); border: 0; white-space: nowrap }
    span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    @media print { button { display: none } }`
  outer.attachShadow({ mode: "open" }).append(sheet)
  return outer
}

// Three presses of Shift alone leave; what people do with Shift otherwise must not. So a press counts when it is over, and when
// nothing else happened while it was held: no other key (capitals), no other modifier (Alt or Ctrl with Shift switch keyboards),
// no click, no wheel, no composing of characters. Any other key starts over. Five seconds are allowed between presses; in a field
// all three have two seconds, since a single Shift there switches many input methods, and people look at the screen in between.
const BETWEEN = 5000
const IN_FIELD = 2000
const COASTING = 200 // milliseconds: a wheel that was turning before Shift went down, as after a swipe, does not spoil the press

function pressShift(event) {
  if (event.key !== "Shift") return startOver()
  if (!event.repeat) held = { alone: !(event.altKey || event.ctrlKey || event.metaKey) && !composing(event) }
}

function releaseShift(event) {
  if (event.key !== "Shift") return startOver()
  const alone = held?.alone && !(event.altKey || event.ctrlKey || event.metaKey) && !composing(event)
  held = null
  if (!alone) return startOver()
  const now = performance.now()
  if (presses && inField() && now - first > IN_FIELD) startOver()
  if (!presses) first = now
  presses += 1
  clearTimeout(timer)
  if (presses >= 3) return exit()
  say(presses === 1 ? words.two_more : words.one_more)
  timer = setTimeout(() => { presses = 0; say(words.expired) }, inField() ? IN_FIELD : BETWEEN)
}

function composing(event) {
  return event.isComposing || event.keyCode === 229
}

function inField() {
  return document.activeElement?.matches("input, textarea, [contenteditable=true]")
}

function turnWheel() {
  const now = performance.now()
  if (held && now - wheeled > COASTING) startOver()
  wheeled = now
}

function startOver() {
  if (held) held.alone = false
  if (!presses) return
  presses = 0
  clearTimeout(timer)
  say("")
}

function say(text) {
  const status = document.getElementById(HOST)?.shadowRoot.querySelector("[role=status]")
  if (status) status.textContent = text
}

function exit(event) {
  if (left || event?.button > 0) return
  left = notes.left = true
  document.documentElement.style.setProperty("display", "none", "important")
  try { sessionStorage.clear(); localStorage.clear() } catch { /* blocked by the browser: nothing is stored then */ }
  try { tell() } catch { /* the server may be gone; it forgets by itself */ }
  document.body.replaceChildren()
  leaveTo(words.address)
}

// Inside a host's frame the whole window must leave, not just the frame; where the host forbids even that, the frame
// leaves by itself after a moment, so that nobody is left sitting on a blank page.
function leaveTo(address) {
  if (!/^https:\/\/[^/]/.test(address)) address = ELSEWHERE
  if (window.top === window) return location.replace(address)
  setTimeout(() => location.replace(address), 300)
  try {
    window.top.location.replace(address)
  } catch {
    try {
      const script = window.top.document.createElement("script")
      script.textContent = `location.replace(${JSON.stringify(address)})`
      window.top.document.head.append(script)
    } catch { /* another origin: only the frame can leave */ }
  }
}
