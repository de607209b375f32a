"""Stretches of time as people say them: "since june", "between easter and the move", "before we moved". Days are inclusive."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateutil.relativedelta import relativedelta
from rapidfuzz import fuzz

from lib.guide.calendar_words import week_of
from lib.guide.even_dates import even
from lib.guide.feasts import DAY
from lib.guide.periods import Period, periods
from lib.guide.words import stems

LIKE_ENOUGH = 80


@dataclass(frozen=True, slots=True)
class Span:
    """From `first` to `last`; None is open: from the log's beginning, up to today. `said` is the phrase it was read from."""

    first: dt.date | None = None
    last: dt.date | None = None
    said: str = ""

    @property
    def whole(self) -> bool:
        return self.first is None and self.last is None


WHOLE = Span()


@dataclass(frozen=True, slots=True)
class Marked:
    """A day with a name of the person's own: a marker of their log."""

    on: dt.date
    label: str


@dataclass(frozen=True, slots=True)
class Spans:
    """The stretches that a text names and the text without them; a date that no calendar has, an event that nobody dated."""

    spans: tuple[Span, ...]
    rest: str
    missing: str = ""
    undated: str = ""


_ROUGHLY = (
    r"(?:about|around|roughly|approximately|some ?time in|back in|as far back as|as early as|in|on|at|including|and including)"
)
_WORD_BEFORE = {
    "since": r"(?:ever since|since|starting(?: in| from| on)?|beginning(?: in| from)|as of)",
    "between": r"(?:between|from|in between)",
    "before": r"(?:before|prior to|up until|until|till|up to|by)",
    "after": r"(?:after|following)",
    "in": r"(?:in|during|over|throughout|on|for|within|at|of|around|through|across|back in|all|only in|just|'s)",
}
_BEFORE = {
    name: re.compile(rf"\b{words}(?: {_ROUGHLY})?(?: the)?(?: end of| start of| beginning of)? ?$")
    for name, words in _WORD_BEFORE.items()
}
_JOIN = re.compile(r"^ ?(?:to|until|till|til|through|thru|up to|and|-|–|&)(?: the)? ?$")
_TO_NOW = re.compile(r"^ ?(?:to|until|till|til|through|up to|and) (?:now|today|present|the present)\b")
_ONWARDS = re.compile(r" (?:on|onwards?|on wards|forward)\b")
_EVENT = re.compile(
    r"\b(?P<how>ever since|since|before|prior to|after|until|till|on|around|during) "
    r"(?P<what>(?:i |we |he |she |they |the |my |our |his |her |their |that )?[a-z' ]{3,60})"
)
_RELATIVE = re.compile(
    r"\b(?:(?:in |for |during )?the )?(?:(?P<n>\d{1,3}|one|two|three|four|six|couple of|few) |(?<=the )|(?<=\ba ))"
    r"(?P<unit>day|week|month)s? (?P<how>before|after|following) (?:the )?$"
)
_BOTH_SIDES = re.compile(
    r"\bbefore (?:and|vs|versus|compared to|compared with|or) (?:to |with )?after (?:the |that |our |my )?"
    r"(?P<what>[a-z' ]{2,60})"
)
_THAN_BEFORE = re.compile(
    r"\b(?:than|to|with|vs|versus|and|or) (?:the )?(?:last|previous|one before|(?:month|week|year) before|before)"
    r"(?: one)?(?: that)?[ ?.!]*$"
)
_EVENT_ON = re.compile(
    r"\b(?:(?P<how>ever since|since)|(?P<other>before|after) (?:the|my|our|his|her|their|that|we|i|he|she|they))"
    r"(?: [a-z']+){1,5} "
    r"(?:back )?(?:on|in|at)(?: the)? ?$"
)
"""An event with its date behind it: "since we moved in june"."""
_LAST_OF = re.compile(r"^\w+(?: since)? (?:(?:the|my|our|his|her|their|that|i|we|he|she|they) )?(?:last|latest|previous)\b")
_UNDATED = re.compile(
    r"\b(?:ever since|since|up until|until|till|prior to|before) "
    r"(?!(?:i|we|he|she|they|you)? ?(?:the |my |our )?(?:last|latest|first)\b)"
    r"(?:(?:the|my|our|his|her|their|that|a) (?!beginning|start|last|latest|first|log|very)|(?:we|i|he|she|they|mum|mom|dad) )"
    r"[a-z' ]{3,40}"
)
_STARTED = re.compile(
    r"\bsince (?:the (?:very )?(?:beginning|start)(?! of (?:the|this) (?:year|month|week))|day one|i (?:started|began)"
    r"(?: (?:logging|this|the log|tracking|keeping track|writing.*))?)\b"
)


