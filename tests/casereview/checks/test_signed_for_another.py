"""Whether somebody signed where another person should."""

from __future__ import annotations

import pytest

from casereview.checks.parameters import FactName, KindId, Role
from casereview.checks.signed_for_another import each_signs_for_himself
from casereview.lawbook import LawBook
from casereview.model import CaseFile
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, a_mark


def outcome_of(case: CaseFile) -> Outcome:
    kinds, role, fact = (KindId("inquiry_record"),), Role("被询问人"), FactName("被询问人")
    return each_signs_for_himself(case, LawBook(), kinds=kinds, role=role, fact=fact).outcome


@pytest.mark.parametrize(("signer", "outcome"), [("孙某甲", Outcome.PASS), ("李某乙", Outcome.FAIL)])
def test_who_was_asked_signs_himself(signer: str, outcome: Outcome) -> None:
    paper = a_document("inquiry_record", "被询问人：孙某甲")
    facts = (a_fact("被询问人", "孙某甲", paper.id),)
    assert outcome_of(a_case(paper, facts=facts, marks=(a_mark("被询问人", paper.id, signer=signer),))) is outcome


def test_a_signature_that_tells_no_name_is_not_judged_by_it() -> None:
    paper = a_document("inquiry_record", "被询问人：孙某甲")
    facts = (a_fact("被询问人", "孙某甲", paper.id),)
    marks = (a_mark("被询问人", paper.id),)
    assert outcome_of(a_case(paper, facts=facts, marks=marks)) is Outcome.NOT_APPLICABLE
