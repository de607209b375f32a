// Where the server is. Without this Streamlit asks for it under the page's own address, is told that nothing is there, and waits:
// 130 ms on every page but the first. Where no other page surrounds this one, nothing else has to be asked before it connects.

window.__streamlit ??= {
  BACKEND_BASE_URL: new URL(".", location.href).href,
  HOST_CONFIG: window.top === window ? { allowedOrigins: [location.origin], useExternalAuthToken: false } : undefined,
}