def spans(text: str, today: dt.date, markers: Sequence[Marked] = ()) -> Spans:
    """Read the stretches of a folded text; nothing in it reaches past `today`."""
    text = even(text)
    both = _both_sides(text, today, markers)
    if both:
        return both
    found: list[Span] = []
    taken: list[tuple[int, int]] = []
    named = list(periods(text, today))
    if bad := next((period for period in named if period.missing), None):
        return Spans((), text, text[bad.start : bad.end])
    at = 0
    while at < len(named):
        period = named[at]
        following = named[at + 1] if at + 1 < len(named) else None
        read = _with_words(text, period, following)
        found.append(read.span)
        taken.append((read.start, read.end))
        at += read.used
    rest = _without(text, taken)
    if len(found) == 1 and (than := _THAN_BEFORE.search(text)) and named:
        found.append(_one_before(named[0], than[0]))
        rest = rest.replace(than[0], " ")
    undated = ""
    if not found:
        found, rest = _events(text, today, markers)
        undated = "" if found else _undated(text)
    return Spans(tuple(_until(today, span) for span in found), " ".join(_STARTED.sub(" ", rest).split()), undated=undated)


def one_span(found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Two stretches of which one follows the other at once are one: "in may and june"."""
    if len(found) != 2 or found[0].last is None or found[1].first != found[0].last + DAY:
        return found
    return (Span(found[0].first, found[1].last, f"{found[0].said} {found[1].said}"),)


@dataclass(frozen=True, slots=True)
class _Read:
    """A span, where its phrase begins and ends in the text, and how many periods it took."""

    span: Span
    start: int
    end: int
    used: int = 1


def _with_words(text: str, period: Period, following: Period | None) -> _Read:
    """A period with the words that stand before and after it."""
    lead = text[: period.start]
    how, start = next(((name, m.start()) for name, rule in _BEFORE.items() if (m := rule.search(lead))), ("", period.start))
    if event := _EVENT_ON.search(lead):
        how, start = (event["how"] or event["other"]).removeprefix("ever "), event.start()
    if following and _joined(text[period.end : following.start], "between" in lead[start:]):
        first, last = period.first, following.last
        if first > last:  # "from november to february", "from the 28th to the 3rd"
            first += relativedelta(months=-1) if period.of == "daynumber" else relativedelta(years=-1)
        return _Read(Span(first, last, text[start : following.end]), start, following.end, 2)
    said = text[start : period.end]
    if now := _TO_NOW.match(text[period.end :]):
        return _Read(Span(period.first, None, said), start, period.end + now.end())
    if relative := _RELATIVE.search(lead):
        return _Read(_near(text, period, relative), relative.start(), period.end)
    if onwards := _ONWARDS.match(text[period.end :]):
        return _Read(Span(period.turn[0], None, said), start, period.end + onwards.end())
    return _Read(_span(how, period, said), start, period.end)


def _joined(between: str, listed: bool) -> bool:  # noqa: FBT001 - whether "between" stands before
    """Whether two periods are the ends of one span: "june to august", "between june and august"."""
    return bool(_JOIN.match(between)) and (listed or between.strip() not in {"and", "&"})


def _span(how: str, period: Period, said: str) -> Span:
    """The span that a period and the word before it make."""
    if how == "since" or said.startswith("since "):
        return Span(period.turn[0], None, said)
    if how == "before":
        through = re.match(r"(?:by|up until|until|till|up to)\b", said)
        whole = through and (period.of == "day" or "end of" in said)
        return Span(None, period.turn[1] if whole else period.turn[0] - DAY, said)
    if how == "after":
        return Span(period.turn[1] + DAY, None, said)
    return Span(period.first, period.last, said)


def _near(text: str, period: Period, relative: re.Match[str]) -> Span:
    """A span beside a period: the two weeks after easter."""
    count = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "couple of": 2, "few": 3}
    n = relative["n"] or "one"
    days = (int(n) if n.isdigit() else count[n]) * {"day": 1, "week": 7, "month": 30}[relative["unit"]] * DAY
    said = text[relative.start() : period.end]
    if relative["how"] == "before":
        return Span(period.first - days, period.first - DAY, said)
    return Span(period.last + DAY, period.last + days, said)


def _one_before(period: Period, said: str) -> Span:
    """The stretch of the same length before: "this month than last"."""
    if period.of == "month":
        last = period.first - DAY
        return Span(last.replace(day=1), last, said)
    if period.of == "year":
        return Span(period.first.replace(year=period.first.year - 1), period.first - DAY, said)
    if period.of == "week":
        first, last = week_of(period.first - 7 * DAY)
        return Span(first, last, said)
    length = period.last - period.first + DAY
    return Span(period.first - length, period.first - DAY, said)


def marker_named(words: str, markers: Sequence[Marked]) -> Marked | None:
    """The marker that these words name: "we moved" for "Moved house"."""
    wanted = [stem for stem in stems(words) if len(stem) > 2]
    best: tuple[float, int] = (0.0, 0)
    for number, marker in enumerate(markers):
        label = stems(marker.label)
        shared = sum(max((fuzz.ratio(stem, other) for other in label), default=0) >= LIKE_ENOUGH for stem in wanted)
        if shared:
            best = max(best, (shared / max(len(set(wanted)), 1) + shared / max(len(label), 1), -number))
    return markers[-best[1]] if best[0] else None


def _is_called(words: str, marker: Marked) -> bool:
    """Whether words are just what a marker is called: "on" says little, so "on my phone" must not find a marker."""
    return fuzz.ratio(" ".join(stems(words)), " ".join(stems(marker.label))) >= LIKE_ENOUGH


def _events(text: str, today: dt.date, markers: Sequence[Marked]) -> tuple[list[Span], str]:
    """Spans before, after or since a marker of the log."""
    event = _EVENT.search(text)
    if not event or _LAST_OF.search(event[0]) or _STARTED.search(text):
        return [], text
    marker = marker_named(event["what"], markers)
    if marker is None or marker.on > today:
        return [], text
    before = event["how"] in {"before", "prior to", "until", "till"}
    if event["how"] in {"on", "around", "during"}:
        if not _is_called(event["what"], marker):
            return [], text
        return [Span(marker.on, marker.on, event[0])], text[: event.start()] + text[event.end() :]
    span = Span(None, marker.on - DAY, event[0]) if before else Span(marker.on, None, event[0])
    return [span], text[: event.start()] + text[event.end() :]


def _undated(text: str) -> str:
    """An event that a stretch begins or ends with and that no marker has the date of: "since my birthday"."""
    found = _UNDATED.search(text)
    return found[0] if found and not _STARTED.search(text) else ""


def _both_sides(text: str, today: dt.date, markers: Sequence[Marked]) -> Spans | None:
    both = _BOTH_SIDES.search(text)
    if both is None:
        return None
    rest = text[: both.start()] + text[both.end() :]
    marker = marker_named(both["what"], markers)
    if marker:
        return Spans((Span(None, marker.on - DAY, both[0]), Span(marker.on, today, both[0])), rest)
    period = next(periods(both["what"], today), None)
    if period is None or period.missing:
        return None
    return Spans((Span(None, period.first - DAY, both[0]), Span(period.last + DAY, today, both[0])), rest)


def _until(today: dt.date, span: Span) -> Span:
    """A span whose open end is today, and which ends there at the latest."""
    if span.whole:
        return span
    last = today if span.last is None or span.last > today else span.last
    return replace(span, last=last)


def _without(text: str, taken: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(taken):
        text = f"{text[:start]} {text[end:]}"
    return text
