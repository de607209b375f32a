"""Reads questions from standard input, one a line, and prints an answer a line as JSON: `python -m lib.guide`.

With `--notes FILE --on DATE` questions about one's own log are answered from that file.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from lib.content.guide import read_guide
from lib.content.load import read
from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import LogAnswerWords, ReplyWords
from lib.content.words.tracker import VocabularyWords
from lib.guide.conversation import converse
from lib.guide.guide import Guide, build_guide
from lib.guide.log_answer import shown
from lib.guide.log_source import LogSource, log_source
from lib.guide.talk import Talk
from lib.records.file.read import load
from lib.records.file.refused import ImportRefused

CONTENT = Path(__file__).resolve().parents[2] / "content"


def load_guide(folder: Path, today: dt.date) -> Guide:
    """The guide of a content folder; raises ContentError or KeyError where a file can't be used."""
    reading = read(folder, today)
    content, _ = read_guide(folder, reading.library)
    words = reading.wording[ReplyWords]
    return build_guide(reading.library, content, words)  # type: ignore[arg-type]


def load_source(notes: Path, folder: Path, on: dt.date) -> LogSource:
    """The log of a saved file."""
    wording = read(folder, on).wording
    records = load(notes.read_bytes()).records
    words = (wording[LogAnswerWords], wording[FindingsWords], wording[VocabularyWords])
    return log_source(records, on, *words)  # type: ignore[arg-type]


def answers(
    guide: Guide, questions: Iterable[str], on: dt.date, source: LogSource | None = None
) -> Iterator[dict[str, object]]:
    """One answer for each question, each as if it began a talk."""
    for question in questions:
        reply = converse(guide, Talk(), question, source, on).reply
        made: dict[str, object] = {
            "kind": reply.kind,
            "topics": list(reply.topics),
            "claims": list(reply.claims),
            "disagreement": reply.disagreement.id if reply.disagreement else None,
        }
        if reply.log:
            made |= shown(reply.log, reply.log.question.spans)
        yield made


def main(arguments: list[str]) -> int:
    """Answer standard input; return 1 where the notes can't be read."""
    parser = argparse.ArgumentParser(prog="python -m lib.guide", description=__doc__)
    parser.add_argument("--notes", type=Path, help="a saved notes file, for questions about one's own log")
    parser.add_argument("--on", type=dt.date.fromisoformat, metavar="DATE", help="the day to stand on; today where left out")
    given = parser.parse_args(arguments)
    on = given.on or dt.date.today()
    try:
        source = load_source(given.notes, CONTENT, on) if given.notes else None
    except (OSError, ImportRefused) as error:
        # What the file holds is private: the message names the kind of fault, and no content.
        print(f"{given.notes}: can't be read as notes ({error})", file=sys.stderr)
        return 1
    guide = load_guide(CONTENT, on)
    for made in answers(guide, (line.rstrip("\n") for line in sys.stdin), on, source):
        print(json.dumps(made), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
