"""Drawing files for peer review, by a public seed that nobody could know before the year was over, and handing them on."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.kernel.peer import PeerReview, in_drawn_order
from fazhi.ledger import acts
from fazhi.ledger.models import Act, Matter, Seal
from fazhi.ledger.state import ActRefused, Given, LinkTo
from fazhi.measuring import figures
from fazhi.measuring.figures import Period
from fazhi.people.models import Organisation
from fazhi.people.session import Session

LEAST = 3
"""Fewer organisations than this cannot read each other's files twice without one reading its own."""


def reviews() -> list[PeerReview]:
    """What the district has declared."""
    return library().every(PeerReview)


@dataclass(frozen=True)
class Drawn:
    """A file, whose it is, and who reads it first and second."""

    matter: Matter
    owner: Organisation
    first: Organisation
    second: Organisation


@dataclass(frozen=True)
class YearsDraw:
    """The draw of a year. `listed`: SHA-256 of the sorted numbers, one a line; `seed`: root of the seal, "" while there is none."""

    year: int
    each: int
    numbers: list[str]
    owners: list[tuple[Organisation, int]]
    seed: str
    drawn: list[Drawn]

    @property
    def listed(self) -> str:
        return hashlib.sha256("\n".join(self.numbers).encode()).hexdigest()


def seal_after(year: int) -> Seal | None:
    """The first seal made after the year was over; None while there is none."""
    over = timezone.make_aware(datetime.combine(date(year + 1, 1, 1), time()))
    return Seal.objects.filter(closed_at__gte=over).order_by("id").first()


def lot(review: PeerReview, organisation: Organisation, year: int, each: int) -> YearsDraw:
    """What the seed draws: `each` files of every organisation, read by those that follow it in the drawn order."""
    seal = seal_after(year)
    files = {m.number: m for m in _files(review, organisation, year, seal).select_related("organisation")}
    of: dict[str, list[str]] = defaultdict(list)
    owners = {m.organisation.code: m.organisation for m in files.values()}
    for number, m in files.items():
        of[m.organisation.code].append(number)
    drawn: list[Drawn] = []
    if seal is not None and len(owners) >= LEAST:
        ring = in_drawn_order(seal.root, year, owners)
        for n, code in enumerate(ring):
            first, second = owners[ring[(n + 1) % len(ring)]], owners[ring[(n + 2) % len(ring)]]
            for number in in_drawn_order(seal.root, year, of[code])[:each]:
                drawn.append(Drawn(files[number], owners[code], first, second))
    counts = [(owners[code], len(of[code])) for code in sorted(owners)]
    return YearsDraw(year, each, sorted(files), counts, seal.root if seal else "", drawn)


def _files(review: PeerReview, organisation: Organisation, year: int, seal: Seal | None) -> QuerySet[Matter]:
    """Files closed in the year, as far as the seal holds their closing: what is entered later changes nothing."""
    counted = figures.counted(review.cases.count, organisation, Period(date(year, 1, 1), date(year, 12, 31)))
    rows = Matter.objects.filter(pk__in=[c.id for c in counted])
    if seal is None or not isinstance(review.cases.dated_by, tuple):
        return rows
    keys = [a.key for a in review.cases.dated_by]
    return rows.filter(Exists(Act.objects.filter(matter=OuterRef("pk"), action__in=keys, id__lte=seal.last_act)))


def under_review(review: PeerReview, year: int) -> list[Matter]:
    """The reviews of a year's files, in the order they were opened."""
    rows = Matter.objects.filter(procedure=review.review.key, **{f"facts__{review.year.name}": year})
    return list(rows.select_related("organisation").order_by("pk"))


@transaction.atomic
def draw(
    session: Session, review: PeerReview, organisation: Organisation, year: int, each: int, today: date
) -> list[acts.Opened]:
    """Open the review of every file drawn. Once a year. Raises `ActRefused`; then nothing has been written."""
    basis = review.draw.basis.text
    if year >= today.year:
        raise ActRefused(f"{year}年还没有过完，不能抽取。年度结束以后才抽。", basis=basis, field_name="year")
    if under_review(review, year):
        raise ActRefused(f"{year}年的卷宗已经抽取过。不能为了换一批再抽。", basis=basis, field_name="year")
    made = lot(review, organisation, year, each)
    if not made.seed:
        raise ActRefused(f"{year}年结束以后账目还没有封存，没有公开的种子。请封存以后再抽取。", basis=basis)
    if not made.drawn:
        raise ActRefused(f"{year}年归档的卷宗不到{LEAST}个单位，不能互评。", basis=basis, field_name="year")
    opened = []
    for d in made.drawn:
        values = {
            review.subject.name: f"{year}年度{review.label}：{d.matter.number}", review.number.name: d.matter.number,
            review.year.name: year, review.owner.name: d.owner.name, review.seed.name: made.seed, review.listed.name: made.listed,
            review.population.name: len(made.numbers), review.first_reader.name: d.first.name,
        }  # fmt: skip
        link = LinkTo(d.matter.pk, str(d.matter.uid), d.matter.number, "相关")
        given = Given(today, values, to_org=acts.org_given(d.first), link=link)
        opened.append(acts.start(session, review.review.key, review.draw.key, given))
    return opened


@transaction.atomic
def allot(session: Session, review: PeerReview, organisation: Organisation, year: int, today: date) -> int:
    """Hand every file whose first reading is done to its second reader. Returns how many."""
    waiting = [m for m in under_review(review, year) if m.stage == review.waiting.name]
    if not waiting:
        return 0
    seed = str(waiting[0].facts[review.seed.name])
    codes = in_drawn_order(seed, year, _owner_codes(review, organisation, year))
    by_name = {o.name: o for o in Organisation.objects.filter(code__in=codes)}
    at = {by_name[name].code: codes.index(by_name[name].code) for name in by_name}
    for m in waiting:
        owner = by_name[str(m.facts[review.owner.name])]
        second = Organisation.objects.get(code=codes[(at[owner.code] + 2) % len(codes)])
        acts.perform(session, m.pk, review.allot.key, Given(today, to_org=acts.org_given(second)))
    return len(waiting)


def _owner_codes(review: PeerReview, organisation: Organisation, year: int) -> list[str]:
    rows = _files(review, organisation, year, seal_after(year)).order_by()
    return list(rows.values_list("organisation__code", flat=True).distinct())
