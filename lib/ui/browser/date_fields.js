// A date field puts the last day of a month in place of one that the month does not have, and tells nobody: say so beside it.
const dated = (window[Symbol.for("dated")] ??= { watching: false })

if (!dated.watching) {
  dated.watching = true
  new MutationObserver((changes) => {
    const moved = new Map() // by field: whether its day was moved
    for (const { target, oldValue } of changes) {
      const field = target.closest("[data-testid=stDateInput]")
      if (field) moved.set(field, moved.get(field) || isMoved(field, target, Number(oldValue)))
    }
    moved.forEach((is, field) => {
      field.querySelector("[data-moved]")?.remove()
      if (is) field.append(note())
    })
  }).observe(document.body, { attributes: true, attributeFilter: ["aria-valuenow"], attributeOldValue: true, subtree: true })
}

function isMoved(field, part, before) {
  const value = (name) => Number(field.querySelector(`[role=spinbutton][data-type=${name}]`)?.getAttribute("aria-valuenow"))
  const last = new Date(value("year"), value("month"), 0).getDate()
  return part.dataset.type === "day" && before > last && value("day") === last
}

function note() {
  const line = document.createElement("p")
  line.dataset.moved = ""
  line.setAttribute("role", "alert")
  line.textContent = dated.words
  return line
}
