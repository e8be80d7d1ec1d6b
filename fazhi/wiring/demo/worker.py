"""The door by which a process of its own comes in: it sets Django up before anything that needs it is imported."""

from __future__ import annotations

import pickle
from multiprocessing.connection import Connection


def work(order: bytes, lane: int, out: Connection) -> None:
    """Invent one lane of a pickled `lanes.Order` and send its pieces, then None."""
    import django

    django.setup()
    from fazhi.wiring.demo import lanes

    for piece in lanes.lane_of(pickle.loads(order), lane):
        out.send(piece)
    out.send(None)
