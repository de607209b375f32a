"""Talks: what is understood, what is remembered, and what a reply always holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.guide.conversation import converse, read_as, unsure
from lib.guide.guide import Guide
from lib.guide.log_source import LogSource
from lib.guide.match import match
from lib.guide.reply import MOST_WORDS, Reply
from lib.guide.talk import Person, Talk
from tests.unit.guide.conftest import ON


def ask(guide: Guide, text: str, talk: Talk | None = None, source: LogSource | None = None) -> tuple[Reply, Talk]:
    turn = converse(guide, talk or Talk(), text, source, ON)
    return turn.reply, turn.talk


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("can he change", "can-they-change"),
        ("should i leave", "weighing-stay-or-leave"),
        ("is couples therapy any good", "going-to-couples-therapy"),
        ("am i the narcissist", "am-i-the-narcissist"),
        ("are you a real person", "are-you-a-person"),
        ("can love fix him", "can-love-heal"),
        ("what is npd", "mild-traits-or-npd"),
    ],
)
def test_what_people_ask_most_is_understood(guide: Guide, text: str, topic: str) -> None:
    reply, _ = ask(guide, text)
    assert reply.kind == "answer"
    assert reply.topics[0] == topic


@pytest.mark.parametrize(
    "text", ["is my husband a narcissist", "recipe for lasagne", "how do i file for divorce", "which dose of xanax"]
)
def test_what_the_articles_do_not_cover_is_said_with_who_would_know(guide: Guide, text: str) -> None:
    reply, _ = ask(guide, text)
    assert reply.kind == "out-of-scope"
    assert reply.who_knows


@pytest.mark.parametrize("text", ["", "   ", "🙂🙂", "asdf qwer zxcv", "ich liebe meinen mann aber er hört nicht zu", "Привет"])
def test_what_is_no_message_in_our_words_gets_a_kind_reply(guide: Guide, text: str) -> None:
    reply, _ = ask(guide, text)
    assert reply.kind == "out-of-scope"
    assert reply.says
    assert not reply.claims


def test_a_contested_answer_shows_the_sides_with_their_articles(guide: Guide) -> None:
    reply, _ = ask(guide, "can they change")
    assert reply.disagreement
    assert len(reply.disagreement.stands) > 1
    assert all(stand.articles for stand in reply.disagreement.stands)


def test_who_it_is_about_is_heard_used_and_can_be_corrected(guide: Guide) -> None:
    _, talk = ask(guide, "my mum never says sorry. my husband thinks i should let it go")
    assert talk.person == Person("parent", "mum")
    _, talk = ask(guide, "and therapy?", talk)
    assert talk.person == Person("parent", "mum")
    _, talk = ask(guide, "my boss is here", talk.about(Person("ex")))
    assert talk.person == Person("ex")


def test_children_and_being_apart_are_heard(guide: Guide) -> None:
    _, talk = ask(guide, "we are divorced and have two kids")
    assert (talk.together, talk.children) == (False, True)
    _, talk = ask(guide, "we live together", talk.is_together(None))
    assert talk.together is None


def test_follow_ups_go_on_from_what_was_said(guide: Guide) -> None:
    first, talk = ask(guide, "can they change")
    more, talk = ask(guide, "go on", talk)
    assert more.passages
    assert not {quote.claim for quote in first.passages} & {quote.claim for quote in more.passages}
    why, _ = ask(guide, "why?", talk)
    assert why.topics == first.topics[:1]


def test_what_was_not_meant_leads_to_other_readings(guide: Guide) -> None:
    first, talk = ask(guide, "he keeps saying sorry and does it again")
    other, talk = ask(guide, "that's not it", talk)
    assert other.asks
    assert first.topics[0] not in {reading.topic for reading in other.readings}
    chosen = read_as(guide, talk, other.readings[0].topic).reply
    assert chosen.passages


def test_what_may_lie_outside_is_asked_about(guide: Guide) -> None:
    turn = unsure(guide, Talk(), match(guide.index, "money is tight and therapy costs a fortune, what then"))
    kinds = [topic.kind for topic in map(guide.topic, turn.reply.topics) if topic]
    assert turn.reply.asks
    assert not turn.reply.passages
    assert kinds == ["answer", "answer", "out-of-scope"]
    assert [reading.topic for reading in turn.reply.readings] == list(turn.reply.topics)


def test_a_follow_up_without_anything_before_asks_back(guide: Guide) -> None:
    reply, talk = ask(guide, "why?")
    assert reply.says == guide.words.nothing_before
    assert talk == Talk()


def test_danger_comes_first_and_the_answer_stays(guide: Guide) -> None:
    reply, talk = ask(guide, "he choked me last night. can he change?")
    assert reply.kind == "safety-first"
    assert reply.help
    assert reply.help.says
    assert reply.help.lines[0] == "emergency"
    assert reply.passages
    later, _ = ask(guide, "what is gaslighting", talk)
    assert later.kind == "answer"
    assert later.help_in_sight


def test_thoughts_of_dying_bring_the_crisis_lines_first(guide: Guide) -> None:
    reply, _ = ask(guide, "i don't want to be alive anymore")
    assert reply.help
    assert reply.help.lines[0] == "crisis"


def test_the_log_is_asked_only_where_it_is_open(guide: Guide, cycles: LogSource) -> None:
    closed, _ = ask(guide, "how many hard days since june")
    assert (closed.kind, closed.log, closed.says) == ("own-log", None, guide.words.log_not_open)
    opened, _ = ask(guide, "how many hard days since june", source=cycles)
    assert opened.log
    assert opened.log.value


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(
        st.text(max_size=300), st.sampled_from(["{person}", "x" * 20_000, "a " * 10_000, "<b>**hi**</b>", "1; drop table"])
    )
)
def test_any_message_gets_a_short_literal_reply(guide: Guide, text: str) -> None:
    reply, talk = ask(guide, text)
    assert reply.says
    assert "{" not in reply.says
    assert len(reply.passages) <= 4
    if len(reply.passages) > 2:
        assert len(reply.says.split()) + sum(len(quote.text.split()) for quote in reply.passages) <= MOST_WORDS
    assert ask(guide, text) == (reply, talk)
