"""The form of an action, made from its declaration: the same for every procedure, for starting and for carrying on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, QueryDict

from fazhi.kernel import codec
from fazhi.kernel.conditions import admits
from fazhi.kernel.elements import Action, Kind
from fazhi.kernel.facts import FactRef
from fazhi.kernel.procedure import Procedure
from fazhi.ledger import commenting, drawing, entries
from fazhi.ledger.course import course_of
from fazhi.ledger.models import Matter
from fazhi.ledger.state import ActRefused, Given, LinkTo, Material, MatterState
from fazhi.pages.desk import fields, partyfix, partyform, people, recusal
from fazhi.pages.desk.fields import Field
from fazhi.pages.english import tr
from fazhi.people.models import Account, Organisation, Region
from fazhi.people.session import Session

SOURCES = ("窗口提出", "电话提出", "来信", "网格上报", "上门走访发现", "其他单位转来", "上级交办")
CHANNEL = "channel"
"""A fact of this name says how a matter came; where a procedure has it, the source is not asked a second time."""
LINK_KINDS = ("相关", "转来", "重复")
MEDIA = {
    "pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "txt": "text/plain",
    "doc": "application/msword", "xls": "application/vnd.ms-excel", "mp3": "audio/mpeg", "mp4": "video/mp4",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "ofd": "application/ofd",
}  # fmt: skip
MOST_BYTES = 20 * 1024 * 1024


@dataclass
class Form:
    """What the page shows. `needed` and `optional`: declared facts; `around`: date, handler, note and the like."""

    needed: list[Field] = field(default_factory=list)
    optional: list[Field] = field(default_factory=list)
    around: list[Field] = field(default_factory=list)
    parties: list[partyform.Kind] = field(default_factory=list)
    version: int | None = None
    message: str = ""
    basis: str = ""
    conflict: bool = False
    typed: bool = False

    def all(self) -> list[Field]:
        asked = [f for kind in self.parties for b in kind.blocks for f in b.all()]
        return [*self.around, *asked, *self.needed, *self.optional]

    @property
    def errors(self) -> list[tuple[str, str]]:
        return ([("main", self.message)] if self.message else []) + fields.errors_of(self.all())

    @property
    def optional_open(self) -> bool:
        return any(f.error or (self.typed and (f.value or f.values)) for f in self.optional)

    def one(self, name: str) -> Field | None:
        return next((f for f in self.all() if f.name == name), None)

    def refused(self, refusal: ActRefused) -> None:
        """Put the ledger's own refusal where it belongs: on its field, else on top."""
        found = self.one(refusal.field_name) or self.one(f"f-{refusal.field_name}") if refusal.field_name else None
        if found is not None:
            found.error = f"{refusal.message}"
        else:
            self.message, self.basis = refusal.message, refusal.basis


