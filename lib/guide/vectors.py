"""What words mean, as numbers: the static embeddings that come inside the package wordllama.

Only its two files are used. Importing the package itself would set up logging and load a web client.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Floats = NDArray[np.float32]

WEIGHTS, TOKENIZER = "weights/l2_supercat_256.safetensors", "tokenizers/l2_supercat_tokenizer_config.json"
RARE = 1e-3
"""Words rarer than this count fully, more usual ones less (Arora 2017)."""


TURNS = 50
AT_ONCE = 500
"""So many texts or words are worked on at a time, so that building takes little memory beside what it builds."""


@dataclass(frozen=True, slots=True)
class WordVectors:
    """A vector for any word: the mean of those of its pieces."""

    tokenizer: Tokenizer
    file: Path
    start: int
    shape: tuple[int, int]

    @property
    def size(self) -> int:
        return self.shape[1]

    def of(self, words: Sequence[str]) -> Floats:
        """One row a word. The file is read in place and let go again, so it takes no memory between questions."""
        pieces = np.memmap(self.file, np.float16, "r", self.start, self.shape)
        found = np.zeros((len(words), self.size), np.float32)
        for start in range(0, len(words), AT_ONCE):
            encoded = self.tokenizer.encode_batch(list(words[start : start + AT_ONCE]), add_special_tokens=False)
            counts = np.array([len(encoding.ids) for encoding in encoded])
            some = counts > 0
            ids = [number for encoding in encoded for number in encoding.ids]
            if ids:
                sums = np.add.reduceat(pieces[ids].astype(np.float32), (counts.cumsum() - counts)[some], axis=0)
                found[start : start + AT_ONCE][some] = sums / counts[some, None]
        return found


@dataclass(frozen=True, slots=True)
class TextVectors:
    """A vector for any text: its words' mean, usual words weighing less, without what all texts share."""

    words: WordVectors
    weights: Mapping[str, float]
    known: Mapping[str, int] = field(default_factory=dict)
    rows: NDArray[np.float16] = field(default_factory=lambda: np.zeros((0, 0), np.float16))
    mean: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    common: Floats = field(default_factory=lambda: np.zeros(0, np.float32))

    def of(self, texts: Sequence[Sequence[str]]) -> Floats:
        """One row of length 1 a text, given as its words; all zero where it has none."""
        return self.centred(self.rough(texts))

    def centred(self, rough: Floats) -> Floats:
        """Rows without what all texts share, of length 1."""
        found = np.zeros_like(rough)
        for start in range(0, len(rough), AT_ONCE):
            part = rough[start : start + AT_ONCE] - self.mean
            part -= np.outer(part @ self.common, self.common)
            part /= np.maximum(np.linalg.norm(part, axis=1, keepdims=True), 1e-9)
            part[~rough[start : start + AT_ONCE].any(axis=1)] = 0
            found[start : start + AT_ONCE] = part
        return found

    def rough(self, texts: Sequence[Sequence[str]]) -> Floats:
        """The weighted mean of each text's words."""
        place = {word: row for row, word in enumerate(dict.fromkeys(word for text in texts for word in text))}
        held, new = ([word for word in place if (word in self.known) is known] for known in (True, False))
        vectors = np.zeros((len(place), self.words.size), np.float32)
        if held:
            vectors[[place[word] for word in held]] = self.rows[[self.known[word] for word in held]]
        if new:
            vectors[[place[word] for word in new]] = self.words.of(new)
        found = np.zeros((len(texts), self.words.size), np.float32)
        for row, text in enumerate(texts):
            if text:
                weights = np.array([self.weights.get(word, 1.0) for word in text], np.float32)
                found[row] = weights @ vectors[[place[word] for word in text]] / weights.sum()
        return found


def load_word_vectors() -> WordVectors:
    """Read the package's files."""
    spec = find_spec("wordllama")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordllama")
    folder = Path(spec.origin).parent
    with (folder / WEIGHTS).open("rb") as file:
        length = int.from_bytes(file.read(8), "little")  # the format is safetensors: a length, a head in JSON, then numbers
        table = json.loads(file.read(length))["embedding.weight"]
    rows, columns = table["shape"]
    start = 8 + length + table["data_offsets"][0]
    return WordVectors(Tokenizer.from_file(str(folder / TOKENIZER)), folder / WEIGHTS, start, (rows, columns))


def text_vectors(words: WordVectors, texts: Sequence[Sequence[str]]) -> tuple[TextVectors, Floats]:
    """Vectors for any text, fitted to these, and the rows of these."""
    counts: dict[str, int] = {}
    for text in texts:
        for word in text:
            counts[word] = counts.get(word, 0) + 1
    total = sum(counts.values())
    weights = {word: RARE / (RARE + count / total) for word, count in counts.items()}
    known = {word: row for row, word in enumerate(counts)}
    half = TextVectors(words, weights, known, words.of(list(counts)).astype(np.float16))
    rough = half.rough(texts)
    mean = rough.mean(axis=0)
    fitted = TextVectors(words, weights, known, half.rows, mean, _direction(rough - mean))
    return fitted, fitted.centred(rough)


def _direction(rows: Floats) -> Floats:
    """The direction in which rows differ most, by power iteration."""
    spread = rows.T @ rows
    found = spread.sum(axis=0)
    for _ in range(TURNS):
        found = spread @ (found / np.linalg.norm(found))
    return np.asarray(found / np.linalg.norm(found), np.float32)
