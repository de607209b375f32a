"""Answers questions about one's own log: counts and dates that the tracker's own rules give, and the sentences around them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lib.guide.log_counts import DayRange, Found, find, longest_quiet, stretch, tally
from lib.guide.log_question import LogQuestion, Measure, Thing
from lib.guide.log_source import LogAnswer, LogSource
from lib.guide.spans import WHOLE, Span
from lib.guide.words import stems
from lib.records.checkpoint import Checkpoint
from lib.records.tracker import Agreement, Entry, Promise, Watch
from lib.tracker import due
from lib.tracker.checkpoint.compute import checkpoint
from lib.tracker.checkpoint.findings import about_durability, ladder
from lib.tracker.checkpoint.sentences import number, read, tell
from lib.tracker.checkpoint.windows import first_monday, next_plan, plans_until
from lib.tracker.facts import progress
from lib.tracker.find import order, typed
from lib.tracker.follow_through import follow_through

THIN = 0.5


def answer(source: LogSource, question: LogQuestion) -> LogAnswer:
    """The answer to a question about the log."""
    if question.missing:
        return LogAnswer(question, (source.words.missing_date,))
    if question.undated and source.days is not None:
        return LogAnswer(question, (source.words.undated,))
    if source.days is None and question.measure not in {"due", "note_to_self"}:
        return LogAnswer(question, (source.words.empty,))
    span = question.spans[0] if question.spans else WHOLE
    if span.first and span.first > source.today:
        return LogAnswer(question, (source.words.future,))
    special = _ANSWERS.get(question.measure)
    if special:
        return special(source, question, span)
    thing: Thing = "entries" if question.measure == "list" and question.category else question.thing
    return _counted(source, question, span, thing)


def when(source: LogSource, span: Span) -> str:
    """The span in words."""
    words = source.words.when
    if span.whole:
        return str(words.whole)
    last = span.last or source.today
    if span.first is None:
        return str(words.until.format(last=number(last)))
    if span.first == last:
        return str(words.day.format(first=number(last)))
    return str(words.span.format(first=number(span.first), last=number(last)))


def _found(source: LogSource, question: LogQuestion, span: Span, thing: Thing) -> Found:
    return find(source.tracker, source.days, thing, question.category, stretch(span, source.today))


def _counted(source: LogSource, question: LogQuestion, span: Span, thing: Thing) -> LogAnswer:
    found = _found(source, question, span, thing)
    sentences = source.words.counts[thing]
    text = sentences.none if not found.count else sentences.one if found.count == 1 else sentences.many
    says = [text.format(count=found.count, when=when(source, span))]
    if question.category:
        says.append(source.words.kinds.named.format(kind=_kind(source, question.category)))
    about_days = thing in {"hard_days", "severe_days", "quiet_days"}
    return _with_days(
        source,
        span,
        says,
        LogAnswer(
            question,
            (),
            found.count,
            entries=found.entries,
            picture="calendar" if about_days else "timeline",
            dates=found.dates,
        ),
    )


def _with_days(source: LogSource, span: Span, says: list[str], made: LogAnswer) -> LogAnswer:
    """The answer with what is known of the days that it rests on."""
    if source.days is None:
        return replace(made, says=tuple(says))
    days = tally(source.days, stretch(span, source.today))
    if span.first and span.first < source.days.first:
        says.append(source.words.before.format(start=number(source.days.first)))
    if days.days:
        if days.not_logged:
            says.append(
                source.words.coverage.format(
                    days=days.days, checked=days.checked, no_contact=days.no_contact, not_logged=days.not_logged
                )
            )
        else:
            says.append(source.words.coverage_whole.format(days=days.days))
        if days.checked + days.no_contact < THIN * days.days:
            says.append(source.words.thin)
    first = max(span.first or source.days.first, source.days.first)
    return replace(made, says=tuple(says), days=days, first=first, last=min(span.last or source.today, source.today))


def _kind(source: LogSource, category: str) -> str:
    """What a category or a kind of entry is called."""
    vocabulary = source.vocabulary
    named = [words.label for known in (vocabulary.flags, vocabulary.signs) for name, words in known.items() if name == category]
    named += [label for name, label in vocabulary.sorts.items() if name == category]
    return named[0] if named else category


def _edge(source: LogSource, question: LogQuestion, span: Span) -> LogAnswer:
    """The first or the last time of something."""
    found = _found(source, question, span, question.thing)
    sentences = source.words[question.measure]
    if not found.dates:
        return LogAnswer(question, (sentences.none.format(when=when(source, span)),))
    day = found.dates[-1] if question.measure == "last" else found.dates[0]
    entries = tuple(entry.id for entry in _entries(source) if entry.id in found.entries and entry.occurred_on == day)
    if question.measure == "first":
        return LogAnswer(question, (source.words.first.found.format(day=number(day)),), entries=entries, first=day, last=day)
    ago = (source.today - day).days
    said = source.words.last
    text = (
        (said.today if not ago else said.yesterday).format(day=number(day))
        if ago < 2
        else said.found.format(day=number(day), ago=ago)
    )
    return LogAnswer(question, (text,), ago, entries=entries, picture="timeline", first=day, last=day, dates=found.dates)


def _entries(source: LogSource) -> list[Entry]:
    return sorted(source.tracker.entries, key=order)


def _compare(source: LogSource, question: LogQuestion, span: Span) -> LogAnswer:
    """Two stretches side by side: counts, and the rule's own answer where there is one."""
    thing: Thing = question.thing if question.thing != "entries" or question.category else "hard_days"
    other = (
        question.spans[1]
        if len(question.spans) > 1
        else Span(span.last + dt.timedelta(days=1) if span.last else None, source.today)
    )
    one, two = (_found(source, question, asked, thing) for asked in (span, other))
    says = [
        source.words.compare[thing].format(
            first=one.count, first_when=when(source, span), second=two.count, second_when=when(source, other)
        )
    ]
    if question.category:
        says.append(source.words.kinds.named.format(kind=_kind(source, question.category)))
    if source.days:
        gaps = [tally(source.days, stretch(asked, source.today)).not_logged for asked in (span, other)]
        says.append(source.words.unlogged_differ.format(first=gaps[0], second=gaps[1]))
    says.append(source.words.counts_only)
    entries, dates = (*one.entries, *two.entries), tuple(sorted({*one.dates, *two.dates}))
    made = LogAnswer(question, tuple(says), one.count, two.count, entries, "calendar", dates=dates)
    edges = [day for day in (span.first, other.first, span.last, other.last) if day]
    return replace(made, first=min(edges, default=None), last=max(edges, default=None))


