"""The units figures are counted in: measure words brought to one form (宗, 起 → 件), money and areas to base units."""

from __future__ import annotations

import re
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit by its standard `name`; `end` is where it ends in the text."""

    name: str
    end: int


_SAME = {
    "宗": "件", "起": "件", "案": "件", "件次": "件", "场次": "场", "批次": "批", "期次": "期", "轮次": "轮",
    "人次数": "人次", "㎡": "平方米", "平米": "平方米", "块钱": "元", "圆": "元", "元人民币": "元", "美金": "美元", "％": "%",
    "个百分点": "个百分点", "百分点": "个百分点", "堂次": "堂",
}  # fmt: skip
_PLAIN = (
    "人次 家次 户次 车次 艘次 班次 岗次 所次 店次 点次 课时 学时 人天 平方米 平方公里 公里 美元 千米 立方米 公顷 公斤 千克 "
    "件 场 次 期 批 轮 节 堂 人 名 位 员 家 个 处 所 间 户 项 支 类 对 座 块 面 幅 条 份 册 本 篇 张 套 部 种 枚 例 "
    "艘 辆 台 架 分 倍 门 幢 栋 组 单 笔 封 通 卷 亩 吨 元 % 县 米 岗 束 盏 株 只 头 瓶 箱 包 桶 盒 支队 字 集 首 段 尊 "
    "社区 村居 村 镇 乡 街道 小区 企业 票 天 工作日 小时 分钟"
).split()
_DURATIONS = frozenset({"天", "个工作日", "工作日", "小时", "个小时", "分钟", "日", "个自然日", "秒", "周"})
_ALL = sorted(set(_SAME) | set(_PLAIN) | _DURATIONS, key=len, reverse=True)
FIRST = frozenset(name[0] for name in _ALL) | {" "}
"""What a unit can begin with."""
_SUFFIX = re.compile("(?:以上|以下|以内|左右|上下|之多|余)")
_BY_NOUN = frozenset({"社区", "村居", "村", "镇", "乡", "街道", "小区", "企业", "县"})
_WORD_NOT_UNIT = (
    "次数(?!据)|部门|部署|部委|部分|人大|人均|人口|人民币|天津|分之|分享|分别|分管|元旦|条例|条款|条线|期间|期货|单位|户籍|户口|名录|"
    "名次|位次|件均|轮训|对于|对外|对接|所有|所属|家长|家访|例如|例会|例外|只要|只有|通过|通知|通报|首先|首席|首次|首批|首位|节约|节假|"
    "节能|处理|处置|处级|支持|支付|支出|面向|面对|类似|类型|类别|组织|组成|组建|批准|批评|批示|包括|包含|字化|本级|本地|篇章|位于|段落|"
    "间接|笔录|架构|乡村振兴|镇域|村规|企业家精神"
)
"""Words that begin like a unit: after a number they mean that no unit was written (5部门, 12345通知)."""
_UNIT = re.compile(rf" ?(?!{_WORD_NOT_UNIT})({'|'.join(map(re.escape, _ALL))})")
_AGAIN = re.compile("[(（/]?次[)）]?(?![年数])")
_REPEATED = {"人": "人次", "家": "家次", "户": "户次", "件": "件", "场": "场", "批": "批", "期": "期", "车": "车次"}


def unit_at(text: str, position: int) -> Unit | None:
    """The unit that stands at `position`, None where none does. 部门, 条例, 次数 … are words, not units."""
    found = _UNIT.match(text, position)
    if found is None:
        return None
    written, end = found[1], found.end()
    name = _SAME.get(written, written)
    if written in _REPEATED and text[end : end + 1] in ("(", "（", "/"):
        again = _AGAIN.match(text, end)
        if again is not None:
            return Unit(_REPEATED[written], again.end())
    return Unit(name, end)


def suffix_at(text: str, position: int) -> tuple[str, int]:
    """Qualifier written behind a unit (以上, 左右) and where it ends."""
    found = _SUFFIX.match(text, position)
    if found is None:
        return "", position
    qualifier = {"左右": "约/近", "上下": "约/近", "之多": "余/多", "余": "余/多", "以内": "以下"}.get(
        found[0], found[0]
    )
    return qualifier, found.end()


def is_duration(unit: str) -> bool:
    """Days, hours and the like: a figure only where the text says what took that long."""
    return unit in _DURATIONS


def is_place(unit: str) -> bool:
    """村, 镇, 社区: counted without a measure word, and only after Arabic figures."""
    return unit in _BY_NOUN


_LINKED = {
    "份": "件",
    "部": "件",
    "卷": "件",
    "篇": "件",
    "册": "件",
    "本": "件",
    "单": "件",
    "次": "场",
    "期": "场",
    "节": "场",
    "堂": "场",
}


CLASSES = (
    frozenset("件 案件".split()),
    frozenset("次 场 期 批 轮 届 课时 学时 节 堂 班次 集".split()),
    frozenset("人 名 位 员".split()),
    frozenset(
        "家 个 处 所 间 户 村 社区 项 支 类 对 座 县 镇 乡 街道 小区 村居 企业 组 门 块 面 幅 种 例 单 笔 部".split()
    ),
    frozenset("份 册 本 篇 张 套 卷 封".split()),
    frozenset("艘 辆 台 架".split()),
)
_CLASS = {name: f"class{i}" for i, names in enumerate(CLASSES) for name in names}


def linked_units(name: str) -> frozenset[str]:
    """The unit classes under which a figure in this unit may be an indicator: a document is counted in 件, 份 or 部."""
    return frozenset({unit_class(name), unit_class(_LINKED.get(name, name))})


def unit_class(name: str) -> str:
    """Units that count the same kind of thing have one class; any other unit is a class of its own."""
    return _CLASS.get(name, name)


_HOURS = frozenset("课时 学时".split())
_SESSIONS = frozenset("次 场 节 堂 课时 学时 天".split())
"""What is counted in 期 only (培训班) is not counted so."""
_KINDS = frozenset("类 种".split())
_THINGS = frozenset("项 类 种 笔 单 例 件 条".split())
_BODIES = frozenset("家 户 间 所 村 社区 县 镇 乡 街道 小区 村居 企业".split())


def may_count(allowed: str, written: str) -> bool:
    """Whether what is counted in `allowed` can have been counted in `written`: matters (项) are not bodies (家), nor kinds (类) either."""
    if unit_class(allowed) not in linked_units(written):
        return False
    if written in _HOURS and allowed not in _HOURS:
        return False
    if allowed == "期" and written in _SESSIONS:
        return False
    if (allowed in _KINDS) != (written in _KINDS):
        return False
    return not ((allowed in _THINGS and written in _BODIES) or (allowed in _BODIES and written in _THINGS))
