"""District settings as the ledger reads them: which value a declared setting had on a day, and setting a new one.

Values are only ever added, so what was in force on an earlier day can always be read. A new one never reaches back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.utils import timezone

from fazhi.kernel.library import library
from fazhi.kernel.settings import Setting
from fazhi.ledger.models import DistrictSetting
from fazhi.people.models import Account, Organisation

LOCK = 4_603
"""Advisory lock: two values of one setting are never entered at the same moment."""


class SettingRefused(Exception):
    """A value that cannot be set; says in Chinese why, and `field_name` which entry to mend."""

    def __init__(self, message: str, field_name: str = "") -> None:
        super().__init__(message)
        self.message, self.field_name = message, field_name


@dataclass(frozen=True)
class Book:
    """The settings of the district an organisation (by rank) belongs to. Called with a setting and a day; asks when called."""

    rank: int

    def __call__(self, setting: Setting, day: date) -> int:
        return value(setting, self.rank, day)


def of(rank: int) -> Book:
    return Book(rank)


def declared() -> dict[str, Setting]:
    """All declared settings by key, in the order of declaration."""
    return {s.key: s for s in library().every(Setting)}


def value(setting: Setting, rank: int, day: date) -> int:
    """The value in force on `day` for the organisation with this rank; the default where its district has set none."""
    rows = DistrictSetting.objects.filter(
        key=setting.key, since__lte=day, district__rank__lte=rank, district__last__gte=rank
    )
    found = rows.order_by("-since", "-id").values_list("value", flat=True).first()
    return setting.default if found is None else found


def set_value(
    setting: Setting, district: Organisation, wanted: int, *, since: date, reason: str, account: Account, today: date
) -> DistrictSetting:
    """Set a value from a day on. Raises `SettingRefused`: out of bounds, reaching back, without reason, or no change."""
    if problem := setting.problem(wanted):
        raise SettingRefused(f"{problem}请改在这个范围内。", "value")
    if since < today:
        raise SettingRefused(f"生效日期{since}已经过去。设置不溯及既往，请填今天或者以后的日期。", "since")
    if not reason.strip():
        raise SettingRefused("请写明理由，例如本地规定的名称和文号。", "reason")
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [LOCK])
    later = DistrictSetting.objects.filter(key=setting.key, district=district, since__gt=since).order_by("since").first()
    if later is not None:
        raise SettingRefused(
            f"已经设定自{later.since}起为{setting.written(later.value)}，不能在它之前插入。请填{later.since}或者以后的日期。",
            "since",
        )
    if value(setting, district.rank, since) == wanted:
        raise SettingRefused(f"{since}的取值本来就是{setting.written(wanted)}，没有变动。", "value")
    return DistrictSetting.objects.create(
        district=district, key=setting.key, value=wanted, since=since, reason=reason.strip(), account=account, at=timezone.now()
    )  # fmt: skip


def history(setting: Setting, district: Organisation) -> list[DistrictSetting]:
    """Every value the district gave it, newest first."""
    return list(DistrictSetting.objects.filter(key=setting.key, district=district).select_related("account").order_by("-since", "-id"))
