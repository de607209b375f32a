"""Who it is about: said once, in the log or in the worksheet, and known in both. The one place that maps between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from lib.content.tracker import Who
from lib.content.words.questions import Relation
from lib.keep.log import About
from lib.keep.notebook import Notebook
from lib.keep.reflection import Reflection

UNSAID = "unsaid"
"""What both tools call the choice to rather not say."""
_LOG: dict[Relation, Who] = {
    "partner": "partner",
    "former_partner": "former_partner",
    "parent": "parent",
    "adult_child": "adult_child",
    "sibling": "sibling",
    "friend": "friend",
    "colleague": "colleague",
}
_WORKSHEET: dict[Who, Relation] = {who: relation for relation, who in _LOG.items()}


@dataclass(frozen=True, slots=True)
class Known:
    """Whether it was asked yet, and what was said; `who` is None for 'rather not say' as well."""

    asked: bool = False
    who: Who | None = None

    @property
    def choice(self) -> str | None:
        """The worksheet's choice that says the same; None where it was not asked."""
        return (_WORKSHEET[self.who] if self.who else UNSAID) if self.asked else None


def known(notes: Notebook) -> Known:
    """What was said in the log; else what the newest reflection says that names anyone, as in files from before."""
    about = notes.get(About, "about")
    if about:
        return Known(asked=True, who=about.who)
    named = [each.relation for each in notes.of(Reflection) if each.relation]
    return Known(asked=True, who=_LOG[named[-1]]) if named else Known()


def told(notes: Notebook, choice: object) -> tuple[About, ...]:
    """What the log learns of a choice in the worksheet: whatever it is, unless the log knows already."""
    if notes.get(About, "about") or choice is None:
        return ()
    relation = next((each for each in get_args(Relation) if each == choice), None)
    return (About(id="about", who=_LOG[relation] if relation else None),)


def corrected(notes: Notebook, before: Reflection, after: Reflection) -> tuple[About, ...]:
    """What the log learns where the newest reflection turns out to be about someone else, and both said the same before.

    A reflection about a second person leaves the log alone; and a change in the log leaves what was written then as it was.
    """
    about = notes.get(About, "about")
    newest = next(reversed(notes.of(Reflection)), None)
    said = _LOG[before.relation] if before.relation else None
    if about is None or about.who != said or newest is None or newest.id != before.id:
        return ()
    return (About(id="about", who=_LOG[after.relation] if after.relation else None),)
