"""Why a number with a unit may still be no statistic: a target, a norm, a span of time, a manner of speaking."""

from __future__ import annotations

import re

from fazhi.reading.masks import CODE

TARGET, NORM, DURATION, SPEECH = "目标", "要求", "时长", "泛指"
WEAK = "待定"
"""Not a reason but a doubt: a figure only if it can be linked to an indicator."""

_TARGET = re.compile(
    "力争|争取(?!到|了|上级|中央|省级|资金|专项|项目|补助)|确保(?!了)|拟(?<!模拟)(?<![和及或、]拟)(?!定|制|人|化|任|录|稿|订|办|修改|修订|废止|保留)|预计|计划(?<![按照定度法作动]计划)(?=[在于开到每用举新]|20)|目标(?:为|是|值|达)|将(?=开展|举办|实现|达到|力争|继续|进一步|新增|"
    "在20|于20)|到(?<![截至止升长加高降少展大]到)20\\d\\d年(?:底|末)?(?![^,，]{0,6}(?:共|累计|已))|力求|有望|要达到|要实现|努力(?=实现|达到|做到)"
)
_NORM = re.compile(
    "不低于|不少于|不得|按照?每|不超过|应当|原则上|至少|最少|须|不高于|每(?<!平均每)(?<!人均每)(?<!日均每)(?!起|件|案|场|一?年以来|[十百千万]{1,2}[名人户件个辆]|年可?(?:服务|接待|惠及|受理|办理|节约))[^,，。;；\\d]{0,14}$|每个[^,，。;；\\d]{0,6}\\d[^,，。;；\\d]{0,14}[、和及]$|以内|满分|"
    "百分制|上限|下限|标准为|配备比例|要求(?:每|各|达到)"
)
_COUNTER = re.compile("(?:浏览|点击|阅读|访问)(?:次数|量|数|人次)?\\s*[:：]\\s*$")
_COUNTER_UNITS = frozenset("次 人 人次".split())
"""What a page counts of its own visitors (浏览次数:1032次) is no figure of the report."""
_MEASURED = re.compile("平均|用时|缩短|压缩|压减|时间|时长|周期|时限|减至|提速|减少|累计|工期")
_BEHIND_DURATION = re.compile(
    "[\u4e00-\u9fff]{0,3}(?:服务圈|响应圈|生活圈|办结|内|之内|响应|不间断|值班|值守|制|自助|无休|在线|开庭|办公|全天|考察|公示|行政拘留)"
)
_ABSTRACT = re.compile(
    '[“‘"]?(?:方面|层面|维度|环节|阶段|层级|角度|步骤|关键|确保|坚持|统一|到位|结合|聚焦|强化|必须|严禁|转变|更加|规定|维护|确立|意识|自信|'
    "全面(?!清理|检查|排查|督[察查]|体检|评估|评查|自查)|布局|文明|时期|时代|梯次|抓手|导向|原则|特点|时段|节点|月|季度|学期|工作日|自然日|年|星期|世纪|数量级|百分点的|岁)"
)
_PUNISHED = re.compile("(?:以上)?(?:[^,，。;；]{0,12})?以下(?:的)?(?:罚款|拘留|有期徒刑)|以下(?:拘留|罚款)")
_EACH = re.compile("[/／每](?:件|户|人|亩|月|年|起|次|吨|天)")
_PLUS = ("+", "＋")
_ABSTRACTLY = frozenset("个 项 条 类 次 张 件 大 支".split())

_ABSTRACT_CHINESE = re.compile(
    '[“‘"]?(?:体系|机制|清单|实事|班子|队伍|规划|方案|责任|中心(?!学校)|一|关口|平台|战略|任务|攻坚|行动|工程|革命|重点|领域|主体|渠道|防线|大局|'
    "下降|提升|提高|促进|服务|引领|赋能|保障|融合|联动|同步|到村|进|覆盖|服从|不|零|事|龙|心|张网|网|线|盘棋|家|类型|类别|人|专题|主题|主线|"
    "把手|层次|高地|格局|模式|方向|思维|能力|清零|闭环|台账|标准|目标|严格|举措|措施|制度|条例|代表|纲要|员)"
)
_VERB_BEFORE = re.compile(
    "(?:召开|开展|举办|举行|组织|组织召开|建成|建立|设立|成立|新增|新建|印发|出台|制定|修订|制发|培训|聘请|选聘|配备|评选|评为|获评|入选|查处|办理|办结|"
    "受理|审查|审核|调解|化解|完成|培育|创建|申报|发布|公布|推送|征集|收到|提出|编发|整改|发现|进行|接受|参加|承办|调研|移送|荣获|获得|取得|撤销|"
    "纠正|废止|修改|清理|评估|备案|指导|帮助|解决|选派|派驻|下放|承接|拆除|走访|覆盖|整理|汇总|邀请|观摩|旁听|学习|集中学法|研讨|讲座|会议|活动|专题研究|"
    "听取|审议|审定|研究|讨论|督察|督查|检查|评查|抽查|巡查|排查|曝光|通报|约谈|发出|下达|立案|结案|败诉|撤回|终止|驳回|等|共|共计|累计|仅|达|有|了|过|"
    "为|率先|分别|其中|新设|增设|下设|现有|拥有|包括|涉及|挂牌|命名|表彰|推荐|报送|上报|推出|打造)(?:的)?$"
)
_SMALL_UNITS = frozenset(
    "件 场 次 期 批 轮 人 名 位 家 个 处 所 户 项 条 份 本 篇 支 类 人次 节 堂 例 部 座 套 起".split()
)


