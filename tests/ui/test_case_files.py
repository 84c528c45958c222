"""What file dialogs offer is what the program reads."""

from __future__ import annotations

from casereview.load.folder import PACKED, VOLUMES
from ui.case_files import CASE_FILES, case_filters


def test_everything_that_is_offered_can_be_read() -> None:
    assert {f".{one}" for one in CASE_FILES} <= VOLUMES | PACKED


def test_word_files_old_and_new_ofd_scans_and_photographs_are_offered_first_of_all() -> None:
    first = case_filters().split(";;")[0]

    for ending in ("docx", "doc", "wps", "pdf", "ofd", "jpg", "tif", "heic", "zip"):
        assert f"*.{ending} " in first
        assert f"*.{ending.upper()}" in first
