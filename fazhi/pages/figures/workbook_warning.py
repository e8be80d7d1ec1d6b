"""Early warning as an Excel file: the rises, and the table with its small numbers left out as on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fazhi.measuring.warning import Counts
from fazhi.pages.figures.workbook import Sheet

HIDDEN = "不显示"


def warnings(counts: Counts, i: int, lines: Sequence[Any], who: str) -> bytes:
    """`lines`: `figures.warning.Line`. What the page does not show does not stand in the file either."""
    span, small = counts.spans[i], counts.watching.small
    sheet = Sheet("预警", (24, 28, 12, 14, 14, 14, 10, 24))
    sheet.row([f"{counts.procedure.label}，{span.text}{'（未满）' if span.running else ''}。导出人：{who}"])
    sheet.row(["地方", "分类", "本期件数", "按历史预计", "达到即预警", "偶然的机会", "程度", "已登记"], sheet.head)
    sheet.sheet.freeze_panes(2, 0)
    for x in lines:
        seen = HIDDEN if x.seen is None else x.seen
        sheet.row([x.place, x.topic, seen, x.usual, x.threshold, x.chance, "预警" if x.grave else "关注", x.taken.number if x.taken else ""])
    sheet.another("件数", (24, *(14 for _ in range(len(counts.topics) + 1))))
    sheet.row([f"不足{small}件的数，和足以推算出它的其他数，不显示。"])
    sheet.row(["地方", "全部分类", *(t or "没有分类" for t in counts.topics)], sheet.head)
    for place in (None, *counts.places):
        shown = [counts.shown(i, place, t) for t in (None, *counts.topics)]
        name = "全部地方" if place is None else counts.places[place]
        sheet.row([name, *(HIDDEN if n is None else n for n in shown)])
    return sheet.done()
