"""Counts written without a measure word: 共受理356,调成350; 行政处罚2100,占…; 受援人近50万; 11万农民工."""

from __future__ import annotations

import re

_COUNT = r"(?:\d{1,3}(?:,\d{3})+|\d{1,8}|\d{1,6}(?:\.\d+)?[万亿])(?:余|多)?"
_END = r"(?=[,，。;；、)）\n]|其中|$)"
_LINK = "(?:了|共|共计|累计|为|达到?|约|近|超过?|逾|有|是|总计|合计|仅|增至|降至)*"
_OF_CASES = re.compile(
    "(?:受理|收到|接收|接到|办理|办结|审结|结案|立案|调解|调处|调成|化解|成功|维持|撤销|驳回|终止|和解|移送|案件|纠纷|申请|复议|诉讼|"
    f"(?:案|件|受理|办结|申请|纠纷)数量?){_LINK}(?={_COUNT}{_END})"
)
_OF_PEOPLE = re.compile(
    "(?:受援人|受益人|参与者|受众|参训人员|人数|人口|受益群众|惠及群众|服务群众|受教育群众|教育群众|培训人员)"
    f"{_LINK}(?={_COUNT}{_END})"
)
_SHARED = re.compile(rf"(?<=[\u4e00-\u9fff])(?={_COUNT}[,，]?占(?!用|地|领))")
_CROWD = re.compile(
    r"(?<![\d.])(?=\d{1,4}(?:\.\d+)?万(?:余|多)?"
    "(?:农民工|群众|师生|居民|村民|学生|百姓|市民|职工|员工|党员|干部|未成年人|老年人|妇女|残疾人))"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_ABOUT_CASES = re.compile("案|申请|复议|纠纷|投诉|举报|诉讼|信访")
BACK, AHEAD = 120, 30
"""How far, in characters, it is looked for what a share is a share of."""


def bare(text: str) -> dict[int, str]:
    """Where counts without a measure word begin, and the unit they are in. Numbers that may be years are left out."""
    result: dict[int, str] = {}
    if "占" in text:
        for found in _SHARED.finditer(text):
            if _ABOUT_CASES.search(text, max(0, found.end() - BACK), found.end() + AHEAD):
                result[found.end()] = "件"
    for found in _OF_CASES.finditer(text):
        result[found.end()] = "件"
    for found in _OF_PEOPLE.finditer(text):
        result[found.end()] = "人"
    if "万" in text:
        for found in _CROWD.finditer(text):
            result[found.end()] = "人"
    return {start: unit for start, unit in result.items() if not _YEAR.match(text, start)}
