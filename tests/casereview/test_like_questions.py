"""Questions alike."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from casereview.checks.signers import signers_differ
from casereview.checks.signing import sealed, signed
from casereview.like_questions import Alike, Answer, Asked, Question, SmallFault, batches
from casereview.model import Bound, CaseFile, Check, Finding, Mark, Review, Rule, Source
from casereview.opened import Wish
from casereview.review import Grounds
from casereview.terms import MarkKind, MarkState, Outcome, RuleStatus, VetoMode
from tests.review_builder import a_document, a_finding, a_review, a_rule

DOCUMENT = a_document()
WHERE = "《行政处罚决定书》第1页"
YES, NO, UNCLEAR = Answer.YES, Answer.NO, Answer.UNCLEAR


def place(text: str) -> Source:
    return Source(DOCUMENT.id, 1, text)


def a_mark(role: str, text: str, kind: MarkKind = MarkKind.SIGNATURE) -> Mark:
    return Mark(kind, role, role, MarkState.UNREADABLE, place(text))


def asking(rule: Rule, check: Check | None = signed) -> Rule:
    """The rule with what it asks of marks."""
    return replace(rule, check=Bound(check, {}) if check is not None else None)


def marked(*findings: Finding) -> Review:
    marks = (
        a_mark("承办人", "承办人甲"),
        a_mark("承办人", "承办人乙"),
        a_mark("机关印章", "印章", MarkKind.SEAL),
        a_mark("审批人", "审批人"),
    )
    return a_review(findings, case=CaseFile((DOCUMENT,), marks=marks, sha256="a" * 64))


def test_questions_about_marks_are_grouped_by_role_with_every_place() -> None:
    both = a_finding(
        asking(a_rule("both")), Outcome.UNSURE, place("承办人甲"), place("承办人乙"), message="看不清", left="1"
    )
    bare = a_finding(asking(a_rule("sealed"), sealed), Outcome.FAIL, place("印章"), message="没有印章", deducted="1")

    found = batches(marked(both, bare)).alike

    passes = Wish("both", Outcome.UNSURE, Outcome.PASS)
    fails = Wish("both", Outcome.UNSURE, Outcome.FAIL)
    asked = (Asked("承办人", WHERE, place("承办人甲")), Asked("承办人", WHERE, place("承办人乙")))
    seal = Question(
        "没有印章",
        (Asked("机关印章", WHERE, place("印章")),),
        Wish("sealed", Outcome.FAIL, Outcome.PASS, grounds=Grounds.READING),
        Wish("sealed", Outcome.FAIL),
    )
    assert found == (
        Alike("承办人签名", True, (Question("看不清", asked, passes, fails),)),
        Alike("机关印章", True, (seal,)),
    )


@pytest.mark.parametrize("check", [None, signers_differ])
def test_what_only_lies_where_a_mark_does_is_no_question_about_it(check: Check | None) -> None:
    about_the_text = a_finding(
        asking(a_rule("told"), check), Outcome.UNSURE, place("审批人"), message="请看理由", left="1"
    )

    assert batches(marked(about_the_text)).alike == ()


def test_other_questions_with_several_places_stand_behind_the_marks() -> None:
    copies = a_finding(a_rule("copies"), Outcome.UNSURE, place("甲"), place("乙"), message="请看复印件", left="1")
    single = a_finding(a_rule("single"), Outcome.UNSURE, place("甲"), message="请看", left="1")

    (found,) = batches(marked(copies, single)).alike

    assert (found.title, found.of_marks) == ("copies应当符合", False)
    assert [asked.source for asked in found.questions[0].asked] == [place("甲"), place("乙")]


@pytest.mark.parametrize(
    "finding",
    [
        a_finding(replace(a_rule("veto"), veto=VetoMode.FAIL), Outcome.UNSURE, place("审批人")),
        a_finding(a_rule("passed"), Outcome.PASS, place("审批人")),
        replace(
            a_finding(a_rule("decided"), Outcome.PASS, place("审批人")),
            proposed=a_finding(a_rule("decided"), Outcome.UNSURE, place("审批人")),
        ),
        a_finding(a_rule("nowhere"), Outcome.UNSURE),
    ],
)
def test_vetoes_and_what_is_decided_are_not_asked_together(finding: Finding) -> None:
    assert batches(marked(finding)).alike == ()


@pytest.mark.parametrize(
    ("given", "verdict"),
    [
        ((YES, YES), Outcome.PASS),
        ((YES, NO), Outcome.FAIL),
        ((NO, UNCLEAR), Outcome.FAIL),
        ((YES, UNCLEAR), None),  # stays open
        ((YES, None), None),
    ],
)
def test_answers_on_every_place_make_one_wish(given: tuple[Answer | None, ...], verdict: Outcome | None) -> None:
    both = a_finding(asking(a_rule("both", points="2")), Outcome.UNSURE, place("承办人甲"), place("承办人乙"), left="2")
    question = batches(marked(both)).alike[0].questions[0]
    answers = {one.source: answer for one, answer in zip(question.asked, given, strict=True) if answer}

    assert question.wish(answers) == (None if verdict is None else Wish("both", Outcome.UNSURE, verdict))


def test_three_points_are_not_lost_in_one_sitting() -> None:
    dear = a_finding(asking(a_rule("dear")), Outcome.UNSURE, place("审批人"), left="3")
    question = batches(marked(dear)).alike[0].questions[0]

    assert question.wish({place("审批人"): NO}) is None
    assert question.wish({place("审批人"): YES}) == Wish("dear", Outcome.UNSURE, Outcome.PASS)


def test_small_faults_are_listed_without_vetoes_ranges_advice_and_three_points() -> None:
    small = a_finding(a_rule("small", clause="3.1"), Outcome.FAIL, place("甲"), message="缺日期", deducted="2.5")
    others = (
        a_finding(a_rule("three"), Outcome.FAIL, deducted="3"),
        a_finding(replace(a_rule("veto"), veto=VetoMode.ZERO), Outcome.FAIL),
        a_finding(replace(a_rule("range"), spread=(Decimal(1), Decimal(2))), Outcome.FAIL, deducted="1"),
        a_finding(replace(a_rule("note"), status=RuleStatus.NOTE), Outcome.FAIL),
        a_finding(a_rule("asked"), Outcome.UNSURE, left="1"),
    )

    found = batches(marked(small, *others)).small_faults

    assert found == (SmallFault("3.1", "缺日期", Decimal("2.5"), WHERE, Wish("small", Outcome.FAIL)),)
