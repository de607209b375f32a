"""Looks back: each worked out once on its day and kept as it was; a picture first, everything else in drawers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from lib.content import markdown, relations
from lib.content.words.checkpoint import FindingsWords
from lib.content.words.flat import CheckpointsWords, ShellWords
from lib.records.checkpoint import Checkpoint, Finding
from lib.tracker.charts import apologies, look_back
from lib.tracker.charts.checkpoint_table import card, icon_row
from lib.tracker.charts.look_back import Drawer
from lib.tracker.checkpoint import compute as engine
from lib.tracker.checkpoint.sentences import number, read, tell
from lib.tracker.checkpoint.thresholds import RULE
from lib.tracker.facts import progress
from lib.ui import browser, components, dates, fields, keys, library, site, state
from lib.ui.tracker import charts, support_offer, take_away
from lib.ui.tracker.tracker_view import TrackerView, mine

ACROSS = 3
"""How many looks back stand side by side: a phone has room for no more."""


def freeze(view: TrackerView) -> TrackerView:
    """Keep every look back whose day has come; later changes of the log change none of them."""
    if not view.mine:
        return view
    made = engine.due(view.tracker(), view.today)
    if not made:
        return view
    state.keep(*made)
    return mine()


def draw(view: TrackerView) -> None:
    words = library.wording(CheckpointsWords)
    if view.started is None:
        st.markdown(words.not_begun)
        site.link("today", library.wording(ShellWords).up["today"], icon=":material/arrow_forward:")
        return
    made = sorted(view.notes.of(Checkpoint), key=lambda checkpoint: checkpoint.months, reverse=True)
    if made:
        shown = _choose(made, words)
        one(shown)
        if len(made) > 1:
            with st.expander(words.together):
                side_by_side(made)
    coming(view, words)
    if view.mine:
        take_away.calendar(words.take)


def _choose(made: Sequence[Checkpoint], words: CheckpointsWords) -> Checkpoint:
    """The one to show: the latest, or the one that the address asks for."""
    chosen = relations.linked_number(st.query_params.get("m", ""), 999)
    shown = next((checkpoint for checkpoint in made if checkpoint.months == chosen), made[0])
    if len(made) > 1:
        key = keys.tracker("months")
        names = {str(checkpoint.months): words.months.format(months=checkpoint.months) for checkpoint in made}
        state.show(key, str(shown.months))
        fields.tapped(words.which, names, key, _turn, tuple(names), required=True, label_visibility="collapsed")
    return shown


def _turn(options: tuple[str, ...]) -> None:
    months = state.choice(keys.tracker("months"), options)
    if months:
        st.query_params["m"] = months


def one(made: Checkpoint) -> None:
    """What the log showed as a sentence and a picture, at most two reasons, what it can't tell, a question; then drawers."""
    words, says = library.wording(CheckpointsWords), library.wording(FindingsWords)
    if look_back.calls_for_support(made):
        support_offer.open_numbers()
    told, sorted_out = tell(made, says), look_back.sorted_out(made)
    st.header(_headline(made, words), anchor=False)
    picture = look_back.look_back_picture(made, charts.pen())
    browser.picture(picture.svg, key=keys.tracker("picture", "look"))
    reasons = [read(finding, says) for finding in sorted_out.reasons]
    if reasons:
        st.markdown("\n".join(f"- {reason}" for reason in reasons))
    st.markdown(f"**{says.cannot_title}.** {told.cannot}\n\n**{says.question_title}.** {told.question}")
    for name in DRAWERS:
        _drawer(name, made, sorted_out.drawers.get(name, ()), words)
    before = "" if made.rule == RULE else f" {words.rule_before.format(rule=made.rule)}"
    components.small_print(f"{says.footer} {words.computed.format(date=dates.full(made.computed_on))}{before}")


def _headline(made: Checkpoint, words: CheckpointsWords) -> str:
    name = "few" if made.decision == "too_early" and made.reasons == ("few",) else made.decision
    return words.headline[name].format(
        start_hard=made.start.hard,
        start_checked=made.start.checked,
        recent_hard=made.recent.hard,
        recent_checked=made.recent.checked,
        start_severe=made.start.severe,
        recent_severe=made.recent.severe,
        start_contact=made.start.contact,
        recent_contact=made.recent.contact,
    )


