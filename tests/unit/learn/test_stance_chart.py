from lib.content.models import STANCES
from lib.content.words.shell import LabelWords
from lib.learn.stance_chart import SHAPES, stance_figure
from tests.real_content import LIBRARY, wording

LABELS = wording(LabelWords)


def test_each_article_stands_once_at_its_own_answer() -> None:
    figure = stance_figure(LIBRARY.articles, LABELS.stances, LABELS.rests_on, ink="#000000")
    marks = {y: STANCES[x] for trace in figure["data"] for x, y in zip(trace["x"], trace["y"], strict=True)}
    said = {note["y"]: note["text"] for note in figure["layout"]["annotations"]}
    articles = LIBRARY.articles
    assert [said[y][:2] for y in sorted(said, reverse=True)] == [article.id for article in articles]
    assert [marks[y] for y in sorted(said, reverse=True)] == [article.head.stance for article in articles]
    assert all(LABELS.stances[marks[y]].lower() in text for y, text in said.items())


def test_what_an_article_rests_on_shows_without_colour() -> None:
    figure = stance_figure(LIBRARY.articles, LABELS.stances, LABELS.rests_on, ink="#000000")
    assert len({trace["marker"]["color"] for trace in figure["data"]}) == 1
    assert len(set(SHAPES.values())) == len(SHAPES)
    assert {trace["name"] for trace in figure["data"]} == {LABELS.rests_on[a.head.rests_on] for a in LIBRARY.articles}
