"""How each paper was read and how well, as notes under a sheet: only where some were read off pictures."""

from __future__ import annotations

from collections.abc import Iterator

from casereview.model import CaseFile, Document
from casereview.phrases import paged, reading_text
from casereview.terms import ReadingMethod


def reading_notes(case: CaseFile) -> tuple[str, ...]:
    """What could not be read, what was read badly, then every paper by how it was read; nothing for text alone."""
    seen = any(document.reading is not ReadingMethod.TEXT for document in case.documents)
    return (*_unread(case), *_faint(case), *((_methods(case),) if seen else ()))


def _unread(case: CaseFile) -> Iterator[str]:
    for document in case.documents:
        if document.problem:
            yield f"未能读取：{document.source}——{document.problem}"
        elif document.unread:
            yield f"未能读取：{_name(document)}{paged(document.unread)}，请核对原件。"


def _faint(case: CaseFile) -> Iterator[str]:
    told = []
    for document in case.documents:
        if faint := [number for number in document.unclear if number not in document.unread]:
            told.append(f"{_name(document)}{paged(faint)}")
    if told:
        yield f"识别不清，所载内容未据以扣分，请核对原件：{'；'.join(told)}。"


def _methods(case: CaseFile) -> str:
    groups: dict[str, list[str]] = {}
    for document in case.documents:
        if document.problem is None:
            groups.setdefault(reading_text(document), []).append(_name(document))
    told = (f"{how}：{'、'.join(dict.fromkeys(names))}" for how, names in groups.items())
    return f"各文书的读取方式：{'；'.join(told)}。"


def _name(document: Document) -> str:
    return f"《{''.join((document.title or document.label).split())}》"
