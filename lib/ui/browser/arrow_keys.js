// The arrow keys lead through a session, but for where they have a use of their own.
const OWN_USE = "input, textarea, select, [contenteditable], [role=radio], [role=radiogroup], [role=spinbutton], [role=slider], [role=tab], [role=option]"
const arrows = (window[Symbol.for("arrows")] ??= {})

export default function ({ data }) {
  arrows.ArrowRight = data.next
  arrows.ArrowLeft = data.before
  if (arrows.listening) return
  arrows.listening = true
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target.closest?.(OWN_USE)) return
    const button = document.querySelector(`.st-key-${arrows[event.key]} button`)
    if (!button || event.repeat) return
    event.preventDefault()
    button.click()
  })
}
