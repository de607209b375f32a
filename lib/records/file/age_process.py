"""The process that locks or unlocks one file in the age format (age-encryption.org/v1) and ends; any age tool opens the same.

pyrage opens. It can't lock for us: its `encrypt` takes no work factor but measures the machine, and one and the same machine
chose 2**17 rounds while it was busy and 2**20 (1 GiB) while it was not. A lock is always 2**18 here, which is what age itself
uses, written with the primitives of `cryptography` after the specification (C2SP, age.md).
"""

from __future__ import annotations

import binascii
import hashlib
import hmac
import json
import os
import re
import sys
from base64 import b64decode, b64encode

WORK = 18
MAX_WORK = 19
"""Rounds are 2 to this power, at 1 KiB of memory each. A hostile file may ask for years."""

_BEGIN, _END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_MAX_HEADER = 10_000  # of a lock for a hundred people; what pyrage takes for one grows with its square
_ROUNDS = re.compile(rb"age-encryption\.org/v1\n-> scrypt \S+ (\S+)\n")
_NUMBER = re.compile(rb"[0-9]{1,3}")
_REASONS = {"Decryption failed": "wrong-phrase", "No matching keys found": "other-lock"}
_TRIES = 5
_CHUNK = 64 * 1024


def locked(data: bytes, phrase: str) -> bytes:
    """An age file, armoured: letters only, so that it survives being pasted into a message or passed on as text."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415 - half of the runs need it

    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    label = b"age-encryption.org/v1/scrypt"
    key = hashlib.scrypt(phrase.encode(), salt=label + salt, n=1 << WORK, r=8, p=1, maxmem=1 << 29, dklen=32)
    wrapped = ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)
    header = b"age-encryption.org/v1\n-> scrypt %s %d\n%s\n---" % (_base64(salt), WORK, _base64(wrapped))
    proof = _base64(hmac.digest(_hkdf(file_key, b"", b"header"), header, "sha256"))
    cipher, count = ChaCha20Poly1305(_hkdf(file_key, nonce, b"payload")), max(1, -(-len(data) // _CHUNK))
    chunks = (  # each with its number, and whether it is the last one
        cipher.encrypt(at.to_bytes(11, "big") + bytes([at == count - 1]), data[at * _CHUNK : (at + 1) * _CHUNK], None)
        for at in range(count)
    )
    text = b64encode(b"%s %s\n%s%s" % (header, proof, nonce, b"".join(chunks)))
    return b"\n".join([_BEGIN, *(text[at : at + 64] for at in range(0, len(text), 64)), _END, b""])


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return hmac.digest(hmac.digest(salt or bytes(32), secret, "sha256"), info + b"\x01", "sha256")


def _base64(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")


def unlocked(data: bytes, phrases: list[str]) -> tuple[str, bytes]:
    """What an age file holds, opened with the first of these that fits; or the id of the reason why not."""
    import pyrage  # noqa: PLC0415

    try:
        file = _bare(data)
    except binascii.Error:
        return "damaged", b""
    header, end, _ = file[:_MAX_HEADER].partition(b"\n--- ")
    rounds = _ROUNDS.match(header)
    if not end or (rounds and not _NUMBER.fullmatch(rounds[1])):
        return "damaged", b""
    if rounds and int(rounds[1]) > MAX_WORK:
        return "other-lock", b""
    said = ""
    for phrase in phrases:
        for _ in range(_TRIES):
            try:
                return "", pyrage.passphrase.decrypt(file, phrase)
            except pyrage.DecryptError as error:
                said = str(error)
            if not said.startswith("Excessive work"):  # it measures the machine here too, which may just have stood still
                break
        else:
            return "busy", b""
    return _REASONS.get(said, "damaged"), b""


def _bare(data: bytes) -> bytes:
    """The bytes inside the armour, if there is any; blanks and other ends of lines that a mail brings do not matter."""
    text = data.strip()
    if not text.startswith(_BEGIN):
        return data.lstrip()
    return b64decode(b"".join(text.removeprefix(_BEGIN).removesuffix(_END).split()), validate=True)


def answer(task: bytes) -> bytes:
    """A line of JSON and a file, made into a line with the reason why not, if there is one, and a file."""
    order, _, data = task.partition(b"\n")
    asked = json.loads(order)
    reason, made = ("", locked(data, asked["lock"])) if "lock" in asked else unlocked(data, asked["unlock"])
    return b"%s\n%s" % (reason.encode(), made)


if __name__ == "__main__":
    sys.stdout.buffer.write(answer(sys.stdin.buffer.read()))
