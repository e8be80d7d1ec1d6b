"""Addresses of reading published reports, one or a year's."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.reading import comparing, correcting, framing, inspections, single

urlpatterns: list[URLPattern | URLResolver] = [
    path("reading/", single.reading, name="reading"),
    path("reading/file/", single.reading_file, name="reading-file"),
    path("reading/inspections/", inspections.inspections, name="inspections"),
    path("reading/inspections/<int:pk>/", inspections.inspection, name="inspection"),
    path("reading/inspections/<int:pk>/progress/", inspections.progress, name="inspection-progress"),
    path("reading/inspections/<int:pk>/files/", inspections.add, name="inspection-files"),
    path("reading/inspections/<int:pk>/frame/", framing.frame, name="inspection-frame"),
    path("reading/inspections/<int:pk>/xlsx/", inspections.excel, name="inspection-xlsx"),
    path("reading/inspections/<int:pk>/indicator/", comparing.indicator, name="inspection-indicator"),
    path("reading/inspections/<int:pk>/sums/", comparing.sums, name="inspection-sums"),
    path("reading/inspections/<int:pk>/gold/", correcting.gold_file, name="inspection-gold"),
    path("reading/inspected/<int:pk>/", correcting.inspected, name="inspected"),
    path("reading/inspected/<int:pk>/correct/", correcting.correct, name="inspected-correct"),
    path("reading/inspected/<int:pk>/file/", correcting.original, name="inspected-file"),
    path("reading/inspected/<int:pk>/beside/<int:other>/", comparing.beside, name="inspected-beside"),
]
