"""Tables of the ledger. Columns and constraints only: what changes them is `acts.py`, what guards them is `rights.sql`."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from fazhi.ledger import lookups as lookups
from fazhi.ledger.models_district import CalendarDay as CalendarDay
from fazhi.ledger.models_district import CalendarMove as CalendarMove
from fazhi.ledger.models_district import CalendarNotice as CalendarNotice
from fazhi.ledger.models_district import DistrictSetting as DistrictSetting
from fazhi.ledger.models_district import LadderRule as LadderRule
from fazhi.ledger.models_district import LadderStep as LadderStep
from fazhi.ledger.models_import import ImportFile as ImportFile
from fazhi.people.models import Account, Organisation, Post, Region


class WithoutWords(models.Manager["Matter"]):
    """Leaves the search column, the longest of all, in the database: only the database reads it."""

    def get_queryset(self) -> models.QuerySet[Matter]:
        return super().get_queryset().defer("words")


class Matter(models.Model):
    """A matter 事项. `facts` holds typed declared facts, `secret` the encrypted ones, `marks` the last day of each action
    and `turns` the number of that act on the matter.

    `recusals`: who was asked to step aside, by account, and where it stands.
    `here_since`: the day it came into its present stage in its present organisation. `handovers`, `returns`: how many of
    its acts gave it to another organisation, and how many gave it back to whoever sent it.
    """

    uid = models.UUIDField("标识", unique=True)
    number = models.CharField("编号", max_length=60, unique=True)
    procedure = models.CharField("程序", max_length=50)
    edition = models.CharField("规则版本", max_length=16)
    stage = models.CharField("阶段", max_length=40)
    closed = models.BooleanField("已办结", default=False)
    title = models.CharField("标题", max_length=120)
    topic = models.CharField("分类", max_length=40, blank=True)
    source = models.CharField("来源", max_length=40, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="承办单位")
    org_rank = models.BigIntegerField("承办单位序")
    origin = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name="登记单位")
    origin_rank = models.BigIntegerField("登记单位序")
    region = models.ForeignKey(Region, models.PROTECT, null=True, related_name="+", verbose_name="发生地")
    handler = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="承办人")
    opened_on = models.DateField("立案日")
    opened_at = models.DateTimeField("登记时间")
    changed_at = models.DateTimeField("最近办理")
    closed_on = models.DateField("办结日", null=True)
    outcome = models.CharField("结果", max_length=40, blank=True)
    next_due = models.DateField("最近期限", null=True)
    next_limit = models.CharField("最近期限名", max_length=60, blank=True)
    secrecy = models.PositiveSmallIntegerField("密级", default=0)
    facts = models.JSONField("登记内容", default=dict)
    secret = models.BinaryField("个人信息（加密）", null=True)
    marks = models.JSONField("办理日期", default=dict)
    turns = models.JSONField("办理次序", default=dict)
    words = SearchVectorField("检索", null=True)
    version = models.PositiveIntegerField("办理次数", default=0)
    head = models.CharField("末次办理指纹", max_length=64)
    track_code = models.CharField("查询码指纹", max_length=64, blank=True)
    recusals = models.JSONField("回避", default=dict)
    here_since = models.DateField("在此自")
    handovers = models.PositiveSmallIntegerField("转手次数", default=0)
    returns = models.PositiveSmallIntegerField("退回次数", default=0)

    objects = WithoutWords()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["org_rank", "-opened_on", "-id"], name="matter_org"),
            models.Index(fields=["-opened_on", "-id"], name="matter_opened"),
            models.Index(fields=["procedure", "-opened_on", "-id"], name="matter_kind"),
            models.Index(
                fields=["next_due", "id"], name="matter_due",
                condition=models.Q(closed=False, next_due__isnull=False),
            ),
            models.Index(fields=["handler", "next_due"], name="matter_handler", condition=models.Q(closed=False)),
            models.Index(
                fields=["org_rank", "procedure"], name="matter_waiting",
                condition=models.Q(closed=False, handler__isnull=True),
            ),
            models.Index(fields=["origin_rank"], name="matter_origin"),
            models.Index(
                fields=["procedure", "here_since", "id"], name="matter_board", condition=models.Q(closed=False),
                include=["stage", "organisation", "org_rank", "origin_rank", "secrecy", "next_due",
                         "handovers", "returns"],
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Act(models.Model):
    """An act 办理: who did what, in which post, when it happened and when it was recorded, under which rules.

    Append-only in the database itself. `hash` covers every other column and `prev`, the hash of the matter's act before.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="acts")
    seq = models.PositiveIntegerField("次序")
    action = models.CharField("办理", max_length=50)
    label = models.CharField("办理名称", max_length=80)
    actor = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+", verbose_name="办理人")
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+", verbose_name="岗位")
    role = models.CharField("角色", max_length=40)
    actor_name = models.CharField("办理人（当时）", max_length=120)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    happened_on = models.DateField("发生日期")
    recorded_at = models.DateTimeField("登记时间")
    edition = models.CharField("规则版本", max_length=16)
    basis = models.CharField("依据", max_length=200)
    stage_from = models.CharField(max_length=40, blank=True)
    stage_to = models.CharField(max_length=40)
    delta = models.JSONField("改变的内容", default=dict)
    secret = models.BinaryField("改变的个人信息（加密）", null=True)
    effects = models.JSONField("其他改变", default=dict)
    note = models.TextField("说明", blank=True)
    prev = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["matter_id", "seq"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["matter", "seq"], name="act_once")]
        indexes: ClassVar = [models.Index(fields=["actor", "-id"], name="act_actor")]


