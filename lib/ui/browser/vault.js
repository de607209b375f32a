// The form for the encrypted copy in this tab: set a phrase, open with it, or throw the copy away. The phrase stays in this
// page: it is typed into a field that Streamlit does not know of, and is never sent to the server.

const here = (window[Symbol.for("notes")] ??= {})
here.listeners ??= new Set()

export default function ({ data: words, parentElement }) {
  const root = parentElement.querySelector("[data-vault]")
  const draw = () => render(root, words)
  here.listeners.add(draw)
  draw()
  return () => here.listeners.delete(draw)
}

function render(root, words) {
  if (!here.able) return // page_copy.js is not here yet, and calls when it is
  const state = here.able() ? here.state() : "unable"
  if (root.dataset.state === `${state}${here.problem}`) return
  root.dataset.state = `${state}${here.problem}`
  root.replaceChildren()
  if (state === "unable") return root.append(line(words.unable))
  if (state === "on") {
    root.append(line(here.problem ? words.full : words.on), button(words.stop, () => here.end(), "plain"))
    return
  }
  const say = line("", "status")
  const field = document.createElement("input")
  field.type = "text"
  field.id = "phrase"
  field.className = "phrase"
  field.maxLength = 200
  for (const [name, value] of [["autocomplete", "off"], ["spellcheck", "false"], ["autocapitalize", "off"]]) {
    field.setAttribute(name, value)
  }
  const label = document.createElement("label")
  label.htmlFor = "phrase"
  label.textContent = state === "locked" ? words.phrase : words.new_phrase
  const show = document.createElement("input")
  show.type = "checkbox"
  show.id = "show"
  show.addEventListener("change", () => field.classList.toggle("shown", show.checked))
  const showLabel = document.createElement("label")
  showLabel.htmlFor = "show"
  showLabel.textContent = words.show
  const row = document.createElement("div")
  row.append(show, showLabel)
  const go = async () => {
    const phrase = field.value.trim()
    if (state === "off" && !strong(phrase)) return (say.textContent = words.weak)
    say.textContent = words.working
    try {
      await (state === "locked" ? here.open(phrase) : here.begin(phrase))
      field.value = ""
    } catch {
      say.textContent = state === "locked" ? words.wrong : words.failed
    }
  }
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") go() })
  root.append(label, field, row, button(state === "locked" ? words.open : words.start, go), say)
  if (state === "locked") root.append(button(words.discard, () => here.end(), "plain"))
}

// The rule of lib/records/file/lock.py: three words of two letters or more, or eight characters.
const strong = (phrase) => phrase.split(/\s+/).filter((word) => word.length > 1).length >= 3 || [...phrase].length >= 8

function line(text, role) {
  const made = document.createElement("p")
  made.textContent = text
  if (role) made.setAttribute("role", role)
  return made
}

function button(text, act, look = "") {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = text
  made.className = look
  made.addEventListener("click", act)
  return made
}
