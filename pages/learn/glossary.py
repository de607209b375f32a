"""The field's and the communities' words, each in two plain sentences."""

import streamlit as st

from lib.content.models import Term
from lib.content.words.flat import GlossaryWords
from lib.ui import components, library, shell

content, words = library.library(), library.wording(GlossaryWords)

shell.title("glossary", words.title)
st.markdown(words.lead)


def entry(term: Term) -> str:
    used = words.used.format(articles=", ".join(map(library.article_name, term.articles))) if term.articles else words.unused
    also = words.also.format(names=", ".join(term.also)) if term.also else ""
    care = f"*{term.care}*" if term.care else ""
    lines = (f"**{term.term}**", term.meaning, care, components.small(f"{also} {used}".strip()))
    return "- " + "  \n  ".join(line for line in lines if line)


# One element for all, which the browser keeps, so that a rerun sends only its fingerprint. A list, not headings: headings
# in Markdown bring links that would write the word into the address.
st.markdown("\n\n".join(entry(term) for term in sorted(content.terms, key=lambda term: term.term.casefold())))
