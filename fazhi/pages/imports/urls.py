"""Addresses of taking tables in."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.imports import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("imports/", views.imports, name="imports"),
    path("imports/<int:pk>/", views.found, name="import"),
    path("imports/<int:pk>/progress/", views.progress, name="import-progress"),
    path("imports/<int:pk>/faults/", views.faults, name="import-faults"),
    path("imports/template/<slug:key>/", views.template, name="import-template"),
]
