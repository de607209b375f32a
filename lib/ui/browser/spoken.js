// Says aloud what appears after an action. A screen reader follows a live region only if it was there before its words were; so
// there is one for the whole page, and what is marked to be spoken is told there once it appears or reads otherwise.
// between_pages.js, which stands after this in one script, names the page.

{
  const MARKED = ':is([class*="st-key-spoken_"], .st-key-shell_undo, .st-key-shell_save) [data-testid=stMarkdown]'
  const NOTES = "[data-testid=stAlertContainer][role=status]" // most are part of a page, and are spoken only where they come later
  const MOMENT = 300 // milliseconds without a change, so that the page is whole, and translated if it is
  const LONGEST = 2000 // milliseconds after which a page that goes on changing is looked at all the same
  let said = new Map() // by what is marked: how it read
  let page = null
  let region = null
  let timer = null
  let since = null // when the page began to change
  let changed = 0 // when it last did
  let acted = false // whether anything was pressed yet: what appears before that is part of the page

  const notes = (window[Symbol.for("notes")] ??= {})

  function begin() {
    const host = document.createElement("div")
    host.id = "spoken"
    host.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap"
    region = document.createElement("div")
    region.setAttribute("role", "status")
    // Out of reach of translators: what is told is translated already.
    host.attachShadow({ mode: "closed" }).append(region)
    document.body.append(host)
    for (const press of ["click", "keydown"]) addEventListener(press, () => { acted = true }, true)
    new MutationObserver(wait).observe(document.body, { childList: true, characterData: true, subtree: true })
    return (now) => {
      if (page !== now) wait()
      page = now
    }
  }

  function wait() {
    clearTimeout(timer)
    changed = performance.now()
    since ??= changed
    timer = setTimeout(look, Math.min(MOMENT, Math.max(0, since + LONGEST - performance.now())))
  }

  // What stands there when the page is opened first is read as part of it. On a slow machine the first look comes after a press.
  let told = null // the page at the last look
  function look() {
    since = null
    const now = new Map()
    const news = []
    const note = (element, name, speaks) => {
      const text = element.innerText.trim().replace(/\s+/g, " ")
      // One change more that is in no file is no news.
      const reads = name.startsWith("st-key-shell") ? text.replace(/\d+/g, "") : text
      if (text && speaks && (told !== null || acted) && said.get(name) !== reads) news.push(text)
      now.set(name, reads)
    }
    const key = (element) => element.closest('[class*="st-key-"]').className.match(/st-key-\S+/)[0]
    for (const element of document.querySelectorAll(MARKED)) note(element, key(element), true)
    for (const element of document.querySelectorAll(NOTES)) note(element, element.innerText, told === page)
    said = now
    told = page
    if (performance.now() - changed > 0.9 * MOMENT) notes.whole?.()
    if (news.length) say(news.join(" "))
  }

  // Emptied first, so that the same words are said again.
  function say(text) {
    region.textContent = ""
    setTimeout(() => { region.textContent = text }, 50)
  }

  // By whichever of this was loaded first, as it may be loaded anew.
  notes.spoken ??= begin()
}
