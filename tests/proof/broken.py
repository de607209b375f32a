"""Makers of files with something wrong: the app's own, locked ones, text tables and Excel's."""

from __future__ import annotations

import io
import json
import random
import zipfile
from dataclasses import dataclass
from typing import Any

from lib.records.file import age_process
from lib.records.file.write import dump
from lib.records.notebook import holding
from lib.records.registry import KINDS
from tests import tables
from tests.real_content import CONTENT
from tests.trackers import full_log
from tests.unit.records.test_import import HOSTILE, LEAVES, any_json, mutated
from tests.unit.records.test_sheet import bomb, understated
from tests.unit.tracker.test_bring import TODAY

PHRASE = "three plain words"
_CELLS = (
    *(
        "",
        "=1+1",
        '=HYPERLINK("http://example.org","x")',
        "+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "-2",
        "\x00",
        "\ufeff",
        "\u202eabc",
    ),
    *('"', '""', "'", "a;b", "a,b", "a\tb", "two\nlines", "x" * 5000, "31/02/2024", "2024-03-12", "03/04/24", "1e400", "nan"),
    *("99999999999999999999", "45363", "45363.75", "12:99", "0000-00-00", "٣/٤/٢٠٢٤", "March 32", "{x}", "|", "é", "שלום"),
)
_HEADS = ("Date", "What happened", "Kind", "Effect", "Who was there", "Time", "mood", "full_date", "note", "")


@dataclass(frozen=True)
class Makers:
    """Good files, and what is made of them."""

    own: tuple[bytes, ...]
    locked: tuple[bytes, ...]
    books: tuple[bytes, ...]
    bombs: tuple[bytes, ...]

    def make(self, kind: str, rng: random.Random) -> bytes:
        made: bytes = getattr(self, f"a_{kind}")(rng)
        return made

    def a_own(self, rng: random.Random) -> bytes:
        good = rng.choice(self.own)
        how = rng.randrange(5)
        if how == 0:
            return mutated(rng, good)
        if how == 1:
            return good[: rng.randrange(len(good))] + (b"" if rng.random() < 0.5 else rng.randbytes(rng.randrange(40)))
        if how == 2:
            return _odd_text(rng, good.decode()).encode("utf-8", "surrogatepass")
        if how == 3:
            return rng.choice(HOSTILES) if rng.random() < 0.3 else json.dumps(any_json(rng)).encode()
        return json.dumps(_odd_value(rng, json.loads(good))).encode()

    def a_locked(self, rng: random.Random) -> bytes:
        good = rng.choice(self.locked)
        how = rng.randrange(4)
        if how == 0:
            return good[: rng.randrange(60, len(good))]
        if how == 1:
            return good.replace(b"\n", rng.choice([b"\r\n", b"\n> ", b"", b" \n"]))
        return mutated(rng, good) if how == 2 else _flipped(rng, good)

    def a_csv(self, rng: random.Random) -> bytes:
        if rng.random() < 0.2:
            return mutated(rng, tables.DAYLIO)
        heads = rng.sample(_HEADS, 4)
        rows = [heads, *([_day(rng), *rng.choices(_CELLS, k=rng.randrange(6))] for _ in range(5))]
        encoding = rng.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
        end = rng.choice(["\r\n", "\n", "\r"])
        text = tables.text(rows, separator=rng.choice(",;\t|"), end=end, encoding=encoding)
        return mutated(rng, text) if rng.random() < 0.5 else text

    def a_excel(self, rng: random.Random) -> bytes:
        good = rng.choice(self.books)
        how = rng.randrange(12)
        if how < 4:
            return _flipped(rng, good)
        if how < 6:
            return good[: rng.randrange(20, len(good))]
        if how == 6 and rng.random() < 0.05:
            return rng.choice(self.bombs)
        return _other_inside(rng, good)


