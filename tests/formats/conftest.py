"""Samples as an office would send them, as real workbooks; people who may register what stands in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from fazhi.kernel.sheets import Sheet
from fazhi.people.models import Account, Post
from fazhi.people.session import Session, staff_session
from tests import district

HERE = Path(__file__).parent


def lines(key: str) -> list[list[str]]:
    """The sample of a sheet, line by line."""
    with (HERE / f"{key}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def workbook(rows: list[list[object]], name: str = "台账") -> bytes:
    """A workbook as Excel writes it: ISO days become real days, whole numbers real numbers."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet(name)
    day = book.add_format({"num_format": "yyyy/m/d"})
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            text = str(value)
            if len(text) == 10 and text[4] == text[7] == "-":
                sheet.write_datetime(r, c, datetime.fromisoformat(text), day)
            elif text.isdecimal() and len(text) < 9:
                sheet.write_number(r, c, int(text))
            elif text:
                sheet.write_string(r, c, text)
    book.close()
    return out.getvalue()


def sample(key: str) -> bytes:
    return workbook([list(row) for row in lines(key)])


@pytest.fixture
def qinghe(db: None) -> district.District:
    return district.build()


Clerk = Callable[[Sheet], Session]


@pytest.fixture
def clerk(qinghe: district.District) -> Clerk:
    """Somebody at the justice bureau who holds the post that a sheet's rows are registered from."""

    def made(sheet: Sheet) -> Session:
        role = sheet.start.by[0]
        account, new = Account.objects.get_or_create(username=f"clerk_{role.key}", defaults={"name": "何十一"})
        if new:
            Post.objects.create(
                account=account, organisation=qinghe.orgs["justice"], role=role.key, title=role.label, since=date(2025, 1, 1)
            )
        session = staff_session(account, district.DAY)
        assert session is not None
        return session

    return made
