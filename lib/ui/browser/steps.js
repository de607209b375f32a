// For pages that show one screen after another and keep every field as it is left.
//
// A new screen starts at its top, with the keyboard and a screen reader at its heading, as a new page would. Not on the first,
// which came with a page of its own.
//
// A tap on a link right after typing ends the typing and opens the link within a few milliseconds. Streamlit then often sends
// the field's value after the change of page, and the page stays: the tap is lost. So such a tap waits until the value is off.

const MOMENT = 150 // milliseconds; the value leaves within 20
let last = null
let left = -Infinity
let listening = false

export default function (component) {
  listen()
  const { step } = component.data
  const first = last === null
  if (step === last) return
  last = step
  // The heading is drawn before this is, but may be drawn anew a moment later.
  if (!first) setTimeout(arrive, 50)
}

function arrive() {
  const heading = document.querySelector("h1")
  if (!heading) return
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  heading.tabIndex = -1
  heading.style.outline = "none"
  heading.focus({ preventScroll: true })
}

function listen() {
  if (listening) return
  listening = true
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
