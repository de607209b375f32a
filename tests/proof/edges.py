"""Fields, boxes and buttons that nobody sees the edge of: in plain colours, and where the system forces its own."""

from __future__ import annotations

from playwright.sync_api import Page

EDGES = r"""[...document.querySelectorAll('[data-testid=stMain] :is(button, input, textarea, [role=combobox])')].filter((one) => {
  const hidden = one.matches('[type=file], [type=checkbox], [type=radio]') || !one.checkVisibility() || one.offsetWidth < 2
  if (hidden || one.closest('[data-testid=stPlotlyChart], [data-testid=stDataFrame]')) return false
  // A button without a fill or an edge in plain colours is set apart by its words, as a link is.
  return !one.matches('button') || one.dataset.bounded === 'true'
}).filter((one) => {
  for (let at = one, steps = 0; at && steps < 5; at = at.parentElement, steps += 1) {
    const style = getComputedStyle(at)
    if (parseFloat(style.borderBottomWidth) >= 1 && style.borderBottomStyle !== 'none') return false
    if (parseFloat(style.outlineWidth) >= 1 && style.outlineStyle !== 'none') return false
  }
  return true
}).map((one) => one.outerHTML.slice(0, 120))"""
BOUND = r"""document.querySelectorAll('[data-testid=stMain] button').forEach((one) => {
  const style = getComputedStyle(one), clear = (colour) => /, 0\)$|transparent/.test(colour)
  const edge = parseFloat(style.borderBottomWidth) >= 1 && !clear(style.borderBottomColor)
  one.dataset.bounded = edge || !clear(style.backgroundColor)
})"""
FAINT = r"""(() => {
  const channels = (colour) => { const [r, g, b, a] = colour.match(/[\d.]+/g).map(Number); return { rgb: [r, g, b], a: a ?? 1 } }
  const light = ({ rgb }) => rgb.map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0)
  const under = (one) => { for (let at = one.parentElement; at; at = at.parentElement) {
    const found = channels(getComputedStyle(at).backgroundColor); if (found.a === 1) return found }
    return channels('rgb(255, 255, 255)') }
  const ratio = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05) }
  const boxes = `[data-testid=stTextInputRootElement], [data-testid=stTextAreaRootElement], [data-testid=stNumberInputContainer],
    [data-testid=stDateInputField], [data-baseweb=select] > div, [data-testid=stChatInput] > div,
    [data-testid=stCheckbox] label > span:has(input) + div, [data-testid=stRadio] label span:has(> input) + div > :first-child`
  return [...document.querySelectorAll(boxes)].filter((one) => {
    if (!one.checkVisibility() || one.offsetWidth < 2) return false
    const style = getComputedStyle(one), ground = under(one)
    const edges = [[style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor],
      [style.outlineWidth, style.outlineStyle, style.outlineColor]]
    const marks = edges.filter(([width, kind]) => parseFloat(width) >= 1 && kind !== 'none').map(([, , colour]) => channels(colour))
    return ![...marks, channels(style.backgroundColor)].some((mark) => mark.a === 1 && ratio(mark, ground) >= 3)
  }).map((one) => one.outerHTML.slice(0, 120))
})()"""


def without_edge(page: Page) -> list[str]:
    """Buttons and fields that have an edge or a fill, and none where colours are forced."""
    page.evaluate(BOUND)
    page.emulate_media(forced_colors="active")
    found: list[str] = page.evaluate(EDGES)
    page.emulate_media(forced_colors="none")
    return found


def faint(page: Page) -> list[str]:
    """Fields and boxes that stand out from what is under them by less than 3 to 1."""
    found: list[str] = page.evaluate(FAINT)
    return found
