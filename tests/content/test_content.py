"""What the real content must be, file by file."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from pathlib import Path

import pytest

from lib.content.models import Article
from lib.content.words.base import Wording
from lib.content.words.flat import FilesWords, HelpWords, MomentWords, ShellWords, StartWords
from lib.content.words.shell import ExitWords
from tests.content.shingles import copied, known
from tests.readability import grade, sentence_length, words
from tests.real_content import CONTENT, LIBRARY, READING, ROOT, texts

FILES = sorted(path for path in CONTENT.rglob("*") if path.suffix in {".md", ".toml"})
SOURCES = known()
LONGEST = {"A1": (900, 1400)}
# How many ideas of each article the ledger holds, and how many of them are central.
LEDGER = {"A1": (144, 84), "A2": (13, 6), "A3": (23, 8), "A4": (37, 12), "A5": (20, 8), "A6": (42, 24), "A7": (40, 19)}


def name(path: Path) -> str:
    return path.relative_to(CONTENT).as_posix()


TEXT = {name(path): path.read_text(encoding="utf-8") for path in FILES}


def in_full(article: Article) -> str:
    return "\n\n".join(section.body for section in article.sections)


def test_all_content_is_in_order() -> None:
    assert READING.problems == ()


def test_all_ideas_of_the_ledger_are_there() -> None:
    every, central = (
        Counter(c.article for c in LIBRARY.claims),
        Counter(c.article for c in LIBRARY.claims if c.importance == "must"),
    )
    assert {a: (every[a], central[a]) for a in every} == LEDGER
    assert len(LIBRARY.claims) == 319
    assert len(LIBRARY.topics) == 23


def test_nothing_is_copied_from_the_articles() -> None:
    assert {file: found for file, text in TEXT.items() if (found := copied(text, SOURCES))} == {}


def test_nothing_is_copied_anywhere_else_in_the_project() -> None:
    others = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "lib").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]
    assert {path.name: found for path in others if (found := copied(path.read_text(encoding="utf-8"), SOURCES))} == {}


@pytest.mark.parametrize("article", LIBRARY.articles, ids=lambda a: a.id)
class TestArticle:
    def test_length(self, article: Article) -> None:
        shortest, longest = LONGEST.get(article.id, (350, 800))
        assert 60 <= words(article.minute) <= 120
        assert shortest <= words(in_full(article)) <= longest

    def test_reading_level(self, article: Article) -> None:
        assert grade(article.minute) <= 7
        assert grade(in_full(article)) <= 8
        assert sentence_length(article.minute) < 18
        assert sentence_length(in_full(article)) < 18

    def test_it_has_no_heading_inside_a_part(self, article: Article) -> None:
        """A heading inside Markdown brings a link that would write its words into the address."""
        assert not re.search(r"(?m)^#", f"{article.minute}\n{in_full(article)}")

    def test_it_sends_nobody_away_to_buy_or_join(self, article: Article) -> None:
        text = f"{article.minute} {in_full(article)}".lower()
        assert not re.search(r"https?://|www\.|\bfacebook\b|\bpinterest\b|\bsubscribe\b|\bsign up\b", text)


def test_damage_to_the_sources_is_said() -> None:
    said = {a.id: f"{' '.join(a.head.cautions)} {a.minute} {in_full(a)}".lower() for a in LIBRARY.articles}
    assert re.search(r"(missing|lost|cut off|gone)", said["A6"])
    assert re.search(r"not in (our|the) (text|copy)", said["A5"])


@pytest.mark.parametrize("article_id", ["A5", "A7"])
def test_an_invitation_to_stay_close_carries_its_condition(article_id: str) -> None:
    article = next(a for a in LIBRARY.articles if a.id == article_id)
    assert re.search(r"abuse|fear|afraid", in_full(article))
    assert "safety" in in_full(article)


# The noun stands only where the word itself is spoken of, in quotation marks, and in titles.
LABEL = re.compile(r"(?<![“\"‘'])\bnarcissists?\b(?![”\"’'])", re.IGNORECASE)


def people_are_not_named_by_a_label(text: str) -> bool:
    return not LABEL.search(text)


def test_summaries_name_behaviours_not_people() -> None:
    for article in LIBRARY.articles:
        head = article.head
        for text in (article.minute, in_full(article), head.stance_sentence, head.solidity, *head.cautions):
            assert people_are_not_named_by_a_label(text), article.id


def test_claims_name_behaviours_and_stay_short() -> None:
    assert [claim.id for claim in LIBRARY.claims if not people_are_not_named_by_a_label(claim.statement)] == []
    assert [claim.id for claim in LIBRARY.claims if words(claim.statement) > 45] == []


def test_topics_read_easily_and_take_no_side_for_the_reader() -> None:
    prose = {
        topic.id: " ".join([topic.summary, topic.settle, topic.research, topic.reader, topic.safety or ""])
        for topic in LIBRARY.topics
    }
    assert {topic: at for topic, text in prose.items() if (at := grade(text)) > 8} == {}
    assert {topic: length for topic, text in prose.items() if (length := sentence_length(text)) >= 18} == {}
    assert [topic for topic, text in prose.items() if not people_are_not_named_by_a_label(text)] == []
    pushes = re.compile(r"\byou (should|must|need to|have to leave|ought)\b")
    assert [topic.id for topic in LIBRARY.topics if pushes.search(topic.reader.lower())] == []


def test_d01_agrees_with_what_each_article_says_of_itself() -> None:
    topic = LIBRARY.topic(1)
    assert topic
    sides = {a: p.side for a, p in topic.positions.items()}
    assert sides == {a.id: a.head.stance for a in LIBRARY.articles}


def test_topics_that_can_hurt_carry_a_safety_line() -> None:
    hurt = {"D03", "D04", "D08", "D11", "D12", "D15", "D20", "D21"}
    assert {topic.id[:3] for topic in LIBRARY.topics if topic.safety} >= hurt


PUSHES = [
    re.compile(r"!|[\U0001F300-\U0001FAFF]"),
    re.compile(r"\byour (partner|husband|wife|mother|father|boss) is (a|an)\b", re.IGNORECASE),
    re.compile(r"\b(why didn.t you|you should have|streak|badge earned)\b", re.IGNORECASE),
    re.compile(r"\b\d+ ?(%|per ?cent) (chance|likely|probab)", re.IGNORECASE),
]


def test_the_tone_stays_calm() -> None:
    assert [
        f"{file}: {line}"
        for file, text in TEXT.items()
        if not file.startswith("guide/") or file.endswith(("replies.toml", "log_answers.toml"))
        for line in text.splitlines()
        if not line.lstrip().startswith(("#", "title", "heading"))
        if any(push.search(line) for push in PUSHES)
    ] == []


@pytest.mark.parametrize("model", [ShellWords, StartWords, HelpWords, MomentWords, ExitWords, FilesWords])
def test_words_for_a_bad_hour_read_at_grade_six(model: type[Wording]) -> None:
    wording = READING.wording[model]
    prose = " ".join(text for text in texts(wording.model_dump()) if text.endswith((".", "?")))
    prose = re.sub(r"\{\w+\}", "it", prose)
    assert grade(prose) <= 6


def test_a_term_is_two_plain_sentences() -> None:
    def sentences(text: str) -> int:
        return len(re.findall(r"[.?](?=\s|$)", re.sub(r"\b(e\.g|i\.e)\.", "", text)))

    assert [term.id for term in LIBRARY.terms if sentences(term.meaning) != 2] == []
    assert {term.id: at for term in LIBRARY.terms if (at := grade(term.meaning)) > 10} == {}


def test_glossary_meanings_read_at_grade_eight_together() -> None:
    assert grade(" ".join(term.meaning for term in LIBRARY.terms)) <= 8


def test_helplines_are_dated_and_each_service_stands_once() -> None:
    for line in LIBRARY.lines:
        assert line.source_year == "unknown" or 2000 <= line.source_year <= dt.datetime.now(tz=dt.UTC).year
    services = Counter((line.place, line.kind, line.name, line.region) for line in LIBRARY.lines)
    assert [key for key, count in services.items() if count > 1] == []


def test_known_wrong_numbers_stay_out() -> None:
    text = (CONTENT / "support" / "helplines.toml").read_text(encoding="utf-8")
    for wrong in ("08457 90 90 90", "0800 917 1414", "08000 116 016", "1-800-422-2253", "166 111"):
        assert wrong not in text
    assert not [line for line in LIBRARY.lines_for("canada", "abuse") if "1-800-799-7233" in line.phone], "that is the US line"


def test_every_evidence_note_is_linked_or_stands_for_a_fact_no_article_states() -> None:
    linked = {n for c in LIBRARY.claims for n in c.notes} | {n for t in LIBRARY.topics for n in t.notes}
    assert {note.id for note in LIBRARY.notes} - linked <= {"prevalence"}
