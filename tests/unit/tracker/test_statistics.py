"""Our distributions against scipy's."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from lib.tracker.checkpoint.statistics import (
    beta_quantile,
    betainc,
    gamma_quantile,
    gammainc,
    p_higher,
    p_lower,
    rate_interval,
    ratio_interval,
    share_fell,
    wilson,
)

shapes = st.floats(0.05, 3000)
chances = st.floats(0.001, 0.999)
CLOSE = 1e-9


@given(shapes, shapes, chances)
def test_beta_agrees_with_scipy(a: float, b: float, x: float) -> None:
    assert betainc(a, b, x) == pytest.approx(special.betainc(a, b, x), abs=CLOSE)


@given(st.floats(0.5, 3000), st.floats(0.5, 3000), chances)
def test_beta_quantiles_agree_with_scipy(a: float, b: float, q: float) -> None:
    assert beta_quantile(q, a, b) == pytest.approx(stats.beta.ppf(q, a, b), abs=CLOSE)


@given(shapes, st.floats(0.01, 10))
def test_gamma_agrees_with_scipy(a: float, share: float) -> None:
    assert gammainc(a, a * share) == pytest.approx(special.gammainc(a, a * share), abs=CLOSE)


@given(st.floats(0.5, 3000), chances)
def test_gamma_quantiles_agree_with_scipy(a: float, q: float) -> None:
    assert gamma_quantile(q, a) == pytest.approx(stats.gamma.ppf(q, a), rel=CLOSE, abs=CLOSE)


@given(*[st.integers(0, 60)] * 2, *[st.integers(1, 400)] * 2)
def test_whole_counts_give_the_exact_conditional_test(x1: int, x2: int, t1: int, t2: int) -> None:
    binomial = stats.binom(x1 + x2, t2 / (t1 + t2))
    assert p_lower(x1, t1, x2, t2) == pytest.approx(binomial.cdf(x2), abs=CLOSE)
    assert p_higher(x1, t1, x2, t2) == pytest.approx(binomial.sf(x2 - 1), abs=CLOSE)


@given(st.integers(1, 60), st.integers(0, 60), st.integers(1, 400), st.integers(1, 400))
def test_the_ratio_interval_is_clopper_and_pearson_s(x1: int, x2: int, t1: int, t2: int) -> None:
    exact = stats.binomtest(x2, x1 + x2).proportion_ci(0.95, "exact")
    low, high = ratio_interval(x1, t1, x2, t2, 0.95)
    assert low == pytest.approx(exact.low / (1 - exact.low) * t1 / t2, rel=1e-7, abs=CLOSE)
    assert high == pytest.approx(exact.high / (1 - exact.high) * t1 / t2, rel=1e-7)


def test_nothing_at_the_start_leaves_the_ratio_without_an_upper_bound() -> None:
    low, high = ratio_interval(0, 50, 9, 50, 0.95)
    assert low > 0
    assert math.isinf(high)
    assert ratio_interval(9, 50, 0, 50, 0.95)[0] == 0


@given(st.integers(0, 200), st.integers(1, 400))
def test_a_rate_s_interval_is_garwood_s(x: int, t: int) -> None:
    low, high = rate_interval(x, t, 0.95)
    assert low == pytest.approx(stats.chi2.ppf(0.025, 2 * x) / 2 / t if x else 0, abs=CLOSE)
    assert high == pytest.approx(stats.chi2.ppf(0.975, 2 * (x + 1)) / 2 / t, rel=CLOSE)


@given(st.integers(1, 300), st.data())
def test_wilson_agrees_with_scipy(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    exact = stats.binomtest(k, n).proportion_ci(0.95, "wilson")
    assert wilson(k, n) == pytest.approx((exact.low, exact.high), abs=CLOSE)


@given(*[st.integers(0, 40)] * 4)
def test_the_test_of_shares_is_fisher_s(a: int, b: int, c: int, d: int) -> None:
    if a + b + c + d:
        exact = stats.fisher_exact([[a, b], [c, d]], alternative="less").pvalue
        assert share_fell((a, b), (c, d)) == pytest.approx(exact, abs=CLOSE)
