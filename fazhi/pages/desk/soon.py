"""Addresses others may link to before their page is built."""

from django.http import HttpRequest, HttpResponse

from fazhi.pages.errors import page as plain


def page(request: HttpRequest, **_: object) -> HttpResponse:
    return plain(request, 501, "还没有做好", "这一页还没有做好。")
