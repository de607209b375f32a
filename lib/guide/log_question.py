"""Reads a question about one's own log: what is measured, over which days, of which kind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from lib.guide.phrases import Phrases
from lib.guide.spans import Marked, Span, spans
from lib.guide.words import fold, stems

Measure = Literal[
    "hard_days",
    "severe_days",
    "quiet_days",
    "entries",
    "apologies",
    "promises_kept",
    "boundary_crossed",
    "last",
    "first",
    "list",
    "compare",
    "checkpoint",
    "quiet_spell",
    "due",
    "search",
    "settings",
    "after_apologies",
    "note_to_self",
]
"""`settings` is private or around others; `after_apologies` what became of them; the others are what they say."""
MEASURES: tuple[Measure, ...] = get_args(Measure)

Thing = Literal["entries", "hard_days", "severe_days", "quiet_days", "apologies", "promises_kept", "boundary_crossed"]
"""What is counted, looked for or compared."""


@dataclass(frozen=True, slots=True)
class LogQuestion:
    """A question about one's own log; an empty `spans` is the whole log. `missing` is a date in it that no calendar has."""

    measure: Measure
    spans: tuple[Span, ...] = ()
    thing: Thing = "entries"
    category: str | None = None
    words: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True)
class LogWords:
    """The words by which people name the tracker's categories and its kinds of entry."""

    categories: Phrases
    kinds: Phrases


_Rules = tuple[tuple[str, re.Pattern[str]], ...]


def _rules(**named: str) -> _Rules:
    return tuple((name, re.compile(rule)) for name, rule in named.items())


_BAD = r"(?:hard|bad|rough|difficult|tough|awful|horrible|stressful|upsetting|tense|shitty|crappy|ugly)"
_WORST = r"(?:severe|severest|worst|terrible|really bad|very bad|really hard|very hard|extremely hard|frightening|scary|terrifying|dreadful|brutal)"
_CALM = r"(?:quiet|calm|peaceful|good|easy|ok|okay|fine|normal|nice|uneventful|drama[- ]free|conflict[- ]free|trouble[- ]free)"
_DAYS = r"(?:days?|nights?|weekends?)"

_THINGS = _rules(
    severe_days=rf"\b{_WORST} (?:\w+ )?{_DAYS}\b|\bdays? (?:that )?(?:were|was) (?:severe|really bad|the worst|terrible|frightening)",
    hard_days=rf"\b{_BAD} (?:\w+ )?{_DAYS}\b|\bdays? (?:that )?(?:(?:were|was|felt|have been|got) )?(?:{_BAD}|red)\b|\bhard ones\b",
    quiet_days=rf"\b{_CALM} (?:\w+ )?{_DAYS}\b|\bdays? (?:that )?(?:(?:were|was|felt|have been) )?{_CALM}\b|{_DAYS} without (?:a |any |an )?(?:incident|conflict|fight|trouble|drama|argument|entr|anything|flag|row)",
    apologies=r"\b(?:apolog\w*|sorr(?:y|ies)|say sorry|said sorry)\b",
    promises_kept=r"\bpromis\w*|\bkept (?:his|her|their) word\b|\bplans? (?:kept|done|carried out)|\b(?:his|her|their) word\b",
    boundary_crossed=r"\bboundar\w*|\bbounderies\b|\bboundry\b",
)
_PROMISE_BROKEN = re.compile(r"\bbr(?:eak|oke|oken|eaks)\b|\bnot ke(?:pt|ep)|n't ke(?:pt|ep)|\bfail")
_SAME_AGAIN = re.compile(r"\bsorr?y?\b.*\b(?:same|again|repeat|did it)|\b(?:empty|fake|hollow|meaningless)\b|apolog\w*.*\b(?:same thing|did it again|repeat)")
_RESPECTED = re.compile(r"\brespect|\bkept to\b|\bhonou?red\b")

