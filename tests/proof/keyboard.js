// Where the keyboard is on a page, and whether one sees it there.
window.keyboard = (() => {
  const deep = (at = document.activeElement) => (at?.shadowRoot?.activeElement ? deep(at.shadowRoot.activeElement) : at)

  const name = (at) => {
    const said = at.getAttribute?.("aria-label") || at.innerText || at.closest?.("label")?.innerText || at.tagName
    return said.trim().split("\n").filter((line) => !/^[a-z_]+$/.test(line)).join(" ").slice(0, 60)
  }

  // The mark of some fields is drawn round what stands around them.
  const around = (at) => {
    const found = []
    for (let one = at; one && found.length < 6; one = one.parentElement) found.push(one)
    return [...found, ...(at.closest?.("label")?.querySelectorAll("*") ?? [])]
  }
  const outline = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
  // A fill counts where it is another one altogether, not a shade darker.
  const fill = (at) => {
    const [red, green, blue, alpha] = getComputedStyle(at).backgroundColor.match(/[\d.]+/g).map(Number)
    return alpha === 0 ? "" : Math.round((0.3 * red + 0.6 * green + 0.1 * blue) / 128)
  }
  const look = (at) => around(at).map((one) => {
    const style = getComputedStyle(one)
    return [outline(style) && style.outline, style.boxShadow, style.borderColor].join("|")
  }).join(";") + fill(at)
  const marked = (at) => Boolean(fill(at)) || around(at).some((one) => {
    const style = getComputedStyle(one)
    return outline(style) || style.boxShadow !== "none"
  })

  const inSight = (at) => {
    const shown = (at.matches("[type=checkbox], [type=radio]") && at.closest("label")) || at
    const root = at.getRootNode()
    const hit = (x, y) => {
      const met = root.elementFromPoint(x, y)
      return met && (shown.contains(met) || met.contains(shown))
    }
    return [...shown.getClientRects()].some((box) => {
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
      const [x, y] = [(left + right) / 2, (top + bottom) / 2]
      const points = [[x, y], [left + 3, y], [right - 3, y], [x, top + 3], [x, bottom - 3]]
      return right - left >= 1 && bottom - top >= Math.min(8, box.height) && points.some((point) => hit(...point))
    })
  }

  // What fades in has no look of its own until it has.
  const still = new CSSStyleSheet()
  still.replaceSync("* { transition: none !important }")
  document.adoptedStyleSheets.push(still)

  let held = null
  let left = []
  return {
    // Before a key is pressed: how what has the keyboard looks with it.
    leaving() {
      const at = deep()
      const stop = at && at !== document.body && at.tabIndex >= 0
      held = stop ? { at, look: look(at), marked: marked(at), name: name(at) } : null
    },
    // After it: where the keyboard is, and which of the stops before look the same without it.
    look() {
      const now = performance.now()
      if (held) left.push({ ...held, since: now })
      held = null
      const at = deep()
      const lost = !at || at === document.body
      const done = left.filter((one) => one.at !== at && !(one.at.isConnected && now - one.since < 60))
      left = left.filter((one) => one.at !== at && !done.includes(one))
      const bare = done.filter((one) => (one.at.isConnected ? look(one.at) === one.look : !one.marked)).map((one) => one.name)
      return { lost, name: lost ? "" : name(at), tag: lost ? "BODY" : at.tagName, seen: lost || inSight(at), bare }
    },
  }
})()
