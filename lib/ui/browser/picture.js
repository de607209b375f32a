// Draws a picture into the page itself, so that it takes colour and font of all writing around it. The SVG is made on the
// server from our own wording and numbers, and escaped there; nothing that a person typed is in it.

export default function (component) {
  const [{ svg }] = component.data
  const root = component.parentElement
  const place = root.querySelector("[data-picture]") ?? root.appendChild(document.createElement("div"))
  place.dataset.picture = ""
  if (place.drawn !== svg) place.innerHTML = place.drawn = svg
}
