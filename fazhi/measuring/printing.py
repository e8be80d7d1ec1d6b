"""How numbers of indicators are printed: on pages, in reports, and as change against the year before."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from fazhi.kernel.measures import Unit

NOTHING = "—"
_WAN = Decimal(10_000)


def plain(value: Decimal) -> str:
    """1,284 · 97.65 · 3,162.4: thousands set off, no needless zeros."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def scaled(value: Decimal, unit: Unit) -> tuple[Decimal, str]:
    """The number and unit as reports give them: sums of 10,000 元 and more in 万元, to two decimals."""
    if unit is Unit.YUAN and abs(value) >= _WAN:
        return (value / _WAN).quantize(Decimal("0.01"), ROUND_HALF_UP), "万元"
    return value, unit.value


def parts(value: Decimal | None, unit: Unit) -> tuple[str, str]:
    """Number and unit apart, for large print; ("—", "") where there is no value."""
    if value is None:
        return NOTHING, ""
    number, name = scaled(value, unit)
    return plain(number), name


def stated(value: Decimal | None, unit: Unit) -> str:
    """1,284件 · 97.65% · 3,162.4万元; "—" where there is no value."""
    return "".join(parts(value, unit))


def change(now: Decimal | None, before: Decimal | None, unit: Unit) -> str:
    """Against the year before: 增7.9%, 减12%, 持平; rates in percentage points, growth in multiples; "—" where it cannot be said."""
    if now is None or before is None:
        return NOTHING
    if now == before:
        return "持平"
    word = "增" if now > before else "减"
    if unit is Unit.PERCENT:
        points = abs(now - before).quantize(Decimal("0.01"), ROUND_HALF_UP)
        return f"{word}{plain(points)}个百分点"
    if before == 0 or unit in (Unit.MULTIPLE, Unit.PLACE):
        return f"{word}{stated(abs(now - before), unit)}"
    percent = (abs(now - before) * 100 / before).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{word}{plain(percent)}%"
