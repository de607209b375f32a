"""One card isn't enough; from a label to what happened; five questions to remember by. Fiction, and never scored."""

import streamlit as st

from lib.content.markdown import table
from lib.content.words.spectrum import (
    BINS,
    DIALS,
    Bin,
    CardWords,
    PracticeCard,
    PracticeQuestion,
    PracticeWords,
    Rewrite,
    SpectrumWords,
)
from lib.spectrum.practice import sorted_twice
from lib.ui import components, keys, library, shell, site, spectrum, state

words, practice, shared = library.wording(CardWords), library.wording(PracticeWords), library.wording(SpectrumWords)

FIRST, AGAIN = "first", "again"


def pile(card: PracticeCard, when: str) -> Bin | None:
    held = state.choice(keys.sorting(card.id, when), BINS)
    return next((bin_ for bin_ in BINS if bin_ == held), None)


def ask_pile(label: str, card: PracticeCard, when: str) -> None:
    st.pills(
        label,
        list(BINS),
        format_func=words.bins.__getitem__,
        key=state.draft(keys.sorting(card.id, when)),
        persist_state="session",
        wrap=True,
    )


def turn_over(card: PracticeCard) -> None:
    turned = st.pills(
        words.chips,
        list(DIALS),
        selection_mode="multi",
        format_func=lambda dial: shared.dials[dial].name,
        key=state.draft(keys.turned_over(card.id)),
        persist_state="session",
        wrap=True,
    )
    if not turned:
        return
    st.markdown("\n".join(f"- **{shared.dials[d].name}:** {card.around[d]}" for d in DIALS if d in turned))
    ask_pile(words.again, card, AGAIN)


def outcome(card: PracticeCard) -> None:
    first, again = pile(card, FIRST), pile(card, AGAIN)
    if not (first and again):
        return
    what = (
        words.same.format(bin=words.bins[first])
        if first == again
        else words.moved.format(before=words.bins[first], now=words.bins[again])
    )
    st.markdown(f"{what}\n\n{words.reading.format(reading=card.reading)}")
    if card.twin:
        components.small_print(words.twin)


def sort_cards() -> None:
    at = state.place(keys.CARD_AT, len(words.cards))
    card = words.cards[at]
    with st.container(border=True):
        st.subheader(card.act, anchor=False)
        ask_pile(words.first, card, FIRST)
        if pile(card, FIRST):
            turn_over(card)
            outcome(card)
    spectrum.stepper(keys.CARD_AT, len(words.cards), words.stepper)


def changed() -> None:
    found = sorted_twice(words.cards, lambda card: pile(card, FIRST), lambda card: pile(card, AGAIN))
    if not found:
        components.small_print(words.changed_none)
        return
    rows = [(sorting.card.act, words.bins[sorting.first], words.bins[sorting.again]) for sorting in found]
    told = table((words.column_card, words.column_first, words.column_again), rows)
    says = words.changed_says if any(sorting.moved for sorting in found) else words.kept_says
    st.markdown(f"**{words.changed_title}**\n\n{told}\n\n{says}")


def choose_rewrite() -> Rewrite:
    items = {item.id: item for item in practice.rewrites}
    chosen = st.pills(
        practice.rewrite_choose,
        list(items),
        default=next(iter(items)),
        required=True,
        format_func=lambda each: items[each].label,
        key=state.draft(keys.REWRITE_AT),
        persist_state="session",
        wrap=True,
    )
    return items[str(chosen)]


def rewriting() -> None:
    item = choose_rewrite()
    st.markdown(f"**{practice.rewrite_happened}.** {item.happened}")
    st.text_area(
        practice.rewrite_yours,
        key=state.draft(keys.rewrite(item.id)),
        persist_state="session",
        max_chars=280,
        height=90,
    )
    components.small_print(practice.rewrite_private)
    if st.toggle(practice.rewrite_show, key=state.draft(keys.rewrite_shown(item.id)), persist_state="session"):
        checks = "\n".join(f"- {check}" for check in practice.rewrite_checks)
        st.markdown(f"{practice.rewrite_instead.format(instead=item.instead)}\n\n{checks}")


def recall(question: PracticeQuestion) -> None:
    st.radio(
        question.asks,
        question.options,
        index=None,
        key=state.draft(keys.recall(question.id)),
        persist_state="session",
    )
    if state.choice(keys.recall(question.id), question.options):
        st.markdown(question.explains)


shell.title("cards", words.title)
st.markdown(words.lead)
components.way_to_help(words.safety, words.help)
st.header(words.sort_title, anchor=False)
components.small_print(words.sort_lead)
sort_cards()
changed()

st.header(practice.rewrite_title, anchor=False)
st.markdown(f"{practice.rewrite_lead} {practice.rewrite_aloud}")
rewriting()
spectrum.claims_drawer(practice.claims, "rewrite", practice.rewrite_claims)

st.header(practice.recall_title, anchor=False)
st.markdown(f"{practice.recall_lead} {practice.recall_skip}")
with st.container(border=True):
    recall(practice.questions[state.place(keys.QUESTION_AT, len(practice.questions))])
spectrum.stepper(keys.QUESTION_AT, len(practice.questions), practice.stepper)
site.link(practice.more.page, practice.more.label, icon=":material/arrow_forward:")
