"""What the commands `fazhi indicators`, `fazhi figures` and `fazhi report` do. Each opens its own scope and sees all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from fazhi.kernel.library import library
from fazhi.kernel.measures import Indicator
from fazhi.ledger.models import Matter
from fazhi.measuring import figures, report, report_docx, report_html
from fazhi.measuring.figures import Period, Value
from fazhi.people.models import Organisation
from fazhi.people.session import system_scope


class CommandProblem(Exception):
    """Something asked for that does not exist or cannot be done; the message is what the command prints."""


def indicators_json() -> list[dict[str, str]]:
    """Every declared indicator: key, label, unit, meaning, domain."""
    return [
        {"key": i.key, "label": i.label, "unit": i.unit.value, "meaning": i.means, "domain": i.domain}
        for i in library().indicators.values()
    ]


def _organisation(code: str) -> Organisation:
    try:
        return Organisation.objects.get(code=code)
    except Organisation.DoesNotExist:
        known = "、".join(f"{o.code}（{o.short}）" for o in Organisation.objects.filter(depth__lte=1)[:20])
        raise CommandProblem(f"没有代码为“{code}”的机构。现有：{known or '（还没有任何机构）'}") from None


def _indicator(key: str) -> Indicator:
    found = library().indicators.get(key)
    if found is None:
        raise CommandProblem(f"没有“{key}”这个指标。用 fazhi indicators 查看全部指标。")
    return found


def _period(year: int, today: date) -> Period:
    try:
        return Period.of_year(year, today)
    except ValueError as error:
        raise CommandProblem(str(error)) from None


def _json(number: Decimal | None) -> int | float | None:
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _stated(value: Value) -> dict[str, Any]:
    return {
        "value": _json(value.value), "numerator": _json(value.numerator), "denominator": _json(value.denominator),
        "text": value.text,
    }  # fmt: skip


def figures_json(org_code: str, year: int, today: date) -> dict[str, Any]:
    """All figures of an organisation and those below it for a year (so far), the year before beside."""
    organisation, period = _organisation(org_code), _period(year, today)
    indicators = list(library().indicators.values())
    with system_scope():
        found = figures.beside(indicators, organisation, period)
    return {
        "organisation": organisation.name,
        "code": organisation.code,
        "year": year,
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "figures": [
            {"key": i.key, "label": i.label, "unit": i.unit.value, **_stated(found[i.key][0]),
             "previous": _json(found[i.key][1].value)}
            for i in indicators
        ],
    }  # fmt: skip


def open_figure(org_code: str, year: int, key: str, today: date) -> dict[str, Any]:
    """One figure with the matters behind it; for rates those of the denominator too, marked by whether they count above."""
    organisation, period, indicator = _organisation(org_code), _period(year, today), _indicator(key)
    with system_scope():
        value = figures.compute(indicator, organisation, period.first, period.last)
        above = figures.counted(indicator.of, organisation, period)
        beneath = figures.behind(indicator, "per", period)
        rows = above if beneath is None else figures.counted(beneath[0], organisation, beneath[1])
        if indicator.grows:
            rows = [*above, *rows]
        matters = Matter.objects.select_related("organisation").in_bulk([r.id for r in rows])
        counts = {r.id for r in above}
    return {
        "key": indicator.key, "label": indicator.label, "unit": indicator.unit.value, "meaning": indicator.means,
        "organisation": organisation.name, "year": year, **_stated(value),
        "matters": [
            {
                "number": matters[r.id].number, "title": matters[r.id].title, "organisation": matters[r.id].organisation.name,
                "date": r.day.isoformat() if r.day else None,
                "adds": _json(r.amount) if isinstance(r.amount, Decimal) else r.amount,
                **({"in_numerator": r.id in counts} if indicator.divided else {}),
            }
            for r in rows
        ],
    }  # fmt: skip


def draft(org_code: str, year: int, path: Path, today: date, base_url: str = "") -> Path:
    """Write the draft of the year's report as .docx or .html. `base_url`: where the pages are served, for the links."""
    if path.suffix.lower() not in (".docx", ".html"):
        raise CommandProblem(f"不能写成“{path.suffix or path.name}”文件。请用 .docx 或者 .html 结尾的文件名。")
    organisation, period = _organisation(org_code), _period(year, today)
    with system_scope():
        made = report.draft(organisation, year, period)

    def address(key: str) -> str:
        query = urlencode({"org": organisation.code, "year": year})
        return f"{base_url.rstrip('/')}{reverse('indicator', args=[key])}?{query}#drill"

    if path.suffix.lower() == ".docx":
        content = report_docx.render(made, address if base_url else None)
    else:
        content = report_html.render(made, address).encode()
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CommandProblem(f"“{path}”写不进去：{error.strerror}。请换一个位置。") from None
    return path
