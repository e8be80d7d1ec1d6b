"""Benchmarks that write rows themselves, past the program, name every column the table wants."""

from __future__ import annotations

import re

from benchmarks import ladder
from fazhi.ledger.models import Limit, Matter


def test_the_ladder_names_every_column_that_must_be_filled() -> None:
    for model, text in ((Matter, ladder._MATTERS), (Limit, ladder._LIMITS)):
        head = re.search(r"insert into \w+ \(([^)]+)\)", text)
        assert head is not None
        named = {name.strip() for name in head[1].split(",")}
        wanted = {f.column for f in model._meta.concrete_fields if not f.null and not f.primary_key}
        assert wanted - named == set(), model.__name__