def _latest(source: LogSource) -> Checkpoint | None:
    """The latest checkpoint whose day has come: as it was kept, or computed."""
    start = source.tracker.start
    plans = plans_until(start, source.today) if start else ()
    if not plans:
        return None
    kept = next(
        (one_checkpoint for one_checkpoint in source.tracker.checkpoints if one_checkpoint.months == plans[-1].months), None
    )
    return kept or checkpoint(source.tracker, plans[-1], source.today)


def _checkpoint(source: LogSource, question: LogQuestion, _span: Span) -> LogAnswer:
    made = _latest(source)
    if made:
        told = tell(made, source.findings)
        says = (source.words.checkpoint.frozen.format(months=made.months), *told.shows[:2], told.cannot)
        first, last = made.start.first, made.recent.last
        hard = _found(source, question, Span(first, last), "hard_days")
        return LogAnswer(question, says, picture="calendar", first=first, last=last, dates=hard.dates)
    start = source.tracker.start
    ahead = progress(source.tracker, source.today)
    if start is None or ahead is None:
        return LogAnswer(question, (source.words.empty,))
    planned_on = number(next_plan(start, source.today).planned_on(first_monday(start)))
    return LogAnswer(question, (source.words.checkpoint.not_yet.format(planned_on=planned_on), source.findings.every_third_day))


def _quiet_spell(source: LogSource, question: LogQuestion, span: Span) -> LogAnswer:
    found = longest_quiet(source.days, stretch(span, source.today)) if source.days else None
    words = source.words.quiet_spell
    if found is None:
        return LogAnswer(question, (words.none.format(when=when(source, span)),), 0)
    count, first, last = found
    said, began = when(source, span), number(first)
    if count == 1:
        text = words.one.format(when=said, first=began)
    else:
        text = words.many.format(when=said, count=count, first=began, last=number(last))
    spell = DayRange(first, last)
    quiet = tuple(day for place in range(len(source.days)) if spell.holds(day := source.days.day(place))) if source.days else ()
    return LogAnswer(question, (text,), count, picture="calendar", first=first, last=last, dates=quiet)


