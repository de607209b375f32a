"""One discussion card at a time: another, or an easier one; none twice before all were there."""

import streamlit as st

from lib.content.group import Card
from lib.content.words.flat import GroupWords
from lib.group import cards
from lib.ui import components, forms, keys, library, shell, state

words, content = library.wording(GroupWords).discussion_page, library.group()
SHOWN, SEEN, SEED = "group_card", "group_cards_seen", "group_seed"
ALL = ""


def seed() -> str:
    """What the order of this session's cards is mixed by."""
    return forms.view(SEED, "")


def turn(card: Card | None) -> None:
    """Callback: show a card."""
    if card:
        forms.turn_to(SHOWN, card.id)
        before = forms.view(SEEN, ())
        forms.turn_to(SEEN, (card.id,) if card.id in before else (*before, card.id))


def draw(card: Card) -> None:
    """A card, and the ways to the next."""
    with st.container(border=True, key=keys.group("card")):
        components.minor_heading(card.text)
        names = ", ".join(map(library.article_name, card.articles))
        if names:
            components.small_print(words["from"].format(articles=names))
    following = cards.draw(content.cards, theme, seen, seed())
    if following and following.id in seen:  # all were there: from the beginning, but not this one again
        following = cards.draw(content.cards, theme, {card.id}, seed())
    easier = cards.easier(content.cards, card, theme, seen, seed())
    with st.container(horizontal=True, gap="small"):
        st.button(words.another, key=keys.group("another"), type="primary", on_click=turn, args=(following,))
        st.button(words.easier, key=keys.group("easier"), on_click=turn, args=(easier,), disabled=easier is None)
    if easier is None:
        components.small_print(words.easiest)


if not seed():
    forms.turn_to(SEED, state.new_id())
themes = (ALL, *content.themes)
shell.title("discussion", words.title)
key = keys.group("theme")
theme = state.from_address("q", key, themes) or None
st.pills(
    words.theme,
    themes,
    required=True,
    format_func=lambda name: content.themes.get(name, words.all),
    key=state.draft(key),
    on_change=state.to_address,
    args=("q", key, themes),
)
seen = forms.view(SEEN, ())
card = next((card for card in content.cards if card.id == forms.view(SHOWN, "") and theme in (None, card.theme)), None)
if card is None:
    card = cards.draw(content.cards, theme, seen, seed())
    turn(card)
    seen = forms.view(SEEN, ())
if card is None:
    st.markdown(words.none)
else:
    draw(card)
