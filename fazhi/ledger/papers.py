"""What a paper says: the declared blocks with the matter's facts put in. Printing it is another matter."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from fazhi.kernel.codec import show
from fazhi.kernel.documents import Block, Document, Heading, Para, PartyTable, Rows, Signatures
from fazhi.kernel.official import Layout, Official
from fazhi.ledger.state import Actor, MatterState, OrgRef

NOTHING = show(None)


def chinese_date(day: date) -> str:
    """2026年10月15日, the form of date official papers use (GB/T 9704-2012, 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def names(matter: MatterState, number: str, day: date, actor: Actor, issuer: OrgRef) -> dict[str, str]:
    """Everything a text of a paper may name, as printed."""
    refs, known = matter.procedure.facts.refs(), matter.known
    out = dict.fromkeys(refs, NOTHING) | {name: refs[name].show(value) for name, value in known.items()}
    for kind in matter.procedure.parties:
        people = [p.name for p in matter.parties if p.kind == kind.key]
        out[kind.key] = "、".join(people) if people else "—"
    return out | {
        "number": number,
        "matter_number": matter.number,
        "organisation": issuer.name,
        "recipient": matter.org.name,
        "date": chinese_date(day),
        "due": _due(matter, day),
        "handler": matter.handler[1] if matter.handler else actor.name,
        "parties": "、".join(p.name for p in matter.parties) or "—",
        "region": "",
        "source": matter.source,
    }


def _due(matter: MatterState, day: date) -> str:
    """The last day of what begins to run with the act the paper belongs to, the soonest where several do."""
    last = [x.due for x in matter.limits if x.running and x.starts_on == day and x.due is not None]
    return chinese_date(min(last)) if last else NOTHING


def _block(block: Block, matter: MatterState, values: dict[str, str]) -> dict[str, Any]:
    match block:
        case Para(text) | Heading(text):
            filled = re.sub(r"{(\w+)}", lambda m: values[m.group(1)], text)
            return {"type": "heading" if isinstance(block, Heading) else "para", "text": filled}
        case Rows(facts):
            known = matter.known
            rows = [[f.label, show(known.get(f.name), f.unit), f.long] for f in facts]
            return {"type": "rows", "rows": rows}
        case PartyTable():
            labels = {k.key: k.label for k in matter.procedure.parties}
            columns = ["sex", "age", "nation", "id_no", "phone", "address"]
            people = [[labels[p.kind], p.name, *(p.detail.get(c, "") for c in columns)] for p in matter.parties]
            return {"type": "parties", "people": people}
        case Signatures(places):
            return {"type": "signatures", "places": list(places)}


def _filled(text: str, values: dict[str, str]) -> str:
    """The text with its names put in; "" where one of them is not known."""
    wanted = re.findall(r"{(\w+)}", text)
    if any(values[name] == NOTHING for name in wanted):
        return ""
    return re.sub(r"{(\w+)}", lambda m: values[m.group(1)], text)


def _official(official: Official, issuer: OrgRef, values: dict[str, str]) -> dict[str, Any]:
    """What stands around the text of a document of government."""
    letter = official.form is Layout.LETTER
    return {
        "form": official.form.name,
        "mark": issuer.name if letter else f"{issuer.name}文件",
        "to": _filled(official.to, values),
        "signer": _filled(official.signer, values),
        "attachments": [t for t in (_filled(a, values) for a in official.attachments) if t],
        "note": _filled(official.note, values),
        "copies_to": _filled(official.copies_to, values),
        "printed_by": "" if letter else _filled(official.printed_by, values),
    }


def compose(
    matter: MatterState, document: Document, number: str, day: date, actor: Actor, issuer: OrgRef
) -> dict[str, Any]:
    """The paper of `issuer` as plain data: title, number, organisation, date, blocks, and the names a template may use.

    Names without a value are left out; they print as —. A document of government has `official` besides.
    """
    values = names(matter, number, day, actor, issuer)
    official = {"official": _official(document.official, issuer, values)} if document.official else {}
    title = _filled(document.official.title, values) if document.official else ""
    return {
        "procedure": matter.procedure.key,
        "key": document.key,
        "title": title or document.label,
        "number": number,
        "matter_number": matter.number,
        "organisation": issuer.name,
        "date": chinese_date(day),
        "copies": document.copies,
        "blocks": [_block(b, matter, values) for b in document.body],
        "names": {name: value for name, value in values.items() if value != NOTHING},
        **official,
    }
