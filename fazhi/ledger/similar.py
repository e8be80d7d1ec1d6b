"""What may be the same matter, or belong to it: same person, same place and time, similar words. Proposals with reasons.

Looked for within the session's scope only; of what lies outside nothing is said, not even that it is there. Candidates
come from indexes (blind index of parties, rare two-character pieces), so the search stays short in a large ledger; how
alike two texts are is then worked out exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from django.db import connection

from fazhi.kernel.intake import Bar
from fazhi.kernel.library import library
from fazhi.ledger import search
from fazhi.ledger.models import Matter

ALIKE = 0.5
"""From this share of common two-character pieces on, two texts are called similar."""
VERY_ALIKE = 0.8
DAYS = 15
"""Matters of one place are looked at together when they came in within so many days."""
LONG_AGO = 180
"""Words alone, short of very alike, do not bring up a matter that was closed and came in more days ago than this."""
_RARE = 12
_CANDIDATES = 60
_KINDS = (("id_no", "证件号码", 6), ("phone", "电话", 5), ("name", "姓名或者名称", 2))


@dataclass(frozen=True)
class Person:
    """Somebody as entered at a window; any part may be empty."""

    name: str = ""
    id_no: str = ""
    phone: str = ""


@dataclass
class Alike:
    """A matter that may be the same. `sure`: the same person by number; `text`: share of common pieces, 0 to 1."""

    matter: Matter
    score: int = 0
    sure: bool = False
    named: bool = False
    text: float = 0.0
    reasons: list[str] = field(default_factory=list)

    @property
    def same_request(self) -> bool:
        """Whether it looks like the same person's same request."""
        return self.text >= ALIKE and (self.sure or self.named)


def pieces(text: str) -> frozenset[str]:
    """The two-character pieces texts are compared by."""
    return frozenset(p for p in search.pieces(text) if len(p) == 2)


def share(one: frozenset[str], other: frozenset[str]) -> float:
    """Common pieces as a share of the shorter text's, 0 to 1. Texts of fewer than six pieces are like nothing."""
    least = min(len(one), len(other))
    return len(one & other) / least if least >= 6 else 0.0


def text_of(row: Matter) -> str:
    """Title and long facts of a matter, as far as they are not encrypted."""
    refs = library().procedure(row.procedure).facts.refs()
    return " ".join([row.title, *(str(v) for n, v in row.facts.items() if v and n in refs and refs[n].long)])


def find(
    text: str, people: Iterable[Person], *, region_id: int | None, day: date, leave_out: int | None = None, most: int = 8
) -> list[Alike]:
    """What may be the same as something that came in, the likeliest first. `leave_out`: a matter that is not meant."""
    own = pieces(text)
    by_person = _by_person(people)
    ids = set(by_person) | set(_by_words(own))
    near = _near(region_id, day)
    kinds = [p.key for p in library().matters]
    rows = Matter.objects.filter(pk__in=ids | set(near), procedure__in=kinds).select_related("organisation", "region")
    found = []
    for row in rows:
        one = Alike(row)
        _person(one, by_person.get(row.pk, []))
        _text(one, own)
        if row.pk in near and (one.score or one.text >= 0.3):
            one.score += 2
            one.reasons.append(f"同在{row.region.name if row.region else ''}，{_days(row.opened_on, day)}")
        if one.score >= 2 and row.pk != leave_out and not _stale(one, day):
            found.append(one)
    return sorted(found, key=lambda a: (-a.score, -a.text, a.matter.closed, -a.matter.pk))[:most]


def barred(bars: Iterable[Bar], found: Sequence[Alike]) -> list[tuple[Bar, Alike]]:
    """Rules against taking the same request up twice that may apply, each with the earlier matter. Nothing is decided."""
    out = []
    for bar in bars:
        for one in found:
            row = one.matter
            if row.procedure != bar.procedure or not one.same_request:
                continue
            ended = any(action in row.marks for action in bar.done) if bar.done else not row.closed
            if ended:
                out.append((bar, one))
    return out


def _by_person(people: Iterable[Person]) -> dict[int, list[tuple[str, int]]]:
    found: dict[int, list[tuple[str, int]]] = {}
    for person in people:
        for attribute, label, weight in _KINDS:
            if value := getattr(person, attribute):
                for pk in search.named_by(attribute, value, _CANDIDATES):
                    found.setdefault(pk, []).append((label, weight))
    return found


def _person(one: Alike, matched: list[tuple[str, int]]) -> None:
    if not matched:
        return
    labels = list(dict.fromkeys(label for label, _ in matched))
    one.sure = any(weight > 2 for _, weight in matched)
    one.named = True
    one.score += max(weight for _, weight in matched)
    said = f"当事人的{'、'.join(labels)}相同"
    one.reasons.append(said if one.sure else f"{said}（同名的人很多，请核对）")


def _text(one: Alike, own: frozenset[str]) -> None:
    one.text = share(own, pieces(text_of(one.matter)))
    if one.text >= ALIKE:
        one.score += 5 if one.text >= VERY_ALIKE else 3
        one.reasons.append(f"内容有{one.text:.0%}相同")


def _stale(one: Alike, day: date) -> bool:
    old = one.matter.closed and (day - one.matter.opened_on).days > LONG_AGO
    return old and not one.named and one.text < VERY_ALIKE


def _days(then: date, day: date) -> str:
    n = abs((day - then).days)
    return "同一天登记" if n == 0 else f"相隔{n}天登记"


def _near(region_id: int | None, day: date) -> list[int]:
    """Matters of the same place that came in shortly before or after."""
    if region_id is None:
        return []
    span = (day - timedelta(days=DAYS), day + timedelta(days=DAYS))
    rows = Matter.objects.filter(region_id=region_id, opened_on__range=span).order_by("-opened_on", "-pk")
    return list(rows.values_list("pk", flat=True)[:_CANDIDATES])


def _by_words(own: frozenset[str]) -> list[int]:
    """Candidates that share the text's rare pieces."""
    if len(own) < 6:
        return []
    with connection.cursor() as cursor:
        cursor.execute("select word, share from fazhi_frequent(%s::text[])", [sorted(own)])
        frequent: dict[str, float] = dict(cursor.fetchall())
        # A piece the statistics do not know is rarer than any they know; how much, nobody can tell.
        unknown = frequent.pop("", 0.0) / 4
        rare = sorted(own, key=lambda w: (frequent.get(w, unknown), w))[:_RARE]
        together = _together([frequent.get(w, unknown) for w in rare])
        wanted = " | ".join(
            "(" + " & ".join(_quoted(w) for w in some) + ")" for some in combinations(rare, together)
        )
        cursor.execute(
            "select id from fazhi_similar(%s, %s::text[], %s)", [wanted, sorted(own), _CANDIDATES]
        )
        return [int(row[0]) for row in cursor.fetchall()]


def _together(shares: Sequence[float]) -> int:
    """How many of the rare pieces must stand together, so that few candidates come even from a large ledger."""
    middle = sorted(shares)[len(shares) // 2]
    return 1 if middle <= 0.0005 else 2 if middle <= 0.005 else 3


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"


def story(matter_id: int) -> list[dict[str, Any]]:
    """The line of matters this one came from and went to, by links 转来, oldest first; itself among them.

    Of one outside the scope there is only: id, number, procedure, stage, closed, opened_on, organisation_id.
    """
    with connection.cursor() as cursor:
        cursor.execute("select * from fazhi_story(%s)", [matter_id])
        names = [c[0] for c in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
