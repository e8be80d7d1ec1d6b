"""GBK text in which bytes were lost on the way: every character up to the next ASCII one is read one byte late.

A character of GBK has two bytes, both above A0 for nearly all that reports use. A run of such bytes of odd length has
lost one (or gained one); taking one out at the right place brings the rest back into step. Where that gives clearly
more everyday characters than reading on does, it is done, and � marks the character that is lost.
"""

from __future__ import annotations

import re

_RUN = re.compile(rb"[\xa1-\xff]{3,4000}")
_LOST = "\ufffd".encode("gb18030")
_USUAL = frozenset((*range(0xB0, 0xD8), 0xA1, 0xA3))
"""First bytes of the 3,755 everyday characters of GB2312 and of signs."""
LEAST = 2
"""A pairing must be better by so many points: an everyday character counts one, a character of such texts three."""


def resynchronised(data: bytes, everyday: frozenset[str]) -> bytes:
    """The bytes with � (in GB18030) for each byte too few, as far as runs of odd length tell. Linear in length.

    `everyday` are the characters such texts are mostly made of: by them it shows which way of pairing bytes is right.
    """
    pairs = frozenset(one.encode("gb18030") for one in everyday)
    parts: list[bytes] = []
    at = 0
    for run in _RUN.finditer(data):
        if len(run[0]) % 2 == 0:
            continue
        place = _place(run[0], pairs)
        if place is not None:
            parts += (data[at : run.start() + place], _LOST)
            at = run.start() + place + 1
    return b"".join((*parts, data[at:])) if parts else data


def _place(run: bytes, pairs: frozenset[bytes]) -> int | None:
    """Which byte of an odd run is alone: what stands before it in pairs and behind it in pairs reads best."""
    good = [(run[i] in _USUAL) + 2 * (run[i : i + 2] in pairs) for i in range(len(run) - 1)]
    score = best = sum(good[1::2])
    place = 0
    for k in range(0, len(good), 2):
        score += good[k] - good[k + 1]
        if score > best:
            best, place = score, k + 2
    return place if best >= sum(good[0::2]) + LEAST else None
