"""The tiers that a pack brings along for the law book."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.errors import PackError
from casereview.lawbook import OWN, read_lawbook, with_own_tiers
from casereview.model import DiscretionCitation

LAW = read_lawbook()
TIERS = """
- base: 滨州湾区安全生产行政处罚裁量基准
  area: own
  item: "1"
  tier: A
  law: 安全生产法
  article: "97"
  condition: 未培训人员占比不足10%
  unit: {first: 0-30000}
  standing: official
  source: 某〔2026〕5号（张三2026-11-20核对）
"""


def a_pack(folder: Path, tiers: str) -> Path:
    (folder / "lawbook").mkdir()
    (folder / "lawbook" / "tiers.yaml").write_text(tiers, encoding="utf-8")
    return folder


def test_a_pack_brings_its_own_base_along(tmp_path: Path) -> None:
    law = with_own_tiers(LAW, a_pack(tmp_path, TIERS))
    base = law.base_named(DiscretionCitation("滨州湾区安全生产行政处罚裁量基准"))

    assert base is not None
    assert (base.area, base.standing) == (OWN, "official")
    assert [(tier.tier, tier.judges_in(("national", OWN))) for tier in law.tiers_of(base, "1")] == [("A", True)]


def test_without_tiers_of_its_own_the_law_book_stays_as_it_is(tmp_path: Path) -> None:
    assert with_own_tiers(LAW, tmp_path) is LAW


def test_a_tier_of_an_unknown_law_is_refused_with_its_line(tmp_path: Path) -> None:
    pack = a_pack(tmp_path, TIERS.replace("安全生产法", "某法"))

    with pytest.raises(PackError, match=r"tiers.yaml”第 6 行"):
        with_own_tiers(LAW, pack)
