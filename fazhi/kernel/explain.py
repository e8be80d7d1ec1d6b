"""A procedure told in plain Chinese, chapter by chapter: the form in which a jurist reads and approves the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from fazhi.kernel.basis import Basis, numeral
from fazhi.kernel.codec import show
from fazhi.kernel.documents import Document
from fazhi.kernel.due_process import Milestone, Wait
from fazhi.kernel.elements import Action, Binds, Kind, Limit, Stage, in_force
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Edition, Procedure
from fazhi.kernel.references import Validity
from fazhi.kernel.spans import TermUnit

_COUNTING = {
    TermUnit.HOUR: "按小时连续计算",
    TermUnit.DAY: "按自然日计，节假日不扣除",
    TermUnit.WORKDAY: "按工作日计，法定休假日和休息日不计，调休上班日计入",
    TermUnit.MONTH: "按月计，到期月没有对应日的，月末日为最后一日",
    TermUnit.YEAR: "按年计，到期月没有对应日的，月末日为最后一日",
    TermUnit.SET: "到写明的日期为止，不顺延",
}
_KINDS: dict[type[Any], str] = {str: "文字", int: "整数", Decimal: "数额", bool: "是或者否", date: "日期"}


@dataclass(frozen=True)
class Entry:
    """One thing the rules say: its name, what is said of it sentence by sentence, and where it comes from."""

    key: str
    title: str
    lines: tuple[str, ...]
    basis: str = ""
    unverified: bool = False


@dataclass(frozen=True)
class Chapter:
    key: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Explanation:
    """The rules of a procedure in force on a day. `text` is the whole as plain text."""

    procedure: str
    title: str
    day: date
    since: date
    fingerprint: str
    chapters: tuple[Chapter, ...]

    @property
    def text(self) -> str:
        out = [self.title, f"规则版本：{show(self.since)}起施行，指纹{self.fingerprint}。", ""]
        for number, chapter in enumerate(self.chapters, 1):
            out.append(f"{numeral(number)}、{chapter.heading}")
            for entry in chapter.entries:
                lines = [*entry.lines, *([f"依据：{entry.basis}。"] if entry.basis else [])]
                if entry.title:
                    out.append(f"  {entry.title}")
                    out += [f"    {line}" for line in lines]
                else:
                    out += [f"  {line}" for line in lines]
            out.append("")
        return "\n".join(out)


def explain(procedure: Procedure[Any, Any], day: date) -> Explanation:
    """Tell the rules of `procedure` as they stood on `day`."""
    edition = procedure.on(day)
    chapters = [
        Chapter("about", "这是什么", (_about(procedure, day),)),
        Chapter("stages", "有哪些阶段", tuple(_stage(s, edition) for s in procedure.stages)),
        Chapter("actions", "谁在什么时候可以办什么", tuple(_action(a) for a in edition.actions.values())),
        Chapter("milestones", "必须有据可查的环节", tuple(_milestone(m) for m in procedure.milestones)),
        Chapter("facts", "登记哪些内容", tuple(_fact(f, edition) for f in _facts(procedure, edition))),
        Chapter("papers", "出具哪些文书", tuple(_paper(d, edition, day) for d in _papers(edition))),
        Chapter("limits", "有哪些期限", tuple(_limit(x) for x in edition.limits.values())),
        Chapter("unverified", "尚未核实的内容", tuple(_unverified(procedure, edition))),
        Chapter("editions", "规则的版本", tuple(_editions(procedure))),
    ]
    return Explanation(
        procedure.key, f"{procedure.label}：{show(day)}施行的规则", day, edition.since, edition.fingerprint,
        tuple(c for c in chapters if c.entries),
    )  # fmt: skip


def _quoted(labels: Iterable[str]) -> str:
    return "、".join(f"“{x}”" for x in labels)


def _sentence(text: str) -> str:
    return text if text.endswith(("。", "？")) else f"{text}。"


def _facts(p: Procedure[Any, Any], edition: Edition[Any, Any]) -> list[FactRef[Any, Any]]:
    return [f for f in p.facts.refs().values() if in_force(f, edition.since)]


def _papers(edition: Edition[Any, Any]) -> list[Document]:
    return list({d.key: d for a in edition.actions.values() for d in a.makes}.values())


def _numbering(rule: str, day: date) -> str:
    sample = rule.replace("{org}", "××").replace("{year}", str(day.year)).replace("{n}", "1")
    return f"如“{sample}”，按单位和年度连续编号"


def _about(p: Procedure[Any, Any], day: date) -> Entry:
    lines = [_sentence(p.about)] if p.about else []
    lines.append(f"编号：{_numbering(p.number, day)}。")
    if p.parties:
        lines.append("当事人：" + "、".join(k.label + ("（必须有）" if k.required else "") for k in p.parties) + "。")
    if p.validity is not None:
        lines.append(_valid(p.validity))
    if p.sees:
        lines.append(f"不办理而可以查看的岗位：{_labels(p.sees)}。")
    return Entry(p.key, p.label, tuple(lines), "；".join(b.text for b in p.basis), any(b.unverified for b in p.basis))


def _valid(v: Validity) -> str:
    until = f"到“{v.until.label}”为止" if v.until else "没有届满日"
    ends = f"；办理{_quoted(a.label for a in v.ends)}之日起失效" if v.ends else ""
    resumes = f"；办理{_quoted(a.label for a in v.resumes)}之日起恢复有效" if v.resumes else ""
    return f"登记自“{v.since.label}”起有效，{until}{ends}{resumes}（{v.basis.text}）。"


def _labels(items: Iterable[Any]) -> str:
    return "、".join(x.label for x in items)


def _stage(stage: Stage, edition: Edition[Any, Any]) -> Entry:
    if stage.final:
        return Entry(stage.name, stage.label, ("到此终结，不能再办理。",))
    onward = [a for a in edition.possible_in(stage) if a.to not in (None, stage)]
    lines = [f"办理“{a.label}”后，进入“{a.to.label}”。" for a in onward if a.to]
    staying = [a.label for a in edition.possible_in(stage) if a.to in (None, stage) and a.kind is Kind.STEP]
    if staying:
        lines.append(f"还可以办理{_quoted(staying)}，阶段不变。")
    return Entry(stage.name, stage.label, tuple(lines))


def _action(a: Action[Any, Any]) -> Entry:
    where = "开始时" if a.kind is Kind.START else "在" + _quoted(s.label for s in _ordered(a.frm)) + "阶段"
    after = f"，办理后为“{a.to.label}”" if a.to else "，阶段不变"
    lines = [f"由{'、'.join(r.label for r in a.by)}办理。", f"{where}{after}。"]
    if a.needs:
        lines.append(f"必须登记：{_labels(a.needs)}。")
    if a.asks:
        lines.append(f"可以登记：{_labels(a.asks)}。")
    if a.fills:
        lines.append(f"由程序算出：{_labels(a.fills)}。")
    if a.clears:
        lines.append(f"以前登记的不再作数：{_labels(a.clears)}。")
    if a.only_if is not None:
        lines += [f"须符合：{_sentence(a.only_if.text)}", f"不符合时告知：{_sentence(a.because)}"]
    lines += [_wait(w) for w in a.waits]
    if a.assigns:
        lines.append(f"办理时确定承办人，须是{a.assigns.label}。")
    if a.links:
        lines.append("办理时写明所关联的事项。")
    if a.transfers:
        lines.append("办理时写明转到哪个单位。")
    if a.reasoned:
        lines.append("须写明理由。")
    if a.makes:
        lines.append("出具：" + "、".join(f"《{d.label}》" for d in a.makes) + "。")
    if a.outcome:
        lines.append(f"办理结果记为“{a.outcome}”。")
    lines += _shown(a)
    if a.remark:
        lines.append(f"说明：{_sentence(a.remark)}")
    return Entry(a.key, a.label, tuple(lines), a.basis.text, a.basis.unverified)


def _wait(w: Wait) -> str:
    less = f"；写明“{w.unless.label}”的除外" if w.unless else ""
    if w.backward:
        return f"{w.label}：“{w.after.label}”须在办理之日的{w.span.text}前{less}（{w.basis.text}）。"
    if w.span.unit is TermUnit.SET:
        return f"{w.label}：“{w.after.label}”届满以后才能办理{less}（{w.basis.text}）。"
    return f"{w.label}：自“{w.after.label}”起须满{w.span.text}{less}（{w.basis.text}）。"


def _milestone(m: Milestone) -> Entry:
    lines = [f"办理{_quoted(a.label for a in m.done)}，即为完成。"]
    if m.spared:
        lines.append(f"写明{_quoted(f.label for f in m.spared)}的，可以不经。")
    if m.since:
        lines.append(f"办理{_quoted(a.label for a in m.since)}以后，须重新完成。")
    return Entry(m.key, m.label, tuple(lines), m.basis.text, m.basis.unverified)


def _shown(a: Action[Any, Any]) -> list[str]:
    """What the action publishes, withdraws, ends."""
    lines = []
    for p in a.publishes:
        what = "、".join([f.label for f in p.facts] + [f"《{d.label}》" for d in p.papers])
        kept = f"，公开{p.shown_for.text}" if p.shown_for else ""
        lines.append(f"在“{p.column.label}”公开：{what}{kept}（{p.basis.text}）。")
        if p.comments:
            c = p.comments
            least = f"，不少于{c.at_least.text}" if c.at_least else ""
            less = f"；写明“{c.shorter.label}”的可以缩短" if c.at_least and c.shorter else ""
            lines.append(f"公开征求意见，到“{c.until.label}”为止{least}{less}（{c.basis.text}）。")
    lines += [f"自当日起不再公开“{p.column.label}”中的本件。" for p in a.withdraws]
    lines += [f"“{p.column.label}”中的本件自当日起失效，仍可查阅。" for p in a.ends]
    if a.comments:
        lines.append("针对一件正在征求意见的公开内容提出，期满后不能提出。")
    return lines


def _ordered(stages: Iterable[Stage]) -> list[Stage]:
    """Stages in the order of their declaration."""
    found = list(stages)
    return [s for s in type(found[0]) if s in found] if found else []


def _fact(f: FactRef[Any, Any], edition: Edition[Any, Any]) -> Entry:
    if issubclass(f.kind, Enum):
        kind = ("可选多项：" if f.many else "选一项：") + "、".join(label for _, label in f.options)
    else:
        kind = _KINDS.get(f.kind, f.kind.__name__) + (f"，单位：{f.unit}" if f.unit else "")
    if f.refers is not None:
        kind = "登记的编号" + (f"，至少{f.refers.at_least}项" if f.many else "")
    lines = [f"{kind}。"]
    if f.refers is not None and f.refers.valid:
        lines.append(f"所引用的登记在办理当日须有效：{_sentence(f.refers.rule)}")
    where = [a.label for a in edition.actions.values() if f in (*a.needs, *a.asks)]
    filled = [a.label for a in edition.actions.values() if f in a.fills]
    if filled:
        lines.append(f"办理{_quoted(filled)}时由程序算出，不能填写，也不能更正。")
    if where or not filled:
        lines.append(f"在{_quoted(where)}时登记。" if where else "在其他版本的规则中登记。")
    if f.secret:
        lines.append("个人信息，加密保存，每次查看都有记录。")
    if f.listed:
        lines.append("用于查询和统计。")
    if f.hint:
        lines.append(f"填写说明：{_sentence(f.hint)}")
    basis = f.basis
    return Entry(f.name, f.label, tuple(lines), basis.text if basis else "", bool(basis and basis.unverified))


def _paper(d: Document, edition: Edition[Any, Any], day: date) -> Entry:
    made = [a.label for a in edition.actions.values() if d in a.makes]
    lines = [f"办理{_quoted(made)}时出具。"]
    if d.unless is not None:
        lines.append(f"{d.unless.text}的，不出具。")
    if d.number:
        lines.append(f"文号：{_numbering(d.number, day)}。")
    if d.official:
        lines.append(f"按公文印制：《党政机关公文格式》（GB/T 9704—2012）{d.official.form.value}。")
    if d.copies:
        lines.append(_sentence(d.copies))
    return Entry(d.key, d.label, tuple(lines), d.basis.text, d.basis.unverified)


def _limit(x: Limit[Any, Any]) -> Entry:
    hours = x.span.unit is TermUnit.HOUR
    starts = "或者".join(f"“{s.label}”" + ("" if isinstance(s, FactRef) or hours else "之日") for s in x.counts_from)
    lines = [
        f"{x.span.text}，自{starts}起计算{'' if hours else '，当日不计'}；约束{x.binds.value}。"
        if x.span.unit is not TermUnit.SET else f"到{starts}为止；约束{x.binds.value}。",
        f"{_COUNTING[x.span.unit]}。",
    ]
    if x.setting is not None:
        lines.append(f"天数由区设定（“{x.setting.label}”），没有设定的为{x.span.text}；按起算日的设定计算，以后改动不影响已经起算的。")
    if x.rolls and x.span.unit in (TermUnit.DAY, TermUnit.MONTH, TermUnit.YEAR):
        lines.append("最后一日是休息日的，顺延至其后第一个工作日。")
    if x.restarts and len(x.counts_from) + len(x.stops_at) > 1:
        lines.append("起算的事情再次发生的，重新计算。")
    if x.only_if is not None:
        lines.append(f"只在下列情形计算：{_sentence(x.only_if.text)}")
    if x.stops_at:
        lines.append(f"办到{_quoted(a.label for a in x.stops_at)}为止。")
    if x.extension:
        e = x.extension
        lines.append(f"可以延长{e.times}次，不超过{e.span.text}，须办理“{e.action.label}”（{e.basis.text}）。")
    elif x.binds is Binds.OFFICE and not x.soft:
        lines.append("没有规定延长，不能延长。")
    lines += [f"自“{p.start.label}”至“{p.end.label}”的时间不计入（{p.basis.text}）。" for p in x.pauses]
    if x.soft:
        lines.append("期满只作提示，不作逾期。")
    if x.expiry:
        lines.append(f"期满：{_sentence(x.expiry)}")
    if x.note:
        lines.append(f"说明：{_sentence(x.note)}")
    return Entry(x.key, x.label, tuple(lines), x.basis.text, x.basis.unverified)


def _unverified(p: Procedure[Any, Any], edition: Edition[Any, Any]) -> list[Entry]:
    """Everything whose basis has not been checked against the text, by what it is."""
    sources: list[tuple[str, str, Basis | None]] = [("程序", p.label, b) for b in p.basis]
    sources += [("办理", a.label, a.basis) for a in edition.actions.values()]
    sources += [("登记项", f.label, f.basis) for f in _facts(p, edition)]
    sources += [("文书", d.label, d.basis) for d in _papers(edition)]
    sources += [("期限", x.label, x.basis) for x in edition.limits.values()]
    open_ = [(kind, label, b) for kind, label, b in sources if b is not None and b.unverified]
    return [Entry("", "", (f"{kind}“{label}”：{b.text}",), "", True) for kind, label, b in open_]


def _editions(p: Procedure[Any, Any]) -> list[Entry]:
    pending = {a.on: a for a in p.amendments}
    out: list[Entry] = []
    for edition in p.editions():
        amendment = pending.get(edition.since)
        lines = [f"指纹{edition.fingerprint}。"]
        if amendment:
            lines.append(f"{amendment.pending.value}。")
        title = f"{show(edition.since)}起" if amendment is None else f"{show(edition.since)}起修订"
        out.append(Entry("", title, tuple(lines), amendment.basis.text if amendment else ""))
    return out
