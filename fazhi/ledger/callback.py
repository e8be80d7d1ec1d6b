"""Calling back: how people rated what was done, and the month's sample of whom to ask, drawn by a seal of the ledger."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from fazhi.kernel.asking import Asking, Sampling, Told, sample, told
from fazhi.kernel.library import library
from fazhi.ledger import acts
from fazhi.ledger.models import Act, Matter, Seal
from fazhi.ledger.state import ActRefused, Given
from fazhi.people.session import Session


def asking_of(key: str) -> Asking | None:
    """How people are asked in the procedure of this key; None where they are not."""
    return next((a for a in library().every(Asking) if a.key == key), None)


def sampling() -> Sampling | None:
    """The register of samples; None where none is declared."""
    return next(iter(library().every(Sampling)), None)


def answered(asking: Asking, rows: QuerySet[Matter]) -> QuerySet[Matter]:
    """Those of the matters about which somebody can be asked."""
    done = Q()
    for action in asking.answered:
        done |= Q(marks__has_key=action.key)
    return rows.filter(done, procedure=asking.key)


def rated(asking: Asking, rows: QuerySet[Matter]) -> Told:
    """What came of asking about these matters, which must be answered ones."""
    column = f"facts__{asking.rating.name}"
    found = rows.order_by().values_list(column).annotate(n=Count("pk"))
    return told(asking, dict(found))


def with_rating(asking: Asking, rows: QuerySet[Matter], part: str) -> QuerySet[Matter]:
    """Those of the matters behind one number of `rated`: good, bad, heard, unreached, declined, asked, unasked."""
    column = f"facts__{asking.rating.name}"
    groups = {
        "good": asking.good, "bad": asking.bad, "heard": asking.heard, "unreached": (asking.unreached,),
        "declined": (asking.declined,), "asked": (*asking.heard, asking.unreached, asking.declined),
    }  # fmt: skip
    if part == "unasked":
        return rows.exclude(facts__has_key=asking.rating.name)
    if part in groups:
        return rows.filter(**{f"{column}__in": [m.name for m in groups[part]]})
    return rows


def _month(text: str) -> tuple[date, date]:
    """The first day of a month given as 2026-10, and of the next one. Raises ValueError."""
    first = datetime.strptime(text, "%Y-%m").date()
    return first, (first + timedelta(days=32)).replace(day=1)


def seal_after(month: str) -> Seal | None:
    """The first seal made after the month was over; None while there is none."""
    over = timezone.make_aware(datetime.combine(_month(month)[1], time()))
    return Seal.objects.filter(closed_at__gte=over).order_by("id").first()


def population(asking: Asking, month: str, seal: Seal) -> list[str]:
    """Numbers of the matters answered in the month, as far as the seal holds their answers: later entries change nothing."""
    first, following = _month(month)
    keys = [a.key for a in asking.answered]
    since = Q()
    for key in keys:
        since |= Q(**{f"marks__{key}__gte": first.isoformat()})
    done = Act.objects.filter(
        matter=OuterRef("pk"), action__in=keys, happened_on__gte=first, happened_on__lt=following, id__lte=seal.last_act
    )
    rows = Matter.objects.filter(since, Exists(done), procedure=asking.key, opened_on__lt=following)
    return sorted(rows.values_list("number", flat=True))


def drawn(book: Sampling, key: str, month: str) -> Matter | None:
    """The sample of a procedure's month, where one is on record and not struck out."""
    rows = Matter.objects.filter(procedure=book.book.key, closed=False)
    return rows.filter(**{f"facts__{book.kind.name}": key, f"facts__{book.month.name}": month}).first()


def draw(session: Session, asking: Asking, month: str, share: int, today: date) -> acts.Opened:
    """Draw the sample of a month and put it on record. Raises `ActRefused`; then nothing has been written."""
    book = sampling()
    if book is None:
        raise ActRefused("没有声明回访抽样登记簿，不能抽样。")
    rule = asking.basis.text
    if session.role not in asking.call_back.by:
        who = "、".join(r.label for r in asking.call_back.by)
        raise ActRefused(f"“{asking.procedure.label}”由{who}回访，也由其抽样。", basis=rule)
    try:
        following = _month(month)[1]
    except ValueError:
        raise ActRefused(f"“{month}”不是月份。请写成2026-10这样。", basis=rule, field_name="month") from None
    if following > today:
        raise ActRefused(f"{month}还没有结束。月份结束以后才能抽样。", basis=rule, field_name="month")
    if drawn(book, asking.key, month) is not None:
        raise ActRefused(f"“{asking.procedure.label}”{month}已经抽过样。不能为了换一批再抽。", basis=rule, field_name="month")
    seal = seal_after(month)
    if seal is None:
        raise ActRefused(
            f"{month}结束以后账目还没有封存，没有公开的种子。请封存以后再抽样（封存由后台定时办理）。", basis=rule
        )
    numbers = population(asking, month, seal)
    if not numbers:
        raise ActRefused(f"{month}没有答复的“{asking.procedure.label}”，不用抽样。", basis=rule, field_name="month")
    try:
        chosen = sample(seal.root, asking.key, month, numbers, share)
    except ValueError as wrong:
        raise ActRefused(f"{wrong}。请改写。", basis=rule, field_name="share") from None
    values: dict[str, Any] = {
        book.drawn_on.name: today, book.name.name: f"{asking.procedure.label}{month}回访抽样", book.kind.name: asking.key,
        book.month.name: month, book.seed.name: seal.root, book.population.name: len(numbers), book.share.name: share,
        book.drawn.name: len(chosen), book.numbers.name: "\n".join(chosen),
    }  # fmt: skip
    opening = book.book.on(today).starts[0]
    return acts.start(session, book.book.key, opening.key, Given(today, values), on=today)


def redrawn(book: Sampling, row: Matter) -> bool | None:
    """Whether drawing again by the published seed gives the same sample; None where the seal is not to be found."""
    asking, facts = asking_of(str(row.facts.get(book.kind.name))), row.facts
    seal = Seal.objects.filter(root=facts.get(book.seed.name)).first()
    if asking is None or seal is None:
        return None
    month = str(facts[book.month.name])
    again = sample(seal.root, asking.key, month, population(asking, month, seal), int(facts[book.share.name]))
    return again == numbers_of(book, row)


def numbers_of(book: Sampling, row: Matter) -> list[str]:
    """The numbers a sample drew, in the order they were drawn."""
    return str(row.facts.get(book.numbers.name, "")).split("\n")
