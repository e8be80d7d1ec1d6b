"""Addresses of the inspection of published reports."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.reading import correcting, inspections

urlpatterns: list[URLPattern | URLResolver] = [
    path("reading/inspections/", inspections.inspections, name="inspections"),
    path("reading/inspections/<int:pk>/", inspections.inspection, name="inspection"),
    path("reading/inspections/<int:pk>/xlsx/", inspections.excel, name="inspection-xlsx"),
    path("reading/inspections/<int:pk>/indicator/", inspections.indicator, name="inspection-indicator"),
    path("reading/inspections/<int:pk>/gold/", correcting.gold_file, name="inspection-gold"),
    path("reading/inspected/<int:pk>/", correcting.inspected, name="inspected"),
    path("reading/inspected/<int:pk>/correct/", correcting.correct, name="inspected-correct"),
]
