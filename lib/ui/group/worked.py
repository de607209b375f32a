"""The worked examples: what a room sees before it is asked, and the answer after it."""

from __future__ import annotations

import streamlit as st

from lib.content.group import ExampleName
from lib.content.words.base import WordingTable
from lib.content.words.flat import TrackerChartWords
from lib.content.words.worksheet import OptionWords, QuestionWords, WorksheetSummaryWords
from lib.guide.replay import replay
from lib.records.checkpoint import Checkpoint
from lib.records.reflection import Answer, Reflection
from lib.records.talk_turn import TalkTurn
from lib.tracker.checkpoint import compute
from lib.ui import browser, components, keys, library, memo
from lib.ui.group.presenter import presented
from lib.ui.guide import replies, reply
from lib.ui.tracker import checkpoints, example, tracker_view
from lib.ui.tracker.tracker_view import TrackerView
from lib.ui.worksheet import letter
from lib.worksheet.answered import answered_of


def first(name: ExampleName) -> None:
    """The log as a picture, the letter, or the questions that were asked."""
    match name:
        case "worksheet":
            _letter()
        case "conversation":
            for turn in presented().notes.of(TalkTurn):
                with st.chat_message("user", avatar=":material/person:"):
                    components.own_words(turn.text)
        case story:
            number = 1 + tracker_view.STORIES.index(story)
            shown = tracker_view.example(number)
            view = TrackerView(shown.notes, shown.today, number)
            picture = memo.once(f"example_{number}", example.picture_of, view, library.wording(TrackerChartWords))
            if picture:
                browser.picture(picture.svg, key=keys.group("log"))
                components.small_print(picture.says)


def answer(name: ExampleName, words: WordingTable) -> None:
    """The look back of a log, or the replies of a talk; a letter has been shown already."""
    match name:
        case "worksheet":
            return
        case "conversation":
            _talk()
        case story:
            shown = tracker_view.example(1 + tracker_view.STORIES.index(story))
            view = TrackerView(shown.notes, shown.today, 1)
            made = [*shown.notes.of(Checkpoint), *compute.due(view.tracker(), shown.today)]
            if made:
                checkpoints.one(max(made, key=lambda checkpoint: checkpoint.months))
            else:
                st.markdown(words.no_answer)


def _letter() -> None:
    notes = presented().notes
    (reflection,) = notes.of(Reflection)
    questions, options = library.wording(QuestionWords), library.wording(OptionWords)
    letter.draw_lines(answered_of(questions, options, reflection, notes.of(Answer)), library.wording(WorksheetSummaryWords))


def _talk() -> None:
    notes = presented().notes
    for told in replay(library.guide(), notes.of(TalkTurn), lambda day: replies.source_of(notes, day)):
        with st.container(key=keys.talk("made_up", told.turn.id), gap="small"):
            with st.chat_message("user", avatar=":material/person:"):
                components.own_words(told.turn.text)
            if told.reply:
                with st.chat_message("assistant", avatar=":material/menu_book:"):
                    reply.draw(told, told.reply, newest=False)
