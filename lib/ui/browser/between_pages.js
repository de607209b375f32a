// From one page to the next: what was typed goes along first, a press counts once, and the next page begins at its top, with the
// keyboard and a screen reader at its heading.

const SHORT = 60 // milliseconds in which a run that is broken off is followed by the next
const PATIENCE = 10000 // milliseconds for an answer of the server
const BEGIN = 3000 // milliseconds until the server has begun, else there was nothing to send
const TYPED = ":is([data-testid=stTextInput], [data-testid=stNumberInput]) input, textarea"
const BUTTON = ":is([data-testid=stButton], [data-testid=stFormSubmitButton]) button"
const FORM = ":is([data-testid=stForm], [data-testid=stChatInput])" // what stands in it is sent by a press alone
const STATE = "data-test-script-state"

// What the parts of this page that keep notes share.
const notes = (window[Symbol.for("notes")] ??= {})
let shown = null // the page, and what of it, as the server names it
let stood = null // what stood in a field when it was entered or last sent
let typed = null // what was typed and is on its way to the server: since when, and whether a run has begun
let back = null // since when the browser's Back waits for it
let generation = null // how often everything was erased
const unsent = new Map() // what stands in the fields of forms, by key
let pressed = null // the button that has no answer yet
let trail = [] // the keys of what the last press was on, and of what stands around it, from the inside out

// By whichever of this was loaded first, as it may be loaded anew: it has listened since, and knows what was before.
export default function ({ data }) {
  notes.between ??= begin()
  notes.between(data)
  notes.spoken(data.page)
}

function take(data) {
  const { page, part } = data
  if (shown && `${page}?${part}` !== `${shown.page}?${shown.part}`) back = null
  if (generation !== data.generation) unsent.clear() // everything was erased
  generation = data.generation
  if (shown && shown.page !== page) arrive()
  shown = data
}

function begin() {
  addEventListener("focusin", ({ target }) => { stood = target.value }, true)
  addEventListener("focusout", leave, true)
  addEventListener("input", remember, true)
  addEventListener("keydown", enter, true)
  addEventListener("click", follow, true)
  addEventListener("click", press, true)
  for (const name of ["click", "keydown"]) addEventListener(name, trace, true)
  notes.back = goBack
  notes.whole = refocus // spoken.js tells once the page has stopped changing
  for (const name of ["pushState", "replaceState"]) history[name] = unlessBack(history[name])
  new MutationObserver(answered).observe(document.body, { attributes: true, attributeFilter: [STATE], subtree: true })
  return take
}

const keyOf = (element) => element.closest('[class*="st-key-"]')?.className.match(/st-key-\S+/)[0] ?? element
const idle = () => document.querySelector(`[data-testid=stApp][${STATE}=notRunning]`) !== null

// --- a new page -----------------------------------------------------------------------------------------------------------

// Streamlit scrolls up only for links, and leaves the keyboard where a button was that is gone.
function arrive() {
  trail = []
  const up = () => document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  up()
  const before = document.activeElement
  setTimeout(() => { up(); head(before, performance.now() + PATIENCE) }, 60)
}

// Once it is drawn; who has gone elsewhere on the page meanwhile stays there.
function head(before, until) {
  if (!idle()) return performance.now() < until && setTimeout(() => head(before, until), 50)
  fillForms()
  const main = document.querySelector("[data-testid=stMain]")
  const heading = main?.querySelector("h1")
  const now = document.activeElement
  if (!heading || (now !== before && now !== document.body)) return
  focus(heading)
  // At 400 % the masthead and the way back fill the window above it. Who has scrolled while the page came stays there.
  if (main.scrollTop === 0) heading.scrollIntoView({ block: "nearest" })
}

// What had the keyboard may be gone after a run: then it goes to the way back, where something was taken out, else to what is
// left around the press, else to the heading.
function trace({ type, key, target }) {
  if (type === "keydown" && key !== "Enter" && key !== " ") return
  trail = []
  if (!target.closest?.("a, button, input, label, summary, textarea")) return
  for (let one = target; one?.className !== undefined; one = one.parentElement) {
    trail.push(...(String(one.className.baseVal ?? one.className).match(/st-key-\S+/g) ?? []))
  }
}

