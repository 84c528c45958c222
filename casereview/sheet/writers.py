"""Which writer a file name asks for, and the writing itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from casereview.errors import OutputError, UsageError
from casereview.model import Review, Score
from casereview.sheet.docx import docx_bytes
from casereview.sheet.html import html_bytes
from casereview.sheet.json import review_json
from casereview.sheet.pdf import pdf_bytes
from casereview.sheet.xlsx import xlsx_bytes

Writer = Callable[[Review, Score, Path | None], bytes]

WRITERS: dict[str, Writer] = {
    ".docx": lambda review, score, _: docx_bytes(review, score),
    ".xlsx": lambda review, score, _: xlsx_bytes(review, score),
    ".pdf": lambda review, score, _: pdf_bytes(review, score),
    ".html": html_bytes,
    ".json": lambda review, score, _: (review_json(review, score) + "\n").encode(),
}
"""By the ending of the file name."""


def write_sheet(review: Review, score: Score, path: Path, *, case_path: Path | None = None) -> None:
    """Write the sheet in the format that `path` ends in; `case_path` lets .html show the quoted strips.

    Raises UsageError for an unknown ending and OutputError if the file cannot be written.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UsageError(f"不认识的评查表格式“{path.suffix}”，可用：{'、'.join(WRITERS)}。")
    content = writer(review, score, case_path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise OutputError(path, error.strerror or "写入失败") from error
