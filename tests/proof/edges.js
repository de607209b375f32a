// Which fields, boxes and buttons have an edge that one sees.
({
  // Note which buttons have an edge or a fill in plain colours; the others are set apart by their words, as links are.
  bound() {
    for (const one of document.querySelectorAll("[data-testid=stMain] button")) {
      const style = getComputedStyle(one)
      const clear = (colour) => /, 0\)$|transparent/.test(colour)
      const edge = parseFloat(style.borderBottomWidth) >= 1 && !clear(style.borderBottomColor)
      one.dataset.bounded = edge || !clear(style.backgroundColor)
    }
  },

  // Where colours are forced, fills go and edges stay, whatever their colour was: what has none?
  bare() {
    const drawn = (width, kind) => parseFloat(width) >= 1 && kind !== "none"
    const edged = (one, steps = 5) => {
      if (!one || !steps) return false
      const style = getComputedStyle(one)
      return drawn(style.borderBottomWidth, style.borderBottomStyle) || drawn(style.outlineWidth, style.outlineStyle) ||
        edged(one.parentElement, steps - 1)
    }
    return [...document.querySelectorAll("[data-testid=stMain] :is(button, input, textarea, [role=combobox])")]
      .filter((one) => !one.matches("[type=file], [type=checkbox], [type=radio]") && one.checkVisibility() && one.offsetWidth > 1)
      .filter((one) => !one.closest("[data-testid=stPlotlyChart], [data-testid=stDataFrame]"))
      .filter((one) => !one.matches("button") || one.dataset.bounded === "true")
      .filter((one) => !edged(one))
      .map((one) => one.outerHTML.slice(0, 120))
  },

  // Which fields, boxes, circles and switches stand out from what is under them by less than 3 to 1?
  faint() {
    const channels = (colour) => {
      const [r, g, b, a] = colour.match(/[\d.]+/g).map(Number)
      return { rgb: [r, g, b], a: a ?? 1 }
    }
    const light = ({ rgb }) => rgb.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0)
    const ratio = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
      return (high + 0.05) / (low + 0.05)
    }
    const under = (one) => {
      for (let at = one.parentElement; at; at = at.parentElement) {
        const found = channels(getComputedStyle(at).backgroundColor)
        if (found.a === 1) return found
      }
      return channels("rgb(255, 255, 255)")
    }
    const boxes = `[data-testid=stTextInputRootElement], [data-testid=stTextAreaRootElement], [data-testid=stNumberInputContainer],
      [data-testid=stDateInputField], [data-baseweb=select] > div, [data-testid=stChatInput] > div,
      [data-testid=stCheckbox] label > span:has(input) + div,
      [data-testid=stRadio] label span:has(> input) + div > :first-child`
    const stands = (one) => {
      const style = getComputedStyle(one)
      const marks = [[style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor],
        [style.outlineWidth, style.outlineStyle, style.outlineColor]]
        .filter(([width, kind]) => parseFloat(width) >= 1 && kind !== "none").map(([, , colour]) => colour)
      return [...marks, style.backgroundColor].map(channels).some((mark) => mark.a === 1 && ratio(mark, under(one)) >= 3)
    }
    return [...document.querySelectorAll(boxes)]
      .filter((one) => one.checkVisibility() && one.offsetWidth > 1 && !stands(one))
      .map((one) => one.outerHTML.slice(0, 120))
  },
})