def _settings(source: LogSource, question: LogQuestion, span: Span) -> LogAnswer:
    within: DayRange = stretch(span, source.today)
    days = tally(source.days, within) if source.days else None
    if days is None or not days.hard:
        return LogAnswer(question, (source.words.settings.none.format(when=when(source, span)),), 0)
    text = source.words.settings.found.format(
        count=days.hard, when=when(source, span), private=days.private, around=days.around, unsaid=days.unsaid
    )
    hard = _found(source, question, span, "hard_days")
    made = LogAnswer(question, (), days.private, days.around, hard.entries, "calendar", dates=hard.dates)
    return _with_days(source, span, [text], made)


def _after_apologies(source: LogSource, question: LogQuestion, _span: Span) -> LogAnswer:
    found = _found(source, question, WHOLE, "apologies")
    said = [ladder(follow_through(source.tracker, source.today))]
    said += list(about_durability(source.tracker, source.days)) if source.days else []
    says = tuple(text for sentence in said if sentence and (text := read(sentence, source.findings)))
    says = says or (source.words.counts["apologies"].none.format(when=when(source, WHOLE)),)
    began = source.days.first if source.days else None
    made = LogAnswer(question, says, found.count, entries=found.entries, picture="apologies", dates=found.dates)
    return replace(made, first=began, last=source.today)


def _search(source: LogSource, question: LogQuestion, span: Span) -> LogAnswer:
    """Entries that hold every word that is looked for, in any form."""
    wanted = set(stems(question.words))
    if not wanted:
        return LogAnswer(question, (source.words.search.no_words,))
    within = stretch(span, source.today)
    found = [
        entry.id
        for entry in _entries(source)
        if within.holds(entry.occurred_on) and wanted <= set(stems(" ".join(typed(entry))))
    ]
    words = source.words.search
    text = words.none if not found else words.one if len(found) == 1 else words.many.format(count=len(found))
    return LogAnswer(question, (text,), len(found), entries=tuple(found))


def _due(source: LogSource, question: LogQuestion, _span: Span) -> LogAnswer:
    """What waits for an answer; where a promise or an agreement does, its own words."""
    waiting = list(due.due(source.tracker, source.today))
    kept: list[Promise | Agreement | Watch] = [*source.tracker.promises, *source.tracker.agreements, *source.tracker.watches]
    by_id = {record.id: record for record in kept}
    records = [by_id[later.about] for later in waiting if later.about in by_id]
    words = source.words.due
    text = words.none if not waiting else words.one if len(waiting) == 1 else words.many.format(count=len(waiting))
    named = tuple(str(source.words.waiting[request.kind]) for request in waiting)
    return LogAnswer(
        question,
        (text, *named),
        len(waiting),
        own_words=tuple(record.text.raw for record in records if record.text),
        waiting=tuple((record.kind, record.id) for record in records),
    )


def _note(source: LogSource, question: LogQuestion, _span: Span) -> LogAnswer:
    if source.note is None:
        return LogAnswer(question, (source.words.note_to_self.none,))
    text = source.words.note_to_self.found.format(day=number(source.note.written_on))
    return LogAnswer(question, (text,), own_words=(source.note.text.raw,))


_ANSWERS: Mapping[Measure, Callable[[LogSource, LogQuestion, Span], LogAnswer]] = {
    "note_to_self": _note,
    "due": _due,
    "checkpoint": _checkpoint,
    "quiet_spell": _quiet_spell,
    "settings": _settings,
    "after_apologies": _after_apologies,
    "compare": _compare,
    "search": _search,
    "last": _edge,
    "first": _edge,
}


def shown(made: LogAnswer, spans: Sequence[Span]) -> dict[str, object]:
    """An answer as `python -m lib.guide` prints it."""
    span = spans[0] if spans else WHOLE
    return {
        "measure": made.question.measure,
        "from": span.first.isoformat() if span.first else None,
        "to": span.last.isoformat() if span.last else None,
        "category": made.question.category,
        "value": made.value,
        "entries": list(made.entries),
    }
