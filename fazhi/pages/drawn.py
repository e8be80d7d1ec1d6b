"""What a page and a file say of a draw by lot: the list, who was left out, the seed, what it drew, and the script to draw again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

from fazhi.kernel.lots import disagreements
from fazhi.ledger.models import Seal

SCRIPT = "check_draw.py"


@dataclass(frozen=True)
class Row:
    """Something drawn, with the fingerprint that put it there."""

    item: str
    people: str
    digest: str


def told(proof: dict[str, Any]) -> dict[str, Any]:
    """What a template shows of a proof."""
    return {
        "proof": proof, "wrong": disagreements(proof), "seal": seal_of(proof),
        "drawn": [
            Row(d["item"], "、".join(d["people"]), hashlib.sha256(f"{proof['seed']}|{d['item']}".encode()).hexdigest())
            for d in proof["drawn"]
        ],
        "barred": [(f"{b['who']} → {b['of']}" if b["of"] else b["who"], b["ground"]) for b in proof["barred"]],
        "script": script_path().read_text(encoding="utf-8"),
    }  # fmt: skip


def seal_of(proof: dict[str, Any]) -> Seal | None:
    """The seal whose chain value is the seed; None where the seed is a public number."""
    return Seal.objects.filter(chain=proof["seed"]).first() if proof["sealed"] else None


def script_path() -> Path:
    return Path(settings.ROOT) / "tools" / SCRIPT


def script_file() -> FileResponse:
    return FileResponse(script_path().open("rb"), as_attachment=True, filename=SCRIPT, content_type="text/x-python; charset=utf-8")


def proof_file(proof: dict[str, Any], name: str) -> HttpResponse:
    """The proof as a file, as `check_draw.py` and `fazhi draw verify` read it."""
    seal = seal_of(proof)
    also = {"seal": {"id": seal.pk, "closed_at": seal.closed_at.isoformat(timespec="seconds"), "chain": seal.chain}} if seal else {}
    response = HttpResponse(json.dumps(proof | also, ensure_ascii=False, indent=1), content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, f"draw-{name}.json") or "attachment"
    return response
