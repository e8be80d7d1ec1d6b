"""Where the towns of a district stand on its map of tiles: a square each, roughly as they lie. Not a survey."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from fazhi.people.models import Region


class MapTile(models.Model):
    """A town's square: column from the west, row from the north."""

    region = models.OneToOneField(Region, models.PROTECT, related_name="+", verbose_name="镇（街道）")
    column = models.PositiveSmallIntegerField("列")
    row = models.PositiveSmallIntegerField("行")

    class Meta:
        ordering: ClassVar = ["row", "column"]
