"""For those who ask about themselves: six keys, signs of being ready, four questions for one situation, and where to turn."""

from collections.abc import Callable

import streamlit as st

from lib.content.words.flat import HelpWords
from lib.content.words.spectrum import Section, SelfPart, SelfWords
from lib.records import observation
from lib.records.observation import Observation
from lib.ui import components, keys, library, shell, site, spectrum, state

content, words, help_words = library.library(), library.wording(SelfWords), library.wording(HelpWords)


def right_now() -> None:
    place = state.get().country
    with st.container(border=True, gap="small"):
        st.markdown(f"**{words.now}**")
        lines = content.lines_for(place or "", "emergency")
        if lines:
            st.markdown("\n\n".join(components.number(line) for line in lines))
        else:
            st.markdown(words.now_none)
        site.link(words.help.page, words.help.label, icon=":material/call:")


def parts(found: tuple[SelfPart, ...], *, numbered: bool) -> None:
    marks = [f"{number}." if numbered else "-" for number in range(1, len(found) + 1)]
    st.markdown("\n".join(f"{mark} **{part.title}.** {part.text}" for mark, part in zip(marks, found, strict=True)))


def keep() -> None:
    """Keep what the fields hold, and empty them."""
    record = observation.observed(
        state.new_id(), {name: str(state.get_draft(keys.observed(name)) or "") for name in words.questions}
    )
    state.show(keys.OBSERVED_KEPT, int(record is not None))
    if record:
        state.keep(record)
        for name in words.questions:
            state.show(keys.observed(name), "")


def tool() -> None:
    st.markdown(words.tool_lead)
    for name, label in words.questions.items():
        st.text_area(
            label,
            key=state.draft(keys.observed(name)),
            persist_state="session",
            max_chars=observation.LONGEST,
            height=80,
        )
    if st.button(words.keep, key=keys.OBSERVED_KEEP, on_click=keep):
        with components.spoken("observed"):
            st.markdown(words.kept if state.place(keys.OBSERVED_KEPT, 2) else words.nothing_typed)
    components.small_print(words.tool_private)
    kept()


def kept() -> None:
    found = state.notes().of(Observation)
    if not found:
        return
    st.subheader(words.kept_title, anchor=False)
    components.small_print(words.kept_copy)
    for record in found:
        with st.container(border=True):
            st.code(observation.as_text(record, words.questions), language=None, wrap_lines=True)
            st.button(words.take_away, key=f"self_away_{record.id}", on_click=state.take_away, args=((record.kind, record.id),))


def therapy() -> None:
    st.markdown("\n\n".join(words.therapy) + "\n\n" + "\n".join(f"- {step}" for step in words.therapy_steps))
    st.markdown(words.therapy_lasts + "\n\n" + "\n".join(f"- {item}" for item in words.therapy_lasts_items))
    st.markdown("\n\n".join(words.therapy_after))
    spectrum.claims_drawer(words.claims, "therapy", words.therapy_claims, words.therapy_notes, words.research)


def find() -> None:
    st.markdown(words.find_lead)
    place = components.country_box(content, help_words, keys.COUNTRY_SELF)
    if place and place != "world":
        lines = content.lines_for(place, "own-behaviour")
        st.markdown("\n\n".join(components.helpline(line, help_words) for line in lines) or words.find_none)
        if lines:
            components.number_sources(lines, help_words)
    st.markdown(words.find_anywhere)
    st.markdown("\n\n".join(components.helpline(line, help_words) for line in content.lines_for("world", "directory")))


def six_keys() -> None:
    st.markdown(words.six_keys_lead)
    parts(words.six_keys, numbered=True)
    spectrum.claims_drawer(words.claims, "keys", [claim for part in words.six_keys for claim in part.claims])


def ready() -> None:
    st.markdown(words.ready_lead)
    parts(words.ready, numbered=False)
    st.markdown(words.ready_after)
    spectrum.claims_drawer(words.claims, "ready", [claim for part in words.ready for claim in part.claims])


def forgive() -> None:
    st.markdown("\n\n".join(words.forgive))
    spectrum.claims_drawer(words.claims, "forgive", words.forgive_claims)


SECTIONS: dict[Section, Callable[[], None]] = {
    "keys": six_keys,
    "ready": ready,
    "tool": tool,
    "therapy": therapy,
    "forgive": forgive,
    "find": find,
}

shell.title("self", words.title)
st.markdown("\n\n".join(words.lead))
right_now()
section = state.from_address("p", keys.SELF_SECTION, tuple(SECTIONS))
st.pills(
    words.choose,
    list(SECTIONS),
    required=True,
    format_func=lambda each: words.sections[each].label,
    key=state.draft(keys.SELF_SECTION),
    on_change=state.to_address,
    args=("p", keys.SELF_SECTION, tuple(SECTIONS)),
    wrap=True,
)
st.header(words.sections[section].title, anchor=False)
SECTIONS[section]()
st.markdown(words.end)
site.link(words.read.page, words.read.label, icon=":material/menu_book:", **words.read.query)
