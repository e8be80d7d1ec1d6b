"""Addresses of the pages on rules and oversight."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.rules import declared, oversight

urlpatterns: list[URLPattern | URLResolver] = [
    path("rules/", declared.rules, name="rules"),
    path("rules/calendar/", declared.calendar, name="calendar"),
    path("rules/<slug:key>/", declared.rule, name="rule"),
    path("matters/<int:pk>/why/<slug:action>/", oversight.why, name="why"),
    path("seals/", oversight.seals_page, name="seals"),
    path("readings/", oversight.readings, name="readings"),
    path("receipts/<slug:digest>.json", oversight.receipt, name="receipt"),
]
