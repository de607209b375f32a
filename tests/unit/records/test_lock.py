"""Locking with a phrase: any age tool opens what is locked here, and nothing but a refusal comes of a hostile lock."""

from __future__ import annotations

import contextlib
import dataclasses
import random
import re
import sys
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.child import ChildError
from lib.records.file import age_process, lock
from lib.records.file.lock import is_locked, phrase_ok, unlock
from lib.records.file.refused import ImportRefused
from tests.unit.in_process import Here
from tests.unit.records.test_import import MORE, SEEDS, mutated

PHRASE = "three plain words"
NOTES = ('{"notes": "kept é"}\n' * 5000).encode()
BEGIN, END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"


HERE = Here(age_process.answer)


@contextlib.contextmanager
def others_count() -> Iterator[list[int]]:
    """Someone else on the same server, who counts meanwhile.

    A lock that kept the interpreter to itself, as pyrage's does, would let nobody else count.
    """
    counted: list[int] = []
    done = threading.Event()

    def count() -> None:
        while not done.wait(0.001):
            counted.append(1)

    watcher = threading.Thread(target=count)
    watcher.start()
    try:
        yield counted
    finally:
        done.set()
        watcher.join()


@pytest.fixture(scope="module")
def locked_and_counted() -> tuple[bytes, int]:
    """The notes, locked as the app does it, and how far someone else counted meanwhile."""
    with others_count() as counted:
        data = lock.lock(NOTES, PHRASE)
    return data, len(counted)


