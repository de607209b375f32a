"""What the document itself shows until the first run: a neutral name, a way out, where help is, and what may be in the way.

It needs no script, no connection and no file but the document: sentences that wait are shown by the style sheet alone.
lib/ui/browser/exit.js takes it away once its own exit is there.
"""

from __future__ import annotations

from html import escape

from lib.content.words.shell import ExitWords

SCRIPT = """
document.getElementById("bare-exit").addEventListener("click", (event) => {
  if (window.top !== window) return
  event.preventDefault()
  document.documentElement.style.setProperty("display", "none", "important")
  try { sessionStorage.clear(); localStorage.clear() } catch { }
  location.replace(event.currentTarget.href)
})
"""
"""Leaves as Exit does, without a way back to this page; the link works without it. Named in the content-security policy."""

# A page that loads as it should shows the name and the exit alone: what can be read from across a room waits a little.
# The last line is for the box of the talk: Streamlit compares its height of now with that from before the type had its size,
# and made it two lines high. Any later style sheet would come too late.
_STYLE = """
#bare { position: fixed; inset: 0; z-index: 2147483646; overflow: auto; padding: .25rem 1rem;
  background: #fbf9f5; color: #24302f; font: 1.05rem/1.5 "Source Sans", system-ui, sans-serif }
#bare p { max-width: 42rem; margin: 0 auto 1rem }
#bare p:first-child { display: flex; justify-content: space-between; align-items: center }
#bare a { padding: .7rem 1.6rem; border: 2px solid #fff; border-radius: .6rem; background: #24302f; color: #fff;
  font-weight: 600; text-decoration: none }
#bare a:focus-visible { outline: 3px solid #ffcf5c; outline-offset: 1px }
.bare-danger, .bare-blocked { visibility: hidden; animation: bare-show 0s 2s forwards }
.bare-blocked { animation-delay: 10s }
@keyframes bare-show { to { visibility: visible } }
body:has(#root h1) #bare { display: none }
@media (prefers-color-scheme: dark) { #bare { background: #15191a; color: #e8e4dc } }
@media print { #bare { display: none } }
[data-testid="stChatInputTextArea"] { min-height: 36px !important }
"""
_NO_SCRIPT_STYLE = ".bare-danger { visibility: visible } .bare-blocked { display: none }"


def markup(name: str, words: ExitWords) -> str:
    """The part of the document's body that stands before everything else."""
    return (
        f"<style>{_STYLE}</style>"
        '<div id="bare" data-react-aria-top-layer="true">'
        f"<p><strong>{escape(name)}</strong>"
        f'<a id="bare-exit" href="{escape(words.address)}" target="_top">{escape(words.label)}</a></p>'
        f'<p class="bare-danger">{escape(words.danger)}</p>'
        f'<p class="bare-blocked">{escape(words.blocked)}</p>'
        f"<noscript><style>{_NO_SCRIPT_STYLE}</style><p>{escape(words.no_script)}</p></noscript>"
        "</div>"
        f"<script>{SCRIPT}</script>"
    )
