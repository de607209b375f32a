// Does to a page what a browser's translator does: puts two nested <font> elements in place of each piece of text, a moment after it
// is drawn, and again whenever it changes. What it "translates" it puts between marks.
;(() => {
  const LEFT_ALONE = "script, style, noscript, textarea, input, svg, code, pre, [translate=no], .notranslate, font"
  let waiting = false

  function wrap(node) {
    const outer = document.createElement("font")
    const inner = document.createElement("font")
    outer.style.verticalAlign = inner.style.verticalAlign = "inherit"
    inner.textContent = `«${node.data}»`
    outer.append(inner)
    node.parentNode.replaceChild(outer, node)
  }

  function translate() {
    waiting = false
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const node of texts) if (node.data.trim() && !node.parentElement.closest(LEFT_ALONE)) wrap(node)
  }

  window.beginTranslating = () => {
    document.documentElement.classList.add("translated-ltr")
    translate()
    new MutationObserver(() => {
      if (!waiting) { waiting = true; setTimeout(translate, 30) }
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  }
})()
