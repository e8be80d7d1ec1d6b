"""The dispute that the demonstration tells in full: water from upstairs, settled, half paid; with a tracking code."""

from __future__ import annotations

import struct
import zlib
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from fazhi.law.clock import CHINA
from fazhi.ledger import acts
from fazhi.ledger.models import Matter, Reading
from fazhi.ledger.state import Given, LinkTo, Material, PartyGiven
from fazhi.people.models import Account
from fazhi.people.session import scope, staff_session
from fazhi.procedures.people_mediation import P
from fazhi.procedures.people_mediation.facts import Choice, Kind, Performance
from fazhi.wiring.demo.life import Life
from fazhi.wiring.demo.world import World

CODE = "DEMO-2026"
"""The tracking code of the showcase dispute. Real ones are made at random and shown to the person alone."""

TITLE, NEIGHBOUR = "楼上漏水损害赔偿纠纷", "同楼栋排水管堵塞纠纷"


def _picture() -> bytes:
    """A small PNG: a ceiling with a stain."""
    rows = b"".join(
        b"\x00" + bytes(200 if (x - 60) ** 2 + 2 * (y - 30) ** 2 > 900 else 150 for x in range(120)) for y in range(60)
    )

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 120, 60, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _party(kind: str, name: str, last: int, sex: str, age: int, door: str) -> PartyGiven:
    return PartyGiven(
        kind, name,
        detail={
            "id_no": f"000000{2026 - age}0412{last:04}", "phone": f"000{55210000 + last}", "sex": sex, "age": str(age),
            "nation": "汉族", "job": "职工", "address": f"青禾区松溪街道锦园社区望溪路12号3幢{door}",
        },
    )  # fmt: skip


def water(world: World, r: Random, town: str, day: date) -> Life:
    """From the hall to the first payment. `day` is the day of the application."""
    spot = world.communities["songxi"][0]
    life = world.open(P, r, "songxi.committee", day, spot[1], "网上大厅")
    desk, mediator = world.actor("songxi-desk/committee"), world.actor("songxi-mediator/mediator")
    applicant = _party("applicant", "张禾苗", 12, "女", 46, "302室")
    respondent = _party("respondent", "李望溪", 38, "男", 39, "402室")
    summary = (
        "申请人称楼上住户卫生间防水层破损，致其卧室天花板、衣柜受损，要求修复并赔偿26,000元。"
        "被申请人认可漏水，对损失数额有异议。"
    )
    asked = {
        "subject": TITLE, "kind": Kind.NEIGHBOUR, "summary": summary, "request": "修复防水层，赔偿损失26,000元。",
        "place": "松溪街道锦园社区望溪路12号3幢", "claim": Decimal(26000), "spoken": False,
    }  # fmt: skip
    life.do("apply", day, world.public, time(10, 52), values=asked, parties=(applicant, respondent))
    life.state.track_code = acts.code_digest(life.state.number, CODE)
    accepted = {"refused": False, "choice": Choice.ASSIGNED, "law_literate": True}
    taken = world.clock.workday_from(day)
    life.do("accept", taken, desk, time(11, 15), values=accepted, handler=world.handler("songxi-mediator"))
    photo = Material("漏水现场照片.png", "image/png", _picture())
    life.do("attach", taken, desk, time(11, 30), material=photo, note="当事人提交")
    first = world.clock.workday_from(day + timedelta(days=11))
    told = "双方对损失数额有分歧。查看现场后，商定请评估机构估价，费用各半。"
    life.do("sit", first, mediator, time(10), values={"sitting": told, "sitting_place": "锦园社区调解室"})
    appraisal = "损失评估意见：天花板、墙面、衣柜修复及折旧合计18,600元。（演示材料）"
    second = world.clock.workday_from(day + timedelta(days=22))
    life.do("attach", second, desk, time(9, 20), note="评估机构出具",
            material=Material("损失评估意见.txt", "text/plain", appraisal.encode()))  # fmt: skip
    settled = world.clock.workday_from(day + timedelta(days=24))
    told = "双方认可评估数额，被申请人提出分两期支付，申请人同意。"
    life.do("sit", settled, mediator, time(14, 40), values={"sitting": told, "sitting_place": "松溪街道综治中心"})
    agreed = {
        "oral": False, "terms": "一、被申请人已修复防水层，两年内再漏由其负责。二、被申请人赔偿申请人18,600元。",
        "effective_on": settled, "amount": Decimal(18600), "liability": "漏水由四〇二室防水层破损引起，被申请人承担全部责任。",
        "performing": "分两期支付：协议生效后三十日内付9,300元，其后一个月内付清余款9,300元。",
    }  # fmt: skip
    life.do("agree", settled, mediator, time(15, 30), values=agreed)
    paid = {"performance": Performance.PARTLY, "performed": Decimal(9300), "urged": "首期9,300元已付，已提醒余款的期限。"}
    life.do("record_performance", world.last, desk, time(16, 42), values=paid)
    return life


def pipe(world: World, r: Random, town: str, day: date) -> Life:
    """A fresh dispute of the same building, still being mediated."""
    life = world.open(P, r, "songxi.committee", day, world.communities["songxi"][0][1], "窗口提出")
    desk = world.actor("songxi-desk/committee")
    asked = {
        "subject": NEIGHBOUR, "kind": Kind.NEIGHBOUR, "summary": "锦园社区望溪路12号3幢主排水管堵塞，二楼返水，各户对疏通和损失分担意见不一。",
        "place": "松溪街道锦园社区望溪路12号3幢",
    }  # fmt: skip
    people = (
        _party("applicant", "陈小桥", 55, "女", 61, "202室"),
        PartyGiven("respondent", "锦园社区3幢其他业主", True, {"address": "青禾区松溪街道锦园社区望溪路12号3幢"}),
    )
    life.do("own_motion", day, desk, values=asked, parties=people)
    accepted = {"refused": False, "choice": Choice.ASSIGNED}
    life.do("accept", world.clock.workday_from(day), desk, values=accepted, handler=world.handler("songxi-desk"))
    return life


def connect(today: date) -> None:
    """Link the two disputes and record who has read the parties' particulars. To be run after both are written."""
    account = Account.objects.get(username="songxi-desk")
    session = staff_session(account, today)
    assert session is not None
    with scope(session):
        found = Matter.objects.filter(title__in=(TITLE, NEIGHBOUR), organisation__code="990101-songxi-committee")
        water_row = found.exclude(track_code="").order_by("-pk")[0]
        pipe_row = found.filter(title=NEIGHBOUR).order_by("-pk")[0]
        to = LinkTo(pipe_row.pk, str(pipe_row.uid), pipe_row.number, "相关")
        now = datetime.combine(today, time(0, 5), CHINA)
        acts.perform(session, water_row.pk, "link", Given(today, link=to, note="同一楼栋"), on=today, at=now)
        for what, purpose, days in (("申请人：电话", "核实首期付款", 1), ("当事人：身份证号、电话", "受理登记", 50)):
            Reading.objects.create(
                matter=water_row, account=account, reader=session.label, what=what, purpose=purpose, at=now - timedelta(days=days)
            )
