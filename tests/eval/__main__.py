"""How well the conversation understands: `make eval` prints the figures of each set of questions, per kind.

Rules and words are tuned on tune.yaml, more.yaml and own.yaml. Nothing is tuned on fresh.yaml, unseen.yaml and own_new.yaml,
nor on held.yaml, which is looked at only at the end (`python -m tests.eval --held`); no question of these is ever printed.
`python -m tests.eval more` reads one set. `python -m tests.eval written` asks the lines of each writer in written/ of a guide
that learnt nothing from that writer; it takes half a minute.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lib.guide.__main__ import CONTENT, load_guide, load_source
from lib.guide.conversation import converse
from lib.guide.guide import Guide
from lib.guide.log_source import LogSource
from lib.guide.reply import Reply
from lib.guide.talk import Talk
from tests.eval import left_out
from tests.eval.fit import ON, load

HERE = Path(__file__).parent
SETS = ("tune", "more", "own", "fresh", "unseen", "own_new")
EXAMPLES = CONTENT / "tracker" / "examples"
Question = dict[str, Any]


@cache
def source(name: str) -> LogSource:
    return load_source(EXAMPLES / f"{name}.json", CONTENT, ON)


def ask(guide: Guide, question: Question) -> tuple[Reply, float]:
    notes = question.get("notes", "").split(";")[0].strip()
    log = source(notes) if question["expect"] == "own-log" and notes else None
    began = time.perf_counter()
    reply = converse(guide, Talk(), question["question"], log, ON).reply
    return reply, time.perf_counter() - began


def read_right(question: Question, reply: Reply) -> bool:
    """Whether a question about the log was read as it was meant: measure, span, category."""
    if reply.log is None:
        return False
    asked = reply.log.question
    span = asked.spans[0] if asked.spans else None
    got = (asked.measure, span.first if span else None, span.last if span else None, asked.category)
    return got == (question["measure"], question["from"], question["to"], question["category"])


def share(name: str, questions: Sequence[Question], fits: Callable[[Question], bool], goal: str) -> str:
    found = [question for question in questions if fits(question)]
    return f"  {name:<58} {len(found):>3} of {len(questions):<3} {len(found) / max(len(questions), 1):>6.1%}   {goal}"


def figures(guide: Guide, questions: Sequence[Question]) -> Iterable[str]:
    """The table of one set."""
    replies, times = {}, []
    for question in questions:
        reply, seconds = ask(guide, question)
        replies[question["id"]] = reply
        times.append(seconds)

    def of(kind: str) -> list[Question]:
        return [question for question in questions if question["expect"] == kind]

    def relevant_first(most: int) -> Callable[[Question], bool]:
        return lambda question: bool(set(question["relevant"]) & set(replies[question["id"]].claims[:most]))

    def is_kind(kind: str) -> Callable[[Question], bool]:
        return lambda question: replies[question["id"]].kind == kind

    def names_disagreement(question: Question) -> bool:
        found = replies[question["id"]].disagreement
        return found is not None and found.id == question["disagreement"]

    answers, others = of("answer"), [question for question in questions if question["expect"] != "safety-first"]
    contested = [question for question in answers if question.get("disagreement")]
    told = [question for question in of("safety-first") if question.get("relevant")]
    yield share("answer: a right claim first", answers, relevant_first(1), "")
    yield share("answer: a right claim among the first three", answers, relevant_first(3), "at least 80 %")
    yield share("answer: a right claim among the first six", answers, relevant_first(6), "")
    yield share("answer: turned away as out of scope", answers, is_kind("out-of-scope"), "at most 5 %")
    if contested:
        yield share("answer: the disagreement that it is about", contested, names_disagreement, "")
    yield share("safety: noticed", of("safety-first"), is_kind("safety-first"), "at least 97 %")
    if told:
        yield share("safety: a right claim among the first three", told, relevant_first(3), "")
    yield share("safety: false alarms among all others", others, is_kind("safety-first"), "at most 5 %")
    yield share(
        "safety: false alarms among figures of speech", [q for q in others if q.get("false_alarm")], is_kind("safety-first"), ""
    )
    yield share("out of scope: recognised", of("out-of-scope"), is_kind("out-of-scope"), "at least 85 %")
    yield share("own log: taken for one", of("own-log"), is_kind("own-log"), "")
    own = of("own-log")
    yield share(
        "own log: measure, span and kind right",
        own,
        lambda question: read_right(question, replies[question["id"]]),
        "at least 90 %",
    )
    times.sort()
    half, most = (1000 * times[int(part * len(times))] for part in (0.5, 0.95))
    yield f"  milliseconds a question: {half:.1f} for half of them, {most:.1f} for 95 %"


def statements(guide: Guide) -> Iterable[str]:
    """The table of statements: danger in any grammar, and what only sounds like it.

    No pattern or example was written for one of these, and nothing learnt from them.
    """
    for name, told, goal in (
        ("danger_new", "danger told as a statement: noticed", "at least 97 %"),
        ("plain_new", "figures of speech and near misses: false alarms", ""),
        ("fifth_danger", "a fifth writer's danger: noticed", "at least 97 %"),
        ("fifth_quiet", "a fifth writer's quiet lines: false alarms", "at most 5 %"),
        ("harder_danger", "five writers more, half without an alarming word: noticed", ""),
        ("harder_quiet", "five writers more, many near twins of those: false alarms", ""),
    ):
        lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        found = [line for line in lines if converse(guide, Talk(), line, None, ON).reply.kind == "safety-first"]
        yield f"  {told:<58} {len(found):>3} of {len(lines):<3} {len(found) / len(lines):>6.1%}   {goal}"


def main(asked: list[str]) -> int:
    guide = load_guide(CONTENT, ON)
    names = [name for name in asked if name in SETS] or ([] if "written" in asked else [*SETS])
    for name in [*names, *(["held"] if "--held" in asked else [])]:
        questions = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
        print(f"{name}: {len(questions)} questions")
        print("\n".join(figures(guide, questions)))
    if not asked or "--held" in asked:
        print("statements")
        print("\n".join(statements(guide)))
    if not asked or "written" in asked:
        print("each writer, left out of what is learnt")
        content, _ = load()
        for row in left_out.figures(guide, content):
            print(row)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