def _day(rng: random.Random) -> str:
    return rng.choice(_CELLS) if rng.random() < 0.3 else f"{rng.randint(0, 32)}/{rng.randint(0, 13)}/20{rng.randrange(30)}"


def _flipped(rng: random.Random, good: bytes) -> bytes:
    data = bytearray(good)
    for _ in range(rng.choice([1, 2, 20])):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def _other_inside(rng: random.Random, good: bytes) -> bytes:
    """A workbook with one of its parts changed, taken away, doubled or filled with something else."""
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(parts))
    xml = parts[name]
    parts[name] = rng.choice(
        [
            *(b"", b"<a>" * 3000, b"no xml", rng.randbytes(200), mutated(rng, xml)),
            xml.replace(b'r="', b'r="ZZZ99999'),
            xml.replace(b"<v>", b"<v>1e999"),
            xml.replace(b'ref="A1', b'ref="A1:XFD1048576" x="'),
            xml.replace(b'count="', b'count="99999999'),
            xml.replace(b"<row ", b'<row r="4294967295" '),
            b'<!DOCTYPE a [<!ENTITY b "%s"><!ENTITY c "%s">]>' % (b"x" * 99, b"&b;" * 99) + xml.replace(b"<v>", b"<v>&c;"),
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + xml.replace(b"<t>", b"<t>&b;"),
        ]
    )
    if rng.random() < 0.1:
        del parts[name]
    return tables.packed(parts)


def _odd_text(rng: random.Random, text: str) -> str:
    """Numbers, strings and brackets of a file in the text, made into what a strict reader does not want."""
    odd = rng.choice(
        [
            *(
                "NaN",
                "-Infinity",
                "1e999",
                "9" * 40,
                "-0",
                "0.1e-99",
                '"\\ud800"',
                '"\ud800"',
                "[" * 30 + "]" * 30,
                "null",
                "{}",
            ),
            *('{"id":"a","id":"b"}', '"\\u0000"', '"\\u202e"', "01", "0x1", "'a'", '"' + "x" * 9000 + '"'),
        ]
    )
    places = [at for at in range(len(text)) if text[at] == ":"]
    at = rng.choice(places) + 1
    end = min(found for sign in ",}\n" if (found := text.find(sign, at)) > 0)
    return text[:at] + odd + text[end:]


def _odd_value(rng: random.Random, value: Any) -> Any:
    """One value of the tree another one, of any type; or a key another, or an id one that is there already."""
    holder: Any = value
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not keys:
            break
        key = rng.choice(keys)
        if isinstance(holder[key], dict | list) and rng.random() < 0.85:
            holder = holder[key]
            continue
        if isinstance(holder, dict) and rng.random() < 0.2:
            holder[rng.choice(["id", "__proto__", "kind", "", "x" * 300, "\u202eid"])] = holder.pop(key)
        else:
            holder[key] = rng.choice([*LEAVES, "start", "1", [], {}, [[[[]]]], {"id": "a"}])
        break
    return value


HOSTILES = tuple(path.read_bytes() for path in HOSTILE)


def makers() -> Makers:
    """Files as the app and Excel write them, small enough that ten thousand of them are read in a minute or two."""
    log = full_log(TODAY, days=40, entries=12)
    whole = dump(holding(log), TODAY, unsaved=KINDS).encode()
    worksheet = (CONTENT / "group" / "worksheet.json").read_bytes()
    example = json.loads((CONTENT / "tracker" / "examples" / "thin.json").read_text(encoding="utf-8"))
    example["records"] = {kind: table[:6] for kind, table in example["records"].items()}
    locked = age_process.locked(whole, PHRASE)
    bare = age_process._bare(locked)
    books = (tables.excel({"Log": tables.BY_DAY, "More": [["2024-01-01", "x", 3.5]]}), tables.excel({"A": [["Date"], [1.5]]}))
    return Makers((whole, worksheet, json.dumps(example).encode()), (locked, bare), books, (bomb(), understated()))