_COUNT = re.compile(
    r"\b(?:how many|how often|how much|count|number of|total|tally|how frequently|amount of|hm (?:days|times)|how regularly|any idea how many)\b"
)
_NOT_COUNT = re.compile(
    r"\bhow (?:many|often|much)\b[\w' ]{0,24}\b(?:should|must|can|could|would|will|do i (?:have|need|give|wait|let|forgive|tell|put|take)"
    r"|does it take|it takes|people|narcissists|chances|sessions|therap\w+ sessions|more (?:times|chances|years|can|do|should)|until|before i)\b"
)
_LAST = re.compile(
    r"\b(?:last|latest|most recent(?:ly)?) (?:time|one|entry|day|apolog\w*|sorry|incident|note|promise|flag|sign|hard|bad|quiet|good|severe|boundary|red|positive|real|proper|outburst|fight)"
    r"|\bwhen (?:did|was|were|has|have|is)\b[\w' ]*\b(?:last|latest|most recent)\b|\bhow long (?:ago|since|has it been|is it since|is it)\b|\blast (?:apolog|sa(?:id|y)|shout|yell|respect|cross|promis)"
    r"|\bhow (?:many|long)\b[\w' ]*\b(?:since) (?:he|she|they|we|i|my|the last)\b|\bsince when\b|\bdays since (?:he|she|they|the last|we|i|a|an|my|any)\b"
    r"|\bwhen(?:'s| is| was)? the (?:last|latest|most recent)\b|^(?:the )?last (?!week|month|year|summer|spring|winter|night)\w+"
)
_FIRST = re.compile(
    r"\bfirst (?:time|one|entry|day|apolog\w*|incident|note|flag|sign|hard|bad|quiet|good|promise|severe|red|positive|boundary)"
    r"|\bwhen did\b[\w' ]*\b(?:first|start|begin)\b|\bearliest\b|\bfirst (?:said|say|apolog|start|shout|yell)|\bwhen (?:i|did i) (?:first )?(?:start|began|begin)"
)
_SPELL = re.compile(
    r"\blongest\b[\w' -]*\b(?:quiet|calm|peace\w*|good|stretch|spell|streak|run|period|without|time|gap|quiet\w*)\b|\bquiet (?:spell|stretch|streak|run|period)|\bcalm (?:spell|stretch|streak|run|period)"
    r"|\b(?:spell|stretch|streak|run) of (?:quiet|calm|peace|good)|\bhow long (?:did|have|were|was|can|could)\b[\w' ]*\b(?:without|quiet|calm|peace\w*)\b|\bmost (?:quiet|calm|good) days in a row|\bdays in a row\b|\b(?:record|best run)\b.*\b(?:quiet|calm|without)"
)
_DUE = re.compile(
    r"\b(?:what|anything|whats|what's|is|something|things?|promises?|plans?|agreements?)\b[\w' ]*\b(?:due|overdue|outstanding|pending|coming up|to follow up|waiting|waiting for me|to (?:check|review|look at|do) (?:next|today|this week|now|again))\b"
    r"|\bdue (?:today|now|this|soon)\b|\bwhat(?:'s| is| do i have)? (?:next|left) (?:in|on|to do in) (?:my|the) (?:log|list|tracker)|\bremind(?:er|ers)\b|\bwhat (?:do|should) i (?:need to |have to )?(?:check|follow up|look at|answer)\b[\w' ]*\b(?:log|today|now|next|tracker)"
    r"|\bto-?do\b|\banything i (?:need|have|should) (?:to )?(?:check|answer|follow up|review)"
)
_COMPARE = re.compile(r"\bcompar\w*|\bversus\b|\bvs\.?\b|\bdifference between\b|\b(?:more|fewer|less|worse|better|harder|calmer|quieter|lower|higher|same)\b[\w' ]*\b(?:than|or in|or)\b|\bor was\b|\bas many\b")
_BETTER = re.compile(
    r"\b(?:is|are|was|has|have|been|am|be|feels?|looks?|looking|seems?|getting|gotten|got|going|went)\b[\w' ]*\b(?:better|worse|improv\w*|progress\w*|changed|changing|different|calmer|easier|harder|escalat\w*|the same|downhill|uphill|forward|forwards|backwards|anywhere|a trend|trend)\b"
    r"|\b(?:any|much) (?:progress|improvement|change|difference|trend)\b|\bwhat (?:does|do) (?:my|the) (?:log|entries|notes|checkpoint|numbers|record|records|tracker|data|diary)\b[\w' ]*\b(?:say|show|tell|suggest)\b"
    r"|\b(?:checkpoint|look back|lookback)\b|\bmore or (?:less|fewer)\b|\bfewer or more\b|\bbetter or worse\b|\bworse or better\b|\btrend(?:ing)?\b|\bgot any better\b"
)
_SETTING = re.compile(
    r"\b(?:in private|alone|just us|behind closed doors|at home)\b.*\b(?:others|public|company|people|friends|guests|family|watching)\b|\b(?:around|in front of|with) (?:others|other people|people|company|friends|guests)\b.*\b(?:or|than|vs|versus)\b"
    r"|\bprivate(?:ly)? (?:or|vs|versus|than|and) (?:in )?(?:public|around)|\bpublic(?:ly)? (?:or|vs|versus|than) (?:in )?private|\bwhere (?:do|does|did) (?:it|they|he|she|most|hard)\b.*\bhappen|\bhow many\b.*\b(?:in private|in public|around others|in front of (?:others|people|family|friends|the kids|the children)|when others)\b"
)
_AFTER_SORRY = re.compile(
    r"\b(?:what (?:follows|followed|comes after|came after|happens after|happened after|became of|came of|happens following|usually follows))\b[\w' ]*\b(?:apolog\w*|sorr\w+)"
    r"|\bafter (?:he|she|they|an|each|every|the|his|her|their|my)\b[\w' ]*\b(?:apolog\w*|sorry)\b|\bapolog\w*\b[\w' ]*\b(?:lead|led|last|lasted|hold|held|followed|stick|stuck|mean anything|work|worked)\b|\b(?:apolog\w*|sorr\w+)\b[\w' ]*\bdo(?:es)? it (?:last|hold|stick)"
)
_SEARCH = re.compile(
    r"\bwhat (?:did|have|do) i (?:write|written|wrote|say|said|note|noted|put|log|logged|record|jot|got|have)(?: down)?(?: in (?:my|the) (?:log|notes|diary))? (?:about|on|with|regarding|concerning)(?: the| my| our| his| her| a)? (?P<a>.+)"
    r"|\b(?:find|search|look up|look for|pull up|show)(?: me)?(?: for)?(?: all| any| every| everything| anything| the| my| what)*(?: entr\w+| notes?| days?| places?| times?| where| i wrote| i said| that)* (?:about|with|on|mention\w*|for|containing|where i (?:wrote|mentioned)|i wrote about)(?: the word| the| my| our)? (?P<b>.+)"
    r"|\b(?:did|have) i (?:ever )?(?:write|written|mention|mentioned|log|logged|note|noted|say|said)(?: down)?(?: anything| something| about| of)*(?: the| my| our| a)? (?P<c>.+)"
    r"|\b(?:entr\w+|notes?|anything|everything|times?)\b[\w' ]*\b(?:about|mention(?:s|ed|ing)?|with the word|contain\w*|where i (?:mention|wrote)\w*)(?: the| my| our| a)? (?P<d>.+)"
    r"|\b(?:where|when) (?:did|do|have) i (?:write|written|mention|mentioned|note|noted)(?: down)?(?: about)?(?: the| my| our| a)? (?P<e>.+)"
    r"|\bsearch (?:my (?:log|notes|entries|diary) )?(?:for )?(?P<f>.+)|\b(?:i wrote|i noted|i logged|i mentioned)(?: down)? (?:about|on)? ?(?:the |my )?(?P<g>.+)"
)
_TO_SELF = re.compile(
    r"\bnote to (?:my)?self\b|\b(?:what )?(?:did|have|had) i (?:decide|decided|promise(?:d)? myself|tell myself|told myself|write to myself|written to myself|say to myself|wrote to myself|want to remember|ask myself to remember|resolve)\b|\bmessage to myself\b|\bletter to myself\b|\breminder to myself\b|\bi (?:wrote|decided|told|promised)(?: to)? myself\b|\bwhat i decided\b"
)
_LIST = re.compile(
    r"\bwhat (?:all |else |exactly )?(?:happened|went on|went down|was going on|did he do|did she do|did they do|did i (?:log|write|note|record|put|enter)|have i (?:logged|written|noted|got|recorded)|do i have|is (?:in|there)|was (?:in|there|logged|written)|were|'s in)\b|\b(?:show|list|give|see|read|open|pull up|bring up|display)\b|\bwhich (?:days|entries|ones|red|signs)\b|\brecap\b|\bsummar\w+|\boverview\b|\bhow (?:was|were|did) (?:it|things|we|i|the|my)?\b|\bhow was\b|\beverything (?:in|from|since)\b|\btell me (?:about|what)\b"
)
_OWN = re.compile(
    r"\bmy (?:own )?(?:log|logs|notes?|diary|journal|entries|entry|records?|tracker|data|numbers|calendar|list|history)\b|\bthe (?:log|tracker|diary|journal|checkpoint)\b|\bi(?:'ve| have)? (?:logged|noted|recorded|wrote|written|tracked|marked|put in|entered|tapped)\b|\bdid i (?:log|write|note|record|enter|mark|put|mention)\b|\bhave i (?:logged|written|noted|recorded|marked)\b|\b(?:entries|entry|logged|red flags?|positive signs?|signs of change|checkpoint|look back)\b"
)
_GENERAL = re.compile(
    r"\b(?:narcissis\w*|narcs?|npd|people|someone|a person|anyone|articles?|therapists?|couples|studies|research|these types|they all|men|women)\b"
)
_WISH = re.compile(r"\b(?:should|ought|would|could|can|will|might|supposed to|worth|mean|means|normal|why|how (?:do|can|should|to)|what if|what should|help me|do you think|is it ok)\b")
LONG = 45


