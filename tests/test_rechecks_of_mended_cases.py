"""A fault planted into a lawful case and mended: what a further check tells of it."""

from __future__ import annotations

import pytest

from casereview.lawbook import read_lawbook
from casereview.pipeline import choose_pack, judge
from casereview.recheck import recheck
from casereview.rechecked import Recheck
from casereview.rulepack import pack_folders, read_pack
from sample_cases.proving.lawful import ORDINARY, lawful_case
from sample_cases.proving.plants import FAULTS
from sample_cases.proving.proof import faulty_case
from sample_cases.proving.reading import case_file, catalogue

LAW = read_lawbook()


def mended(rule: str, words: str = "") -> Recheck:
    """The case with the fault of that rule held against the lawful one, both read from their files."""
    fault = next(one for one in FAULTS if one.rule == rule and words in one.words)
    places = ((scene, seed) for seed in range(20) for scene in fault.scenes or ORDINARY if scene not in fault.except_in)
    faulty, place = next((case, place) for place in places if (case := faulty_case(fault, place)) is not None)
    before, after = case_file(faulty), case_file(lawful_case(*place))
    pack = read_pack(pack_folders()[choose_pack(after, pack_folders())], catalogue(), LAW, examples=False)
    return recheck(judge(before, pack, LAW), judge(after, pack, LAW))


def told(result: Recheck, rule: str) -> set[str]:
    """Where what that rule found before stands now."""
    groups = {
        "已改好": result.closed,
        "仍存在": result.remaining,
        "随文书撤出": result.withdrawn,
        "前后变动": tuple(fault for one in result.changed for fault in one.faults),
    }
    return {name for name, found in groups.items() if any(one.fault.finding.rule.id == rule for one in found)}


@pytest.mark.parametrize(
    "rule",
    [
        "remedies-told",
        "amounts-alike",
        "order-rechecked",  # the paper was brought
        "papers-in-filing-order",
        "review-looked-for",  # the opinion was brought, though a signature has appeared elsewhere besides
    ],
)
def test_what_was_mended_is_closed(rule: str) -> None:
    assert told(mended(rule), rule) == {"已改好"}


@pytest.mark.parametrize(
    "rule",
    [
        "approvers-signed",
        "decision-sealed",
        "signatures-dated",
        "officers-sign-for-themselves",  # another signature in the place of one
        "inquirer-is-not-recorder",
        "receipts-dated",
        "papers-served",  # a row added to the receipt
        "notified-before-decision",
        "approvals-ascend",
        "record-took-its-time",
        "officers-in-one-place",
        "acted-within-limitation",
    ],
)
def test_what_is_gone_by_a_mark_or_a_day_alone_is_not(rule: str) -> None:
    assert told(mended(rule), rule) == {"前后变动"}


def test_a_case_mended_otherwise_shows_no_change() -> None:
    assert mended("remedies-told").changed == ()
