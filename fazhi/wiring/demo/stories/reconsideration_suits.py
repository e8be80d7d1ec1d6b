"""Litigation in the demonstration: some forty-five cases a year, appeals, lost cases and what was learnt, and the court's work with government."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from random import Random
from typing import Any

from fazhi.ledger import acts
from fazhi.ledger.models import Matter
from fazhi.ledger.state import LinkTo, PartyGiven
from fazhi.procedures import administrative_litigation, judicial_proposal
from fazhi.procedures.administrative_litigation.facts import (
    LOSSES,
    Category,
    Cause,
    Excuse,
    Form,
    Head,
    Instance,
    Outcome,
    Performance,
    Role,
)
from fazhi.procedures.judicial_proposal import Adoption, Kind
from fazhi.registers import court_government_linkage, court_hearing_attendance, typical_case
from fazhi.registers.court_government_linkage import Form as Linked
from fazhi.registers.court_government_linkage import With
from fazhi.registers.court_hearing_attendance import Way
from fazhi.registers.typical_case import Category as Lesson
from fazhi.registers.typical_case import Source
from fazhi.wiring.demo import names
from fazhi.wiring.demo.life import Life, Made, NotYet
from fazhi.wiring.demo.world import World

DEFENDANTS = (
    ("police", Category.PENALTY, 20), ("market", Category.INACTION, 10), ("market", Category.PENALTY, 8), ("labour", Category.INJURY, 14),
    ("land", Category.EXPROPRIATION, 14), ("city", Category.COERCION, 12), ("housing", Category.DISCLOSURE, 8),
    ("government", Category.RECONSIDERATION, 14),
)  # fmt: skip
"""(who is sued, about what, share)"""
PEOPLE = [(f"{key}-litigation", [(key, "litigation_office")]) for key in dict.fromkeys(d[0] for d in DEFENDANTS)]
A_YEAR = 34
COURT = "青禾区人民法院"
JUSTICE = "justice/justice_bureau"
RESULTS = (
    (Outcome.DISMISSED, 46), (Outcome.WITHDRAWN, 26), (Outcome.NOT_HEARD, 14), (Outcome.MEDIATED, 4), (Outcome.REVOKED, 4), (Outcome.REDO, 2),
    (Outcome.UNLAWFUL, 3), (Outcome.PERFORM, 1),
)  # fmt: skip


def write(world: World, r: Random) -> Iterator[Made]:
    """First instances, then the appeals against them; afterwards what courts and procuratorates propose, and the registers."""
    upheld = Matter.objects.filter(procedure="administrative_reconsideration", facts__decision__in=["UPHOLD", "DISMISS"])
    reviewed = list(upheld.exclude(linked__kind="行政复议").order_by("id"))
    first = date(world.last.year - 1, 1, 6)
    cases: list[tuple[str, Made]] = []
    for n in range(2 * A_YEAR):
        day = world.clock.workday_from(first + timedelta(days=r.randrange((world.last - first).days)))
        if day <= world.last:
            about = reviewed.pop(0) if n % 5 == 2 and reviewed else None
            cases.append(_first(world, r, n, day, about))
    acts.append_many([made for _, made in cases])
    yield from _further(world, r, cases)
    yield from _proposals(world, r, first)
    yield from _registers(world, r, first)


def _asked(world: World, organ: str, category: Category, instance: Instance, court: str) -> dict[str, Any]:
    role = Role.JOINT if category is Category.RECONSIDERATION else Role.ACTOR
    return {"subject": f"{world.orgs[organ].name}{category.value}案", "category": category, "instance": instance, "role": role, "court": court}


def _first(world: World, r: Random, n: int, day: date, about: Matter | None) -> tuple[str, Made]:
    organ, category, _ = r.choices(DEFENDANTS, [d[2] for d in DEFENDANTS])[0]
    if about is not None:
        organ, category = "government", Category.RECONSIDERATION
        day = max(day, world.clock.workday_from((about.closed_on or about.opened_on) + timedelta(days=12)))
    day = min(day, world.last)
    who = world.actor(f"{organ}-litigation/litigation_office")
    life = world.open(administrative_litigation.P, r, organ, day, world.orgs[organ].region_id)
    body = r.random() < 0.2
    plaintiff = names.company(r) if body else names.person(r)
    parties = (PartyGiven("plaintiff", plaintiff, is_body=body), PartyGiven("defendant", world.orgs[organ].name, is_body=True))
    with suppress(NotYet):
        values = _asked(world, organ, category, Instance.FIRST, COURT) | {
            "copy_received_on": day, "claims": "请求撤销被诉行政行为，诉讼费由被告负担。", "after_reconsideration": about is not None,
            "case_number": f"（{day.year}）青0101行初{n + 11}号",
        }  # fmt: skip
        life.do("receive", day, who, values=values, parties=parties)
        if about is not None:
            life.do("name_origin", day, who, link=LinkTo(about.pk, str(about.uid), about.number, "行政复议"))
        answered = life.later(day, 6, 13)
        life.do("answer", answered, who, values={"answered": "行政行为合法，请求驳回。", "evidence": "证据目录、案卷和法律依据。"})
        _tried(world, life, r, answered, n)
    return organ, life.made


def _tried(world: World, life: Life, r: Random, day: date, n: int) -> None:
    """Hearing, judgment, and what comes after it where nobody appeals."""
    who = life.acts[0].actor
    result = r.choices([o for o, _ in RESULTS], [w for _, w in RESULTS])[0]
    heard = result not in (Outcome.NOT_HEARD, Outcome.WITHDRAWN) or n % 4 == 0
    if heard:
        day = life.later(day, 12, 40)
        head = Head.STAFF if n == 33 else Head.EXCUSED if n % 24 == 17 else r.choices((Head.CHIEF, Head.DEPUTY, Head.LEADER), (2, 6, 2))[0]
        seen: dict[str, Any] = {
            "hearing_on": day, "head_due": n % 3 != 1 or head is Head.EXCUSED, "head": head, "present": "负责人一名、工作人员一名、委托律师一名",
            "hearing_note": "按期开庭。",
        }  # fmt: skip
        seen |= {"excuse": Excuse.DUTY, "excuse_note": "参加省级会议，附会议通知，已加盖公章。"} if head is Head.EXCUSED else {}
        life.do("hearing", day, who, values=seen)
    judged = life.later(day, 12, 45)
    form = Form.MEDIATION if result is Outcome.MEDIATED else Form.RULING if result in (Outcome.NOT_HEARD, Outcome.WITHDRAWN) else Form.JUDGMENT
    served = {Form.JUDGMENT: {"judgment_served_on": judged}, Form.RULING: {"ruling_served_on": judged}}.get(form, {})
    life.do("judged", judged, who, values={"form": form, "outcome": result, "judged_on": judged, "reasons": "裁判文书载明的理由。", **served})
    if n % 3 == 0 and form is not Form.MEDIATION and result is not Outcome.WITHDRAWN:
        life.do("appealed", life.later(judged, 5, 9), who, note="原告提起上诉。" if result not in LOSSES else "本机关提起上诉。")
        return
    _after(world, life, r, world.clock.workday_from(judged + timedelta(days=17)), result, n)


def _after(world: World, life: Life, r: Random, day: date, result: Outcome, n: int) -> None:
    who = life.acts[0].actor
    lost = result in LOSSES
    life.do("effective", day, who, values={"effective_on": day} | ({"perform_by": day + timedelta(days=60)} if lost else {}))
    if lost:
        reported = life.later(day, 8, 24)
        why = {"cause": r.choice(list(Cause)[:5]), "analysis": "取证环节审核不严，法制审核没有发现。", "mending": "补齐取证规范，开展案卷自查。"}
        life.do("analyse", reported, who, values=why)
        day = life.later(reported, 10, 30)
        life.do("performed", day, who, values={"performance": Performance.DONE, "performed_how": "已按裁判重新处理。"})
    life.do("close", life.later(day, 5, 20), who)


def _further(world: World, r: Random, cases: list[tuple[str, Made]]) -> Iterator[Made]:
    """The appeal of every case that was appealed, and a few cases of procuratorial supervision."""
    appealed = {str(state.uid): (organ, state) for organ, (state, _) in cases if "appealed" in state.marks}
    rows = {str(m.uid): m for m in Matter.objects.filter(uid__in=appealed)}
    watched = 0
    for n, (uid, (organ, state)) in enumerate(appealed.items()):
        if uid not in rows:
            continue
        instance = Instance.SECOND
        yield _appeal(world, r, n, organ, rows[uid], date.fromisoformat(state.marks["appealed"]), state.values["category"], instance)
        if n % 6 == 3 and watched < 4:
            watched += 1
            later = date.fromisoformat(state.marks["appealed"]) + timedelta(days=150)
            yield _appeal(world, r, n, organ, rows[uid], min(later, world.last), state.values["category"], Instance.SUPERVISION)


def _appeal(
    world: World, r: Random, n: int, organ: str, row: Matter, appealed: date, category: Category, instance: Instance
) -> Made:  # fmt: skip
    day = min(world.clock.workday_from(appealed + timedelta(days=r.randint(10, 25))), world.last)
    court = "禾川市人民检察院" if instance is Instance.SUPERVISION else "禾川市中级人民法院"
    life = world.open(administrative_litigation.P, r, organ, day, world.orgs[organ].region_id)
    who = world.actor(f"{organ}-litigation/litigation_office")
    values = _asked(world, organ, category, instance, court) | {"appealed_on": day, "claims": "请求撤销原裁判。"}
    link = LinkTo(row.pk, str(row.uid), row.number, "前一审")
    with suppress(NotYet):
        life.do("receive_further", day, who, values=values, parties=(PartyGiven("plaintiff", names.person(r)),), link=link)
        judged = life.later(day, 35, 80)
        result = Outcome.REVOKED if n % 9 == 4 and instance is Instance.SECOND else Outcome.DISMISSED
        said = {"form": Form.JUDGMENT, "outcome": result, "judged_on": judged, "judgment_served_on": judged, "reasons": "裁判文书载明的理由。"}
        life.do("judged", judged, who, values=said)
        _after(world, life, r, life.later(judged, 0, 2), result, n)
    return life.made


def _proposals(world: World, r: Random, first: date) -> Iterator[Made]:
    asked = (
        (Kind.GOVERNANCE, COURT, "关于规范工伤认定送达的司法建议", "labour"), (Kind.DOCUMENT, COURT, "关于修改某管理办法条款的司法建议", "housing"),
        (Kind.PUBLIC_INTEREST, "青禾区人民检察院", "关于整治河道垃圾的检察建议", "environment"),
        (Kind.PUBLIC_INTEREST, "青禾区人民检察院", "关于完善校园周边安全设施的检察建议", "transport"),
        (Kind.GENERAL, "青禾区人民检察院", "关于完善行刑衔接的检察建议", "city"), (Kind.GOVERNANCE, COURT, "关于规范征收补偿程序的司法建议", "land"),
    )  # fmt: skip
    for n in range(13):
        kind, issuer, subject, organ = asked[n % len(asked)]
        day = world.clock.workday_from(first + timedelta(days=20 + n * 51))
        if day > world.last:
            return
        who = world.actor(f"{organ}/liaison")
        life = world.open(judicial_proposal.P, r, organ, day, world.orgs[organ].region_id)
        values: dict[str, Any] = {
            "subject": subject, "kind": kind, "issuer": issuer, "document_number": f"青建〔{day.year}〕{n + 1}号", "received_on": day,
            "problem": "有关工作的程序和标准不统一。", "advice": "完善制度，加强培训。",
        }  # fmt: skip
        values |= {"reply_by": day + timedelta(days=60)} if kind is Kind.GOVERNANCE else {}
        with suppress(NotYet):
            life.do("receive", day, who, values=values)
            replied = life.later(day, 20, 50)
            adopted = {"adoption": Adoption.FULL, "reply": "已研究采纳，印发通知，组织培训。"}
            life.do("reply", replied, who, values=adopted)
            life.do("close", life.later(replied, 15, 40), who, values={"done": "制度已经印发，检查了落实情况。"})
        yield life.made


def _entry(world: World, r: Random, book: Any, day: date, values: dict[str, Any]) -> Made:
    life = world.open(book, r, "justice", day, world.orgs["justice"].region_id)
    life.do("record", day, world.actor(JUSTICE), values=values)
    return life.made


def _registers(world: World, r: Random, first: date) -> Iterator[Made]:
    for n in range(13):
        day = world.clock.workday_from(first + timedelta(days=30 + n * 50))
        if day > world.last:
            break
        form = (Linked.MEETING, Linked.RESOLUTION, Linked.SHARING, Linked.SEMINAR)[n % 4]
        values: dict[str, Any] = {
            "held_on": day, "subject": f"{day.month}月{form.value}", "partner": With.PROCURATORATE if n % 3 == 2 else With.COURT, "form": form,
            "bodies": "区人民法院、区司法局和有关单位", "result": "明确牵头单位和办结时间，由区司法局跟踪。",
        }  # fmt: skip
        values |= {"resolved": r.randint(1, 4)} if form is Linked.RESOLUTION else {}
        yield _entry(world, r, court_government_linkage.P, day, values)
        sat = {
            "held_on": day, "case": r.choice(("行政处罚案", "工伤认定案", "职务犯罪案")), "court": COURT, "way": Way.VIDEO if n % 3 else Way.ON_SITE,
            "people": r.randint(24, 160), "leaders": r.randint(2, 18),
        }  # fmt: skip
        yield _entry(world, r, court_hearing_attendance.P, day, sat)
    for year in (world.last.year - 1, world.last.year):
        issued = world.clock.workday_from(date(year, 9, 20))
        if issued > world.last:
            return
        for category in (Lesson.PROCEDURE, Lesson.EVIDENCE, Lesson.DISCLOSURE, Lesson.INACTION):
            told = {
                "issued_on": issued, "name": f"{category.value}典型案例", "drawn_from": Source.LITIGATION, "category": category,
                "facts": "某机关作出行政行为前没有告知陈述、申辩权利，被判决撤销。", "lesson": "逐项核对法定步骤，留存证据。",
                "sent_to": "各镇街、各部门",
            }  # fmt: skip
            yield _entry(world, r, typical_case.P, issued, told)
