"""Fits what words lean to, by logistic regression: `python -m tests.eval.fit` writes content/guide/leanings.json.

Run it after any change to the examples of content/guide or the lines in tests/eval/written.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from lib.content.guide import FittedLeanings, GuideContent, read_guide
from lib.content.load import read
from lib.guide.__main__ import CONTENT
from lib.guide.index import GuideIndex, build_index
from lib.guide.leanings import KINDS, MEANING_WEIGHS, WHOLE, term_set
from lib.guide.vectors import Floats
from tests.eval.written import Line, all_lines, sum_of

FILE = CONTENT / "guide" / "leanings.json"
ON = dt.date(2026, 11, 25)
EVEN = 0.02
"""How strongly weights are held small. Chosen, as the other numbers, on writers who were left out."""
LEAST = 3
"""In so many lines a term must stand to have weights."""
TURNS = 100


def fitted(index: GuideIndex, lines: Sequence[Line]) -> FittedLeanings:
    """The weights that tell these lines apart best while staying small."""
    read_lines = [index.words.read(line.text) for line in lines]
    meant = MEANING_WEIGHS * index.vectors.of(read_lines)
    found = [term_set(words) for words in read_lines]
    counts = Counter(term for terms in found for term in terms)
    place = {term: at for at, term in enumerate(sorted(term for term, count in counts.items() if count >= LEAST))}
    known = [sorted(place[term] for term in terms if term in place) for terms in found]
    table = sparse.csr_matrix(
        (
            np.concatenate([np.full(len(at), len(at) ** -0.5, np.float32) for at in known if at]),
            np.concatenate([np.array(at, int) for at in known if at]),
            np.cumsum([0, *map(len, known)]),
        ),
        (len(lines), len(place)),
    )
    columns = [_column(table, meant, lines, kind) for kind in range(len(KINDS))]
    whole = np.rint(WHOLE * np.stack(columns, axis=1)).astype(int)
    terms, meaning, base = np.split(whole, [len(place), len(whole) - 1])
    return FittedLeanings(sum_of(lines), base[0].tolist(), meaning.tolist(), dict(zip(place, terms.tolist(), strict=True)))


def _column(table: sparse.csr_matrix, meant: Floats, lines: Sequence[Line], kind: int) -> Floats:
    """The weights of one kind: of terms, of meaning, and the base."""
    told = [number for number, line in enumerate(lines) if line.kinds[kind] is not None]
    table, meant = table[told], meant[told]
    turned, count = table.T.tocsr(), table.shape[1]
    signs = np.array([1.0 if lines[number].of_kind(kind) else -1.0 for number in told])
    weights = np.array([lines[number].weight for number in told])

    def loss(tried: Floats) -> tuple[float, Floats]:
        right = signs * (table @ tried[:count] + meant @ tried[count:-1] + tried[-1])
        slope = -signs * weights / (1 + np.exp(np.clip(right, -30, 30)))
        steepest = np.concatenate([turned @ slope, slope @ meant, [slope.sum()]])
        steepest[:-1] += EVEN * tried[:-1]
        return float(weights @ np.logaddexp(0, -right) + EVEN / 2 * tried[:-1] @ tried[:-1]), steepest

    start = np.zeros(count + meant.shape[1] + 1)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": TURNS, "ftol": 1e-5}).x)


def write(made: FittedLeanings, path: Path) -> None:
    """One term a line, so that a change can be read."""
    terms = ",\n".join(f"{json.dumps(term)}: {json.dumps(list(weights))}" for term, weights in made.terms.items())
    head = json.dumps({"made_from": made.made_from, "base": made.base, "meaning": made.meaning}).removesuffix("}")
    path.write_text(f'{head},\n"terms": {{\n{terms}\n}}}}\n', encoding="utf-8")


def load() -> tuple[GuideContent, GuideIndex]:
    """The content, and the index whose words and vectors the leanings are fitted with."""
    library = read(CONTENT, ON).library
    content, _ = read_guide(CONTENT, library)
    return content, build_index(library, content)


def main() -> int:
    content, index = load()
    write(fitted(index, all_lines(content)), FILE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
