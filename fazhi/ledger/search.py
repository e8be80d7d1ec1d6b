"""Chinese full-text search by two-character pieces: 加装电梯 is found by 电梯, by 装电, by 加装电梯."""

from __future__ import annotations

import re
from collections.abc import Collection

from django.db import connection

from fazhi.ledger import crypto

_RUN = re.compile(r"[㐀-鿿豈-﫿]+|[0-9A-Za-z]+")
_MOST = 600


def pieces(text: str) -> list[str]:
    """Two-character pieces of Chinese runs, whole runs of letters and digits; each once, at most 600."""
    found: dict[str, None] = {}
    for run in _RUN.findall(text):
        if run[0].isascii():
            found.setdefault(run.lower())
        elif len(run) == 1:
            found.setdefault(run)
        else:
            for i in range(len(run) - 1):
                found.setdefault(run[i : i + 2])
    return list(found)[:_MOST]


def literal(text: str) -> str:
    """The search column as text: bare quoted lexemes are a tsvector."""
    return " ".join("'" + p.replace("'", "''") + "'" for p in sorted(pieces(text)))


def find(text: str, limit: int = 200, among: Collection[str] | None = None) -> list[int]:
    """Ids of matters within the session's scope that hold all pieces of the query, newest first. `among`: keys of the only
    kinds wanted; None for all the session reads.

    Runs through the narrow function `fazhi_find`: under the row policy PostgreSQL could not use the index.
    """
    wanted = pieces(text)
    if not wanted:
        return []
    with connection.cursor() as cursor:
        kinds = None if among is None else list(among)
        cursor.execute("select id from fazhi_find(%s::text[], %s, %s::text[]) as id", [wanted, limit, kinds])
        return [int(row[0]) for row in cursor.fetchall()]


def named(text: str, limit: int = 200) -> list[int]:
    """Ids of matters within the session's scope with a party of exactly this name, identity number or telephone.

    None for a session that may not read names. Goes by the blind index through `fazhi_named`, as `find` does.
    """
    return _named([b for kind in ("name", "id", "phone") for b in crypto.blinds(kind, text)], limit)


def named_by(attribute: str, value: str, limit: int = 200) -> list[int]:
    """As `named`, by one thing only: "name", "id_no" or "phone"."""
    kind = {"name": "name", "id_no": "id", "phone": "phone"}[attribute]
    return _named(crypto.blinds(kind, value), limit)


def _named(digests: list[str], limit: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("select id from fazhi_named(%s::text[], %s) as id", [digests, limit])
        return [int(row[0]) for row in cursor.fetchall()]
