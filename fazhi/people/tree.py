"""The tree of organisations. Every organisation owns a slice of numbers, its children own slices of that slice."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max

from fazhi.people.models import Organisation, Region

_SLICE = (10**12, 10**9, 10**6, 10**3, 1)


@transaction.atomic
def add_organisation(
    code: str, name: str, short: str, prefix: str, kind: str, region: Region, parent: Organisation | None = None
) -> Organisation:
    """Add a body under its parent; existing numbers never change. ValueError where the tree is too deep or full."""
    depth = 0 if parent is None else parent.depth + 1
    if depth >= len(_SLICE):
        raise ValueError(f"“{name}”超出机构层次上限（{len(_SLICE)}层），请挂在上一层。")
    if parent is not None:
        Organisation.objects.select_for_update().get(pk=parent.pk)
    taken = Organisation.objects.filter(parent=parent).aggregate(m=Max("last"))["m"]
    rank = taken + 1 if taken is not None else (1 if parent is None else parent.rank + 1)
    last = rank + _SLICE[depth] - 1
    if parent is not None and last > parent.last:
        raise ValueError(f"“{parent.name}”下的机构已满，不能再增加。")
    return Organisation.objects.create(
        code=code, name=name, short=short, prefix=prefix, kind=kind, region=region, parent=parent,
        depth=depth, rank=rank, last=last,
    )  # fmt: skip


def district_of(organisation: Organisation) -> Organisation:
    """The county or district a body belongs to: the nearest government above it whose region is a county."""
    found = organisation
    while found.parent is not None and not (
        found.kind == Organisation.Kind.GOVERNMENT and found.region.level == Region.Level.COUNTY
    ):
        found = found.parent
    return found
