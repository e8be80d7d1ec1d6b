"""The words that belong to a figure: its own, and those said before it that it may lean on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fazhi.reading.candidates import Candidate
from fazhi.reading.clauses import Clauses
from fazhi.reading.outline import Outline

_NOUN = re.compile("[\u4e00-\u9fff“《(（]")
_CHINESE = re.compile("[\u4e00-\u9fff]")


_AND = ("和", "及", "与", "以及")
_DOES = re.compile("(?:完成|进行|开展|做好)(?:了|对)?$")
_DONE_TO_ALL = re.compile("(?:合法性|法制)?(?:审查|审核)|评查|备案|清理|化解|调解")
_SAYS_NOTHING = re.compile(
    "\\s*(?:(?:今年|年内|本年度?|全年|一年来|年度)(?:以来)?|目前|截至目前|累计|合计|总计|已经?|共计?|先后|分别|开展|举办|举行|组织|召开|进行|达到?|超过?|近|约|逾|了)+\\s*"
)
"""A clause such as 全年累计开展 leaves it to the clause before to say of what."""


@dataclass(slots=True)
class Context:
    """`own` are the words of the figure's clause up to its neighbours; `earlier` the clauses of the sentence before it,
    nearest first, `all_earlier` those in one; `paragraph` the sentence before and the lead of the paragraph; `headings`
    the chapter; `around` own words and everything before them in sentence and paragraph; `sentence` where that begins."""

    own: str
    before: str
    after: str
    earlier: tuple[str, ...]
    paragraph: str
    headings: str
    all_earlier: str
    around: str
    sentence: int


def contexts(text: str, found: list[Candidate], clauses: Clauses, frame: Outline) -> list[Context]:
    """One context for each candidate, in the same order."""
    paragraphs: dict[int, str] = {}
    result = []
    for i, one in enumerate(found):
        sentence = clauses.sentence_start(one.start)
        if sentence not in paragraphs:
            paragraphs[sentence] = _paragraph(text, sentence, clauses)
        result.append(_context(text, found, i, clauses, frame, sentence, paragraphs[sentence]))
    return result


def _context(
    text: str, found: list[Candidate], i: int, clauses: Clauses, frame: Outline, sentence: int, paragraph: str
) -> Context:
    one = found[i]
    if one.words:
        around = one.caption + one.words
        return Context(
            one.words, one.words, "", (one.caption,), "", frame.chapter_at(one.start), one.caption, around, sentence
        )
    if one.label_start >= 0:
        own, before, after = text[one.label_start : one.label_end], text[one.label_start : one.label_end], ""
        begin = one.label_start
    else:
        begin, before, after = _own(text, found, i, clauses)
        own = before + text[one.start : one.end] + after if one.kind in ("coverage", "zero") else before + " " + after
    if one.kind == "zero" and "、" in before:
        before = before[before.rindex("、") + 1 :]
        own = before + text[one.start : one.end] + after
    earlier = tuple([text[a:b] for a, b in clauses.clauses_between(sentence, begin)][::-1])
    if one.label_start >= 0 and one.kind != "percent":
        earlier = (text[clauses.clause_start(one.label_start) : one.start], *earlier)
    all_earlier = "\n".join(earlier)
    around = all_earlier + own + paragraph
    return Context(own, before, after, earlier, paragraph, frame.chapter_at(one.start), all_earlier, around, sentence)


def _paragraph(text: str, sentence: int, clauses: Clauses) -> str:
    """What the paragraph says before the sentence that counts for it: its lead and the sentence before."""
    previous = clauses.sentence_start(max(sentence - 1, 0)) if sentence > 0 and text[sentence - 1] != "\n" else sentence
    line = max(text.rfind("\n", max(0, sentence - 3000), sentence) + 1, 0)
    return _item_lead(text, line, sentence) + "\n" + text[previous:sentence]


_ITEM = re.compile("(?:^|[。；;\n])\\s*[一二三四五六七八九十]{1,2}是")
_ITEM_ENDS = re.compile("是(?<=[一二三四五六七八九十]是)")


def _item_lead(text: str, line: int, sentence: int) -> str:
    """The sentence that opens the item (二是…) or else the paragraph in which the sentence stands."""
    start = line
    first, last = max(line, sentence - 1500), sentence + 4
    if _ITEM_ENDS.search(text, first, last):
        for found in _ITEM.finditer(text, first, last):
            start = found.start()
    end = text.find("。", start + 1, start + 200)
    return text[start : min(end if end >= 0 else start + 80, start + 80, max(sentence, start))]


def _own(text: str, found: list[Candidate], i: int, clauses: Clauses) -> tuple[int, str, str]:
    one = found[i]
    start, end = clauses.clause_start(one.start), clauses.clause_end(one.end)
    before_start = start
    for earlier in found[max(0, i - 6) : i][::-1]:
        if earlier.start == one.start:
            continue
        if earlier.end <= one.start and earlier.end > start:
            before_start = earlier.end
        break
    before = text[before_start : one.start]
    if before_start > start and "、" in before and _NOUN.match(before):
        cut = before.rindex("、") + 1
        if _NOUN.match(before[cut:]) or cut == len(before):
            before_start, before = before_start + cut, before[cut:]
    elif before_start > start and _NOUN.match(before) and _NOUN.match(text, one.end) and before[-1] in "和及与":
        before_start, before = one.start, ""
    after_end = end
    following = None
    for later in found[i + 1 : i + 4]:
        if later.start >= one.end:
            following = later
            break
    behind = text[one.end : after_end]
    if following is not None and following.start < end:
        behind = text[one.end : following.start]
        if behind.startswith(_AND):
            behind = ""
        elif "、" in behind:
            behind = behind[: behind.index("、")] + (
                _shared_verb(text, found, i, after_end) if _DOES.search(before) else ""
            )
        elif following.kind in ("count", "money") and not _NOUN.match(text, following.end):
            behind = behind[:12]
    if behind and not _NOUN.match(behind):
        behind = ""
    if behind.startswith(("(", "（")):
        close = min((at for at in (behind.find(")"), behind.find("）")) if at >= 0), default=-1)
        behind = behind[close + 1 :] if close >= 0 and len(behind) > close + 1 else ""
    if not behind and not _CHINESE.search(before):
        before_start, before = start, text[start : one.start]
    if before_start == start and not behind and one.kind == "count" and _SAYS_NOTHING.fullmatch(before):
        before_start, before = _with_clause_before(text, found, i, clauses, start, before)
    return before_start, before, behind


def _with_clause_before(
    text: str, found: list[Candidate], i: int, clauses: Clauses, start: int, before: str
) -> tuple[int, str]:
    """The words of a clause that says nothing itself, with the clause before it in the sentence if that has no figure."""
    if start <= clauses.sentence_start(found[i].start):
        return start, before
    earlier = clauses.clause_start(start - 1)
    if any(one.end > earlier and one.start < start for one in found[max(0, i - 4) : i]):
        return start, before
    return earlier, text[earlier : found[i].start]


def _shared_verb(text: str, found: list[Candidate], i: int, end: int) -> str:
    """What is said at the end of a row of the whole row: 完成18件规范性文件、68件合同合法性审查."""
    last = i
    while last + 1 < len(found) and found[last + 1].start < end:
        last += 1
    at = _DONE_TO_ALL.search(text, found[last].end, min(end, found[last].end + 30))
    return at[0] if at else ""
