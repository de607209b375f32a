"""What happens when something breaks: one kind sentence for the person, type and line for the log, never any text."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from types import TracebackType

import streamlit as st
from streamlit.errors import FragmentHandledException

from lib.ui import library

_LOGGER = logging.getLogger("steady_ground")


def place_of(trace: TracebackType | None) -> str:
    """File and line where an exception arose, without the line's text."""
    frames = traceback.extract_tb(trace)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "unknown place"


def report(error: BaseException) -> None:
    """Log an exception's type and place; its message may hold what a person typed, so that stays out."""
    _LOGGER.error("%s at %s", type(error).__name__, place_of(error.__traceback__))


def show(error: Exception) -> bool:
    """Report a failure and say one kind sentence in its place; True tells Streamlit that nothing else is to be shown."""
    if isinstance(error, FragmentHandledException):  # the fragment has said it already
        return True
    report(error)
    st.error(library.exit_words().failure)
    return True


class RedactingFactory:
    """Makes log records without the message and source text of exceptions, which may hold what a person typed."""

    def __init__(self, factory: Callable[..., logging.LogRecord]) -> None:
        self.factory = factory

    def __call__(self, *args: object, **kwargs: object) -> logging.LogRecord:
        record = self.factory(*args, **kwargs)
        if isinstance(record.msg, BaseException):
            record.msg, record.args = type(record.msg).__name__, ()
        if isinstance(record.args, tuple):
            record.args = tuple(type(a).__name__ if isinstance(a, BaseException) else a for a in record.args)
        if isinstance(record.exc_info, tuple) and record.exc_info[0] is not None:
            kind, _, trace = record.exc_info
            record.msg, record.args = f"{record.getMessage()}: {kind.__name__} at {place_of(trace)}", ()
            record.exc_info = None
        return record


def redact_logs() -> None:
    """Strip exceptions in every logger of this process; once, however often it is called.

    Streamlit logs uncaught exceptions with their message before it calls the app's own handler, each of its loggers has a
    handler of its own, and asyncio and the server log too; the record factory is the one place they all pass.
    """
    factory = logging.getLogRecordFactory()
    if not isinstance(factory, RedactingFactory):
        logging.setLogRecordFactory(RedactingFactory(factory))
