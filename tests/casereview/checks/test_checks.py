"""The registry of checks."""

from __future__ import annotations

import inspect
from typing import get_type_hints

import pytest

from casereview.checks import CHECKS
from casereview.lawbook import read_lawbook
from casereview.model import Check, Verdict
from tests.builders import a_case

EACH = pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))


@EACH
def test_a_check_takes_the_case_the_law_and_named_parameters(check: Check) -> None:
    parameters = inspect.signature(check).parameters.values()

    assert [p.name for p in parameters][:2] == ["case", "law"]
    assert all(p.kind is p.KEYWORD_ONLY for p in list(parameters)[2:])
    assert get_type_hints(check)["return"] is Verdict


@EACH
def test_a_check_says_what_passes(check: Check) -> None:
    assert (check.__doc__ or "").startswith("Pass when ")


@EACH
def test_a_case_without_papers_fails_nothing_but_what_must_be_there(check: Check) -> None:
    if any(p.default is p.empty for p in list(inspect.signature(check).parameters.values())[2:]):
        return

    assert check(a_case(), read_lawbook()).failures == ()
