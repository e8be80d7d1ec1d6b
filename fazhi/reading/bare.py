"""Counts written without a measure word: 共受理356,调成350; 行政处罚2100,占…; 受援人近50万; 11万农民工."""

from __future__ import annotations

import re

from fazhi.reading.units import unit_at

_COUNT = re.compile(r"\d(?<![\d.]\d)[\d.]*(?:,\d{3})*([万亿])?(?:余|多)?(?=[,，。;；、)）\n]|占(?!用|地|领)|其中|$)")
LONGEST = 12
"""Characters of the longest count taken as one."""
_LINK = "(?:了|共|共计|累计|为|达到?|约|近|超过?|逾|有|是|总计|合计|仅|增至|降至)*$"
_OF_CASES = re.compile(
    "(?:受理|收到|接收|接到|办理|办结|审结|结案|立案|调解|调处|调成|化解|成功|维持|撤销|驳回|终止|和解|移送|案件|纠纷|申请|复议|诉讼|"
    f"(?:案|件|受理|办结|申请|纠纷)数量?){_LINK}"
)
_OF_PEOPLE = re.compile(
    f"(?:受援人|受益人|参与者|受众|参训人员|人数|人口|受益群众|惠及群众|服务群众|受教育群众|教育群众|培训人员){_LINK}"
)
_RATE = re.compile("率(?:为|是|保持|均为|达到?)*$")
_SHARED = re.compile("[,，]?占(?!用|地|领)")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_PEOPLE = "农民工|群众|师生|居民|村民|学生|百姓|市民|职工|员工|党员|干部|未成年人|老年人|妇女|残疾人"
_CROWD = re.compile(rf"\d(?<![\d.]\d)\d{{0,3}}(?:\.\d+)?万(?:余|多)?(?={_PEOPLE})")
_CROWD_ENDS = re.compile(f"万(?:余|多)?(?:{_PEOPLE})")
_OF_MONEY = re.compile(
    "(?:资金|金额|标的额?|损失|讨薪|欠薪|工资|薪酬|罚款|罚没款?|经费|赔偿款?|补偿款?|贷款|税费|减税降费|债务)"
    "(?:人民币)?(?:了|共|共计|累计|合计|为|达到?|约|近|超过?|逾)*$"
)
_KEYED = re.compile(r"[(（](件|次|人次|人|名|场|个|处|份|家)[)）]\s*[:：为]?\s*$")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_ABOUT_CASES = re.compile("案|申请|复议|纠纷|投诉|举报|诉讼|信访")
REACH = 24
"""How far back, in characters, the word may begin that says what a number counts."""
BACK, AHEAD = 120, 30
"""How far, in characters, it is looked for what a share is a share of."""


_FROM_TO = re.compile(
    r"(?<=[由从])(\d[\d,.]*[万亿]?)(?=(?:逐年)?(?:上升|下降|增加|减少|提高|提升|增长|降低|增|减|降|升|提)(?:至|到|为)了?(\d[\d,.]*[万亿]?))"
)


def bare(text: str) -> dict[int, str]:
    """Where counts without a measure word begin, and the unit they are in. Numbers that may be years are left out."""
    result: dict[int, str] = {}
    for found in _COUNT.finditer(text):
        unit = _implied(text, found)
        if unit and not _YEAR.match(text, found.start()):
            result[found.start()] = unit
    for found in _FROM_TO.finditer(text) if "由" in text or "从" in text else ():
        written = unit_at(text, found.end(2))
        if written is not None:
            result[found.start()] = written.name
    if _CROWD_ENDS.search(text):
        for found in _CROWD.finditer(text):
            result[found.start()] = "人"
    return result


def _implied(text: str, found: re.Match[str]) -> str:
    start, end = found.span()
    if end - start > LONGEST or ("." in found[0] and not found[1]):
        return ""
    before = text[max(0, start - REACH) : start]
    if _OF_CASES.search(before):
        return "件"
    if found[0] == "0":
        return "%" if _RATE.search(before) else ""
    if _OF_PEOPLE.search(before):
        return "人"
    if found[1] and _OF_MONEY.search(before):
        return "元"
    if keyed := _KEYED.search(before):
        return keyed[1]
    shared = _SHARED.match(text, end) and _CHINESE.match(before[-1:])
    return "件" if shared and _ABOUT_CASES.search(text, max(0, start - BACK), end + AHEAD) else ""
