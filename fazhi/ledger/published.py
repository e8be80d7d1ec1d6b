"""What the public finds under the columns of the hall, as of any day. Reads published rows only, never a matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from fazhi.ledger.models import Link, Matter, Published, PublishedEnd
from fazhi.ledger.search import pieces


@dataclass(frozen=True)
class Standing:
    """How something published stands on a day. `ended_on`, `ended_by`: since when it is no longer in force, by which act."""

    in_force: bool
    dated: bool
    ended_on: date | None = None
    ended_by: str = ""


def listed(day: date, place: str = "", text: str = "", *, in_force: bool = False) -> QuerySet[Published]:
    """What had been published by `day` and not replaced by a newer text by then, newest first.

    `place`: key of one column. `text`: words that must stand in it. `in_force`: only what was in force on that day.
    Things withdrawn are not among it, for whatever day: that is decided by the database.
    """
    newer = Published.objects.filter(
        matter=OuterRef("matter"), key=OuterRef("key"), act_seq__gt=OuterRef("act_seq"), published_on__lte=day
    )
    found = Published.objects.filter(published_on__lte=day).exclude(Exists(newer))
    if place:
        found = found.filter(place=place)
    wanted = pieces(text)
    if wanted:
        query = " & ".join("'" + w.replace("'", "''") + "'" for w in wanted)
        found = found.filter(RawSQL("ledger_published.words @@ %s::tsquery", [query], output_field=BooleanField()))
    if in_force:
        over = PublishedEnd.objects.filter(
            matter=OuterRef("matter"), key=OuterRef("key"), act_seq__gte=OuterRef("act_seq"), on__lte=day
        )
        found = found.filter(Q(holds_from__isnull=True) | Q(holds_from__lte=day))
        found = found.filter(Q(holds_until__isnull=True) | Q(holds_until__gte=day)).exclude(Exists(over))
    return found.order_by("-published_on", "-id")


def standing(published: Published, day: date) -> Standing:
    """Whether it is in force on a day; a thing without a period, and not ended, is."""
    dated = published.holds_from is not None or published.holds_until is not None
    ends = PublishedEnd.objects.filter(
        matter_id=published.matter_id, key=published.key, act_seq__gte=published.act_seq, on__lte=day
    )
    end = ends.order_by("act_seq").first()
    if end is not None:
        return Standing(False, dated, end.on, end.label)
    early = published.holds_from is not None and day < published.holds_from
    late = published.holds_until is not None and day > published.holds_until
    return Standing(not (early or late), dated, published.holds_until if late else None)


def versions(published: Published) -> list[Published]:
    """Everything the same matter published under the same key, newest first."""
    return list(Published.objects.filter(matter_id=published.matter_id, key=published.key).order_by("-act_seq"))


def answers(published: Published) -> QuerySet[Published]:
    """What was published about it by other matters: the answers to comments on it."""
    return Published.objects.filter(about_id=published.matter_id).order_by("-published_on", "-id")


def open_for_comments(day: date) -> QuerySet[Published]:
    """Everything that may be commented on, on a day; what ends first comes first."""
    return listed(day).filter(comments_from__lte=day, comments_until__gte=day).order_by("comments_until", "-id")


def _withdrawn_first(end: PublishedEnd) -> tuple[bool, int]:
    return end.how != PublishedEnd.How.WITHDRAWN, end.act_seq


def of_matter(matter_id: int) -> list[tuple[Published, PublishedEnd | None]]:
    """All a matter has published, newest first, with what took it back or ended it."""
    ends = list(PublishedEnd.objects.filter(matter_id=matter_id).order_by("act_seq"))
    return [
        (p, next((e for e in sorted(ends, key=_withdrawn_first) if e.key == p.key and e.act_seq >= p.act_seq), None))
        for p in Published.objects.filter(matter_id=matter_id).order_by("-act_seq", "-id")
    ]


def seen_of(matter: Matter, day: date) -> list[Published]:
    """What the public sees today of a matter: what its own first act is about, then what it has published itself."""
    about = Link.objects.filter(matter=matter, act_seq=1).values_list("other_id", flat=True)
    wanted = Q(matter__in=about) | Q(matter=matter)
    rows = [p for p in listed(day).filter(wanted) if p.shown_until is None or p.shown_until >= day]
    withdrawn = {p.pk for p, end in of_matter(matter.pk) if end is not None and end.how == PublishedEnd.How.WITHDRAWN}
    return sorted((p for p in rows if p.pk not in withdrawn), key=lambda p: (p.matter_id == matter.pk, p.pk))
