"""Title, issuing body, year and chapters of a report, and which stretches tell results, shortcomings or plans."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from fazhi.reading.model import Chapter

RESULTS, SHORTCOMINGS, PLANS = "成效", "不足", "计划"
LONGEST_HEADING = 70

_FIRST = re.compile(
    r"^[ \t\u3000]*(?:第[一二三四五六七八九十]+(?:部分|章|篇)[ 、:：]?|[一二三四五六七八九十]{1,3}[、.．,，])\s*\S"
)
_SECOND = re.compile(r"^[ \t\u3000]*[(（][一二三四五六七八九十]{1,3}[)）]、?\s*\S")
_PLAN_WORDS = re.compile("下一步|下一阶段|下一年|下步|今后|明年|努力方向")
_PLAN_ENDS = re.compile("(?:计划|安排|打算|思路|谋划|展望|举措建议)$")
_PLAN_YEAR = re.compile("(20\\d\\d)年(?:度)?[^。,，]{0,20}(?:计划|安排|打算|思路|谋划|展望|重点|任务|要点|工作)")
_SHORT_WORDS = re.compile("不足|问题|短板|困难|差距|薄弱|缺点|弱项")
_DONE_WORDS = re.compile("成效|举措|做法|完成|落实情况|进展|履行|履职|情况$|整改情况|存量")
_INLINE_PLAN = re.compile(
    "^[ \\t\u3000]*(?:[一二三四五六七八九十]+[、是])?(?:下一步|下一阶段|下步|今后|明年|(20\\d\\d)年(?=[,，]?[^。]{0,20}将))"
)
_TITLE = re.compile(
    "法治政府建设|依法行政|法治建设|依法治[省市区县镇街]|年度报告|年报|工作(?:情况|总结|报告)|情况(?:的)?报告|述职述法"
)
_META = re.compile(
    "^[-|｜•·\\s]*(?:标\\s*题|名\\s*称)\\s*[:：]\\s*|^[-|｜•·\\s]*(?:索\\s*引\\s*号|发\\s*布\\s*(?:机\\s*构|日\\s*期|时\\s*间|单\\s*位)|发文(?:机关|机构|字号|日期)|"
    "成文日期|生成日期|信息分类|主题分类|组配分类|公开方式|文章来源|信息来源|来\\s*源|文\\s*号|公文时效|有\\s*效\\s*性|时效性?|公开日期)(?=[\\s:：|｜\\w]).*"
)
"""What a page says about the document above its title; of a line that gives the title only the name of the field goes."""
_ISSUER = re.compile(
    "(?:发\\s*布\\s*(?:机\\s*构|单\\s*位)|发文(?:机关|机构))[\\s:：|｜]*([\u4e00-\u9fff]{3,24})(?=[\\s|｜,，;；]|$)"
)
_OPENING = re.compile("[\u4e00-\u9fff()（）]{4,40}关于[^。,，:：]{4,40}?的(?:情况)?报告")
"""A title that runs on into the text, where a page has lost its line ends."""
_TRAIL = re.compile("[>＞»].*[>＞»]|(?:当前|所在)(?:的)?位置")
_WORDS = re.compile("[\u4e00-\u9fff]{2}")
_TITLE_YEAR = re.compile("(?<![-—–~～－至])(20\\d\\d)(?=\\s*年)")
_BOOK = re.compile("《[^《》]{0,120}》|〔\\d{4}〕")
_SUFFIX = (
    "人民政府办公室|人民政府|街道办事处|管理委员会|管委会|委员会|办事处|司法局|综治局|公安局|管理局|监督局|服务局|分局|局|厅|委|办|中心|支队|大队|"
    "政府|街道|镇|乡|区|县|市|省|院|处|社"
)
_SELF = re.compile(
    rf"(?:^|[,，。])[ \t\u3000]*(?:20\d\d年(?:度|以来)?|一年来|今年以来)[,，]\s*([^\s,，。、“”《》]{{2,20}}?(?:{_SUFFIX}))"
    "(?=法治政府建设|依法行政|坚持|深入|始终|在|以|认真|紧|全面|围绕|扎实|严格|按照|切实|高度|积极|党|牢|持续|贯彻|坚决|聚焦|根据|不断|立足)"
)
_LED = re.compile(
    rf"^20\d\d年(?:度)?(?P<name>[\u4e00-\u9fff]{{2,20}}?(?:{_SUFFIX}))(?:关于)?(?:推进|加强)?(?:法治|依法|普法)"
)
_PLAIN_SELF = re.compile(
    r"(?:^|[,，])[ \t\u3000]*(?P<name>[\u4e00-\u9fff]{2,20}(?:人民政府|街道办事处|街道|[镇乡县区市局部委厅]))"
    "(?=坚持以习近平|深入贯彻习近平|以习近平)"
)
_SIGNED = re.compile(rf"^[ \t\u3000]*((?:中共)?[\u4e00-\u9fff]{{2,24}}(?:{_SUFFIX}))[ \t\u3000]*$")
_DATE_LINE = re.compile(r"^[ \t\u3000]*(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?[ \t\u3000]*$")


@dataclass(frozen=True, slots=True)
class Outline:
    """The frame of a report. `chapter_at` and `region_at` take a position in the text."""

    title: str
    organisation: str
    year: int | None
    chapters: tuple[Chapter, ...]
    _paths: tuple[tuple[int, str, str], ...]
    _starts: tuple[int, ...]

    def chapter_at(self, position: int) -> str:
        """Headings above the position, “一、… / (一)…”; empty before the first."""
        at = bisect_right(self._starts, position) - 1
        return self._paths[at][1] if at >= 0 else ""

    def region_at(self, position: int) -> str:
        """成效, 不足 or 计划."""
        at = bisect_right(self._starts, position) - 1
        return self._paths[at][2] if at >= 0 else RESULTS

    def regions(self) -> tuple[tuple[int, str, str], ...]:
        """(place, headings, 成效/不足/计划) wherever one of them changes, in order."""
        return self._paths


def outline(text: str, title: str = "", organisation: str = "") -> Outline:
    """The frame of the repaired text. `title` and `organisation` are what the file itself says (a web page does)."""
    lines = _lines(text)
    found = _title(lines)
    title = found or title
    year = _year(title, lines)
    chapters, paths = _chapters(lines, len(text), year)
    organisation = _organisation(title, lines) or organisation
    return Outline(title, organisation, year, chapters, paths, tuple(path[0] for path in paths))


def _lines(text: str) -> list[tuple[int, str]]:
    result = []
    at = 0
    for line in text.split("\n"):
        result.append((at, line))
        at += len(line) + 1
    return result


def _title(lines: list[tuple[int, str]]) -> str:
    head = [
        line
        for line in (_META.sub("", line.strip()) for _, line in lines[:40])
        if _WORDS.search(line) and not _TRAIL.search(line)
    ][:8]
    if head and len(head[0]) > LONGEST_HEADING and (opening := _OPENING.match(head[0])):
        return opening[0]
    for i, line in enumerate(head):
        if _FIRST.match(line) or len(line) > LONGEST_HEADING or "。" in line:
            break
        if _TITLE.search(line) and not line.endswith((":", "：", ",", "，")):
            before = head[i - 1] if i and len(head[i - 1]) < 30 and not re.search("[:：。]", head[i - 1]) else ""
            joins = (
                before and (not _TITLE_YEAR.search(line) or line.startswith(("关于", "20"))) and not before.isascii()
            )
            return before + line if joins else line
    return ""


def _year(title: str, lines: list[tuple[int, str]]) -> int | None:
    found = _TITLE_YEAR.search(title)
    if found:
        return int(found[1])
    for _, line in lines[:12]:
        found = _TITLE_YEAR.search(_BOOK.sub("", line[:2000]))
        if found and not _DATE_LINE.match(line):
            return int(found[1])
    for _, line in reversed(lines[-6:]):
        signed = _DATE_LINE.match(line)
        if signed:
            return int(signed[1]) - (int(signed[2]) < 10)
    return None


def _organisation(title: str, lines: list[tuple[int, str]]) -> str:
    named = re.match(r"(?:关于)?(?:中共)?([\u4e00-\u9fff()()]{2,30}?)(?:关于)?(?:20\d\d|[二][〇○零O]\S\S)\s*年", title)
    if named and not re.search("法治|报告|工作", named[1]):
        return _government(named[1])
    named = re.match(r"([\u4e00-\u9fff()()]{2,30}?)(?:关于|法治政府建设)", title)
    if named:
        return _government(named[1])
    led = _LED.match(title)
    if led:
        return led["name"]
    for _, line in lines[:40]:
        issuer = _ISSUER.search(line) if "发" in line[:12] else None
        if issuer and not issuer[1].endswith(("网", "网站", "平台")):
            return issuer[1]
    body = [line for _, line in lines[:40] if len(line) > 15][:3]
    for pattern in (_SELF, _PLAIN_SELF):
        for line in body:
            own = pattern.search(line, 0, 400)
            if own and not _US.match(own[1]):
                return own[1]
    tail = [line for _, line in lines if line.strip()][-6:]
    for before, line in pairwise(tail):
        signed = _SIGNED.match(before)
        if signed and _DATE_LINE.match(line):
            return signed[1]
    return ""


def _government(name: str) -> str:
    """The body that reports: of the committee and the government of one place the government, without “关于报送”."""
    name = re.sub("关于(?:报送|上报|印发|呈报)?$", "", name)
    return re.sub("^[^委]{2,12}委(?:员会)?(?=[^委]{2,12}人民政府$)", "", name)


_US = re.compile("(?:我|本|全|各)[省市区县镇乡街道局委办厅]|(?:县|区|市|镇|乡)?(?:委|政府)$|[县区市]委、")


def _heading(line: str, pattern: re.Pattern[str]) -> str:
    if not pattern.match(line):
        return ""
    title = line.strip().split("。")[0].split("；")[0].split(";")[0].rstrip(": ：")
    if len(title) > LONGEST_HEADING:
        title = re.split("[,，;；:：]", title)[0][:LONGEST_HEADING]
    return title


_BARE = re.compile("^[^。,，;；:：、“”0-9]{0,30}$")


def _chapters(
    lines: list[tuple[int, str]], length: int, year: int | None
) -> tuple[tuple[Chapter, ...], tuple[tuple[int, str, str], ...]]:
    marks: list[tuple[int, int, str, str]] = []
    region = main = RESULTS
    inline = False
    paths: list[tuple[int, str, str]] = [(0, "", RESULTS)]
    first = second = ""
    for at, line in lines:
        if not line.strip():
            continue
        level = 0
        title = _heading(line, _FIRST)
        if title:
            level = 1
        else:
            title = _heading(line, _SECOND)
            level = 2 if title else 0
        if (
            not level
            and len(line.strip()) <= 30
            and _BARE.match(line.strip())
            and _of(line.strip(), "", 1, year) in (PLANS, SHORTCOMINGS)
        ):
            title, level = line.strip(), 1
        if level == 1:
            main = region = _of(title, RESULTS, 1, year)
            first, second, inline = title, "", False
        elif level == 2:
            own = _of(title, "", 2, year)
            region = own if own in (PLANS, SHORTCOMINGS) and main != PLANS and _headlike(title) else main
            second, inline = title, False
        elif _plans_ahead(line, year) and not inline and region != PLANS:
            region, inline = PLANS, True
            paths.append((at, _path(first, second), region))
            continue
        elif (
            inline
            and not re.match(r"^[ \t\u3000]*(?:[一二三四五六七八九十]+是|\d|[((]|首先|其次|同时)", line)
            and _DONE_WORDS.search(line[:20])
        ):
            region, inline = main, False
            paths.append((at, _path(first, second), region))
            continue
        if level:
            marks.append((at, level, title, region))
            paths.append((at, _path(first, second), region))
        if not inline:
            paths += _inline(at, line, _path(first, second), region)
    chapters = []
    for i, (at, level, title, kind) in enumerate(marks):
        end = next((later for later, depth, *_ in marks[i + 1 :] if depth <= level), length)
        chapters.append(Chapter(title, level, at, end, kind))
    return tuple(chapters), tuple(paths)


_TURN = re.compile("(?:。|;|;)(?=(?:下一步|下一阶段|下步|今后|明年)[,,将])")


def _inline(at: int, line: str, path: str, region: str) -> list[tuple[int, str, str]]:
    """A paragraph that turns to the future in its middle (…。下一步,我局将…) is plan from there to its end."""
    turn = _TURN.search(line) if "下" in line or "今后" in line or "明年" in line else None
    if turn is None or region == PLANS:
        return []
    return [(at + turn.end(), path, PLANS), (at + len(line), path, region)]


def _plans_ahead(line: str, year: int | None) -> bool:
    """Whether a paragraph opens with what is to come: 下一步, or a year later than the one reported on."""
    found = _INLINE_PLAN.match(line)
    if found is None:
        return False
    return found[1] is None or (year is not None and int(found[1]) > year)


def _headlike(title: str) -> bool:
    return len(title) <= 30


def _path(first: str, second: str) -> str:
    return " / ".join(part for part in (first, second) if part)


def _of(title: str, default: str, level: int, year: int | None) -> str:
    """What a chapter with that heading tells. Headings of results speak of plans and problems too (完成情况, 化解问题)."""
    bare = re.sub(r"^[^\u4e00-\u9fff\d]*[一二三四五六七八九十]*[、))）]*", "", title)
    short = _SHORT_WORDS.search(bare)
    if short and _SOLVED.search(bare):
        short = None
    planned = bool(_PLAN_WORDS.search(bare))
    if not planned and not _DONE_WORDS.search(bare):
        stated = _PLAN_YEAR.search(bare)
        later = stated is not None and year is not None and int(stated[1]) > year
        planned = later or (level == 1 and bool(_PLAN_ENDS.search(bare)))
    if planned:
        return PLANS
    return SHORTCOMINGS if short else default


_SOLVED = re.compile("解决|化解|整改|查摆|反馈|专项整治|排查|导向|聚焦|针对|破解")
