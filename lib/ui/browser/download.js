// Makes a file in the page and hands it to the browser: the server keeps no address for it that others could open.

const made = new Set()

export default function ({ data }) {
  if (!data?.id || made.has(data.id)) return
  made.add(data.id)
  const content = data.base64 ? Uint8Array.from(atob(data.content), (letter) => letter.charCodeAt(0)) : data.content
  const address = URL.createObjectURL(new Blob([content], { type: data.type }))
  const link = document.createElement("a")
  link.href = address
  link.download = data.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60000)
}
