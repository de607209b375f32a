// Makes a file in the page and hands it to the browser: the server keeps no address for it that others could open. Says whether
// that worked, as far as a page can tell: a browser that asks where to put a file does not say what the answer was.

const made = new Map()

export default function ({ data, setTriggerValue }) {
  if (!made.has(data.id)) made.set(data.id, make(data))
  setTriggerValue("made", { id: data.id, made: made.get(data.id) })
}

function make({ base64, content, type, name }) {
  try {
    const frame = window.frameElement?.sandbox
    if (frame?.length && !frame.contains("allow-downloads")) return false
    const parts = [base64 ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content]
    const address = URL.createObjectURL(new Blob(parts, { type }))
    const link = document.createElement("a")
    link.href = address
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60000)
    return true
  } catch {
    return false
  }
}
