"""How each paper was read and how well, and how the pages of a volume lie, as notes under a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from casereview.model import CaseFile, Document
from casereview.page_sequence import page_sequence
from casereview.phrases import paged, reading_text

_MENDED = 30
"""So many repairs are printed one by one."""


def reading_notes(case: CaseFile) -> tuple[str, ...]:
    """What could not be read or was read badly, how every paper was read, what was put right, how the pages lie."""
    return (*_unread(case), *_faint(case), *_methods(case), *_mended(case), *_sequence(case))


def _methods(case: CaseFile) -> Iterator[str]:
    seen = any(document.is_scanned for document in case.documents)
    groups: dict[str, list[str]] = {}
    for document in case.documents if seen else ():
        if document.problem is None:
            groups.setdefault(reading_text(document), []).append(_name(document))
    if groups:
        told = (f"{how}：{'、'.join(dict.fromkeys(names))}" for how, names in groups.items())
        yield f"各文书的读取方式：{'；'.join(told)}。"


def _sequence(case: CaseFile) -> Iterator[str]:
    """How the pages of a bound volume lie; nothing of one without folios in which nothing is amiss."""
    sequence = page_sequence(case)
    parts = [f"顺序正确 {sequence.in_order} 页"] if sequence.in_order else []
    for word, found in (
        ("缺", sequence.missing),
        ("重", sequence.doubled),
        ("错位", sequence.misplaced),
        ("非本卷", sequence.foreign),
    ):
        if found:
            surely = "" if all(one.sure for one in found) else "，待核对原卷"
            told = "；".join(one.told for one in found)
            parts.append(f"{word} {sum(one.pages for one in found)} 页（{told}{surely}）")
    if parts:
        yield f"卷内页码：{'，'.join(parts)}。"


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


def _mended(case: CaseFile) -> Iterator[str]:
    """What was put right of words read off pictures, each with what proved it."""
    told = dict.fromkeys(
        f"{_name(document)}第{page.number}页“{one.as_read}”改读为“{one.words}”（{one.proof}）"
        for document in case.documents
        for page in document.pages
        for block in page.blocks
        for one in block.mendings(0, len(block.text))
    )
    if told:
        rest = f"等 {len(told)} 处" if len(told) > _MENDED else ""
        yield f"识别更正：{'；'.join(list(told)[:_MENDED])}{rest}。"


def _name(document: Document) -> str:
    return f"《{''.join((document.title or document.label).split())}》"
