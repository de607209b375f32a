"""Files that nobody should have made, of every kind that can be opened; what comes of each is a notebook or a refusal."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, get_args

import pytest

from lib.records.file import age_process, lock, sheet, sheet_process
from lib.records.file.json_guard import MAX_BYTES
from lib.records.file.read import load, seems_notes
from lib.records.file.refused import ImportRefused, NotesReason, TableReason
from lib.records.file.write import dump
from lib.records.notebook import Notebook, holding
from lib.records.record import ref
from lib.records.registry import KINDS
from lib.tracker.bring.already import beside, to_keep
from tests.proof.broken import PHRASE, makers
from tests.proof.table import Row, least, most
from tests.unit.tracker.test_bring import TODAY, read

SHARES = {"own": 0.45, "locked": 0.1, "csv": 0.25, "excel": 0.2}
"""How many cases of each kind; the last ones of each, up to REAL, go through the processes that the app itself uses."""
REAL = {"own": 0, "locked": 12, "csv": 30, "excel": 60}
SLOWEST = 3.0
"""Seconds that a case may take in this process, a case of a process of its own left out, which has limits of its own."""
REASONS = frozenset((*get_args(NotesReason), *get_args(TableReason)))


def opened(data: bytes) -> Notebook:
    """What the app's open button does with a file: the same steps and functions, without a page around them."""
    if lock.is_locked(data):
        return _kept(lock.unlock(data, PHRASE))
    if seems_notes(data):
        return _kept(data)
    layout, log = read(data)
    if "date" not in layout.roles:
        raise ImportRefused("no-dates")
    return holding(to_keep(log, beside(log, ()), TODAY, started=False))


def _kept(data: bytes) -> Notebook:
    """A file of our own; one that opens can be saved, and what was saved opens with the same in it."""
    records = load(data).records
    text = dump(holding(records), TODAY, unsaved=KINDS)
    again = load(text).records if len(text) <= MAX_BYTES else records
    if {ref(record): record for record in again} != {ref(record): record for record in records}:
        raise AssertionError("what was saved again is not the same")
    return holding(records)


# The run


@dataclass
class Tally:
    """What came of all cases."""

    ends: Counter[str] = field(default_factory=Counter)
    cases: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    ended: int = 0

    def case(self, kind: str, number: int, data: bytes, *, real: bool) -> None:
        began = time.perf_counter()
        try:
            opened(data)
            end = "opened"
        except ImportRefused as refused:
            end = refused.reason
            if end not in REASONS or refused.__context__ is not None:
                self.faults.append(f"{kind} {number}: a refusal with something else in it")
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            end = "fault"
            self.faults.append(f"{kind} {number}: {type(error).__name__}: {str(error)[:100]}")
        took = time.perf_counter() - began
        self.slowest = self.slowest if real else max(self.slowest, took)
        self.cases[kind] += 1
        self.ends[f"{kind}: {end}"] += 1


class Here:
    """Stands in for a process of its own; what would have ended that one is handed to a real one, which is then refused."""

    def __init__(self, answer: Callable[[bytes], bytes], real: Any, tally: Tally) -> None:
        self.answer, self.real, self.tally = answer, real, tally

    def run(self, task: bytes) -> bytes:
        try:
            return self.answer(task)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            self.tally.ended += 1
            found: bytes = self.real.run(task)
            return found


@contextmanager
def here(tally: Tally) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lock, "_AGE", Here(age_process.answer, lock._AGE, tally))
        patch.setattr(sheet, "_READER", Here(sheet_process.answer, sheet._READER, tally))
        yield


def rows(seed: int, cases: int) -> Iterator[Row | str]:
    tally = Tally()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(age_process, "WORK", 1)  # rounds that take no time; how many a file asks for is in its header
        made = makers()
    for kind, share in SHARES.items():
        count = round(cases * share)
        real = min(REAL[kind], count // 4)
        with here(tally):
            for number in range(count - real):
                tally.case(kind, number, made.make(kind, random.Random(f"{seed} {kind} {number}")), real=False)
        for number in range(count - real, count):
            tally.case(kind, number, made.make(kind, random.Random(f"{seed} {kind} {number}")), real=True)
    yield least("files that ended in a notebook or a refusal", tally.cases.total() - len(tally.faults), tally.cases.total())
    for kind, count in tally.cases.items():
        good = tally.ends[f"{kind}: opened"]
        why = sum(end.startswith(f"{kind}: ") for end in tally.ends)
        yield Row(f"  {kind}: cases, opened, ends of their own kind", f"{count:,}, {good:,}, {why}")
    yield Row("  files that ended the process that reads them", f"{tally.ended:,}")
    yield most("slowest file, read in this process", tally.slowest, SLOWEST, " s", digits=2)
    yield from (f"  {fault}" for fault in tally.faults[:20])
