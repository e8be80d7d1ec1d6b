"""Friendly pages where something cannot be shown: what happened, why, what to do now. They ask the database nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template import loader

from fazhi.ledger.state import ActRefused
from fazhi.pages.english import is_english, tr


def page(request: HttpRequest, status: int, title: str, what: str, basis: str = "", todo: str = "") -> HttpResponse:
    """A page that says one thing, in the reader's language where it has the words. `todo`: what to do now."""
    english = is_english(request)
    context = {
        "title": tr(title, request), "what": tr(what, request), "basis": basis, "todo": tr(todo, request), "status": status,
        "english": english, "home": tr("回到首页", request), "by": tr("依据：", request), "name": tr("法治台账", request),
    }  # fmt: skip
    return HttpResponse(loader.get_template("base_plain.html").render(context), status=status)


def refused(request: HttpRequest, refusal: ActRefused) -> HttpResponse:
    todo = "什么都没有改变。请返回上一页，按提示修改后再办。"
    return page(request, 409, "没有办成", refusal.message, refusal.basis, todo)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    todo = "请返回上一页重新操作；反复出现的，请告诉管理员。"
    return page(request, 400, "请求不完整", "服务器看不懂这次请求。", todo=todo)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(
        request, 403, "您的岗位不能看这一页", str(exception) or "这一页不在您岗位的权限内。",
        todo="兼有其他岗位的，请切换岗位再试；需要这项权限的，请找本单位管理员。",
    )  # fmt: skip


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    return page(
        request, 403, "页面已经过期", "这张表单的安全标记不对或者已经过期，没有提交。",
        todo="请返回上一页，刷新后重新提交。浏览器须允许 Cookie。",
    )  # fmt: skip


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(
        request, 404, "没有找到", "没有这一页，或者它不在您能看的范围内。",
        todo="请核对网址或者编号；从列表重新进入。",
    )  # fmt: skip


def broken(request: HttpRequest) -> HttpResponse:
    return page(
        request, 500, "程序出错了", "服务器处理这一页时出了错，什么都没有改变。",
        todo="请稍后再试；反复出现的，请把时间和网址告诉管理员。",
    )  # fmt: skip
