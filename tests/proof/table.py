"""The table that every command of this package prints: what, figure, limit, and whether it is within it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line; a row without a limit only reports, and `skipped` says why something could not be tried here."""

    what: str
    figure: str
    limit: str = "–"
    over: bool = False
    skipped: str = ""

    def __str__(self) -> str:
        said = f"skipped: {self.skipped}" if self.skipped else "OVER" if self.over else "ok" if self.limit != "–" else ""
        return f"{self.what:<58} {self.figure:>16} {self.limit:>10}  {said}".rstrip()


def heading() -> str:
    return f"{'what':<58} {'figure':>16} {'limit':>10}"


def most(what: str, figure: float, limit: float, unit: str = "", *, digits: int = 0) -> Row:
    """A figure that must not be more than its limit."""
    return Row(what, f"{figure:,.{digits}f}{unit}", f"{limit:g}{unit}", over=figure > limit)


def least(what: str, figure: int, of: int) -> Row:
    """So many of so many; all of them are wanted."""
    return Row(what, f"{figure:,} of {of:,}", f"{of:,}", over=figure < of)
