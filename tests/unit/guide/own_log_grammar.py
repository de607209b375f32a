"""A grammar of questions about one's own log: templates, things, stretches of time and ways of typing, with what each means.

It is made to find kinds of questions that are misread; nothing is learnt from it. The day of asking is 25 November 2026.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from lib.guide.log_question import Measure

TODAY = dt.date(2026, 11, 25)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and what it means; `value` is worked out from these by whoever asks it."""

    text: str
    measure: Measure
    first: dt.date | None = None
    last: dt.date | None = None
    category: str | None = None


def _days(text: str) -> tuple[dt.date | None, dt.date | None]:
    first, _, last = text.partition("..")
    return dt.date.fromisoformat(first) if first else None, dt.date.fromisoformat(last) if last else None


NOW = "2026-11-25"
SPANS = {
    "": "..",
    "since June": f"2026-06-01..{NOW}",
    "since the start of june": f"2026-06-01..{NOW}",
    "since the 3rd of June": f"2026-06-03..{NOW}",
    "since mid june": f"2026-06-10..{NOW}",
    "since last Monday": f"2026-11-23..{NOW}",
    "since last week": f"2026-11-16..{NOW}",
    "since last summer": f"2026-06-01..{NOW}",
    "since easter": f"2026-04-05..{NOW}",
    "ever since christmas": f"2025-12-25..{NOW}",
    "from June until now": f"2026-06-01..{NOW}",
    "from the start of this year till today": f"2026-01-01..{NOW}",
    "from september on": f"2026-09-01..{NOW}",
    "in the last two months": f"2026-09-26..{NOW}",
    "over the past 3 weeks": f"2026-11-05..{NOW}",
    "within the last thirty days": f"2026-10-27..{NOW}",
    "in the past fortnight": f"2026-11-12..{NOW}",
    "in the last 24 hours": f"2026-11-24..{NOW}",
    "during the last couple of weeks": f"2026-11-12..{NOW}",
    "in the last few months": f"2026-08-26..{NOW}",
    "in the last half year": f"2026-05-26..{NOW}",
    "over the last year": f"2025-11-26..{NOW}",
    "in the last year and a half": f"2025-05-26..{NOW}",
    "these past two weeks": f"2026-11-12..{NOW}",
    "this spring": "2026-03-01..2026-05-31",
    "last winter": "2025-12-01..2026-02-28",
    "in the autumn of 2025": "2025-09-01..2025-11-30",
    "over the summer": "2026-06-01..2026-08-31",
    "between Easter and August": "2026-04-03..2026-08-31",
    "between the 3rd and the 17th of May": "2026-05-03..2026-05-17",
    "between 3 may and 17 june": "2026-05-03..2026-06-17",
    "from 3 to 17 may": "2026-05-03..2026-05-17",
    "from may to july": "2026-05-01..2026-07-31",
    "from Monday to Wednesday last week": "2026-11-16..2026-11-18",
    "between march 3rd and march 9th": "2026-03-03..2026-03-09",
    "in the week of the 3rd": "2026-11-02..2026-11-08",
    "in the week of 3 August": "2026-08-03..2026-08-09",
    "in the week starting 9 november": "2026-11-09..2026-11-15",
    "the week after easter": "2026-04-07..2026-04-13",
    "the two weeks before christmas": "2025-12-10..2025-12-23",
    "last weekend": "2026-11-21..2026-11-22",
    "over the weekend": "2026-11-21..2026-11-22",
    "the weekend before last": "2026-11-14..2026-11-15",
    "so far this year": f"2026-01-01..{NOW}",
    "this year so far": f"2026-01-01..{NOW}",
    "this month": f"2026-11-01..{NOW}",
    "so far this month": f"2026-11-01..{NOW}",
    "this week": f"2026-11-23..{NOW}",
    "last month": "2026-10-01..2026-10-31",
    "the month before last": "2026-09-01..2026-09-30",
    "two months ago": "2026-09-01..2026-09-30",
    "last week": "2026-11-16..2026-11-22",
    "last year": "2025-01-01..2025-12-31",
    "in 2025": "2025-01-01..2025-12-31",
    "in March last year": "2025-03-01..2025-03-31",
    "in march 2025": "2025-03-01..2025-03-31",
    "last march": "2026-03-01..2026-03-31",
    "back in march": "2026-03-01..2026-03-31",
    "in early october": "2026-10-01..2026-10-11",
    "in the first week of july": "2026-07-01..2026-07-07",
    "in the first two weeks of july": "2026-07-01..2026-07-14",
    "in the first half of october": "2026-10-01..2026-10-16",
    "in the second half of the year": f"2026-07-01..{NOW}",
    "in the first half of last year": "2025-01-01..2025-06-30",
    "in Q2": "2026-04-01..2026-06-30",
    "in the third quarter of 2025": "2025-07-01..2025-09-30",
    "in the first quarter": "2026-01-01..2026-03-31",
    "in may and june": "2026-05-01..2026-06-30",
    "on 14 february": "2026-02-14..2026-02-14",
    "on the 14th": "2026-11-14..2026-11-14",
    "on february 14th 2026": "2026-02-14..2026-02-14",
    "on 2026-02-14": "2026-02-14..2026-02-14",
    "on 14.2.2026": "2026-02-14..2026-02-14",
    "on 14.2.": "2026-02-14..2026-02-14",
    "from 12.10. to 20.10.": "2026-10-12..2026-10-20",
    "yesterday": "2026-11-24..2026-11-24",
    "three days ago": "2026-11-22..2026-11-22",
    "today": "2026-11-25..2026-11-25",
    "on monday": "2026-11-23..2026-11-23",
    "last friday": "2026-11-20..2026-11-20",
    "on new year's eve": "2025-12-31..2025-12-31",
    "at christmas": "2025-12-24..2025-12-26",
    "over the holidays": "2025-12-24..2026-01-01",
    "on valentine's day": "2026-02-14..2026-02-14",
    "before easter": "..2026-04-04",
    "until the end of march": "..2026-03-31",
    "up to march": "..2026-02-28",
    "after the summer": f"2026-09-01..{NOW}",
    "after 3 may": f"2026-05-04..{NOW}",
    "to date": "..",
    "altogether": "..",
    "in total": "..",
    "all in all": "..",
    "so far": "..",
    "since I started logging": "..",
}

