"""Who the tracker and the worksheet are about: said once in either, and known in both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from lib.records.notebook import Notebook
from lib.records.record import Ref, ref
from lib.records.reflection import Reflection
from lib.records.tracker import About
from lib.records.vocabulary import Relation
from lib.tracker.tracker_records import tracker_records

UNSAID = "unsaid"
"""What both tools call the choice to rather not say."""


@dataclass(frozen=True, slots=True)
class KnownRelation:
    """Whether it was asked yet, and what was said; `who` is None for 'rather not say' as well."""

    asked: bool = False
    who: Relation | None = None

    @property
    def choice(self) -> str | None:
        """The worksheet's choice that says the same; None where it was not asked."""
        return (self.who or UNSAID) if self.asked else None


def known(notes: Notebook) -> KnownRelation:
    """What was said in the tracker; else what the newest reflection says that names anyone, as in files from before."""
    about = notes.get(About, "about")
    if about:
        return KnownRelation(asked=True, who=about.who)
    named = [reflection.relation for reflection in notes.of(Reflection) if reflection.relation]
    return KnownRelation(asked=True, who=named[-1]) if named else KnownRelation()


def first_about(notes: Notebook, choice: object) -> tuple[About, ...]:
    """What the log learns of a choice in the worksheet: whatever it is, unless the log knows already."""
    if notes.get(About, "about") or choice is None:
        return ()
    relation = next((known_relation for known_relation in get_args(Relation) if known_relation == choice), None)
    return (About(id="about", who=relation),)


def corrected(notes: Notebook, before: Reflection, after: Reflection) -> tuple[About, ...]:
    """What the log learns where the newest reflection turns out to be about someone else, and both said the same before.

    A reflection about a second person leaves the log alone; and a change in the log leaves what was written then as it was.
    """
    about = notes.get(About, "about")
    newest = next(reversed(notes.of(Reflection)), None)
    if about is None or about.who != before.relation or newest is None or newest.id != before.id:
        return ()
    return (About(id="about", who=after.relation),)


def left_over(notes: Notebook, reflection: Reflection) -> tuple[Ref, ...]:
    """What goes with a reflection that is deleted: who it is about, where it was the last and no log was begun."""
    about = notes.get(About, "about")
    alone = notes.of(Reflection) == (reflection,) and tracker_records(notes).start is None
    return (ref(about),) if about and alone else ()
