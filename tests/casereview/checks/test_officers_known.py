"""The check that the officers whom the decision names are those of the other papers."""

from __future__ import annotations

import pytest

from casereview.checks.officers_known import officers_known
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Officer
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("本局执法人员赵明、钱亮对你单位进行检查。", Outcome.PASS),
        ("本局执法人员赵明、孙旭对你单位进行检查。", Outcome.FAIL),
        ("本局执法人员对你单位进行检查。", Outcome.NOT_APPLICABLE),
    ],
)
def test_an_officer_whom_no_other_paper_names_fails(decision: str, outcome: Outcome) -> None:
    record = a_document("inspection_record", "我们是执法人员赵明、钱亮。")
    facts = tuple(a_fact("执法人员", Officer(name), "inspection_record") for name in ("赵明", "钱亮"))
    case = a_case(record, a_document("penalty_decision", decision), facts=facts)

    assert officers_known(case, LawBook(), kinds=(KindId("penalty_decision"),)).outcome is outcome


def test_what_follows_the_name_of_an_officer_is_no_part_of_it() -> None:
    record = a_document("inspection_record", "我们是执法人员赵明、钱亮。")
    facts = tuple(a_fact("执法人员", Officer(name), "inspection_record") for name in ("赵明", "钱亮"))
    decision = a_document("penalty_decision", "本局执法人员赵明、钱亮巡查发现你厂取水。")

    verdict = officers_known(a_case(record, decision, facts=facts), LawBook(), kinds=(KindId("penalty_decision"),))

    assert verdict.outcome is Outcome.PASS


def test_a_handler_is_named_to_the_length_of_the_officer_of_his_family() -> None:
    record = a_document("inspection_record", "我们是执法人员赵明、钱亮。")
    facts = tuple(a_fact("执法人员", Officer(name), "inspection_record") for name in ("赵明", "钱亮"))
    report = a_document("investigation_report", "承办人：赵明、钱量　立案日期：2025年4月11日")

    (failure,) = officers_known(
        a_case(record, report, facts=facts), LawBook(), kinds=(KindId("investigation_report"),)
    ).failures

    assert failure.values["value"] == "钱量"