THINGS: tuple[tuple[str, Measure, str | None], ...] = (
    ("hard days", "hard_days", None),
    ("bad days", "hard_days", None),
    ("tough days", "hard_days", None),
    ("crappy days", "hard_days", None),
    ("difficult days", "hard_days", None),
    ("severe days", "severe_days", None),
    ("really bad days", "severe_days", None),
    ("days rated 3 or 4", "severe_days", None),
    ("quiet days", "quiet_days", None),
    ("calm days", "quiet_days", None),
    ("days without a fight", "quiet_days", None),
    ("apologies", "apologies", None),
    ("kept promises", "promises_kept", None),
    ("crossed boundaries", "boundary_crossed", None),
    ("entries", "entries", None),
    ("red flags", "entries", "red_flag"),
    ("good signs", "entries", "positive_sign"),
    ("put downs", "entries", "put_downs"),
    ("broken promises", "entries", "promise_broken"),
    ("insults", "entries", "put_downs"),
    ("outbursts", "entries", "rage_at_criticism"),
    ("lies", "entries", "rewriting_it"),
)
DEEDS: tuple[tuple[str, str, str, Measure, str | None], ...] = (
    ("say sorry", "said sorry", "said sorry", "apologies", None),
    ("apologise", "apologised", "apologised", "apologies", None),
    ("keep a promise", "kept a promise", "kept a promise", "promises_kept", None),
    ("cross my boundaries", "crossed my boundaries", "crossed my boundaries", "boundary_crossed", None),
    ("step over a limit of mine", "stepped over a limit of mine", "stepped over a limit of mine", "boundary_crossed", None),
    ("break a promise", "broke a promise", "broken a promise", "entries", "promise_broken"),
    (
        "give me the silent treatment",
        "gave me the silent treatment",
        "given me the silent treatment",
        "entries",
        "silent_treatment",
    ),
    ("ignore me", "ignored me", "ignored me", "entries", "silent_treatment"),
    ("call me names", "called me names", "called me names", "entries", "put_downs"),
    ("insult me", "insulted me", "insulted me", "entries", "put_downs"),
    ("shout at me", "shouted at me", "shouted at me", "entries", "rage_at_criticism"),
    ("lose his temper", "lost his temper", "lost his temper", "entries", "rage_at_criticism"),
    ("blame me", "blamed me", "blamed me", "entries", "blame_turned"),
    ("lie to me", "lied to me", "lied to me", "entries", "rewriting_it"),
    ("deny what happened", "denied what happened", "denied what happened", "entries", "rewriting_it"),
    ("check my phone", "checked my phone", "checked my phone", "entries", "checking_control"),
    ("keep me from my friends", "kept me from my friends", "kept me from my friends", "entries", "pulling_away"),
    ("fish for compliments", "fished for compliments", "fished for compliments", "entries", "demanding_praise"),
    ("own up to something", "owned up to something", "owned up to something", "entries", "owns_it"),
    ("listen to me", "listened to me", "listened to me", "entries", "listens_through"),
    ("stay calm", "stayed calm", "stayed calm", "entries", "pauses_first"),
    ("respect my no", "respected my no", "respected my no", "entries", "respects_limit"),
    ("ask what I need", "asked what I need", "asked what I need", "entries", "asks_needs"),
    ("take feedback", "took feedback", "taken feedback", "entries", "takes_feedback"),
    ("make it right", "made it right", "made it right", "entries", "repairs_done"),
)
WHO = ("he", "she", "my mum", "my husband", "they", "my boss", "my ex")

