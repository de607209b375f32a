// Keeps the browser from writing what people type to its own files or sending it to a spelling service: no autofill, no
// session-restore of fields, no spell check, on every field there is or will be. And nothing stays in the browser's storage
// but a choice of light or dark: Streamlit writes one entry for every address opened, a list of the pages someone saw.

const FIELDS = "input, textarea"
const THEME = "stActiveTheme"
const SECTIONS = "stSidebarSectionsState"
let watching = false
let waiting = false
let ways = {}

export default function ({ data }) {
  ;(window[Symbol.for("dated")] ??= {}).words = data.no_such_day
  ways = { label: data.ways, at: data.at }
  mark()
  document.querySelectorAll(FIELDS).forEach(hush)
  tidy()
  if (watching) return
  watching = true
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue
        if (node.matches(FIELDS)) hush(node)
        node.querySelectorAll(FIELDS).forEach(hush)
      }
    }
    if (!waiting) {
      waiting = true
      setTimeout(tidy, 200)
    }
  }).observe(document.body, { childList: true, subtree: true })
}

function hush(field) {
  field.setAttribute("autocomplete", "off")
  field.setAttribute("spellcheck", "false")
  field.setAttribute("autocorrect", "off")
  field.setAttribute("data-gramm", "false")
}

function tidy() {
  waiting = false
  mark()
  try {
    for (const [key, value] of Object.entries(localStorage)) {
      // Only Streamlit's own: a host that frames this page may keep things of its own here.
      if (key.startsWith(SECTIONS) || (key.startsWith(THEME) && value.includes("System"))) localStorage.removeItem(key)
    }
  } catch { /* storage is blocked: then nothing is kept either */ }
}

// To Streamlit the ways are links like others; say what they are, and which of them one is on or under.
function mark() {
  const bar = document.querySelector('[class*="st-key-shell_ways_"]')
  bar?.setAttribute("role", "navigation")
  bar?.setAttribute("aria-label", ways.label)
  bar?.querySelectorAll("a").forEach((link, at) => {
    if (at === ways.at) link.setAttribute("aria-current", "true")
    else link.removeAttribute("aria-current")
  })
  document.querySelectorAll(".st-key-tool_bar a").forEach((link) => {
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  })
}
