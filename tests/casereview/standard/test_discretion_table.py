"""Issued discretion bases of many layouts read as a person reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.standard.discretion_table import proposed_base
from casereview.standard.issued import read_issued
from casereview.standard.tier_list import ProposedTier
from tests.casereview.standard.discretion_papers import PAPERS, Paper, Row
from tests.casereview.standard.issued_papers import as_docx, as_xlsx

WRITERS = {"docx": as_docx, "xlsx": as_xlsx}


def as_told(tier: ProposedTier, wanted: Row) -> Row:
    """What was read, in the terms of what was wanted."""
    return Row(
        tier.number,
        wanted.act if wanted.act in tier.act else tier.act,
        tier.tier,
        wanted.condition if wanted.condition in tier.condition else tier.condition,
        tier.fine("unit", "first") or None,
        tier.fine("unit", "later") or None,
        tier.fine("person", "first") or None,
        tier.fine("person", "later") or None,
        tier.article[1] or None,
    )


@pytest.mark.parametrize("ending", sorted(WRITERS))
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_tier_is_read_with_its_item_condition_and_fines(tmp_path: Path, paper: Paper, ending: str) -> None:
    path = WRITERS[ending](tmp_path / f"基准.{ending}", paper.parts)

    tiers = proposed_base(read_issued(path), path.name)

    assert [as_told(*pair) for pair in zip(tiers, paper.rows, strict=True)] == list(paper.rows)


def test_what_could_not_be_read_is_a_doubt_not_a_value(tmp_path: Path) -> None:
    table = [["违法行为", "裁量阶次", "适用条件", "处罚幅度"], ["未设警示标志", "A", "1处", "从重处理"]]
    path = as_docx(tmp_path / "基准.docx", [table])

    (tier,) = proposed_base(read_issued(path), path.name)

    assert (tier.spans, tier.doubts) == ((), ("没有读到处罚依据的条", "没有读到罚款幅度"))


def test_a_letter_without_tiers_proposes_none(tmp_path: Path) -> None:
    path = as_docx(tmp_path / "函.docx", ["关于印发裁量基准的通知", "各单位：现予印发。"])

    assert proposed_base(read_issued(path), path.name) == ()
