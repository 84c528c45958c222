"""Whether the papers before the decision tell the facts as it does."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import KindId
from casereview.checks.told_facts import facts_told_alike
from casereview.lawbook import LawBook
from casereview.model import Verdict
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
DECISION, NOTICE = "penalty_decision", KindId("penalty_notice")
FACTS = (
    "现查明，2025年11月6日16时20分许，检修工罗长贵在料斗下检修时，因料斗侧翻被砸死亡，"
    "你公司未对其进行安全生产教育和培训，也未采取可靠的支撑措施消除事故隐患。以上事实有证据证实。"
)


def told(notice: str, decision: str, *others: str) -> Verdict:
    papers = (a_document(kind, "料斗下检修的罗长贵由我带班。") for kind in others)
    case = a_case(a_document(NOTICE, notice), a_document(DECISION, decision), *papers)
    return facts_told_alike(case, LAW, kinds=(NOTICE,))


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        (FACTS, Outcome.PASS),
        (FACTS.replace("你公司", "该公司"), Outcome.PASS),
        (FACTS.replace("11月6日", "11月16日"), Outcome.FAIL),
        (FACTS.replace("16时", "15时"), Outcome.FAIL),
        (
            "经查，2025年11月6日你公司未按规定培训，也未交底，致使一名工人检修料斗时遇难。以上事实有证据。",
            Outcome.NOT_APPLICABLE,
        ),
        ("经查明，你公司存在违法行为。以上事实有证据。", Outcome.UNSURE),
    ],
)
def test_the_facts_are_told_with_the_same_numbers(decision: str, outcome: Outcome) -> None:
    assert told(FACTS, decision).outcome is outcome


def test_numbers_that_changed_after_the_party_was_heard_ask() -> None:
    assert told(FACTS, FACTS.replace("11月6日", "11月16日"), "statement_record").outcome is Outcome.UNSURE


@pytest.mark.parametrize(("others", "outcome"), [(("inquiry_record",), Outcome.UNSURE), ((), Outcome.PASS)])
def test_a_name_that_only_the_decision_writes_so_asks(others: tuple[str, ...], outcome: Outcome) -> None:
    assert told(FACTS, FACTS.replace("罗长贵", "罗长桂"), *others).outcome is outcome


CHECKED = (
    "现查明，2025年8月5日检查发现，你公司中段主通风机2025年7月17日检测到期后未再进行定期检测，"
    "至检查时仍在使用。以上事实有证据证实。"
)


@pytest.mark.parametrize(
    ("now", "known", "outcome"),
    [
        ("2024年7月18日检测合格后", "检测日期2024年7月18日，有效期至2025年7月17日。", Outcome.PASS),
        ("2024年7月18日检测合格后", "检测日期2024年7月18日。", Outcome.FAIL),  # nothing else tells of the other day
        ("2024年7月18日检测到期后", "检测日期2024年7月18日，有效期至2025年7月17日。", Outcome.FAIL),  # the same words
    ],
)
def test_days_in_other_words_may_both_be_told(now: str, known: str, outcome: Outcome) -> None:
    decision = CHECKED.replace("2025年7月17日检测到期后", now)
    papers = (a_document(NOTICE, CHECKED), a_document(DECISION, decision), a_document("appraisal_report", known))
    assert facts_told_alike(a_case(*papers), LAW, kinds=(NOTICE,)).outcome is outcome


@pytest.mark.parametrize(("day", "outcome"), [("7月16日", Outcome.PASS), ("1月5日", Outcome.FAIL)])
def test_the_one_day_before_words_of_another_length_is_the_same(day: str, outcome: Outcome) -> None:
    act = (
        "执法人员现场检查发现你单位安排1名焊工在未取得特种作业操作证的情况下从事焊接与热切割作业。以上事实有证据证实。"
    )

    assert told(f"现查明，2025年7月16日，我局{act}", f"经查，2025年{day}，本机关{act}").outcome is outcome


SHORT = (
    "经查，2026年3月4日我大队检查发现你单位三层走道感烟火灾探测器2只故障，消防设施未保持完好有效。以上事实有证据证实。"
)
LONG = (
    "现查明，2026年3月4日10时许，消防监督员罗某、沈某在对某市某酒店管理有限公司经营的酒店进行日常监督抽查时，喷烟测试"
    "三层走道感烟火灾探测器2只故障不能报警，控制器显示同样的故障，不符合国家标准的要求，到期复查时该单位已经更换。"
    "以上事实有证据证实。"
)


@pytest.mark.parametrize(
    ("notice", "outcome"),
    [
        (SHORT, Outcome.NOT_APPLICABLE),
        (SHORT.replace("2只", "3只"), Outcome.FAIL),
        (SHORT.replace("2只故障", "2只，二层走道感烟火灾探测器3只故障"), Outcome.NOT_APPLICABLE),  # a list
    ],
)
def test_what_is_counted_in_the_same_words_is_as_many(notice: str, outcome: Outcome) -> None:
    assert told(notice, LONG).outcome is outcome


WELDED = (
    "经查，2025年9月16日，你单位安排未取得焊接与热切割作业操作证的范某1人在焊接车间2号工位从事焊接作业。"
    "以上事实有证据证实。"
)


@pytest.mark.parametrize(
    ("notice", "outcome"),
    [
        (WELDED, Outcome.PASS),
        (WELDED.replace("范某1人", "范某等2人"), Outcome.UNSURE),
        (WELDED.replace("范某1人", "范某1人、宋某1人"), Outcome.PASS),
    ],
)
def test_another_count_of_people_asks_however_they_are_named(notice: str, outcome: Outcome) -> None:
    assert told(notice, WELDED).outcome is outcome


@pytest.mark.parametrize(
    ("notice", "outcome"),
    [
        ("现查明，你单位于2025年7月6日在三层、四层客房外窗安装固定防盗网，影响逃生和灭火救援。", Outcome.PASS),
        ("现查明，你单位于2025年7月6日在三层、五层客房外窗安装固定防盗网，影响逃生和灭火救援。", Outcome.FAIL),
    ],
)
def test_a_storey_told_otherwise_is_a_number(notice: str, outcome: Outcome) -> None:
    decision = "现查明：你单位于2025年7月6日在三层、四层客房外窗安装固定防盗网，影响逃生和灭火救援。"
    case = a_case(a_document("penalty_notice", notice), a_document("penalty_decision", decision))

    assert facts_told_alike(case, LawBook(), kinds=(KindId("penalty_notice"),)).outcome is outcome


IN_USE = (
    "经查，2025年6月10日检查发现，你单位仪器室{}便携式甲烷检测报警仪中，编号07、11、15的{}检定有效期至4月20日，"
    "未定期检测，超期使用。以上事实有证据证实。"
)
OVERDUE = (
    "经查，2025年6月10日检查发现，你单位仪器室编号07、11、15的3台便携式甲烷检测报警仪检定有效期至4月20日，"
    "未定期检测，超期使用。以上事实有证据证实。"
)


@pytest.mark.parametrize(("some", "outcome"), [("3台", Outcome.PASS), ("5台", Outcome.FAIL)])
def test_of_more_in_all_some_are_counted_by_both(some: str, outcome: Outcome) -> None:
    checked = a_document("inspection_record", "在用的22台便携式甲烷检测报警仪，其中3台未检测，5台停用。")
    papers = (a_document(NOTICE, OVERDUE), a_document(DECISION, IN_USE.format("在用的22台", some)), checked)

    assert facts_told_alike(a_case(*papers), LAW, kinds=(NOTICE,)).outcome is outcome
