// A page that grew begins again where the new part begins, not where it ends. Who sent it with the keyboard goes on typing; the
// box may have been drawn anew meanwhile. Not on a phone, whose keyboard would cover what came.

const BOX = '[class*="st-key-talk_box"]'
// Of the window, as this may be loaded anew with each page.
const own = (window.steadyGroundStartAt ??= { last: null, moved: -Infinity, sent: -Infinity, listening: false })

export default function ({ data }) {
  listen()
  const { part } = data
  if (part === own.last) return
  own.last = part
  if (!part) return
  // What stands above it may still grow: once now, and again when it has been drawn.
  const came = performance.now()
  for (const wait of [50, 350, 900]) setTimeout(() => arrive(part, came), wait)
}

function listen() {
  if (own.listening) return
  own.listening = true
  const move = () => { own.moved = performance.now() }
  addEventListener("wheel", move, { passive: true })
  addEventListener("touchmove", move, { passive: true })
  addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.closest?.(BOX)) own.sent = performance.now()
  }, true)
}

function arrive(part, came) {
  if (own.moved > came) return // the person scrolls themselves
  document.querySelector(`.st-key-${CSS.escape(part)}`)?.scrollIntoView({ block: "start" })
  const typing = performance.now() - own.sent < 60_000 && matchMedia("(pointer: fine)").matches
  if (typing && document.activeElement === document.body) document.querySelector(`${BOX} textarea`)?.focus({ preventScroll: true })
}
