"""Chinese first, English by switch: one dictionary from the Chinese of a page to its English."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from fazhi.pages import (
    english_board,
    english_course,
    english_decisions,
    english_desk,
    english_district,
    english_draws,
    english_errors,
    english_figures,
    english_forms,
    english_hall,
    english_imports,
    english_intake,
    english_parties,
    english_published,
    english_reading,
    english_rules,
    english_warning,
)

DICT: dict[str, str] = {
    **english_figures.DICT, **english_reading.DICT, **english_rules.DICT, **english_hall.DICT, **english_forms.DICT, **english_desk.DICT,
    **english_district.DICT, **english_decisions.DICT,
    **english_intake.DICT, **english_warning.DICT, **english_board.DICT, **english_published.DICT, **english_imports.DICT,
    **english_draws.DICT, **english_course.DICT, **english_errors.DICT, **english_parties.DICT,
}  # fmt: skip
"""Every part of the pages keeps its own dictionary in `english_PART.DICT`."""


def is_english(request: HttpRequest | None) -> bool:
    """Whether whoever asks wants English: their account says so, or the session they browse with."""
    return bool(getattr(request, "english", False))


def tr(text: str, request: HttpRequest | None, **values: Any) -> str:
    """`text` (Chinese) in the language of the request; `{name}` places are filled from `values` in either language.

    Text without an entry stays Chinese; a test finds any text of a template that has none.
    """
    chosen = DICT.get(text, text) if is_english(request) else text
    return chosen.format(**values) if values else chosen


def named(element: Any, request: HttpRequest | None) -> str:
    """The name of a declared element (procedure, action, limit, role …): `en` where English is asked for, else `label`."""
    english = str(getattr(element, "en", "") or "")
    return english if english and is_english(request) else str(element.label)
