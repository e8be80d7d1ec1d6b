"""What a figure counts, as a phrase a reader understands on its own."""

from __future__ import annotations

import re

from fazhi.reading.candidates import Candidate
from fazhi.reading.context import Context

_LEADING = re.compile(
    "(?:[\\s、,，:：;；)）]|[(（](?=[其含])|(?:今年以来|本年度|年内|全年|截至目前|目前|同时|此外|另外|其中|并|先后|共计?|累计|总计|已经?|均|分别|"
    "20\\d\\d年(?:度|以来)?|[一二三四五六七八九十]是))+"
)
_TRAILING = re.compile(
    "(?:[\\s、:：]|共计?|累计|总计|合计|已?达到?|约|近|超过?|逾|不足|为|是|有|了|均|各|分别|平均|至|到|多达|高达|突破|(?<=率)(?:保持在|实现))+$"
)

_TRAILING_ENDS = frozenset("、:：计共达到约近超过逾足为是有了均各别至破在现")
"""What the words of `_TRAILING` end with, white space apart: looked at first, for speed."""


def _without_head(words: str) -> str:
    found = _LEADING.match(words)
    return words[found.end() :] if found else words


def _without_tail(words: str) -> str:
    last = words[-1:]
    return _TRAILING.sub("", words) if last in _TRAILING_ENDS or last.isspace() else words


def subject(one: Candidate, context: Context) -> str:
    """The counted thing: the words before the number, or behind it, completed by the clause it leans on."""
    before = _without_tail(_without_tail(_without_head(context.before)))
    after = _without_head(context.after)[:30]
    if one.kind == "zero":
        return context.own.strip("、,， ")[-44:]
    if one.kind == "coverage":
        return (before + "覆盖率")[-44:]
    if after:
        lead = before.rpartition("、")[2] if context.before.rstrip()[-1:] != "、" else ""
        phrase = (lead if len(lead) <= 20 else "") + after
    else:
        phrase = before
    if len(phrase) < 5 and context.earlier and one.label_start < 0 and not one.words:
        phrase = _without_head(context.earlier[0])[-30:] + phrase
    return phrase.strip("、,， ")[-44:]
