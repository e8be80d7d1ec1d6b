"""Names of the domains of indicators, and numbers and changes in the reader's language."""

from __future__ import annotations

from django.http import HttpRequest

from fazhi.kernel.measures import Unit
from fazhi.measuring import printing
from fazhi.measuring.figures import Value
from fazhi.pages.english import is_english, tr

DOMAINS = {
    "leadership": "党政领导",
    "normative": "规范性文件",
    "decisions": "重大行政决策",
    "review": "合法性审查",
    "enforcement": "行政执法",
    "business_environment": "法治化营商环境",
    "mediation": "人民调解",
    "petitions": "信访",
    "reconsideration": "行政复议",
    "litigation": "行政应诉",
    "openness_supervision": "公开与监督",
    "publicity": "普法",
    "public_legal_service": "公共法律服务",
    "legal_aid": "法律援助",
    "corrections": "社区矫正",
    "certificates": "执法证件",
    "law_exam": "学法考法",
    "grassroots": "基层法治",
}


UNITS = {
    "件": "cases",
    "次": "times",
    "场": "events",
    "人": "people",
    "名": "persons",
    "人次": "attendances",
    "项": "items",
    "元": "yuan",
    "万元": "×10,000 yuan",
    "份": "copies",
    "个": "sites",
    "分": "points",
    "天": "days",
    "类": "kinds",
    "平方米": "m²",
    "艘": "vessels",
    "家次": "visits",
    "家": "bodies",
    "位": "(place)",
    "倍": "times",
}
"""Units in English. Their own table: alone, a unit means something else than the same character in a sentence."""


def unit_name(unit: str, request: HttpRequest | None) -> str:
    return UNITS.get(unit, unit) if is_english(request) else unit


def domain_name(key: str, request: HttpRequest | None) -> str:
    return tr(DOMAINS.get(key, key), request)


def number(value: Value, request: HttpRequest | None) -> tuple[str, str]:
    """Number and unit apart: ("1,284", "件")."""
    text, unit = value.parts
    return text, unit_name(unit, request)


def change(now: Value, before: Value, request: HttpRequest | None) -> str:
    """增7.9%, 减12件, 持平, —; in English +7.9%, −12 cases, unchanged."""
    text = now.change(before)
    if not is_english(request) or text == printing.NOTHING:
        return text
    if text == "持平":
        return tr(text, request)
    sign = "+" if text.startswith("增") else "−"
    rest = text[1:].replace("个百分点", " pp")
    unit = now.indicator.unit
    for name in ("万元", unit.value):
        if unit is not Unit.PERCENT and rest.endswith(name):
            rest = f"{rest.removesuffix(name)} {unit_name(name, request)}"
    return sign + rest
