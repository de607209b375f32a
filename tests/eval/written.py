"""What the leanings are fitted to: the examples of content/guide, and lines that writers wrote without seeing the project.

Each writer has a folder in written/: danger.txt, dying.txt (danger too: their own thoughts of dying), quiet.txt, outside.txt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lib.content.guide import GuideContent

FOLDER = Path(__file__).parent / "written"
WRITERS = ("one", "two", "three", "four")
"""Those who know nothing of the project: each is left out in turn. The folder `own` is ours, so it is only learnt from."""
SORTS = ("danger", "dying", "quiet", "outside")
OWN_WEIGHS, OTHERS_WEIGH = 0.5, 0.2
"""Our examples are many and were written side by side with the patterns: they must not swamp the writers' lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text, how much it counts, and for each of KINDS whether it is of that kind; None where it can't say."""

    text: str
    weight: float
    author: str
    kinds: tuple[bool | None, bool | None, bool | None]

    def of_kind(self, kind: int) -> bool:
        return self.kinds[kind] is True


def lines_of(author: str, sort: str) -> list[str]:
    return (FOLDER / author / f"{sort}.txt").read_text(encoding="utf-8").splitlines()


def all_lines(content: GuideContent) -> list[Line]:
    """Every line that is learnt from, in a fixed order."""
    return [*_of_writers(), *_of_content(content)]


def _of_writers() -> Iterator[Line]:
    for author in (*WRITERS, "own"):
        for sort in SORTS:
            told = sort in ("danger", "dying")
            kinds = (told, sort == "dying" if told else None, sort == "outside")
            yield from (Line(text, 1.0, author, kinds) for text in lines_of(author, sort))


def _of_content(content: GuideContent) -> Iterator[Line]:
    for reason, texts in content.danger.examples.items():
        yield from (Line(text, OWN_WEIGHS, "", (True, reason == "suicide", False)) for text in texts)
    yield from (Line(text, OWN_WEIGHS, "", (False, None, False)) for text in content.danger.harmless_examples)
    for topic in content.topics:
        if topic.kind == "about-app":  # the app answers it, though the articles don't
            continue
        # What leads to help or a plan may tell of danger or not.
        danger = None if topic.kind == "answer" and {"help", "plan"} & set(topic.next) else False
        yield from (Line(text, OTHERS_WEIGH, "", (danger, None, topic.kind == "out-of-scope")) for text in topic.examples)
    asked = [*(text for texts in content.cues.values() for text in texts), *content.log.examples]
    yield from (Line(text, OTHERS_WEIGH, "", (False, None, False)) for text in asked)


def sum_of(lines: Sequence[Line]) -> str:
    """A short sum that changes with any line."""
    return hashlib.sha256("\n".join(map(repr, lines)).encode()).hexdigest()[:16]