COUNT_THINGS = (
    "how many {thing} {span}?",
    "How many {thing} did I have {span}?",
    "how many {thing} were there {span}",
    "How many {thing} have I logged {span}?",
    "{span}, how many {thing} were there?",
    "number of {thing} {span}",
    "count the {thing} {span}",
    "can you count my {thing} {span}?",
    "I'd like to know how many {thing} there were {span}",
    "could you tell me how many {thing} I noted {span}, please",
    "what's the number of {thing} {span}?",
    "what is the total of {thing} {span}",
    "how many {thing} does my log have {span}",
    "total {thing} {span}?",
    "and how many {thing} {span} do I have",
)
COUNT_DEEDS = (
    "how many times did {who} {do} {span}?",
    "how often did {who} {do} {span}?",
    "How often has {who} {done} {span}?",
    "{span}, how often did {who} {do}?",
    "count the times {who} {did} {span}",
    "number of times {who} {did} {span}",
    "on how many occasions did {who} {do} {span}",
    "tell me how often {who} {did} {span}",
    "do you know how many times {who} {did} {span}?",
    "how many times {span} has {who} {done}",
)
LASTS = (
    "when did {who} last {do}?",
    "when was the last time {who} {did}?",
    "When did {who} {do} the last time?",
    "the last time {who} {did}?",
    "how long ago did {who} last {do}?",
    "how long is it since {who} {did}?",
    "how many days since {who} last {did}?",
    "what was the most recent time {who} {did}",
)
FIRSTS = (
    "when did {who} first {do}?",
    "when was the first time {who} {did}?",
    "the very first time {who} {did}?",
    "what day did {who} first {do}",
)
LISTS = (
    "what happened {span}?",
    "what did I write {span}?",
    "show me what I logged {span}",
    "show everything {span}",
    "list my entries {span}",
    "what's in my log {span}?",
    "what did {who} do {span}?",
    "can you show me the entries {span}",
)
LIST_DEEDS = (
    "list every time {who} {did} {span}",
    "show me all the times {who} {did} {span}",
    "show me when {who} {did} {span}",
)
COMPARES = (
    "was {one} worse than {two}?",
    "was it worse {one} than {two}?",
    "compare {one} with {two}",
    "compare {one} and {two}",
    "{one} vs {two}",
    "were there more hard days {one} than {two}",
    "how does {one} compare to {two}?",
    "did I have fewer bad days {one} than {two}?",
    "more bad days {one} or {two}?",
)
PAIRS = (("in june", "in july"), ("this month", "last month"), ("in the summer", "in the spring"), ("this year", "last year"))
OTHERS: tuple[tuple[str, Measure], ...] = (
    ("what is my longest quiet stretch?", "quiet_spell"),
    ("how long was the longest calm period", "quiet_spell"),
    ("what's the longest we went without trouble", "quiet_spell"),
    ("what's due?", "due"),
    ("is anything due now?", "due"),
    ("which promises are still open?", "due"),
    ("is it getting better?", "checkpoint"),
    ("are things getting worse", "checkpoint"),
    ("what does my last checkpoint say?", "checkpoint"),
    ("is he worse when we're alone than around others?", "settings"),
    ("what happens after his apologies?", "after_apologies"),
    ("what did I write to myself?", "note_to_self"),
    ("show my note to self", "note_to_self"),
    ("find entries about the car", "search"),
    ("what did I write about the garden?", "search"),
    ("search for keys", "search"),
)

