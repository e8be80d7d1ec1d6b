"""The words by which figures are linked to indicators. One file a domain; to extend it, add an Entry to its file."""

from __future__ import annotations

from functools import lru_cache

from fazhi.reading.lexicon import (
    business_environment,
    certificates,
    corrections,
    decisions,
    enforcement,
    grassroots,
    law_exam,
    leadership,
    legal_aid,
    litigation,
    mediation,
    normative,
    openness_supervision,
    petitions,
    public_legal_service,
    publicity,
    reconsideration,
    review,
)
from fazhi.reading.lexicon.entry import Entry

DOMAINS = (
    leadership,
    decisions,
    normative,
    review,
    enforcement,
    certificates,
    reconsideration,
    litigation,
    mediation,
    petitions,
    legal_aid,
    public_legal_service,
    publicity,
    law_exam,
    corrections,
    business_environment,
    openness_supervision,
    grassroots,
)


@lru_cache(maxsize=1)
def entries() -> tuple[Entry, ...]:
    """Every entry of every domain. A code may have several entries: several ways of saying it."""
    return tuple(entry for domain in DOMAINS for entry in domain.ENTRIES)
