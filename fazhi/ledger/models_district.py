"""Tables of what a district arranges: the calendar and its notices, its settings, the rules of its ladder."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from fazhi.people.models import Account, Organisation


class CalendarDay(models.Model):
    """A day of a holiday notice, or of a closure of the district, added to the calendar the program is shipped with."""

    class Kind(models.TextChoices):
        HOLIDAY = "HOLIDAY", "放假"
        MAKEUP = "MAKEUP", "调休上班"
        CLOSURE = "CLOSURE", "当地停止办公"

    year = models.PositiveSmallIntegerField("年度")
    day = models.DateField("日期")
    kind = models.CharField("类别", max_length=10, choices=Kind.choices)
    name = models.CharField("名称", max_length=40)
    source = models.CharField("来源", max_length=120)
    entered_at = models.DateTimeField("录入时间", auto_now_add=True)

    class Meta:
        ordering: ClassVar = ["id"]


class CalendarNotice(models.Model):
    """A holiday notice as entered on the page: first reckoned, then put in force, or withdrawn.

    `days`: [{day, kind, name}] with ISO dates and `CalendarDay.Kind` names.
    """

    class State(models.TextChoices):
        ENTERED = "entered", "正在试算"
        RECKONED = "reckoned", "已试算，待施行"
        APPLYING = "applying", "正在重算期限"
        APPLIED = "applied", "已施行"
        WITHDRAWN = "withdrawn", "已撤回"

    year = models.PositiveSmallIntegerField("年度")
    number = models.CharField("文号", max_length=60)
    title = models.CharField("标题", max_length=120)
    url = models.CharField("网址", max_length=300, blank=True)
    days = models.JSONField("日期")
    state = models.CharField("状态", max_length=10, choices=State.choices, default=State.ENTERED)
    account = models.ForeignKey(Account, models.PROTECT, related_name="+", verbose_name="录入人")
    entered_at = models.DateTimeField("录入时间")
    reckoned_at = models.DateTimeField("试算时间", null=True)
    applied_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="施行人")
    applied_at = models.DateTimeField("施行时间", null=True)

    class Meta:
        ordering: ClassVar = ["-id"]


class CalendarMove(models.Model):
    """A limit that a notice moves: from when to when. `recounted` once the act has been done on its matter."""

    notice = models.ForeignKey(CalendarNotice, models.CASCADE, related_name="moves")
    matter = models.ForeignKey("ledger.Matter", models.PROTECT, related_name="+")
    procedure = models.CharField("程序", max_length=50)
    label = models.CharField("期限", max_length=60)
    before = models.DateField("原届满日", null=True)
    after = models.DateField("新届满日", null=True)
    provisional_before = models.BooleanField("原为暂定")
    provisional_after = models.BooleanField("仍为暂定")
    recounted = models.BooleanField("已重算", default=False)

    class Meta:
        ordering: ClassVar = ["id"]


class DistrictSetting(models.Model):
    """The value a district gave a declared setting, in force from `since` until the next. Append-only."""

    district = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="区")
    key = models.CharField("设置", max_length=60)
    value = models.IntegerField("取值")
    since = models.DateField("自")
    reason = models.CharField("理由", max_length=200)
    account = models.ForeignKey(Account, models.PROTECT, related_name="+", verbose_name="由谁设定")
    at = models.DateTimeField("时间")

    class Meta:
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [models.Index(fields=["key", "-since", "-id"], name="setting_key")]


class LadderRule(models.Model):
    """What a district wants done by itself: at which moment of a time limit whom to remind, warn or supervise.

    Exactly one of `share` (percent of the term that has passed, before it ends) and `days_after` (days after its last
    day) says when. Empty `procedure` or `limit_key` means all. `recipient` None: the organisation that holds the matter.
    """

    district = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="区")
    procedure = models.CharField("程序", max_length=50, blank=True)
    limit_key = models.CharField("期限", max_length=50, blank=True)
    rung = models.CharField("级别", max_length=50)
    share = models.PositiveSmallIntegerField("期限过去百分之几", null=True, blank=True)
    days_after = models.PositiveSmallIntegerField("届满后第几日", null=True, blank=True)
    issuer = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="发文单位")
    recipient = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="收文单位"
    )
    text = models.CharField("要求", max_length=200)
    since = models.DateField("自")
    until = models.DateField("至", null=True, blank=True)
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", verbose_name="代替")
    made_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="由谁设定")
    made_at = models.DateTimeField("设定时间", null=True)
    ended_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="由谁停用")
    ended_at = models.DateTimeField("停用时间", null=True)
    reason = models.CharField("理由", max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(share__isnull=True, days_after__gte=1)
                | models.Q(days_after__isnull=True, share__gte=1, share__lte=100),
                name="ladder_when",
            ),
        ]


class LadderStep(models.Model):
    """A rung that was issued over a time limit of a matter: once only, whoever sweeps how often."""

    matter = models.ForeignKey("ledger.Matter", models.PROTECT, related_name="+")
    limit = models.ForeignKey("ledger.Limit", models.PROTECT, related_name="ladder")
    rung = models.CharField("级别", max_length=50)
    height = models.PositiveSmallIntegerField("第几级")
    supervision = models.ForeignKey("ledger.Matter", models.PROTECT, related_name="ladder", verbose_name="督办事项")
    day = models.DateField("日期")

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["limit", "rung"], name="ladder_once")]
