"""Agreements, and how each of them went."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from lib.content.words.flat import BoundariesWords
from lib.content.words.tracker import VocabularyWords
from lib.records.record import Ref, ref
from lib.records.tracker import Agreement, Occasion
from lib.tracker import record_drafts
from lib.tracker.entry_draft import FormError
from lib.tracker.record_drafts import Maker
from lib.ui import clock, components, dates, fields, forms, keys, library, state
from lib.ui.tracker import record_list
from lib.ui.tracker.tracker_view import TrackerView

NOTING = "noting"


def draw(view: TrackerView) -> None:
    record_list.draw(kind(view), view.notes.of(Agreement), mine=view.mine)


def kind(view: TrackerView) -> record_list.Kind[Agreement]:
    words = library.wording(BoundariesWords)
    said = words.agreements
    return record_list.Kind(
        key=keys.TRACKER_AGREEMENT,
        title=words.parts["agreements"],
        page="boundaries",
        model=Agreement,
        read=lambda agreement: read(view, agreement),
        ask=ask,
        make=make,
        values=lambda agreement: values(view, agreement),
        labels={"text": said.text, "who_agreed": said.who, "how_we_know": said.know},
        with_it=lambda agreement: with_it(view, agreement),
        lead=said.lead,
        empty=said.empty,
        new=words.new,
    )


def occasions(view: TrackerView, agreement: Agreement) -> list[Occasion]:
    """What was noted of an agreement, the latest first."""
    found = [each for each in view.notes.of(Occasion) if each.agreement == agreement.id]
    return sorted(found, key=lambda each: (each.on, each.id), reverse=True)


def with_it(view: TrackerView, agreement: Agreement) -> tuple[Ref, ...]:
    return tuple(map(ref, occasions(view, agreement)))


def read(view: TrackerView, agreement: Agreement) -> None:
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    said = words.agreements
    st.text(agreement.text)
    for label, typed in ((said.who_reads, agreement.who_agreed), (said.know_reads, agreement.how_we_know)):
        if typed:
            components.small_print(label)
            st.text(typed)
    lines = [said.made_reads.format(date=dates.full(agreement.made_on))]
    if agreement.review_on:
        lines.append(said.review_reads.format(date=dates.full(agreement.review_on)))
    found = occasions(view, agreement)
    counts = Counter(each.outcome for each in found)
    lines.append(
        said.counts.format(kept=counts["kept"], partly=counts["partly"], broken=counts["broken"], none=counts["no_occasion"])
        if found
        else said.counts_none
    )
    components.small_print("  \n".join(lines))
    if found:
        with st.expander(said.tracker):
            for each in found:
                _one(view, each, said.log_reads.format(date=dates.full(each.on), outcome=names.outcomes[each.outcome]), words)
    if view.mine:
        key = keys.tracker("note_occasion", agreement.id)
        st.button(said.add, key=key, on_click=record_list.write, args=(keys.TRACKER_OCCASION, agreement.id, "boundaries"))


def _one(view: TrackerView, occasion: Occasion, line: str, words: BoundariesWords) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(line)
        if view.mine:
            key = keys.tracker("remove", occasion.id)
            st.button(words.remove, key=key, type="tertiary", on_click=state.take_away, args=(ref(occasion),))
    if occasion.text:
        st.text(occasion.text)


def ask(form: str) -> None:
    said = library.wording(BoundariesWords).agreements
    fields.page(said.text, form, "text", said.text_help)
    fields.words(said.who, form, "who")
    fields.day(said.made, form, "made")
    fields.page(said.know, form, "know")
    fields.day(said.review, form, "review")


def make(form: str, maker: Maker) -> Agreement | FormError:
    return record_drafts.agreement(forms.get_fields(form), maker)


def values(view: TrackerView, agreement: Agreement | None) -> dict[str, object]:
    if agreement is None:
        return {"made": view.today}
    return {
        "text": agreement.text,
        "who": agreement.who_agreed,
        "made": agreement.made_on,
        "know": agreement.how_we_know,
        "review": agreement.review_on,
    }


def occasion_kind(agreement: Agreement) -> record_list.Kind[Occasion]:
    """The form for one time that an agreement came up."""
    words, names = library.wording(BoundariesWords), library.wording(VocabularyWords)
    said = words.agreements

    def ask_how(form: str) -> None:
        st.text(agreement.text)
        fields.one(said.outcome, names.outcomes, form, "outcome")
        fields.day(said.outcome_day, form, "day")
        fields.one(said.outcome_setting, names.settings, form, "setting")
        fields.page(said.outcome_text, form, "text")

    return record_list.Kind(
        key=f"{keys.TRACKER_OCCASION}-{agreement.id}",
        title=said.add,
        page="boundaries",
        model=Occasion,
        read=lambda _: None,
        ask=ask_how,
        make=lambda form, maker: record_drafts.occasion(forms.get_fields(form), maker, agreement.id),
        values=lambda _: {"day": clock.today()},
        labels={"text": said.outcome_text},
    )
