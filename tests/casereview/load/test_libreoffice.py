"""Another program on the computer converts what this one cannot read, within its time."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from casereview.load import libreoffice as module
from casereview.load.libreoffice import converted, libreoffice

needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


def program(folder: Path, script: str) -> Path:
    """A stand-in that is called as LibreOffice is; `$out` is its folder, `$paper` the file."""
    path = folder / "soffice"
    path.write_text(f'#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nout="$2"\npaper="$3"\n{script}\n')
    path.chmod(0o755)
    return path


@needs_scripts
def test_what_the_program_makes_is_handed_over(tmp_path: Path) -> None:
    soffice = program(tmp_path, 'mkdir -p "$out"; (printf made:; cat "$paper") > "$out/paper.docx"')
    assert converted(soffice, b"{\\rtf1}", ".rtf") == b"made:{\\rtf1}"


@needs_scripts
def test_a_program_that_makes_nothing_or_hangs_gives_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert converted(program(tmp_path, "exit 1"), b"x", ".rtf") is None
    monkeypatch.setattr(module, "SECONDS", 0.2)
    assert converted(program(tmp_path, "sleep 60 & sleep 60"), b"x", ".rtf") is None


@needs_scripts
def test_the_program_is_found_in_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    soffice = program(tmp_path, "")
    assert libreoffice() == soffice


@pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not on this computer")
def test_libreoffice_itself_makes_a_word_file() -> None:
    soffice = libreoffice()
    assert soffice is not None
    made = converted(soffice, rb"{\rtf1\ansi\ansicpg936 \u31435 ?\u26696 ?}", ".rtf")
    assert made is not None
    assert [paragraph.text for paragraph in Document(BytesIO(made)).paragraphs] == ["立案"]
