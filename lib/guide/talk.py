"""What a talk remembers: who it is about, what was answered. A pure value, kept nowhere else, that the person can correct."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from lib.guide.phrases import Phrases, phrases
from lib.guide.plain_words import PlainWords

Role = Literal["ex", "in_law", "partner", "parent", "child", "sibling", "boss", "colleague", "friend", "self"]
ROLES: tuple[Role, ...] = get_args(Role)

_APART = re.compile(
    r"\b(?:ex|exes|divorc\w*|separated|(?:broke|broken|split) up|moved out|i left|left (?:him|her|them)|no contact|"
    r"after the (?:breakup|split|divorce))\b"
)
_TOGETHER = re.compile(
    r"\b(?:we live|(?:live|living) (?:together|with)|married|our (?:house|home|flat)|(?:still|are) together)\b"
)
_CHILDREN = re.compile(
    r"\b(?:our|my|the|two|three|with) (?:kids?|child|children|sons?|daughters?|baby|toddler|boys|girls|little ones?)\b"
    r"|\bkids\b|\bco ?-?parent\w*|\bpregnant\b"
)
_THEIRS = re.compile(r"\b(?:his|her|their|your|kids|childrens) (?:\w+ )?$")
_MINE = re.compile(r"\bmy (?:\w+ ){0,2}$")


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is about; `word` is the word of our own list that they were called by."""

    role: Role
    word: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation so far.

    `near` are the topics of the page that the person asks from, the nearest first. `fixed` are the things that they set by
    hand, which words don't change any more.
    """

    person: Person | None = None
    together: bool | None = None
    children: bool | None = None
    fixed: frozenset[Literal["person", "together", "children"]] = frozenset()
    near: tuple[str, ...] = ()
    topic: str = ""
    others: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    sayings: int = 0
    danger: bool = False

    def about(self, person: Person | None) -> Talk:
        """The talk with the person set by hand; None: nobody is meant."""
        return replace(self, person=person, fixed=self.fixed | {"person"})

    def is_together(self, together: bool | None) -> Talk:  # noqa: FBT001 - yes, no, not said
        return replace(self, together=together, fixed=self.fixed | {"together"})

    def has_children(self, children: bool | None) -> Talk:  # noqa: FBT001 - yes, no, not said
        return replace(self, children=children, fixed=self.fixed | {"children"})


@dataclass(frozen=True, slots=True)
class Listener:
    """Hears in a message who it is about and how things stand."""

    words: PlainWords
    people: Mapping[Role, Phrases]

    def hear(self, talk: Talk, text: str) -> Talk:
        """The talk with what a message adds to it."""
        plain = self.words.mend(text)
        person = None if "person" in talk.fixed else self.person(plain)
        apart, together = bool(_APART.search(plain)), bool(_TOGETHER.search(plain))
        heard = replace(talk, person=person) if person else talk
        if "together" not in talk.fixed and apart != together:
            heard = replace(heard, together=together)
        if "children" not in talk.fixed and _CHILDREN.search(plain):
            heard = replace(heard, children=True)
        return heard

    def person(self, plain: str) -> Person | None:
        """Who a text is about: those it calls "my …" before others, then the first."""
        found: list[tuple[bool, int, Person]] = []
        for role, listed in self.people.items():
            for phrase, name in listed.known:
                match = re.search(rf"\b{re.escape(name)}\b", plain)
                if match and phrase and not _THEIRS.search(plain[: match.start()]):
                    mine = bool(_MINE.search(plain[: match.start()])) or name.startswith(("my ", "i "))
                    word = "" if name.split()[0] in {"my", "the", "i", "am", "how", "marriage"} or role == "self" else name
                    found.append((not mine, match.start(), Person(role, word)))
        return min(found, key=lambda each: each[:2])[2] if found else None


def listener(people: Mapping[str, tuple[str, ...]], words: PlainWords) -> Listener:
    """Build it from the words for people, by role; the first role of two that fit at the same place is taken."""
    return Listener(words, {role: phrases({name: [name] for name in people.get(role, ())}) for role in ROLES})
