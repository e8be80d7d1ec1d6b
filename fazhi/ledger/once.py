"""One standing entry a thing: where a register says so, the database itself refuses a second, and the person is told why."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import IntegrityError

from fazhi.kernel.procedure import Procedure
from fazhi.kernel.register import Entry
from fazhi.ledger.state import ActRefused


def index_name(procedure: Procedure[Any, Any]) -> str:
    return f"once_{procedure.key}"[:63]


def index(procedure: Procedure[Any, Any]) -> str:
    """SQL of the index that lets no two entries which have not been struck out say the same. Only where `once` is declared."""
    assert procedure.once is not None
    return (
        f'create unique index if not exists "{index_name(procedure)}" on ledger_matter ((facts->>\'{procedure.once.name}\'))'
        f" where procedure = '{procedure.key}' and stage <> '{Entry.STRUCK.name}'"
    )


@contextmanager
def told(procedure: Procedure[Any, Any]) -> Iterator[None]:
    """Around the writing of an act: the index's refusal becomes `ActRefused`."""
    try:
        yield
    except IntegrityError as clash:
        if procedure.once is None or index_name(procedure) not in str(clash):
            raise
        raise ActRefused(
            f"“{procedure.label}”里已有“{procedure.once.label}”相同的登记，同一个只能登记一次。请先查看原来的登记，确需重新登记的，先把它注销。",
            field_name=procedure.once.name,
        ) from None
