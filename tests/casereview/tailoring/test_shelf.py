"""The packs there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.rulepack import pack_folders
from casereview.tailored import ShelvedPack, Tailoring, TailoringError
from casereview.tailoring.kept import keep_beside_pack, keep_draft
from casereview.tailoring.shelf import Shelf, edition_of, in_use, shelved, tailoring_of, waiting
from tests.casereview.tailoring.shelves import BASE, FILED, a_shelf, points


def own_pack(shelf: Shelf, name: str, text: str, tailoring: Tailoring | None = None) -> None:
    folder = shelf.own / name
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text(text, encoding="utf-8")
    if tailoring is not None:
        keep_beside_pack(folder, tailoring)


def test_packs_of_ones_own_stand_behind_those_of_the_program(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    own_pack(shelf, "house", 'title: 本局标准\nissuer: 某局\nedition: "2026"\nextends: reference\n')

    found = shelved(shelf)

    assert [one.id for one in found] == [*pack_folders(), "house"]
    assert found[-1] == ShelvedPack("house", "本局标准", "2026", own=True)


def test_a_pack_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    own_pack(shelf, "broken", "title: [1\n")

    assert shelved(shelf)[-1].problem.startswith("“broken/pack.yaml”第 2 行：格式有误")


def test_a_pack_that_is_still_being_written_is_not_there_yet(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    own_pack(shelf, ".trial-abc", "title: 甲\n")

    assert list(shelf.folders()) == list(pack_folders())


def test_editions_are_counted_as_numbers_and_the_last_is_in_use(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    for number in (2, 10):
        made = Tailoring(BASE, (points(FILED, str(number)),))
        own_pack(shelf, f"{BASE}-own-{number}", "title: 甲\n", made)

    assert edition_of(f"{BASE}-own-10") == 10
    assert in_use(shelf, BASE).changes == (points(FILED, "10"),)
    assert {one.id: one.superseded for one in shelved(shelf) if one.own} == {
        f"{BASE}-own-2": True,
        f"{BASE}-own-10": False,
    }


def test_a_draft_comes_before_what_is_in_use_and_tells_what_waits(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    own_pack(shelf, f"{BASE}-own-1", "title: 甲\n", Tailoring(BASE, (points(FILED, "2"),)))
    assert (waiting(shelf, BASE), tailoring_of(shelf, BASE).changes) == (0, (points(FILED, "2"),))

    keep_draft(shelf.drafts, Tailoring(BASE))

    assert (waiting(shelf, BASE), tailoring_of(shelf, BASE).changes) == (1, ())


def test_a_pack_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(TailoringError, match="没有名为“gone”的评查标准"):
        a_shelf(tmp_path).folder("gone")
