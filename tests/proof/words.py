"""How the prose of content/ reads: `make words`.

Of each file: grade (Flesch-Kincaid), sentences, passive voice, hard words. Of all together: banned words, words of the
field that the glossary has, runs of words that stand in the articles. What nobody reads (cues, ids) is no prose.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import textstat

from lib.guide.words import stems
from tests.content.shingles import copied
from tests.content.test_content import LABEL, PUSHES, SOURCES, TEXT
from tests.proof.table import Row, heading, least, most
from tests.readability import grade, prose, words
from tests.real_content import CONTENT, LIBRARY
from tests.unit.tracker.test_findings import BANNED

TOOLS, READING = 6.0, 8.0
"""Grades: what is read in a bad hour or while doing something, and what is read in peace."""
IN_PEACE = re.compile(
    r"articles/|disagreements|evidence|glossary|group/(plans|guide)|support/(children|therapy|people|traces|sources)"
)
UNGRADED = re.compile(r"claims/")
"""Single statements in the articles' own terms, none over 45 words (tests/content): nothing to read in a row."""
UNSHOWN = re.compile(r"guide/(cues|danger|language|log_words)")
"""What people may type, as patterns: nobody reads it."""
MEAN, LONGEST, PASSIVE = 18.0, 45, 20.0
UNREAD = {"examples", "claims", "id", "sources", "quote", "heading", "avoid", "near", "title", "messages"}
"""Keys that hold ids, what people type, or names of things."""

_BE = r"(?:\b(?:am|is|are|was|were|be|been|being|(?:is|are|was|were)n['’]t|gets?|got)|['’](?:s|re|m))"
_BETWEEN = r"(?:(?:not|often|also|never|\w+ly)\s+)?"
_IRREGULAR = (
    "kept|held|told|said|made|done|given|taken|seen|shown|known|written|read|built|left|lost|found|put|set|sent|brought|bought|"
    "hurt|felt|heard|meant|drawn|broken|chosen|hidden|driven|torn|worn|beaten|forgotten|forgiven|thrown|understood|led|cut|paid"
)
PASSIVE_VOICE = re.compile(rf"{_BE}\s+{_BETWEEN}(?:\w{{2,}}ed|{_IRREGULAR})\b", re.IGNORECASE)
"""Be and a participle: a rule of thumb, which takes "is tired" for passive too."""

FIELD = (
    "advocate|attachment|boundary|co-parenting|coercive control|cognitive dissonance|darvo|devaluation|discard|empathy|"
    "enabling|entitlement|flying monkey|future faking|gaslighting|grandiosity|grandiose|grey rock|higher self|hoovering|"
    "idealisation|"
    "love-bombing|narcissistic supply|no contact|npd|neuroplasticity|personality disorder|projection|scapegoat|schema therapy|"
    "silent treatment|spectrum|splitting|stonewalling|transference|trauma bond|triangulation|validation|word salad|red flag|"
    "accountability|parallel parenting|mentalization|mirror neuron|psychodynamic|safety plan|smear campaign|reactive abuse"
).split("|")
"""Words of the field that name something special; what of it stands in our prose needs an entry. Everyday ones are not here."""
IN_PLACE = {"higher self", "validation", "red flag"}
"""Said in plain words right where they stand: one author's own name, one in brackets, and a kind of entry of the tracker."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What is read of one file."""

    file: str
    text: str

    @property
    def target(self) -> float | None:
        return None if UNGRADED.match(self.file) else READING if IN_PEACE.match(self.file) else TOOLS

    def sentences(self) -> list[str]:
        return [s for s in re.split(r"(?<=[.?!:])[”’]?\s+", prose(self.text)) if s]