BEFORE = (
    "",
    "",
    "",
    "hey, ",
    "ok so ",
    "sorry if that's a silly question but ",
    "I can't sleep and keep asking myself: ",
    "quick question: ",
)
AFTER = ("", "", "", " thanks", " please", " tbh", " lol", " if you can say")


def plain_questions() -> Iterator[Asked]:
    """Every kind of question as it stands in the grammar, before anyone types it; many thousands."""
    for span in SPANS:
        yield from _about_stretch(span)
    for number, deed in enumerate(DEEDS):
        yield from _edges(deed, WHO[number % len(WHO)])
    yield from _comparisons()
    for text, measure in OTHERS:
        yield Asked(text, measure)


def _about_stretch(span: str) -> Iterator[Asked]:
    """What is counted and listed of one stretch of time."""
    first, last = _days(SPANS[span])
    for thing, measure, category in THINGS:
        for template in COUNT_THINGS:
            yield Asked(template.format(thing=thing, span=span), measure, first, last, category)
    for number, (do, did, done, measure, category) in enumerate(DEEDS):
        who = WHO[number % len(WHO)]
        for template in COUNT_DEEDS:
            yield Asked(template.format(who=who, do=do, did=did, done=done, span=span), measure, first, last, category)
        for template in LIST_DEEDS if category else ():
            yield Asked(template.format(who=who, did=did, span=span), "list", first, last, category)
    for number, template in enumerate(LISTS if first or last else ()):
        yield Asked(template.format(who=WHO[number % len(WHO)], span=span), "list", first, last)


def _edges(deed: tuple[str, str, str, Measure, str | None], who: str) -> Iterator[Asked]:
    """The first and the last time of one thing that is done."""
    do, did, _, _, category = deed
    for template in LASTS:
        yield Asked(template.format(who=who, do=do, did=did), "last", category=category)
    for template in FIRSTS:
        yield Asked(template.format(who=who, do=do, did=did), "first", category=category)


def _comparisons() -> Iterator[Asked]:
    for one, two in PAIRS:
        first, last = _days(_PAIRED[one])
        for template in COMPARES:
            bare = template.startswith(("was {one}", "compare", "{one}", "how does"))
            named = [text.removeprefix("in the ").removeprefix("in ") if bare else text for text in (one, two)]
            yield Asked(template.format(one=named[0], two=named[1]), "compare", first, last)


_PAIRED = {
    "in june": "2026-06-01..2026-06-30",
    "this month": f"2026-11-01..{NOW}",
    "in the summer": "2026-06-01..2026-08-31",
    "this year": f"2026-01-01..{NOW}",
}


def typed(text: str, how: random.Random) -> str:
    """The same as someone might type it: small letters, no signs, a slip, words around it."""
    text = " ".join(text.replace(" ,", ",").replace(" ?", "?").lstrip(", ").split())
    way = how.randrange(5)
    if way == 0:
        text = text.lower().rstrip("?")
    if way == 1:
        text = text.lower().replace("'", "").rstrip("?")
    if way == 2:
        text = _slip(text, how)
    before, after = how.choice(BEFORE), how.choice(AFTER)
    ends = after and text.endswith("?")
    return f"{before}{text.rstrip('?') if ends else text}{after}{'?' if ends else ''}"


def _slip(text: str, how: random.Random) -> str:
    """Two letters of one longer word change places."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= 6 and word.isalpha() and word.islower()]
    if not long:
        return text
    at = how.choice(long)
    place = how.randrange(2, len(words[at]) - 2)
    letters = list(words[at])
    letters[place], letters[place + 1] = letters[place + 1], letters[place]
    words[at] = "".join(letters)
    return " ".join(words)


def questions(count: int, seed: int) -> list[Asked]:
    """So many questions, of every kind of template in turn, as someone might type them."""
    how = random.Random(seed)
    groups: dict[Measure, list[Asked]] = {}
    for asked in plain_questions():
        groups.setdefault(asked.measure, []).append(asked)
    found = []
    for number in range(count):
        group = groups[list(groups)[number % len(groups)]]
        asked = how.choice(group)
        found.append(Asked(typed(asked.text, how), asked.measure, asked.first, asked.last, asked.category))
    return found
