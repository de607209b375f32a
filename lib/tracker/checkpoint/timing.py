"""Does affection come right after conflict? A test of timing; what it was for, no calendar can show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lib.tracker.days import Days, Known

WINDOW = 3
CHECKED_OF_WINDOW = 2  # 60 % of three days, rounded up
JOIN = 2
LEAST_SHIFT = 10
LEAST_EPISODES = 6
LEAST_AFTER_ONLY = 4
CLEAR = 0.025


@dataclass(frozen=True, slots=True)
class Timing:
    """Of `episodes` of hard days, how many had a burst of affection in the three days after, and before.

    `p` is the share of shifted calendars that match as closely. `linked` is whether it may be said.
    """

    episodes: int
    after: int
    before: int
    p: float
    linked: bool


def timing(days: Days) -> Timing:
    """Compare the days after each episode with the days before it, and with what shifted calendars give."""
    seen = [e for e in episodes(days.hard_but_affection) if _looked_at(days, e)]
    after = [any(end + 1 + i in days.warm for i in range(WINDOW)) for _, end in seen]
    before = [any(start - 1 - i in days.warm for i in range(WINDOW)) for start, _ in seen]
    after_only = sum(a and not b for a, b in zip(after, before, strict=True))
    before_only = sum(b and not a for a, b in zip(after, before, strict=True))
    p = _shift_p([end + 1 for _, end in seen], days.warm, len(days), sum(after))
    linked = len(seen) >= LEAST_EPISODES and p <= CLEAR and after_only >= LEAST_AFTER_ONLY and after_only >= 2 * before_only
    return Timing(len(seen), sum(after), sum(before), p, linked)


def episodes(hard: Iterable[int]) -> list[tuple[int, int]]:
    """First and last places of hard days that lie at most two days apart."""
    joined: list[tuple[int, int]] = []
    for place in sorted(hard):
        if joined and place - joined[-1][1] <= JOIN:
            joined[-1] = (joined[-1][0], place)
        else:
            joined.append((place, place))
    return joined


def _looked_at(days: Days, episode: tuple[int, int]) -> bool:
    """Whether most days before and after were checked."""
    start, end = episode
    if start < WINDOW or end + WINDOW >= len(days):
        return False
    windows = ((start - WINDOW, start), (end + 1, end + 1 + WINDOW))
    return all(days.known.count(Known.CHECKED, *window) >= CHECKED_OF_WINDOW for window in windows)


def _shift_p(windows: list[int], warm: frozenset[int], length: int, seen: int) -> float:
    """The share of circular shifts of the warm days, by at least ten days, that hit as many windows as were `seen`.

    Every shift is one bit: a window's hits under all shifts are one rotation of the warm days read backwards, and a column of
    such numbers, least significant first, counts them for all shifts at once.
    """
    shifts = range(LEAST_SHIFT, length - LEAST_SHIFT + 1)
    if not windows or not shifts:
        return 1.0
    whole = (1 << length) - 1

    def rotated(bits: int, by: int) -> int:
        by %= length
        return (bits << by | bits >> (length - by)) & whole

    backwards = sum(1 << (-day % length) for day in warm)
    any_of_window = 0
    for day in range(WINDOW):
        any_of_window |= rotated(backwards, day)
    digits: list[int] = []
    for window in windows:
        carry = rotated(any_of_window, window)
        for i, digit in enumerate(digits):
            digits[i], carry = digit ^ carry, digit & carry
        if carry:
            digits.append(carry)
    wanted = ((1 << len(shifts)) - 1) << LEAST_SHIFT
    return (1 + (_at_least(digits, seen, whole) & wanted).bit_count()) / (1 + len(shifts))


def _at_least(digits: list[int], number: int, whole: int) -> int:
    """The bits whose column of digits reads at least this number."""
    more, same = 0, whole
    for place in range(max(len(digits), number.bit_length()) - 1, -1, -1):
        digit = digits[place] if place < len(digits) else 0
        if number >> place & 1:
            same &= digit
        else:
            more |= same & digit
            same &= ~digit
    return more | same
