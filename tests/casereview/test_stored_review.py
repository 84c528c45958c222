"""A review that was closed comes back as it was signed, and what is not one is refused with a sentence."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from casereview.catalogue import read_catalogue
from casereview.errors import StoredCaseError
from casereview.lawbook import read_lawbook
from casereview.limits import timeline_with_limits
from casereview.model import CaseFile, Finding, Review
from casereview.pipeline import judge
from casereview.review import Grounds, confirm, decided, override
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.sheet.docx import docx_bytes
from casereview.stored_review import ClosedReview, Told, closed_bytes, closed_review
from casereview.terms import Outcome
from tests.ui.opened import read_sample

AT = datetime(2026, 3, 2, 9, 30)
CLOSED = ("fault-signature", "many-faults-word")


def judged(name: str, pack: str = "reference") -> Review:
    law = read_lawbook()
    return judge(read_sample(name), read_pack(pack_folders()[pack], read_catalogue(), law, examples=False), law)


def closed(machine: Review) -> ClosedReview:
    fault = next(one for one in machine.findings if one.outcome is Outcome.FAIL)
    question = next(one for one in machine.findings if one.outcome is Outcome.UNSURE)
    made = (
        confirm(machine, fault, by="甲", at=AT, deducted=Decimal("0.25")),
        override(machine, question, Outcome.PASS, grounds=Grounds.ELSEWHERE, reason="另卷有", by="甲", at=AT),
    )
    return ClosedReview(machine, decided(machine, made), score(machine, made))


def bare(pack_of: Review) -> object:
    """The pack without what only proves it: where its rules are written, and their examples."""
    rules = [replace(rule, examples=()) for rule in pack_of.pack.rules]
    return replace(pack_of.pack, sections=()), rules


@pytest.mark.parametrize("name", CLOSED)
def test_a_review_comes_back_as_it_was_closed(name: str) -> None:
    was = closed(judged(name))

    back = closed_review(closed_bytes(was))

    assert bare(back.machine) == bare(was.machine)
    assert (back.machine.case, back.machine.timeline, back.score) == (was.machine.case, was.machine.timeline, was.score)
    for mine, theirs in ((back.machine, was.machine), (back.review, was.review)):
        assert [replace(f, rule=replace(f.rule, examples=())) for f in mine.findings] == [
            replace(f, rule=replace(f.rule, examples=())) for f in theirs.findings
        ]
    assert [f.proposed is not None for f in back.review.findings] == [
        f.proposed is not None for f in was.review.findings
    ]


@pytest.mark.parametrize("name", CLOSED)
def test_its_sheet_and_its_limits_are_those_that_were_signed(name: str) -> None:
    was = closed(judged(name))

    back = closed_review(closed_bytes(was))

    assert docx_bytes(back.review, back.score) == docx_bytes(was.review, was.score)
    assert timeline_with_limits(back.review).limits == timeline_with_limits(was.review).limits


def test_the_same_review_gives_the_same_bytes() -> None:
    data = closed_bytes(closed(judged("fault-signature")))

    assert closed_bytes(closed_review(data)) == data


@pytest.mark.parametrize("pack", sorted(pack_folders()))
def test_every_check_of_every_standard_comes_back_with_what_it_is_given(pack: str) -> None:
    law = read_lawbook()
    shipped = read_pack(pack_folders()[pack], read_catalogue(), law, examples=False)
    machine = Review(CaseFile(()), shipped, ())

    back = closed_review(closed_bytes(ClosedReview(machine, machine, score(machine)))).machine.pack

    assert [(r.check, r.applies) for r in back.rules] == [(r.check, r.applies) for r in shipped.rules]
    assert back.filing_order == shipped.filing_order


def test_everything_a_finding_tells_is_kept() -> None:
    assert {one.name for one in fields(Finding)} - {one.name for one in fields(Told)} == {"rule", "proposed"}


def test_a_check_that_the_program_has_no_longer_is_still_told_of() -> None:
    def of_old(whole: dict[str, Any]) -> None:
        next(check for _rule, check, _applies in whole["review"]["rules"] if check)[0] = "once_upon_a_time"

    back = closed_review(changed(of_old))

    assert "once_upon_a_time" in {rule.check.check.__name__ for rule in back.machine.pack.rules if rule.check}


def test_what_was_closed_by_another_program_or_is_damaged_is_refused_with_a_sentence() -> None:
    def newer(whole: dict[str, Any]) -> None:
        whole["format"] = "casereview.review/9"

    def lost(whole: dict[str, Any]) -> None:
        del whole["review"]["score"]

    for data in (changed(newer), changed(lost), b"", b"{}"):
        with pytest.raises(StoredCaseError, match="签署时的评查"):
            closed_review(data)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    whole = json.loads(gzip.decompress(closed_bytes(closed(judged("fault-signature")))))
    change(whole)
    return gzip.compress(json.dumps(whole).encode(), mtime=0)
