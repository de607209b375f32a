// Four seconds in, six out, as long as someone wants; nothing moves before they press the button.
const IN = 4000
const OUT = 6000

export default function ({ data, parentElement }) {
  const place = parentElement.querySelector("[data-breathing]")
  if (place.childElementCount) return
  const circle = document.createElement("i")
  const words = document.createElement("p")
  const button = document.createElement("button")
  circle.setAttribute("aria-hidden", "true")
  words.setAttribute("aria-live", "polite")
  button.textContent = data.start
  place.append(circle, words, button)
  let timer = null
  const breathe = (inwards) => {
    words.textContent = inwards ? data.in : data.out
    timer = setTimeout(breathe, inwards ? IN : OUT, !inwards)
  }
  button.addEventListener("click", () => {
    clearTimeout(timer)
    const on = place.classList.toggle("on")
    button.textContent = on ? data.stop : data.start
    words.textContent = ""
    if (on) breathe(true)
  })
  return () => clearTimeout(timer)
}
