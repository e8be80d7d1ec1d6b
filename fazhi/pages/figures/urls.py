"""Addresses of figures, reports and papers."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.figures import indicators, papers, report

urlpatterns: list[URLPattern | URLResolver] = [
    path("indicators/", indicators.indicators, name="indicators"),
    path("indicators/<str:key>/", indicators.indicator, name="indicator"),
    path("indicators/<str:key>/sample/", indicators.sample, name="indicator-sample"),
    path("report/", report.report, name="report"),
    path("report/freeze/", report.freeze, name="report-freeze"),
    path("report/<int:pk>/", report.frozen, name="report-frozen"),
    path("report/<int:pk>/figures/<str:key>/", report.figure, name="figure"),
    path("papers/<int:pk>/<str:fmt>/", papers.paper, name="paper"),
]
