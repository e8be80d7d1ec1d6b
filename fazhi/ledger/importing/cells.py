"""What a cell of an office's table says, as a value of the column it stands in; every mistake as a sentence in Chinese."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from fazhi.kernel import codec
from fazhi.kernel.sheets import Column
from fazhi.ledger.importing.workbook import Cell

MONEY = {"元": Decimal(1), "万元": Decimal(10_000), "亿元": Decimal(100_000_000)}
_EMPTY = {"", "/", "\\", "-", "--", "—", "——", "－"}
_NOTHING = {"无", "暂无", "没有", "不详"}
_ERRORS = {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
_TICKS = {"√": "是", "✓": "是", "有": "是", "×": "否", "无": "否"}
_EIGHT = re.compile(r"^(19|20)\d{6}$")
_FIVE = re.compile(r"^\d{5}$")
_SPACE = dict.fromkeys(map(ord, "\u00a0\u200b\u200c\u200d\ufeff\u3000\t\r"), " ")
_NARROW = str.maketrans("０１２３４５６７８９．－，／", "0123456789.-,/")
_COUNTED = re.compile(r"^([-\d.]+)(亿|万)?$")
_ALSO = {"人": ("名", "位"), "人次": ("人", "名"), "件": ("宗", "起")}
"""What offices write after a number besides its unit."""
_EPOCH = date(1899, 12, 30)
_EXACT = 10**15
"""Excel keeps fifteen digits of a number; whatever stands behind them has become 0."""


def blanks(text: str) -> str:
    """With every kind of space made a plain one."""
    return text.translate(_SPACE)


def text(cell: Cell) -> str:
    """A cell as a person sees it: 12.0 is 12, a day is 2026-10-15."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        # What Excel has worked out carries the dust of binary fractions.
        return str(int(cell)) if cell.is_integer() else repr(round(cell, 8))
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}" if (cell.hour or cell.minute) else f"{cell:%Y-%m-%d}"
    return blanks(str(cell)).strip()


def value(cell: Cell, column: Column, must: bool, unit: str = "", padded: bool = False) -> Any:
    """What a cell says; None where it says nothing. `unit`: the one written in the heading. `padded`: codes begin with 0 here.

    ValueError carries Chinese sentences, parted by |: what, by which rule, what to do; the last two may be left out.
    """
    kind, shown = column.kind, text(cell)
    if shown in _EMPTY or (shown in _NOTHING and not must):
        return None
    if shown in _ERRORS:
        raise ValueError(f"“{column.head}”是{shown}：公式没有算出来。|表中写的是什么，就登记什么。|请改成算出的值（复制，选择性粘贴为值）。")
    several = column.fact is not None and column.fact.many
    for word, meant in column.words.items():
        if not several and "".join(shown.split()) == word:
            return meant
    if column.gives == "step":
        known = "、".join(f"“{w}”" for w in column.words)
        raise ValueError(f"看不懂“{column.head}”的“{shown}”。|这一列说明办到了哪一步。|请改成：{known}，没有办的留空。")
    if kind is date:
        return codec.parse(column.head, date, False, _day(cell, shown))
    if column.fact is None:
        _refuse_cut(cell, column, padded)
        return " ".join(shown.split())
    if kind in (int, Decimal):
        return column.fact.parse(_number(shown, column.fact.unit, unit))
    if kind is bool:
        return column.fact.parse(_TICKS.get(shown, shown))
    if kind is str:
        _refuse_cut(cell, column, padded)
    return column.fact.parse(_choice(column, shown) if issubclass(kind, Enum) else shown)


def zeros(cell: Cell, column: Column) -> bool:
    """Whether a cell has a code that begins with 0, so that others of its column may do so too."""
    shown = text(cell) if isinstance(cell, str) else ""
    return column.kind is str and column.detail != "phone" and len(shown) > 1 and shown.isdecimal() and shown.startswith("0")


def _refuse_cut(cell: Cell, column: Column, padded: bool) -> None:
    """Refuse a number that Excel has cut: identity cards of eighteen digits, telephones and codes that begin with 0."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return
    todo = "|Excel会改动当作数字的号码。|请把这一列的格式设为“文本”，重新填写完整的号码。"
    if abs(cell) >= _EXACT:
        raise ValueError(f"“{column.head}”的号码超过15位，Excel已经把后面的数字改成了0。{todo}")
    if column.detail == "phone" and 10 <= len(text(cell)) <= 11 and not text(cell).startswith("1"):
        raise ValueError(f"“{column.head}”的区号少了前面的0。{todo}")
    if padded:
        raise ValueError(f"“{column.head}”的{text(cell)}前面可能少了0：这一列别的号码以0开头。{todo}")


def _day(cell: Cell, shown: str) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    plain = shown.translate(_NARROW)
    serial = cell if isinstance(cell, int | float) and not isinstance(cell, bool) else int(plain) if _FIVE.match(plain) else 0
    if 20_000 <= serial <= 80_000:
        # A day in a cell that is not formatted as one: Excel counts from the end of 1899.
        return (_EPOCH + timedelta(days=int(serial))).isoformat()
    if _EIGHT.match(plain):
        return f"{plain[:4]}-{plain[4:6]}-{plain[6:]}"
    return re.sub(r"[ T]\d{1,2}[:：时点].*$", "", plain)


def _number(shown: str, unit: str, written: str) -> str:
    """The number in the unit of the fact: 1.2万元 is 12000元; the unit in the cell goes before that in the heading."""
    plain = "".join(shown.split()).translate(_NARROW).replace(",", "").lstrip("￥¥")
    own = next((u for u in ("亿元", "万元", "元") if plain.endswith(u)), "") if unit in MONEY else ""
    suffix = own or next((u for u in (unit, *_ALSO.get(unit, ())) if u and plain.endswith(u)), "")
    plain = plain.removesuffix(suffix)
    times = MONEY[own or written] / MONEY[unit] if own or written else Decimal(1)
    counted = _COUNTED.match(plain)
    if counted is None or (times == 1 and not counted[2]):
        return plain
    if counted[2]:
        # 1.2万 under 万元 is said twice; what stands in the cell is meant.
        times = MONEY[f"{counted[2]}元"] / MONEY.get(unit, Decimal(1))
    try:
        return f"{Decimal(counted[1]) * times:f}"
    except InvalidOperation:
        return shown


def _choice(column: Column, shown: str) -> str | list[str]:
    """Brackets and spaces aside, the choices as declared; for several, each as the sheet's own words have it."""
    assert column.fact is not None
    plain = {"".join(label.split()): name for name, label in column.fact.options}
    parts = [p for p in re.split(r"[,，、;；/\n]+", shown) if p.strip()] if column.fact.many else [shown]
    meant = [("".join(p.split()), column.words.get("".join(p.split()))) for p in parts]
    read = [m.name if isinstance(m, Enum) else plain.get(p, p) for p, m in meant]
    return read if column.fact.many else read[0]
