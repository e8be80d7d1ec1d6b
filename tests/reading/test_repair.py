"""Damaged texts come out clean, every change is recorded in its place, and clean texts stay as they are."""

import pytest

from fazhi.reading.repair import repair

CLEAN = "青禾区共办理行政复议案件45件,较上年增长近6倍。(一)组织学习(含线上)12次;著名、瞭望、乾坤照旧。"


def late(text: str) -> str:
    """What a page shows of `text` when it lost the first byte of it and went on reading GBK."""
    return "?" + text.encode("gbk")[1:].decode("gbk")


def test_a_clean_text_stays_untouched() -> None:
    assert repair(CLEAN) == (CLEAN, ())


@pytest.mark.parametrize(
    ("damaged", "clean", "kinds"),
    [
        (late("　（一）稳步推進") + "(jìn)普法", "(一)稳步推进普法", {"错位乱码", "夹注拼音", "繁体转简体"}),
        (late("　（四）大力改進") + "(jìn)作風", "(四)大力改进作风", {"错位乱码", "夹注拼音", "繁体转简体"}),
        ("结果良好" + late("。現") + "(xiàn)附表如下", "结果良好。现附表如下", {"错位乱码", "夹注拼音", "繁体转简体"}),
        ("召開4次區(qū)委會議", "召开4次区委会议", {"夹注拼音", "繁体转简体"}),
        ("受理案件１２３４件，占９９．５％", "受理案件1234件，占99.5%", {"全角及异形字符"}),
        ("全区共有1 032名调解员", "全区共有1032名调解员", {"千位分隔"}),
        ("参加活动1，032人次", "参加活动1,032人次", {"千位分隔"}),
        ("共 受理 案件 12 件", "共受理案件12件", {"多余空格"}),
        ("⾏政复议⼗件", "行政复议十件", {"全角及异形字符"}),
        ("零\u200b发生", "零发生", {"全角及异形字符"}),
    ],
)
def test_repairs(damaged: str, clean: str, kinds: set[str]) -> None:
    text, repairs = repair(damaged)
    assert text == clean
    assert {one.kind for one in repairs} == kinds


def test_every_repair_is_where_it_says() -> None:
    text, repairs = repair("區(qū)委、區(qū)政府召開１２次會議,共 1 032人(wan)參加。")
    assert text == "区委、区政府召开12次会议,共1032人(wan)参加。"
    for one in repairs:
        assert 0 <= one.start <= one.end <= len(text)
    [digits] = [one for one in repairs if one.before == "１２"]
    assert text[digits.start : digits.end] == digits.after == "12"


def test_letters_in_brackets_are_no_pinyin_without_tones_in_the_text() -> None:
    text = "登录平台(app)办理,使用系统(vpn)。"
    assert repair(text) == (text, ())


WHOLE = (
    "一年来,区司法局坚持依法办理行政复议案件,充分发挥行政复议化解行政争议的主渠道作用,共受理行政复议案件57件,审结56件。"
)


def test_lines_broken_at_a_fixed_width_are_joined() -> None:
    paragraphs = [WHOLE, WHOLE.replace("57", "67"), WHOLE.replace("57", "77")]
    wrapped = "\n".join("\n".join(one[i : i + 22] for i in range(0, len(one), 22)) for one in paragraphs)
    text, repairs = repair("一、主要成效\n" + wrapped + "\n二、存在不足")
    assert text == "\n".join(["一、主要成效", *paragraphs, "二、存在不足"])
    assert {one.kind for one in repairs} == {"折行"}


def test_headings_and_short_lines_are_not_joined() -> None:
    text = "\n".join(["一、主要成效", "事项", "数量", "受理案件", "12件", "二、存在不足", "缺少人员"])
    assert repair(text) == (text, ())


def test_numbers_side_by_side_in_a_table_are_not_joined() -> None:
    assert repair("受理 12 34 件")[0] == "受理12 34件"


def test_question_marks_of_a_real_question_stay() -> None:
    assert repair("为什么?。原因有三")[0] == "为什么?。原因有三"
