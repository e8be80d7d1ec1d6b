"""What a person typed never becomes markup; what is markup already stays."""

from __future__ import annotations

from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from fazhi.pages.markup import put, put_all

FORM = '<a href="{}" title="{}">{}</a>'
PARTS = st.one_of(st.text(), st.integers(), st.dates(), st.text().map(SafeString), st.none())


@given(PARTS, PARTS, PARTS)
def test_it_says_what_django_says(a: object, b: object, c: object) -> None:
    assert put(FORM, a, b, c) == format_html(FORM, a, b, c)


@given(st.lists(st.tuples(PARTS, PARTS, PARTS)))
def test_rows_too(rows: list[tuple[object, object, object]]) -> None:
    assert put_all("\n", FORM, rows) == format_html_join("\n", FORM, rows)


def test_markup_stays_and_the_rest_is_escaped() -> None:
    said = put("<b>{}</b>{}{}", "<script>&\"'", SafeString("<i>甲</i>"), date(2026, 1, 2))
    assert said == "<b>&lt;script&gt;&amp;&quot;&#x27;</b><i>甲</i>2026-01-02"
    assert isinstance(said, SafeString)
