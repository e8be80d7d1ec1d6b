"""Two texts side by side: which lines and which characters differ. Pure; bounded, since anybody may ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

MOST_LINES = 600
MOST_CHARACTERS = 300
NEAR = 3
"""So many of the next lines a changed line is looked for among."""
ALIKE = 0.35
"""Two lines less alike than this are shown as one taken out and one put in, not as one changed."""

Piece = tuple[str, bool]
"""(text, whether it differs from the other side)"""


@dataclass(frozen=True)
class Pair:
    """A line of the earlier and of the later text; an empty side means the line stands on the other side only."""

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]

    @property
    def same(self) -> bool:
        return not any(changed for _, changed in (*self.before, *self.after))


def compare(before: str, after: str) -> list[Pair]:
    """Both texts line by line, in order, with what differs marked. Very long texts are compared by whole lines only."""
    old, new = before.splitlines(), after.splitlines()
    if max(len(old), len(new)) > MOST_LINES:
        return [_pair(a, b, fine=False) for a, b in zip_longest(old, new, fillvalue="")]
    out: list[Pair] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            out += [Pair(((line, False),), ((line, False),)) for line in old[i:j]]
        else:
            out += _changed(old[i:j], new[k:m])
    return out


def _changed(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """A stretch that differs: lines that resemble each other stand together, the others alone."""
    out: list[Pair] = []
    waiting = list(new)
    for line in old:
        near = next((n for n, other in enumerate(waiting[:NEAR]) if _alike(line, other)), None)
        if near is None:
            out.append(_pair(line, "", fine=False))
            continue
        out += [_pair("", other, fine=False) for other in waiting[:near]]
        out.append(_pair(line, waiting[near], fine=True))
        del waiting[: near + 1]
    return out + [_pair("", other, fine=False) for other in waiting]


def _alike(a: str, b: str) -> bool:
    if max(len(a), len(b)) > MOST_CHARACTERS:
        return a[:20] == b[:20]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _pair(a: str, b: str, *, fine: bool) -> Pair:
    if a == b:
        return Pair(((a, False),), ((b, False),))
    if not fine or max(len(a), len(b)) > MOST_CHARACTERS:
        return Pair(((a, True),) if a else (), ((b, True),) if b else ())
    before: list[Piece] = []
    after: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if j > i:
            before.append((a[i:j], tag != "equal"))
        if m > k:
            after.append((b[k:m], tag != "equal"))
    return Pair(tuple(before), tuple(after))
