"""All addresses of the pages, joined from the modules that serve them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.desk import soon
from fazhi.pages.desk import urls as desk

urlpatterns: list[URLPattern | URLResolver] = [*desk.urlpatterns]
for part in ("rules", "figures", "hall", "api"):
    if find_spec(f"fazhi.pages.{part}") and find_spec(f"fazhi.pages.{part}.urls"):
        urlpatterns += import_module(f"fazhi.pages.{part}.urls").urlpatterns
    elif part == "hall":
        urlpatterns += [path(f"hall/{n}/", soon.page, name=n) for n in ("hall", "hall-file", "hall-track")]
