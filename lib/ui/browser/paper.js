// A page is printed with its drawers open. Some fetch their contents when they are first opened: Ctrl+P waits for those; the
// browser's menu can't be made to, and prints what is there.
const paper = (window[Symbol.for("paper")] ??= { opened: [], listening: false })
const PATIENCE = 2500 // milliseconds

if (!paper.listening) {
  paper.listening = true
  window.addEventListener("beforeprint", () => {
    paper.opened = [...document.querySelectorAll("details:not([open])")]
    paper.opened.forEach((drawer) => drawer.setAttribute("open", ""))
  })
  window.addEventListener("afterprint", () => {
    paper.opened.forEach((drawer) => drawer.removeAttribute("open"))
    paper.opened = []
  })
  window.addEventListener("keydown", async (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "p") return
    const waiting = empty()
    if (!waiting.length) return
    event.preventDefault()
    waiting.forEach((drawer) => drawer.querySelector("summary").click())
    const until = performance.now() + PATIENCE
    while (empty().length && performance.now() < until) await new Promise((done) => setTimeout(done, 50))
    window.print()
  }, true)
}

function empty() {
  return [...document.querySelectorAll("details")].filter((drawer) =>
    !drawer.querySelector('[data-testid="stExpanderDetails"] [data-testid="stElementContainer"]'))
}
