"""The count of a review: always whole, with vetoes beside the points and a grade only when all is settled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casereview.model import Adoption, Band, CaseFile, Finding, Review, Rule, RulePack, Section, Source
from casereview.review import Grounds, confirm, override
from casereview.score import score
from casereview.terms import Outcome, Topic, VetoMode

AT = datetime(2026, 3, 2, 9, 30)
BANDS = (Band("优秀", Decimal(90)), Band("合格", Decimal(60)), Band("不合格", Decimal(0)))
ADOPTED = Adoption("某区应急管理局", "某应急〔2026〕1号", date(2026, 1, 1), "法制科")


def a_rule(name: str, points: int, veto: VetoMode | None = None) -> Rule:
    return Rule(name, "1", "应当如此", Topic.CONTENT, "一", Decimal(points), veto=veto)


def a_review(*findings: Finding, total: int = 100, renormalise: bool = False) -> Review:
    rules = tuple(dict.fromkeys(f.rule.id for f in findings))
    first = {f.rule.id: f.rule for f in reversed(findings)}
    pack = RulePack(
        "p",
        "试",
        "无",
        "1",
        Decimal(total),
        (Section("一", tuple(first[name] for name in rules)),),
        bands=BANDS,
        renormalise=renormalise,
        adopted=ADOPTED,
    )
    return Review(CaseFile((), sha256="c"), pack, findings)


def a_finding(rule: Rule, outcome: Outcome, deducted: int = 0, left: int = 0) -> Finding:
    return Finding(rule, outcome, "", (Source("a", 1),), Decimal(deducted), Decimal(left))


def test_kept_lost_and_open_make_up_the_total() -> None:
    fail = a_finding(a_rule("a", 30), Outcome.FAIL, 10)
    doubt = a_finding(a_rule("b", 70), Outcome.UNSURE, 0, 20)

    counted = score(a_review(fail, doubt))

    assert (counted.kept, counted.lost, counted.open) == (Decimal(70), Decimal(10), Decimal(20))
    assert (counted.lower, counted.upper, counted.unconfirmed) == (Decimal(70), Decimal(90), Decimal(10))
    assert counted.grade is None


def test_once_all_is_settled_there_is_a_grade() -> None:
    fail = a_finding(a_rule("a", 30), Outcome.FAIL, 10)
    good = a_finding(a_rule("b", 70), Outcome.PASS)
    review = a_review(fail, good)

    counted = score(review, [confirm(review, fail, by="甲", at=AT)])

    assert (counted.kept, counted.unconfirmed, counted.grade) == (Decimal(90), Decimal(0), "优秀")


def test_without_adoption_there_is_no_grade() -> None:
    review = a_review(a_finding(a_rule("a", 100), Outcome.PASS))

    assert score(review).grade == "优秀"
    assert score(replace(review, pack=replace(review.pack, adopted=None))).grade is None


@pytest.mark.parametrize(
    ("mode", "grade"), [(VetoMode.ZERO, "不合格"), (VetoMode.FAIL, "不合格"), (VetoMode.NO_EXCELLENT, "合格")]
)
def test_a_veto_is_proposed_until_a_person_confirms_it(mode: VetoMode, grade: str) -> None:
    fail = a_finding(a_rule("a", 5, mode), Outcome.FAIL, 5)
    review = a_review(fail, a_finding(a_rule("b", 95), Outcome.PASS))

    before, after = score(review), score(review, [confirm(review, fail, by="甲", at=AT, reason="属实")])

    assert (before.proposed_vetoes, before.vetoed, before.grade) == (("a",), (), None)
    assert (after.proposed_vetoes, after.vetoed, after.grade) == ((), ("a",), grade)
    assert after.kept == Decimal(95)


def test_an_overruled_veto_is_gone() -> None:
    fail = a_finding(a_rule("a", 5, VetoMode.FAIL), Outcome.FAIL, 5)
    review = a_review(fail, a_finding(a_rule("b", 95), Outcome.PASS))
    decision = override(review, fail, Outcome.PASS, grounds=Grounds.ELSEWHERE, reason="另卷存放", by="甲", at=AT)

    counted = score(review, [decision])

    assert (counted.kept, counted.proposed_vetoes, counted.vetoed) == (Decimal(100), (), ())


def test_what_does_not_apply_keeps_its_points_unless_the_pack_says_otherwise() -> None:
    findings = (a_finding(a_rule("a", 50), Outcome.NOT_APPLICABLE), a_finding(a_rule("b", 50), Outcome.FAIL, 10))

    assert score(a_review(*findings)).kept == Decimal(90)
    assert score(a_review(*findings, renormalise=True)).kept == Decimal(80)


@given(
    st.lists(
        st.tuples(st.integers(1, 30), st.sampled_from(list(Outcome)), st.integers(0, 30), st.integers(0, 30)),
        min_size=1,
        max_size=8,
    ),
    st.booleans(),
)
def test_the_three_parts_always_make_up_the_total(
    parts: list[tuple[int, Outcome, int, int]], renormalise: bool
) -> None:
    findings = [
        a_finding(a_rule(f"r{i}", points), outcome, min(lost, points), min(left, points - min(lost, points)))
        if outcome in (Outcome.FAIL, Outcome.UNSURE)
        else a_finding(a_rule(f"r{i}", points), outcome)
        for i, (points, outcome, lost, left) in enumerate(parts)
    ]
    review = a_review(*findings, total=sum(points for points, *_ in parts), renormalise=renormalise)

    counted = score(review)

    assert counted.kept + counted.lost + counted.open == counted.total == review.pack.total
    assert all(s.kept + s.lost + s.open == s.total for s in counted.sections)
    assert sum(s.total for s in counted.sections) == counted.total
