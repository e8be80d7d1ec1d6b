"""Addresses of the hall."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.hall import comment, compare, draw, filing, front, published, tracking

urlpatterns: list[URLPattern | URLResolver] = [
    path("hall/", front.hall, name="hall"),
    path("hall/file/", filing.choose, name="hall-file"),
    path("hall/file/<slug:procedure>/<slug:action>/", filing.begin, name="hall-file-start"),
    path("hall/file/<slug:procedure>/<slug:action>/<slug:key>/", filing.step, name="hall-file-step"),
    path("hall/slip/", filing.slip, name="hall-slip"),
    path("hall/track/", tracking.track, name="hall-track"),
    path("hall/leave/", tracking.leave, name="hall-leave"),
    path("hall/matters/<int:pk>/", tracking.matter, name="hall-matter"),
    path("hall/matters/<int:pk>/act/<slug:action>/", tracking.act, name="hall-act"),
    path("open/", published.columns, name="open"),
    path("open/items/<int:pk>/", published.item, name="open-item"),
    path("open/items/<int:pk>/with/<int:other>/", compare.side_by_side, name="open-compare"),
    path("open/items/<int:pk>/comment/", comment.comment, name="open-comment"),
    path("open/items/<int:pk>/draw/", draw.page, name="open-draw"),
    path("open/items/<int:pk>/draw/proof.json", draw.file, name="open-draw-file"),
    path("hall/check/check_draw.py", draw.script, name="draw-script"),
    path("open/items/<int:pk>/<slug:key>.<slug:fmt>", published.paper, name="open-paper"),
    path("open/<slug:key>/", published.column, name="open-column"),
    path("hall/receipts/<slug:digest>.json", tracking.receipt, name="hall-receipt"),
    path("hall/check/", front.verify_help, name="verify-help"),
    path("hall/check/check_receipt.py", front.script, name="verify-script"),
]
