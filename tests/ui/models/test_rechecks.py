"""The comparison of two checks as groups and words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPalette

from casereview.faults import Fault
from casereview.model import Finding, Source
from casereview.rechecked import Appeared, Change, Compared, Recheck
from casereview.terms import Outcome
from tests.review_builder import a_document, a_finding, a_rule
from ui.colours import Meaning, colour
from ui.models.rechecks import Line, note_text, recheck_columns, recheck_groups, summary_text

PLACE = Source("filing", 2)


def found(said: str, outcome: Outcome = Outcome.FAIL, manual: bool = False) -> Fault:
    finding = replace(a_finding(a_rule("one"), outcome, message=said), manual=manual)
    return Fault(finding, said, (PLACE,), "filing")


def seen(said: str, outcome: Outcome = Outcome.FAIL, was: Fault | None = None, manual: bool = False) -> Compared:
    return Compared(found(said, outcome, manual), "立案审批表", (PLACE,), was)


CHANGE = Change("filing", "立案审批表", "审批人", "审批人签名处，上次检查时空白，本次已有签名。", (PLACE,), True)
NEW = seen("新。")
REMAINS = seen("还在。", was=found("还在。"))
ASKED = seen("看不清。", Outcome.UNSURE, was=found("有误。"))
BY_HAND = seen("是否适当？", Outcome.UNSURE, was=found("是否适当？", Outcome.UNSURE, True), manual=True)
ADDED, REMOVED, REPLACED = (a_document(f"0{n}-决定书.docx") for n in (1, 2, 3))
RECHECK = Recheck(
    closed=(seen("改好。"),),
    new=(NEW,),
    remaining=(REMAINS, ASKED, BY_HAND),
    changed=(Appeared(CHANGE, (seen("缺少签名。"),)),),
    withdrawn=(seen("随之而去。"),),
    unread=(seen("打不开。"),),
    added=(ADDED,),
    removed=(REMOVED,),
    replaced=(REPLACED,),
    was_draft=True,
)


def lines() -> dict[str, list[tuple[str, str, str]]]:
    columns = recheck_columns(QPalette)
    groups = recheck_groups(RECHECK)
    return {
        group.title: [tuple(column.shown(line) for column in columns) for line in group.items]  # type: ignore[misc]
        for group in groups
    }


def test_what_has_appeared_comes_first_and_what_people_judge_last() -> None:
    assert list(lines()) == [
        "前后变动",
        "只因前后变动不再提示，不计入已改好",
        "已改好",
        "新发现",
        "随文书撤出，不再提示",
        "本次未能读取，无从比较",
        "仍存在",
        "文书增减和改动",
        "仍须由人评判的",
    ]


def test_every_line_says_what_it_is_where_and_how_it_stands() -> None:
    told = lines()

    assert told["前后变动"] == [(CHANGE.said, "立案审批表", "")]
    assert told["只因前后变动不再提示，不计入已改好"] == [("缺少签名。", "立案审批表", CHANGE.said)]
    assert told["已改好"] == [("改好。", "立案审批表", "本次已不再提示")]
    assert told["新发现"] == [("新。", "立案审批表", "不符合")]
    assert told["随文书撤出，不再提示"] == [("随之而去。", "立案审批表", "文书已不在卷内")]
    assert told["本次未能读取，无从比较"] == [("打不开。", "立案审批表", "文书未能读取")]
    assert told["仍存在"] == [
        ("还在。", "立案审批表", "不符合"),
        ("看不清。", "立案审批表", "上次不符合，本次待人工核实"),
    ]
    assert told["文书增减和改动"] == [
        ("01-决定书.docx", "行政处罚决定书", "新增"),
        ("02-决定书.docx", "行政处罚决定书", "已撤出"),
        ("03-决定书.docx", "行政处罚决定书", "内容有改动"),
    ]
    assert told["仍须由人评判的"] == [("是否适当？", "立案审批表", "待人工核实")]


def every_line() -> list[Line]:
    return [line for group in recheck_groups(RECHECK) for line in group.items if isinstance(line, Line)]


def test_only_what_is_found_now_can_be_gone_to_and_only_papers_that_are_there_be_opened() -> None:
    findings: dict[str, Finding | None] = {line.said: line.finding for line in every_line()}
    places = {line.said: line.places for line in every_line()}

    assert {said for said, finding in findings.items() if finding} == {"新。", "还在。", "看不清。", "是否适当？"}
    assert places["02-决定书.docx"] == ()
    assert places["改好。"] == (PLACE,)


def test_a_change_alleges_nothing_by_its_colour() -> None:
    told = {line.said: recheck_columns(QPalette)[2].colour(line) for line in every_line()}

    assert told["缺少签名。"] == colour(Meaning.CHANGED, QPalette())
    assert told["改好。"] == colour(Meaning.GOOD, QPalette())
    assert told["还在。"] is None


def test_the_summary_counts_a_fault_that_went_with_a_change_nowhere() -> None:
    assert summary_text(RECHECK) == (
        "与上次检查相比：已改好 1 项，新发现 1 项，仍存在 1 项，仍待核对 2 项，前后变动 1 处。"
    )


def test_what_has_to_be_known_is_said() -> None:
    assert note_text(RECHECK) == (
        "前后变动只列出原有文书上新出现或者有变化的签名、印章、日期。上次检查的是未签章的电子文稿。"
    )
    assert note_text(replace(RECHECK, changed=(), was_draft=False)) == ""


def test_nothing_found_is_nothing_listed() -> None:
    assert recheck_groups(Recheck((), (), (), (), ())) == ()
