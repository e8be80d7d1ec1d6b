"""The course of an act: the matters linked with one another, walked both ways within what the session may know."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from django.db import connection

from fazhi.kernel.course import Course
from fazhi.kernel.library import library
from fazhi.ledger.models import Matter

PLAIN = ("相关", "转来")
"""Kinds of link that say less than the action which made it."""


@dataclass(frozen=True)
class Stop:
    """One matter of the course. `title` is empty where the session may not see it; then only this much is known."""

    id: int
    number: str
    procedure: str
    stage: str
    closed: bool
    opened_on: date
    organisation_id: int
    title: str


@dataclass(frozen=True)
class Step:
    """Two matters belong together: `by` names `other` as its `what` (被复议的行政行为)."""

    by: int
    other: int
    what: str


@dataclass(frozen=True)
class Walked:
    """`stops` oldest first, the matter itself among them; `steps` among them, each pair and meaning once."""

    course: Course
    stops: tuple[Stop, ...]
    steps: tuple[Step, ...]


def course_of(procedure: str) -> Course | None:
    return next((c for c in library().every(Course) if procedure in c.kinds), None)


def walk(row: Matter) -> Walked | None:
    """Everything linked with a matter that belongs to its course; None where it stands alone. At most forty matters."""
    course = course_of(row.procedure)
    if course is None:
        return None
    with connection.cursor() as cursor:
        cursor.execute(
            "select id, number, procedure, stage, closed, opened_on, organisation_id, links::text from fazhi_course(%s, %s, %s)",
            [row.pk, list(course.kinds), list(course.resting)],
        )
        found = cursor.fetchall()
    if len(found) < 2:
        return None
    titles = dict(Matter.objects.filter(pk__in=[r[0] for r in found]).values_list("pk", "title"))
    stops = tuple(Stop(r[0], r[1], r[2], r[3], r[4], r[5], r[6], titles.get(r[0], "")) for r in found)
    steps = [
        Step(r[0], other, _what(r[2], kind, action)) for r in found for other, kind, action in json.loads(r[7]) if other != r[0]
    ]  # fmt: skip
    return Walked(course, stops, tuple(dict.fromkeys(steps)))


def _what(procedure: str, kind: str, action: str) -> str:
    """What the linking matter names the other as: the kind of link, or where that says little, the words of the action."""
    if kind not in PLAIN:
        return kind
    declared = next((a for a in library().procedure(procedure).actions if a.key == action), None)
    return declared.label.removeprefix("关联") if declared is not None and declared.links else kind
