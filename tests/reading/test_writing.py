"""What was carried over, what is shared, what has no number, and what was promised and not mentioned again."""

from fazhi.reading import Report, read_text
from fazhi.reading.writing import Corpus, carried_over, forgotten, side_by_side, without_figures

SAME = "聚焦群众急难愁盼,统筹调解员、网格员、法律明白人等力量,把矛盾纠纷化解在田间地头,全年调解纠纷{}件,群众的获得感明显增强,基层治理更有温度。"
NEW = "建立跨部门执法协作会商制度,就占道经营、渣土运输、噪声扰民等问题联合巡查,推动执法由各管一段向全链条协同转变,取得积极进展。"
OTHER = (
    "依托流动法庭和背包法庭深入山区乡村,就地立案、就地开庭、就地调解,让偏远群众不出村就能感受到公平正义,受到普遍欢迎。"
)
HEAD = "{}年法治政府建设年度报告\n一、主要成效\n"


def report(year: int, *paragraphs: str, rest: str = "") -> Report:
    return read_text(HEAD.format(year) + "\n".join(paragraphs) + "\n" + rest)


def test_a_paragraph_with_only_its_number_changed_is_carried_over() -> None:
    this, last = report(2025, SAME.format(120), NEW), report(2024, OTHER, SAME.format(97))
    found = carried_over(this, last)
    assert [(this.text[one.start : one.end], last.text[one.other_start : one.other_end]) for one in found.passages] == [
        (SAME.format(120), SAME.format(97))
    ]
    assert found.passages[0].likeness == 1.0
    assert 0.5 < found.share < 0.6


def test_nothing_is_carried_over_between_different_reports() -> None:
    assert carried_over(report(2025, NEW), report(2024, OTHER)).share == 0
    assert carried_over(report(2025), report(2024)).passages == ()


def test_the_view_side_by_side() -> None:
    left, right = side_by_side("调解纠纷120件。", "调解纠纷97件。")
    assert left == [("调解纠纷", True), ("120", False), ("件。", True)]
    assert "".join(piece for piece, _ in right) == "调解纠纷97件。"


def test_shared_over_a_corpus() -> None:
    corpus = Corpus()
    reports = {"甲": report(2025, SAME.format(3), NEW), "乙": report(2025, OTHER), "丙": report(2025, SAME.format(5))}
    for name, one in reports.items():
        corpus.add(name, one)
    shared = corpus.copied("甲")
    assert [(one.other, one.likeness) for one in shared.passages] == [("丙", 1.0)]
    assert reports["甲"].text[shared.passages[0].start : shared.passages[0].end] == SAME.format(3)
    assert corpus.copied("乙").passages == ()


def test_formulas_that_everyone_uses_do_not_count() -> None:
    corpus = Corpus()
    for number in range(25):
        own = "".join(chr(0x5000 + (number * 97 + i * 31) % 9000) for i in range(60))
        corpus.add(str(number), report(2025, SAME.format(number), own))
    assert all(corpus.copied(str(number)).passages == () for number in range(25))


def test_chapters_without_any_figure() -> None:
    text = (
        f"2025年法治政府建设年度报告\n一、主要成效\n(一)化解纠纷\n{SAME.format(12)}{NEW}{OTHER}\n(二)规范执法\n{NEW}{OTHER}{NEW}\n"
        f"二、存在的不足\n{NEW}{OTHER}{NEW}\n"
    )
    assert [one.title for one in without_figures(read_text(text))] == ["(二)规范执法"]


def test_promises_that_are_not_mentioned_again() -> None:
    plan = (
        "二、2025年主要安排\n推动行政复议规范化建设,建成行政复议调解中心并实体运行。"
        "开展涉企行政执法专项监督,清理以罚增收问题。建设青少年法治教育实践基地。\n"
    )
    last = report(2024, NEW, rest=plan)
    this = report(
        2025,
        OTHER,
        "扎实推进行政复议规范化建设,行政复议调解中心建成并实体运行,调解行政复议案件12件。青少年法治教育实践基地建设完成。",
    )
    found = forgotten(this, last)
    assert [one.text for one in found] == ["开展涉企行政执法专项监督,清理以罚增收问题"]
    assert last.text[found[0].start : found[0].end] == found[0].text
