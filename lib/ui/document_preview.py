"""A document as the page shows it before it is made: like paper. What a person typed is drawn as it stands."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from lib.content import markdown
from lib.content.markdown import literal
from lib.content.words.flat import DocumentPageWords
from lib.export.blocks import Block, Document, Fact, Facts, Heading, Paragraph, Section, Table, Typed

SHOWN = 24
"""Blocks that are shown; a year's tracker has hundreds, and its beginning is enough to see what it is."""


def preview(document: Document, words: DocumentPageWords) -> None:
    """Draw the beginning of a document, and say how much follows."""
    left = SHOWN
    with st.container(key="paper"):
        with st.container(key="paper_title"):
            st.text(document.title)
        st.markdown("\n\n".join(map(literal, document.about)))
        for section in document.sections:
            if left > 0:
                _section(section, left)
            left -= len(section.blocks)
    if left < 0:
        form = words.follows_one if left == -1 else words.follows
        st.markdown(form.format(count=-left))


def _section(section: Section, most: int) -> None:
    st.markdown(f"### {literal(section.title)}")
    for block in section.blocks[:most]:
        _block(block)


def _block(block: Block) -> None:
    match block:
        case Heading(typed=True) | Typed(label=""):
            st.text(block.text)
        case Heading():
            st.markdown(f"**{literal(block.text)}**")
        case Paragraph():
            st.markdown(literal(block.text))
        case Typed():
            st.markdown(f"{literal(block.label)}:")
            st.text(block.text)
        case Facts():
            _facts(block)
        case Table():
            _table(block)


def _facts(block: Facts) -> None:
    """Our own in one piece; what was typed under its label."""
    ours = [f"**{literal(item.label)}:** {literal(item.value)}" for item in block.items if not item.typed]
    if ours:
        st.markdown((" · " if block.inline else "  \n").join(ours))
    for item in block.items:
        if item.typed:
            _typed(item)


def _typed(item: Fact) -> None:
    if item.label:
        st.markdown(f"**{literal(item.label)}:**")
    st.text(item.value)


def _table(table: Table) -> None:
    st.markdown(f"**{literal(table.caption)}**")
    if any(column.typed for column in table.columns):
        for row in table.rows:
            _facts(Facts(tuple(_cells(table, row.cells))))
        return
    titles = [literal(column.title) for column in table.columns]
    align = "".join("r" if column.number else "-" for column in table.columns)
    st.markdown(markdown.table(titles, (map(literal, row.cells) for row in table.rows), align=align))


def _cells(table: Table, cells: tuple[str, ...]) -> Iterator[Fact]:
    for column, cell in zip(table.columns, cells, strict=True):
        if cell:
            yield Fact(column.title, cell, typed=column.typed)
