"""Tables of the inspection of published reports: what was put in, how it was read, and what people put right.

Published reports name no parties; they are kept as they were read. Rows are only ever added; see `rights.sql`.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from fazhi.people.models import Account, Organisation


class Inspection(models.Model):
    """Several published reports put in at once, to be looked at beside each other."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="巡检单位")
    name = models.CharField("名称", max_length=120)
    made_at = models.DateTimeField("时间")
    made_by = models.ForeignKey(Account, models.PROTECT, related_name="+", verbose_name="巡检人")
    made_name = models.CharField("巡检人（当时）", max_length=120)

    class Meta:
        ordering: ClassVar = ["-made_at"]
        indexes: ClassVar = [models.Index(fields=["organisation", "-made_at"], name="inspection_of")]


class InspectedReport(models.Model):
    """One file of an inspection. `content`: the report as `fazhi.reading` gives it, or {} where it could not be read.

    `writing`: {"copied": share, "passages": […], "empty": chapters without a number}, found among the reports of the
    same inspection.
    """

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="reports")
    name = models.CharField("文件名", max_length=255)
    error = models.CharField("未读出的原因", max_length=500, blank=True)
    content = models.JSONField("内容", default=dict)
    writing = models.JSONField("行文", default=dict)

    class Meta:
        ordering: ClassVar = ["pk"]


class ReadingCorrection(models.Model):
    """What a person put right in the reading of a report. Later ones go before earlier ones; none is ever changed."""

    report = models.ForeignKey(InspectedReport, models.PROTECT, related_name="corrections")
    content = models.JSONField("更正")
    why = models.CharField("理由", max_length=300)
    made_at = models.DateTimeField("时间")
    made_by = models.ForeignKey(Account, models.PROTECT, related_name="+", verbose_name="更正人")
    made_name = models.CharField("更正人（当时）", max_length=120)

    class Meta:
        ordering: ClassVar = ["pk"]
