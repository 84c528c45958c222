"""The check that papers tell what such a paper has to hold."""

from __future__ import annotations

import pytest

from casereview.checks.elements import announced_told, elements_told
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document, scanned

NOTICE = KindId("hearing_notice")
ELEMENTS = ("听证的时间：#时|上午|下午", "听证主持人：主持人:|由*主持", "申请回避的权利：回避")


@pytest.mark.parametrize(
    ("told", "lacking"),
    [
        ("定于8月14日9时举行听证，由晏某主持，可以申请回避。", []),
        ("定于8月14日九时举行听证，主持人：晏某，可以申请回避。", []),
        ("定于8月14日举行听证，由晏某主持，可以申请回避。", ["听证的时间"]),
        ("定于8月14日上午举行听证，认为主持人有利害关系的，可以申请回避。", ["听证主持人"]),
        ("请准时参加听证。", ["听证的时间", "听证主持人", "申请回避的权利"]),
    ],
)
def test_each_element_that_a_paper_does_not_tell_fails(told: str, lacking: list[str]) -> None:
    verdict = elements_told(a_case(a_document(NOTICE, told)), LawBook(), kinds=(NOTICE,), elements=ELEMENTS)

    assert [failure.values["element"] for failure in verdict.failures] == lacking


def test_a_number_may_be_that_of_an_article() -> None:
    case = a_case(a_document(NOTICE, "依据《安全生产法》第一百零一条的规定。"))

    assert elements_told(case, LawBook(), kinds=(NOTICE,), elements=("依据：第#条",)).outcome is Outcome.PASS


def test_what_lacks_is_asked_where_the_rule_only_asks() -> None:
    case = a_case(a_document(NOTICE, "请准时参加听证。"))

    verdict = elements_told(case, LawBook(), kinds=(NOTICE,), elements=ELEMENTS[2:], otherwise=Outcome.UNSURE)

    assert verdict.outcome is Outcome.UNSURE


def test_what_a_scan_that_was_hard_to_read_lacks_is_asked() -> None:
    notice = scanned(a_document(NOTICE, "请准时参加听证。"))

    assert elements_told(a_case(notice), LawBook(), kinds=(NOTICE,), elements=ELEMENTS).outcome is Outcome.UNSURE


ORDER = KindId("rectification_order")


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ("你单位存在下列问题：1.未办理审批。责令你单位立即整改。", Outcome.PASS),
        ("现作出如下决定：责令立即停止作业。", Outcome.PASS),
        ("你单位存在下列问题：责令你单位立即整改。", Outcome.FAIL),
        ("发现你单位存在以下安全隐患：现责令整改。", Outcome.FAIL),
    ],
)
def test_what_is_announced_is_told(told: str, outcome: Outcome) -> None:
    assert announced_told(a_case(a_document(ORDER, told)), LawBook(), kinds=(ORDER,)).outcome is outcome
