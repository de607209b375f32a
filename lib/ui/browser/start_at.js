// A page that grew begins again where the new part begins, not where it ends. The keyboard stays where it is.

let last = null

export default function ({ data }) {
  const { part } = data
  if (part === last) return
  last = part
  if (!part) return
  // What stands above it may still grow: once now, once when it has been drawn.
  for (const wait of [50, 350, 900]) setTimeout(() => arrive(part, wait), wait)
}

let moved = 0
addEventListener("wheel", () => { moved = performance.now() }, { passive: true })
addEventListener("touchmove", () => { moved = performance.now() }, { passive: true })

function arrive(part, wait) {
  if (performance.now() - moved < wait) return // the person scrolls themselves
  document.querySelector(`.st-key-${CSS.escape(part)}`)?.scrollIntoView({ block: "start" })
}
