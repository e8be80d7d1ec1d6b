"""Seals close the ledger; verification finds what was changed, removed or put in; receipts prove inclusion."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.ledger import belongings, chain, crypto, drawing
from fazhi.ledger.models import Act, Matter, Seal
from fazhi.ledger.store import SEALING

_FIELDS = (
    "id", "matter_id", "matter__uid", "seq", "action", "actor_name", "role", "organisation__code", "happened_on",
    "recorded_at", "edition", "basis", "stage_from", "stage_to", "delta", "secret", "effects", "note", "prev", "hash",
)  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """Something that does not agree. `where`: number of the matter or of the seal."""

    where: str
    what: str


def content(row: dict[str, Any]) -> dict[str, Any]:
    """The content an act's hash covers, read back from its row. Raises `crypto.WrongKey` where its secrets do not open."""
    context = f"{row['matter__uid']}/act{row['seq']}"
    return {
        "matter": str(row["matter__uid"]),
        "seq": row["seq"],
        "action": row["action"],
        "actor": row["actor_name"],
        "role": row["role"],
        "organisation": row["organisation__code"] or "",
        "happened_on": row["happened_on"].isoformat(),
        "recorded_at": row["recorded_at"].astimezone(UTC).isoformat(timespec="microseconds"),
        "edition": row["edition"],
        "basis": row["basis"],
        "from": row["stage_from"],
        "to": row["stage_to"],
        "delta": row["delta"],
        "secret": hashlib.sha256(crypto.unseal(row["secret"], context)).hexdigest() if row["secret"] else "",
        "effects": row["effects"],
        "note": row["note"],
        "prev": row["prev"],
    }


def _hash_of(row: dict[str, Any]) -> str:
    """The hash of an act as it stands; "" where its secrets do not open."""
    try:
        return chain.act_hash(content(row))
    except crypto.WrongKey:
        return ""


def _leaf(act_hash: str, algorithm: str) -> bytes:
    return chain.leaf(bytes.fromhex(act_hash), algorithm)


def seal() -> Seal | None:
    """Close all acts not yet sealed; None where there is none. Run inside `system_scope`."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [SEALING])
    last = Seal.objects.order_by("-id").first()
    after = last.last_act if last else 0
    rows = list(Act.objects.filter(id__gt=after).order_by("id").values_list("id", "hash"))
    if not rows:
        return None
    algorithm = settings.FAZHI_SEAL_ALGORITHM
    root = chain.root([_leaf(h, algorithm) for _, h in rows], algorithm)
    prev = last.chain if last else ""
    return Seal.objects.create(
        first_act=rows[0][0], last_act=rows[-1][0], size=len(rows), root=root.hex(), prev=prev,
        chain=chain.node(bytes.fromhex(prev), root, algorithm).hex(), algorithm=algorithm, closed_at=timezone.now(),
    )  # fmt: skip


def verify() -> Iterator[Fault]:
    """Check every act with all that came with it, every matter and every seal; yields what does not agree. Run inside `system_scope`.

    Draws by lot are drawn again.
    """
    yield from _verify_matters()
    yield from (Fault(where, what) for where, what in (*belongings.disagreements(), *drawing.disagreements()))
    yield from _verify_seals()


def _verify_matters() -> Iterator[Fault]:
    matters = {
        m["id"]: m
        for m in Matter.objects.values("id", "number", "uid", "version", "head", "stage", "facts", "procedure")
    }
    seen: dict[int, tuple[int, str, str, dict[str, Any]]] = {}
    acts = Act.objects.order_by("matter_id", "seq").values(*_FIELDS)
    for row in acts.iterator(chunk_size=5_000):
        number = matters[row["matter_id"]]["number"]
        seq, head, stage, facts = seen.get(row["matter_id"], (0, "", "", {}))
        if row["seq"] != seq + 1:
            yield Fault(number, f"第{seq + 1}次办理不见了（后面是第{row['seq']}次）")
        if row["prev"] != head:
            yield Fault(number, f"第{row['seq']}次办理“{row['action']}”与前一次接不上：前面有办理被删除、插入或者改动")
        if _hash_of(row) != row["hash"]:
            yield Fault(number, f"第{row['seq']}次办理“{row['action']}”的内容被改动")
        facts = {k: v for k, v in (facts | row["delta"]).items() if v is not None}
        seen[row["matter_id"]] = (row["seq"], row["hash"], row["stage_to"], facts)
    for matter_id, m in matters.items():
        seq, head, stage, facts = seen.get(matter_id, (0, "", "", {}))
        if (seq, head) != (m["version"], m["head"]):
            yield Fault(
                m["number"], f"事项记有{m['version']}次办理，台账中有{seq}次，末次不符：末尾的办理被删除、插入或者改动"
            )
        if stage != m["stage"]:
            yield Fault(m["number"], f"事项的阶段“{m['stage']}”不是由办理得来（应为“{stage}”）")
        if facts != m["facts"]:
            wrong = sorted(k for k in facts.keys() | m["facts"].keys() if facts.get(k) != m["facts"].get(k))
            labels = library().procedure(m["procedure"]).facts.refs()
            names = "、".join(labels[k].label if k in labels else k for k in wrong)
            yield Fault(m["number"], f"事项的登记内容不是由办理得来：{names}")


def _verify_seals() -> Iterator[Fault]:
    before, prev = 0, ""
    for s in Seal.objects.order_by("id"):
        where = f"第{s.pk}次封存"
        hashes = list(
            Act.objects.filter(id__gt=before, id__lte=s.last_act).order_by("id").values_list("hash", flat=True)
        )
        if len(hashes) != s.size:
            yield Fault(where, f"封存时有{s.size}次办理，现在有{len(hashes)}次：有办理被删除或者插入")
        root = chain.root([_leaf(h, s.algorithm) for h in hashes], s.algorithm)
        if root.hex() != s.root:
            yield Fault(where, "封存值与办理不符：封存以后有办理被改动、删除或者插入")
        if s.prev != prev or chain.node(bytes.fromhex(prev), bytes.fromhex(s.root), s.algorithm).hex() != s.chain:
            yield Fault(where, "封存链接不上：有封存被删除或者改动")
        before, prev = s.last_act, s.chain


def receipt(act_hash: str) -> dict[str, Any] | None:
    """The receipt of one act: its content, and once sealed the proof that it is in the ledger. None if unknown.

    The row policy applies: only whoever may see the matter can draw it. `tools/check_receipt.py` checks it alone.
    """
    row = Act.objects.filter(hash=act_hash).values(*_FIELDS, "matter__number").first()
    if row is None:
        return None
    made: dict[str, Any] = {"version": 1, "number": row["matter__number"], "act": content(row), "hash": row["hash"]}
    s = Seal.objects.filter(last_act__gte=row["id"]).order_by("id").first()
    if s is None:
        return made
    with connection.cursor() as cursor:
        cursor.execute("select id, hash from fazhi_sealed(%s)", [s.pk])
        rows = cursor.fetchall()
    index = [r[0] for r in rows].index(row["id"])
    leaves = [_leaf(r[1], s.algorithm) for r in rows]
    made["seal"] = {
        "id": s.pk, "algorithm": s.algorithm, "size": s.size, "index": index, "root": s.root, "prev": s.prev,
        "chain": s.chain, "closed_at": timezone.localtime(s.closed_at).isoformat(timespec="seconds"),
        "path": [list(step) for step in chain.proof(leaves, index, s.algorithm)],
    }  # fmt: skip
    return made
