"""All addresses of the pages, joined from the modules that serve them."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

from fazhi.pages.api import urls as api
from fazhi.pages.desk import board_urls as board
from fazhi.pages.desk import urls as desk
from fazhi.pages.figures import urls as figures
from fazhi.pages.figures import urls_warning as warning
from fazhi.pages.hall import urls as hall
from fazhi.pages.imports import urls as imports
from fazhi.pages.reading import urls as reading
from fazhi.pages.rules import urls as rules

urlpatterns: list[URLPattern | URLResolver] = [
    *desk.urlpatterns, *board.urlpatterns, *imports.urlpatterns,
    *rules.urlpatterns, *figures.urlpatterns, *warning.urlpatterns, *reading.urlpatterns, *hall.urlpatterns, *api.urlpatterns,
]  # fmt: skip
