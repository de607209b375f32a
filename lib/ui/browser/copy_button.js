// Copies a text with one tap or key. Streamlit's own copy button shows on hover only and is no Tab stop.

export default function (component) {
  const { text, label, done } = component.data
  const root = component.parentElement.querySelector("[data-copy_button]")
  let button = root.querySelector("button")
  if (!button) {
    button = document.createElement("button")
    button.type = "button"
    const said = document.createElement("span")
    said.setAttribute("role", "status")
    root.append(button, said)
  }
  button.textContent = label
  button.onclick = async () => {
    const status = root.querySelector("[role=status]")
    status.textContent = ""
    if (await copy(text)) status.textContent = done
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text)
  }
}

// A page on a plain http address has no clipboard of its own.
function copyOldWay(text) {
  const field = document.createElement("textarea")
  field.value = text
  field.style.cssText = "position:fixed;opacity:0"
  const before = document.activeElement
  document.body.append(field)
  field.select()
  try {
    return document.execCommand("copy")
  } catch {
    return false
  } finally {
    field.remove()
    before?.focus?.()
  }
}
