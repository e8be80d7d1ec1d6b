"""The morning's sweep of the ladder over a ledger with many running limits: `python -m benchmarks.ladder`.

The limits are put in by SQL, as only the sweep is measured; what the sweep writes goes through the ledger's own door.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from benchmarks.__main__ import ROOT, installation
from benchmarks.results import Results, append, machine

_MATTERS = """
insert into ledger_matter (uid, number, procedure, edition, stage, closed, title, topic, source, organisation_id, org_rank,
    origin_id, origin_rank, opened_on, opened_at, changed_at, outcome, next_due, next_limit, secrecy, facts, marks, version,
    head, track_code, recusals, here_since, handovers, returns, turns)
select gen_random_uuid(), '测〔' || n || '〕', 'petition', '', 'ACCEPTED', false, '测量用事项', '', '', o.id, o.rank, o.id, o.rank,
    %(day)s::date - 30, now(), now(), '', null, '', 0, '{}', '{}', 1, '', '',
    '{}', %(day)s::date - 30, 0, 0, '{}'
from generate_series(1, %(n)s) n
join (select id, rank, row_number() over (order by id) - 1 as i, count(*) over () as many from people_organisation
      where id in (select organisation_id from people_post where role = 'liaison')) o on o.i = n %% o.many
"""
# Of every thousand limits: five have passed four fifths of their term, three ended yesterday, two five days ago; the rest
# have most of their term before them.
_LIMITS = """
insert into ledger_limit (matter_id, key, label, edition, event, starts_on, due, provisional, office, soft, extensions, state)
select id, 'handle', '办结', '', '受理', due - 60, due, false, true, false, 0, 'open'
from (select id, %(day)s::date + (case when id %% 1000 < 5 then 10 when id %% 1000 < 8 then -1 when id %% 1000 < 10 then -5
    else 40 end) as due from ledger_matter where number like '测〔%%') m
"""


def measure(results: Results, limits: int, day: date) -> None:
    """Put the limits in, then sweep: the first morning, once more, and four days later."""
    from django.db import connections

    from fazhi.ledger import ladder
    from fazhi.people.models import Organisation
    from fazhi.people.session import system_scope
    from fazhi.wiring.demo.loading import load

    load(0.05)
    with connections["owner"].cursor() as cursor:
        cursor.execute(_MATTERS, {"n": limits, "day": day})
        cursor.execute(_LIMITS, {"day": day})
        cursor.execute("analyze ledger_matter, ledger_limit")
        cursor.execute("delete from ledger_ladderrule")
    district = Organisation.objects.get(code="990101-government")
    ladder.default_rules(district, Organisation.objects.get(code="990101-lawoffice"), day)
    for what, on in (
        ("the first morning", day), ("once more the same morning", day), ("four days later", day + timedelta(days=4)),
    ):  # fmt: skip
        began = perf_counter()
        with system_scope():
            swept = ladder.sweep(on)
        seconds = perf_counter() - began
        issued, raised = sum(swept.issued.values()), sum(swept.raised.values())
        results.add(
            f"ladder: {limits:,} running limits, {what}", f"{seconds:.1f} s; {issued:,} issued, {raised:,} raised, {swept.ended:,} ended"
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and append the result to docs/performance.md."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ladder", description="测量督办阶梯一次清扫的用时。")
    parser.add_argument("--limits", type=int, default=1_000_000, help="进行中的期限个数，默认一百万")
    parser.add_argument("--var", type=Path, help="用这个目录中的数据库并保留它")
    parser.add_argument("--no-record", action="store_true", help="只显示，不写入 docs/performance.md")
    chosen = parser.parse_args(argv)
    results = Results()
    with installation(chosen.var) as version:
        from django.utils import timezone

        measure(results, chosen.limits, timezone.localdate())
        text = results.text(machine(version))
    print(text)
    if not chosen.no_record:
        append(ROOT / "docs" / "performance.md", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
