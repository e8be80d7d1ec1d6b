"""What a page of figures is asked for in its address: whose figures, which year, and who may ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.http import urlencode

from fazhi.kernel.library import library
from fazhi.kernel.measures import Indicator
from fazhi.measuring import figures
from fazhi.measuring.figures import Period
from fazhi.pages.desk.access import session_of
from fazhi.pages.middleware import AtWorkRequest
from fazhi.people.models import Organisation
from fazhi.people.session import Session

YEARS_BACK = 6
MOST_CHOICES = 500


@dataclass
class Asked:
    """An organisation within the session's range and a year not in the future."""

    session: Session
    organisation: Organisation
    year: int
    period: Period
    today: date

    @property
    def query(self) -> str:
        """org=…&year=…, to put behind an address."""
        return query_of(self.organisation, self.year)

    @property
    def running(self) -> bool:
        """Whether the year is not over."""
        return not self.period.whole_year

    @property
    def whole(self) -> bool:
        """Whether the session sees all of the organisation, so that the figures are whole."""
        return figures.in_reach(self.session, self.organisation)

    @property
    def years(self) -> list[int]:
        """Those that may be chosen, the newest first."""
        return sorted({self.year, *(self.today.year - n for n in range(YEARS_BACK))}, reverse=True)

    @cached_property
    def organisations(self) -> list[Organisation]:
        """Those that may be chosen."""
        reach = Organisation.objects.filter(rank__range=(self.session.lo, self.session.hi)).order_by("rank")
        return list(reach[:MOST_CHOICES])


def query_of(organisation: Organisation, year: int) -> str:
    return urlencode({"org": organisation.code, "year": str(year)})


def read(request: AtWorkRequest) -> Asked:
    """`org` (a code; else the session's own) and `year` (else this one); 404 for what is not there or out of range."""
    session = session_of(request)
    if session.lo < 0 or not session.kinds:
        raise PermissionDenied("您的岗位不看事项和指标。")
    code = request.GET.get("org", "")
    organisation = figures.home(session)
    if code and code != organisation.code:
        found = Organisation.objects.filter(code=code, rank__range=(session.lo, session.hi)).first()
        if found is None:
            raise Http404
        organisation = found
    text = request.GET.get("year", "")
    year = int(text) if text.isascii() and text.isdecimal() and len(text) == 4 else request.today.year
    if text and str(year) != text:
        raise Http404
    try:
        period = Period.of_year(year, request.today)
    except ValueError:
        raise Http404 from None
    return Asked(session, organisation, year, period, request.today)


def readable(session: Session) -> list[Indicator]:
    """The indicators whose matters the session may read, in the order of declaration."""
    return [i for i in library().indicators.values() if figures.readable(session, i)]


def indicator(session: Session, key: str) -> Indicator:
    """A declared indicator the session may read; else 404."""
    found = library().indicators.get(key)
    if found is None or not figures.readable(session, found):
        raise Http404
    return found
