"""Addresses of the pages on rules and oversight."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from fazhi.pages.rules import background, declared, ladder, notices, oversight, settings

urlpatterns: list[URLPattern | URLResolver] = [
    path("rules/", declared.rules, name="rules"),
    path("rules/calendar/", declared.calendar, name="calendar"),
    path("rules/calendar/notices/", notices.all_notices, name="notices"),
    path("rules/calendar/notices/new/", notices.new_notice, name="notice-new"),
    path("rules/calendar/notices/<int:pk>/", notices.one_notice, name="notice"),
    path("rules/ladder/", ladder.rules, name="ladder"),
    path("rules/ladder/new/", ladder.edit, name="ladder-new"),
    path("rules/ladder/<int:pk>/", ladder.edit, name="ladder-change"),
    path("rules/settings/", settings.all_settings, name="settings"),
    path("rules/settings/<slug:key>/", settings.one_setting, name="setting"),
    path("rules/<slug:key>/", declared.rule, name="rule"),
    path("jobs/", background.background, name="jobs"),
    path("matters/<int:pk>/why/<slug:action>/", oversight.why, name="why"),
    path("seals/", oversight.seals_page, name="seals"),
    path("readings/", oversight.readings, name="readings"),
    path("receipts/<slug:digest>.json", oversight.receipt, name="receipt"),
]
