"""Arithmetic."""
from fazhi.reading.clauses import Clauses
from fazhi.reading.model import Check, Figure
def check(text: str, figures: tuple[Figure, ...], clauses: Clauses) -> tuple[Check, ...]:
    return ()
