"""Addresses of early warning, of the panorama list, of pay sheets and of peer review."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.figures import panorama, paysheet, peer, warning

urlpatterns: list[URLPattern | URLResolver] = [
    path("warning/", warning.overview, name="warning"),
    path("warning/cell/", warning.cell, name="warning-cell"),
    path("warning/take-up/", warning.take_up, name="warning-take-up"),
    path("warning/<int:pk>/letter/", warning.letter, name="warning-letter"),
    path("paysheet/", paysheet.paysheet, name="paysheet"),
    path("paysheet/make/", paysheet.make, name="paysheet-make"),
    path("peer-review/", peer.peer_review, name="peer-review"),
    path("peer-review/draw/", peer.draw, name="peer-draw"),
    path("peer-review/allot/", peer.allot, name="peer-allot"),
    path("panorama/", panorama.panorama, name="panorama"),
]
