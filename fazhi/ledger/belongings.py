"""Checks that what came with an act is still there as it came: parties, papers, materials, published things, personal facts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from fazhi.ledger import chain, correcting, crypto
from fazhi.ledger.models import Act, Attachment, Matter, Paper, Party, Published

Key = tuple[int, int, str, str]
"""(matter, number of the act, what, digest)"""


def _named_in_acts() -> Counter[Key]:
    found: Counter[Key] = Counter()
    acts = Act.objects.exclude(effects={}).order_by("id").values_list("matter_id", "seq", "effects")
    for matter, seq, effects in acts.iterator(chunk_size=5_000):
        for party in effects.get("parties", ()):
            found[matter, seq, "当事人", party["digest"]] += 1
        if corrected := effects.get("corrected"):
            found[matter, seq, "当事人", corrected["digest"]] += 1
            found[matter, seq, "当事人的更正", corrected["was"]] += 1
        for paper in effects.get("papers", ()):
            found[matter, seq, f"文书 {paper['key']} {paper['number']}".strip(), paper["digest"]] += 1
        for published in effects.get("published", ()):
            found[matter, seq, f"公开 {published['key']}", published["digest"]] += 1
        if material := effects.get("material"):
            found[matter, seq, f"材料 {material['name']}", material["digest"]] += 1
    return found


def _kept() -> Counter[Key]:
    found: Counter[Key] = Counter()
    _keep_parties(found)
    papers = Paper.objects.values_list("matter_id", "act_seq", "key", "number", "content", "matter__uid")
    for matter, seq, key, number, content, uid in papers.iterator(chunk_size=5_000):
        digest = crypto.digest(content, f"{uid}/paper{seq}.{key}")
        found[matter, seq, f"文书 {key} {number}".strip(), digest] += 1
    shown = Published.objects.values_list("matter_id", "act_seq", "key", "content")
    for matter, seq, key, content in shown.iterator(chunk_size=1_000):
        found[matter, seq, f"公开 {key}", hashlib.sha256(chain.canonical(content)).hexdigest()] += 1
    files = Attachment.objects.values_list("matter_id", "act_seq", "name", "content", "matter__uid")
    for matter, seq, name, content, uid in files.iterator(chunk_size=200):
        found[matter, seq, f"材料 {name}", crypto.digest(content, f"{uid}/material{seq}")] += 1
    return found


def _keep_parties(found: Counter[Key]) -> None:
    """The parties as they are kept, and for each that puts another right, the digest of that other."""
    digests: dict[int, str] = {}
    index: Counter[tuple[int, int]] = Counter()
    replaced = set(Party.objects.exclude(replaces=None).values_list("replaces_id", flat=True))
    kept = Party.objects.order_by("id").values_list("id", "matter_id", "act_seq", "detail", "replaces_id", "matter__uid")
    for pk, matter, seq, detail, replaces, uid in kept.iterator(chunk_size=5_000):
        digest = crypto.digest(detail, correcting.party_context(uid, seq, index[matter, seq]))
        index[matter, seq] += 1
        found[matter, seq, "当事人", digest] += 1
        if pk in replaced:
            digests[pk] = digest
        if replaces is not None:
            found[matter, seq, "当事人的更正", digests.get(replaces, "")] += 1


def disagreements() -> Iterator[tuple[str, str]]:
    """(number of the matter, what is wrong) for everything an act names and the tables do not hold, and the reverse."""
    named, kept = _named_in_acts(), _kept()
    missing, extra = named - kept, kept - named
    numbers = Matter.objects.in_bulk([k[0] for k in {**missing, **extra}])
    for matter, seq, what, _ in sorted(missing):
        yield numbers[matter].number, f"第{seq}次办理的{what}不见了或者被改动"
    for matter, seq, what, digest in sorted(extra):
        if not any(k[:3] == (matter, seq, what) for k in missing):
            yield numbers[matter].number, f"第{seq}次办理没有{what}，表中却有：被插入（{digest[:8]}）"