function refocus() {
  if (!trail.length || document.activeElement !== document.body || !idle()) return
  const around = trail.map((name) => document.getElementsByClassName(name)[0])
  const places = [document.querySelector(".st-key-shell_undo button"), ...around, document.querySelector("[data-testid=stMain] h1")]
  trail = []
  focus(places.find((place) => place?.checkVisibility()))
}

function focus(place) {
  if (!place) return
  if (place.tabIndex < 0) {
    place.tabIndex = -1
    place.style.outline = "none"
  }
  place.focus({ preventScroll: true })
}

// --- what was typed -------------------------------------------------------------------------------------------------------

// Streamlit sends what stands in a field when the field is left, and forgets it where another page is asked for before the run
// that takes it has ended. A field of a form is sent with its form.
function leave({ target }) {
  if (target.matches?.(TYPED) && target.value !== stood && !target.closest(FORM)) typed = { at: Date.now(), begun: false }
  stood = target.value
}

function enter(event) {
  if (event.key !== "Enter") return
  if (!event.shiftKey) sendForm(event)
  if (event.ctrlKey || event.metaKey || !event.target.matches?.("textarea")) leave(event)
}

function onceSent(go) {
  if (typed !== null && Date.now() - typed.at < (typed.begun ? PATIENCE : BEGIN)) return setTimeout(() => onceSent(go), 30)
  typed = null
  go()
}

// A tap on a link right after typing both ends the typing and opens the link.
function follow(event) {
  const link = event.target.closest?.("a[href]")
  if (!link || link.target || !event.isTrusted || typed === null) return
  event.preventDefault()
  event.stopImmediatePropagation()
  onceSent(() => link.click())
}

// Back leaves no field, so that Streamlit would never send what stands in it. Leave it first, and go back then.
function goBack(event) {
  const field = document.activeElement
  if (!event.isTrusted) return
  if (field?.matches?.(TYPED)) field.blur()
  if (typed === null) return
  event.stopImmediatePropagation()
  const waits = back !== null
  back = Date.now()
  if (!waits) onceSent(() => dispatchEvent(new PopStateEvent("popstate", { state: event.state })))
}

// What stands in a form goes to the server with the form alone, and with the page it would go: keep it here until it is sent.
function remember({ target }) {
  pressed = null // who has typed since means the next press
  if (target.closest?.(FORM) && target.matches(TYPED)) unsent.set(keyOf(target), target.value)
}

function sendForm({ target }) {
  for (const field of target.closest?.(FORM)?.querySelectorAll(TYPED) ?? []) unsent.delete(keyOf(field))
}

function fillForms() {
  for (const field of document.querySelectorAll(`${FORM} :is(input, textarea)`)) {
    const text = unsent.get(keyOf(field))
    if (text === undefined || text === field.value) continue
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, text) // past React's own setter
    field.dispatchEvent(new Event("input", { bubbles: true }))
  }
}

// The run that takes what was typed is one of the page before; Streamlit would put that page's address back.
function unlessBack(change) {
  return function (...given) {
    if (back === null || Date.now() - back > PATIENCE) change.apply(this, given)
  }
}

// --- a press counts once --------------------------------------------------------------------------------------------------

// On a slow link people tap again, and Streamlit would do twice what the button does. By key: it may be drawn anew meanwhile.
function press(event) {
  if (event.target.closest?.(`${FORM} button`)) sendForm(event)
  const button = event.target.closest?.(BUTTON)
  if (!button || !event.isTrusted) return
  const key = keyOf(button)
  if (pressed?.key === key && Date.now() - pressed.at < PATIENCE) {
    event.preventDefault()
    event.stopImmediatePropagation()
    return
  }
  pressed = { key, at: Date.now() }
}

// A run that is broken off for another looks like an answer for a moment.
function answered() {
  const of = [pressed, typed]
  if (!idle()) {
    if (typed) typed.begun = true
    return
  }
  setTimeout(() => {
    if (!idle()) return
    if (pressed === of[0]) pressed = null
    if (typed === of[1] && typed?.begun) typed = null
  }, SHORT)
}
