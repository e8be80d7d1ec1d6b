"""What brings people to the hall, in their own words, and the order in which the hall tells of subjects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from fazhi.kernel.library import library
from fazhi.kernel.procedure import Procedure
from fazhi.kernel.publishing import Column
from fazhi.pages.english import tr
from fazhi.pages.figures.words import domain_name
from fazhi.pages.hall.offers import Offer

NEEDS = {
    "mediation": "和邻居、家人、物业、用人单位等有纠纷",
    "petitions": "有诉求、意见、建议要反映",
    "legal_aid": "请不起律师，需要法律帮助",
    "reconsideration": "对政府部门的决定不服",
    "enforcement": "执法人员做得不对",
    "openness_supervision": "想知道政府掌握的信息",
    "normative": "认为政府的文件不合法",
    "decisions": "对政府的决策有话要说",
}
"""By domain, the commonest first."""
OTHER = "其他"
SUBJECTS = ("decisions", "normative", "enforcement", "reconsideration", "openness_supervision", "certificates")
"""Domains in the order in which the hall lists what is published; others follow."""


def _place(order: Iterable[str], domain: str) -> int:
    keys = list(order)
    return keys.index(domain) if domain in keys else len(keys)


def by_need(offers: Iterable[Any], request: HttpRequest) -> list[tuple[str, list[Any]]]:
    """Offers, or (offer, …), under what they are for; within a need in the order of declaration."""
    found: dict[str, list[Any]] = {}
    for one in offers:
        offer: Offer = one if isinstance(one, Offer) else one[0]
        found.setdefault(offer.procedure.domain if offer.procedure.domain in NEEDS else "", []).append(one)
    return [(tr(NEEDS.get(key, OTHER), request), found[key]) for key in sorted(found, key=lambda k: _place(NEEDS, k))]


def by_subject(counts: dict[str, int], request: HttpRequest) -> list[tuple[str, list[tuple[Column, int]]]]:
    """Columns with how much is in each, under the domain of the procedure that publishes there first."""
    found: dict[str, list[tuple[Column, int]]] = {}
    for key, column in library().columns.items():
        found.setdefault(_publisher(key).domain, []).append((column, counts.get(key, 0)))
    order = sorted(found, key=lambda d: (_place(SUBJECTS, d), d))
    return [(domain_name(domain, request), found[domain]) for domain in order]


def _publisher(column: str) -> Procedure[Any, Any]:
    return next(p for p in library().procedures.values() if any(x.column.key == column for x in p.publications().values()))
