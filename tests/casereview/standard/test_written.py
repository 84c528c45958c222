"""Packs in their own words."""

from __future__ import annotations

import pytest

from casereview.catalogue import read_catalogue
from casereview.lawbook import read_lawbook
from casereview.rulepack import pack_folders, read_pack
from casereview.standard.wordings import read_check_words
from casereview.standard.written import written_pack


@pytest.mark.parametrize("pack_id", sorted(pack_folders()))
def test_the_words_are_those_that_the_pack_reader_reads(pack_id: str) -> None:
    folder = pack_folders()[pack_id]
    pack = read_pack(folder, read_catalogue(), read_lawbook())

    written = written_pack(folder)

    told = {rule.id: (rule.section, str(rule.values["title"])) for rule in written.rules}
    assert told == {rule.id: (rule.section, rule.title) for rule in pack.rules}


def test_changes_are_laid_over_the_parent() -> None:
    rules = {rule.id: rule for rule in written_pack(pack_folders()["tianjin-dongli"]).rules}

    assert rules["discussed-collectively"].values["points"] == 0.5


def test_no_two_parameters_go_by_one_name() -> None:
    names = list(read_check_words().parameters.values())

    assert sorted({name for name in names if names.count(name) > 1}) == []
