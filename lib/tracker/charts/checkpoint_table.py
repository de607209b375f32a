"""The checkpoints side by side: a table of counts, frozen on their days; not a plot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lib.records.checkpoint import Checkpoint, Stretch
from lib.tracker.charts.frame import Pen
from lib.tracker.checkpoint.sentences import answer_of, number, tell

ICONS_UP_TO = 10


@dataclass(frozen=True, slots=True)
class CheckpointTable:
    """A row for each measure and a column for each checkpoint."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def card(checkpoints: Sequence[Checkpoint], pen: Pen) -> CheckpointTable:
    """All checkpoints, the earliest first."""
    words = pen.words
    made = sorted(checkpoints, key=lambda checkpoint: checkpoint.months)

    def of(stretch: Stretch, count: int) -> str:
        return words.card_of.format(count=count, days=stretch.checked)

    def outcomes(stretch: Stretch) -> str:
        return words.card_boundaries.format(crossed=stretch.crossed, respected=stretch.respected + stretch.tested)

    def mean(value: float | None) -> str:
        return words.card_none if value is None else words.card_mean.format(mean=number(round(value, 1)))

    measures: tuple[tuple[str, Callable[[Stretch], str]], ...] = (
        (words.card_checked, lambda s: words.card_of.format(count=s.checked, days=s.contact)),
        (words.card_hard, lambda s: of(s, s.hard)),
        (words.card_stronger, lambda s: of(s, s.stronger)),
        (words.card_severe, lambda s: of(s, s.severe)),
        (words.card_private, lambda s: of(s, s.private)),
        (words.card_around, lambda s: of(s, s.around_others)),
        (words.card_boundary, outcomes),
        (words.card_room, lambda s: mean(s.room)),
        (words.card_peace, lambda s: mean(s.peace)),
        (words.card_safe, lambda s: mean(s.safe)),
    )
    rows = [
        (label, *(words.card_cell.format(recent=measure(c.recent), start=measure(c.start)) for c in made))
        for label, measure in measures
    ]
    follow = [words.card_of.format(count=c.follow.done, days=c.follow.known) for c in made]
    answer = [_answer(c, pen) for c in made]
    rows += [(words.card_follow, *follow), (words.card_answer, *answer)]
    return CheckpointTable(("", *(words.card_month.format(months=c.months) for c in made)), tuple(rows))


def _answer(made: Checkpoint, pen: Pen) -> str:
    """The answer in a few words, then its sentence; only the sentence where it begins with those words."""
    answer, sentence = answer_of(made, pen.says) + ".", " ".join(tell(made, pen.says).shows[:1])
    return sentence if sentence.startswith(answer) else f"{answer} {sentence}".rstrip()


def icon_row(count: int, whole: int) -> str:
    """A small count as signs to look at, filled for those that it counts; nothing where there would be too many."""
    return "◆" * count + "◇" * (whole - count) if 0 <= count <= whole <= ICONS_UP_TO else ""
