"""The table of files that are being taken in."""

from __future__ import annotations

import json
import uuid
from typing import Any, ClassVar

from django.db import models

from fazhi.people.models import Account, Organisation, Post
from fazhi.people.sealing import seal, unseal


class ImportFile(models.Model):
    """An Excel file somebody brought, seen by nobody else. As it names persons, file and findings are encrypted.

    Once its rows are registered, or it is thirty days old, the file itself is emptied: the ledger has what it said.
    """

    class State(models.TextChoices):
        CHECKING = "checking", "正在核对"
        CHECKED = "checked", "已核对，待登记"
        REGISTERING = "registering", "正在登记"
        DONE = "done", "已登记"
        REFUSED = "refused", "没有读成"

    uid = models.UUIDField(default=uuid.uuid4, unique=True)
    account = models.ForeignKey(Account, models.PROTECT, related_name="+", verbose_name="导入人")
    post = models.ForeignKey(Post, models.PROTECT, related_name="+", verbose_name="岗位")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    sheet = models.CharField("表格种类", max_length=50)
    name = models.CharField("文件名", max_length=120)
    made_at = models.DateTimeField("上传时间")
    changed_at = models.DateTimeField("最近变动")
    state = models.CharField("状态", max_length=12, choices=State.choices, default=State.CHECKING)
    data = models.BinaryField("文件（加密）")
    findings = models.BinaryField("核对结果（加密）", null=True)
    leave = models.BooleanField("只办我能办的", default=False)
    error = models.CharField("没有读成的原因", max_length=500, blank=True)
    done = models.PositiveIntegerField("已办行数", default=0)
    total = models.PositiveIntegerField("总行数", default=0)

    class Meta:
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [models.Index(fields=["account", "-id"], name="import_account")]

    def put(self, data: bytes) -> None:
        """Keep the file, encrypted."""
        self.data = seal(data, f"{self.uid}/import")

    def content(self) -> bytes:
        """The file as it came."""
        return unseal(self.data, f"{self.uid}/import")

    def find(self, findings: dict[str, Any]) -> None:
        """Keep what the checking found, encrypted."""
        self.findings = seal(json.dumps(findings, ensure_ascii=False).encode(), f"{self.uid}/findings")

    def found(self) -> dict[str, Any]:
        """What the checking found; {} before it has been done."""
        if self.findings is None:
            return {}
        read: dict[str, Any] = json.loads(unseal(self.findings, f"{self.uid}/findings"))
        return read