class Party(models.Model):
    """A person or body a matter is about. All that identifies them is encrypted; `shown` is the masked name (张某).

    `replaces`: what was entered wrongly stays as it was; the row that puts it right names it, and stands in its place.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="parties")
    kind = models.CharField("身份", max_length=40)
    label = models.CharField("身份名称", max_length=40)
    shown = models.CharField("显示名", max_length=60)
    is_body = models.BooleanField("是单位", default=False)
    detail = models.BinaryField("身份信息（加密）")
    blind = models.JSONField("盲索引", default=list)
    act_seq = models.PositiveIntegerField("登记于第几次办理")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by", verbose_name="更正了哪一条")

    class Meta:
        ordering: ClassVar = ["id"]
        indexes: ClassVar = [GinIndex(fields=["blind"], name="party_blind")]


class Paper(models.Model):
    """A paper 文书 an act made, with all it says (encrypted, as it names persons), from which Word and PDF are printed."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="papers")
    act_seq = models.PositiveIntegerField("由第几次办理制作")
    key = models.CharField(max_length=50)
    label = models.CharField("名称", max_length=80)
    number = models.CharField("文号", max_length=60, blank=True)
    made_on = models.DateField("制作日期")
    content = models.BinaryField("内容（加密）")
    digest = models.CharField("内容指纹", max_length=64)

    class Meta:
        ordering: ClassVar = ["-id"]


class Attachment(models.Model):
    """Material put into the file: bytes encrypted, name and kind shown."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="attachments")
    act_seq = models.PositiveIntegerField("由第几次办理收入")
    name = models.CharField("名称", max_length=120)
    media = models.CharField("类型", max_length=80)
    size = models.PositiveIntegerField("字节")
    digest = models.CharField("指纹", max_length=64)
    content = models.BinaryField("内容（加密）")

    class Meta:
        ordering: ClassVar = ["-id"]


class Limit(models.Model):
    """A running or ended limit of a matter. The declaration says what it is; this row says when, for this matter."""

    class State(models.TextChoices):
        OPEN = "open", "进行中"
        PAUSED = "paused", "中止"
        MET = "met", "按期办结"
        LATE = "late", "超期办结"
        VOID = "void", "不再适用"

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="limits")
    key = models.CharField(max_length=50)
    label = models.CharField("名称", max_length=60)
    edition = models.CharField("规则版本", max_length=16)
    event = models.CharField("起算事件", max_length=60)
    starts_on = models.DateField("起算事件日")
    due = models.DateField("届满日", null=True)
    provisional = models.BooleanField("暂定", default=False)
    office = models.BooleanField("约束办理机关", default=True)
    soft = models.BooleanField("一般期限", default=False)
    extensions = models.PositiveSmallIntegerField("已延长次数", default=0)
    state = models.CharField("状态", max_length=8, choices=State.choices, default=State.OPEN)
    ended_on = models.DateField("结束日", null=True)
    length = models.PositiveSmallIntegerField("区设定的长度", null=True)

    class Meta:
        ordering: ClassVar = ["id"]
        indexes: ClassVar = [
            models.Index(fields=["due"], name="limit_open", condition=models.Q(state="open")),
            models.Index(fields=["matter"], name="limit_provisional", condition=models.Q(state="open", provisional=True)),
        ]


class Pause(models.Model):
    """The clock of a limit stood still from `start` to `end` (None: it still does)."""

    limit = models.ForeignKey(Limit, models.PROTECT, related_name="pauses")
    start = models.DateField("自")
    end = models.DateField("至", null=True)
    reason = models.CharField("事由", max_length=80)


class Link(models.Model):
    """Two matters belong together; `kind` says how (相关, 转来, 重复)."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="links")
    other = models.ForeignKey(Matter, models.PROTECT, related_name="linked")
    kind = models.CharField("关系", max_length=20)
    act_seq = models.PositiveIntegerField("由第几次办理登记")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["matter", "other", "kind"], name="link_once")]


