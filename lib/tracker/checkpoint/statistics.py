"""The few distributions the log needs, from the standard library; they take fractions of counts, which scipy's tests do not.

`tests/unit/test_log_stats.py` holds them to scipy's.
"""

from __future__ import annotations

import math
from collections.abc import Callable

_TINY = 1e-300
_STEPS = 20_000


def betainc(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b), with its limits where a or b is 0."""
    if x <= 0 or b == 0:
        return 0.0 if x < 1 and a > 0 else 1.0
    if x >= 1 or a == 0:
        return 1.0
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return min(1.0, front * _beta_fraction(a, b, x) / a)
    return max(0.0, 1 - front * _beta_fraction(b, a, 1 - x) / b)


def _beta_fraction(a: float, b: float, x: float) -> float:
    """Lentz's method for the continued fraction of the incomplete beta function."""
    c, d = 1.0, _away(1 - (a + b) * x / (a + 1))
    d = 1 / d
    h = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d, c = 1 / _away(1 + even * d), _away(1 + even / c)
        h *= d * c
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d, c = 1 / _away(1 + odd * d), _away(1 + odd / c)
        h *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return h


def gammainc(a: float, x: float) -> float:
    """The regularised lower incomplete gamma function P(a, x)."""
    if x <= 0:
        return 0.0 if a > 0 else 1.0
    if a <= 0:
        return 1.0
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        n = a
        while term > total * 1e-17:
            n += 1
            term *= x / n
            total += term
        return min(1.0, front * total)
    b = x + 1 - a
    c, d = 1 / _TINY, 1 / b
    h = d
    for i in range(1, _STEPS):
        step = -i * (i - a)
        b += 2
        d, c = 1 / _away(step * d + b), _away(b + step / c)
        h *= d * c
        if abs(d * c - 1) < 1e-16:
            break
    return max(0.0, 1 - front * h)


def _away(value: float) -> float:
    """The value, kept away from 0."""
    return value if abs(value) > _TINY else _TINY


def _root(rises: Callable[[float], float], target: float, low: float, high: float) -> float:
    """Where a rising function meets its target: false position (Illinois), with a bisection at every third step."""
    below, above, side = rises(low) - target, rises(high) - target, 0
    for step in range(_STEPS):
        if high - low <= 1e-15 * high or below >= 0 or above <= 0:
            break
        at = (low + high) / 2 if step % 3 == 2 else low - below * (high - low) / (above - below)
        value = rises(at) - target
        if abs(value) < 1e-15 or not low < at < high:
            return at
        if value < 0:
            above = above / 2 if side < 0 else above
            low, below, side = at, value, -1
        else:
            below = below / 2 if side > 0 else below
            high, above, side = at, value, 1
    return (low + high) / 2


def beta_quantile(q: float, a: float, b: float) -> float:
    """The x with I_x(a, b) = q."""
    if a == 0:
        return 0.0
    return 1.0 if b == 0 else _root(lambda x: betainc(a, b, x), q, 0.0, 1.0)


def gamma_quantile(q: float, a: float) -> float:
    """The x with P(a, x) = q."""
    if a == 0:
        return 0.0
    high = a + 10
    while gammainc(a, high) < q:
        high *= 2
    return _root(lambda x: gammainc(a, x), q, 0.0, high)


def p_lower(x1: float, t1: float, x2: float, t2: float) -> float:
    """How often chance alone would bring so few in the second stretch, were both rates the same.

    `x` are counts and `t` the days they were counted on. Without any days nothing is surprising.
    """
    return 1.0 if t1 <= 0 or t2 <= 0 else betainc(x1, x2 + 1, t1 / (t1 + t2))


def p_higher(x1: float, t1: float, x2: float, t2: float) -> float:
    """How often chance alone would bring so many in the second stretch, were both rates the same."""
    return 1.0 if t1 <= 0 or t2 <= 0 else betainc(x2, x1 + 1, t2 / (t1 + t2))


def ratio_interval(x1: float, t1: float, x2: float, t2: float, level: float) -> tuple[float, float]:
    """The ratios of rates, second to first, that the counts would fit (Clopper–Pearson); infinite where x1 is 0."""
    tail = (1 - level) / 2
    low, high = beta_quantile(tail, x2, x1 + 1), beta_quantile(1 - tail, x2 + 1, x1)
    return low / (1 - low) * t1 / t2, math.inf if high >= 1 else high / (1 - high) * t1 / t2


def rate_interval(x: float, t: float, level: float) -> tuple[float, float]:
    """The rates that x in t days would fit (Garwood)."""
    tail = (1 - level) / 2
    return gamma_quantile(tail, x) / t, gamma_quantile(1 - tail, x + 1) / t


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
