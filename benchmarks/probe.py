"""Lists and figures of one checkout, measured whenever a line comes in; `benchmarks.against` runs one for each of two.

Uses only what every state of the project has: the demonstration, the addresses of the lists, the figures of a year.
`python benchmarks/probe.py CHECKOUT VAR SCALE [indicator,…]` prints "ready" and the number of matters and indicators as JSON, then
for every line read one JSON object {what: [seconds, …]}.
"""

from __future__ import annotations

import json
import os
import sys
from time import perf_counter

ADDRESSES = {
    "first page": "/matters/", "overdue": "/matters/?state=overdue", "of one kind, page 3": "/matters/?kind=people_mediation&page=3",
    "search 漏水": "/matters/?q=漏水", "desk": "/desk/",
}  # fmt: skip
EACH = 12


def main(tree: str, var: str, scale: str) -> None:
    sys.path[0] = tree
    os.chdir(tree)
    os.environ["FAZHI_VAR"] = var
    from fazhi.wiring.boot import installation

    with installation():
        from django.core.management import call_command
        from django.db import connections

        call_command("migrate", database="owner", interactive=False, verbosity=0)
        call_command("demo", scale=float(scale), stdout=sys.stderr)
        with connections["owner"].cursor() as cursor:
            cursor.execute("analyze")
        from fazhi.kernel.library import library
        from fazhi.ledger.models import Matter
        from fazhi.people.session import system_scope

        with system_scope():
            counted = Matter.objects.count()
        print(json.dumps({"matters": counted, "indicators": list(library().indicators)}), flush=True)
        for line in sys.stdin:
            print(json.dumps(measured(line.split())), flush=True)


def measured(indicators: list[str]) -> dict[str, list[float]]:
    """Seconds of every page and of a year of these indicators, after one round to warm up."""
    from django.test import Client
    from django.utils import timezone

    from fazhi.kernel.library import library
    from fazhi.measuring import figures
    from fazhi.measuring.figures import Period
    from fazhi.people.models import Account, Organisation
    from fazhi.people.session import system_scope

    found: dict[str, list[float]] = {}
    for who, username in (("town", "songxi-desk"), ("district", "supervisor")):
        client = Client()
        client.force_login(Account.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend")
        for what, address in ADDRESSES.items():
            times = []
            for _ in range(EACH + 1):
                began = perf_counter()
                response = client.get(address)
                times.append(perf_counter() - began)
                assert response.status_code == 200, (address, response.status_code)
            found[f"list, {who}: {what}"] = times[1:]
    today = timezone.localdate()
    wanted = [library().indicators[key] for key in indicators]
    year = Period.of_year(today.year, today)
    for what, code in (("town", "990101-songxi"), ("district", "990101-government")):
        organisation = Organisation.objects.get(code=code)
        times = []
        for _ in range(4):
            began = perf_counter()
            with system_scope():
                figures.compute_many(wanted, organisation, [year, year.before])
            times.append(perf_counter() - began)
        found[f"figures, {what}: {len(wanted)} indicators both know, two years"] = times[1:]
    return found


if __name__ == "__main__":
    main(*sys.argv[1:4])
