import datetime as dt
from pathlib import Path

import pytest

from lib.content.load import read
from lib.content.models import STANCES
from lib.content.words.shell import LabelWords
from lib.learn.stance_chart import SHAPES, stance_figure

READING = read(Path(__file__).resolve().parents[3] / "content", dt.date(2026, 11, 22))


@pytest.fixture
def labels() -> LabelWords:
    labels = READING.wording[LabelWords]
    assert isinstance(labels, LabelWords)
    return labels


def test_each_article_stands_once_at_its_own_answer(labels: LabelWords) -> None:
    figure = stance_figure(READING.library.articles, labels.stances, labels.rests_on, ink="#000000")
    marks = {y: STANCES[x] for trace in figure["data"] for x, y in zip(trace["x"], trace["y"], strict=True)}
    said = {note["y"]: note["text"] for note in figure["layout"]["annotations"]}
    articles = READING.library.articles
    assert [said[y][:2] for y in sorted(said, reverse=True)] == [article.id for article in articles]
    assert [marks[y] for y in sorted(said, reverse=True)] == [article.head.stance for article in articles]
    assert all(labels.stances[marks[y]].lower() in text for y, text in said.items())


def test_what_an_article_rests_on_shows_without_colour(labels: LabelWords) -> None:
    figure = stance_figure(READING.library.articles, labels.stances, labels.rests_on, ink="#000000")
    assert len({trace["marker"]["color"] for trace in figure["data"]}) == 1
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert {trace["name"] for trace in figure["data"]} == {labels.rests_on[a.head.rests_on] for a in READING.library.articles}
