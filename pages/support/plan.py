"""A plan for being safer: lines to mark without typing, own lines, and what has come together so far."""

from itertools import groupby
from operator import attrgetter

import streamlit as st

from lib.content.words.support import PlanItem, PlanSection, PlanWords
from lib.records.plan import STATES, PlanMark
from lib.support import plan
from lib.ui import components, keys, library, shell, state, support

words = library.wording(PlanWords)

LABELS = {"to-do": words.to_do, "done": words.done, "not-for-me": words.not_for_me}


def choose_part() -> PlanSection:
    """The part asked for by a link of ours or chosen here; the first where neither says."""
    parts = {section.id: section for section in words.sections}
    chosen = state.from_address("part", keys.PLAN_PART, tuple(parts))
    st.pills(
        words.part,
        list(parts),
        required=True,
        format_func=lambda each: parts[each].title,
        key=state.draft(keys.PLAN_PART),
        on_change=state.to_address,
        args=("part", keys.PLAN_PART, tuple(parts)),
    )
    return parts[chosen]


def keep_mark(item_id: str) -> None:
    made = plan.mark(item_id, state.get_draft(keys.plan_mark(item_id)))
    if made:
        state.keep(made)
    else:
        state.take_away((PlanMark.kind, item_id))


def line_to_mark(item: PlanItem) -> None:
    held = state.notes().get(PlanMark, item.id)
    text = support.with_names(item.text, item)
    with st.container(gap="xsmall"):
        st.markdown(f"{text}  \n{components.small(item.why)}" if item.why else text)
        state.show(keys.plan_mark(item.id), held.state if held else None)
        st.segmented_control(
            item.text,
            STATES,
            format_func=LABELS.__getitem__,
            key=state.draft(keys.plan_mark(item.id)),
            label_visibility="collapsed",
            on_change=keep_mark,
            args=(item.id,),
        )


def part(section: PlanSection) -> None:
    st.header(section.title, anchor=False)
    st.markdown(support.with_names(section.lead, section))
    st.info(support.with_names(section.advocate.text, section.advocate), icon=":material/support_agent:")
    components.small_print(words.advocate_means)
    for item in section.items:
        line_to_mark(item)
    if section.close:
        st.markdown(support.with_names(section.close.text, section.close))
    support.own_lines(section.id, words.own_label)
    advice = (section, section.advocate, *((section.close,) if section.close else ()))
    support.origins(f"plan_{section.id}", (*advice, *section.items))


def so_far() -> None:
    st.header(words.so_far, anchor=False)
    found = plan.sections(words, state.notes())
    if not found:
        st.markdown(words.nothing)
        return
    count = plan.tally(found, words)
    form = words.count_one if count.to_do == 1 else words.count
    with components.spoken("plan"):
        st.markdown(form.format(to_do=count.to_do, done=count.done))
    for section in found:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{section.title}**")
            for lead, group in groupby(section.paragraphs, key=attrgetter("lead")):
                paragraphs = tuple(group)
                ours = (paragraph.text for paragraph in paragraphs if not paragraph.typed)
                st.markdown("\n\n".join((components.small(lead), *ours)))
                for paragraph in paragraphs:
                    if paragraph.typed:
                        st.text(paragraph.text)
    components.small_print(f"{words.not_shown} {words.stays}")
    st.markdown(words.next)


shell.title("plan", words.title)
with st.container(border=True, gap="small"):
    st.markdown(words.first)
    support.links((words.help, words.people, words.traces))
st.markdown(words.lead)
components.small_print(words.private)
part(choose_part())
so_far()
