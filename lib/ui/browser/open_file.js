// Reads a file that the person chooses, in the page; the server's upload route stays shut.

export default function ({ data: words, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector("[data-open_file]")
  if (root.childElementCount) return
  const field = document.createElement("input")
  field.type = "file"
  field.id = "notes-file"
  field.accept = ".json,.age,.txt,.csv,.tsv,.xlsx,.xls,.ods,application/json,text/csv,text/plain"
  const label = document.createElement("label")
  label.htmlFor = "notes-file"
  label.textContent = words.choose
  const say = document.createElement("p")
  say.setAttribute("role", "status")
  field.addEventListener("change", async () => {
    const file = field.files[0]
    if (!file) return
    if (file.size > words.limit) say.textContent = words.too_big
    else {
      say.textContent = ""
      try {
        let letters = ""
        for (const byte of new Uint8Array(await file.arrayBuffer())) letters += String.fromCharCode(byte)
        setTriggerValue("file", btoa(letters))
      } catch { say.textContent = words.unreadable }
    }
    field.value = ""
  })
  root.append(field, label, say)
}