def read_log_question(text: str, today: dt.date, words: LogWords, markers: Sequence[Marked] = ()) -> LogQuestion:
    """What a question about one's own log asks, whatever it is; see `is_about_log` for whether it is one."""
    folded = fold(text).rstrip(" ?!.")
    read = spans(folded, today, markers)
    thing, category = _thing(read.rest, words)
    measure, searched = _measure(folded, read.rest, len(read.spans), thing)
    if measure in {"checkpoint", "due", "note_to_self", "quiet_spell", "search", "settings", "after_apologies"}:
        thing, category = "entries", None
    return LogQuestion(measure, read.spans, thing, category, searched, read.missing)


def _thing(text: str, words: LogWords) -> tuple[Thing, str | None]:
    """What is counted or looked for, and for entries their category or kind."""
    named = next((name for name, rule in _THINGS if rule.search(text)), None)
    found = stems(text)
    category = words.categories.find_in(found)
    if named == "promises_kept" and _PROMISE_BROKEN.search(text):
        return "entries", "promise_broken"
    if named == "apologies" and _SAME_AGAIN.search(text):
        return "entries", "sorry_again"
    if named == "boundary_crossed" and _RESPECTED.search(text):
        return "entries", "respects_limit"
    for thing in get_args(Thing):
        if thing == named:
            return thing, None
    return "entries", category or words.kinds.find_in(found)


