"""Addresses of early warning, of the panorama list and of pay sheets."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.figures import panorama, paysheet, warning

urlpatterns: list[URLPattern | URLResolver] = [
    path("warning/", warning.overview, name="warning"),
    path("warning/cell/", warning.cell, name="warning-cell"),
    path("warning/take-up/", warning.take_up, name="warning-take-up"),
    path("warning/<int:pk>/letter/", warning.letter, name="warning-letter"),
    path("paysheet/", paysheet.paysheet, name="paysheet"),
    path("paysheet/make/", paysheet.make, name="paysheet-make"),
    path("panorama/", panorama.panorama, name="panorama"),
]
