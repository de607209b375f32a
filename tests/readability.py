"""Reading level of our prose: `python -m tests.readability FILE...` prints it for summaries and TOML texts.

Flesch–Kincaid grade (Kincaid et al. 1975) as textstat computes it, syllables from the CMU pronouncing dictionary.
"""

from __future__ import annotations

import functools
import re
import sys
from pathlib import Path

import textstat


def prose(markdown: str) -> str:
    """Markdown as plain sentences: no headings or marks, and every list item ends like a sentence."""
    lines: list[str] = []
    for raw in markdown.splitlines():
        line = raw.strip()
        if not line or line.startswith(("#", "Claims:", "|")):
            continue
        item = re.match(r"^(?:[-*]|\d+\.)\s+(.*)$", line)
        line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", item.group(1) if item else line)
        line = re.sub(r"[*_`>]", "", line).strip()
        lines.append(line if not item or line.endswith((".", "?", "!", ":")) else line + ".")
    return " ".join(lines)


def words(text: str) -> int:
    return len(re.findall(r"[\w’'-]+", prose(text)))


@functools.cache
def grade(text: str) -> float:
    """Flesch–Kincaid grade level."""
    return float(textstat.flesch_kincaid_grade(prose(text)))


def sentence_length(text: str) -> float:
    """Words a sentence, on average."""
    plain = prose(text)
    sentences = [s for s in re.split(r"(?<=[.?!:])\s+", plain) if s]
    return words(plain) / max(1, len(sentences))


def main(paths: list[str]) -> None:
    from lib.content.parse import parse_article

    for path in map(Path, paths):
        article = parse_article(path.name, path.read_text(encoding="utf-8"))
        full = "\n".join(s.body for s in article.sections)
        for name, text in (("in a minute", article.minute), ("in full", full)):
            print(
                f"{path.name} {name}: {words(text)} words, grade {grade(text):.1f}, "
                f"{sentence_length(text):.1f} words a sentence"
            )
        for section in article.sections:
            print(f"    {section.heading}: {words(section.body)} words, grade {grade(section.body):.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
