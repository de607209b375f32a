"""The replies of this session's talk, worked out from its messages and from the log."""

from __future__ import annotations

import datetime as dt

from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import LogAnswerWords
from lib.content.words.tracker import VocabularyWords
from lib.guide.guide import Guide
from lib.guide.log_source import LogSource, log_source
from lib.guide.replay import AnsweredTurn, replay
from lib.records.notebook import Notebook
from lib.records.talk_turn import TalkTurn
from lib.ui import library, memo, state


def answered() -> tuple[AnsweredTurn, ...]:
    """Every message with its reply; worked out once for each state of the notes."""
    return memo.once("talk", _replay, state.notes(), library.guide())


def _replay(notes: Notebook, guide: Guide) -> tuple[AnsweredTurn, ...]:
    return replay(guide, notes.of(TalkTurn), source_on)


def source_on(day: dt.date) -> LogSource:
    """The person's log, as it stands on a day."""
    return memo.once(f"talk_log_{day.isoformat()}", source_of, state.notes(), day)


def source_of(notes: Notebook, day: dt.date) -> LogSource:
    return log_source(
        notes, day, library.wording(LogAnswerWords), library.wording(FindingsWords), library.wording(VocabularyWords)
    )
