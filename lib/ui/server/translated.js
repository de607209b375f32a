// Keeps a page true that a browser or an extension translates. A translator takes each piece of text out of the page and puts its
// own element there; React goes on writing to the piece that was taken out, and the page shows old words or breaks. So remember
// what stands for what: once React changes a text, put it back in its place, where the translator finds it and translates it anew.
// In the document itself, so that it is here before the first text is.

(() => {
  const instead = new WeakMap() // by the text that was taken out: what stands in its place
  const taken = new WeakSet()
  const stands = (text, parent) => {
    const there = instead.get(text)
    return there?.parentNode && (!parent || there.parentNode === parent) ? there : null
  }

  const changed = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const there = stands(target)
      instead.delete(target)
      // In place already where React changed and moved it in one step.
      if (target.parentNode) there?.remove()
      else there?.replaceWith(target)
    }
  })

  // A text that went, and what came in its place in the same moment: in one step, or the new one before or after the old went.
  function pair(changes) {
    for (const [at, { removedNodes, addedNodes, target, previousSibling, nextSibling }] of changes.entries()) {
      for (const gone of removedNodes) {
        if (gone.nodeType !== Node.TEXT_NODE || gone.parentNode) continue
        const near = [...addedNodes, previousSibling, nextSibling]
        const next = changes[at + 1]
        if (next?.target === target && next.previousSibling === previousSibling) near.push(...next.addedNodes)
        const there = near.find((node) => node?.nodeName === "FONT" && node.parentNode === target && !taken.has(node))
        if (!there) continue
        taken.add(there)
        instead.set(gone, there)
        changed.observe(gone, { characterData: true })
      }
    }
  }

  // A text that React put elsewhere itself.
  function moved(changes) {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.parentNode) continue
        stands(node)?.remove()
        instead.delete(node)
      }
    }
  }

  // What must stay as it is: a person's own words, and numbers to call.
  const KEPT = "[data-testid=stText], a[href^='tel:'], a[href^='sms:']"
  function keep(changes) {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue
        if (node.matches(KEPT)) node.translate = false
        for (const inner of node.querySelectorAll(KEPT)) inner.translate = false
      }
    }
  }

  new MutationObserver((changes) => {
    keep(changes)
    moved(changes)
    pair(changes)
  }).observe(document, { childList: true, subtree: true })

  // React names pieces of text to take out, and to put others before, that are not where it left them: taken out, or wrapped.
  const { removeChild, insertBefore } = Node.prototype
  Node.prototype.removeChild = function (child) {
    if (!(child instanceof Node) || child.parentNode === this) return removeChild.call(this, child)
    const there = stands(child, this) ?? (this.contains(child) ? child : null)
    instead.delete(child)
    there?.remove()
    return child
  }
  Node.prototype.insertBefore = function (node, before) {
    if (!(before instanceof Node) || before.parentNode === this) return insertBefore.call(this, node, before)
    let there = stands(before, this) ?? (this.contains(before) ? before : null)
    while (there && there.parentNode !== this) there = there.parentNode
    return insertBefore.call(this, node, there)
  }
})()
