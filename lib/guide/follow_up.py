"""Short replies that go on from what was said before: "why?", "go on", "that's not it"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from lib.guide.plain_words import PlainWords

FollowUp = Literal["more", "why", "not_that", "how", "thanks", "hello"]
FOLLOW_UPS: tuple[FollowUp, ...] = get_args(FollowUp)


@dataclass(frozen=True, slots=True)
class FollowUps:
    """What each kind of short reply sounds like, as its plain words."""

    words: PlainWords
    known: Mapping[str, FollowUp]

    def kind(self, text: str) -> FollowUp | None:
        """Which one a message is, if it is nothing else."""
        return self.known.get(" ".join(self.words.read(text)))


def follow_ups(listed: Mapping[str, Sequence[str]], words: PlainWords) -> FollowUps:
    """Build it from the phrases of each kind."""
    return FollowUps(words, {" ".join(words.read(text)): kind for kind in FOLLOW_UPS for text in listed.get(kind, ())})
