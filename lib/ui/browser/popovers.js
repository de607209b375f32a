// Streamlit draws what a button opens at the end of the page and leaves the keyboard on the button: the next stop was one that the
// popover covers. Tab goes into it, and after its last stop closes it and comes back to the button.
const popovers = (window[Symbol.for("popovers")] ??= { listening: false })
const STOPS = ":is(a[href], button, input, select, summary, textarea, [tabindex]):not([tabindex='-1'], :disabled)"

if (!popovers.listening) {
  popovers.listening = true
  addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.altKey || event.ctrlKey || event.metaKey) return
    const button = document.querySelector("[data-testid=stPopoverButton][aria-expanded=true]")
    const body = document.querySelector("[data-testid=stPopoverBody]")
    const stops = [...(body?.querySelectorAll(STOPS) ?? [])].filter((stop) => stop.checkVisibility())
    if (!button || !stops.length) return
    const at = document.activeElement
    if (at === button && !event.shiftKey) stops[0].focus()
    else if (at === stops[0] && event.shiftKey) button.focus()
    else if (at === stops.at(-1) && !event.shiftKey) {
      button.focus()
      button.click()
    } else return
    event.preventDefault()
  }, true)
}
