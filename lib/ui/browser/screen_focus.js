// For pages that show one screen after another and keep every field as it is left.
//
// A new screen starts at its top, with the keyboard and a screen reader at its heading, as a new page would. Not on the first,
// which came with a page of its own.

let last = null

export default function (component) {
  const { step } = component.data
  const first = last === null
  if (step === last) return
  last = step
  // The heading is drawn before this is, but may be drawn anew a moment later.
  if (!first) setTimeout(arrive, 50)
}

function arrive() {
  const heading = document.querySelector("h1")
  if (!heading) return
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
  heading.tabIndex = -1
  heading.style.outline = "none"
  // What the screen says back stands above its heading: read it with it.
  const echo = document.querySelector(".st-key-worksheet_echo")
  if (echo) heading.setAttribute("aria-describedby", (echo.id ||= "echo"))
  else heading.removeAttribute("aria-describedby")
  heading.focus({ preventScroll: true })
  // In a very small window, or a very large type, the heading stands below it.
  if (heading.getBoundingClientRect().bottom > innerHeight) heading.scrollIntoView({ block: "start" })
}
