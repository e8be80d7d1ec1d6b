"""Tables of people: regions, organisations, accounts, posts, delegations."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q


class Region(models.Model):
    """A place of the administrative division, province to community; `code` has the shape of GB/T 2260 (12 digits)."""

    class Level(models.TextChoices):
        PROVINCE = "province", "省"
        CITY = "city", "市"
        COUNTY = "county", "县（区）"
        TOWN = "town", "镇（街道）"
        COMMUNITY = "community", "村（社区）"

    code = models.CharField("代码", max_length=12, unique=True)
    name = models.CharField("名称", max_length=60)
    level = models.CharField("层级", max_length=10, choices=Level.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children", verbose_name="上级")

    class Meta:
        ordering: ClassVar = ["code"]
        constraints: ClassVar = [models.CheckConstraint(condition=Q(code__regex=r"^\d{12}$"), name="region_code_12")]

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """A body in the tree of bodies. `rank`…`last` is the slice of numbers its subtree owns, so that a scope is one range."""

    class Kind(models.TextChoices):
        GOVERNMENT = "government", "人民政府"
        OFFICE = "office", "议事协调机构办公室"
        DEPARTMENT = "department", "工作部门"
        TOWN = "town", "镇（街道）"
        CENTRE = "centre", "综治中心"
        JUDICIAL_OFFICE = "judicial_office", "司法所"
        COMMITTEE = "committee", "人民调解委员会"
        COMMUNITY = "community", "村（居）民委员会"
        COURT = "court", "法院、检察院、公安派出机构"

    code = models.CharField("代码", max_length=40, unique=True)
    name = models.CharField("名称", max_length=80)
    short = models.CharField("简称", max_length=30)
    prefix = models.CharField("编号字头", max_length=12, unique=True)
    kind = models.CharField("类别", max_length=20, choices=Kind.choices)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children", verbose_name="上级")
    region = models.ForeignKey(Region, models.PROTECT, related_name="organisations", verbose_name="区划")
    depth = models.PositiveSmallIntegerField("层次")
    rank = models.BigIntegerField("序", unique=True)
    last = models.BigIntegerField("序止")

    class Meta:
        ordering: ClassVar = ["rank"]

    def __str__(self) -> str:
        return self.name

    def holds(self, rank: int) -> bool:
        """Whether the organisation with this rank is this one or below it."""
        return self.rank <= rank <= self.last


class AccountManager(BaseUserManager["Account"]):
    def create_user(self, username: str, name: str, password: str | None = None, **extra: Any) -> Account:
        account = self.model(username=username, name=name, **extra)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """A person who signs in. What they may do comes from their posts alone."""

    username = models.CharField("账号", max_length=40, unique=True)
    name = models.CharField("姓名", max_length=40)
    is_active = models.BooleanField("启用", default=True)
    totp_secret = models.BinaryField("动态口令密钥（加密）", null=True, editable=False)
    english = models.BooleanField("英文界面", default=False)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar = ["name"]
    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        ordering: ClassVar = ["username"]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        return self.name


class DateRange(Func):
    """daterange(since, until) with an open end where there is none."""

    function = "DATERANGE"
    output_field = DateRangeField()


class Post(models.Model):
    """An account holds a role in an organisation from `since` to the day before `until`."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="posts", verbose_name="人员")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="posts", verbose_name="单位")
    role = models.CharField("角色", max_length=40)
    title = models.CharField("岗位", max_length=40)
    since = models.DateField("自")
    until = models.DateField("至", null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["account_id", "organisation__rank", "role"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gt=F("since")), name="post_dates"),
            ExclusionConstraint(
                name="post_once",
                expressions=[
                    ("account", RangeOperators.EQUAL),
                    ("organisation", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (DateRange("since", "until"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account.name} · {self.organisation.short} · {self.title}"

    def held_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


class Delegation(models.Model):
    """The holder of a post lets another account act in it for a time; acts name both."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="delegations", verbose_name="岗位")
    account = models.ForeignKey(Account, models.PROTECT, related_name="delegations", verbose_name="受托人")
    since = models.DateField("自")
    until = models.DateField("至")
    reason = models.CharField("理由", max_length=200)

    class Meta:
        ordering: ClassVar = ["-since"]
        constraints: ClassVar = [models.CheckConstraint(condition=Q(until__gt=F("since")), name="delegation_dates")]

    def __str__(self) -> str:
        return f"{self.post} 委托 {self.account.name}"


class Change(models.Model):
    """A change of an account, post, delegation or organisation: written by a trigger, so none is left out. Append-only.

    `actor` is the account at work, None for the program itself; passwords and one-time secrets are never copied, only that
    they changed.
    """

    table = models.CharField("表", max_length=40)
    row = models.BigIntegerField("行")
    operation = models.CharField("操作", max_length=10)
    before = models.JSONField("原值", null=True)
    after = models.JSONField("新值", null=True)
    actor = models.BigIntegerField("操作人", null=True)
    at = models.DateTimeField("时间")

    class Meta:
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [models.Index(fields=["table", "row"], name="change_row")]


class JobRun(models.Model):
    """One run of a background job: when, asked for by whom (None: by the timetable), how far, what came out."""

    class Outcome(models.TextChoices):
        DONE = "done", "完成"
        REFUSED = "refused", "不能办理"
        FAILED = "failed", "出错"

    key = models.CharField("任务", max_length=60)
    label = models.CharField("名称", max_length=60)
    arguments = models.JSONField("参数", default=dict)
    asked_by = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="由谁发起")
    queue_id = models.BigIntegerField("队列编号", null=True)
    attempt = models.PositiveSmallIntegerField("第几次执行", default=1)
    started_at = models.DateTimeField("开始")
    ended_at = models.DateTimeField("结束", null=True)
    done = models.PositiveIntegerField("已办", default=0)
    total = models.PositiveIntegerField("共", default=0)
    outcome = models.CharField("结果", max_length=10, choices=Outcome.choices, blank=True)
    result = models.CharField("说明", max_length=500, blank=True)
    error = models.CharField("错误", max_length=500, blank=True)

    class Meta:
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [models.Index(fields=["key", "-id"], name="jobrun_key")]
