"""The rules of a district's ladder: added, changed and ended, with who and why kept. They never touch a deadline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.ledger.models import LadderRule
from fazhi.people.models import Account, Organisation

MOST_DAYS = 365


class RuleRefused(Exception):
    """A rule that cannot be set; says in Chinese why, and `field_name` which entry to mend."""

    def __init__(self, message: str, field_name: str = "") -> None:
        super().__init__(message)
        self.message, self.field_name = message, field_name


@dataclass(frozen=True)
class Wanted:
    """A rule as somebody wants it; the fields are those of `LadderRule`."""

    rung: str
    procedure: str
    limit_key: str
    share: int | None
    days_after: int | None
    issuer: Organisation | None
    recipient: Organisation | None
    text: str
    since: date
    reason: str


def limits_of(procedure: str) -> dict[str, str]:
    """Limits a rule may name: key → label, those that bind the office in the rules of today or later."""
    found = library().procedures.get(procedure)
    return {x.key: x.label for x in found.limits if not x.soft} if found else {}


def _refuse_unfit(wanted: Wanted, district: Organisation, today: date) -> None:
    ladder = library().ladder
    if ladder is None or wanted.rung not in {r.key for r in ladder.rungs}:
        raise RuleRefused("请选择提醒、警示或者督办。", "rung")
    if wanted.procedure and (wanted.procedure not in library().procedures or wanted.procedure == ladder.procedure.key):
        raise RuleRefused("请选择这里列出的程序。督办自己的期限不再督办。", "procedure")
    if wanted.limit_key and wanted.limit_key not in limits_of(wanted.procedure):
        raise RuleRefused("请选择这个程序的期限，或者选全部期限。", "limit_key")
    if (wanted.share is None) == (wanted.days_after is None):
        raise RuleRefused("请填期限过去百分之几时，或者届满后第几日，只填一个。", "share")
    if wanted.share is not None and not 1 <= wanted.share <= 100:
        raise RuleRefused("百分比须是1到100。", "share")
    if wanted.days_after is not None and not 1 <= wanted.days_after <= MOST_DAYS:
        raise RuleRefused(f"届满后的天数须是1到{MOST_DAYS}。", "days_after")
    if wanted.issuer is None or not district.holds(wanted.issuer.rank):
        raise RuleRefused("请选择本区的发文单位。", "issuer")
    if wanted.recipient is not None and not district.holds(wanted.recipient.rank):
        raise RuleRefused("请选择本区的收文单位。", "recipient")
    if not wanted.text.strip():
        raise RuleRefused("请写明对承办单位的要求，它印在函上。", "text")
    if wanted.since < today:
        raise RuleRefused("规则不溯及既往，请填今天或者以后的日期。", "since")
    if not wanted.reason.strip():
        raise RuleRefused("请写明为什么这样设定。", "reason")


@transaction.atomic
def add(
    wanted: Wanted, district: Organisation, account: Account, today: date, *, replaces: LadderRule | None = None
) -> LadderRule:
    """Put a rule in force from its day on. Raises `RuleRefused` with nothing changed."""
    _refuse_unfit(wanted, district, today)
    assert wanted.issuer is not None, "refused above"
    if replaces is not None:
        _end(replaces, account, wanted.since)
    return LadderRule.objects.create(
        district=district, rung=wanted.rung, procedure=wanted.procedure, limit_key=wanted.limit_key, share=wanted.share,
        days_after=wanted.days_after, issuer=wanted.issuer, recipient=wanted.recipient, text=wanted.text.strip(),
        since=wanted.since, replaces=replaces, made_by=account, made_at=timezone.now(), reason=wanted.reason.strip(),
    )  # fmt: skip


def end(rule: LadderRule, account: Account, today: date) -> None:
    """No longer in force from today on; what it has issued stays. Raises `RuleRefused` where it has ended already."""
    _end(rule, account, today)


def _end(rule: LadderRule, account: Account, day: date) -> None:
    row = LadderRule.objects.select_for_update(of=("self",)).get(pk=rule.pk)
    if row.until is not None:
        raise RuleRefused(f"这条规则自{row.until}起已经停用。请看现行的规则。")
    row.until, row.ended_by, row.ended_at = max(day, row.since), account, timezone.now()
    row.save(update_fields=["until", "ended_by", "ended_at"])
