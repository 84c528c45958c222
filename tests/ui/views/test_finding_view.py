"""One finding in full."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from casereview.carry_over import Moved, Reopened
from casereview.model import Document, Review, Source
from casereview.opened import OpenCase, Wish
from casereview.review import Grounds, confirm
from casereview.terms import Cure, Outcome, Standing
from tests.review_builder import a_document, a_finding, a_review, a_rule
from tests.ui.case_builder import on_desk
from tests.ui.opened import AT
from ui.models.finding_html import contrasts
from ui.views.finding_view import FindingView


def a_view(qtbot: QtBot, opened: OpenCase, at: int = 0) -> FindingView:
    view = FindingView()
    qtbot.addWidget(view)
    view.resize(420, 600)
    view.show_finding(opened.review.findings[at], opened)
    view.show()
    qtbot.waitExposed(view)
    return view


def click(qtbot: QtBot, view: FindingView, target: str) -> None:
    """Click the link to that target where it is drawn."""
    for y in range(0, view.viewport().height(), 4):
        for x in range(0, view.viewport().width(), 4):
            if view.anchorAt(QPoint(x, y)) == f"#{target}":
                qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x + 2, y + 2))
                return
    raise AssertionError(target)


def two_places() -> tuple[Document, Review]:
    document = a_document()
    places = tuple(Source(document.id, 1, text) for text in ("罚款叁万元", "罚款30001元"))
    return document, a_review([a_finding(a_rule("amount"), Outcome.FAIL, *places, message="数额不一致", deducted="1")])


def test_a_place_is_a_link_to_it(qtbot: QtBot, tmp_path: Path) -> None:
    opened = on_desk(tmp_path).opened
    view = a_view(qtbot, opened)

    with qtbot.waitSignal(view.places_chosen) as request:
        click(qtbot, view, "0")

    assert request.args == [opened.review.findings[0].sources]


def test_what_is_asked_what_was_found_and_where_stand_in_this_order(qtbot: QtBot, tmp_path: Path) -> None:
    review = a_review()
    rule = replace(review.findings[0].rule, standing=Standing.SEEN, advice="由承办人更正")
    fault = replace(review.findings[0], rule=rule, cure=Cure.CORRECT)

    view = a_view(qtbot, on_desk(tmp_path, a_review([fault])).opened)

    assert [line.strip() for line in view.toPlainText().split("\n") if line.strip()] == [
        "1.1 amount应当符合",
        "应当",
        "amount应当符合",
        "查见",
        "罚款大小写不一致",
        "所在",
        "《行政处罚决定书》第1页：“罚款叁万元”",
        "机器",
        "不符合，扣 1.5 分，本项满分 4 分",
        "补救",
        "依法更正",
        "建议",
        "由承办人更正",
        "依据",
        "《行政处罚法》第五十九条（待核原文）",
        "标准",
        "本条的依据、示例和评判记录",
    ]


def test_places_that_say_different_things_are_offered_all_at_once_and_side_by_side(
    qtbot: QtBot, tmp_path: Path
) -> None:
    _document, review = two_places()
    view = a_view(qtbot, on_desk(tmp_path, review).opened)
    places = review.findings[0].sources

    with qtbot.waitSignal(view.places_chosen) as every:
        click(qtbot, view, "all")
    with qtbot.waitSignal(view.contrast_wanted) as pair:
        click(qtbot, view, "contrast-0")

    assert every.args == [places]
    assert pair.args == list(places)


def test_places_of_two_papers_are_held_against_each_other_before_those_of_one() -> None:
    one, other = a_document(), a_document("02-结案审批表.docx")
    places = (Source(one.id, 1, "20000元"), Source(one.id, 1, "决定书"), Source(other.id, 1, "25000元"))
    fault = replace(a_finding(a_rule("amount"), Outcome.FAIL, *places), occurrences=2)

    assert contrasts(fault) == ((places[0], places[2]),)
    assert contrasts(replace(fault, sources=places[:2])) == (places[:2],)
    assert contrasts(replace(fault, manual=True)) == ()


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Wish("amount", Outcome.FAIL), "确认，扣 1 分"),
        (Wish("amount", Outcome.FAIL, deducted=Decimal("0.5")), "确认，扣 1 → 0.5 分"),
        (
            Wish("amount", Outcome.FAIL, Outcome.PASS, grounds=Grounds.READING, reason="大写看错"),
            "改判为符合，扣 1 → 0 分",
        ),
    ],
)
def test_what_a_person_decided_stands_beside_the_machine_with_who_when_and_why(
    qtbot: QtBot, tmp_path: Path, wish: Wish, said: str
) -> None:
    desk = on_desk(tmp_path, two_places()[1])

    view = a_view(qtbot, desk.decide(wish))

    lines = view.toPlainText().split("\n")
    assert "不符合，扣 1 分，本项满分 4 分" in lines
    told = [part for line in lines for part in line.split("\u2028")]
    assert said in told
    assert "某甲，2026-03-02 09:30" in told
    assert ("识别有误：大写看错" in told) is (wish.verdict is Outcome.PASS)
    assert "数额不一致" in told  # what the machine found is not written over


def test_how_to_mend_is_said_only_of_what_is_not_in_order(qtbot: QtBot, tmp_path: Path) -> None:
    opened = on_desk(tmp_path).opened

    texts = [a_view(qtbot, opened, at).toPlainText() for at in range(3)]

    assert [str(finding.outcome) for finding in opened.review.findings] == ["不符合", "待人工核实", "符合"]
    told = [["补救" in text, "如不符合" in text] for text in texts]
    assert told == [[True, False], [False, True], [False, False]]


def test_a_new_case_shows_what_could_not_be_read(qtbot: QtBot, tmp_path: Path) -> None:
    broken = replace(a_document("02-空.docx"), problem="是空文件，请核对后重新提交。")
    opened = on_desk(tmp_path).opened
    case = replace(opened.review.case, documents=(*opened.review.case.documents, broken))
    view = a_view(qtbot, opened)

    view.show_case(replace(opened, review=replace(opened.review, case=case)))

    assert view.toPlainText() == "1 份文件未能读取\n02-空.docx：是空文件，请核对后重新提交。"


def test_a_decision_that_a_change_has_outlived_is_told_with_the_reason(qtbot: QtBot, tmp_path: Path) -> None:
    opened = on_desk(tmp_path).opened
    made = confirm(opened.machine, opened.machine.findings[0], by="某甲", at=AT)
    stale = (Reopened(made, Moved.PAPERS, opened.machine.findings[0]),)

    view = a_view(qtbot, replace(opened, stale=stale))

    assert "前次 \n确认\n某甲，2026-03-02 09:30\n所依据的文书已变，请重新评判。" in view.toPlainText()


def test_the_rule_of_a_finding_is_a_link_to_it(qtbot: QtBot, tmp_path: Path) -> None:
    opened = on_desk(tmp_path).opened
    view = a_view(qtbot, opened)

    with qtbot.waitSignal(view.rule_wanted) as request:
        click(qtbot, view, "rule")

    assert request.args == [opened.review.findings[0].rule.id]
