"""Figures stated in words: achieved coverage (全覆盖), nothing happened (零发生, 未制定), and ranks (排名第三)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fazhi.reading.candidates import Candidate
from fazhi.reading.clauses import Clauses
from fazhi.reading.masks import Masks
from fazhi.reading.matching import matches, matches_at, places
from fazhi.reading.numerals import parse_chinese

_COVERAGE = re.compile("全(?:面|员|域|量)?覆盖")
_ACHIEVED = re.compile("实现|达到|做到|完成|形成|已经?|均|达成|保持|建成|达|全部")
_DRIVE = re.compile(
    "强化|加强|深化|推进|推动|力争|确保|促进|努力|争取|加快|探索|逐步|计划|拟|目标|追求|致力|力求|全力|稳步|着力|有序|为了|围绕|按照|(?:将|要|应)(?=实现|做到|达到|逐步|尽)"
)
_DEMANDED = re.compile("要求(?:[在到]|20)|20\\d\\d年底?前[,，]|到20\\d\\d年[,，底]")
_AFTER_COVERAGE = re.compile('[”’"）)》]{0,2}(?:$|[,，。;；、！!)）\n]|和|及|与|并|目标|的目标|(?:工作)?成[果效]|。)')
_MANNER = re.compile(
    "[、]?(?:无死角|零容忍|无缝隙|无遗漏|拉网式|地毯式|式|地|检查|排查|督[查察导]|培训|监督|推进|宣传|巡)"
)
_HUNDRED_BEFORE = re.compile("(?:100|百)\\s*%?(?:的)?$|\\d%(?:的)?$|百分之百(?:的)?$")

_ZERO = re.compile(
    '(?:保持|实现|达到|做到|均为|继续|持续|连续|为|案件|事件|事故|上访|信访|问题)?[“"]?零(?:发生|上访|非访|进京|事故|投诉|复议|败诉|诉讼|纠错|撤销|差错|'
    "违法|违规|犯罪|再犯罪|重新犯罪|脱管|漏管|失控|新增|立案|案件|案发|信访|举报|申请|受理|出现|逾期|超期|积压|极端|命案|非正常上访|越级上访|集访|激化|"
    '“民转刑”|民转刑)(?:案件|事件|发生|案)?[”"]?'
)
_NOT_ZERO = re.compile("力争|争取|努力|追求|目标|推动|促进|力求|确保(?!了)|将(?=实现|做到)|防止|避免")
_NONE = re.compile(
    "(?<![尚从])(?:未|没有|无)(?:新)?(?:制定|出台|发布|印发|制发|发生|出现|收到|接到|受理|产生|新增|发现|办理|列入|纳入|有)(?:过|任何)?"
    "[^,，。;；\n、]{0,24}?(?:规范性文件|重大行政决策(?:事项)?|行政复议(?:案件|申请)?|行政诉讼(?:案件)?|行政应诉案件|败诉案件|案件|事件|事故|上访|投诉|申请|诉讼|复议)"
    "|(?<=[年度内间期,，])(?:无|没有)[^,，。;；\n]{0,10}?(?:规范性文件|行政复议(?:案件|申请)?|行政诉讼(?:案件)?|行政应诉案件|败诉案件|重大行政决策)(?=[,，。;；、和及])"
)
_NO_CASES = re.compile(
    '(?:无|没有|未发生|未出现)(?:一[起例件]|1[起例件])?[“"]?(?:民转刑|刑转命|命案|(?:越级|进京|赴京|去京|赴省|到省|进省)+(?:上访|访)|非访|群体性(?:上访|信访)?事件|集体访|个人极端事件|极端事件)[”"]?'
    "(?:[^,，。;；\n、]{0,8}(?:案件|事件|发生))?"
    "|无[^,，。;；\n、无]{1,10}(?:案件|事件|事故)(?:的)?发生"
)
_RATE_ZERO = re.compile("(?<=率)(?:为|保持|是)零(?=[,，。;；、\n)）]|$)")
_RANKED = re.compile(
    "(?:排名|排位|位列|位居|名列|排在|跻身|跃居|(?:上升|提升|跃升|前移|下降|下滑)(?:至|到)|[列居](?=[全第首省市区县]))[^,，。;；\n\\d第首]{0,14}"
    "(?:第(?P<a>[一二三四五六七八九十]{1,3}|\\d{1,3})(?:位|名)?|(?P<top>首位|榜首|首名))"
    "(?![\\d批次期届条轮个类部级责季议])"
    "|(?<=[省市区县国州系])第(?P<b>[一二三四五六七八九十]{1,3}|\\d{1,3})(?:位|名)?(?=[,，。;；)）\n、]|$)"
)


_ZERO_FIRST = re.compile(
    '保(?=持[零“"])|实(?=现[零“"])|达(?=到[零“"])|做(?=到[零“"])|均(?=为[零“"])|继(?=续[零“"])|持(?=续[零“"])|连(?=续[零“"])|为(?=[零“"])|'
    '案(?=件[零“"])|事(?=[件故][零“"])|上(?=访[零“"])|信(?=访[零“"])|问(?=题[零“"])|零|“(?=零)|"(?=零)'
)
_RATE_ZERO_FIRST = re.compile("为(?=零)|保(?=持零)|是(?=零)")
_NOT_FIRST = re.compile("[未没无]")
_RANKED_FIRST = re.compile(
    "排(?=[名位在])|位(?=[列居])|名(?=列)|跻(?=身)|跃(?=[居升])|上(?=升)|提(?=升)|前(?=移)|下(?=[降滑])|列(?=[全第首省市区县])"
    "|居(?=[全第首省市区县])|第(?<=[省市区县国州系]第)"
)


_PLATFORMS = re.compile("([两二三四五六])大(?=[网上司法信息政务“”]{0,8}(?:公开)?平台)")
_PLATFORMS_FIRST = re.compile("[两二三四五六](?=大)")


def worded(text: str, clauses: Clauses, masks: Masks) -> Iterator[Candidate]:
    """Figures given in words, in no particular order."""
    yield from _coverage(text, clauses, masks)
    yield from _zeros(text, clauses, masks)
    yield from _ranks(text, masks)
    yield from _platforms(text, clauses, masks)


def _coverage(text: str, clauses: Clauses, masks: Masks) -> Iterator[Candidate]:
    for found in _COVERAGE.finditer(text):
        start, end = found.span()
        if masks.why(start, end) == "书名" or not _AFTER_COVERAGE.match(text, end) or _MANNER.match(text, end):
            continue
        before = text[clauses.clause_start(start) : start]
        if len(before.strip('“"')) < 3:
            before = text[clauses.sentence_start(start) : start]
        if _HUNDRED_BEFORE.search(before) or _driven(before):
            continue
        if _DEMANDED.search(text, clauses.sentence_start(start), start):
            continue
        yield Candidate(start, end, 100, "%", "coverage")


def _platforms(text: str, clauses: Clauses, masks: Masks) -> Iterator[Candidate]:
    """审判流程、庭审直播、裁判文书三大公开平台: platforms counted, where the clause says they are of openness."""
    for found in matches(_PLATFORMS_FIRST, _PLATFORMS, text):
        clause = text[clauses.clause_start(found.start()) : clauses.clause_end(found.end())]
        value = parse_chinese(found[1])
        if "公开" in clause and value is not None and not masks.why(found.start(), found.end()):
            yield Candidate(found.start(), found.end(), value, "个", "count")


def _driven(before: str) -> bool:
    """Whether coverage is being driven at rather than achieved: the verb nearest before it decides."""
    drives = [found.end() for found in _DRIVE.finditer(before)]
    if not drives:
        return False
    achieved = [found.start() for found in _ACHIEVED.finditer(before)]
    if not achieved or achieved[-1] < drives[-1]:
        return True
    return achieved[-1] - drives[-1] <= 2


def _zeros(text: str, clauses: Clauses, masks: Masks) -> Iterator[Candidate]:
    taken = -1
    zero = "零" in text
    for found in matches(_ZERO_FIRST, _ZERO, text) if zero else ():
        start, end = found.span()
        before = text[clauses.clause_start(start) : start]
        if (
            masks.why(start, end) == "书名"
            or _NOT_ZERO.search(before)
            or text[end : end + 2] in ("工作", "创建", "目标", "行动")
        ):
            continue
        taken = end
        yield Candidate(start, end, 0, _zero_unit(text[max(0, start - 12) : end]), "zero")
    for found in matches(_RATE_ZERO_FIRST, _RATE_ZERO, text) if zero else ():
        yield Candidate(found.start(), found.end(), 0, "%", "percent")
    denied = places(_NOT_FIRST, text)
    for found in matches_at(denied, _NO_CASES, text):
        if masks.why(found.start(), found.end()) != "书名":
            yield Candidate(found.start(), found.end(), 0, _zero_unit(found[0]), "zero")
    for found in matches_at(denied, _NONE, text):
        if found.start() < taken or masks.why(found.start(), found.end()) == "书名":
            continue
        yield Candidate(found.start(), found.end(), 0, _zero_unit(found[0]), "zero")


def _zero_unit(words: str) -> str:
    return "次" if re.search("访|事故", words) and not re.search("案", words) else "件"


_MORE_RANKS = re.compile("[、和及与]第([一二三四五六七八九十]{1,3}|\\d{1,3})(?:位|名)")


def _ranks(text: str, masks: Masks) -> Iterator[Candidate]:
    for found in matches(_RANKED_FIRST, _RANKED, text):
        if masks.why(found.start(), found.end()) == "书名":
            continue
        if found["top"]:
            yield Candidate(found.start("top"), found.end(), 1, "位", "rank")
            continue
        group = "a" if found["a"] else "b"
        following = text[found.end() : found.end() + 2]
        value = _ordinal(found[group])
        if value is None or re.match("方阵|梯队|时间|责任|议题|季度|书记|批次|产业|手", following):
            continue
        yield Candidate(found.start(group) - 1, found.end(), value, "位", "rank")
        end = found.end()
        while (more := _MORE_RANKS.match(text, end)) and (another := _ordinal(more[1])) is not None:
            yield Candidate(more.start(1) - 1, more.end(), another, "位", "rank")
            end = more.end()


def _ordinal(written: str) -> int | None:
    value = int(written) if written.isdigit() else parse_chinese(written)
    return int(value) if value is not None else None
