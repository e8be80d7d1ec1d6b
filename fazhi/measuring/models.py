"""Tables of measuring: frozen figures and the reports they were frozen for."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from fazhi.people.models import Account, Organisation


class Report(models.Model):
    """A year's report of a body, frozen: what was stated, when, by whom."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="单位")
    year = models.PositiveSmallIntegerField("年度")
    frozen_at = models.DateTimeField("定稿时间")
    frozen_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="定稿人")
    frozen_name = models.CharField("定稿人（当时）", max_length=120)
    last_act = models.BigIntegerField("截至办理")
    text = models.JSONField("正文")

    class Meta:
        ordering: ClassVar = ["-year", "-frozen_at"]


class Figure(models.Model):
    """A frozen figure: the value as known at that moment, and the very matters it counted."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="figures")
    key = models.CharField("指标", max_length=80)
    value = models.DecimalField("值", max_digits=20, decimal_places=4, null=True)
    numerator = models.DecimalField("分子", max_digits=20, decimal_places=4, null=True)
    denominator = models.DecimalField("分母", max_digits=20, decimal_places=4, null=True)
    previous = models.DecimalField("上年值", max_digits=20, decimal_places=4, null=True)
    matters = models.JSONField("所含事项", default=list)
    digest = models.CharField("所含事项指纹", max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["report", "key"], name="figure_once")]
