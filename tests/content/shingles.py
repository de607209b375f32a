"""A guard against copied sentences that holds no sentence: hashes of every run of eight words in the source articles.

The articles are other people's and not in this repository. Who has them can make the file anew:
`python -m tests.content.shingles FOLDER_OF_TEXT_FILES`.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

LENGTH = 8
BYTES = 6
FILE = Path(__file__).with_name("shingles.bin")
# Titles are named as titles; lines that only locate a claim carry the article's own heading.
ALLOWED = (
    "can narcissism be cured too many tricksters are providing false claims",
    "6 keys for narcissists to change toward the higher self",
    "could neuroplasticity be the key to making narcissists emotionally awake again",
    "how to successfully handle narcissists",
    "a practical guide for narcissists to change towards the higher self",
)


def words(text: str) -> list[str]:
    without_locators = re.sub(r"(?m)^[\s-]*heading\s*[:=].*$", " ", text)
    return re.findall(r"[a-z0-9']+", without_locators.lower().replace("’", "'"))


def runs(text: str) -> Iterator[str]:
    """Every run of eight words, in order."""
    found = words(text)
    return (" ".join(found[i : i + LENGTH]) for i in range(len(found) - LENGTH + 1))


def fingerprint(run: str) -> bytes:
    return hashlib.blake2b(run.encode(), digest_size=BYTES).digest()


def known() -> frozenset[bytes]:
    data = FILE.read_bytes()
    return frozenset(data[i : i + BYTES] for i in range(0, len(data), BYTES))


def copied(text: str, sources: frozenset[bytes]) -> list[str]:
    """The runs of eight words that a text shares with the articles, titles apart."""
    return [run for run in runs(text) if fingerprint(run) in sources and not any(run in title for title in ALLOWED)]


def main(folder: str) -> None:
    found = {fingerprint(run) for path in Path(folder).glob("*.txt") for run in runs(path.read_text(errors="replace"))}
    FILE.write_bytes(b"".join(sorted(found)))
    print(f"{len(found)} runs of {LENGTH} words")


if __name__ == "__main__":
    main(sys.argv[1])
