"""What the pages of the support wing say: plain, attributed, even-handed, and without a number of their own."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from lib.content.checks import check_cited
from lib.content.load import read
from lib.content.pages import PAGES
from lib.content.words.base import Wording
from lib.content.words.support import (
    ChildrenWords,
    Cited,
    CitingWords,
    Leaflet,
    PeopleWords,
    PlanWords,
    SourceWords,
    SupportWords,
    TherapyWords,
    TracesWords,
)
from lib.records.plan import PlanMark
from tests.readability import grade, sentence_length
from tests.real_content import CONTENT, READING, texts

LEAFLETS: tuple[type[Leaflet], ...] = (ChildrenWords, TherapyWords, PeopleWords, TracesWords)
CITING: tuple[type[CitingWords], ...] = (PlanWords, *LEAFLETS)
OURS: tuple[type[Wording], ...] = (*CITING, SupportWords, SourceWords)


def wording(model: type[Wording]) -> Wording:
    return READING.wording[model]


def leaflet(model: type[Leaflet]) -> Leaflet:
    found = wording(model)
    assert isinstance(found, model)
    return found


def the_plan() -> PlanWords:
    found = wording(PlanWords)
    assert isinstance(found, PlanWords)
    return found


def prose(model: type[Wording]) -> list[str]:
    """Whole sentences, without the names of things and the labels of links."""
    return [text for text in texts(wording(model).model_dump()) if text.endswith((".", "?", "”"))]


@pytest.mark.parametrize("model", CITING)
def test_it_reads_at_grade_six(model: type[Wording]) -> None:
    together = re.sub(r"\{\w+\}", "it", " ".join(prose(model)))
    assert grade(together) <= 6
    assert sentence_length(together) < 15


@pytest.mark.parametrize("model", LEAFLETS)
def test_no_part_of_a_leaflet_reads_above_grade_eight(model: type[Leaflet]) -> None:
    for part in leaflet(model).parts:
        assert grade(" ".join([part.text or "", *(point.text for point in part.points)])) <= 8, part.title


@pytest.mark.parametrize("model", OURS)
def test_no_phone_number_stands_outside_the_list_of_helplines(model: type[Wording]) -> None:
    for text in texts(wording(model).model_dump()):
        said = re.sub(r"\b[\w.-]+\.(org|com|ca|gov|edu|uk|au)\S*", "", text)  # addresses of pages
        found = [run for run in re.findall(r"[+*#\d][\d \-()*#]*", said) if len(re.findall(r"\d", run)) >= 3]
        assert [run for run in found if not re.fullmatch(r"\(?(19|20)\d\d\)?\s*", run)] == [], text


@pytest.mark.parametrize("model", CITING)
def test_every_claim_and_source_is_there(model: type[CitingWords]) -> None:
    words = wording(model)
    assert isinstance(words, CitingWords)
    sources = wording(SourceWords)
    assert isinstance(sources, SourceWords)
    known = {claim.id for claim in READING.library.claims} | {source.id for source in sources.sources}
    assert list(check_cited("x", words, known)) == []
    assert list(check_cited("x", words, ())) or not any(each.claims or each.sources for _, each in words.cited())


def test_a_claim_that_is_not_there_is_told_with_its_place() -> None:
    problems = [str(problem) for problem in check_cited("content/support/plan.toml", the_plan(), ())]
    assert "content/support/plan.toml, safer-friend: A1-step2-contacts-ready is not in content/claims" in problems
    assert any("the source `hotline-home` is not in content/support/sources.toml" in each for each in problems)


def test_reading_the_folder_tells_of_it_too(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    page = folder / "support" / "people.toml"
    page.write_text(page.read_text(encoding="utf-8").replace("A3-refer-crisis-help", "A3-nothing", 1), encoding="utf-8")
    (problem,) = read(folder, dt.datetime.now(tz=dt.UTC).date()).problems
    assert str(problem).startswith("content/support/people.toml, part “An advocate")
    assert "A3-nothing is not in content/claims" in str(problem)


def test_every_source_is_used() -> None:
    sources = wording(SourceWords)
    assert isinstance(sources, SourceWords)
    cited: set[str] = set()
    for model in CITING:
        words = wording(model)
        assert isinstance(words, CitingWords)
        cited |= {source for _, each in words.cited() for source in each.sources}
    assert {source.id for source in sources.sources} - cited == set()


@pytest.mark.parametrize("model", CITING)
def test_an_article_that_a_text_names_is_one_that_it_cites(model: type[CitingWords]) -> None:
    words = wording(model)
    assert isinstance(words, CitingWords)
    for where, each in words.cited():
        text = " ".join(own_texts(each))
        said = {article.id for article in READING.library.articles if article.named_in(text)}
        assert said <= {claim[:2] for claim in each.claims}, where


def own_texts(cited: Cited) -> list[str]:
    return [value for value in cited.__dict__.values() if isinstance(value, str)]


@pytest.mark.parametrize("model", LEAFLETS)
def test_points_of_our_own_are_called_so(model: type[Leaflet]) -> None:
    words = leaflet(model)
    bare = [point for part in words.parts for point in part.points if not (point.claims or point.sources)]
    assert bool(bare) == bool(words.ours)


@pytest.mark.parametrize("model", [*CITING, SupportWords])  # the titles of sources are their writers' words
def test_it_offers_and_blames_nobody(model: type[Wording]) -> None:
    for text in texts(wording(model).model_dump()):
        assert not re.search(r"\byou (should|ought|must not|have to leave|need to leave)\b", text.lower()), text
        assert not re.search(r"\bnarcissists?\b|\b(your|an?|the) abusers?\b|\bvictims?\b", text.lower()), text
        assert not re.search(r"\b(his|her|he|she|husband|wife|boyfriend|girlfriend)\b", text.lower()), text
        assert "!" not in text


def test_no_line_says_whether_to_stay_or_leave() -> None:
    said = " ".join(texts(the_plan().model_dump())).lower()
    assert "not a lesser one than leaving" in said
    assert not re.search(r"\b(time|best|better|wiser) to (leave|stay)\b", said)


def test_staying_and_leaving_weigh_alike_and_staying_comes_first() -> None:
    by_id = {section.id: section for section in the_plan().sections}
    assert list(by_id) == ["safer", "leaving", "after", "phones", "children", "pets", "papers", "money"]
    assert len(by_id["safer"].items) >= len(by_id["leaving"].items)


def test_ids_of_lines_can_be_kept_in_files() -> None:
    for section in the_plan().sections:
        for item in section.items:
            assert PlanMark(id=item.id, state="to-do").id == item.id
            assert item.id.startswith(f"{section.id}-")


def test_what_keeps_someone_safe_stands_first_and_leads_to_help() -> None:
    for model in LEAFLETS:
        words = leaflet(model)
        assert words.first_links[0].page == "help"
        assert words.close_links, "a page never ends on a warning"
    assert "not advised" in leaflet(TherapyWords).first
    assert the_plan().help.page == "help"


def test_what_exit_leaves_behind_is_all_said() -> None:
    said = " ".join(texts(leaflet(TracesWords).model_dump())).lower()
    for trace in ("history", "other devices", "network", "spying app", "saved files", "other tabs", "back"):
        assert trace in said
    for place in ("your own computer", "shared computer", "hosted demo"):
        assert place in said
    for browser in ("chrome", "edge", "firefox", "safari", "samsung"):
        assert browser in said
    assert "not tested" in said
    promises = r"\b(untraceable|anonymous|invisible|no trace|without a trace|completely|guarantee|always safe|fully)\b"
    assert not re.search(promises, said)


# What a person beside the screen, or a list of past pages, must not learn from a page's name.
TOPICS = (
    *("narciss", "abus", "violen", "danger", "safe", "escape", "exit", "leav", "stay", "change", "partner", "relation"),
    *("trait", "crisis", "child", "therap", "couple", "marri", "divorc", "spy", "track", "flag", "police", "custody"),
)


def test_titles_and_addresses_of_pages_are_neutral_words() -> None:
    for name, info in PAGES.items():
        shown = f"{info.title} {info.url}".lower()
        assert [topic for topic in TOPICS if topic in shown] == [], name
        assert re.fullmatch(r"[a-z]{3,12}", info.url), f"{name}: one short plain word"


@pytest.mark.parametrize("model", [*LEAFLETS, PlanWords])
def test_headlines_can_be_read_across_a_room(model: type[Wording]) -> None:
    title = str(wording(model).model_dump()["title"]).lower()
    assert [topic for topic in TOPICS if topic in title] == []
    assert len(title) <= 12


def test_links_of_the_wing_carry_numbers_only() -> None:
    for model in OURS:
        for link in links(wording(model).model_dump()):
            assert str(link["page"]) in PAGES
            assert all(value.isdigit() and len(key) <= 4 for key, value in link["query"].items())


def links(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"page", "label", "query"} <= set(value) else []
        return own + [link for each in value.values() for link in links(each)]
    return [link for each in value for link in links(each)] if isinstance(value, list | tuple) else []
