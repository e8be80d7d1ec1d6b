"""Values of facts: what people type, what is stored as JSON, what is shown. Both ways, with nothing guessed."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from fazhi.kernel.named import Named

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

_YES, _NO = {"是", "true", "1", "yes", "on"}, {"否", "false", "0", "no", "off"}
_DATE = re.compile(r"^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－，", "0123456789.-,")


def _member(label: str, kind: type[Enum], text: str) -> Enum:
    for member in kind:
        if text in (member.name, member.value):
            return member
    raise ValueError(f"“{label}”须从列出的选项中选择，没有“{text}”。")


def _numbers(text: str | list[str]) -> tuple[Named, ...]:
    """Numbers of entries as typed, one a line or with 、 ， between them, each once."""
    typed = text if isinstance(text, list) else [text]
    plain = (t.strip().replace("[", "〔").replace("]", "〕") for line in typed for t in re.split(r"[\n,，、；;]", line))
    return tuple(Named("".join(n.split())) for n in dict.fromkeys(plain) if n)


def parse(label: str, kind: type[Any], many: bool, text: str | list[str]) -> Any:
    """Turn typed text into a value of `kind`; "" (or []) gives None. ValueError carries a Chinese sentence."""
    if kind is Named:
        found = _numbers(text)
        if not many and len(found) > 1:
            raise ValueError(f"“{label}”只能填一个编号。")
        return (found if many else found[0]) if found else None
    if many:
        items = text if isinstance(text, list) else [t for t in re.split(r"[,，、\s]+", text) if t]
        return tuple(_member(label, kind, t) for t in items) or None
    raw = (text[0] if text else "") if isinstance(text, list) else text
    raw = raw.strip()
    if not raw:
        return None
    if "\x00" in raw:
        raise ValueError(f"“{label}”含有不能保存的字符，请重新输入。")
    if kind is str:
        return raw
    if kind is bool:
        if raw.lower() in _YES | _NO:
            return raw.lower() in _YES
        raise ValueError(f"“{label}”只能选“是”或“否”。")
    if issubclass(kind, Enum):
        return _member(label, kind, raw)
    plain = raw.translate(_FULL_WIDTH)
    if kind is date:
        if match := _DATE.match(plain.replace(" ", "")):
            try:
                return date(*(int(g) for g in match.groups()))
            except ValueError:
                pass
        raise ValueError(f"“{label}”须是日期，写作 2026-10-15 或 2026年10月15日；“{raw}”不是日期。")
    return _number(label, kind, raw, plain.replace(",", ""))


def _number(label: str, kind: type[Any], raw: str, plain: str) -> int | Decimal:
    try:
        value = Decimal(plain)
    except InvalidOperation:
        raise ValueError(f"“{label}”须是数字，“{raw}”不是数字。") from None
    if not value.is_finite() or abs(value) >= Decimal(10) ** 15:
        raise ValueError(f"“{label}”超出可登记的范围。")
    if kind is int:
        if value != value.to_integral_value():
            raise ValueError(f"“{label}”须是整数，“{raw}”带有小数。")
        return int(value)
    if value != value.quantize(Decimal("0.01")):
        raise ValueError(f"“{label}”至多两位小数。")
    return value.quantize(Decimal("0.01"))


def encode(label: str, kind: type[Any], many: bool, value: Any) -> Json:
    """The JSON form: dates as ISO text, decimals as text, enumerations by name."""
    if many:
        if not isinstance(value, tuple) or not all(isinstance(v, kind) for v in value):
            raise TypeError(f"“{label}”须是{kind.__name__}的元组")
        return [{"number": v.number, "title": v.title} if isinstance(v, Named) else v.name for v in value]
    if kind is Decimal and isinstance(value, int) and not isinstance(value, bool):
        value = Decimal(value)
    if type(value) is not kind and not (issubclass(kind, Enum) and isinstance(value, kind)):
        raise TypeError(f"“{label}”须是{kind.__name__}，得到{type(value).__name__}")
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, Named):
        return {"number": value.number, "title": value.title}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value.quantize(Decimal("0.01")))
    if isinstance(value, bool | int | str):
        return value
    raise TypeError(f"“{label}”的类型{kind.__name__}不能保存")


def decode(kind: type[Any], many: bool, stored: Json) -> Any:
    if stored is None:
        return None
    if many:
        if not isinstance(stored, list):
            raise TypeError("多选登记项须存为列表")
        if kind is Named:
            return tuple(decode(kind, False, s) for s in stored)
        return tuple(kind[str(s)] for s in stored)
    if kind is Named:
        if not isinstance(stored, dict):
            raise TypeError("引用的登记须存为编号和名称")
        return Named(str(stored["number"]), str(stored.get("title") or ""))
    if issubclass(kind, Enum):
        return kind[str(stored)]
    if kind is date:
        return date.fromisoformat(str(stored))
    if kind is Decimal:
        return Decimal(str(stored))
    if type(stored) is not kind:
        raise TypeError(f"存储的值{stored!r}不是{kind.__name__}")
    return stored


def show(value: Any, unit: str = "") -> str:
    """Chinese print of a value: 2026年10月15日, 是/否, 18,600元, the label of a choice; "—" for None."""
    if value is None:
        return "—"
    if isinstance(value, str):
        return f"{value}{unit}"
    if isinstance(value, tuple):
        return "、".join(show(v) for v in value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, int | Decimal):
        text = f"{value:,}"
        return (text.rstrip("0").rstrip(".") if "." in text else text) + unit
    return f"{value}{unit}"
