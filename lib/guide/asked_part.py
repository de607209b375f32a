"""Of a message about one's own log, the part that asks: without greetings, excuses and reasons around it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from lib.guide.spans import Marked, spans

_LEAD_IN = re.compile(
    r"^(?:(?:so|and|ok|okay|well|hey|hi|hello|hiya|please|pls|just|also|now|right|then|first(?=,)|actually|out of interest|"
    r"honestly|hmm?|quick (?:one|question)|one (?:more )?(?:thing|question)|another (?:one|question)|for me|you know|"
    r"do you know|any idea|can you|could you|would you|will you|can i|could i|may i|i need to know|i need|i want to|"
    r"i would like to|i'?d like to|i'?d love to|i wonder|i was wondering|i am wondering|i'm wondering|wondering|tell me|"
    r"let me know|find out|check|say|help me|know|see|remind me(?= how)|if|whether|been meaning to ask)[,:;.!-]* )+"
)
"""What people say before they ask; "can you", "would you" here wish for nothing else."""
_OPENS = (
    r"(?:(?:on |in |and |so |exactly |roughly )?how (?:many|often|much|long|frequently|regularly|did|do|does|was|were)|"
    r"when(?:'s| is| was| did| has| have)|"
    r"what(?:'s| is| was| were| did| does| do| have| has| happened| happens| follows| came| comes| day)|"
    r"which|show (?:me|us|all|every|everything|it|my|the|what)|list|count|find|search|compare|(?:the )?number of|total|times|"
    r"tell me|let me (?:know|see)|give me|can (?:you|u|i)|could (?:you|u|i)|do you know|"
    r"(?:did|has|have|was|were|is|are|do|does) (?:he|she|they|it|i|we|there|my|any|anything|things?|the|last|this)|"
    r"(?:the )?(?:very )?(?:last|first) time|i'?d like to know|i (?:would like|want) to know|i wonder|any idea)\b"
)
"""How a question about a log begins."""
_JOINT = re.compile(rf"(?:[:;.!?,-]+ (?:and |so |but )?|,? (?:but|so|so anyway|anyway) |- )(?={_OPENS})")
_BEGINS = re.compile(_OPENS)
_SORRY = re.compile(r"^(?:i'?m |i am )?(?:so |really |very )?sorry (?:if|to|for|but|about|that i|in advance)\b")
_AFTER = re.compile(
    r"(?:,? (?:thanks?(?: you)?(?: so much| a lot)?|thx|ty|cheers|ta|please|pls|plz|tbh|honestly|to be honest|lol|haha|hm+|xx*|"
    r"mate|btw|by the way|if (?:you|u) (?:can|could|know|do not mind|don't mind|may|would|happen to know)"
    r"(?: (?:say|tell|see|count|find|look)(?: me| that| it)?)?|"
    r"if (?:that's|that is|thats|it's|it is) (?:possible|ok|okay|alright|all right)|do you know|any ideas?|i wonder|"
    r"i'm just curious|just curious|just wondering|out of interest|roughly|approximately|exactly|can you (?:say|tell|see)))+$"
)
_REASON = re.compile(
    rf"(?:\?[\"')]* (?!(?:and |so |or )?{_OPENS}).*|"
    r", (?:because|cause|cos|as i|want|i want|i need|i have|i'm|i am|so (?:that )?i|he (?:says|said|thinks|claims)|"
    r"she (?:says|said|thinks|claims)|my \w+ (?:says|said|asked|wants)|not sure|for my)\b.*)$"
)
_BARE = re.compile(
    r"(?:and |so )?(?:how (?:many|often|much|long)(?: times| days| of them| was it)?|when(?: was (?:it|that))?|"
    r"count(?: them)?|which)"
)
"""An asking word that asks for what stands before it: "worst days this year, how many"."""
_PARTS = re.compile(r"(?:[:;,!?]|(?<!\d)\.) (?:but |so |and )?| but | - ")
MOST_BESIDE_SPAN = 2
"""A part before the question that says hardly more than a stretch of time belongs to it: "since june, how many ..."."""


def asked_part(folded: str, today: dt.date, markers: Sequence[Marked] = ()) -> str:
    """The question of a folded message; the message itself where nothing stands around it."""
    text = folded.rstrip(" ?!.")
    text = _AFTER.sub("", text) or text
    lead_in = _LEAD_IN.match(text)
    text = text[lead_in.end() :] if lead_in and lead_in.end() < len(text) else text
    if not _BEGINS.match(text) and (joint := _JOINT.search(text)):
        text = _without_lead(text, joint, today, markers)
    if _BEGINS.match(text):
        text = _REASON.sub("", text) or text
    return text.rstrip(" ?!.,;:-")


def _without_lead(text: str, joint: re.Match[str], today: dt.date, markers: Sequence[Marked]) -> str:
    """The question without what stands before it, unless that says when."""
    before, after = text[: joint.start()], text[joint.end() :]
    asks = _LEAD_IN.sub("", after) or after
    if _BARE.fullmatch(spans(asks, today, markers).rest):
        return text
    if spans(after, today, markers).spans or not spans(before, today, markers).spans:
        return asks
    near = _PARTS.split(before)[-1]
    if _tells_when(near, today, markers):
        return f"{near}, {asks}"
    return asks if {".", "!", ":", ";"} & set(joint[0]) or _SORRY.match(text) else text


def _tells_when(text: str, today: dt.date, markers: Sequence[Marked]) -> bool:
    """Whether a part says when, and hardly anything else."""
    when = spans(text, today, markers)
    return bool(when.spans) and len(when.rest.split()) <= MOST_BESIDE_SPAN
