"""The numbers of the rule: how much must be known, and how clear a difference must be, before anything is said."""

from __future__ import annotations

RULE = "2026-11.2"
"""Stored with every checkpoint; a change of any number here needs a new one."""

LEAST_COVERAGE = 0.5
LEAST_DAYS = 21
LEAST_HARD_DAYS = 8
LEAST_HARD_DAYS_AT_START = 6
CLEAR = 0.05
CLEAR_ENOUGH = 0.10
FEWER_RATIO = 0.75
MORE_RATIO = 1.25
LEAST_SEVERE_DAYS = 3
SAME = (0.67, 1.5)
PEACE_ROSE = 0.5
YARDSTICK_FELL = 0.75
LAST_WEEKS = (2, 4)
LAST_WEEKS_DIFFER = 0.10
RISE_POSSIBLE = 0.20
RISE_STRONG = 0.005
