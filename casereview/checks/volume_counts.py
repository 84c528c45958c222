"""Whether the note at the end of the volume counts as many papers as the contents list enters."""

from __future__ import annotations

import re

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.contents_meant import entries_listed
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.numerals import number_of

_COUNTED = re.compile(
    r"(?:本卷|本案卷|卷内|案卷|全卷|共有?|共计|合计|文书|文件|材料)[^。;0-9一二三四五六七八九十百]{0,14}(?P<many>[0-9]{1,3}|[一二三四五六七八九十百]{1,4})(?:件|份)(?!证据|照片)"
)
_OF_PROOF = re.compile("光盘|照片|视听|录像|录音|物证|实物|样品")
"""What is kept beside the papers and counted by itself."""

_IN_PARTS = re.compile(r"正卷[^。;]{0,10}[0-9一二三四五六七八九十]+(?:件|份)[^。;]{0,6}副卷")
"""A note that counts two parts of the volume, each of which has a list of its own."""

_OF_COVERS = re.compile("备考表|封[面皮]|目录|卷[皮首]")
"""What a list may enter besides the papers of the case."""
_OUTSIDE = ("volume_cover", "contents_list", "volume_note")


def volume_note_counts(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the note gives the number of entries of the contents list, or that of the papers in the volume.

    Where entries and papers are as many and the note gives another number, it fails; otherwise it asks. Not applicable
    without a list whose entries were read and a note that counts. Values: `title`, `value`, `expected`.
    """
    return merged(*(_counted(case, note) for note in case.of_kind("volume_note")))


def _counted(case: CaseFile, note: Document) -> Verdict:
    entries = entries_listed(case)
    if len(case.of_kind("contents_list")) > 1 and len(case.of_kind("volume_note")) > 1:
        return not_applicable()  # each part of the volume has a list and a note of its own
    found = next((m for m in matches(note, _COUNTED) if not _OF_PROOF.search(m.group())), None)
    many = None if found is None else number_of(found["many"])
    if _IN_PARTS.search(words_of(note)):
        return not_applicable()
    if found is None or many is None or not entries:
        return not_applicable()
    place, papers = place_of(note, *found.span()), [d for d in case.documents if d.kind not in _OUTSIDE]
    inside = [entry for entry in entries if _OF_COVERS.search(entry.title) is None]
    known = {len(entries), len(inside), len(papers), len(case.documents)}
    if int(many) in known or 0 < int(many) - len(entries) <= len(case.of_kind(*_OUTSIDE)):
        return passed(place)
    values = {"title": title_of(note), "value": int(many), "expected": len(entries)}
    if len(entries) == len(papers) and is_word_sure(note):
        return failed(place, **values)
    reason = f"《{title_of(note)}》写明{int(many)}件，卷内目录登记{len(entries)}件，请核对"
    return unsure(reason, place, **values)
