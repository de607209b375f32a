"""What a reply opens next, prepared with what the person wrote. Nothing is kept until they save it there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

import streamlit as st

from lib.content.library import Library
from lib.content.words.flat import TalkWords
from lib.content.words.support import PlanWords
from lib.guide.danger import Reason
from lib.guide.replay import AnsweredTurn
from lib.guide.reply import NextStep, Reply
from lib.guide.spans import spans
from lib.guide.words import fold
from lib.records.talk_turn import TalkTurn
from lib.records.vocabulary import FLAG_CATEGORIES
from lib.ui import clock, forms, keys, library, site, state
from lib.ui.tracker import entry_form, record_list
from lib.ui.tracker.record_list import NEW, OpenForm
from lib.ui.worksheet import store as worksheet
from lib.worksheet import answers

LONGEST = 4000
PAGES = frozenset(("checkpoint", "self", "help", "moment", "children", "therapy", "people"))
_PAGE_OF = {"checkpoint": "checkpoints"}
# The form of a record that a step opens, the field that the person's words go into, and where it leads back to.
_FORMS: dict[str, tuple[str, str, str, str]] = {
    "boundary": ("boundary", "when", "boundaries", "boundaries"),
    "agreement": ("agreement", "text", "boundaries", "agreements"),
    "promise": ("promise", "text", "boundaries", "promises"),
    "note-to-self": ("note_to_self", "text", "checkpoints", "note"),
}
_PLAN_PART: dict[Reason, str] = {"stalking": "after", "held": "leaving"}


def draw(told: AnsweredTurn, reply: Reply) -> None:
    """A button for each step."""
    words, content = library.wording(TalkWords), library.library()
    for step in reply.steps:
        key = keys.talk("step", told.turn.id, step.opens, step.target)
        st.button(label(step, words, content), key=key, on_click=take, args=(told.turn.id, step, reply))


def label(step: NextStep, words: TalkWords, content: Library) -> str:
    """What a step is called; an article and a term go by their names."""
    name = {
        "article": lambda: content.articles[int(step.target[1:]) - 1].head.short if len(content.articles) == 7 else step.target,
        "glossary": lambda: next((term.term for term in content.terms if term.id == step.target), step.target),
    }.get(step.opens, str)()
    text = words.steps[step.opens]
    return str(text.format(name=name) if name else text)


def take(turn_id: str, step: NextStep, reply: Reply) -> None:
    """Callback: open what a step leads to."""
    turn = state.notes().get(TalkTurn, turn_id)
    text = (turn.text.raw if turn else "")[:LONGEST]
    opens = _OPENS.get(step.opens)
    if opens:
        opens(text, step, reply)
    elif step.opens in _FORMS:
        _form(text, step.opens)
    elif step.opens in PAGES:
        site.to(_PAGE_OF.get(step.opens, step.opens))


def _entry(text: str, step: NextStep, _: Reply) -> None:
    """The form of an entry with the person's sentence, the day it names, and the category that it tells of, all to confirm."""
    form, sort = keys.TRACKER_ENTRY, "red_flag" if step.target in FLAG_CATEGORIES else "positive_sign"
    forms.add_text(form, "what", text, LONGEST)
    forms.put_field(form, "sort", sort)
    forms.put_field(form, f"category.{sort}", step.target)
    forms.turn_to(f"{form}.{sort}", value=True)  # all categories in sight, this one among them
    entry_form.add("today", _day(text))


def _day(text: str) -> dt.date:
    """The one day that a text names, if it names one that is over; else today."""
    today = clock.today()
    named = [span for span in spans(fold(text), today).spans if span.first and span.first == span.last and span.first <= today]
    return named[0].first or today if named else today


def _form(text: str, opens: str) -> None:
    kind, field, page, part = _FORMS[opens]
    opened = OpenForm(kind, NEW, page, part)
    forms.add_text(opened.key, field, text, LONGEST)
    record_list.write(opened)


def _worksheet(text: str, _: NextStep, __: Reply) -> None:
    """The worksheet; one that nobody has begun starts with what the person wrote, which they keep by going on."""
    if not worksheet.reflections():
        reflection = worksheet.current_or_new()
        key = keys.worksheet(reflection.id, worksheet.DECIDING, "")
        state.prefill(key, text[: answers.PAGE])
    site.to("worksheet")


def _article(_: str, step: NextStep, reply: Reply) -> None:
    """The article, at the part that holds the passages of this reply."""
    content = library.library()
    article = content.article(int(step.target[1:]))
    wanted = set(reply.claims)
    part = next((at for at, section in enumerate(article.sections, 1) if wanted & set(section.claims)), 0) if article else 0
    site.to("article", n=step.target[1:], d="2", **({"s": str(part)} if part else {}))


def _disagreement(_: str, step: NextStep, __: Reply) -> None:
    topic = next((one_topic for one_topic in library.library().topics if one_topic.id == step.target), None)
    site.to("compare", **({"q": str(topic.number)} if topic else {}))


def _glossary(_: str, step: NextStep, __: Reply) -> None:
    place = next((at for at, term in enumerate(library.library().terms, 1) if term.id == step.target), 0)
    site.to("glossary", **({"w": str(place)} if place else {}))


def _plan(_: str, __: NextStep, reply: Reply) -> None:
    """The plan, at the part that fits what was noticed."""
    wanted = next((part for reason in (reply.help.reasons if reply.help else ()) if (part := _PLAN_PART.get(reason))), "")
    sections = library.wording(PlanWords).sections
    number = next((at for at, section in enumerate(sections, 1) if section.id == wanted), 1)
    site.to("plan", part=str(number))


def _spectrum(_: str, __: NextStep, ___: Reply) -> None:
    site.to("factors")


_OPENS: Mapping[str, Callable[[str, NextStep, Reply], None]] = {
    "entry": _entry,
    "worksheet": _worksheet,
    "article": _article,
    "disagreement": _disagreement,
    "glossary": _glossary,
    "plan": _plan,
    "spectrum": _spectrum,
}
