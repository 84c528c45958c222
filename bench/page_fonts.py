"""Fonts to print pages in: those of the installation, and the Chinese ones of the machine where it has any."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pylopdf_fonts_zh_cn
from PIL import ImageFont

SHIPPED = Path(pylopdf_fonts_zh_cn.__file__).parent
_GLANCE = 24  # pixels of a character
_NO_CHARACTER = "\U0010ffff"
_KNOWN = re.compile(r"\b(JP|KR|TC|TW|HK|MBE|Mono|Sharp)\b|Noto.*Regular|UKai")  # of elsewhere, or nothing new


class Font(NamedTuple):
    """A face in a font file."""

    path: Path
    face: int = 0


FALLBACK = Font(SHIPPED / "NotoSerifSC-Regular.otf")
"""What characters are printed in that a font lacks, as word processors do."""


def fonts() -> tuple[Font, ...]:
    """The faces for simplified Chinese, those of the installation first."""
    shipped = (FALLBACK, Font(SHIPPED / "NotoSansSC-Regular.otf"))
    return shipped + _of_the_machine()


@cache
def has(font: Font, character: str) -> bool:
    """Whether a face has a character: it draws for it what it draws for none that it lacks."""
    face = sized(font, _GLANCE)
    return character.isspace() or bytes(face.getmask(character)) != bytes(face.getmask(_NO_CHARACTER))


@cache
def sized(font: Font, pixels: int) -> ImageFont.FreeTypeFont:
    """The face to draw characters of so many pixels."""
    return ImageFont.truetype(str(font.path), pixels, font.face)


def _of_the_machine() -> tuple[Font, ...]:
    if shutil.which("fc-list") is None:
        return ()
    asked = ["fc-list", ":lang=zh-cn", "--format", "%{file}\t%{index}\t%{family[0]} %{style[0]}\n"]
    listed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    faces = [(Path(path), int(index), name) for path, index, name in (row.split("\t") for row in listed.splitlines())]
    return tuple(sorted(Font(path, index) for path, index, name in faces if not _KNOWN.search(name)))
