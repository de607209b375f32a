"""ChaCha20-Poly1305 (RFC 8439) for one short secret under a key that is used once; what wraps a file's key in the age format.

In plain Python, as the standard library has none. It runs over sixteen bytes; notes themselves go through pyrage.
"""

from __future__ import annotations

import hmac
import struct

_WORD = 0xFFFFFFFF
_SIGMA = struct.unpack("<4I", b"expand 32-byte k")
_CLAMP = 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
_PRIME = (1 << 130) - 5
_TAG = 16


def sealed(key: bytes, secret: bytes) -> bytes:
    """At most 64 bytes, encrypted and with their tag behind them."""
    text = _xor(secret, _block(key, 1))
    return text + _tag(key, text)


def unsealed(key: bytes, box: bytes) -> bytes | None:
    """What was sealed under this key, or nothing where the key or the box is another."""
    text, tag = box[:-_TAG], box[-_TAG:]
    return _xor(text, _block(key, 1)) if hmac.compare_digest(tag, _tag(key, text)) else None


def _xor(text: bytes, stream: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(text, stream, strict=False))


def _block(key: bytes, counter: int) -> bytes:
    """64 bytes of key stream; the nonce is zero, as every key is used once."""
    start = [*_SIGMA, *struct.unpack("<8I", key), counter, 0, 0, 0]
    state = start.copy()
    for _ in range(10):
        for at in ((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15)):
            _quarter(state, *at)
        for at in ((0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)):
            _quarter(state, *at)
    return struct.pack("<16I", *((a + b) & _WORD for a, b in zip(state, start, strict=True)))


def _quarter(state: list[int], a: int, b: int, c: int, d: int) -> None:
    for to, plus, turned, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        state[to] = (state[to] + state[plus]) & _WORD
        mixed = state[turned] ^ state[to]
        state[turned] = ((mixed << by) | (mixed >> (32 - by))) & _WORD


def _tag(key: bytes, text: bytes) -> bytes:
    once = _block(key, 0)
    r, s = int.from_bytes(once[:16], "little") & _CLAMP, int.from_bytes(once[16:32], "little")
    padded = text + bytes(-len(text) % 16) + struct.pack("<QQ", 0, len(text))
    total = 0
    for at in range(0, len(padded), 16):
        total = (total + int.from_bytes(padded[at : at + 16] + b"\x01", "little")) * r % _PRIME
    return ((total + s) & ((1 << 128) - 1)).to_bytes(16, "little")
