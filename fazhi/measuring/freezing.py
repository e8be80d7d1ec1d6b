"""Freezing a report: its figures as known at a moment, with the matters they counted; and what has become of them since."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from fazhi.kernel.library import library
from fazhi.kernel.measures import Indicator, Measure, Unit
from fazhi.kernel.roles import JUSTICE_BUREAU, SUPERVISOR
from fazhi.ledger.models import Act, Matter
from fazhi.measuring import figures, printing
from fazhi.measuring.figures import Period
from fazhi.measuring.models import Figure, Report
from fazhi.measuring.report import Draft, draft, restored, stored
from fazhi.people.models import Organisation
from fazhi.people.session import Session

MAY_FREEZE = (SUPERVISOR, JUSTICE_BUREAU)
"""Who answers for the report: the office for law-based governance and the justice bureau, which draft and publish it."""


class NotFrozen(Exception):
    """A report that cannot be frozen; the message says why and what to do. Nothing has been written."""


def obstacle(session: Session, organisation: Organisation, report: Draft) -> str:
    """Why the session may not freeze this report; "" where it may."""
    if session.role not in MAY_FREEZE:
        who = "、".join(r.label for r in MAY_FREEZE)
        return f"年度报告由{who}定稿，您的岗位可以起草和导出。"
    if not figures.in_reach(session, organisation):
        return f"{organisation.name}不全在您岗位的范围内，数字不完整，不能定稿。"
    if report.hidden:
        return f"有{len(report.hidden)}个数字不在您岗位的查阅范围内，不能定稿。请由能查阅全部事项的岗位办理。"
    return ""


def _plain(rows: Sequence[figures.Counted]) -> list[list[Any]]:
    ordered = sorted(rows, key=lambda c: c.id)
    return [[c.id, None if c.amount is None else str(c.amount)] for c in ordered]


def _lists(indicator: Indicator, organisation: Organisation, period: Period) -> dict[str, list[list[Any]]]:
    parts = {part: figures.behind(indicator, part, period) for part in ("of", "per")}
    return {part: _plain(figures.counted(x[0], organisation, x[1])) for part, x in parts.items() if x is not None}


def digest(lists: dict[str, list[list[Any]]]) -> str:
    """SHA-256 over the counted matters: a line `part id amount` each, by part and id."""
    lines = [f"{part} {i} {'' if a is None else a}" for part in sorted(lists) for i, a in lists[part]]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@transaction.atomic
def freeze(session: Session, organisation: Organisation, year: int, period: Period, at: datetime) -> Report:
    """Keep the report as it stands: text, figures, lists of matters. Raises `NotFrozen`."""
    made = draft(organisation, year, period, session)
    if reason := obstacle(session, organisation, made):
        raise NotFrozen(reason)
    last = Act.objects.order_by("-id").values_list("id", flat=True).first()
    report = Report.objects.create(
        organisation=organisation, year=year, first_day=period.first, last_day=period.last, frozen_at=at,
        frozen_by=session.account, frozen_name=session.label, last_act=last or 0, text=stored(made),
    )  # fmt: skip
    for key, (now, before) in made.values.items():
        lists = _lists(now.indicator, organisation, period)
        Figure.objects.create(
            report=report, key=key, label=now.indicator.label, unit=now.indicator.unit.value, value=now.value,
            numerator=now.numerator, denominator=now.denominator, previous=before.value, matters=lists,
            digest=digest(lists),
        )  # fmt: skip
    return report


def shown(report: Report) -> Draft:
    """The frozen report as it was stated."""
    period = Period(report.first_day, report.last_day)
    return restored(report.text, report.organisation.name, report.year, period)


@dataclass(frozen=True)
class Moved:
    """A matter that came to a figure or left it since it was frozen, or whose part of the sum changed."""

    id: int
    how: str
    then: str = ""
    now: str = ""


@dataclass(frozen=True)
class Difference:
    """A frozen figure that is no longer what it was. `unseen`: matters that moved but lie outside the reader's sight."""

    key: str
    label: str
    then: str
    now: str
    moved: tuple[Moved, ...]
    unseen: int = 0

    @property
    def text(self) -> str:
        """定稿时 37件，现为 39件."""
        return f"定稿时 {self.then}，现为 {self.now}"


def _unit(text: str) -> Unit | None:
    return next((u for u in Unit if u.value == text), None)


def frozen_text(figure: Figure) -> str:
    unit = _unit(figure.unit)
    return printing.stated(figure.value, unit) if unit else f"{figure.value}{figure.unit}"


def differences(report: Report, only: str = "") -> list[Difference]:
    """Figures whose value or whose matters have changed since, with the matters. Runs inside the caller's scope.

    `only`: the key of the one figure wanted.

    A figure whose indicator is no longer declared is left alone: there is nothing to compare it with.
    """
    newest = Act.objects.order_by("-id").values_list("id", flat=True).first() or 0
    if newest <= report.last_act:
        return []
    known = library().indicators
    organisation, period = report.organisation, Period(report.first_day, report.last_day)
    frozen = [f for f in report.figures.order_by("id") if f.key in known and only in ("", f.key)]
    now = figures.compute_many([known[f.key] for f in frozen], organisation, [period])
    found = [_difference(f, known[f.key], organisation, period, now[f.key, period].text) for f in frozen]
    return [d for d in found if d is not None]


def _difference(
    figure: Figure, indicator: Indicator, organisation: Organisation, period: Period, now: str
) -> Difference | None:
    lists = _lists(indicator, organisation, period)
    if digest(lists) == figure.digest:
        return None
    moved: dict[int, Moved] = {}
    for part, rows in lists.items():
        word = "分母" if part == "per" else ""
        then = dict(map(tuple, figure.matters.get(part, [])))
        current = dict(map(tuple, rows))
        for i in sorted(then.keys() | current.keys()):
            if i not in then:
                moved.setdefault(i, Moved(i, f"新计入{word}", now=_amount(indicator.of, current[i])))
            elif i not in current:
                moved.setdefault(i, Moved(i, f"不再计入{word}", then=_amount(indicator.of, then[i])))
            elif then[i] != current[i]:
                moved.setdefault(
                    i, Moved(i, "数额有变", _amount(indicator.of, then[i]), _amount(indicator.of, current[i]))
                )
    seen = set(Matter.objects.filter(pk__in=moved).values_list("pk", flat=True))
    visible = tuple(m for m in moved.values() if m.id in seen)
    return Difference(figure.key, figure.label, frozen_text(figure), now, visible, len(moved) - len(visible))


def _amount(measure: Measure, stored_: str | None) -> str:
    if measure.fact is None or stored_ is None:
        return ""
    if measure.fact.kind in (int, Decimal):
        return printing.plain(Decimal(stored_)) + measure.fact.unit
    return stored_
