"""Which year a figure is of, and whose it is: last year's number and another body's are quoted for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fazhi.reading.candidates import Candidate
from fazhi.reading.context import Context

THIS, LAST, EARLIER, RUNNING = "本年", "上年", "往年", "累计"

_LAST_BEFORE = re.compile(
    "(?:去年|上年|上一年)度?(?:同期)?的?$|(?<![比较与同于])(?:去年|上年|上一年|前一年)(?!以来|底前|年底前)[^,，。;；]{0,12}$"
)
_LAST_CLAUSE = re.compile("^\\s*(?:而|其中|[(（])?(?:去年|上年|上一年)度?(?:同期)?(?:全[省市区县镇乡]|$)")
_THIS = re.compile("今年|本年|(?<!去)年内|本年度")
_YEAR = re.compile("(2(?<![\\d比较自〔\\[-]2)0\\d\\d)年(?!以来|来|起|至|到|初至|[-—–~、和])")
_NAMED_BEFORE = re.compile("(20\\d\\d)年度?(?:同期)?的$")
_FROM = re.compile("(?:由|从)[^,，。;；]{0,12}$")
_RISES = re.compile("(?:逐年)?(?:增|减|降|升|提|缩|上升|下降|回落|扩大|压)[^,，。;；\\d]{0,4}(?:至|到|为)")
_RUNNING = re.compile("累计|截至|截止|历年|总数|以来共")
_SPAN = re.compile(
    "十[一二三四五]五”?(?:时期|期间|以来)|近年来|三年来|四年来|五年来|近[两二三四五六七八九十\\d]{1,2}年|历年|(20\\d\\d)年[^,，。;；]{0,8}(?:以来|起)|"
    "20\\d\\d(?:年)?[-—–~至到](20\\d\\d)年|成立以来|建立以来|实施以来|启动以来|运行以来|开展以来"
)
_SPAN_WORDS = ("年", "以来", "时期", "期间")
"""One of which is in every match of `_SPAN`: looked for first, for speed."""
_WITHIN = re.compile("全年|今年|本年|年内|一年来|上半年|下半年|年度|20\\d\\d年(?!以来|底|末)")

_SCALES = (("省|自治区(?!县|州)", 1), ("自治州|州|盟|(?<!城)市(?!场|政|容|民|监|辖)", 2))
_COUNTY = re.compile("(?<![社园辖小地学景片郊])区(?!域|块|间)|县|旗")
_TOWN = re.compile("(?<![城村])镇|(?<!城)乡(?!村)|街道")
_WIDER = re.compile(
    "全(?P<where>国|省|市|州|盟|县|区|旗)"
    "(?!第|首|率先|前|领先|最|唯一|先进|优秀|示范|试点|推广|范围|统一|面|竞赛|会议|现场会|大会)"
)
_NOT_QUOTED = re.compile("(?:[占居列在为是超于过比][近约]?|成为|作为|入选|获评|参加|承办|举办|纳入)$")
_IN_ALL = re.compile("共(?!同|建|治|享)|累计|总计|各级|机关")
_AVERAGE = re.compile("平均|人均|均值")
_SCALE_OF = {"国": 0, "省": 1, "市": 2, "州": 2, "盟": 2, "县": 3, "区": 3, "旗": 3}


@dataclass(frozen=True, slots=True)
class Provenance:
    """The year a report is of (None where unknown) and how far down its body stands: 1 province … 4 town, 0 unknown."""

    year: int | None
    scale: int

    def basis(self, text: str, sentence: int, one: Candidate, context: Context) -> str:
        """本年, 上年, 往年 or 累计. `sentence` is where the sentence of the figure begins in `text`."""
        if one.words:
            return self._of_words(one.words)
        if _FROM.search(context.before) and _RISES.match(text, one.end):
            return LAST
        said = text[sentence : one.start]
        if of := _NAMED_BEFORE.search(context.before):
            return self._of_year(int(of[1]), [int(found[1]) for found in _YEAR.finditer(said)] or [int(of[1]) + 1])
        span = _SPAN.search(said) if any(word in said for word in _SPAN_WORDS) else None
        if span and not (self.year and span[1] and int(span[1]) >= self.year):
            return RUNNING
        named = [found for found in _YEAR.finditer(said)] if "年" in said else []
        tail = said[named[-1].end() :] if named else said
        if _LAST_BEFORE.search(context.before) or (_last_clause(context) and not _THIS.search(tail)):
            return LAST
        if named and not _RUNNING.search(tail):
            return self._of_year(int(named[-1][1]), [int(found[1]) for found in named])
        if _RUNNING.search(context.before) and not self._within(said):
            return RUNNING
        return THIS

    def _of_words(self, words: str) -> str:
        named = _YEAR.search(words)
        if named:
            return self._of_year(int(named[1]), [int(named[1])])
        return LAST if re.search("去年|上年", words) else RUNNING if "累计" in words else THIS

    def _of_year(self, year: int, named: list[int]) -> str:
        this = self.year if self.year is not None else max(named)
        return THIS if year >= this else LAST if year == this - 1 else EARLIER

    def _within(self, said: str) -> bool:
        """Whether a running total runs over the year only: 全年累计, 2024年以来累计 in the report on 2024."""
        return bool(_WITHIN.search(said)) and not re.search("截至|截止", said)

    def body(self, one: Candidate, context: Context) -> str:
        """全国, 全省 or 全市 where the figure is quoted of a wider area than the report's own; else empty."""
        if one.kind == "rank" or one.unit == "个百分点":
            return ""
        found = _WIDER.search(context.before)
        if found is None or _NOT_QUOTED.search(context.before, max(0, found.start() - 3), found.start()):
            return ""
        wider = _SCALE_OF[found["where"]]
        average = _AVERAGE.search(context.before, found.end())
        if not (wider < self.scale or (self.scale == 0 and (average or wider == 0))):
            return ""
        quoted = one.unit == "%" or average or _IN_ALL.search(context.before, found.end())
        return f"全{found['where']}" if quoted else ""


def _last_clause(context: Context) -> bool:
    return any(_LAST_CLAUSE.search(clause) for clause in context.earlier[:3])


def provenance(organisation: str, title: str, year: int | None) -> Provenance:
    """What the name of the body (or else the title) says of how far down it stands."""
    name = organisation or title
    if _TOWN.search(name):
        return Provenance(year, 4)
    if _COUNTY.search(re.sub("自治区", "", name)):
        return Provenance(year, 3)
    return Provenance(year, max((scale for words, scale in _SCALES if re.search(words, name)), default=0))
