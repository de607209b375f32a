"""Files in the age format (age-encryption.org/v1) locked with a passphrase; any age tool opens them.

Written with the primitives of `cryptography`, after the specification (C2SP, age.md); tests open what it makes with pyrage and
open here what pyrage makes. pyrage itself measures the machine and then lets scrypt take what it thinks is a second: on the
machine this was written on that was 2.7 seconds and 1 GiB, during which no other session could do anything. Here it is always
2**18 rounds, which is what age itself uses: 0.7 seconds and 256 MiB, while the others go on.
"""

from __future__ import annotations

import binascii
import hashlib
import hmac
import os
import re
import threading
from base64 import b64decode, b64encode
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from lib.records.file.refused import ImportRefused

WORK = 18
MAX_WORK = 20
"""Rounds are 2 to this power, at 1 KiB of memory each: 1 GiB and three seconds. A hostile file may ask for years."""

_MAX_HEADER = 20_000  # where a lock is made for a hundred people, its header still is shorter
_VERSION = b"age-encryption.org/v1\n"
_BEGIN, _END = b"-----BEGIN AGE ENCRYPTED FILE-----", b"-----END AGE ENCRYPTED FILE-----"
_STANZA = re.compile(rb"-> ([!-~]+(?: [!-~]+)*)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)")
_MAC = re.compile(rb"--- ([A-Za-z0-9+/]{43})\n")
_ROUNDS = re.compile(rb"[1-9][0-9]{0,2}")
_SALT_LABEL = b"age-encryption.org/v1/scrypt"
_MAX_MEMORY = (1 << MAX_WORK + 10) + (1 << 25)
_CHUNK = 64 * 1024
_TAG = 16

# One at a time, so that ten people who lock their notes at once do not take 2.5 GiB.
_scrypt_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Header:
    """The locks before a file: each a line of words and a body; then a proof that nobody changed them."""

    stanzas: tuple[tuple[tuple[bytes, ...], bytes], ...]
    proved: bytes
    mac: bytes
    payload: bytes


def encrypted(data: bytes, passphrase: bytes) -> bytes:
    """An age file, armoured: letters only, so that it survives being pasted into a message or passed on as text."""
    file_key, salt = os.urandom(16), os.urandom(16)
    wrapped = ChaCha20Poly1305(_scrypt_key(passphrase, salt, WORK)).encrypt(bytes(12), file_key, None)
    header = _header((b"scrypt", _base64(salt), str(WORK).encode()), wrapped, file_key)
    return _armoured(header + _sealed(file_key, data))


def decrypted(data: bytes, passphrases: tuple[bytes, ...]) -> bytes:
    """What an age file holds, opened with the first of these that fits; raises ImportRefused."""
    file = _parsed(_bare(data))
    salt, work, body = _scrypt_stanza(file)
    opened = (_opened(_scrypt_key(each, salt, work), bytes(12), body) for each in passphrases)
    file_key = next((key for key in opened if key is not None), None)
    if file_key is None:
        raise ImportRefused("wrong-phrase")
    if not hmac.compare_digest(file.mac, _proof(file_key, file.proved)):
        raise ImportRefused("damaged")
    return _payload(file_key, file.payload)


def _sealed(file_key: bytes, data: bytes) -> bytes:
    """The notes in chunks of 64 KiB, each with its number and whether it is the last one."""
    nonce = os.urandom(16)
    cipher = ChaCha20Poly1305(_hkdf(file_key, nonce, b"payload"))
    starts = range(0, max(len(data), 1), _CHUNK)
    chunks = (cipher.encrypt(_counter(at, at == starts[-1]), data[at : at + _CHUNK], None) for at in starts)
    return nonce + b"".join(chunks)


def _payload(file_key: bytes, payload: bytes) -> bytes:
    nonce, body = payload[:16], payload[16:]
    key = _hkdf(file_key, nonce, b"payload")
    size = _CHUNK + _TAG
    starts = range(0, max(len(body), 1), size)
    found = []
    for number, at in enumerate(starts):
        chunk = _opened(key, _counter(number * _CHUNK, at == starts[-1]), body[at : at + size])
        if chunk is None or (not chunk and number):  # an empty last chunk after others is not allowed
            raise ImportRefused("damaged")
        found.append(chunk)
    return b"".join(found)


