"""`filter(pk__any=ids)`: one of many numbers, given to the database as one list and not as hundreds of values."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db.models import Field
from django.db.models.lookups import Lookup

if TYPE_CHECKING:
    _Lookup = Lookup[Collection[int]]
else:
    _Lookup = Lookup


class AnyOf(_Lookup):
    """`column = any(list)`."""

    lookup_name = "any"
    prepare_rhs = False

    def get_db_prep_lookup(self, value: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        return "%s", (list(value),)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        column, given = self.process_lhs(compiler, connection)
        ids, listed = self.process_rhs(compiler, connection)
        return f"{column} = any({ids})", (*given, *listed)


Field.register_lookup(AnyOf)
