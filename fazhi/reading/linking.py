"""Links a figure to an indicator of the catalogue by the words around it, and says how sure that is and why."""

from __future__ import annotations

import re
from functools import cache
from operator import add
from typing import NamedTuple

from fazhi.reading.candidates import Candidate
from fazhi.reading.context import Context
from fazhi.reading.lexicon import entries
from fazhi.reading.lexicon.entry import Entry, Group
from fazhi.reading.units import may_count, unit_class

OWN, NEAR, SENTENCE, PARAGRAPH, HEADING = 1.0, 0.7, 0.55, 0.3, 0.2
BORROWED = 3.0
"""Most that one word taken over from outside the figure's own words may count, so that its own words decide."""
LEAST = 1.2
"""A link needs at least this much: about two characters of the figure's own words."""


class Link(NamedTuple):
    """The indicator found, how sure (0 to 1), and the words it rests on."""

    indicator: str | None
    confidence: float
    reason: str


NONE = Link(None, 0.0, "没有与词库相符的指标")
PART = Link(None, 0.0, "是前面同一指标数字的一部分")
_GROWTH, _RANK = "growth", "rank"
_OWN_ENTRIES = frozenset({_GROWTH, _RANK})
_NEVER = frozenset({"share", "rate", "change"})
"""Kinds of figures that are no indicator: 占23%, 每万人3.2名, 较上年净增12名."""


_GOES_ON = re.compile(
    "的?(?:逐年)?(?:上升|提升|提高|增长|增加|扩大|下降|降低|减少|缩减|压减|回落|降|升|增|减)(?:至|到|为)(?:了|今年|本年|20\\d\\d年)?的?"
    "|(?:而|其中)?(?:去年|上年|上一年|前年|20\\d\\d年)度?(?:同期)?(?:则|仅)?(?:为|是|的|有|共)?"
    "|(?:累计|总数|总量|目前)(?:已)?(?:共有|共|达到?|有|为)?"
    "|(?:而|其中)?(?:我|本|全)(?:国|省|市|区|县|州|旗|镇|乡|街道|局)(?:的)?(?:平均(?:水平|值)?|则|仅)?(?:为|是|达到?)?"
)
"""Words that go on from the number before: 败诉率由11.2%下降至6.5%; 去年同期35件; 我县为5.3%."""


class _Index:
    """The entries for one kind of unit, found by the words in a figure's own text rather than tried one by one."""

    def __init__(self, found: tuple[Entry, ...]) -> None:
        self.always = tuple(i for i, entry in enumerate(found) if not entry.said)
        self.entries = found
        self.by_word: dict[str, tuple[int, ...]] = {}
        for i, entry in enumerate(found):
            for word in min(entry.said, key=len, default=()):
                self.by_word[word] = (*self.by_word.get(word, ()), i)
        self.single = tuple(word for word in self.by_word if len(word) == 1)
        self.by_pair: dict[str, tuple[str, ...]] = {}
        for word in self.by_word:
            if len(word) > 1:
                self.by_pair[word[:2]] = (*self.by_pair.get(word[:2], ()), word)

    def likely(self, own: str) -> list[Entry]:
        """The entries of which a needed word stands in `own`, in the order of the lexicon."""
        found = set(self.always)
        for words in filter(None, map(self.by_pair.get, map(add, own, own[1:]))):
            for word in words:
                if word in own:
                    found.update(self.by_word[word])
        for word in self.single:
            if word in own:
                found.update(self.by_word[word])
        return [self.entries[i] for i in sorted(found)]


@cache
def _by_unit(unit: str, kind: str) -> _Index:
    return _Index(
        tuple(
            entry
            for entry in entries()
            if entry.kind == kind and any(may_count(allowed, unit) for allowed in entry.units)
        )
    )


_PREVENTED = re.compile("防止|制止|劝返|劝阻")
"""Said of what did not happen, or not any more: no indicator counts it."""


def link(one: Candidate, context: Context, previous: str | None, unit: str = "") -> Link:
    """The best indicator for a candidate. `previous` is the indicator of the figure before it in the sentence, `unit` its unit."""
    if one.kind in _NEVER or _PREVENTED.search(context.before):
        return NONE
    scored: list[tuple[float, Entry, str]] = []
    for entry in _by_unit(one.unit, one.kind if one.kind in _OWN_ENTRIES else "").likely(context.own):
        if entry.kind == _GROWTH and entry.of and previous not in (None, entry.of):
            continue
        score, words = _score(entry, context)
        if score >= LEAST:
            if entry.of and entry.of == previous:
                score += 1
            if one.unit == entry.units[0]:
                score += 0.1
            scored.append((score, entry, words))
    if not scored:
        goes_on = (
            previous is not None
            and unit_class(unit) == unit_class(one.unit)
            and one.kind != _GROWTH
            and _GOES_ON.fullmatch(context.before.strip())
        )
        return Link(previous, 0.6, "承接前一个数字") if goes_on else NONE
    if len(scored) > 1:
        scored.sort(key=lambda each: -each[0])
    best, entry, words = scored[0]
    second = next((score for score, other, _ in scored[1:] if other.code != entry.code), 0.0)
    confidence = min(0.99, 0.45 + 0.06 * best + 0.05 * min(best - second, 4))
    return Link(entry.code, round(confidence, 2), f"依据“{words}”")


def _score(entry: Entry, context: Context) -> tuple[float, str]:
    own = context.own
    total = 0.0
    words: list[str] = []
    for group in entry.said:
        for word in group:
            if word in own:
                total += len(word)
                words.append(word)
                break
        else:
            return 0.0, ""
    for word in entry.barred:
        if word in own:
            return 0.0, ""
    if entry.strangers and _is_about_another(entry, context):
        return 0.0, ""
    for group in entry.about:
        value, word = _anywhere(group, context)
        if not value:
            return 0.0, ""
        total += value
        words.append(word)
    return total, "、".join(dict.fromkeys(words))


def _is_about_another(entry: Entry, context: Context) -> bool:
    """Whether the surroundings are about a matter that rules the entry out."""
    if any(word in context.own or word in context.all_earlier for word in entry.homely):
        return False
    around = context.around
    return any(word in around for word in entry.strangers)


def _anywhere(group: Group, context: Context) -> tuple[float, str]:
    best, found = 0.0, ""
    for word in group:
        size = float(len(word))
        if size <= best:
            break
        if word in context.own:
            best, found = OWN * size, word
            continue
        size = min(size, BORROWED)
        value = (
            NEAR * size
            if context.earlier and word in context.earlier[0]
            else SENTENCE * size
            if word in context.all_earlier
            else PARAGRAPH * size
            if word in context.paragraph
            else HEADING * size
            if word in context.headings
            else 0.0
        )
        if value > best:
            best, found = value, word
    return best, found
