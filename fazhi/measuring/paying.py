"""Pay sheets: which closed matters are due to be paid for, by which rate, and the making of the sheet of a month.

Everything runs inside the caller's scope. A matter is paid once: the register of entries lets no number stand twice.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from fazhi.kernel.library import library
from fazhi.kernel.paysheet import PaySheet
from fazhi.kernel.register import Entry
from fazhi.ledger import acts
from fazhi.ledger.acts import Opened
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given
from fazhi.measuring import figures, printing
from fazhi.measuring.figures import Period
from fazhi.people.models import Organisation
from fazhi.people.session import Session

NOBODY = "没有承办人"


def sheets() -> list[PaySheet]:
    """What the district pays for by sheets, where it has declared it."""
    return library().every(PaySheet)


@dataclass(frozen=True)
class Item:
    """A matter due. `grade`: stored name, "" where none is recorded; `amount`: None where it cannot be paid, see `why`."""

    matter: Matter
    day: date
    person: str
    grade: str
    grade_label: str
    amount: Decimal | None
    entry: Matter | None
    why: str

    @property
    def money(self) -> str:
        """200, 1,250.5; "—" where it cannot be paid."""
        return printing.NOTHING if self.amount is None else printing.plain(self.amount)

    @property
    def payable(self) -> bool:
        return self.amount is not None and self.entry is None


@dataclass(frozen=True)
class Person:
    """What one person is to be paid."""

    name: str
    cases: int
    amount: Decimal

    @property
    def money(self) -> str:
        return printing.plain(self.amount)


def rate_on(sheet: PaySheet, grade: str, day: date) -> Decimal | None:
    """The rate of a grade in force on a day: that of the newest standing entry which had begun; None where there is none."""
    r = sheet.rates
    rows = Matter.objects.filter(procedure=r.book.key, **{f"facts__{r.grade.name}": grade}).exclude(stage=Entry.STRUCK.name)
    found = [(r.since.decode(m.facts[r.since.name]), m.pk, r.amount.decode(m.facts[r.amount.name])) for m in rows]
    begun = [(since, pk, amount) for since, pk, amount in found if since is not None and since <= day]
    return max(begun, key=lambda x: x[:2])[2] if begun else None


def items(sheet: PaySheet, organisation: Organisation, first: date, last: date) -> list[Item]:
    """The matters closed from `first` to `last` in an organisation and below it, the earliest first."""
    counted = figures.counted(sheet.cases.count, organisation, Period(first, last))
    rows = Matter.objects.select_related("organisation", "handler").in_bulk([c.id for c in counted])
    entries = _entries(sheet, [m.number for m in rows.values()])
    labels, rates = dict(sheet.grade.options), dict[tuple[str, date], Decimal | None]()
    made: list[Item] = []
    for c in reversed(counted):
        matter, day = rows[c.id], c.day or last
        grade = str(matter.facts.get(sheet.grade.name) or "")
        if grade and (grade, day) not in rates:
            rates[grade, day] = rate_on(sheet, grade, day)
        amount, entry = rates.get((grade, day)), entries.get(matter.number)
        why = "" if amount is not None else "归档时没有登记难易类别" if not grade else "没有这一类案件的补贴标准"
        person = matter.handler.name if matter.handler else ""
        if not person:
            amount, why = None, NOBODY
        made.append(Item(matter, day, person, grade, labels.get(grade, ""), amount, entry, why))
    return made


def _entries(sheet: PaySheet, numbers: list[str]) -> dict[str, Matter]:
    name = sheet.entries.number.name
    rows = Matter.objects.filter(procedure=sheet.entries.book.key, **{f"facts__{name}__in": numbers})
    return {str(m.facts[name]): m for m in rows.exclude(stage=Entry.STRUCK.name)}


def people(due: list[Item]) -> list[Person]:
    """What each is to be paid, by name; only what can be paid and has not been."""
    cases: dict[str, list[Decimal]] = defaultdict(list)
    for item in due:
        if item.payable and item.amount is not None:
            cases[item.person].append(item.amount)
    return [Person(name, len(found), sum(found, Decimal(0))) for name, found in sorted(cases.items())]


@transaction.atomic
def make(
    session: Session, sheet: PaySheet, organisation: Organisation, first: date, last: date, today: date
) -> Opened:
    """The sheet of a month and one entry for each of its matters, all of it or nothing.

    Raises `ActRefused` where nothing is due, or where somebody else has just paid for one of them.
    """
    due = [i for i in items(sheet, organisation, first, last) if i.payable]
    if not due:
        raise ActRefused("这个月没有可以列入发放表的案件：都已列入，或者没有登记难易类别、补贴标准。")
    paid, e, s = people(due), sheet.entries, sheet.sheet
    subject = f"{organisation.short}{first.year}年{first.month}月{sheet.label}发放表"
    lines = "\n".join(f"{p.name}：{p.cases}件，{p.money}元" for p in paid)
    given = {
        s.subject.name: subject, s.first.name: first, s.last.name: last, s.cases.name: len(due), s.people.name: len(paid),
        s.total.name: sum((p.amount for p in paid), Decimal(0)), s.details.name: lines,
    }  # fmt: skip
    opened = acts.start(session, s.procedure.key, s.start.key, Given(today, given), organisation=organisation)
    record = e.book.on(today).starts[0].key
    for item in due:
        values = {
            e.on.name: today, e.number.name: item.matter.number, e.person.name: item.person,
            e.grade.name: e.grade.kind[item.grade], e.amount.name: item.amount, e.sheet.name: subject,
        }  # fmt: skip
        acts.start(session, e.book.key, record, Given(today, values), organisation=item.matter.organisation)
    return opened
