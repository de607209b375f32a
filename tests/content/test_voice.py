"""How the texts talk: sentences with a subject, each warning where it matters, and articles by their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from lib.content.models import Article
from tests.real_content import LIBRARY, READING, texts

# What a sentence whose subject was left out begins with: an auxiliary that asks nothing, or a verb of the third person. Not
# "have", "do" or "need": these also begin advice ("Have a friend ready"), whose subject is the reader.
SUBJECT_LEFT_OUT = re.compile(
    r"(May|Might|Can|Could|Would|Will|Should|Must|Is|Isn't|Are|Aren't|Was|Were|Has|Had|Does|Doesn't|Did|Didn't|Can't|Won't|"
    r"Adds|Allows|Argues|Asks|Believes|Brings|Calls|Causes|Claims|Comes|Compares|Counts|Denies|Describes|Doubts|Feels|Gets|"
    r"Gives|Goes|Helps|Holds|Keeps|Leads|Leaves|Likes|Lists|Looks|Loves|Makes|Means|Names|Needs|Offers|Points|Puts|Reacts|"
    r"Says|Seeks|Seems|Sees|Shows|Speaks|Starts|Suggests|Takes|Tells|Tends|Thinks|Treats|Tries|Turns|Uses|Wants|Warns|Works) "
    r"[^?]*\.$"
)
CODE = re.compile(r"\bA[1-7]\b(?!-)")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, list items among them, without their marks."""
    for line in text.splitlines():
        plain = re.sub(r"[*_]", "", re.sub(r"^\s*(?:[-*]|\d+\.)\s+", "", line)).strip()
        yield from re.split(r"(?<=[.?:”])\s+(?=[A-Z“])", plain)


@pytest.mark.parametrize("article", LIBRARY.articles, ids=lambda a: a.id)
def test_no_sentence_of_a_summary_leaves_its_subject_out(article: Article) -> None:
    head = article.head
    said = [article.minute, *(section.body for section in article.sections)]
    said += [head.viewpoint, head.speaks_to, head.stance_sentence, head.solidity, *head.cautions]
    assert [sentence for text in said for sentence in sentences(text) if SUBJECT_LEFT_OUT.match(sentence)] == []


@pytest.mark.parametrize(
    "fragment",
    ["May take over talk, want special treatment and erupt when criticised.", "Causes trouble, but may shift with feedback."],
)
def test_the_check_for_fragments_finds_them(fragment: str) -> None:
    assert [s for s in sentences(f"- **Bold.** It stands here. {fragment}") if SUBJECT_LEFT_OUT.match(s)]


@pytest.mark.parametrize("whole", ["Can they change?", "Have a friend ready.", "It may ease. Some can't.", "Losses add up."])
def test_the_check_for_fragments_lets_sentences_pass(whole: str) -> None:
    assert [s for s in sentences(whole) if SUBJECT_LEFT_OUT.match(s)] == []


def test_no_sentence_stands_on_more_than_two_pages() -> None:
    pages: dict[str, set[str]] = defaultdict(set)
    for model, words in READING.wording.items():
        for text in texts(words.model_dump()):
            for sentence in sentences(text):
                if len(sentence.split()) >= 5 and sentence.endswith((".", "?")):
                    pages[sentence].add(model.__name__)
    assert {sentence: sorted(on) for sentence, on in pages.items() if len(on) > 2} == {}


def test_no_page_calls_an_article_by_its_code() -> None:
    said = {model.__name__: texts(words.model_dump()) for model, words in READING.wording.items()}
    said |= {
        a.id: [a.minute, *(s.body for s in a.sections), *texts(a.head.model_dump(exclude={"id"}))] for a in LIBRARY.articles
    }
    said |= {
        t.id: [t.question, t.summary, t.settle, t.research, t.reader, *(p.says for p in t.positions.values())]
        for t in LIBRARY.topics
    }
    said |= {n.id: [n.claim, n.finding, n.limits or ""] for n in LIBRARY.notes}
    said |= {c.id: [c.statement, *c.items] for c in LIBRARY.claims} | {t.id: [t.meaning, t.care or ""] for t in LIBRARY.terms}
    assert {where: text for where, all_texts in said.items() for text in all_texts if CODE.search(text)} == {}
