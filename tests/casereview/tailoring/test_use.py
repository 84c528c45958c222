"""Changes that were tried, put to use."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.evaluate import evaluate
from casereview.example_runs import run_examples
from casereview.open_case import CaseLibraries, pack_for, take_up
from casereview.opened import Door, OpenCase
from casereview.steps import Role, SignOff
from casereview.tailored import Change, TailoringError
from casereview.tailoring import Shelf, browsed, change, in_its_place, put_to_use, revert, shelved, tried
from tests.casereview.tailoring.shelves import (
    BASE,
    FILED,
    IN_TIME,
    a_shelf,
    bytes_of_base,
    days,
    points,
    reworded,
)
from tests.ui.opened import AT, SAMPLES, libraries_in, read_sample

CASE = "many-faults-word"
MOVED = (points(FILED, "2.5"), points(IN_TIME, "1"))


def used(shelf: Shelf, *made: Change) -> str:
    change(shelf, BASE, made)
    return put_to_use(shelf, tried(shelf, BASE))


def test_what_was_tried_becomes_a_pack_of_ones_own_and_the_standard_stays(tmp_path: Path) -> None:
    shelf, before = a_shelf(tmp_path), bytes_of_base()

    name = used(shelf, *MOVED)

    assert name == "tianjin-nankai-own-1"
    assert sorted(path.name for path in (tmp_path / "rules" / name).iterdir()) == ["pack.yaml", "tailoring.json"]
    assert bytes_of_base() == before
    pack = shelf.read(shelf.folder(name))
    assert {rule.id: str(rule.points) for rule in pack.rules if rule.id in (FILED, IN_TIME)} == {
        FILED: "2.5",
        IN_TIME: "1",
    }
    assert next(one for one in shelved(shelf) if one.id == name).tailors == BASE
    assert browsed(shelf, name).waiting == 0


def test_examples_that_the_changes_outdated_are_left_out_and_all_others_hold(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)

    pack = shelf.read(shelf.folder(used(shelf, days("60"), *reworded())))

    assert [run.rule.id for run in run_examples(pack, shelf.catalogue, shelf.law) if run.contradictions] == []
    base = {rule.id: rule for rule in shelf.read(shelf.folder(BASE)).rules}
    fewer = {rule.id for rule in pack.rules if len(rule.examples) != len(base[rule.id].examples)}
    assert fewer == {IN_TIME}


def test_what_was_changed_after_the_trial_must_be_tried_again(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    change(shelf, BASE, MOVED)
    trial = tried(shelf, BASE)
    change(shelf, BASE, reworded())

    with pytest.raises(TailoringError, match="请重新试用"):
        put_to_use(shelf, trial)

    assert [one.id for one in shelved(shelf) if one.own] == []


def test_a_sentence_that_would_be_untrue_is_not_put_to_use(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)

    with pytest.raises(TailoringError, match="仍写着“九十日”，请一并改写"):
        used(shelf, days("60"))


def test_nothing_new_is_not_put_to_use_twice(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    used(shelf, *MOVED)

    with pytest.raises(TailoringError, match="没有尚未启用的改动"):
        put_to_use(shelf, tried(shelf, BASE))


def test_further_changes_make_a_further_edition_beside_the_one_in_use(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    first = used(shelf, *MOVED)
    digest = shelf.read(shelf.folder(first)).sha256

    second = used(shelf, *reworded())

    assert second == "tianjin-nankai-own-2"
    assert shelf.read(shelf.folder(first)).sha256 == digest
    assert {one.id: one.superseded for one in shelved(shelf) if one.own} == {first: True, second: False}
    assert browsed(shelf, first).fixed
    assert len(browsed(shelf, first).changes) == 2
    assert len(browsed(shelf, second).changes) == 4
    assert in_its_place(shelf.own) == {BASE: second}


def test_the_standard_stands_for_itself_again_once_all_changes_were_taken_back(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    used(shelf, *MOVED)

    revert(shelf, BASE)
    last = put_to_use(shelf, tried(shelf, BASE))

    assert in_its_place(shelf.own) == {}
    case, base = read_sample(CASE), shelf.read(shelf.folder(BASE))
    assert evaluate(case, shelf.read(shelf.folder(last)), shelf.law) == evaluate(case, base, shelf.law)


def _opened(libraries: CaseLibraries, pack: str | None = None) -> OpenCase:
    return take_up(read_sample(CASE), SAMPLES / CASE, Door.REVIEW, libraries, AT, pack)


def test_a_case_signed_under_one_edition_keeps_its_pack_and_sheet_when_the_next_is_used(tmp_path: Path) -> None:
    shelf = a_shelf(tmp_path)
    first = used(shelf, *MOVED)
    plain = libraries_in(tmp_path)
    libraries = CaseLibraries(plain.catalogue, plain.law, plain.store, shelf.own)
    opened = _opened(libraries, first)
    libraries.store.append(opened.kept.id, opened.run.id, "王五", AT, (SignOff("王五", Role.REVIEWER, AT),))
    signed = _opened(libraries)
    assert signed.signed is not None

    used(shelf, *reworded())
    again = _opened(libraries)

    assert again.signed == signed.signed
    assert (again.run, again.machine.pack.id, again.machine.pack.sha256) == (
        signed.run,
        first,
        signed.machine.pack.sha256,
    )
    assert again.score == signed.score
    assert [row.cells for chapter in again.table.chapters for row in chapter.rows] == [
        row.cells for chapter in signed.table.chapters for row in chapter.rows
    ]


def test_new_cases_are_judged_by_the_pack_that_takes_the_place_of_the_one_they_ask_for(tmp_path: Path) -> None:
    shelf, plain = a_shelf(tmp_path), libraries_in(tmp_path)
    libraries = CaseLibraries(plain.catalogue, plain.law, plain.store, shelf.own)
    asked = pack_for(read_sample(CASE), None, libraries)[0].id
    change(shelf, asked, MOVED)
    name = put_to_use(shelf, tried(shelf, asked))

    assert pack_for(read_sample(CASE), None, libraries)[0].id == name
    assert pack_for(read_sample(CASE), asked, libraries)[0].id == asked


def test_a_base_with_tiers_of_its_own_lends_them_to_the_pack(tmp_path: Path) -> None:
    base = tmp_path / "rules" / "base"
    (base / "lawbook").mkdir(parents=True)
    (base / "pack.yaml").write_text(f'title: 甲\nissuer: 乙\nedition: "1"\nextends: {BASE}\n', encoding="utf-8")
    (base / "lawbook" / "tiers.yaml").write_text("[]\n", encoding="utf-8")
    shelf = a_shelf(tmp_path)
    change(shelf, "base", MOVED)

    name = put_to_use(shelf, tried(shelf, "base"))

    assert (shelf.folder(name) / "lawbook" / "tiers.yaml").read_text(encoding="utf-8") == "[]\n"
