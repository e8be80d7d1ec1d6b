"""Which body a report is of: names as reports write them beside names as lists write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

SHORTEST = 3
"""Characters two names must have in common at their end to be taken for one body (松溪镇 in 青禾区松溪镇)."""
_SPACES = re.compile(r"[\s\u3000·()（）]+")
_ENDS = re.compile("(?:人民政府|政府|办事处|管理委员会|管委会|党工委)$")


def bare(name: str) -> str:
    """A name without spaces and without what distinguishes no body: 青禾区人民政府 → 青禾区."""
    plain = _SPACES.sub("", name)
    shortened = _ENDS.sub("", plain)
    return shortened if len(shortened) >= 2 else plain


class Names:
    """Bodies by their names. `find` gives the index of the body a name means, None where it means none or several."""

    def __init__(self, bodies: Sequence[Iterable[str]]) -> None:
        self._exact: dict[str, set[int]] = {}
        self._ends: dict[str, set[int]] = {}
        for index, names in enumerate(bodies):
            for name in {bare(each) for each in names if each.strip()}:
                self._exact.setdefault(name, set()).add(index)
                for at in range(1, len(name) - SHORTEST + 1):
                    self._ends.setdefault(name[at:], set()).add(index)

    def find(self, name: str) -> int | None:
        """The body of exactly this name; else the one whose name is the longest end of it; else the one it is the end of."""
        wanted = bare(name)
        if not wanted:
            return None
        for at in range(0, max(1, len(wanted) - SHORTEST + 1)):
            found = self._exact.get(wanted[at:])
            if found:
                return next(iter(found)) if len(found) == 1 else None
        longer = self._ends.get(wanted, set())
        return next(iter(longer)) if len(longer) == 1 else None


def listed(text: str) -> list[str]:
    """The names of a pasted list: one a line, or parted by commas; numbers before them and doubles are left out."""
    found: dict[str, None] = {}
    for piece in re.split("[\n\r,，、;；\t]+", text):
        name = re.sub(r"^[\s\d.)）]+", "", piece).strip()[:80]
        if name:
            found[name] = None
    return list(found)