_HOPE = re.compile(
    "力争|争取(?!到|了|上级|中央|省级|资金|专项|项目|补助)|"
    "力求|拟(?<=[^模和及或、]拟)(?!定|制|人|化|修|废|保)|预计|有望|到20\\d\\d年(?:底|末)"
)
_HOPE_FIRST = re.compile("\\s*到20\\d\\d年[,，]")
_DONE = re.compile("已|了|完成|累计|共(?!同|建)|实际|目前|截至")


def hoped_for(earlier: str, clause: str) -> bool:
    """Whether a clause continues a hope voiced earlier in its sentence: 力争办理200件,成功率达到98%."""
    if not earlier or not (_HOPE.search(earlier) or _HOPE_FIRST.match(earlier)):
        return False
    return not _DONE.search(clause)


def reason(
    text: str,
    clause_start: int,
    clause_end: int,
    start: int,
    end: int,
    unit: str,
    value: float | int | None,
    arabic: bool,
    duration: bool,
) -> str:
    """Why text[start:end] is no statistic; empty where it is one. `clause_start`, `clause_end` bound its clause."""
    before = text[clause_start if clause_start > start - 60 else start - 60 : start]
    after = text[end : clause_end if clause_end < end + 30 else end + 30]
    if unit in _COUNTER_UNITS and _COUNTER.search(text, max(0, start - 12), start):
        return CODE
    if _TARGET.search(before):
        return TARGET
    if after.startswith(("目标", "的目标", "年度目标", "任务目标")):
        return TARGET
    if _NORM.search(before) or after.startswith("以内"):
        return NORM
    if unit == "元" and _EACH.match(after):
        return NORM
    if "以下" in after and (_PUNISHED.match(after) or (before.endswith("以上") and _PUNISHED.match("以上" + after))):
        return NORM
    if duration and (not _MEASURED.search(before) or _BEHIND_DURATION.match(after)):
        return DURATION
    if unit in _ABSTRACTLY and _ABSTRACT.match(after):
        return SPEECH
    if after.startswith(_PLUS) or before.endswith(_PLUS):
        return SPEECH
    if unit != "%" and ("+" in after or "＋" in after):
        near = after[:16].split("、")[0]
        if "+" in near or "＋" in near:
            return SPEECH
    if not arabic:
        return _chinese_reason(before, after, text[start:end], unit, value)
    return ""


def _chinese_reason(before: str, after: str, quote: str, unit: str, value: float | int | None) -> str:
    """Chinese numerals are part of ordinary words far more often than Arabic ones, so they must earn their place."""
    if unit in {"%", "个百分点", "元", "倍", "亩", "平方米"}:
        return "" if value is None or value > 1 or unit != "倍" else SPEECH
    if unit not in _SMALL_UNITS and unit not in {"万元", "吨", "公里", "艘", "辆", "台"}:
        return SPEECH
    bare = quote.rstrip("以上")[:1] in "百千万亿" and len(quote) <= 3 and not re.search("[余多]", quote)
    if bare and not re.search("[近超过逾达]$|超过$|突破$", before) and not quote.startswith("上"):
        return SPEECH
    if value is None or value > 10 or "余" in quote or "多" in quote:
        return ""
    ends = not after or after[0] in "、)）“"
    if _ABSTRACT_CHINESE.match(after) or (value == 1 and not _VERB_BEFORE.search(before)):
        return SPEECH
    if not _VERB_BEFORE.search(before) and not (ends and len(before.strip()) > 2):
        return WEAK if unit in {"个", "名", "家", "所", "件", "次", "场"} else SPEECH
    if value == 1:
        return "" if unit in {"次", "场", "期", "件", "份", "名", "起"} and (ends or unit in {"次", "场"}) else SPEECH
    return ""
