"""A talk from its messages: the replies are worked out anew, so that nothing of them has to be kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import cast, get_args

from lib.guide.conversation import converse, read_as
from lib.guide.guide import Guide
from lib.guide.log_source import LogSource
from lib.guide.reply import Reply, Turn
from lib.guide.talk import Person, Role, Talk
from lib.records.talk_turn import TalkTurn, Told

NOBODY = "nobody"
_TOLD: dict[Told, bool | None] = {"yes": True, "no": False, "unsaid": None}


@dataclass(frozen=True, slots=True)
class AnsweredTurn:
    """A message, the reply to it and the talk after it; no reply where it only corrects whom the talk is about."""

    turn: TalkTurn
    reply: Reply | None
    talk: Talk


def replay(guide: Guide, turns: Iterable[TalkTurn], source_on: Callable[[dt.date], LogSource]) -> tuple[AnsweredTurn, ...]:
    """Every message with its reply; `source_on` gives the log as it stood on a day."""
    talk, found = Talk(), list[AnsweredTurn]()
    for turn in turns:
        talk = corrected(talk, turn)
        reply: Reply | None = None
        if turn.reading:
            reply, talk = _parts(read_as(guide, talk, turn.reading))
        elif not turn.empty:
            source = source_on(turn.asked_on)
            reply, talk = _parts(converse(guide, replace(talk, near=turn.near), turn.text.raw, source, turn.asked_on))
        found.append(AnsweredTurn(turn, reply, talk))
    return tuple(found)


def _parts(turn: Turn) -> tuple[Reply, Talk]:
    return turn.reply, turn.talk


def corrected(talk: Talk, turn: TalkTurn) -> Talk:
    """The talk with what the person set by hand."""
    if turn.about is not None:
        known = turn.about in get_args(Role)
        talk = talk.about(Person(cast("Role", turn.about)) if known else None)
    if turn.together:
        talk = talk.is_together(_TOLD[turn.together])
    if turn.children:
        talk = talk.has_children(_TOLD[turn.children])
    return talk
