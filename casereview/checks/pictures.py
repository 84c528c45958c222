"""Whether the photographs are as many as the record says, and where they were taken is a place of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.numerals import number_of
from casereview.terms import GraphicKind

_TAKEN = re.compile(
    r"(?:拍照|拍摄|拍了?照片?|照相|摄影)(?:取证)?(?:照片)?(?P<many>[0-9]{1,2}|[一二两三四五六七八九十])张"
)
_RELIED_ON = re.compile(r"照片(?P<many>[0-9]{1,2}|[一二两三四五六七八九十])张")
_SOME = re.compile("(?:选取|择取|选择|选用|挑选|部分|其中)[^。;]{0,12}(?:张|照片)")
"""What says that not all of them were filed."""
_CAPTION = re.compile(r"(?:照片|图片?)(?P<number>[0-9]{1,2}|[一二三四五六七八九十])(?=[:、.,]|[\u4e00-\u9fff]|$)")
_WHERE = re.compile(r"拍摄地[点址]:?(?P<told>[^。;:]{4,60}?)(?=拍[摄照]|摄影|照片|证明|说明|执法|当事人|$)")
_STREET = re.compile(r"[\u4e00-\u9fff]{2}(?:路|街|道|巷)(?:[0-9]{1,5}号?)?")
_PICTURES = (GraphicKind.PHOTO, GraphicKind.OTHER)
_RECORDS = ("inspection_record", "survey_record", "fire_inspection_record")


def pictures_as_told(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the volume has as many photographs as the records say were taken, by its pictures or captions.

    Not applicable to scans, on which one picture may lie over another. Values: `value` (told), `expected` (in the
    volume).
    """
    sheets = case.of_kind("photo_evidence")
    told = [(record, match) for record in case.of_kind(*_RECORDS) for match in matches(record, _TAKEN)]
    if (
        not sheets
        or len(told) != 1
        or _SOME.search(words_of(told[0][0]))
        or any(paper.is_scanned for paper in (*sheets, told[0][0]))
    ):
        return not_applicable()
    (record, match), many = told[0], number_of(told[0][1]["many"])
    shown = sum(graphic.kind in _PICTURES for d in sheets for page in d.pages for graphic in page.graphics)
    named = sum(len({m["number"] for m in matches(sheet, _CAPTION)}) for sheet in sheets)
    place = place_of(record, *match.span())
    if many is None or max(shown, named) >= int(many):
        alike = many is not None and int(many) == max(shown, named)
        return merged(passed(place), *(_counted_in_decision(case, int(many or 0)) if alike else ()))
    values = {"value": int(many), "expected": max(shown, named)}
    return failed(place, *(sheet.whole() for sheet in sheets), **values)


def _counted_in_decision(case: CaseFile, shown: int) -> Iterator[Verdict]:
    """Whether a decision relies on more photographs than there are, as many as the record says were taken."""
    for decision in case.of_kind("penalty_decision"):
        counted = [(match, number_of(match["many"])) for match in matches(decision, _RELIED_ON)]
        if counted and all(many is not None for _, many in counted) and not decision.is_scanned:
            many = sum(int(many or 0) for _, many in counted)
            place = place_of(decision, *counted[0][0].span())
            yield failed(place, value=many, expected=shown) if many > shown else passed(place)


def pictured_in_place(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the street at which a photograph was taken is one that another paper tells.

    One that another paper writes almost so fails, any other asks.
    Values: `title`, `value`.
    """
    return merged(*(_in_place(case, sheet) for sheet in case.of_kind("photo_evidence")))


def _in_place(case: CaseFile, sheet: Document) -> Verdict:
    others = [words_of(d) for d in case.documents if d.kind != "photo_evidence"]
    verdicts = []
    for match in matches(sheet, _WHERE):
        street = _STREET.search(match["told"])
        if street is None or not is_word_sure(sheet):
            continue
        place = place_of(sheet, *match.span("told"))
        if any(street.group() in words for words in others):
            verdicts.append(passed(place))
            continue
        values = {"title": title_of(sheet), "value": street.group()}
        slip = any(_is_almost(street.group(), told.group()) for words in others for told in _STREET.finditer(words))
        reason = f"拍摄地点“{street.group()}”不见于其他文书，请核对"
        verdicts.append(failed(place, **values) if slip else unsure(reason, place, **values))
    return merged(*verdicts)


def _is_almost(one: str, other: str) -> bool:
    """Whether one street is the other but for a letter of its name or the number of the house."""
    names = [re.sub("[0-9]+号?", "", street) for street in (one, other)]
    return names[0] == names[1] or sum(a != b for a, b in zip(*names, strict=True)) == 1
