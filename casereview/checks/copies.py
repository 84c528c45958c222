"""Checks on the form of single pieces of evidence: copies and photographs."""

from __future__ import annotations

import re

from casereview.checks.absence import title_of, unstated
from casereview.checks.parameters import KindId
from casereview.checks.wording import find_any, matches, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.terms import GraphicKind, ReadingMethod

_VERIFIED = (
    "与原件*一致",
    "与原件*无异",
    "与原件*相符",
    "与原件*无误",
    "与原件*相同",
    "同原件*一致",
    "和原件*一致",
    "与原本*一致",
    "原件*核对",
    "核对*原件",
    "核对无误",
    "核对无异",
    "核对一致",
    "复印属实",
    "复印件属实",
)
_BARE = 20
"""A page with fewer characters is a picture, whose words were not read."""

_WORDED = (GraphicKind.PHOTO, GraphicKind.OTHER)
_LABEL_END = r"(?:员|者)?(?:\(签名\)|\(签字\)|签名|签字)?[:]?"
_TAKEN = re.compile(
    r"(?:时间|日期)(?:\([^)]*\))?[:]?(?=[0-9〇零一二三四五六七八九十]{2})"
    r"|(?:于|在)[0-9〇零一二三四五六七八九十]{4}年|日[^。;]{0,20}(?:拍摄|摄|取证|现场)|日(?:上午|下午)?[0-9]{1,2}(?:时|:)"
)
"""A day that is said of the photograph; the day beside a signature is not."""

_DESCRIBED = {
    "拍摄地点": re.compile(rf"(?:地点|位置|地址|场所|部位){_LABEL_END}(?P<value>[\u4e00-\u9fff0-9A-Za-z]{{2}})?"),
    "拍摄人": re.compile(
        rf"(?:拍摄人|拍摄者|拍照人|摄影者|摄影人|制作人|提取人|取证人|拍摄(?=[:])|摄影(?=[:])|执法人员){_LABEL_END}(?P<value>(?!时间|地点|内容|说明|日期)[\u4e00-\u9fff]{{2}})?"
    ),
}


def copies_verified(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when each document of these kinds bears a note that it agrees with the original.

    A page whose words could not be read asks. Values: `title`.
    """
    return merged(*(_verified(document) for document in case.of_kind(*kinds)))


def _verified(document: Document) -> Verdict:
    if note := find_any(document, _VERIFIED):
        return passed(note)
    if len(words_of(document)) < _BARE or _has_pictures(document):
        return unsure("该材料含图像，请核对有无与原件核对的注记", document.whole(), title=title_of(document))
    return unstated(document, title=title_of(document))


def _has_pictures(document: Document) -> bool:
    """Whether the page bears a picture that could hold the note: no seal, no ink."""
    return any(graphic.kind in _WORDED for page in document.pages for graphic in page.graphics)


def photos_described(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each paper of photographs tells time, place and maker.

    A detail without its label fails, a label without a value asks. Values: `title`, `missing` (the details).
    """
    return merged(*(_described(document) for document in case.of_kind("photo_evidence")))


def _described(document: Document) -> Verdict:
    lacking = [] if find_dates(document.flow.text) else ["拍摄时间"]
    blank = [] if lacking or any(matches(document, _TAKEN)) else ["拍摄时间"]
    for detail, pattern in _DESCRIBED.items():
        found = tuple(matches(document, pattern))
        if not found:
            lacking.append(detail)
        elif not any(match["value"] and not match.group().startswith("执法人员") for match in found):
            blank.append(detail)  # officers who sign the sheet need not have taken the picture
    values = {"title": title_of(document), "missing": "、".join(lacking or blank)}
    if not lacking and not blank:
        return passed(document.whole())
    if lacking and document.reading is ReadingMethod.TEXT and len(words_of(document)) >= _BARE:
        return failed(document.whole(), **values)
    return unsure(f"未能辨认照片的{values['missing']}，请核对", document.whole(), **values)
