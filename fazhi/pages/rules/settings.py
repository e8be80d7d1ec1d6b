"""District settings: what the law leaves to the place, in force today and to come; the administrator sets them."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from fazhi.kernel.library import library
from fazhi.kernel.roles import ADMINISTRATOR
from fazhi.kernel.settings import Setting
from fazhi.ledger import settings
from fazhi.ledger.settings import SettingRefused
from fazhi.pages.desk.access import at_work, session_of
from fazhi.pages.english import tr
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Organisation
from fazhi.people.tree import district_of


def _district(request: AtWorkRequest) -> Organisation:
    organisation = session_of(request).organisation
    if organisation is None:
        raise Http404
    return district_of(organisation)


@never_cache
@at_work
def all_settings(request: AtWorkRequest) -> HttpResponse:
    """Every setting with its value today, what is to come, the default and where that comes from."""
    district = _district(request)
    rows = []
    for setting in settings.declared().values():
        given = settings.history(setting, district)
        now = settings.value(setting, district.rank, request.today)
        rows.append({
            "setting": setting, "now": setting.written(now), "own": any(g.since <= request.today for g in given),
            "coming": [(g.since, setting.written(g.value)) for g in given if g.since > request.today],
        })  # fmt: skip
    return render(request, "rules/settings.html", {"rows": rows, "district": district})


@never_cache
@at_work
def one_setting(request: AtWorkRequest, key: str) -> HttpResponse:
    """A setting with everything it was; POST by the administrator sets a value from a day on."""
    setting = settings.declared().get(key)
    if setting is None:
        raise Http404
    session, district = session_of(request), _district(request)
    may = session.role.key == ADMINISTRATOR.key
    wrong: SettingRefused | None = None
    if request.method == "POST":
        if not may or session.account is None:
            raise PermissionDenied(f"区级设置由{ADMINISTRATOR.label}修改。")
        try:
            value, since = _typed(request, setting)
            reason = request.POST.get("reason", "")[:200]
            settings.set_value(
                setting, district, value, since=since, reason=reason, account=session.account, today=request.today
            )
            messages.success(request, tr("已设定：自{day}起为{value}。", request, day=since, value=setting.written(value)))
            return redirect("settings")
        except SettingRefused as refused:
            wrong = refused
    history = [(g, setting.written(g.value)) for g in settings.history(setting, district)]
    context = {
        "setting": setting, "now": setting.written(settings.value(setting, district.rank, request.today)),
        "history": history, "may": may, "wrong": wrong, "typed": request.POST, "used": _used(setting),
        "default": setting.written(setting.default),
    }  # fmt: skip
    return render(request, "rules/setting.html", context, status=400 if wrong else 200)


def _typed(request: AtWorkRequest, setting: Setting) -> tuple[int, date]:
    typed = request.POST.get("value", "").strip()
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 8):
        raise SettingRefused(f"取值须是整数，单位是{setting.unit}。", "value")
    try:
        return int(typed), date.fromisoformat(request.POST.get("since", "").strip())
    except ValueError:
        raise SettingRefused("生效日期须写作 2026-10-15。", "since") from None


def _used(setting: Setting) -> list[tuple[object, object]]:
    """The limits that read it, each with its procedure."""
    return [(p, x) for p in library().procedures.values() for x in p.limits if x.setting is setting]