def _counter(at: int, last: bool) -> bytes:  # noqa: FBT001 - as the specification has it
    return (at // _CHUNK).to_bytes(11, "big") + bytes([last])


def _opened(key: bytes, nonce: bytes, box: bytes) -> bytes | None:
    """What was sealed under this key, or nothing where the key or the box is another."""
    if len(box) < _TAG:
        return None
    try:
        return ChaCha20Poly1305(key).decrypt(nonce, box, None)
    except InvalidTag:
        return None


def _scrypt_stanza(file: _Header) -> tuple[bytes, int, bytes]:
    """Salt, work factor and wrapped key of a file that is locked with a passphrase and nothing else."""
    if b"scrypt" not in {words[0] for words, _ in file.stanzas}:
        raise ImportRefused("other-lock")
    (words, body), *others = file.stanzas
    if others or len(words) != 3 or not _ROUNDS.fullmatch(words[2]):
        raise ImportRefused("damaged")
    salt, work = _unbase64(words[1]), int(words[2])
    if len(salt) != 16 or len(body) != 32:
        raise ImportRefused("damaged")
    if work > MAX_WORK:
        raise ImportRefused("too-slow")
    return salt, work, body


def _parsed(data: bytes) -> _Header:
    if not data.startswith(_VERSION):
        raise ImportRefused("damaged" if data.startswith(b"age-encryption.org/") else "not-locked")
    at, stanzas = len(_VERSION), []
    while found := _STANZA.match(data, at, _MAX_HEADER):
        stanzas.append((tuple(found[1].split(b" ")), _unbase64(found[2].replace(b"\n", b""))))
        at = found.end()
    mac = _MAC.match(data, at, _MAX_HEADER)
    if not mac or not stanzas:
        raise ImportRefused("damaged")
    return _Header(tuple(stanzas), data[: at + 3], _unbase64(mac[1]), data[mac.end() :])


def _header(words: tuple[bytes, ...], body: bytes, file_key: bytes) -> bytes:
    proved = b"%s-> %s\n%s\n---" % (_VERSION, b" ".join(words), _base64(body))
    return b"%s %s\n" % (proved, _base64(_proof(file_key, proved)))


def _proof(file_key: bytes, header: bytes) -> bytes:
    return hmac.digest(_hkdf(file_key, b"", b"header"), header, "sha256")


def _hkdf(secret: bytes, salt: bytes, info: bytes) -> bytes:
    return hmac.digest(hmac.digest(salt or bytes(32), secret, "sha256"), info + b"\x01", "sha256")


def _scrypt_key(passphrase: bytes, salt: bytes, work: int) -> bytes:
    try:
        with _scrypt_lock:
            return hashlib.scrypt(passphrase, salt=_SALT_LABEL + salt, n=1 << work, r=8, p=1, maxmem=_MAX_MEMORY, dklen=32)
    except (ValueError, MemoryError):  # a machine without so much memory
        pass
    raise ImportRefused("too-slow")


def _base64(data: bytes) -> bytes:
    return b64encode(data).rstrip(b"=")


def _unbase64(text: bytes) -> bytes:
    """The bytes of base64 without padding, where that is the one way to write them."""
    try:
        data = b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error:
        data = b""
    if _base64(data) != text:
        raise ImportRefused("damaged")
    return data


def _armoured(data: bytes) -> bytes:
    text = b64encode(data)
    return b"\n".join([_BEGIN, *(text[at : at + 64] for at in range(0, len(text), 64)), _END, b""])


def _bare(data: bytes) -> bytes:
    """The bytes inside the armour, if there is any; blanks and other ends of lines that a mail brings do not matter."""
    if not data.lstrip().startswith(_BEGIN):
        return data
    text = data.strip().removeprefix(_BEGIN)
    if not text.endswith(_END):
        raise ImportRefused("damaged")
    try:
        return b64decode(b"".join(text.removesuffix(_END).split()), validate=True)
    except binascii.Error:
        pass
    raise ImportRefused("damaged")
