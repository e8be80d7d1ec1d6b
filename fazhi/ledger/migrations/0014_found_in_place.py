"""Matters are found by their words together with their kind, time and place, so that a frequent word costs no more than its page."""

from django.db import migrations

FUNCTIONS = """
-- What a matter is found by besides its words: its kind, the block of four weeks it was opened in, and the part of the tree
-- (a slice of 10^9 numbers: people/tree.py) of its organisation and of the one it came from. In the index `matter_find`.
-- With their schema, as newer versions of PostgreSQL build an index without a search path; numbers are cast, since only what is
-- immutable throughout is taken into the index itself and not called as a function with every row written.
create function fazhi_block(day date) returns integer language sql immutable parallel safe as
$$ select (day - date '2000-01-01') / 28 $$;
create function fazhi_slice(rank bigint) returns bigint language sql immutable parallel safe as
$$ select (rank - 2) / 1000000000 $$;
create function fazhi_place(kind text, opened_on date, org_rank bigint, origin_rank bigint) returns tsvector
language sql immutable parallel safe as $$
    select array_to_tsvector(array[
        'k:' || kind, 'b:' || public.fazhi_block(opened_on)::text,
        'o:' || public.fazhi_slice(org_rank)::text, 'o:' || public.fazhi_slice(origin_rank)::text])
$$;
drop function if exists fazhi_within(boolean);
"""
INDEX = """
create index matter_find on ledger_matter using gin ((words || fazhi_place(procedure, opened_on, org_rank, origin_rank)))
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0013_turns")]

    operations = [
        migrations.RunSQL(
            FUNCTIONS,
            "drop function fazhi_place(text, date, bigint, bigint), fazhi_slice(bigint), fazhi_block(date)",
        ),
        migrations.RemoveIndex(model_name="matter", name="matter_words"),
        migrations.RunSQL(INDEX, "drop index matter_find"),
        migrations.RunSQL("analyze ledger_matter", migrations.RunSQL.noop),
    ]
