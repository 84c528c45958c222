"""The check that papers tell the figures of the act alike."""

from __future__ import annotations

from casereview.checks.figures_alike import figures_alike
from casereview.lawbook import LawBook
from casereview.model import Verdict
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()


def told(*texts: tuple[str, str]) -> Verdict:
    return figures_alike(
        a_case(*(a_document(kind, text, id=f"{kind}{n}") for n, (kind, text) in enumerate(texts))), LAW
    )


REPORT, NOTICE = ("investigation_report", "已销售32箱。"), ("penalty_notice", "已销售32箱。")


def test_a_figure_that_one_paper_alone_gives_fails() -> None:
    verdict = told(REPORT, NOTICE, ("penalty_decision", "已销售23箱。"))

    assert [(f.values["label"], f.values["value"], f.values["expected"]) for f in verdict.failures] == [
        ("销售数量", "23箱", "32箱")
    ]


def test_what_somebody_remembers_takes_three_that_agree() -> None:
    inquiry = ("inquiry_record", "答：卖了30箱。")

    assert told(REPORT, NOTICE, inquiry).outcome is not Outcome.FAIL
    assert told(REPORT, NOTICE, ("penalty_decision", "已销售32箱。"), inquiry).outcome is Outcome.FAIL


def test_two_papers_that_differ_ask() -> None:
    assert told(NOTICE, ("penalty_decision", "已销售23箱。")).outcome is Outcome.UNSURE


def test_parts_of_a_sum_are_no_other_figures() -> None:
    assert told(REPORT, NOTICE, ("party_material", "3月销售12箱，4月销售20箱")).outcome is Outcome.PASS


def test_a_sum_told_twice_in_one_paper_fails_where_one_is_of_its_own() -> None:
    decision = ("penalty_decision", "违法所得1260元。决定没收违法所得1620元。")
    others = ("investigation_report", "违法所得1260元。"), ("penalty_notice", "违法所得1260元。")

    assert told(*others, decision).outcome is Outcome.FAIL


def test_a_decision_told_otherwise_after_a_hearing_asks() -> None:
    heard = ("hearing_record", "当事人请求从轻。")

    assert told(REPORT, NOTICE, heard, ("penalty_decision", "已销售23箱。")).outcome is Outcome.UNSURE
