"""The whole story of what somebody brought: the line of matters it went through, whoever handles each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from fazhi.kernel.library import library
from fazhi.ledger import similar
from fazhi.ledger.models import Matter
from fazhi.pages.english import named
from fazhi.people.models import Organisation


@dataclass(frozen=True)
class Station:
    """One matter of the line. `title` is empty where the session may not see it; then only this much is shown."""

    pk: int
    number: str
    kind: str
    stage: str
    closed: bool
    opened_on: date
    organisation: str
    title: str
    here: bool


def line(row: Matter, request: HttpRequest) -> list[Station]:
    """The matters this one came from and went to, oldest first, itself among them; empty where it stands alone."""
    found = similar.story(row.pk)
    if len(found) < 2:
        return []
    titles = dict(Matter.objects.filter(pk__in=[x["id"] for x in found]).values_list("pk", "title"))
    bodies = dict(Organisation.objects.filter(pk__in={x["organisation_id"] for x in found}).values_list("pk", "short"))
    made = []
    for x in found:
        procedure = library().procedure(x["procedure"])
        made.append(Station(
            x["id"], x["number"], named(procedure, request), procedure.stage(x["stage"]).label, x["closed"], x["opened_on"],
            bodies.get(x["organisation_id"], ""), titles.get(x["id"], ""), x["id"] == row.pk,
        ))  # fmt: skip
    return made
