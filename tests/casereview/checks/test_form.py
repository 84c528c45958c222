"""The condition on the shape of the papers."""

from __future__ import annotations

from casereview.checks.form import form_is
from casereview.lawbook import LawBook
from casereview.terms import Form, Outcome
from tests.builders import a_case


def test_the_papers_came_in_one_form() -> None:
    draft = a_case(form=Form.DRAFT)

    assert form_is(draft, LawBook(), form=Form.DRAFT).outcome is Outcome.PASS
    assert form_is(draft, LawBook(), form=Form.SIGNED).outcome is Outcome.FAIL
