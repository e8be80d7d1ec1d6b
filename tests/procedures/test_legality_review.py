"""合法性审查 as declared: papers first, points that agree with the conclusion, a reason for what was not taken up."""

from __future__ import annotations

from fazhi.procedures.legality_review import Conclusion, Facts, Kind, P, S, Uptake
from fazhi.registers import adviser_assignment, legal_adviser, model_opinion
from tests.procedures.reading import TODAY, allowed, doers, limits, papers

RULES = P.on(TODAY)


def test_what_is_reviewed_here() -> None:
    assert [k.value for k in Kind] == [
        "行政决策", "投资项目", "合同、协议", "会议纪要", "政策文件", "重大行政执法决定", "其他涉法事务",
    ]  # fmt: skip
    assert {"legal_reviewer"} == doers(P, "give_opinion") == doers(P, "accept")
    assert doers(P, "request") == {"liaison", "decision_office"}


def test_papers_are_checked_before_the_review_begins() -> None:
    assert allowed(P, S.REQUESTED) == {"return_papers", "accept", "withdraw"}
    assert RULES.actions["return_papers"].sends_back
    assert allowed(P, S.SUPPLEMENT) == {"supplement", "withdraw"}
    assert papers(P, "request") == ["合法性审查送审表"] and papers(P, "give_opinion") == ["合法性审查意见书"]


def may_conclude(conclusion: Conclusion, illegal: int) -> bool:
    return "give_opinion" in allowed(P, S.REVIEWING, conclusion=conclusion, illegal=illegal)


def test_whoever_names_a_breach_cannot_call_it_lawful() -> None:
    assert may_conclude(Conclusion.FINE, 0) and may_conclude(Conclusion.SUGGEST, 0)
    assert not may_conclude(Conclusion.FINE, 1)
    assert may_conclude(Conclusion.SUGGEST, 1) and may_conclude(Conclusion.ILLEGAL, 2)


def test_what_is_not_taken_up_is_explained() -> None:
    for uptake in Uptake:
        assert ("feed_back" in allowed(P, S.OPINION, uptake=uptake)) is (uptake is Uptake.ALL)
        assert "feed_back" in allowed(P, S.OPINION, uptake=uptake, not_taken="资金来源已另行落实。")


def test_no_number_of_days_is_invented() -> None:
    assert limits(P) == {"review": ("至写明的日期", "办理机关", "《法律顾问制度和公职律师制度意见》（未核实）")}


def test_a_dispute_brings_it_back_with_the_first_review_named() -> None:
    again = RULES.actions["look_again"]
    assert again in RULES.starts and again.links and Facts.dispute in again.needs


def test_advisers_and_models_must_be_valid_on_the_day() -> None:
    advisers, model = Facts.advisers.refers, Facts.model.refers
    assert advisers is not None and (advisers.of, advisers.valid) == ("legal_adviser", True)
    assert model is not None and (model.of, model.valid) == ("model_opinion", True)
    by = adviser_assignment.Facts.adviser.refers
    assert by is not None and (by.of, by.valid) == ("legal_adviser", True)
    for book in (legal_adviser.P, model_opinion.P):
        assert book.validity is not None and [a.key for a in book.validity.ends] == ["strike"]
    assert legal_adviser.Facts.licence.secret
