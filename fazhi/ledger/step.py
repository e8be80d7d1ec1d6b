"""One act, worked out in memory: check what was entered, change the state, make the act. Writes nothing.

`acts.perform` runs it on one matter and saves the result; bulk loading runs it on many and copies the rows in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from fazhi.kernel.elements import Action, Kind, Stage, cited
from fazhi.kernel.facts import FactRef
from fazhi.kernel.spans import Clock
from fazhi.ledger import chain, correcting, crypto, drawing, papers, publishing, recusing, terms
from fazhi.ledger.masking import masked
from fazhi.ledger.state import (
    ActMade,
    Actor,
    ActRefused,
    Given,
    MatterState,
    OrgRef,
    PaperMade,
    PartyGiven,
    PartyMade,
)

Numbers = Callable[[OrgRef, str, str, int], str]
"""(organisation, kind of number, rule, year) → the next number of that kind, as text."""

_BLIND = (("name", "name"), ("id_no", "id"), ("phone", "phone"))


def _refuse_unfit(matter: MatterState, action: Action[Any, Any], given: Given, today: date) -> None:
    """Everything that can be wrong with what was entered, in the order a person would mend it."""
    basis = action.basis.text
    allowed = {f.name: f for f in (*action.needs, *action.asks)}
    if action.kind is Kind.CORRECT:
        allowed = dict(matter.procedure.facts.refs())
        if not given.values:
            raise ActRefused("没有写要更正的内容。请至少更正一项。", basis=basis)
    for name, value in given.values.items():
        if name not in allowed:
            raise ActRefused(f"“{action.label}”不登记“{name}”这一项。", basis=basis, field_name=name)
        try:
            if value is not None:
                allowed[name].encode(value)
        except TypeError as error:
            raise ActRefused(f"{error}。", basis=basis, field_name=name) from None
        _refuse_too_few(allowed[name], value, basis)
    for fact in action.needs:
        again = action.key in matter.marks
        if given.values.get(fact.name) is None and (again or matter.known.get(fact.name) is None):
            raise ActRefused(
                f"还没有填“{fact.label}”。依{basis}，“{action.label}”须写明这一项。", basis=basis, field_name=fact.name
            )
    if given.happened_on > today:
        raise ActRefused(
            f"发生日期{given.happened_on}还没有到。只能登记已经发生的办理。", basis=basis, field_name="happened_on"
        )
    if action.kind is not Kind.START and given.happened_on < matter.opened_on:
        raise ActRefused(
            f"发生日期{given.happened_on}早于立案日{matter.opened_on}。请核对日期。",
            basis=basis,
            field_name="happened_on",
        )
    if action.reasoned and not given.note.strip():
        raise ActRefused(f"“{action.label}”须写明理由。", basis=basis, field_name="note")
    if _links(action) and given.link is None:
        raise ActRefused("请写明要关联的事项编号。", basis=basis, field_name="link")
    if action.kind is Kind.ATTACH and given.material is None:
        raise ActRefused("请选择要收入的材料。", basis=basis, field_name="material")
    if action.assigns is not None and given.handler is None:
        raise ActRefused(f"请指定{action.assigns.label}。", basis=basis, field_name="handler")
    if action.transfers and given.to_org is None:
        raise ActRefused("请选择转往的单位。", basis=basis, field_name="to_org")
    _refuse_parties(matter, action, given)


def _refuse_too_few(ref: FactRef[Any, Any], value: Any, basis: str) -> None:
    """Refuse a list of entries that is shorter than the rule asks, or names one twice."""
    if ref.refers is None or value is None or not ref.many:
        return
    different = {n.number for n in value}
    if len(different) < ref.refers.at_least:
        rule = f"规则：{ref.refers.rule.rstrip('。')}。" if ref.refers.rule else ""
        raise ActRefused(
            f"“{ref.label}”至少须写明{ref.refers.at_least}项，现在是{len(different)}项。{rule}",
            basis=ref.basis.text if ref.basis else basis, field_name=ref.name,
        )  # fmt: skip


def _refuse_early(
    matter: MatterState, action: Action[Any, Any], known: dict[str, Any], day: date, clock: Clock
) -> None:
    """Refuse an act that comes before the time which the law gives others has passed."""
    for wait in action.waits:
        obstacle = wait.obstacle(known, matter.marks, day, clock)
        if obstacle:
            raise ActRefused(obstacle, basis=wait.basis.text, field_name="happened_on")


def _links(action: Action[Any, Any]) -> bool:
    """Whether the action names another matter."""
    return action.kind is Kind.LINK or action.links or action.comments


def _refuse_parties(matter: MatterState, action: Action[Any, Any], given: Given) -> None:
    basis = action.basis.text
    kinds = {k.key: k for k in matter.procedure.parties}
    for party in given.parties:
        if party.kind not in kinds:
            raise ActRefused(
                f"“{matter.procedure.label}”没有“{party.kind}”这种当事人身份。", basis=basis, field_name="parties"
            )
        if not party.name.strip():
            raise ActRefused(f"请填写{kinds[party.kind].label}的姓名或者名称。", basis=basis, field_name="parties")
    if action.kind is Kind.START:
        for kind in kinds.values():
            if kind.required and not any(p.kind == kind.key for p in given.parties):
                raise ActRefused(f"请填写{kind.label}的姓名或者名称。", basis=basis, field_name="parties")


def _delta(matter: MatterState, action: Action[Any, Any], given: Given) -> tuple[dict[str, Any], dict[str, Any]]:
    """Facts that really change, by what is entered or no longer counts: (decoded new values, the same split off if secret)."""
    refs = matter.procedure.facts.refs()
    values = {f.name: None for f in action.clears} | given.values
    changed = {n: v for n, v in values.items() if matter.known.get(n) != v}
    return {n: v for n, v in changed.items() if not refs[n].secret}, {
        n: v for n, v in changed.items() if refs[n].secret
    }


def _stored(matter: MatterState, values: dict[str, Any]) -> dict[str, Any]:
    refs = matter.procedure.facts.refs()
    return {n: None if v is None else refs[n].encode(v) for n, v in values.items()}


def _name_matter(matter: MatterState) -> None:
    p = matter.procedure
    if p.title is not None and (text := matter.values.get(p.title.name)):
        first = str(text).splitlines()[0]
        matter.title = first if len(first) <= 60 else first[:59] + "…"
    if not matter.title:
        matter.title = p.label
    if p.topic is not None and (topic := matter.values.get(p.topic.name)) is not None:
        matter.topic = p.topic.show(topic)


def _place(matter: MatterState, action: Action[Any, Any], stage_from: Stage | None, given: Given) -> None:
    """Since when the matter has been where it now is, and how often it has changed hands."""
    given_on = action.transfers and given.to_org is not None
    if given_on or matter.stage is not stage_from:
        matter.here_since = given.happened_on
    if given_on and action.kind is not Kind.START:
        matter.handovers += 1
    if action.sends_back:
        matter.returns += 1


def take(
    matter: MatterState,
    action: Action[Any, Any],
    given: Given,
    *,
    actor: Actor,
    clock: Clock,
    numbers: Numbers,
    today: date,
    now: datetime,
) -> ActMade:
    """Do `action` on `matter` in memory and return the act. Raises `ActRefused` before anything is changed."""
    drawing.refuse_correction(matter, action, given)
    _refuse_unfit(matter, action, given, today)
    given = drawing.fill(matter, action, given, now)
    right = correcting.corrected(action, given)
    delta, secret = _delta(matter, action, given)
    merged = {n: v for n, v in (matter.known | delta | secret).items() if v is not None}
    if action.only_if is not None and not action.only_if.holds(merged, matter.past):
        reckoned = "".join(action.only_if.told(merged, matter.past))
        raise ActRefused(f"{action.because}{reckoned}", basis=action.basis.text)
    obstacle = terms.extension_problem(matter, action, given.happened_on)
    if obstacle:
        raise ActRefused(obstacle, basis=action.basis.text)
    _refuse_early(matter, action, merged, given.happened_on, clock)
    recusing.refuse_unfit(matter, action, given, actor)
    publishing.refuse_unfit(matter, action, given, merged, clock)

    stage_from, issuer = matter.stage, matter.org
    effects: dict[str, Any] = {}
    matter.values = {n: v for n, v in (matter.values | delta).items() if v is not None}
    matter.secrets = {n: v for n, v in (matter.secrets | secret).items() if v is not None}
    matter.marks[action.key] = given.happened_on.isoformat()
    matter.version += 1
    matter.turns[action.key] = matter.version
    if action.to is not None:
        matter.stage = action.to
    if matter.stage is not None and matter.stage.final and not matter.closed:
        matter.closed, matter.closed_on = True, given.happened_on
    if action.outcome:
        matter.outcome = effects["outcome"] = action.outcome
    if given.handler is not None and action.assigns is not None:
        matter.handler = given.handler
        effects["handler"] = given.handler[1]
    if given.to_org is not None and action.transfers:
        matter.org, matter.handler = given.to_org, None
        effects["organisation"] = given.to_org.code
    effects |= recusing.apply(matter, action, given, actor)
    _place(matter, action, stage_from, given)
    if action.kind is Kind.START:
        matter.number = numbers(matter.origin, matter.procedure.key, matter.procedure.number, given.happened_on.year)
        effects["number"] = matter.number
    matter.parties.extend(given.parties)
    _name_matter(matter)
    changed = delta | secret
    terms.update(matter, action, changed, given.happened_on, clock)
    if lengths := terms.lengths_set(matter):
        effects["settings"] = lengths
    if action.kind is Kind.RECOUNT:
        effects["moved"] = terms.recount(matter, clock)
    matter.changed_at = now

    stored_secret = _stored(matter, secret)
    sealed, sealed_digest = crypto.seal_salted(stored_secret, matter.context(f"act{matter.version}")) if secret else (None, "")
    if action.kind is not Kind.START and actor.org is not None:
        issuer = actor.org
    made_papers = _papers(matter, action, given, actor, numbers, issuer)
    parties = tuple(_party(matter, p, i) for i, p in enumerate(given.parties))
    material = _material(matter, given)
    if made_papers:
        effects["papers"] = [{"key": p.key, "number": p.number, "digest": p.digest} for p in made_papers]
    if parties:
        effects["parties"] = [{"kind": p.party.kind, "digest": p.digest} for p in parties]
    if right is not None and given.fix is not None and given.fix.before is not None:
        correcting.put_in(matter, given.fix.before, right[0])
        parties = (_party(matter, right[0], 0, given.fix.party),)
        effects["corrected"] = {
            "kind": right[0].kind, "fields": right[1], "was": given.fix.digest, "digest": parties[0].digest,
        }  # fmt: skip
    if material is not None:
        effects["material"] = {"name": material[0].name, "digest": material[2]}
    link = given.link if _links(action) else None
    if link is not None:
        effects["link"] = {"uid": link.uid, "number": link.number, "kind": link.kind}
        matter.about = link.matter_id if matter.version == 1 else matter.about
    refers = tuple(x for x in given.refers if (x.matter_id, x.kind) not in matter.linked)
    matter.linked |= {(x.matter_id, x.kind) for x in refers}
    published, ended = publishing.make(matter, action, given, clock), publishing.ended(action)
    effects |= publishing.effects(published, ended)
    content: dict[str, Any] = {
        "matter": str(matter.uid),
        "seq": matter.version,
        "action": action.key,
        "actor": actor.name,
        "role": actor.role,
        "organisation": actor.org.code if actor.org else "",
        "happened_on": given.happened_on.isoformat(),
        "recorded_at": now.astimezone(UTC).isoformat(timespec="microseconds"),
        "edition": matter.edition.fingerprint,
        "basis": cited([action.basis]),
        "from": stage_from.name if stage_from else "",
        "to": matter.stage.name if matter.stage else "",
        "delta": _stored(matter, delta),
        "secret": sealed_digest,
        "effects": effects,
        "note": given.note.strip(),
        "prev": matter.head,
    }
    matter.head = chain.act_hash(content)
    return ActMade(
        content, matter.head, content["delta"], sealed, effects, action.label, now, actor, made_papers, parties,
        material, link, refers, published, ended,
    )  # fmt: skip


def _papers(
    matter: MatterState, action: Action[Any, Any], given: Given, actor: Actor, numbers: Numbers, issuer: OrgRef
) -> tuple[PaperMade, ...]:
    """The papers of an act. `issuer`: the organisation that acts, not the one the matter goes to or is with."""
    made: list[PaperMade] = []
    kept = publishing.may_be_published(matter.procedure)
    for document in action.makes:
        if document.unless is not None and document.unless.holds(matter.known, matter.past):
            continue
        number = (
            numbers(issuer, f"{matter.procedure.key}.{document.key}", document.number, given.happened_on.year)
            if document.number
            else ""
        )
        content = papers.compose(matter, document, number, given.happened_on, actor, issuer)
        data = chain.canonical(content)
        if document.key in kept:
            matter.papers[document.key] = content
        sealed = crypto.seal(data, matter.context(f"paper{matter.version}.{document.key}"))
        made.append(PaperMade(document.key, document.label, number, sealed, hashlib.sha256(data).hexdigest()))
    return tuple(made)


def _party(matter: MatterState, party: PartyGiven, index: int, replaces: int | None = None) -> PartyMade:
    detail = {"name": party.name} | {k: v for k, v in party.detail.items() if v}
    sealed, digest = crypto.seal_salted(detail, correcting.party_context(matter.uid, matter.version, index))
    return PartyMade(party, sealed, digest, blinds_of(detail), replaces)


def blinds_of(detail: dict[str, Any]) -> list[str]:
    """The blind index of a party: keyed fingerprints of name, identity number and telephone, as far as they are known."""
    return [crypto.blind(kind, detail[key]) for key, kind in _BLIND if detail.get(key)]


def _material(matter: MatterState, given: Given) -> Any:
    if given.material is None:
        return None
    sealed = crypto.seal(given.material.content, matter.context(f"material{matter.version}"))
    return given.material, sealed, hashlib.sha256(given.material.content).hexdigest()


def shown_name(party: PartyGiven) -> str:
    """The masked name lists show."""
    return party.name if party.is_body else masked(party.name)
