// A slow link: what goes to the server and what comes from it takes this long on its way.
;(() => {
  const DELAY = 400
  const Fast = window.WebSocket
  window.WebSocket = class extends Fast {
    send(data) { setTimeout(() => { if (this.readyState === Fast.OPEN) super.send(data) }, DELAY) }
    addEventListener(type, listener, ...more) {
      const late = (event) => setTimeout(() => (listener.handleEvent ?? listener).call(this, event), DELAY)
      super.addEventListener(type, type === "message" ? late : listener, ...more)
    }
    set onmessage(listener) { this.addEventListener("message", listener) }
  }
})()
