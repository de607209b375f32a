"""The spectrum as a picture, and the same small moment at three points of it. The people are made up."""

import streamlit as st

from lib.content.markdown import table
from lib.content.words.spectrum import DIALS, POINTS, STYLES, Dials, Point, SceneWords, SpectrumWords, Strand
from lib.spectrum.practice import point_before, turned_up
from lib.ui import components, keys, library, shell, site, spectrum, state

words, shared = library.wording(SceneWords), library.wording(SpectrumWords)


def choose_story() -> Strand:
    left, right = st.columns([5, 3], gap="small")
    moment = left.pills(
        words.choose_moment,
        list(words.moments),
        default=next(iter(words.moments)),
        required=True,
        format_func=words.moments.__getitem__,
        key=state.draft(keys.SCENE_MOMENT),
        persist_state="session",
        wrap=True,
    )
    style = right.segmented_control(
        words.choose_style,
        list(STYLES),
        default=STYLES[0],
        required=True,
        format_func=lambda each: shared.styles[each].label,
        key=state.draft(keys.SCENE_STYLE),
        persist_state="session",
        wrap=True,
    )
    return words.strand(str(moment), str(style))


def choose_point() -> Point:
    point = st.segmented_control(
        words.choose_point,
        list(POINTS),
        default=POINTS[0],
        required=True,
        format_func=lambda each: shared.points[each].label,
        key=state.draft(keys.SCENE_POINT),
        persist_state="session",
        wrap=True,
    )
    return next(one_point for one_point in POINTS if one_point == point)


def dial_table(now: Dials, before: Dials | None) -> str:
    columns = [words.column_dial, *([words.column_before] if before else []), words.column_now]
    turned = turned_up(before, now) if before else ()
    rows = []
    for dial in DIALS:
        levels = [shared.dials[dial].level(dials[dial]) for dials in (before, now) if dials]
        if dial in turned:
            levels[-1] = f"**{levels[-1]}**"
        rows.append((shared.dials[dial].name, *levels))
    return table(columns, rows)


def player() -> None:
    """The switch and the story, with the dials moving under them; another story further down."""
    chosen = st.container()
    strand = choose_story()
    with chosen:
        point = choose_point()
        scene, earlier = strand.scenes[point], point_before(point)
        with st.container(border=True):
            st.markdown(f"{components.small(strand.who)}\n\n{scene.text}")
        before = strand.scenes[earlier].dials if earlier else None
        spectrum.picture(shared, point, scene.dials, before)
        with st.expander(words.as_words):
            st.markdown(f"{scene.says}\n\n{dial_table(scene.dials, before)}\n\n{components.small(shared.marks)}")


shell.title("scenes", words.title)
components.small_print(words.fiction)
player()
st.markdown(words.lead)
st.markdown(f"{shared.picture_says} {words.style_apart}")
st.header(words.risk_title, anchor=False)
components.way_to_help(words.risk, words.help)
st.header(words.said_title, anchor=False)
st.markdown(words.said_lead)
for point, band in shared.points.items():
    spectrum.opener(band, point, words.research)
for style, told in shared.styles.items():
    spectrum.opener(told, style, words.research)
spectrum.opener(words.risk_said, "risk", words.research)
site.link(words.more.page, words.more.label, icon=":material/arrow_forward:")
