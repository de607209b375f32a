"""Start, library, article, compare and glossary."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from lib.content.pages import PAGES
from lib.ui import keys, library
from tests.app.conftest import everything, fresh, go, headings, open_page, sound

HOSTILE = [
    "![x](http://example.org/a.png)",
    "<script>alert(1)</script>",
    "**bold** $x^2$ :material/warning:",
    "'; DROP TABLE",
    "\u202eabc",
]


def look_for(at: AppTest, query: str) -> None:
    at.text_input[0].set_value(query)
    at.form_submit_button[0].click().run()
    sound(at)


def links(at: AppTest) -> list[str]:
    return [link.value for link in at.page_link]


def test_every_link_leads_to_a_page_and_links_lead_to_every_page() -> None:
    named = {info.url: name for name, info in PAGES.items()} | {"": "start"}
    leads: dict[str, set[str]] = {}
    for name in PAGES:
        to = {link.proto.page for link in open_page(name).page_link}
        assert to <= named.keys(), f"{name} links to {to - named.keys()}"
        leads[name] = {named[url] for url in to}
    found, todo = {"start"}, ["start"]
    while todo:
        new = leads[todo.pop()] - found
        found |= new
        todo += new
    # These open from a button, or once something was written.
    assert PAGES.keys() - found == {
        *("entry", "write", "example", "week"),
        *("worksheet-summary", "worksheet-comparison", "document"),
    }


class TestLibrary:
    def test_all_seven_are_there(self) -> None:
        assert headings(open_page("library")) == [a.head.short for a in library.library().articles]

    def test_a_door_leads_to_the_articles_that_speak_to_someone(self) -> None:
        shown = set(headings(open_page("library", **{"for": "2"})))
        assert shown == {a.head.short for a in library.library().articles if "self" in a.head.audience}

    def test_filters_narrow_together_and_say_when_nothing_fits(self) -> None:
        at = open_page("library")
        at.pills[0].set_value("after").run()
        at.pills[1].set_value("brain").run()
        fitting = [a for a in library.library().articles if "after" in a.head.audience and "brain" in a.head.themes]
        assert len(headings(at)) == len(fitting)
        assert fitting or any("No article fits" in i.value for i in at.info)

    def test_search_shows_the_sentence_and_forgives_slips(self) -> None:
        at = open_page("library")
        look_for(at, "gasligting")
        sound(at)
        assert "Searched for words close to yours: gaslighting." in everything(at)
        assert "**gaslighting**" in everything(at).lower()

    def test_more_results_come_when_asked_for(self) -> None:
        at = open_page("library")
        look_for(at, "change")
        first = everything(at).count("**change")
        at.button(key=keys.SEARCH_MORE).click().run()
        assert everything(at).count("**change") > first

    def test_search_survives_a_visit_to_another_page(self) -> None:
        at = open_page("library")
        look_for(at, "waiting")
        go(at, "glossary")
        go(at, "library")
        assert at.text_input[0].value == "waiting"

    @pytest.mark.parametrize(
        ("query", "sentence"),
        [("x" * 10_000, "more than the search can use"), ("🙂🙂", "English words"), ("zzqqxxj", "Nothing matches")],
    )
    def test_what_can_not_be_searched_is_said_plainly(self, query: str, sentence: str) -> None:
        at = open_page("library")
        look_for(at, query)
        sound(at)
        assert sentence in everything(at)
        assert len(headings(at)) == 7, "the rest of the page works"

    @pytest.mark.parametrize("query", ["he hits me", "kill myself", "suicidal", "im scared of him", "strangeld", "threatens"])
    def test_words_of_danger_lead_to_help_before_any_result(self, query: str) -> None:
        at = open_page("library")
        look_for(at, query)
        shown = everything(at)
        assert "Your words may be about danger" in shown
        assert {"Help now", "A bad moment"} <= set(links(at))

    def test_other_words_do_not(self) -> None:
        at = open_page("library")
        for query in ("love", "waiting for change", "cheating", "therapy", "apology", "my mother"):
            look_for(at, query)
            assert "Your words may be about danger" not in everything(at)

    @pytest.mark.parametrize("query", HOSTILE)
    def test_what_someone_typed_is_never_drawn_as_markup(self, query: str) -> None:
        at = open_page("library")
        look_for(at, query)
        sound(at)
        assert query not in everything(at)


class TestArticle:
    @pytest.mark.parametrize("number", range(1, 8))
    def test_each_opens_by_its_number_in_a_minute(self, number: int) -> None:
        at = open_page("article", n=str(number))
        article = library.library().article(number)
        assert article is not None
        assert at.title[0].value == article.head.short
        assert f"“{article.head.title}”" in everything(at)
        assert article.minute in everything(at)
        assert article.sections[0].heading not in headings(at)

    @pytest.mark.parametrize("number", range(1, 8))
    def test_in_full_has_every_section_and_what_it_rests_on(self, number: int) -> None:
        at = open_page("article", n=str(number))
        at.segmented_control[0].set_value("full").run()
        sound(at)
        article = library.library().article(number)
        assert article is not None
        shown = [heading for heading in headings(at) if heading in {section.heading for section in article.sections}]
        assert shown == [section.heading for section in article.sections]
        assert len(at.expander) >= len(article.sections)

    def test_claims_are_drawn_when_opened_with_their_evidence(self) -> None:
        at = open_page("article", n="6", d="2")
        part = next(i for i, s in enumerate(library.library().articles[5].sections) if "A6-age-2019" in s.claims)
        statement = library.library().claim_by_id["A6-age-2019"].statement
        assert statement not in everything(at)
        at.session_state[f"{keys.section_claims(6, part)}.0"] = True
        at.run()
        sound(at)
        assert statement in everything(at)
        assert ":gray-badge[a study it cites]" in everything(at)
        note = library.library().note_by_id["ageing"]
        assert note.finding in everything(at)
        assert note.sources[0] in everything(at)

    def test_a_part_that_others_see_otherwise_leads_to_the_disagreement(self) -> None:
        at = open_page("article", n="2", d="2")
        assert any(label.startswith("Others differ: ") for label in links(at))

    def test_who_came_from_an_article_finds_the_way_back(self) -> None:
        assert "Back to A flat no" in links(open_page("compare", q="4", f="2"))
        assert not any(label.startswith("Back to") for label in links(open_page("compare", q="4", f="x")))

    def test_a_link_shows_what_it_says_whatever_was_chosen_before(self) -> None:
        at = open_page("article", n="3", d="2")
        at.segmented_control[0].set_value("minute").run()
        go(at, "library", **{"for": "2"})
        at.pills[0].set_value(None).run()
        go(at, "article", n="3", d="2")
        assert at.segmented_control[0].value == "full"
        go(at, "library", **{"for": "2"})
        assert at.pills[0].value == "self"

    def test_neighbours_and_the_library_are_one_step_away(self) -> None:
        assert {"Before: A therapist’s hope", "All seven articles"} <= set(links(open_page("article", n="6")))
        assert not any(label.startswith("Before:") for label in links(open_page("article", n="1")))

    @pytest.mark.parametrize("asked", ["0", "8", "99", "-1", "two", "٣", "1; x", "", "x" * 5000])
    def test_an_unknown_number_gets_a_sentence_and_the_seven(self, asked: str) -> None:
        at = open_page("article", n=asked)
        assert "There is no article with that number" in at.info[0].value
        assert {a.head.short for a in library.library().articles} <= {link.value for link in at.page_link}

    def test_a_broken_article_is_said_to_be_broken_and_the_others_work(self, content: Callable[[str, str, str], None]) -> None:
        content("articles/a3.md", "+++", "++")
        assert "This article's file has a mistake" in everything(open_page("article", n="3"))
        assert open_page("article", n="4").title[0].value == "Six keys for change"
        at = open_page("library")
        assert len(headings(at)) == 6
        assert "Part of this page is missing" in at.info[0].value
        assert not any("is missing" in i.value for i in open_page("glossary").info)


class TestCompare:
    def test_each_answer_opens_under_its_heading(self) -> None:
        at = open_page("compare")
        for article in library.library().articles:
            assert article.head.stance_sentence not in everything(at)
            opened(at, keys.answer(article.number))
            assert article.head.stance_sentence in everything(at)

    def test_every_question_opens_with_every_article_in_its_place(self) -> None:
        at = open_page("compare")
        for topic in library.library().topics:
            opened(at, keys.topic_row(topic.number))
            shown = everything(at)
            assert topic.question in shown
            assert topic.reader in shown
            assert topic.settle in shown
            assert topic.research in shown
            assert topic.safety is None or topic.safety in shown
            assert all(position.says in shown for position in topic.positions.values() if not position.silent)

    def test_a_link_opens_one_question(self) -> None:
        topic = library.library().topic(4)
        assert topic
        assert topic.reader in everything(open_page("compare", q="4"))
        assert topic.reader not in everything(open_page("compare"))

    @pytest.mark.parametrize("asked", ["0", "24", "99", "x", "²", "1" * 500])
    def test_an_unknown_question_gets_a_sentence(self, asked: str) -> None:
        at = open_page("compare", q=asked)
        assert any("no question with that number" in i.value for i in at.info)


def opened(at: AppTest, key: str) -> None:
    """Open a row."""
    at.session_state[f"{key}.0"] = True
    at.run()
    sound(at)


def test_the_glossary_says_where_each_word_is_used_or_that_it_is_not() -> None:
    at = open_page("glossary")
    terms = library.library().terms
    assert all(f"**{term.term}**  \n  {term.meaning}" in everything(at) for term in terms)
    unused = sum(not term.articles for term in terms)
    assert everything(at).count("No article uses this term.") == unused > 0


def test_a_topic_with_a_wrong_side_leaves_the_page_standing(content: Callable[[str, str, str], None]) -> None:
    content("disagreements.toml", 'side = "', 'side = "nowhere-')
    at = open_page("compare")
    assert "Part of this page is missing" in everything(at)
    assert "Seven answers" in everything(at)


def test_broken_wording_of_a_page_fails_only_there(content: Callable[[str, str, str], None]) -> None:
    content("learn/glossary.toml", "title", "titel")
    at = fresh()
    at.switch_page(str(PAGES["glossary"].script)).run()
    assert not at.exception
    assert "the other pages still work" in at.error[0].value
    go(at, "library")
