"""What a report says about itself: whose level, when it came out, its number, and whether the required parts are there.

Rules: 法治政府建设与责任落实督察工作规定 (厅字〔2019〕28号), art. 24: annual reports are made public by April 1; the five
heads a report must have are those of `fazhi.kernel.measures.Part`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fazhi.kernel.measures import Part
from fazhi.reading.model import Level, RequiredPart
from fazhi.reading.outline import PLANS, RESULTS, SHORTCOMINGS, Outline

DUE_MONTH, DUE_DAY = 4, 1
"""Reports are public by this day of the year after the one reported on."""

_TOWN = re.compile(
    "(?:[镇乡]|街道|苏木|民族乡)(?:人民政府|政府|办事处|街道办|党委|党工委|综合执法办公室)?(?:办公室)?$|街道办(?:事处)?$"
)
_GOVERNMENT = re.compile(
    "(?:人民政府|(?<![局委办])政府|[省市县区旗州盟]|自治区|新区|开发区|高新区|管理委员会|管委会|兵团|地区)$"
)
_MANAGED = re.compile("(?:开发区|高新区|新区|园区|示范区|合作区|景区|保税区|港区|度假区|试验区)(?:管理委员会|管委会)$")
_DEPARTMENT = re.compile(
    "(?:局|厅|委|委员会|管委会|办|办公室|中心|支队|大队|总队|总站|院|处|所|社|署|队|公司|联合会|协会|分局|集团|部|银行|学校|大学|学院|馆)$"
)
_COMMITTEE = re.compile("(?:中共)?[\u4e00-\u9fff]{2,12}(?:[省市县区旗州])(?:委|委员会)$")
_NUMBER = re.compile("^[\u4e00-\u9fff]{1,12}[〔\\[【(（]20\\d\\d[〕\\]】)）]\\s*第?\\d{1,4}号$")
_NUMBERED = re.compile(
    "(?:文号|发文字号|文件编号)[:：]\\s*([\u4e00-\u9fff]{1,12}[〔\\[【(（]20\\d\\d[〕\\]】)）]\\s*第?\\d{1,4}号)"
)
_DATE = re.compile("(20\\d\\d)\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})")
_CHINESE_DATE = re.compile(
    "(二[〇○零OＯ][〇○零一二三四五六七八九][〇○零一二三四五六七八九])年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_DATED = re.compile("[时日][间期]\\s*[:：]\\s*(?=20)")
_DATE_WORDS = ("时间", "日期", "时期", "日间")
"""What every match of `_DATED` begins with: looked for first, for speed."""
_PUBLISHED = re.compile("(?:(?:发布|公开|公布|生成|成文|发文|上传|更新|刊登)|(?:^|\\s))$")
_SIGNED = re.compile(
    "^[ \t\u3000]*(?:[(（]?此件公开发布[)）]?)?[ \t\u3000]*(?:[\u4e00-\u9fff]{2,24}[ \t\u3000]+)?(?=20\\d\\d\\s*年|二[〇○零OＯ])"
)

_STAMP = re.compile("[\\s•·|-]*(20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2})(?:\\s+\\d{1,2}:\\d\\d(?::\\d\\d)?)?[\\s|]*")
"""A line of a page head that holds a day, and the time at most."""
_ONLY_A_DATE = re.compile("[^，,。；;]{8,12}[日号]?[)）]?[ \t\u3000]*")

_HEADS = {
    Part.MEASURES: re.compile(
        "举措|成效|做法|工作(?:开展)?情况|完成情况|推进情况|落实情况|进展|主要工作|工作总结|工作回顾|亮点"
    ),
    Part.SHORTCOMINGS: re.compile("不足|问题|短板|困难|差距|薄弱|弱项"),
    Part.FIRST_RESPONSIBLE: re.compile("第一责任人|主要负责人|主要负责同志|述职述法|述法"),
    Part.NEXT_YEAR: re.compile("下一?步|下一阶段|下一年|明年|今后|计划|安排|打算|思路|努力方向"),
    Part.OTHER: re.compile("其他(?:需要|事项|情况|方面)|需要(?:说明|报告)的"),
}
_CAUSE = re.compile("原因|根源|根子|(?:主要)?(?:是)?由于|归因|究其|成因|症结")
_FIRST_IN_TEXT = re.compile("第一责任人(?:的)?职责|第一责任人[,，、。]|(?:四个亲自|重要工作亲自部署|重大问题亲自过问)")


@dataclass(frozen=True, slots=True)
class Document:
    """`level` is None where the name of the body does not tell. `issued_from` is 发布日期, 落款 or empty."""

    level: Level | None
    number: str
    issued: date | None
    issued_from: str
    parts: tuple[RequiredPart, ...]
    on_time: bool | None


def describe(text: str, frame: Outline, published: str = "") -> Document:
    """What the repaired text says about itself. `published` is the date a web page gives as its own."""
    issued, source = _issued(text, published)
    on_time = None
    if issued is not None and frame.year is not None:
        on_time = issued <= date(frame.year + 1, DUE_MONTH, DUE_DAY)
    return Document(level(frame.organisation, frame.title), _number(text), issued, source, _parts(text, frame), on_time)


def level(organisation: str, title: str = "") -> Level | None:
    """Government, department or town by the name of the body; where it has none, by the head of the title."""
    for name in (organisation, re.split("20\\d\\d|关于|法治", title)[0]):
        name = re.sub("[ \u3000()（）]|关于$", "", name)
        if not name:
            continue
        if _TOWN.search(name):
            return Level.TOWN
        if _MANAGED.search(name):
            return Level.GOVERNMENT
        if _DEPARTMENT.search(name):
            return Level.GOVERNMENT if _COMMITTEE.fullmatch(name) and "工" not in name else Level.DEPARTMENT
        if _GOVERNMENT.search(name):
            return Level.GOVERNMENT
    return None


def _number(text: str) -> str:
    for line in text[:3000].split("\n")[:20]:
        if "号" not in line:
            continue
        bare = line.strip()
        found = _NUMBERED.search(bare)
        if found:
            return found[1].replace(" ", "")
        if _NUMBER.match(bare):
            return bare.replace(" ", "")
    return ""


def _issued(text: str, published: str) -> tuple[date | None, str]:
    """The day of publication where it is told; else the day under the signature."""
    day = _day(published)
    if day:
        return day, "发布日期"
    for edge in (text[:3000], text[-1500:]):
        for found in _DATED.finditer(edge) if any(word in edge for word in _DATE_WORDS) else ():
            said = _PUBLISHED.search(edge[max(0, found.start() - 4) : found.start()])
            day = _day(edge[found.end() : found.end() + 20]) if said else None
            if day:
                return day, "发布日期"
    for line in text[:1500].split("\n")[:20]:
        stamped = _STAMP.fullmatch(line)
        day = _day(stamped[1]) if stamped else None
        if day:
            return day, "发布日期"
    lines = [line for line in text[-1500:].split("\n") if line.strip()][-12:]
    lines += [line for line in text[:1500].split("\n") if line.strip()][:8]
    for line in lines:
        signed = _SIGNED.match(line)
        if signed and _ONLY_A_DATE.fullmatch(line, signed.end()):
            day = _day(line[signed.end() :])
            if day:
                return day, "落款"
    return None, ""


def _day(written: str) -> date | None:
    found = _DATE.match(written.strip())
    if found:
        parts = [int(part) for part in found.groups()]
    else:
        chinese = _CHINESE_DATE.match(written.strip())
        if chinese is None:
            return None
        parts = [_year(chinese[1]), _small(chinese[2]), _small(chinese[3])]
    try:
        return date(*parts)
    except ValueError:
        return None


def _year(written: str) -> int:
    return int(
        "".join(
            str("〇一二三四五六七八九".find(c)) if c in "一二三四五六七八九" else ("2" if c == "二" else "0")
            for c in written
        )
    )


def _small(written: str) -> int:
    tens, mark, ones = written.rpartition("十")
    digit = "零一二三四五六七八九".find
    return (digit(tens) if tens else 1) * 10 * bool(mark) + (digit(ones) if ones else 0)


def _parts(text: str, frame: Outline) -> tuple[RequiredPart, ...]:
    return tuple(_part(part, text, frame) for part in Part)


def _part(part: Part, text: str, frame: Outline) -> RequiredPart:
    """The part by its heading; else by what the text says, which a note tells."""
    headings = list(_headings(part, frame))
    if headings:
        at, title, _ = headings[0]
        if part is Part.SHORTCOMINGS and not any(_CAUSE.search(text[start:stop]) for start, _, stop in headings):
            return RequiredPart(part.value, True, title, at, "写了不足,没有写原因。")
        return RequiredPart(part.value, True, title, at, "")
    stretch = _stretch(part, frame)
    if stretch is not None:
        return RequiredPart(part.value, True, "", stretch, "没有单独成章,散在正文中。")
    if part is Part.FIRST_RESPONSIBLE and (found := _FIRST_IN_TEXT.search(text)):
        return RequiredPart(part.value, True, "", found.start(), "没有单独成章,正文中提到。")
    if part is Part.OTHER:
        return RequiredPart(part.value, False, "", None, "没有需要报告的其他情况时可以不写。", required=False)
    return RequiredPart(part.value, False, "", None, "没有找到这一部分。")


def _headings(part: Part, frame: Outline) -> Iterator[tuple[int, str, int]]:
    wanted = {Part.SHORTCOMINGS: (SHORTCOMINGS,), Part.NEXT_YEAR: (PLANS,), Part.MEASURES: (RESULTS,)}.get(part)
    chapters = sorted(frame.chapters, key=lambda chapter: chapter.level)
    for chapter in chapters:
        named = _HEADS[part].search(chapter.title)
        if part is Part.MEASURES:
            other = _HEADS[Part.FIRST_RESPONSIBLE].search(chapter.title) or _HEADS[Part.OTHER].search(chapter.title)
            named = named if not other else None
        if named and (wanted is None or chapter.region in wanted):
            yield chapter.start, chapter.title, chapter.end


def _stretch(part: Part, frame: Outline) -> int | None:
    """Where the text turns to plans without a heading (下一步,我局将…), or tells results under headings of matters."""
    if part is Part.NEXT_YEAR:
        return next((at for at, _, region in frame.regions() if region == PLANS), None)
    if part is Part.MEASURES:
        return next((one.start for one in frame.chapters if one.level == 1 and one.region == RESULTS), None)
    return None
