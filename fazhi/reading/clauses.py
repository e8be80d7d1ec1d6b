"""Where sentences and clauses begin and end, so that a number is read with the words that belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left

_SENTENCE_ENDS = frozenset("。！？!?；;\n")
_CLAUSE = re.compile(f"[{''.join(_SENTENCE_ENDS)}，:：\t]|,(?!(?<=\\d,)\\d{{3}}(?!\\d))")
"""Whatever ends a sentence ends a clause; the comma within 1,248 does not."""
WINDOW = 400
"""Longest stretch before or behind a number that is looked at; keeps reading linear in text without punctuation."""


class Clauses:
    """Sentence and clause borders of one text. All answers are positions in that text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._clauses = [found.start() for found in _CLAUSE.finditer(text)]
        self._sentences = [at for at in self._clauses if text[at] in _SENTENCE_ENDS]

    def sentence_start(self, position: int) -> int:
        """First character of the sentence around `position`."""
        at = bisect_left(self._sentences, position)
        start = self._sentences[at - 1] + 1 if at else 0
        return start if start > position - WINDOW else position - WINDOW

    def sentence_end(self, position: int) -> int:
        """Just behind the last character of the sentence around `position`."""
        at = bisect_left(self._sentences, position)
        return min(self._sentences[at] if at < len(self._sentences) else len(self.text), position + WINDOW)

    def clause_start(self, position: int) -> int:
        """First character of the clause around `position`."""
        at = bisect_left(self._clauses, position)
        start = self._clauses[at - 1] + 1 if at else 0
        return start if start > position - WINDOW else position - WINDOW

    def clause_end(self, position: int) -> int:
        """Just behind the last character of the clause around `position`."""
        at = bisect_left(self._clauses, position)
        return min(self._clauses[at] if at < len(self._clauses) else len(self.text), position + WINDOW)

    def clauses_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The clauses from `start` up to `end`, in order."""
        result = []
        last, begin = start, start
        for border in (*self._clauses[bisect_left(self._clauses, start) : bisect_left(self._clauses, end)], end):
            if border > last:
                result.append((begin, border))
            last, begin = border, border + 1
        return result