@pytest.fixture(scope="module")
def locked(locked_and_counted: tuple[bytes, int]) -> bytes:
    return locked_and_counted[0]


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Locks that take no time."""
    monkeypatch.setattr(age_process, "WORK", 1)
    monkeypatch.setattr(lock, "_AGE", HERE)


def refused(data: bytes | str, phrase: str = PHRASE) -> str:
    with pytest.raises(ImportRefused) as error:
        unlock(data, phrase)
    return error.value.reason


def bare(locked: bytes) -> bytes:
    return b64decode(b"".join(locked.split(b"\n")[1:-2]))


# Phrases


@pytest.mark.parametrize(
    "phrase",
    [
        "river stone lamp",
        "ab cd ef",
        "12345678",
        "pass word",
        "Füße vor Ort",
        "ключ под ковром",
        "  lamp  is  on ",
        "密码密码密码密码",
    ],
)
def test_three_words_or_eight_characters_will_do(phrase: str) -> None:
    assert phrase_ok(phrase)


@pytest.mark.parametrize("phrase", ["", "       ", "1234", "a b c", "river", "two word", "        x        "])
def test_less_will_not(phrase: str) -> None:
    assert phrase_ok(phrase) is (len(phrase.strip()) >= 8)
    if not phrase_ok(phrase):
        with pytest.raises(ValueError, match="phrase_ok"):
            lock.lock(NOTES, phrase)


# What is locked here


@pytest.mark.usefixtures("light")
def test_it_opens_again_however_it_came_back() -> None:
    locked = lock.lock(NOTES, PHRASE)
    mailed = "\r\n  " + locked.decode().replace("\n", " \r\n") + "  \r\n"
    assert unlock(locked, PHRASE) == unlock(locked.decode(), PHRASE) == unlock(mailed, f" {PHRASE} ") == NOTES


@pytest.mark.usefixtures("light")
def test_a_phrase_that_another_tool_took_with_a_blank_behind_it_opens_its_file() -> None:
    assert unlock(age_process.locked(NOTES, "three plain words "), "three plain words ") == NOTES


def test_another_implementation_of_age_opens_it(locked: bytes) -> None:
    """pyrage is age written in Rust; the first age, in Go, was tried by hand and opens it too."""
    assert pyrage.passphrase.decrypt(locked, PHRASE) == NOTES


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("locked_by_age.age", b'{"from": "age 1.1.1"}\n'),  # by `age --passphrase --armor`, version 1.1.1
        ("locked_before_pyrage.age", b'{"from": "our own code for age, 2**18 rounds"}\n'),
    ],
)
def test_what_age_itself_and_older_versions_locked_opens_here(name: str, holds: bytes) -> None:
    with others_count() as counted:
        assert unlock(Path(__file__).with_name(name).read_bytes(), PHRASE) == holds
    assert len(counted) > 20, "while one person opens a file, the server answers nobody else"


def test_it_is_letters_only_and_asks_for_what_age_itself_asks_for(locked: bytes) -> None:
    assert re.fullmatch(
        r"-----BEGIN AGE ENCRYPTED FILE-----\n([A-Za-z0-9+/=]{1,64}\n)+-----END AGE ENCRYPTED FILE-----\n", locked.decode()
    )
    assert re.match(rb"age-encryption.org/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n", bare(locked))


@pytest.mark.usefixtures("light")
def test_no_two_locks_are_alike_and_nothing_shows_through() -> None:
    first, second = lock.lock(NOTES, PHRASE), lock.lock(NOTES, PHRASE)
    assert first != second
    assert b"kept" not in bare(first)
    assert PHRASE.encode() not in bare(first)


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 200_000])
def test_any_size_comes_back(size: int) -> None:
    assert unlock(lock.lock(b"n" * size, PHRASE), PHRASE) == b"n" * size


@pytest.mark.usefixtures("light")
def test_an_accent_typed_on_another_keyboard_is_the_same_phrase() -> None:
    composed, apart = "r\u00e9sum\u00e9 lamp river", "re\u0301sume\u0301 lamp river"
    assert unlock(lock.lock(NOTES, apart), composed) == unlock(lock.lock(NOTES, composed), apart) == NOTES


def test_while_one_person_locks_the_server_answers_everyone_else(locked_and_counted: tuple[bytes, int]) -> None:
    assert locked_and_counted[1] > 20


def test_where_no_process_can_be_had_a_lock_fails_and_a_file_may_be_tried_again(
    locked: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_: bytes) -> bytes:
        raise ChildError

    monkeypatch.setattr(lock, "_AGE", Here(busy))
    assert refused(locked) == "busy"
    with pytest.raises(ChildError):
        lock.lock(NOTES, PHRASE)


# What is not opened


@pytest.mark.usefixtures("light")
def test_a_wrong_phrase_is_told_from_a_damaged_file() -> None:
    locked = lock.lock(NOTES, PHRASE)
    assert refused(locked, "three other words") == "wrong-phrase"
    assert refused(locked, "") == "wrong-phrase"
    assert refused(locked.replace(b"\n-----END", b"AAAA\n-----END"), PHRASE) == "damaged"


SALT, BODY, MAC = b"A" * 22, b"A" * 43, b"A" * 43
GOOD = b"age-encryption.org/v1\n-> scrypt %s 18\n%s\n--- %s\n%s" % (SALT, BODY, MAC, bytes(32))


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("work", [b"20", b"21", b"30", b"63", b"255", b"999"])
def test_a_lock_that_asks_for_a_gibibyte_or_more_is_refused_before_anything_is_computed(
    work: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> bytes:
        raise AssertionError("it was computed")

    monkeypatch.setattr(pyrage.passphrase, "decrypt", never)
    assert refused(GOOD.replace(b" 18\n", b" %s\n" % work)) == "other-lock"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on memory")
def test_a_lock_that_takes_more_memory_than_it_may_ends_its_own_process_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_AGE", dataclasses.replace(lock._AGE, memory=200 << 20))
    assert refused(GOOD) == "busy"


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "damaged"),
        (b"{}", "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"age", "damaged"),
        (b"age-encryption.org/v1", "damaged"),
        (b"age-encryption.org/v2\n" + GOOD[22:], "damaged"),
        (GOOD.replace(b"\n", b"\r\n"), "damaged"),
        (GOOD[:60], "damaged"),
        (GOOD.replace(b" 18\n", b"\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" \n"), "damaged"),
        (GOOD.replace(b" 18\n", b" 18 8\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" 018\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" +18\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" -1\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" 0\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" 0x12\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" 1e1\n"), "damaged"),
        (GOOD.replace(b" 18\n", b" " + b"9" * 5000 + b"\n"), "damaged"),
        (GOOD.replace(SALT, SALT[:-1]), "damaged"),
        (GOOD.replace(SALT, b"A" * 24), "damaged"),
        (GOOD.replace(SALT, b"A" * 21 + b"B"), "damaged"),
        (GOOD.replace(b"scrypt", b"SCRYPT"), "other-lock"),
        (GOOD.replace(b"-> scrypt " + SALT + b" 18", b"-> X25519 " + b"A" * 43), "other-lock"),
        (GOOD.replace(b"---", b"-> X25519 %s\n%s\n---" % (b"A" * 43, BODY)), "damaged"),
        (GOOD.replace(b"---", b"-> scrypt %s 18\n%s\n---" % (SALT, BODY)), "damaged"),
        (GOOD.replace(b"-> scrypt", b"->  scrypt"), "damaged"),
        (GOOD.replace(b"--- ", b"---"), "damaged"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", "damaged"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n", "damaged"),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n!!!!\n-----END AGE ENCRYPTED FILE-----\n", "damaged"),
        (
            b"-----BEGIN AGE ENCRYPTED FILE-----\n%s\n-----END AGE ENCRYPTED FILE-----\n"
            % b64encode(GOOD.replace(b" 18\n", b" 40\n")),
            "other-lock",
        ),
        (b"age-encryption.org/v1\n" + b"-> x\n\n" * 1_000_000, "damaged"),
        (b"age-encryption.org/v1\n-> " + b"a " * 2_000_000, "damaged"),
        (b"age-encryption.org/v1\n-> x\n" + (b"A" * 64 + b"\n") * 80_000, "damaged"),
        (b"age-encryption.org/v1\n" + b"-" * 7_000_000, "too-big"),
    ],
)
def test_a_hostile_lock_is_refused(data: bytes, reason: str) -> None:
    assert refused(data) == reason


def test_a_machine_that_stood_still_while_pyrage_measured_it_may_be_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["Excessive work parameter for passphrase.", "Decryption failed"]

    def decrypt(*_: object) -> bytes:
        raise pyrage.DecryptError(answers.pop(0) if len(answers) > 1 else answers[0])

    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
    assert age_process.unlocked(GOOD, [PHRASE]) == ("wrong-phrase", b"")
    answers[:] = ["Excessive work parameter for passphrase."]
    assert age_process.unlocked(GOOD, [PHRASE]) == ("busy", b"")


@pytest.mark.usefixtures("light")
def test_a_part_of_the_file_that_someone_changed_is_noticed() -> None:
    file = bare(lock.lock(NOTES, PHRASE))
    assert unlock(file, PHRASE) == NOTES
    start = file.index(b"---") + 50
    for at in (file.index(b"---") + 6, start, start + 20, start + 1000, len(file) - 1):
        changed = file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]
        assert refused(changed) == "damaged", at
    assert refused(file[:-1]) == "damaged"
    assert refused(file + b"\n") == "damaged"


@pytest.fixture(scope="module")
def light_file() -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(age_process, "WORK", 1)
        return age_process.locked(b"kept", PHRASE)


@MORE
@given(SEEDS)
def test_a_locked_file_with_damage_opens_as_it_was_or_not(light_file: bytes, rng: random.Random) -> None:
    opens_as_it_was_or_not(mutated(rng, bare(light_file)))
    opens_as_it_was_or_not(mutated(rng, light_file))


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> scrypt ", BEGIN + b"\n"]),
)
def test_any_bytes_behind_the_start_of_a_lock(data: bytes, start: bytes) -> None:
    opens_as_it_was_or_not(start + data)


def opens_as_it_was_or_not(data: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch, contextlib.suppress(ImportRefused):
        patch.setattr(age_process, "MAX_WORK", 8)
        patch.setattr(lock, "_AGE", HERE)
        assert unlock(data, PHRASE) == b"kept"


def test_a_page_knows_a_locked_file_when_it_sees_one(locked: bytes) -> None:
    assert is_locked(locked)
    assert is_locked(locked.decode())
    assert is_locked("\n " + locked.decode())
    assert is_locked(GOOD)
    assert not is_locked('{"format": "steady-ground-notes"}')
    assert not is_locked("")
    assert not is_locked("\ud800")
