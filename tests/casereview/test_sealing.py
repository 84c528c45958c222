"""Signed reviews sealed together: a manifest with hashes, held against what is kept."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from casereview.errors import SealError
from casereview.open_case import CaseLibraries, decide, take_step, take_up
from casereview.opened import Door, OpenCase, Wish
from casereview.sealing import (
    CHANGED_LIST,
    GONE,
    OTHER_FILES,
    OTHER_REVIEW,
    differing,
    manifest_in,
    manifest_of,
    manifest_text,
    read_manifest,
    seal,
)
from casereview.steps import Role, SignOff
from casereview.terms import Outcome
from tests.ui.opened import SAMPLES, libraries_in, read_sample

AT = datetime(2026, 3, 2, 9, 30)
CASES = ("fault-signature", "many-faults-word")


@pytest.fixture
def libraries(tmp_path: Path) -> CaseLibraries:
    return libraries_in(tmp_path)


def opened(libraries: CaseLibraries, name: str) -> OpenCase:
    return take_up(read_sample(name), SAMPLES / name, Door.REVIEW, libraries, AT)


def signed(libraries: CaseLibraries, name: str) -> OpenCase:
    case = opened(libraries, name)
    for finding in case.undecided:
        case = decide(
            case, (Wish(finding.rule.id, finding.outcome, Outcome.PASS, reason="核对过"),), libraries, "某甲", AT
        )
    return take_step(case, (SignOff("某甲", Role.REVIEWER, AT),), libraries, "某甲", AT)


@pytest.fixture
def both(libraries: CaseLibraries) -> tuple[OpenCase, ...]:
    return tuple(signed(libraries, name) for name in CASES)


def test_a_manifest_pins_files_standard_and_review(libraries: CaseLibraries, both: tuple[OpenCase, ...]) -> None:
    store = libraries.store

    manifest = manifest_of(store.cases(), store, "某丙", AT)

    told = [(one.run, one.files_sha256, one.pack, one.pack_sha256, one.signed_by) for one in manifest.reviews]
    assert told == [(o.run.id, o.read.sha256, o.run.pack, o.machine.pack.sha256, "某甲") for o in both]
    assert all(len(one.review_sha256) == 64 for one in manifest.reviews)
    assert manifest_in(manifest_text(manifest)) == manifest
    assert differing(manifest, store) == ()


def test_what_is_sealed_is_written_down_and_shown_so_until_it_is_reviewed_again(
    libraries: CaseLibraries, both: tuple[OpenCase, ...]
) -> None:
    store = libraries.store
    seal(manifest_of(store.cases(), store, "某丙", AT), store)
    sealed = [kept.sealed for kept in store.cases()]

    take_up(replace(both[0].read, sha256="changed"), both[0].path, Door.REVIEW, libraries, AT)

    assert sealed == [AT, AT]
    assert [kept.sealed for kept in store.cases()] == [None, AT]


def test_a_case_that_is_not_signed_is_not_sealed(libraries: CaseLibraries) -> None:
    opened(libraries, CASES[0])

    with pytest.raises(SealError, match="没有签署"):
        manifest_of(libraries.store.cases(), libraries.store, "某丙", AT)


def test_what_differs_is_named(libraries: CaseLibraries, both: tuple[OpenCase, ...], tmp_path: Path) -> None:
    store = libraries.store
    manifest = manifest_of(store.cases(), store, "某丙", AT)
    other_files = replace(manifest.reviews[0], files_sha256="0" * 64)
    text = manifest_text(manifest).replace(manifest.reviews[0].files_sha256, other_files.files_sha256)

    assert [one.why for one in differing(manifest_in(text), store)] == [CHANGED_LIST, CHANGED_LIST]
    assert [one.why for one in differing(manifest, libraries_in(tmp_path / "另一处").store)] == [GONE, GONE]


def test_what_was_tampered_with_in_the_store_is_named(
    libraries: CaseLibraries, both: tuple[OpenCase, ...], tmp_path: Path
) -> None:
    store = libraries.store
    manifest = manifest_of(store.cases(), store, "某丙", AT)
    with sqlite3.connect(tmp_path / "store.db") as raw:
        raw.executescript("drop trigger closed_is_never_changed; drop trigger runs_are_never_changed;")
        raw.execute("update closed set content = x'00' where run = ?", [both[0].run.id])
        raw.execute("update runs set pack_sha256 = 'x' where id = ?", [both[1].run.id])

    assert [one.why for one in differing(manifest, store)] == [OTHER_REVIEW, OTHER_FILES]


@pytest.mark.parametrize("text", ["", "{}", "不是清单"])
def test_anything_else_is_no_manifest(tmp_path: Path, text: str) -> None:
    (tmp_path / "清单.json").write_text(text, encoding="utf-8")

    with pytest.raises(SealError):
        read_manifest(tmp_path / "清单.json")
    with pytest.raises(SealError):
        read_manifest(tmp_path / "没有.json")