def _drawer(name: Drawer, made: Checkpoint, findings: Sequence[Finding], words: CheckpointsWords) -> None:
    """One topic: its sentences, then a small picture or count; left out where there is nothing to say."""
    says, more = library.wording(FindingsWords), DRAWERS[name]
    sentences = [sentence for finding in findings if (sentence := read(finding, says))]
    if sentences or (more and more.has_any(made)):
        with st.expander(words.drawers[name]):
            if sentences:
                st.markdown("\n\n".join(sentences))
            if more and more.has_any(made):
                more.draw(made)


def _settings(made: Checkpoint) -> None:
    picture = look_back.settings_bars(made, charts.pen())
    browser.picture(picture.svg, key=keys.tracker("picture", "look_settings"))


def _promises(made: Checkpoint) -> None:
    if signs := icon_row(made.follow.done, made.follow.known):
        st.markdown(library.wording(CheckpointsWords).carried_out.format(signs=signs))
    if made.follow.apologies:
        picture = apologies.ladder_picture(made.follow, charts.pen())
        browser.picture(picture.svg, key=keys.tracker("picture", "look_promises"))


def _link_in_time(made: Checkpoint) -> tuple[int, int, int] | None:
    """Occasions with affection after a hard day, before one, and all of them, where the two came together."""
    for finding in made.says:
        counts = [finding.values.get(name) for name in ("after", "before", "episodes")]
        match counts if finding.id == "timing" else None:
            case [int(after), int(before), int(episodes)]:
                return after, before, episodes
    return None


def _timing(made: Checkpoint) -> None:
    if counts := _link_in_time(made):
        picture = look_back.timing_bars(*counts, charts.pen())
        browser.picture(picture.svg, key=keys.tracker("picture", "look_timing"))


def _boundaries(made: Checkpoint) -> None:
    words = library.wording(CheckpointsWords)
    start, recent = made.start, made.recent
    st.markdown(words.boundaries_start.format(crossed=start.crossed, respected=start.respected + start.tested))
    st.markdown(words.boundaries_lately.format(crossed=recent.crossed, respected=recent.respected + recent.tested))


class _More(NamedTuple):
    """What a drawer shows besides its sentences, and whether there is anything to show."""

    has_any: Callable[[Checkpoint], bool]
    draw: Callable[[Checkpoint], None]


DRAWERS: dict[Drawer, _More | None] = {
    "reasons": None,
    "settings": _More(lambda made: made.start.hard + made.recent.hard > 0, _settings),
    "promises": _More(lambda made: bool(made.follow.apologies or icon_row(made.follow.done, made.follow.known)), _promises),
    "boundaries": _More(lambda made: any(s.crossed + s.respected + s.tested for s in (made.start, made.recent)), _boundaries),
    "timing": _More(lambda made: _link_in_time(made) is not None, _timing),
    "sure": None,
    "left_out": None,
}
"""In their order."""


def coming(view: TrackerView, words: CheckpointsWords) -> None:
    """How far the log is toward the next look back, and what to expect of it."""
    ahead, says = progress(view.tracker(), view.today), library.wording(FindingsWords)
    if ahead is None:
        return
    st.subheader(words.next, anchor=False)
    st.markdown(
        says.progress.format(
            planned_on=number(ahead.planned_on),
            start_checked=ahead.start.checked,
            start_contact=ahead.start.contact,
            recent_checked=ahead.recent.checked,
            recent_contact=ahead.recent.contact,
        )
    )
    components.small_print(f"{says.mostly} {says.every_third_day}")


def side_by_side(made: Sequence[Checkpoint]) -> None:
    """Counts of every look back in columns, as many as a phone has room for, and what each showed below."""
    ordered = sorted(made, key=lambda checkpoint: checkpoint.months)
    for at in range(0, len(ordered), ACROSS):
        shown = card(ordered[at : at + ACROSS], charts.pen())
        *counts, answers = shown.rows
        st.markdown(markdown.table(shown.columns, counts))
        lines = zip(shown.columns[1:], answers[1:], strict=True)
        st.markdown("\n".join(f"- **{months}:** {answer}" for months, answer in lines))
