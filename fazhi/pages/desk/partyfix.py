"""The questions by which what was entered about a party is put right, and how a matter page tells that it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, QueryDict

from fazhi.kernel.elements import Kind
from fazhi.kernel.personal import FIELDS
from fazhi.ledger import reads
from fazhi.ledger.correcting import standing
from fazhi.ledger.models import Act, Matter, Party
from fazhi.ledger.state import MatterState, PartyFix
from fazhi.pages.desk.fields import Field, select
from fazhi.pages.desk.partyform import age_problem, id_problem, phone_problem
from fazhi.pages.english import tr

NOTHING = "无"
"""Typed where something was entered wrongly and there is nothing right to put in its place."""


class Asked:
    """The fields of the act, and what they say once filled in. No fields for any other kind of action."""

    def __init__(self, request: HttpRequest, kind: Kind, state: MatterState | None, post: QueryDict | None) -> None:
        self.fields: list[Field] = []
        self._bodies: dict[str, bool] = {}
        if state is None or kind is not Kind.CORRECT_PARTY:
            return
        post = post if post is not None else QueryDict()
        matter = Matter.objects.get(pk=state.row_id)
        rows = list(Party.objects.filter(matter=matter).order_by("id"))
        known = dict(zip([r.pk for r in rows], reads.masked_parties(matter, rows), strict=True))
        now = [known[r.pk] for r in standing(rows)]
        self._bodies = {str(p.id): p.is_body for p in now}
        options = [(str(p.id), _shown(p)) for p in now]
        only = options[0][0] if len(options) == 1 else ""
        hint = tr("这里只显示姓氏和号码的头尾；要核对完整的，请先在事项页查看并写明用途。", request)
        self.fields.append(select("party", tr("更正哪一位", request), post.get("party", only), options, needed=True, hint=hint))
        for key, label in FIELDS.items():
            hint = tr("不改的留空。登记错了而没有对的，写“无”。", request) if key in ("name", "id_no") else ""
            hint = tr("不改的留空。", request) if key == "name" else hint
            self.fields.append(Field(f"fix-{key}", tr(label, request), "text", post.get(f"fix-{key}", ""), hint=hint))

    def read(self) -> tuple[PartyFix | None, bool]:
        """What was entered, errors put on the fields; the second value: whether all is well."""
        if not self.fields:
            return None, True
        chosen, *rest = self.fields
        body = self._bodies.get(chosen.value)
        if body is None:
            chosen.error = f"请选择{chosen.label}。"
        detail: dict[str, str] = {}
        for shown in rest:
            key, text = shown.name.removeprefix("fix-"), " ".join(shown.value.split())
            if text == NOTHING and key != "name":
                detail[key] = ""
            elif text:
                text = text.replace(" ", "").upper() if key == "id_no" else text
                shown.error = _problem(key, text, bool(body))
                detail[key] = text
        if any(f.error for f in self.fields):
            return None, False
        return PartyFix(int(chosen.value), detail), True


def _shown(party: reads.PartyRead) -> str:
    """申请人 张某（证件号码 0000**********0012，电话 000****5521）."""
    kept = [f"{FIELDS[k]} {party.detail[k]}" for k in ("id_no", "phone") if party.detail.get(k)]
    return f"{party.label} {party.name}" + (f"（{'，'.join(kept)}）" if kept else "")


def _problem(key: str, text: str, body: bool) -> str:
    if key == "id_no":
        return id_problem(text, body)
    return phone_problem(text) if key == "phone" else age_problem(text) if key == "age" else ""


def told(
    acts: Sequence[Act], rows: Sequence[Party], masked: Sequence[reads.PartyRead], request: HttpRequest
) -> Mapping[int, list[str]]:
    """By number of the act, what it put right: every field named, values only as far as lists show them."""
    known = dict(zip([r.pk for r in rows], masked, strict=True))
    new = {r.act_seq: r for r in rows if r.replaces_id is not None}
    out: dict[int, list[str]] = {}
    for act in acts:
        corrected, row = act.effects.get("corrected"), new.get(act.seq)
        if not corrected:
            continue
        fields = list(corrected["fields"])
        what = tr("、", request).join(tr(FIELDS[k], request) for k in fields)
        if row is None or row.replaces_id is None:
            out[act.seq] = [tr("更正当事人的{what}", request, what=what)]
            continue
        lines = [tr("更正{who}的{what}", request, who=row.label, what=what)]
        before, after = known[row.replaces_id], known[row.pk]
        for key in fields:
            was, now = (p.name if key == "name" else p.detail.get(key, "") for p in (before, after))
            if key in ("name", "id_no", "phone") and was != now:
                values = {"label": tr(FIELDS[key], request), "new": now or "—", "old": was or "—"}
                lines.append(tr("{label}：{new}（原为{old}）", request, **values))
        out[act.seq] = lines
    return out
