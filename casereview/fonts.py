"""The Chinese font that sheets embed and shapes of print are told by, from its wheel: no system font is needed."""

from __future__ import annotations

from importlib import resources
from pathlib import Path


def sans_font() -> Path:
    """The file of Noto Sans SC. Raises FileNotFoundError if the wheel has changed its layout."""
    folder = Path(str(resources.files("pylopdf_fonts_zh_cn")))
    for file in sorted(folder.rglob("*")):
        if file.suffix.lower() in (".otf", ".ttf") and "sans" in file.name.lower():
            return file
    raise FileNotFoundError("pylopdf_fonts_zh_cn: Noto Sans SC")
