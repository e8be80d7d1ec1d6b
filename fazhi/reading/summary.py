"""A report's figures and checks as plain Chinese for the terminal."""

from __future__ import annotations

from collections import Counter

from fazhi.reading.model import Figure, Report, Verdict
from fazhi.reading.stated import plain


def summary(report: Report, name: str) -> str:
    """What was read, chapter by chapter, with every check that does not come out first."""
    lines = [f"《{report.title or name}》"]
    year = f"{report.year}年度" if report.year else "年度不明"
    lines.append(
        f"  单位:{report.organisation or '未写明'}  {year}  共{len(report.figures)}个数字  修复{len(report.repairs)}处"
    )
    lines += [f"  {line}" for line in about(report)]
    kinds = Counter(one.kind for one in report.repairs)
    if kinds:
        lines.append("  修复:" + ",".join(f"{kind}{count}处" for kind, count in kinds.items()))
    chapter = None
    for figure in report.figures:
        if figure.chapter != chapter:
            chapter = figure.chapter
            lines.append(f"\n  【{chapter or '前言'}】")
        lines.append(
            f"    {value(figure):>14}  {figure.subject}" + (f"  〔{figure.indicator}〕" if figure.indicator else "")
        )
    order = (Verdict.DOES_NOT_HOLD, Verdict.DOES_NOT_CLOSE, Verdict.HOLDS)
    checks = sorted(report.checks, key=lambda one: order.index(one.verdict))
    if checks:
        lines.append("\n  【核对】")
        lines += [f"    {one.verdict.zh}  {one.sum}  {one.explanation}" for one in checks]
    return "\n".join(lines)


def about(report: Report) -> list[str]:
    """Level, number, date and required parts, one line each; what is not known is said to be so."""
    issued = f"{report.issued:%Y-%m-%d}({report.issued_from})" if report.issued else "未写明"
    due = {True: "按时", False: "超过4月1日", None: ""}[report.on_time]
    first = f"级别:{report.level.zh if report.level else '不明'}  文号:{report.number or '无'}  公开日期:{issued}{due}"
    lines = [first]
    for part in report.parts:
        if part.note and (part.required or part.present):
            lines.append(f"{'缺少' if not part.present else '注意'}“{part.name}”:{part.note}")
    if report.needs_eye:
        lines.append("文字由图片识别而来,每个数字都请与原件核对。")
    return lines


def value(figure: Figure) -> str:
    """A figure's number with its unit and qualifier: 8万 → 80000人次(余/多), 3—5个, 不定数."""
    if figure.value is not None:
        number = plain(figure.value)
    elif figure.low is not None:
        number = f"{plain(figure.low)}—{plain(figure.high)}"
    else:
        number = "不定数"
    return f"{number}{figure.unit}" + (f"({figure.qualifier})" if figure.qualifier else "")
