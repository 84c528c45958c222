"""A decision that was quashed and made again is not the decision of the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casereview.catalogue import read_catalogue
from casereview.extract.revoked import told_of_what_stands, without_revoked
from casereview.model import Document
from tests.builders import a_document, a_fact

CATALOGUE = read_catalogue()
FIRST, SECOND = "平消行罚决字〔2024〕第0021号", "平消行罚决字〔2024〕第0038号"


def _papers(told: str, *, anew: bool = True) -> tuple[Document, ...]:
    first = replace(a_document("penalty_decision", "决定罚款。", id="first"), number=FIRST)
    second = replace(a_document("penalty_decision", "决定罚款。", id="second"), number=SECOND)
    return (first, *((second,) if anew else ()), a_document("unknown", told, id="review"))


@pytest.mark.parametrize(
    ("told", "anew", "kind"),
    [
        (f"本机关决定：撤销{FIRST}行政处罚决定，责令重新作出。", True, "party_material"),
        (f"{FIRST}行政处罚决定已被行政复议决定撤销。", True, "party_material"),
        (f"申请人请求撤销{FIRST}行政处罚决定。本机关决定：维持。", True, "penalty_decision"),
        (f"决定撤销{FIRST}行政处罚决定。", False, "penalty_decision"),  # there is no other
        ("本机关决定：维持。", True, "penalty_decision"),
    ],
)
def test_a_quashed_decision_is_mere_evidence_beside_one_that_stands(told: str, anew: bool, kind: str) -> None:
    papers = without_revoked(_papers(told, anew=anew), CATALOGUE)
    assert [one.kind for one in papers if one.id != "review"] == [kind, *(["penalty_decision"] if anew else [])]


@pytest.mark.parametrize(("told", "kept"), [(f"撤销{FIRST}行政处罚决定。", 1), ("维持。", 2)])
def test_the_day_on_which_a_quashed_decision_was_served_goes_with_it(told: str, kept: int) -> None:
    before = _papers(told)
    facts = (
        a_fact("处罚决定日期", date(2024, 5, 8), "first"),
        a_fact("处罚决定日期", date(2024, 9, 9), "second"),
        a_fact("决定送达日期", date(2024, 5, 9), "review"),
        a_fact("决定送达日期", date(2024, 9, 10), "review"),
    )
    after = without_revoked(before, CATALOGUE)
    assert sum(fact.name == "决定送达日期" for fact in told_of_what_stands(facts, before, after)) == kept


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        (f"本局作出的{FIRST}行政处罚告知书引用条款有误，现予撤回，另行告知。", ["party_material", "penalty_notice"]),
        (f"同意撤回{FIRST}行政处罚告知书，重新告知。", ["party_material", "penalty_notice"]),
        (f"请求：撤销{FIRST}行政处罚决定。", ["penalty_notice", "penalty_notice"]),
        (f"已收到{FIRST}行政处罚告知书。", ["penalty_notice", "penalty_notice"]),
    ],
)
def test_a_notice_taken_back_is_mere_evidence_beside_the_one_that_stands(told: str, kinds: list[str]) -> None:
    notices = (
        replace(a_document("penalty_notice", "拟罚款。", id="first"), number=FIRST),
        replace(a_document("penalty_notice", "拟罚款。", id="second"), number=SECOND),
    )
    before = (*notices, a_document("unknown", told, id="letter"))
    facts = (
        a_fact("告知日期", date(2026, 3, 11), "first"),
        a_fact("告知日期", date(2026, 3, 18), "second"),
        a_fact("告知送达日期", date(2026, 3, 12), "letter"),
        a_fact("告知送达日期", date(2026, 3, 19), "letter"),
    )

    after = without_revoked(before, CATALOGUE)
    served = [f.value for f in told_of_what_stands(facts, before, after) if f.name == "告知送达日期"]

    assert [one.kind for one in after[:2]] == kinds
    assert len(served) == (1 if kinds[0] == "party_material" else 2)
