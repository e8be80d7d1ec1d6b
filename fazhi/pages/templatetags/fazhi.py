"""What every template may use without loading anything: {% t %}, {% icon %}, dates, numbers, addresses."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.templatetags.static import static as static_address
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from fazhi.pages import english, paging
from fazhi.pages.icons import ICONS, SEAL
from fazhi.pages.markup import put, put_all

register = template.Library()
WEEKDAYS = "一二三四五六日"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _request(context: Context) -> HttpRequest | None:
    found = context.get("request")
    return found if isinstance(found, HttpRequest) else None


@register.simple_tag(takes_context=True)
def t(context: Context, text: str, **values: Any) -> str:
    """{% t "共{n}件" n=count %}: the text in the reader's language."""
    return english.tr(text, _request(context), **values)


@register.simple_tag(takes_context=True)
def name(context: Context, element: Any) -> str:
    """{% name action %}: a declared element's name in the reader's language."""
    return english.named(element, _request(context))


@register.simple_tag
def icon(key: str) -> SafeString:
    """{% icon "plus" %}: a drawing, hidden from screen readers, so words must stand beside it."""
    return mark_safe(f'<svg class="i" viewBox="0 0 20 20" aria-hidden="true">{ICONS[key]}</svg>')


@register.simple_tag
def static(path: str) -> str:
    """{% static "fazhi/style.css" %}: the address of a file that goes with the pages."""
    return static_address(path)


@register.simple_tag
def seal_mark() -> SafeString:
    return mark_safe(SEAL)


def day_text(day: date, today: date, in_english: bool, form: str = "") -> str:
    """`form`: "" = 10月15日 (with the year where it is another), "year" = with the year, "full" = also with the weekday, "week" = with that alone."""
    if in_english:
        text = f"{day.day} {MONTHS[day.month - 1]}"
        text += f" {day.year}" if form in ("full", "year") or day.year != today.year else ""
        return f"{ENGLISH_DAYS[day.weekday()]} {text}" if form in ("full", "week") else text
    year = f"{day.year}年" if form in ("full", "year") or day.year != today.year else ""
    week = f"（周{WEEKDAYS[day.weekday()]}）" if form in ("full", "week") else ""
    return f"{year}{day.month}月{day.day}日{week}"


@register.simple_tag(takes_context=True)
def day(context: Context, value: date | None, form: str = "") -> str:
    """{% day matter.opened_on "week" %}: a date as people say it; "—" where there is none."""
    if not value:
        return "—"
    request = _request(context)
    today = getattr(request, "today", None) or timezone.localdate()
    plain = timezone.localtime(value).date() if isinstance(value, datetime) else value
    return day_text(plain, today, english.is_english(request), form)


@register.simple_tag(takes_context=True)
def moment(context: Context, value: datetime | None) -> str:
    """{% moment act.recorded_at %}: 今天 16:42, 昨天 16:42, 10月13日 16:42."""
    if not value:
        return "—"
    request = _request(context)
    local = timezone.localtime(value)
    today = getattr(request, "today", None) or timezone.localdate()
    ago = (today - local.date()).days
    near = {0: "今天", 1: "昨天"}.get(ago)
    when = english.tr(near, request) if near else day_text(local.date(), today, english.is_english(request))
    return f"{when} {local:%H:%M}"


@register.filter
def iso(value: date | None) -> str:
    return value.isoformat() if value else ""


@register.filter
def hm(value: datetime) -> str:
    """16:42, in the time of the place."""
    return f"{timezone.localtime(value):%H:%M}"


@register.filter
def num(value: Any) -> str:
    """12,345; "—" for None."""
    return "—" if value is None else f"{value:,}"


@register.filter
def upto(value: int) -> str:
    """12,345; 1,000+ for what `paging.counted` stopped counting."""
    return paging.number(value)


@register.filter
def get(mapping: Any, key: Any) -> Any:
    return mapping.get(key) if mapping is not None else None


@register.simple_tag(takes_context=True)
def query(context: Context, **changes: Any) -> str:
    """{% query page=2 stage="" %}: this page's address conditions with some changed; "" takes a condition away."""
    request = _request(context)
    params = request.GET.copy() if request is not None else None
    if params is None:
        return "?"
    for key, value in changes.items():
        if value in ("", None):
            params.pop(key, None)
        else:
            params[key] = str(value)
    return "?" + params.urlencode()


@register.simple_tag(takes_context=True)
def drop(context: Context, key: str, words: str) -> SafeString:
    """{% drop "state" "已超期" %}: a condition of the address as a tag that takes it away."""
    address = query(context, **{key: "", "page": ""})
    away = english.tr("去掉", _request(context))
    return format_html(
        '<a class="tag plain" href="{}">{} {}<span class="sr">{}</span></a>', address, words, icon("close"), away
    )


_CLOCK = (
    '<button class="clock {}" type="button" popovertarget="k{}"><b>{}</b><span>{}</span>{}</button>'
    '<div class="why" id="k{}" popover><h3>{}</h3><ol class="reckon">{}</ol><p class="basis">{}{}{}</p></div>'
)


def limit_cell(badge: Any, request: HttpRequest | None, key: str) -> SafeString:
    """A limit as a button that opens its own reckoning. Long lists hold many, so it is put together without a template."""
    used = english.tr("期限已用", request)
    bar = f'<progress value="{badge.used}" max="{badge.total}" aria-label="{used} {badge.used}/{badge.total}"></progress>'
    return put(
        _CLOCK, badge.css, key, badge.main, badge.sub, mark_safe(bar if badge.total else ""), key, badge.title,
        put_all("", "<li>{}</li>", ((step,) for step in badge.steps)), english.tr("依据：", request), badge.basis,
        put("<br>{}", badge.expiry) if badge.expiry else "",
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def clock(context: Context, badge: Any, key: str = "") -> SafeString:
    """{% clock badge %}: a limit in a table, opening its own reckoning. `badge`: a `desk.clocks.Badge` or None."""
    if badge is None:
        return format_html('<span class="muted small">{}</span>', english.tr("本阶段无期限", _request(context)))
    return limit_cell(badge, _request(context), key or badge.key)
