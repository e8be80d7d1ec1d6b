"""Samples as an office would send them, as real workbooks; people who may register what stands in them."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

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


def expected(key: str) -> dict[str, Any]:
    """What a sample should come to: how many rows are `ready`, `faulty`, `passed` over; `first`, what is read from the first
    row (choices by their label); `stages`, where the matters then stand (left out: all where the opening leaves them)."""
    found: dict[str, Any] = tomllib.loads((HERE / f"{key}.toml").read_text("utf-8"), parse_float=Decimal)
    return found


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
    """Somebody at the justice bureau who holds the post that a sheet's rows are registered from, and those of its later steps.

    Where matters go to others, they hold those posts at the housing bureau too.
    """

    def made(sheet: Sheet) -> Session:
        role = next(r for r in sheet.start.by if not r.public)
        later = [next(r for r in s.action.by if not r.public) for s in sheet.then]
        later += [s.action.assigns for s in sheet.then if s.action.assigns is not None]
        account, _ = Account.objects.get_or_create(username=f"clerk_{sheet.key}", defaults={"name": "何十一"})
        offices = ["justice", *(["housing"] if any(c.gives == "office" for c in sheet.every) else [])]
        posts = [
            Post.objects.get_or_create(
                account=account, organisation=qinghe.orgs[office], role=each.key, defaults={"title": each.label, "since": date(2024, 1, 1)}
            )[0]
            for office in offices for each in (role, *later)
        ]  # fmt: skip
        session = staff_session(account, district.DAY, posts[0].pk)
        assert session is not None
        return session

    return made