class Published(models.Model):
    """What an act gave the public to read, whole as it was that day. Append-only; what ends it is a row of its own.

    `holds_from`…`holds_until`: while what is published is in force. `shown_until`: last day the public sees it.
    `comments_from`…`comments_until`: while the public may comment on it, as a matter of `comments_kind`. `about`: the
    matter that its matter answers to, such as the draft a comment is on.
    """

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="published")
    act_seq = models.PositiveIntegerField("由第几次办理公开")
    key = models.CharField(max_length=50)
    place = models.CharField("公开栏目", max_length=50)
    title = models.CharField("标题", max_length=200)
    number = models.CharField("编号", max_length=60)
    uid = models.UUIDField("事项标识")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    office = models.CharField("公开单位", max_length=80)
    published_on = models.DateField("公开日期")
    shown_until = models.DateField("公开至", null=True)
    holds_from = models.DateField("施行日期", null=True)
    holds_until = models.DateField("有效期至", null=True)
    comments_kind = models.CharField("意见登记为", max_length=50, blank=True)
    comments_from = models.DateField("征求意见自", null=True)
    comments_until = models.DateField("征求意见至", null=True)
    about = models.ForeignKey(Matter, models.PROTECT, null=True, related_name="answers")
    basis = models.CharField("依据", max_length=200)
    content = models.JSONField("内容")
    digest = models.CharField("指纹", max_length=64)
    words = SearchVectorField("检索", null=True)

    class Meta:
        ordering: ClassVar = ["-published_on", "-id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["matter", "act_seq", "key"], name="published_once")]
        indexes: ClassVar = [
            models.Index(fields=["place", "-published_on", "-id"], name="published_place"),
            models.Index(fields=["about"], name="published_about"),
            GinIndex(fields=["words"], name="published_words"),
        ]


class PublishedEnd(models.Model):
    """From `on`, what the matter published under `key` up to `act_seq` is withdrawn, or is no longer in force."""

    class How(models.TextChoices):
        WITHDRAWN = "withdrawn", "撤回公开"
        ENDED = "ended", "失效"

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="published_ends")
    act_seq = models.PositiveIntegerField("由第几次办理")
    key = models.CharField(max_length=50)
    on = models.DateField("日期")
    how = models.CharField("怎样", max_length=10, choices=How.choices)
    label = models.CharField("办理名称", max_length=80)

    class Meta:
        ordering: ClassVar = ["id"]
        indexes: ClassVar = [models.Index(fields=["matter", "key"], name="published_end_matter")]


class Counter(models.Model):
    """The last number given, by organisation, kind of number and year. A row is locked while a number is taken."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    value = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["organisation", "kind", "year"], name="counter_once")]



class Seal(models.Model):
    """A closing of the ledger: Merkle root over all acts after the seal before it up to `last_act` (RFC 6962 shape)."""

    first_act = models.BigIntegerField("自办理")
    last_act = models.BigIntegerField("至办理", unique=True)
    size = models.PositiveIntegerField("办理数")
    root = models.CharField("封存值", max_length=64)
    prev = models.CharField("前次封存链值", max_length=64, blank=True)
    chain = models.CharField("封存链值", max_length=64)
    algorithm = models.CharField("算法", max_length=10)
    closed_at = models.DateTimeField("封存时间")

    class Meta:
        ordering: ClassVar = ["id"]


class Reading(models.Model):
    """Somebody read personal data of a matter: who, what, why, when. Shown to whoever may see the matter."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="readings")
    account = models.ForeignKey(Account, models.PROTECT, null=True, related_name="+")
    reader = models.CharField("查阅人", max_length=120)
    what = models.CharField("内容", max_length=120)
    purpose = models.CharField("用途", max_length=200)
    at = models.DateTimeField("时间")

    class Meta:
        ordering: ClassVar = ["-id"]
        indexes: ClassVar = [models.Index(fields=["matter", "-id"], name="reading_matter")]
