"""What the conversation costs: `python -m tests.bench.guide` prints what loading takes, and milliseconds a question."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import psutil
import yaml

LOAD_SECONDS, LOAD_MIB, QUESTION_MS = 1.5, 90.0, 15.0
QUESTIONS = Path(__file__).parents[1] / "eval" / "tune.yaml"


def main() -> int:
    import datetime as dt  # what a page has loaded before anyone asks

    from lib.content.guide import read_guide
    from lib.content.load import read
    from lib.content.words.flat import ReplyWords

    process = psutil.Process()
    content = Path(__file__).parents[2] / "content"
    today = dt.date(2026, 11, 25)
    reading = read(content, today)
    before, began = process.memory_info().rss, time.perf_counter()
    from lib.guide.conversation import converse
    from lib.guide.guide import build_guide
    from lib.guide.talk import Talk

    guide = build_guide(reading.library, read_guide(content, reading.library)[0], reading.wording[ReplyWords])  # type: ignore[arg-type]
    seconds, mib = time.perf_counter() - began, (process.memory_info().rss - before) / 2**20
    times = []
    for question in yaml.safe_load(QUESTIONS.read_text(encoding="utf-8")):
        began = time.perf_counter()
        converse(guide, Talk(), question["question"], None, today)
        times.append(1000 * (time.perf_counter() - began))
    slowest = sorted(times)[int(0.95 * len(times))]
    print(f"load: {seconds:.2f} s (at most {LOAD_SECONDS}), {mib:.0f} MiB (at most {LOAD_MIB:.0f})")
    print(f"question: {sorted(times)[len(times) // 2]:.1f} ms half of them, {slowest:.1f} ms 95 % (at most {QUESTION_MS:.0f})")
    return 0 if seconds <= LOAD_SECONDS and mib <= LOAD_MIB and slowest <= QUESTION_MS else 1


if __name__ == "__main__":
    sys.exit(main())