def read_texts(value: Any) -> Iterator[str]:
    """Whole sentences in what a TOML file holds: a text with a blank and an end."""
    if isinstance(value, str):
        if " " in value and value.rstrip("”").endswith((".", "?")):
            yield re.sub(r"\{\w+\}", "it", value)
    elif isinstance(value, dict):
        for key, inside in value.items():
            if key not in UNREAD or (inside and isinstance(inside, list) and isinstance(inside[0], dict)):
                yield from read_texts(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from read_texts(inside)


def pieces() -> Iterator[Prose]:
    for path in sorted(CONTENT.rglob("*")):
        file = path.relative_to(CONTENT).as_posix()
        if path.suffix == ".md":
            yield Prose(file, _without_head(path))
        elif path.suffix == ".toml" and not UNSHOWN.match(file) and (text := "\n".join(read_texts(tomllib.loads(TEXT[file])))):
            yield Prose(file, text)


def _without_head(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("+++\n")[-1]


def common() -> frozenset[str]:
    """Stems of the words that nine in ten children of ten know (Dale and Chall), as textstat brings them, and of our names."""
    file = Path(textstat.__file__).parent / "resources" / "en" / "easy_words.txt"
    return frozenset(stem for word in file.read_text(encoding="utf-8").split() for stem in stems(word))


def explained() -> frozenset[str]:
    return frozenset(stem for term in LIBRARY.terms for name in (term.term, *term.also) for stem in stems(name))


def hard_words(text: str, known: frozenset[str]) -> Counter[str]:
    found = re.findall(r"[a-z][a-z’']+", prose(text).lower())
    return Counter(word for word in found if not known.issuperset(stems(word)))


def table() -> Iterator[Row | str]:
    everything = list(pieces())
    known, glossary = common(), explained()
    yield f"{'file':<52}{'words':>7}{'grade':>7}{'target':>7}{'mean':>6}{'longest':>8}{'passive':>8}{'hard':>6}"
    over = Counter[str]()
    passives = sentences = 0
    for piece in everything:
        said = piece.sentences()
        lengths = [len(sentence.split()) for sentence in said]
        at, mean, longest = grade(piece.text), sum(lengths) / len(lengths), max(lengths)
        passive = sum(bool(PASSIVE_VOICE.search(sentence)) for sentence in said)
        hard = hard_words(piece.text, known | glossary).total() / max(1, words(piece.text))
        faults = {"grade": piece.target is not None and at > piece.target, "mean": mean > MEAN, "longest": longest > LONGEST}
        over.update(fault for fault, there in faults.items() if there)
        passives, sentences = passives + passive, sentences + len(said)
        verdict = "OVER: " + ", ".join(fault for fault, there in faults.items() if there) if any(faults.values()) else "ok"
        target = f"{piece.target:g}" if piece.target else "–"
        figures = f"{words(piece.text):>7}{at:>7.1f}{target:>7}{mean:>6.1f}{longest:>8}{passive / len(said):>8.0%}{hard:>6.0%}"
        yield f"{piece.file:<52}{figures}  {verdict}"
    yield ""
    yield heading()
    yield Row("files of prose, words", f"{len(everything)}, {sum(words(p.text) for p in everything):,}")
    yield most(f"files above their grade ({TOOLS:g} tools, {READING:g} texts)", over["grade"], 0)
    yield most(f"files whose mean sentence is over {MEAN:g} words", over["mean"], 0)
    yield most(f"files with a sentence of over {LONGEST} words", over["longest"], 0)
    yield most("sentences in passive voice (rule of thumb)", 100 * passives / sentences, PASSIVE, " %")
    yield most("banned words and signs (the tests' lists)", len(banned(everything)), 0)
    yield from terms(everything, glossary)
    hards = hard_words("\n".join(piece.text for piece in everything), known | glossary)
    yield Row(
        "words outside Dale-Chall's list and the glossary", f"{hards.total() / sum(words(p.text) for p in everything):.0%}"
    )
    runs = {file: found for file, text in TEXT.items() if (found := copied(text, SOURCES))}
    yield most("runs of eight words that stand in the articles", sum(map(len, runs.values())), 0)
    yield ""
    yield "hard words, the most used: " + ", ".join(f"{word} {count}" for word, count in hards.most_common(20))
    yield from (f"  banned: {where}" for where in banned(everything))
    yield from (f"  copied in {file}: {found[0]}" for file, found in runs.items())


def banned(everything: list[Prose]) -> list[str]:
    """Where a word stands that no text may have: a push, a label for a person, a verdict in what the tracker says."""
    found = []
    for piece in everything:
        lists = [*PUSHES, LABEL, *([BANNED] if piece.file in {"tracker/findings.toml", "tracker/charts.toml"} else [])]
        # Titles of articles, and what an article says of itself, may name the label; so may what people type.
        for sentence in [] if piece.file.startswith("claims/") else piece.sentences():
            found += [f"{piece.file}: {hit[0]!r} in “{sentence}”" for each in lists if (hit := each.search(sentence))]
    return found


def terms(everything: list[Prose], glossary: frozenset[str]) -> Iterator[Row | str]:
    """Which words of the field our prose uses, and whether the glossary has them; and entries that nothing uses."""
    together = " ".join(prose(piece.text) for piece in everything if piece.file != "glossary.toml").lower()
    used = [term for term in FIELD if re.search(rf"\b{term}s?\b", together)]
    missing = [term for term in used if term not in IN_PLACE and not glossary.issuperset(stems(term))]
    yield least("words of the field in our prose that are explained", len(used) - len(missing), len(used))
    if missing:
        yield f"  not in the glossary: {', '.join(missing)}"
    names = {term.id: [term.term, *term.also] for term in LIBRARY.terms}
    idle = [i for i, all_names in names.items() if not any(name.lower() in together for name in all_names)]
    yield Row("entries of the glossary that other prose uses", f"{len(names) - len(idle)} of {len(names)}")


def main() -> int:
    over = 0
    for row in table():
        print(row)
        over += row.over if isinstance(row, Row) else 0
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
