"""Tables of measuring: reports as they were frozen, and the figures in them. Only ever added to; see `rights.sql`."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from fazhi.measuring.models_reading import (
    InspectedFile,
    InspectedReport,
    Inspection,
    InspectionFrame,
    ReadingCorrection,
)
from fazhi.measuring.models_warning import MapTile
from fazhi.people.models import Account, Organisation

__all__ = [
    "Figure", "InspectedFile", "InspectedReport", "Inspection", "InspectionFrame", "MapTile", "ReadingCorrection", "Report",
]  # fmt: skip


class Report(models.Model):
    """A year's report of a body, frozen: what was stated, over which days, when, by whom.

    `last_act`: the newest act of the ledger known at that moment. `text`: the report as `report.Draft.stored()` gives it.
    """

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="单位")
    year = models.PositiveSmallIntegerField("年度")
    first_day = models.DateField("统计自")
    last_day = models.DateField("统计至")
    frozen_at = models.DateTimeField("定稿时间")
    frozen_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="定稿人")
    frozen_name = models.CharField("定稿人（当时）", max_length=120)
    last_act = models.BigIntegerField("截至办理")
    text = models.JSONField("正文")

    class Meta:
        ordering: ClassVar = ["-year", "-frozen_at"]
        indexes: ClassVar = [models.Index(fields=["organisation", "-year", "-frozen_at"], name="report_of")]


class Figure(models.Model):
    """A frozen figure: the value as known at that moment, and the very matters it counted.

    `matters`: {"of": [[id, what it adds or null], …], "per": … for rates}, by id. `digest`: SHA-256 over the same.
    """

    report = models.ForeignKey(Report, models.PROTECT, related_name="figures")
    key = models.CharField("指标", max_length=80)
    label = models.CharField("名称", max_length=80)
    unit = models.CharField("单位", max_length=10)
    value = models.DecimalField("值", max_digits=20, decimal_places=4, null=True)
    numerator = models.DecimalField("分子", max_digits=20, decimal_places=4, null=True)
    denominator = models.DecimalField("分母", max_digits=20, decimal_places=4, null=True)
    previous = models.DecimalField("上年值", max_digits=20, decimal_places=4, null=True)
    matters = models.JSONField("所含事项", default=dict)
    digest = models.CharField("所含事项指纹", max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["report", "key"], name="figure_once")]
