"""Unreadable is never missing: no example becomes a fault because pages of it could not be read, or not surely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from casereview.checks.legibility import SURELY
from casereview.evaluate import evaluate
from casereview.example import case_of
from casereview.libraries import Libraries
from casereview.model import CaseFile, Finding, Rule, RulePack, Section
from casereview.terms import Outcome
from tests.degraded import degraded, on_two_pages

LIBRARIES = Libraries.for_proving()
PACKS = ["reference", "fire-rescue"]
PAGED = re.compile("》第[0-9]+(?:[、—][0-9]+)*页.*请核对原件")
COUNT_WHAT_IS_DRAWN = {"pictures-as-told", "served-by-two"}
"""Rules that say nothing of scans, on which one picture or hand may lie over another, however surely they are read."""
ONLY_ASK = {
    *("filing-cells-filled", "record-fields-filled", "goods-lists-filled", "footage-described", "receipt-rows-filled"),
    *("approval-fields-filled", "cover-filled", "approvals-say-what", "contents-numbered"),
    *("each-inquired-signs-himself", "evidence-gathered-before-notice"),
}
"""Rules that ask of every picture what they fail of a text: a dash or a figure may be lost, a name be another's."""
BADLY_READ = [(0.4, 1.0), (0.0, 0.3), (0.2, 0.5)]
"""The share of unread pages, and how sure the least sure characters of the others are."""


def _examples(name: str) -> Iterator[tuple[Rule, str, CaseFile, RulePack]]:
    """Every text case among the examples, with the rule that it is of alone in its pack."""
    pack = LIBRARIES.pack(name)
    for rule in pack.rules:
        alone = replace(pack, sections=(Section(rule.section, (rule,)),))
        for example in rule.examples if rule.check is not None else ():
            if not {"扫描", "读不出"} & set(example.given):
                yield rule, f"{rule.id}:{example.line}", on_two_pages(case_of(example, LIBRARIES.catalogue)), alone


def _judged(case: CaseFile, pack: RulePack) -> tuple[Finding, ...]:
    return evaluate(case, pack, LIBRARIES.law)


@pytest.mark.parametrize("name", PACKS)
def test_a_case_read_surely_off_pictures_is_judged_as_its_text(name: str) -> None:
    other = []
    for rule, where, case, pack in _examples(name):
        if rule.id in COUNT_WHAT_IS_DRAWN | ONLY_ASK:
            continue
        told, seen = (
            {(f.outcome, f.message) for f in _judged(one, pack)}
            for one in (case, degraded(case, Random(0), unread=0, least=1))
        )
        other += [where] if told != seen else []

    assert other == []


@pytest.mark.parametrize("name", PACKS)
def test_what_a_picture_cannot_show_is_asked_where_a_text_fails(name: str) -> None:
    failed = []
    for rule, where, case, pack in _examples(name):
        if rule.id in ONLY_ASK:
            told, seen = (
                {f.outcome for f in _judged(one, pack)} for one in (case, degraded(case, Random(0), unread=0, least=1))
            )
            fine = Outcome.FAIL not in seen and (Outcome.FAIL not in told or seen != {Outcome.PASS})
            failed += [] if fine else [where]

    assert failed == []


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize(("unread", "least"), BADLY_READ)
def test_nothing_becomes_a_fault_because_it_was_not_surely_read(name: str, unread: float, least: float) -> None:
    faults, unsure = [], []
    for _, where, case, pack in _examples(name):
        seen = degraded(case, Random(where), unread=unread, least=least)
        failing = [f for f in _judged(seen, pack) if f.outcome is Outcome.FAIL]
        before = {f.outcome for f in _judged(case, pack)} if failing else {Outcome.FAIL}
        faults += [where] if Outcome.FAIL not in before else []
        unsure += [where for f in failing if any(s.sure < SURELY for s in f.sources)]

    assert (faults, unsure) == ([], [])


@pytest.mark.parametrize("name", PACKS)
def test_a_question_about_what_was_not_surely_read_names_its_page(name: str) -> None:
    silent, asked = [], 0
    for _, where, case, pack in _examples(name):
        if Outcome.FAIL not in {f.outcome for f in _judged(case, pack)}:
            continue
        found = _judged(degraded(case, Random(where), unread=0, least=0.3), pack)
        doubts = [f for f in found if f.outcome is Outcome.UNSURE and "识别不清" in f.message]
        asked += len(doubts)
        silent += [where for f in doubts if not PAGED.search(f.message)]

    assert silent == []
    assert asked > 0
