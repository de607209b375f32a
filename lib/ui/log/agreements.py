"""Agreements, and how each of them went."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from lib.content.words.agreed import AgreedWords
from lib.content.words.tracker import TrackerWords
from lib.keep.log import Agreement, Occasion
from lib.keep.records import Ref, ref
from lib.tools.diary import record
from lib.tools.diary.draft import Trouble
from lib.tools.diary.record import Maker
from lib.ui import clock, components, forms, keys, library, state
from lib.ui.log import dates, editor, fields
from lib.ui.log.book import Book

NOTING = "noting"


def draw(book: Book) -> None:
    editor.draw(kind(book), book.notes.of(Agreement), mine=book.mine)


def kind(book: Book) -> editor.Kind[Agreement]:
    words = library.wording(AgreedWords)
    said = words.agreements
    return editor.Kind(
        key=keys.LOG_AGREEMENT,
        title=words.parts["agreements"],
        page="agreed",
        model=Agreement,
        read=lambda agreement: read(book, agreement),
        ask=ask,
        make=make,
        values=lambda agreement: values(book, agreement),
        labels={"text": said.text, "who_agreed": said.who, "how_we_know": said.know},
        with_it=lambda agreement: with_it(book, agreement),
        lead=said.lead,
        empty=said.empty,
        new=words.new,
    )


def occasions(book: Book, agreement: Agreement) -> list[Occasion]:
    """What was noted of an agreement, the latest first."""
    found = [each for each in book.notes.of(Occasion) if each.agreement == agreement.id]
    return sorted(found, key=lambda each: (each.on, each.id), reverse=True)


def with_it(book: Book, agreement: Agreement) -> tuple[Ref, ...]:
    return tuple(map(ref, occasions(book, agreement)))


def read(book: Book, agreement: Agreement) -> None:
    words, names = library.wording(AgreedWords), library.wording(TrackerWords)
    said = words.agreements
    st.text(agreement.text)
    for label, typed in ((said.who_reads, agreement.who_agreed), (said.know_reads, agreement.how_we_know)):
        if typed:
            components.fine(label)
            st.text(typed)
    lines = [said.made_reads.format(date=dates.full(agreement.made_on))]
    if agreement.review_on:
        lines.append(said.review_reads.format(date=dates.full(agreement.review_on)))
    found = occasions(book, agreement)
    counts = Counter(each.outcome for each in found)
    lines.append(
        said.counts.format(kept=counts["kept"], partly=counts["partly"], broken=counts["broken"], none=counts["no_occasion"])
        if found
        else said.counts_none
    )
    components.fine("  \n".join(lines))
    if found:
        with st.expander(said.log):
            for each in found:
                _one(book, each, said.log_reads.format(date=dates.full(each.on), outcome=names.outcomes[each.outcome]), words)
    if book.mine:
        key = keys.log("note_occasion", agreement.id)
        st.button(said.add, key=key, on_click=editor.write, args=(keys.LOG_OCCASION, agreement.id, "agreed"))


def _one(book: Book, occasion: Occasion, line: str, words: AgreedWords) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(line)
        if book.mine:
            key = keys.log("remove", occasion.id)
            st.button(words.remove, key=key, type="tertiary", on_click=state.take_away, args=(ref(occasion),))
    if occasion.text:
        st.text(occasion.text)


def ask(form: str) -> None:
    said = library.wording(AgreedWords).agreements
    fields.page(said.text, form, "text", said.text_help)
    fields.words(said.who, form, "who")
    fields.day(said.made, form, "made")
    fields.page(said.know, form, "know")
    fields.day(said.review, form, "review")


def make(form: str, maker: Maker) -> Agreement | Trouble:
    return record.agreement(forms.get_fields(form), maker)


def values(book: Book, agreement: Agreement | None) -> dict[str, object]:
    if agreement is None:
        return {"made": book.today}
    return {
        "text": agreement.text,
        "who": agreement.who_agreed,
        "made": agreement.made_on,
        "know": agreement.how_we_know,
        "review": agreement.review_on,
    }


def occasion_kind(agreement: Agreement) -> editor.Kind[Occasion]:
    """The form for one time that an agreement came up."""
    words, names = library.wording(AgreedWords), library.wording(TrackerWords)
    said = words.agreements

    def ask_how(form: str) -> None:
        st.text(agreement.text)
        fields.one(said.outcome, names.outcomes, form, "outcome")
        fields.day(said.outcome_day, form, "day")
        fields.one(said.outcome_setting, names.settings, form, "setting")
        fields.page(said.outcome_text, form, "text")

    return editor.Kind(
        key=f"{keys.LOG_OCCASION}-{agreement.id}",
        title=said.add,
        page="agreed",
        model=Occasion,
        read=lambda _: None,
        ask=ask_how,
        make=lambda form, maker: record.occasion(forms.get_fields(form), maker, agreement.id),
        values=lambda _: {"day": clock.today()},
        labels={"text": said.outcome_text},
    )
