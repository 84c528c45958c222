"""Which writer a file name asks for, and the writing itself.

A writer's library is imported when it is asked for: a review without sheets should not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from casereview.errors import OutputError, UsageError
from casereview.model import Review, Score
from casereview.sheet.imprint import Imprint

Writer = Callable[[Review, Score, Path | None, Imprint], bytes]


def _docx(review: Review, score: Score, _case_path: Path | None, imprint: Imprint) -> bytes:
    from casereview.sheet.docx import docx_bytes

    return docx_bytes(review, score, imprint)


def _xlsx(review: Review, score: Score, _case_path: Path | None, imprint: Imprint) -> bytes:
    from casereview.sheet.xlsx import xlsx_bytes

    return xlsx_bytes(review, score, imprint)


def _pdf(review: Review, score: Score, _case_path: Path | None, imprint: Imprint) -> bytes:
    from casereview.sheet.pdf import pdf_bytes

    return pdf_bytes(review, score, imprint)


def _html(review: Review, score: Score, case_path: Path | None, imprint: Imprint) -> bytes:
    from casereview.sheet.html import html_bytes

    return html_bytes(review, score, case_path, imprint)


def _json(review: Review, score: Score, _case_path: Path | None, _imprint: Imprint) -> bytes:
    from casereview.sheet.json import review_json

    return (review_json(review, score) + "\n").encode()


WRITERS: dict[str, Writer] = {".docx": _docx, ".xlsx": _xlsx, ".pdf": _pdf, ".html": _html, ".json": _json}
"""By the ending of the file name."""


def write_sheet(
    review: Review, score: Score, path: Path, *, case_path: Path | None = None, imprint: Imprint | None = None
) -> None:
    """Write the sheet in the format that `path` ends in; `case_path` lets .html show the quoted strips.

    `imprint` says who signed and what is stale; the machine-readable review holds neither.

    Raises UsageError for an unknown ending and OutputError if the file cannot be written.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise UsageError(f"不认识的评查表格式“{path.suffix}”，可用：{'、'.join(WRITERS)}。")
    content = writer(review, score, case_path, imprint or Imprint())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise OutputError(path, error.strerror or "写入失败") from error
