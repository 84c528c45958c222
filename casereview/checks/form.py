"""The shape in which the papers came, as a condition of rules."""

from __future__ import annotations

from casereview.lawbook import LawBook
from casereview.model import CaseFile, Verdict, failed, passed
from casereview.terms import Form


def form_is(case: CaseFile, law: LawBook, *, form: Form) -> Verdict:
    """Pass when the papers came in this form. For conditions."""
    return passed() if case.form is form else failed(form=case.form.value)
