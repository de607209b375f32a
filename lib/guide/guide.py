"""Everything that a talk needs, built once for all sessions when someone first asks."""

from __future__ import annotations

from collections.abc import Sequence
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
    calm = {
        number
        for number, topic in enumerate(content.topics)
        if not {"help", "plan"} & set(topic.next) or topic.kind != "answer"
    }
    quiet = [index.read[at] for at, number in enumerate(_numbers(content.topics)) if number in calm]
    quiet += [tuple(index.words.read(text)) for text in content.log.examples]
    quiet += index.cues_read
    return Guide(
        library=library,
        words=words,
        index=replace(index, read=(), cues_read=()),  # all have learnt from them by now
        danger=danger_sense(content.danger, index.words, quiet),
        log=log_reader(content.log, index.words, index.vectors, index.read),
        listener=listener(content.language.people, index.words),
        follow_ups=follow_ups(content.language.follow_ups, index.words),
    )


def _numbers(topics: Sequence[GuideTopic]) -> list[int]:
    return [number for number, topic in enumerate(topics) for _ in topic.examples]