class Builder:
    """Makes the form of one action for one session, and reads it back."""

    def __init__(
        self, request: HttpRequest, session: Session, procedure: Procedure[Any, Any], action: Action[Any, Any],
        state: MatterState | None, today: date, post: QueryDict | None,
    ) -> None:  # fmt: skip
        self.request, self.session, self.procedure, self.action = request, session, procedure, action
        self.state, self.today, self.post = state, today, post
        self.form = Form(version=state.version if state else None, typed=post is not None)
        self._facts: list[tuple[FactRef[Any, Any], Field]] = []
        self._handlers: dict[str, Account] = {}
        self._organisations: dict[str, Organisation] = {}
        self._regions: dict[str, Region] = {}
        self._build()

    def _typed(self, name: str, default: str = "") -> str:
        return self.post.get(name, default) if self.post is not None else default

    def _t(self, text: str) -> str:
        return tr(text, self.request)

    def _build(self) -> None:
        action, form = self.action, self.form
        known = self.state.known if self.state else {}
        # Done before, an action must carry its facts anew: what the last visit found is not what this one did.
        again = self.state is not None and action.key in self.state.marks
        if action.kind is Kind.CORRECT:
            fixed = drawing.uncorrectable(self.procedure)
            refs = [r for r in self.procedure.facts.refs().values() if r.name not in fixed]
            needs, asks = [r for r in refs if r.name in known], [r for r in refs if r.name not in known]
        else:
            needs, asks = list(action.needs), [r for r in action.asks if r not in action.needs]
        for refs_, into, needed in ((needs, form.needed, action.kind is not Kind.CORRECT), (asks, form.optional, False)):
            for ref in refs_:
                typed = fields.merged({} if needed and again else known, ref, self.post)
                made = fields.fact_field(ref, typed, self.request, needed=needed, known=ref.name in known)
                if ref.refers is not None:
                    made.options = [(e.number, e.title) for e in entries.offered(ref, self.today)]
                if issubclass(ref.kind, Enum):
                    made.options = [o for o in made.options if admits(action.only_if, ref, ref.kind[o[0]])]
                    if made.kind == "select" and len(made.options) <= fields.RADIO_AT_MOST:
                        made.kind = "radio"
                into.append(made)
                self._facts.append((ref, made))
        label = {Kind.START: "登记日期"}.get(action.kind, "办理日期")
        day = self._typed("happened_on", self.today.isoformat())
        form.around.append(fields.plain_date("happened_on", self._t(label), day, hint=self._t("哪天发生的填哪天，可以补录以前的")))
        if action.kind is Kind.START:
            self._start_fields()
        self._people_fields()
        self._recusal = recusal.Asked(self.request, self.session, action, self.state, self.today, self.post)
        form.around += self._recusal.fields
        self._fix = partyfix.Asked(self.request, action.kind, self.state, self.post)
        form.around += self._fix.fields
        self._other_fields()

    def _start_fields(self) -> None:
        form = self.form
        if not self.procedure.is_register and CHANNEL not in self.procedure.facts.refs():
            options = [(s, self._t(s)) for s in SOURCES]
            form.around.append(fields.select("source", self._t("来源"), self._typed("source", SOURCES[0]), options))
        self._regions = {str(r.pk): r for r in people.regions(self.session)}
        own = self.session.organisation
        default = str(own.region_id) if own else ""
        options = [(k, r.name) for k, r in self._regions.items()]
        if options:
            form.around.append(fields.select("region", self._t("发生地"), self._typed("region", default), options))
        form.parties = partyform.kinds(self.procedure.parties, self.post, self.request)

    def _people_fields(self) -> None:
        action, org = self.action, self.session.organisation
        if action.assigns is not None and org is not None:
            low, high = people.reach_of(self.state, org)
            self._handlers = {str(a.pk): a for a in people.holders(action.assigns.key, low, high, self.today)}
            hint = "" if self._handlers else self._t("本单位和下属单位现在没有人担任这一岗位，请先由管理员授予岗位。")
            options = [(k, a.name) for k, a in self._handlers.items()]
            only = next(iter(self._handlers)) if len(self._handlers) == 1 else ""
            value = self._typed("handler", only)
            label = action.assigns.en if action.assigns.en and self.request_english else action.assigns.label
            self.form.around.append(fields.select("handler", label, value, options, needed=True, hint=hint))
        if action.transfers and org is not None:
            found = people.receivers(self.procedure, self.state, action, org, self.today)
            self._organisations = {str(o.pk): o for o in found}
            options = [(k, o.name) for k, o in self._organisations.items()]
            value = self._typed("to_org")
            self.form.around.append(fields.select("to_org", self._t("转往的单位"), value, options, needed=True))

    @property
    def request_english(self) -> bool:
        return bool(getattr(self.request, "english", False))

    def _other_fields(self) -> None:
        action, form = self.action, self.form
        if action.kind is Kind.LINK or action.links or action.comments:
            hint = self._t("如 青禾调〔2026〕12号，须是您能看到的事项")
            form.around.append(
                Field("link", self._t("要关联的事项编号"), "text", self._typed("link"), needed=True, hint=hint)
            )
            options = [(k, self._t(k)) for k in ((commenting.KIND,) if action.comments else self._relations())]
            # What a matter turns into stands in one line with it.
            turns = action.links and action.to is not None and action.to.final
            usual = "转来" if turns else options[0][0]
            form.around.append(fields.select("link_kind", self._t("关系"), self._typed("link_kind", usual), options))
        if action.kind is Kind.ATTACH:
            hint = self._t("PDF、图片、Word、Excel、文本、录音录像，不超过20兆。加密保存。")
            form.around.append(Field("material", self._t("材料"), "file", needed=True, hint=hint))
        label = self._t("理由" if action.reasoned else "说明")
        hint = self._t("会写入办理经过。不要写姓名、证件号码、电话。")
        form.around.append(
            Field("note", label, "long", self._typed("note"), needed=action.reasoned, hint=hint)
        )

    def source(self) -> str:
        """How the matter came, as lists show it."""
        channel = self.procedure.facts.refs().get(CHANNEL)
        if channel is not None:
            return next((label for name, label in channel.options if name == self._typed(fields.input_name(channel))), "")
        return self._typed("source") if self._typed("source") in SOURCES else ""

    def region_id(self) -> int | None:
        return int(self._typed("region")) if self._typed("region") in self._regions else None

    def read(self) -> Given | None:
        """What was entered; None where something is wrong, which is then on the fields."""
        rule = f"{self.action.basis.text}，“{self.action.label}”须写明这一项。"
        values, good = fields.read(self._facts, rule)
        if self.action.kind is Kind.CORRECT and self.state is not None:
            known = self.state.known
            values = {n: v for n, v in values.items() if known.get(n) != v}
        parties, parties_good = partyform.read(self.form.parties)
        day = self._day()
        extra, extra_good = self._extra()
        fix, fix_good = self._fix.read()
        if not (good and parties_good and extra_good and fix_good) or day is None:
            return None
        return Given(
            day, values, self._typed("note"), parties, version=self._version(), fix=fix,
            **extra,
        )  # fmt: skip

    def _version(self) -> int | None:
        typed = self._typed("version")
        return int(typed) if typed.isascii() and typed.isdecimal() else None

    def _day(self) -> date | None:
        shown = self.form.one("happened_on")
        assert shown is not None
        try:
            value: date | None = codec.parse(shown.label, date, False, shown.value)
        except ValueError as wrong:
            shown.error = str(wrong)
            return None
        if value is None:
            shown.error = f"请填写“{shown.label}”。"
        return value

    def _extra(self) -> tuple[dict[str, Any], bool]:
        extra: dict[str, Any] = {}
        for shown in self.form.around:
            wrong = self._one_extra(shown, extra)
            if wrong:
                shown.error = wrong
        return extra, not any(f.error for f in self.form.around)

    def _one_extra(self, shown: Field, extra: dict[str, Any]) -> str:
        """Read one field that is no fact into `extra`; returns what is wrong."""
        if shown in self._recusal.fields:
            return self._recusal.read(shown, extra)
        if shown.name == "handler":
            account = self._handlers.get(shown.value)
            if account is None:
                return f"请选择{shown.label}。规则：{self.action.basis.text}"
            extra["handler"] = (account.pk, account.name)
        elif shown.name == "to_org":
            organisation = self._organisations.get(shown.value)
            if organisation is None:
                return "请选择转往的单位。"
            extra["to_org"] = people.org_ref(organisation)
        elif shown.name == "link":
            return self._link(shown.value, extra)
        elif shown.name == "material":
            return self._material(extra)
        elif shown.name == "note" and shown.needed and not shown.value.strip():
            return f"“{self.action.label}”须写明理由。规则：{self.action.basis.text}"
        return ""

    def _link(self, number: str, extra: dict[str, Any]) -> str:
        plain = "".join(number.split()).replace("[", "〔").replace("]", "〕")
        if not plain:
            return "请写明要关联的事项编号。"
        row = Matter.objects.filter(number=plain).only("id", "uid", "number").first()
        if row is None:
            return f"没有编号为“{plain}”的事项，或者它不在您能看的范围内。请核对编号。"
        if self.state is not None and row.pk == self.state.id:
            return "不能与本事项自己关联。"
        kind = commenting.KIND if self.action.comments else self._typed("link_kind")
        known = kind in (*self._relations(), commenting.KIND)
        extra["link"] = LinkTo(row.pk, str(row.uid), row.number, kind if known else LINK_KINDS[0])
        return ""

    def _relations(self) -> tuple[str, ...]:
        """What the other matter may be called: the usual words, and those of the course this kind of matter belongs to."""
        found = course_of(self.procedure.key)
        return (*LINK_KINDS, *(found.relations if found else ()))

    def _material(self, extra: dict[str, Any]) -> str:
        found = self.request.FILES.get("material")
        if not isinstance(found, UploadedFile) or not found.name:
            return "请选择要收入的材料。"
        suffix = found.name.rsplit(".", 1)[-1].lower()
        if suffix not in MEDIA:
            return f"不能收入“.{suffix}”文件。可以收入：{'、'.join(MEDIA)}。"
        if not found.size or found.size > MOST_BYTES:
            return f"材料须在20兆以内，不能是空的；“{found.name}”有{(found.size or 0) / 1024 / 1024:.1f}兆。"
        extra["material"] = Material(found.name[-120:], MEDIA[suffix], found.read())
        return ""
