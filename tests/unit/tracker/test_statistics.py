"""The distributions against scipy's own tests where counts are whole, and against values worked out by hand-written series."""

from __future__ import annotations

import math
import subprocess
import sys
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.tracker.checkpoint.statistics import p_higher, p_lower, rate_interval, ratio_interval, share_fell, wilson

CLOSE = 1e-9


@pytest.fixture(scope="module")
def stats() -> ModuleType:
    """What the distributions are held against: loaded here, as it takes a second and every worker collects every test."""
    from scipy import stats

    return stats


# Fractions of counts, as tests divide them by the dispersion; the values are from continued fractions and bisection.
COMPARED = [
    ((28.8, 84, 10.4, 182), 8.86565222624539e-08, 0.9999999860428818, (0.07352394472439959, 0.3487218326107388)),
    ((10.4, 79, 33.6, 162), 0.9304406337514639, 0.1275375155901595, (0.7676635332456369, 3.5241910883435112)),
    ((9.6, 73, 52.8, 161), 0.9987047641501078, 0.003513715423239329, (1.2413270887195123, 5.593325967601942)),
    ((0, 84, 4.8, 182), 1.0, 0.1617747757565917, (0.39905977548790267, math.inf)),
    ((6.4, 60.5, 0, 150), 0.0003423110799784979, 1.0, (0.0, 0.31443780157647055)),
    ((2.1, 21, 2.1, 21), 0.6835119771198688, 0.6835119771198688, (0.07894911107105093, 12.666387074327432)),
    ((35.37, 77.25, 61.904, 171.5), 0.15359355844728675, 0.8914376871296721, (0.5133979373749666, 1.2275981745058038)),
    ((1200.5, 3000, 900.25, 2900), 4.098688753143283e-09, 0.9999999968431101, (0.7107433585930754, 0.8464789114050001)),
]
RATES = [
    ((0, 84), (0.0, 0.04391523159659475)),
    ((4.8, 182), (0.008311781224534374, 0.06256118324674824)),
    ((28.8, 84), (0.22926553970356517, 0.4930104178571805)),
    ((900.25, 2900), (0.29048128336881057, 0.3313900305131373)),
]


@pytest.mark.parametrize(("counts", "lower", "higher", "interval"), COMPARED)
def test_fractions_of_counts(
    counts: tuple[float, float, float, float], lower: float, higher: float, interval: tuple[float, float]
) -> None:
    assert p_lower(*counts) == pytest.approx(lower, abs=CLOSE)
    assert p_higher(*counts) == pytest.approx(higher, abs=CLOSE)
    assert ratio_interval(*counts, 0.95) == pytest.approx(interval, rel=CLOSE)


@pytest.mark.parametrize(("counted", "interval"), RATES)
def test_rates_of_fractions(counted: tuple[float, float], interval: tuple[float, float]) -> None:
    assert rate_interval(*counted, 0.95) == pytest.approx(interval, rel=CLOSE)


@given(*[st.integers(0, 60)] * 2, *[st.integers(1, 400)] * 2)
def test_whole_counts_give_the_exact_conditional_test(stats: ModuleType, x1: int, x2: int, t1: int, t2: int) -> None:
    binomial = stats.binom(x1 + x2, t2 / (t1 + t2))
    assert p_lower(x1, t1, x2, t2) == pytest.approx(binomial.cdf(x2), abs=CLOSE)
    assert p_higher(x1, t1, x2, t2) == pytest.approx(binomial.sf(x2 - 1), abs=CLOSE)


@given(st.integers(1, 60), st.integers(0, 60), st.integers(1, 400), st.integers(1, 400))
def test_the_ratio_interval_is_clopper_and_pearson_s(stats: ModuleType, x1: int, x2: int, t1: int, t2: int) -> None:
    exact = stats.binomtest(x2, x1 + x2).proportion_ci(0.95, "exact")
    low, high = ratio_interval(x1, t1, x2, t2, 0.95)
    assert low == pytest.approx(exact.low / (1 - exact.low) * t1 / t2, rel=1e-7, abs=CLOSE)
    assert high == pytest.approx(exact.high / (1 - exact.high) * t1 / t2, rel=1e-7)


def test_nothing_at_the_start_leaves_the_ratio_without_an_upper_bound() -> None:
    low, high = ratio_interval(0, 50, 9, 50, 0.95)
    assert low > 0
    assert math.isinf(high)
    assert ratio_interval(9, 50, 0, 50, 0.95)[0] == 0


def test_without_days_nothing_is_surprising() -> None:
    assert p_lower(3, 0, 0, 50) == p_lower(3, 50, 0, 0) == p_higher(0, 0, 3, 50) == 1


@given(st.integers(0, 200), st.integers(1, 400))
def test_a_rate_s_interval_is_garwood_s(stats: ModuleType, x: int, t: int) -> None:
    low, high = rate_interval(x, t, 0.95)
    assert low == pytest.approx(stats.chi2.ppf(0.025, 2 * x) / 2 / t if x else 0, abs=CLOSE)
    assert high == pytest.approx(stats.chi2.ppf(0.975, 2 * (x + 1)) / 2 / t, rel=CLOSE)


@given(st.integers(1, 300), st.data())
def test_wilson_agrees_with_scipy(stats: ModuleType, n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    exact = stats.binomtest(k, n).proportion_ci(0.95, "wilson")
    assert wilson(k, n) == pytest.approx((exact.low, exact.high), abs=CLOSE)


@given(*[st.integers(0, 40)] * 4)
def test_the_test_of_shares_is_fisher_s(stats: ModuleType, a: int, b: int, c: int, d: int) -> None:
    if a + b + c + d:
        exact = stats.fisher_exact([[a, b], [c, d]], alternative="less").pvalue
        assert share_fell((a, b), (c, d)) == pytest.approx(exact, abs=CLOSE)


def test_no_page_loads_scipy_before_something_is_compared() -> None:
    """It would slow every start and put 40 MiB into every process, for one page."""
    code = "import sys, lib.tracker.checkpoint.compute, lib.tracker.charts.rates; sys.exit('scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
