"""What wiring does around every request."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from fazhi.kernel.library import library
from fazhi.wiring.calendar import installed


class FollowCalendar:
    """Lets every server process notice a calendar that another one changed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        installed(library()).refresh()
        return self.get_response(request)
