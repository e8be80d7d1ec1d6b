"""Addresses of early warning and of the panorama list."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.figures import panorama, warning

urlpatterns: list[URLPattern | URLResolver] = [
    path("warning/", warning.overview, name="warning"),
    path("warning/cell/", warning.cell, name="warning-cell"),
    path("warning/take-up/", warning.take_up, name="warning-take-up"),
    path("warning/<int:pk>/letter/", warning.letter, name="warning-letter"),
    path("panorama/", panorama.panorama, name="panorama"),
]
