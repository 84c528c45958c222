"""Points and places in the words that every sheet and every pane uses for them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from casereview.model import CaseFile, Document, Source
from casereview.terms import ReadingMethod

_READ = {ReadingMethod.TEXT: "文字", ReadingMethod.OCR: "识别", ReadingMethod.MIXED: "文字与识别混合"}


def points_text(points: Decimal) -> str:
    """Points as printed: at most two decimals, no trailing zeros."""
    text = f"{points:.2f}".rstrip("0").rstrip(".")
    return text or "0"


def place_text(source: Source, case: CaseFile) -> str:
    """Where a source stands, in words."""
    document = case.document(source.document)
    title = document.title or document.label
    if document.is_scanned:
        title = "".join(title.split())  # how wide a title was set, a picture does not tell exactly
    return f"《{title}》第{source.page}页{mended_text(source)}"


def mended_text(source: Source) -> str:
    """What of the words was read otherwise than they are given, and what proved it; empty if nothing was."""
    told = [f"识别为“{read}”，据{proof}更正为“{words}”" for read, words, proof in source.mended]
    return f"（{'；'.join(told)}）" if told else ""


def paged(numbers: Iterable[int]) -> str:
    """Pages in words, those that follow each other as one: 第3、5—7页."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return f"第{'、'.join(map(_run, runs))}页"


def _run(run: list[int]) -> str:
    return str(run[0]) if len(run) == 1 else f"{run[0]}{'、' if len(run) == 2 else '—'}{run[-1]}"


def problem_text(document: Document) -> str | None:
    """What of the document could not be read; None if all of it was."""
    if document.problem is not None or not document.unread:
        return document.problem
    return f"{paged(document.unread)}未能读取，请核对原件。"


def reading_text(document: Document) -> str:
    """How the words of the document were come by and, where they were read off pictures, how well: 识别，清晰度 97%."""
    if document.clarity is None:
        return _READ[document.reading]
    return f"{_READ[document.reading]}，清晰度 {document.clarity:.0%}"