def _measure(text: str, rest: str, stretches: int, thing: Thing) -> tuple[Measure, str]:  # noqa: PLR0911, C901 - a list of rules
    if _TO_SELF.search(text):
        return "note_to_self", ""
    searched = _SEARCH.search(rest)
    sought = _sought(searched) if searched else ""
    counts = _COUNT.search(text)
    if sought and not counts and not (_LAST.search(text) or _FIRST.search(text)):
        return "search", sought
    if _SPELL.search(text):
        return "quiet_spell", ""
    if _DUE.search(text) and not counts:
        return "due", ""
    if _AFTER_SORRY.search(text) and not counts:
        return "after_apologies", ""
    if _SETTING.search(text):
        return "settings", ""
    if stretches == 2 or (_COMPARE.search(text) and stretches and not counts):
        return "compare", ""
    if _LAST.search(rest) or (_LAST.search(text) and not counts):
        return "last", ""
    if _FIRST.search(rest):
        return "first", ""
    if counts or (thing != "entries" and not _LIST.search(text) and not _BETTER.search(text)):
        return ("entries" if thing == "entries" else thing), ""
    if _BETTER.search(text) and not re.search(r"\bhow was\b", text):
        return "checkpoint", ""
    return "list", ""


def _sought(match: re.Match[str]) -> str:
    """The words that someone looks for, without those around them."""
    words = next((value for value in match.groupdict().values() if value), "")
    words = re.sub(r"[\"“”?.!]", "", words)
    words = re.sub(r"\b(?:in|from|since|on|during|over)?\s*(?:my|the)? ?(?:log|notes|diary|entries|tracker)\b|\bplease\b|\bthat day\b", " ", words)
    return " ".join(words.split()).strip(" '")


def log_score(text: str, today: dt.date, words: LogWords, markers: Sequence[Marked] = ()) -> float:
    """How much a message sounds like a question about one's own log; from 3 on it is taken for one."""
    folded = fold(text)
    count = len(folded.split())
    if not folded or count > LONG:
        return 0.0
    read = spans(folded, today, markers)
    thing, category = _thing(read.rest, words)
    score = 3.0 * bool(_OWN.search(folded)) + 1.0 * bool(read.spans or read.missing)
    score += 2.0 * (thing in {"hard_days", "severe_days", "quiet_days"}) + 0.5 * (thing != "entries" or bool(category))
    counts = _COUNT.search(folded)
    score += 1.5 * bool(counts) - 4.0 * bool(_NOT_COUNT.search(folded))
    score += 2.0 * bool(_LAST.search(folded)) + 1.5 * bool(_FIRST.search(folded))
    score += 3.0 * bool(_SPELL.search(folded)) + 2.0 * bool(_DUE.search(folded)) + 3.0 * bool(_TO_SELF.search(folded))
    score += 1.5 * bool(_SEARCH.search(folded) and re.search(r"\bi\b", folded))
    score += 2.0 * bool(read.spans and _LIST.search(folded)) + 2.0 * (len(read.spans) == 2 and bool(_COMPARE.search(folded)))
    if _BETTER.search(folded) and count <= 12:
        score += 1.5 + 1.5 * bool(re.search(r"\b(?:it|things|this|that|we|any)\b", folded)) + bool(read.spans)
    if re.search(r"\b(?:did|has|have|was|were|had|happened)\b", folded) and (counts or _LAST.search(folded)):
        score += 1.0
    score -= 4.0 * bool(_GENERAL.search(folded)) + 2.0 * bool(_WISH.search(folded)) + 0.06 * max(0, count - 14)
    return score
