"""The few distributions the log needs. They take fractions of counts, which the ready-made tests of scipy.stats do not.

scipy is loaded at the first comparison: no other page needs it, and it costs a process half a second and 40 MiB.
"""

from __future__ import annotations

import math


def p_lower(x1: float, t1: float, x2: float, t2: float) -> float:
    """How often chance alone would bring so few in the second stretch, were both rates the same.

    `x` are counts and `t` the days they were counted on. Without any days nothing is surprising. This is the conditional
    binomial comparison of two Poisson rates, whose tail is a regularised incomplete beta function.
    """
    from scipy import special  # noqa: PLC0415

    return 1.0 if t1 <= 0 or t2 <= 0 else float(special.betainc(x1, x2 + 1, t1 / (t1 + t2)))


def p_higher(x1: float, t1: float, x2: float, t2: float) -> float:
    """How often chance alone would bring so many in the second stretch, were both rates the same."""
    return p_lower(x2, t2, x1, t1)


def ratio_interval(x1: float, t1: float, x2: float, t2: float, level: float) -> tuple[float, float]:
    """The ratios of rates, second to first, that the counts would fit (Clopper–Pearson); infinite where x1 is 0."""
    from scipy import special  # noqa: PLC0415

    tail = (1 - level) / 2
    low = float(special.betaincinv(x2, x1 + 1, tail)) if x2 else 0.0
    high = float(special.betaincinv(x2 + 1, x1, 1 - tail)) if x1 else 1.0
    return low / (1 - low) * t1 / t2, math.inf if high >= 1 else high / (1 - high) * t1 / t2


def rate_interval(x: float, t: float, level: float) -> tuple[float, float]:
    """The rates that x in t days would fit (Garwood)."""
    from scipy import special  # noqa: PLC0415

    tail = (1 - level) / 2
    low = float(special.gammaincinv(x, tail)) if x else 0.0
    return low / t, float(special.gammaincinv(x + 1, 1 - tail)) / t


def wilson(k: int, n: int, z: float = 1.959963984540054) -> tuple[float, float]:
    """The proportions that k of n would fit (Wilson, 95 %)."""
    centre = (k + z * z / 2) / (n + z * z)
    half = z * math.sqrt(k * (n - k) / n + z * z / 4) / (n + z * z)
    return max(0.0, centre - half), min(1.0, centre + half)


def share_fell(first: tuple[int, int], second: tuple[int, int]) -> float:
    """Fisher's one-sided test: how often chance alone would put so few of the second pair into its second place."""
    (a, b), (c, d) = first, second
    row, column, total = c + d, b + d, a + b + c + d
    ways = math.comb(total, row)
    least = max(0, row - (total - column))
    return sum(math.comb(column, k) * math.comb(total - column, row - k) for k in range(least, d + 1)) / ways
