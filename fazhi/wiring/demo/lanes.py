"""Invents the matters in lanes that need nothing of each other, one process a lane where there are many.

Each lane has its own numbers: petitions; disputes; entries of registers; legal aid; hotline orders. They are taken in turn, so that the same seed
and day always give the same rows in the same order, however many processors there are.
"""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from random import Random

from fazhi.kernel.library import library
from fazhi.ledger import bulk
from fazhi.ledger.numbering import Block, Key
from fazhi.wiring.demo import aid, disputes, entries, hotline, petitions, plan, showcase, worker
from fazhi.wiring.demo.life import Life, QuickClock
from fazhi.wiring.demo.world import Known, World

MAKERS: dict[str, Callable[[World, Random, str, date], Life]] = {
    "petition": petitions.petition,
    "dispute": disputes.dispute,
    "event": entries.event,
    "service": entries.service,
    "aid": aid.aid,
    "consultation": aid.consultation,
    "assistance": aid.assistance,
    "relief": aid.relief,
    "order": hotline.order,
    "water": showcase.water,
    "pipe": showcase.pipe,
}
LANES = (("petition",), ("dispute",), ("event", "service"), ("aid", "consultation", "assistance", "relief"), ("order",))
FEW = 3
"""Up to this scale one process does it all: starting others would take longer."""

Piece = tuple[bulk.Prepared, dict[Key, int]]


@dataclass(frozen=True)
class Order:
    """What to invent: how much, by which seed, with numbers that go on from those already given."""

    known: Known
    scale: float
    seed: int
    numbers: Mapping[Key, int]


def invent(order: Order) -> Iterator[Piece]:
    """Pieces ready to be written, each with the numbers its lane has reached."""
    runs = [_elsewhere(order, i) if order.scale > FEW else lane_of(order, i) for i in range(len(LANES))]
    while runs:
        for run in list(runs):
            piece = next(run, None)
            if piece is None:
                runs.remove(run)
            else:
                yield piece


def world_of(known: Known, numbers: Block) -> World:
    """The district with the lawful clock and these numbers."""
    given = {f.name: getattr(known, f.name) for f in fields(known)}
    return World(**given, clock=QuickClock(library().clock), numbers=numbers.take)


def lane_of(order: Order, lane: int) -> Iterator[Piece]:
    """The pieces of one lane, in this process."""
    numbers = Block(order.numbers)
    world = world_of(order.known, numbers)
    batch: list[bulk.Item] = []
    for sort in LANES[lane]:
        for job in plan.jobs(sort, order.scale, order.seed, world.last, world.clock):
            batch.append(MAKERS[job.sort](world, Random(job.seed), job.town, job.day).made)
            if len(batch) == bulk.CHUNK:
                yield bulk.prepare(batch), dict(numbers.used)
                batch = []
    if batch:
        yield bulk.prepare(batch), dict(numbers.used)


def _elsewhere(order: Order, lane: int) -> Iterator[Piece]:
    """The same lane in a process of its own, which waits while its last pieces have not been taken."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=worker.work, args=(pickle.dumps(order), lane, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        while True:
            try:
                piece: Piece | None = ours.recv()
            except EOFError:
                raise RuntimeError(f"载入演示区的进程意外结束（退出码{process.exitcode}）。全部没有保存，请重新运行。") from None
            if piece is None:
                return
            yield piece
    finally:
        ours.close()
        process.join()

