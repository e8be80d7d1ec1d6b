"""Tables of the inspection of published reports: what was put in, how it was read, and what people put right.

Published reports name no parties; they are kept as they were read. Rows are only ever added, but for what is reckoned
from them and can be reckoned anew (`digest`, `writing`); see `rights.sql`.
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


class InspectionFrame(models.Model):
    """What an inspection is about. Each change adds a row with who made it; the newest holds.

    `expected`: the bodies that have to publish, [{"name", "also"}] with a second name or "". `whole`: the report whose
    numbers the others should add up to.
    """

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="frames")
    year = models.PositiveSmallIntegerField("年度", null=True)
    last = models.ForeignKey(Inspection, models.PROTECT, null=True, related_name="+", verbose_name="上年巡检")
    whole = models.ForeignKey("InspectedReport", models.PROTECT, null=True, related_name="+", verbose_name="汇总单位的报告")
    expected = models.JSONField("应公开单位", default=list)
    made_at = models.DateTimeField("时间")
    made_by = models.ForeignKey(Account, models.PROTECT, related_name="+", verbose_name="设定人")
    made_name = models.CharField("设定人（当时）", max_length=120)

    class Meta:
        ordering: ClassVar = ["pk"]


class InspectedFile(models.Model):
    """A file as it was put in, read later in the background. `error`: why it could not even be taken out of its archive."""

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="files")
    name = models.CharField("文件名", max_length=255)
    data = models.BinaryField("内容", default=b"")
    sha256 = models.CharField("指纹", max_length=64)
    error = models.CharField("未取出的原因", max_length=500, blank=True)
    put_at = models.DateTimeField("放入时间")
    put_name = models.CharField("放入人（当时）", max_length=120)

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [models.Index(fields=["inspection", "sha256"], name="file_of_inspection")]


class InspectedReport(models.Model):
    """One file of an inspection. `content`: the report as `fazhi.reading` gives it, or {} where it could not be read.

    `digest`: what lists need of the report with its corrections (`fazhi.pages.reading.digest`). `writing`: what it
    shares with other reports of the inspection and with last year's (`fazhi.pages.reading.background`).
    """

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="reports")
    file = models.OneToOneField(InspectedFile, models.PROTECT, null=True, related_name="report", verbose_name="文件")
    name = models.CharField("文件名", max_length=255)
    error = models.CharField("未读出的原因", max_length=500, blank=True)
    content = models.JSONField("内容", default=dict)
    digest = models.JSONField("摘要", default=dict)
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
