"""Everything that a talk needs, built once for all sessions when someone first asks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lib.content.guide import GuideContent, GuideTopic
from lib.content.library import Library
from lib.content.words.flat import ReplyWords
from lib.guide.danger import DangerSense, danger_sense
from lib.guide.follow_up import FollowUps, follow_ups
from lib.guide.index import GuideIndex, build_index
from lib.guide.log_question import LogReader, log_reader
from lib.guide.talk import Listener, listener


@dataclass(frozen=True, slots=True)
class Guide:
    """Everything that a talk needs, built once for all of them."""

    library: Library
    words: ReplyWords
    index: GuideIndex
    danger: DangerSense
    log: LogReader
    listener: Listener
    follow_ups: FollowUps

    def topic(self, topic_id: str) -> GuideTopic | None:
        return next((topic for topic in self.index.topics if topic.id == topic_id), None)


def build_guide(library: Library, content: GuideContent, words: ReplyWords) -> Guide:
    """Build it; about a second of work."""
    index = build_index(library, content)
    return Guide(
        library=library,
        words=words,
        index=replace(index, read=()),  # all have learnt from them by now
        danger=danger_sense(content.danger, index.words, index.vectors, index.leanings),
        log=log_reader(content.log, index.words, index.vectors, index.read),
        listener=listener(content.language.people, index.words),
        follow_ups=follow_ups(content.language.follow_ups, index.words),
    )
