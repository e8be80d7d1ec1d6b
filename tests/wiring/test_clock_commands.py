"""`fazhi rules` and `fazhi due` as a person or a program types them: what is printed, what is refused, exit codes."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from typing import Any

import pytest

from fazhi.wiring.commands.clock import add_commands


def typed(*words: str) -> int:
    parser = argparse.ArgumentParser("fazhi")
    add_commands(parser.add_subparsers(required=True))
    arguments = parser.parse_args(words)
    code = arguments.run(arguments)
    assert isinstance(code, int)
    return code


def answered(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert typed(*words, "--json") == 0
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert typed(*words) == 1
    out, err = capsys.readouterr()
    assert out == "" and err.endswith("\n") and "Traceback" not in err
    return err.strip()


def test_rules_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, "rules")
    assert [(r["key"], r["since"]) for r in found] == sorted((r["key"], r["since"]) for r in found)
    old, new = [r for r in found if r["key"] == "administrative_reconsideration.decide"]
    assert (old["since"], old["until"], new["since"], new["until"]) == ("2018-01-01", "2024-01-01", "2024-01-01", None)
    assert (new["maximum"], new["unit"], new["basis"]) == (60, "day", "《行政复议法》第六十二条第一款")
    assert new["extension"]["approval"] == "办理“延长审理期限”，经行政复议机构的负责人批准"
    assert new["pauses"]["basis"] == "《行政复议法》第三十九条"
    assert (new["standing"], new["status"]) == ("法律", "verified")
    assert {r["key"] for r in found} >= {"petition.handle", "people_mediation.judicial_confirmation"}


def test_rules_of_one_procedure(capsys: pytest.CaptureFixture[str]) -> None:
    found = answered(capsys, "rules", "--key", "major_decision.")
    assert [r["key"].partition(".")[2] for r in found] == ["hearing_materials", "legality_review", "public_comment"]
    assert typed("rules", "--key", "annual_report") == 0
    assert capsys.readouterr().out == (
        "annual_report.publish  公开法治政府建设年度报告\n"
        "    次年4月1日前，约束办理机关\n"
        "    依据：《法治政府建设与责任落实督察工作规定》第二十四条（未核实）（党内法规），自2019年4月15日起施行\n"
        "annual_report.submit  报送法治政府建设年度报告\n"
        "    次年3月1日前，约束办理机关\n"
        "    依据：《法治政府建设与责任落实督察工作规定》（未核实）（党内法规），自2019年4月15日起施行\n"
        "共2条规则，2个版本。\n"
    )


def test_rules_in_words_tell_extension_and_what_does_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("rules", "--key", "information_disclosure.answer") == 0
    told = capsys.readouterr().out.splitlines()
    at = told.index("information_disclosure.answer  答复政府信息公开申请", 1)
    assert told[at : at + 5] == [
        "information_disclosure.answer  答复政府信息公开申请",
        "    自收到申请或者收到补正的申请之日起20个工作日，约束办理机关",
        "    依据：《政府信息公开条例》第三十三条第二款（行政法规），自2019年5月15日起施行",
        "    延长：至多1次，不超过20个工作日，办理“延长答复期限”，经政府信息公开工作机构负责人同意并告知申请人"
        "（《政府信息公开条例》第三十三条第二款）",
        "    不计入：自“征求第三方意见”至“第三方意见收到或者期满”、自“征求共同制作机关意见”至“共同制作机关意见收到或者期满”"
        "（《政府信息公开条例》第三十三条第三款）",
    ]
    assert told[-1] == "共2条规则，3个版本。"
    assert typed("rules", "--key", "administrative_penalty.hearing_notice") == 0
    assert "    举行听证的7个工作日前，约束办理机关\n" in capsys.readouterr().out


def test_no_rule_begins_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "rules", "--key", "tax") == "没有键以“tax”开头的期限规则。请用 fazhi rules 查看全部规则。"


@pytest.mark.parametrize("day", ["2026-07-31", "2026年7月31日", "2026/7/31"])
def test_due_as_data_whatever_way_the_day_is_written(capsys: pytest.CaptureFixture[str], day: str) -> None:
    answer = answered(capsys, "due", "administrative_reconsideration.decide", "--from", day, "--extended")
    assert (answer["due"], answer["unit"], answer["provisional"]) == ("2026-10-29", "day", False)
    assert answer["basis"] == "《行政复议法》第六十二条第一款"
    assert answer["explanation"][2] == "期限60日，经批准延长30日，共90日。"


def test_due_with_pauses(capsys: pytest.CaptureFixture[str]) -> None:
    """20日征求意见，停7至11日与21至24日：2至4(3)，14至18(8)20(9)，25至27中秋节，28至30(12)，8至10(15)12至16(20)。"""
    words = ["--from", "2026-09-01", "--pause", "2026-09-07..2026-09-14", "--pause", "2026-09-21..2026-09-25"]
    assert answered(capsys, "due", "information_disclosure.answer", *words)["due"] == "2026-10-16"
    still = answered(capsys, "due", "information_disclosure.answer", "--from", "2026-09-01", "--pause", "2026-09-07..")
    assert still["due"] is None


def test_due_for_a_year(capsys: pytest.CaptureFixture[str]) -> None:
    for year in ("2025", "2025年", "2025-06-30"):
        assert answered(capsys, "due", "annual_report.submit", "--from", year)["due"] == "2026-03-01"
    assert answered(capsys, "due", "annual_report.publish", "--from", "2025")["due"] == "2026-04-01"


def test_due_in_hours(capsys: pytest.CaptureFixture[str]) -> None:
    for moment in ("2026-10-01T09:30", "2026-10-01 9:30"):
        answer = answered(capsys, "due", "legal_aid.transfer_application", "--from", moment)
        assert (answer["due"], answer["unit"]) == ("2026-10-02T09:30", "hour")


def test_due_under_the_rules_of_another_day(capsys: pytest.CaptureFixture[str]) -> None:
    rule, start = "administrative_reconsideration.reply", ["--from", "2023-12-28"]
    assert answered(capsys, "due", rule, *start)["due"] == "2024-01-08"
    later = answered(capsys, "due", rule, *start, "--on", "2024-01-01")
    assert (later["due"], later["basis"]) == ("2024-01-12", "《行政复议法》第四十八条")


def test_due_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("due", "administrative_penalty.pay", "--from", "2026-09-16") == 0
    assert capsys.readouterr().out == (
        "缴纳罚款（administrative_penalty.pay）：届满2026-10-08\n"
        "  缴纳罚款：自收到行政处罚决定书之日起15日，依据《行政处罚法》第六十七条第三款。\n"
        "  9月16日（周三）收到行政处罚决定书，当日不计，9月17日起算。\n"
        "  按自然日计，中秋节、国庆节不扣除。\n"
        "  第15日为10月1日（周四），是国庆节假日，顺延至其后第一个工作日。\n"
        "  10月8日（周四）24时届满。\n"
        "  期满：到期不缴纳的，每日按罚款数额的百分之三加处罚款，不超出罚款数额（第七十二条）；"
        "复议、诉讼期间不计算加处罚款（第七十三条）。\n"
    )


def test_due_in_words_says_least_most_open_and_provisional(capsys: pytest.CaptureFixture[str]) -> None:
    def head(*words: str) -> str:
        assert typed("due", *words) == 0
        return capsys.readouterr().out.splitlines()[0]

    review = head("normative_document.legality_review", "--from", "2026-08-28")
    assert review.endswith("：最早2026-09-04，最迟2026-09-18")
    assert head("petition.recheck", "--from", "2026-09-01", "--pause", "2026-09-07..").endswith("：届满日在恢复后计算")
    assert head("petition.object_to_routing", "--from", "2027-03-01").endswith("：届满2027-03-08（暂定）")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["petition.handel", "--from", "2026-09-01"], "没有“petition.handel”这条期限规则。相近的有：petition.handle"),
        (["petition.handle", "--from", "2026-02-30"], "“2026-02-30”不是日期"),
        (["petition.handle", "--from", "tomorrow"], "须是日期，写作 2026-10-15"),
        (["petition.handle", "--from", ""], "须是日期"),
        (["petition.handle", "--from", "2026"], "“办结”自按信访程序受理或者"),
        (["petition.handle", "--from", "2026"], "之日计算，须写日期，例如 --from 2026-10-15。"),
        (["petition.handle", "--from", "1900-01-01", "--on", "2026-01-01"], "超出可以计算的范围"),
        (["petition.handle", "--from", "2026-09-01", "--on", "x"], "“--on”须是日期"),
        (
            ["petition.object_to_routing", "--from", "2022-04-30"],
            "没有收录2022年4月30日有效的规定。已收录：《信访工作条例》第二十三条第三款",
        ),
        (
            ["petition.review", "--from", "2026-09-01", "--extended"],
            "《信访工作条例》第三十五条没有规定延长，不能延长。",
        ),
        (["petition.handle", "--from", "2026-09-01", "--pause", "2026-09-02..2026-09-03"], "第三十四条没有规定中止"),
        (["petition.recheck", "--from", "2026-09-01", "--pause", "2026-09-02"], "须写作 A..B"),
        (["petition.recheck", "--from", "2026-09-01", "--pause", "..2026-09-02"], "须写作 A..B"),
        (["petition.recheck", "--from", "2026-09-01", "--pause", "2026-09-05..2026-09-02"], "早于中止日"),
        (["petition.recheck", "--from", "2026-09-01", "--pause", "2026-09-05..soon"], "“--pause”须是日期"),
        (["legal_aid.transfer_application", "--from", "2026-10-01"], "请写明时刻"),
        (["legal_aid.transfer_application", "--from", "2026-10-01T24:00"], "须在 00:00 至 23:59 之间"),
        (["annual_report.submit", "--from", "0000"], "请写四位年份"),
        (["annual_report.submit", "--from", "2018"], "自2019年4月15日起施行"),
        (["annual_report.submit", "--from", "2025", "--extended"], "没有规定延长"),
    ],
)
def test_refusals(capsys: pytest.CaptureFixture[str], words: list[str], sentence: str) -> None:
    assert sentence in refused(capsys, "due", *words)
    assert sentence in refused(capsys, "due", *words, "--json")


def test_neither_command_touches_django_or_a_database() -> None:
    program = (
        "import argparse, sys\n"
        "from fazhi.wiring.commands.clock import add_commands\n"
        "parser = argparse.ArgumentParser()\n"
        "add_commands(parser.add_subparsers())\n"
        "for words in (['rules', '--json'], ['due', 'petition.handle', '--from', '2026-09-01', '--json']):\n"
        "    arguments = parser.parse_args(words)\n"
        "    assert arguments.run(arguments) == 0\n"
        "assert not {'django', 'psycopg'} & set(sys.modules), 'a database was reached for'\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
