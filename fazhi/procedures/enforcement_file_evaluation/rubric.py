"""What an enforcement file is marked down for: items that make it fail outright, and points taken off group by group.

Articles of 行政处罚法 stand behind the items that fail a file; the points and the ceilings of the groups are a model for the
district (docs/rules/enforcement_file_evaluation.md). No national scale of grades was found, so there is none here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from fazhi.kernel.basis import Basis
from fazhi.law.instruments import 国办发_2018_118号, 案卷评查规则, 行政处罚法

FULL, APART = 100, 10
"""All points; and by how many two readers may differ before a third reads."""
法, 规则四, 规则五 = 行政处罚法, 案卷评查规则.art(4), 案卷评查规则.art(5)


class FileKind(Enum):
    ORDINARY, SIMPLE = "普通程序行政处罚", "简易程序行政处罚"
    PERMIT, COERCION, CHECK = "行政许可", "行政强制", "行政检查"


class Group(Enum):
    """The groups; `points` is the most that can be lost in each."""

    def __init__(self, label: str, points: int) -> None:
        self.label, self.points = label, points

    OPENING = "立案", 10
    EVIDENCE = "调查取证", 25
    HEARD = "告知和听证", 25
    DECISION = "审核和决定", 20
    AFTER = "送达、执行和公开", 10
    ARCHIVE = "归档", 10


class Veto(Enum):
    """One of these and the file fails, with no points at all."""

    BODY = "执法主体不合法"
    OFFICERS = "执法人员没有资格"
    ALONE = "调查时执法人员少于两人"
    PARTY = "处罚、处理的对象错误"
    FACTS = "事实不清或者证据不足"
    LAW = "适用法律错误"
    UNHEARD = "应当告知没有告知，或者没有听取陈述、申辩"
    NO_HEARING = "应当听证没有听证"
    NO_REVIEW = "应当法制审核没有审核，或者审核没有通过"
    NOT_PASSED_ON = "应当移送没有移送"


class Fault(Enum):
    """What points are taken off for."""

    UNAPPROVED = "没有立案（受理、检查）审批，或者没有写理由（扣5分）"
    LATE_OPENING = "立案（受理）迟延（扣3分）"
    NO_SOURCE = "没有记录案件来源（扣2分）"
    NO_CARD = "没有出示执法证件的记录（扣5分）"
    UNSIGNED = "笔录没有签名或者没有交当事人核对（扣5分）"
    NO_ORIGIN = "没有说明证据的来源和取得过程（扣5分）"
    KEPT_TOO_LONG = "先行登记保存没有在七个工作日内处理（扣5分）"
    IDENTITY = "当事人身份材料不全（扣3分）"
    NO_REPORT = "没有调查终结报告，或者过于简单（扣3分）"
    PARTLY_TOLD = "告知的事实、理由、依据、权利不全（扣8分）"
    UNCHECKED = "没有复核陈述、申辩的记录（扣8分）"
    HEARING = "听证通知不满七个工作日，或者笔录不全（扣6分）"
    NAMES = "当事人名称前后不一致（扣3分）"
    NO_OPINION = "法制审核没有书面意见（扣6分）"
    NOT_DISCUSSED = "应当集体讨论没有记录（扣6分）"
    CONTENTS = "决定书缺少法定内容（扣5分）"
    DISCRETION = "没有说明裁量的理由（扣5分）"
    OVERTIME = "超过办案期限（扣6分）"
    SERVICE = "没有送达证明，或者超过七个工作日送达（扣4分）"
    PERFORMANCE = "没有履行、收缴的记录（扣3分）"
    UNPUBLISHED = "应当公开没有公开，应当撤回没有撤回（扣3分）"
    UNRECORDED = "应当音像记录的环节没有记录（扣3分）"
    COVER = "封面、目录、备考表不全（扣2分）"
    ORDER = "文书顺序、页码错误（扣2分）"
    FILLED_IN = "文书填写不规范（扣4分）"
    MIXED = "没有一案一卷（扣2分）"


@dataclass(frozen=True)
class Deduction:
    """Points off for a fault; `kinds` empty: in files of every kind."""

    group: Group
    points: int
    basis: Basis = 规则五
    kinds: frozenset[FileKind] = frozenset()


P_ONLY = frozenset({FileKind.ORDINARY})
NOT_SIMPLE = frozenset(FileKind) - {FileKind.SIMPLE}
BURDENS = frozenset({FileKind.ORDINARY, FileKind.SIMPLE, FileKind.COERCION})
G = Group
DEDUCTIONS = {
    Fault.UNAPPROVED: Deduction(G.OPENING, 5, 法.art(54), NOT_SIMPLE),
    Fault.LATE_OPENING: Deduction(G.OPENING, 3, 法.art(54), NOT_SIMPLE),
    Fault.NO_SOURCE: Deduction(G.OPENING, 2),
    Fault.NO_CARD: Deduction(G.EVIDENCE, 5, 法.art(55)),
    Fault.UNSIGNED: Deduction(G.EVIDENCE, 5),
    Fault.NO_ORIGIN: Deduction(G.EVIDENCE, 5),
    Fault.KEPT_TOO_LONG: Deduction(G.EVIDENCE, 5, 法.art(56), P_ONLY),
    Fault.IDENTITY: Deduction(G.EVIDENCE, 3),
    Fault.NO_REPORT: Deduction(G.EVIDENCE, 3, kinds=P_ONLY),
    Fault.PARTLY_TOLD: Deduction(G.HEARD, 8, 法.art(44), BURDENS),
    Fault.UNCHECKED: Deduction(G.HEARD, 8, 法.art(45), BURDENS),
    Fault.HEARING: Deduction(G.HEARD, 6, 法.art(64), P_ONLY),
    Fault.NAMES: Deduction(G.HEARD, 3),
    Fault.NO_OPINION: Deduction(G.DECISION, 6, 法.art(58), P_ONLY),
    Fault.NOT_DISCUSSED: Deduction(G.DECISION, 6, 法.art(57, clause=2), P_ONLY),
    Fault.CONTENTS: Deduction(G.DECISION, 5, 法.art(59)),
    Fault.DISCRETION: Deduction(G.DECISION, 5, 法.art(34)),
    Fault.OVERTIME: Deduction(G.DECISION, 6, 法.art(60)),
    Fault.SERVICE: Deduction(G.AFTER, 4, 法.art(61)),
    Fault.PERFORMANCE: Deduction(G.AFTER, 3),
    Fault.UNPUBLISHED: Deduction(G.AFTER, 3, 法.art(48)),
    Fault.UNRECORDED: Deduction(G.AFTER, 3, Basis(国办发_2018_118号, "（八）")),
    Fault.COVER: Deduction(G.ARCHIVE, 2),
    Fault.ORDER: Deduction(G.ARCHIVE, 2),
    Fault.FILLED_IN: Deduction(G.ARCHIVE, 4),
    Fault.MIXED: Deduction(G.ARCHIVE, 2),
}
VETOES = {
    Veto.BODY: (法.art(38), frozenset[FileKind]()), Veto.OFFICERS: (法.art(42), frozenset[FileKind]()),
    Veto.ALONE: (法.art(42), P_ONLY | {FileKind.COERCION, FileKind.CHECK}), Veto.PARTY: (规则四, frozenset[FileKind]()),
    Veto.FACTS: (规则四, frozenset[FileKind]()), Veto.LAW: (法.art(38), frozenset[FileKind]()),
    Veto.UNHEARD: (法.art(62), BURDENS), Veto.NO_HEARING: (法.art(63), P_ONLY), Veto.NO_REVIEW: (法.art(58), P_ONLY),
    Veto.NOT_PASSED_ON: (规则四, frozenset[FileKind]()),
}  # fmt: skip
"""For each the ground, and the kinds of file it is asked of (empty: all)."""


def score(kind: FileKind, vetoes: Collection[Veto], faults: Collection[Fault]) -> int | None:
    """Points of a file, 0 to 100: no group loses more than it has. None where an item is not asked of such files."""
    items = [*(VETOES[v][1] for v in vetoes), *(DEDUCTIONS[f].kinds for f in faults)]
    if any(kinds and kind not in kinds for kinds in items):
        return None
    if vetoes:
        return 0
    lost = {group: sum(DEDUCTIONS[f].points for f in faults if DEDUCTIONS[f].group is group) for group in Group}
    return FULL - sum(min(group.points, points) for group, points in lost.items())
