"""The check on photographs: each tells when, where and by whom it was taken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from casereview.checks.absence import is_legible, is_unread, title_of
from casereview.checks.blank_cells import cells_filled
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.terms import GraphicKind, MarkKind, MarkState
from casereview.text import squeezed

_BESIDE = 15
"""A day stands so near behind its label."""

_BARE = 20
"""A page with fewer characters is a picture, whose words were not read."""

_LABEL_END = r"(?:员|者)?(?:\(签名\)|\(签字\)|签名|签字)?[:]?"
_TAKEN = re.compile(
    r"(?:时间|日期)(?:\([^)]*\))?[:]?(?=[0-9〇零一二三四五六七八九十]{2})"
    r"|(?:于|在)[0-9〇零一二三四五六七八九十]{4}年|日[^。;(签]{0,12}(?:拍摄|摄|取证)|日[^。;(签]{0,4}现场"
    r"|日(?:上午|下午)?[0-9]{1,2}(?:时|:)|20[0-9]{2}([-./])[0-9]{1,2}\1[0-9]{3,4}:[0-9]{2}"
)
"""A day that is said of the photograph; the day beside a signature is not."""

_HEADED = re.compile(r"拍摄(?:时间|日期)拍摄(?:地点|位置|人)")
"""The head of a table, with the days in the rows below it."""

_HEADED_ON = re.compile(r"拍摄(?:时间|日期)拍摄(?:地点|位置|人)(?:拍摄人)?(?:证明|当事人|执法人员|现场负责人)")
"""Such a head that goes on with further columns."""

_FILLED = (
    r"(?:(?<!:)|(?!时间|日期|拍摄|拍照|摄影|照片|证明(?:内容|对象|事项)|内容|说明|备注"
    r"|取证|提取|制作人|当事人|执法人员|见证))"
)
"""Behind the colon of a label without a value stands the next label; labels without one may head a table."""

_DESCRIBED = {
    "拍摄地点": re.compile(
        rf"(?:地点|位置|地址|部位|场所(?=(?:名称)?[:])){_LABEL_END}(?P<value>{_FILLED}[+#(“\"-]?[\u4e00-\u9fff0-9A-Za-z]{{2}})?"
    ),
    "拍摄人": re.compile(
        rf"(?:拍摄人\)(?=:)|拍摄人|拍摄者|拍照人|摄影者|摄影人|制作人|提取人|取证人|拍摄(?=[:])|摄影(?=[:])|执法人员){_LABEL_END}(?P<value>{_FILLED}(?!时间|地点|内容|说明|日期|证明(?:对象|内容|事项)|当事人|执法人员|现场负责人)[\u4e00-\u9fff]{{2}})?"
    ),
}


_SERVED_AT = re.compile(r"(?:留置|张贴|送达)[^。;:]{0,8}[于在至][\u4e00-\u9fff]{2}|[于在][^。;:]{2,20}(?:留置|张贴)")
"""Pictures of a service say in free words where it was."""

_TOOK_AT = re.compile(
    r"[摄拍]于20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:[0-9]{1,2}(?:时|:)(?:[0-9]{1,2}分?)?)?+[,、]?+[在于]?+"
    r"(?!拍摄|拍照|摄影|当事人|见证人|执法人员|现场负责人)[\u4e00-\u9fff0-9]{3,}|"
    r"[于在](?![0-9二])[\u4e00-\u9fffA-Za-z0-9()]{3,30}?(?<![当现]场)(?:拍摄|拍照|摄制)(?!时间|人|地点|日期)|"
    r"(?:拍摄|摄|拍)[于自](?![0-9二当现])[\u4e00-\u9fffA-Za-z0-9#()]{3,}"
)
"""A sentence below the pictures tells where they were taken, of all of them."""

_CAPTION = re.compile(
    r"20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:[0-9]{1,2}(?:时|:)(?:[0-9]{1,2}分?)?)?+[,、]?+(?![摄拍上下])[\u4e00-\u9fff]"
    r"[\u4e00-\u9fffA-Za-z0-9()+#-]{2,30}"
)
"""A line without any label: 2025年5月7日22时34分 石大线8公里检查点."""

_BARE_PLACE = re.compile(
    r"20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:[0-9]{1,2}(?:时|:)(?:[0-9]{1,2}分?)?)?+[,、]?+"
    r"(?P<where>[\u4e00-\u9fff0-9A-Za-z()+#-]{2,30}?)(?:拍摄人|拍摄者|摄影|拍照|摄制)"
)
_BEHIND_CLOCK = re.compile(
    r"[0-9]{1,2}[::][0-9]{2}\s+(?!拍|摄|人员|当事人|签|时间|地点|内容|说明|证明)[\u4e00-\u9fff0-9A-Za-z#]{3,}"
)
"""What stands behind the hour of a caption in which blanks part the details: 2025-09-02 14:12 2号沉淀池."""

_TAKEN_BY = re.compile(
    r"由[\u4e00-\u9fff]{2,4}(?:[、和及][\u4e00-\u9fff]{2,4})?(?:同志)?[于在]20[0-9]{2}[^。;:]{4,40}?(?:拍摄|摄制|所摄|拍照)"
)
"""A sentence that tells who took the pictures: 以上照片由某甲于2025年3月18日在某宾馆拍摄."""

_NO_PLACE = re.compile("拍|摄|人员|当事人|签|时间|地点|内容|说明|证明")
"""Between day and maker stands what is neither: 2025年5月7日22时34分 二层走道 拍摄人：."""

_TAKEN_LABEL = re.compile(r"(?:拍摄|摄制|取证|拍照)(?:时间|日期)[:]?")
_BARE_CAPTION = re.compile(
    r"(?P<label>(?:照片|图片)?(?:说明|内容)|拍摄(?:内容|地点|位置|时间|日期)):(?=拍摄(?:时间|日期|地点|位置|人)|当事人|$)"
)
_RECORDS = (
    "inspection_record",
    "fire_inspection_record",
    "survey_record",
    "inquiry_record",
    "recheck_opinion",
    "sampling_voucher",
    "preservation_notice",
    "coercive_decision",
    "fire_seal_decision",
    "rectification_order",
    "fire_correction_notice",
    "service_receipt",
    "accident_report",
)
_PUT_RIGHT = re.compile("(?:改正|整改|清理|恢复)(?:后|情况|完毕|完成)|已(?:改正|整改|清理|恢复)")
"""Pictures of what was put right may be all the record there is of it."""

_MAKER = re.compile("拍摄|摄影|拍照")
_CAPTIONS = re.compile(
    r"(?P<time>拍摄(?:时间|日期))|(?P<place>拍摄(?:地点|位置|部位))|(?P<maker>(?:拍摄(?:人员|人|者)|拍照人|摄影人|摄影者)(?!\(?签))"
)


def photos_described(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each paper of photographs tells time, place and maker.

    A detail without its label fails, a label without a value asks, and so does a sentence that tells the day.
    Values: `title`, `missing` (the details).
    """
    signed = {m.source.document for m in case.marks if m.state is MarkState.PRESENT and _MAKER.search(m.label)}
    papers = case.of_kind("photo_evidence")
    signed |= {document.id for document in papers if _has_a_spare_hand(case, document)}
    blank = _left_blank(case, law)
    surely = {one.sources[0].document for verdict in blank for one in verdict.failures}
    described = tuple(
        replace(verdict, doubts=()) if document.id in surely else verdict
        for document in papers
        for verdict in (_described(document, maker_signed=document.id in signed),)
    )
    surely |= {one.sources[0].document for verdict in described for one in verdict.failures}
    bare = (verdict for document in papers if document.id not in surely for verdict in _bare_captions(case, document))
    return merged(*described, *(_taken_when_seen(case, document) for document in papers), *blank, *bare)


def _bare_captions(case: CaseFile, document: Document) -> Iterator[Verdict]:
    """The details that a caption asks for and leaves out: its label stands right before the next one."""
    if not is_legible(document) or document.is_scanned:
        return
    labels = {match["label"] for match in matches(document, _BARE_CAPTION)}
    makers = [label for label in _captions(document) if label == "maker"]
    marks = [m for m in case.marks_on(document) if _MAKER.search(m.label) and m.state is not MarkState.BLANK]
    given = sum(m.state is MarkState.PRESENT for m in marks)
    if len(makers) > 1 and given == len(makers) - 1 and not _has_a_spare_hand(case, document):
        if len(marks) == given:
            labels.add("拍摄人")
        else:
            reason = "有一处拍摄人似为空白，请核对"
            yield unsure(reason, document.whole(), title=title_of(document), missing="拍摄人")
    if labels:
        yield failed(document.whole(), title=title_of(document), missing="、".join(sorted(labels)))


def _left_blank(case: CaseFile, law: LawBook) -> tuple[Verdict, ...]:
    """The cells for time, place and what is shown that are blank, whatever else on the sheet tells a day."""
    blank = cells_filled(case, law, kinds=(KindId("photo_evidence"),), labels=_CELLS)
    return tuple(failed(*one.sources, title=one.values["title"], missing=one.values["label"]) for one in blank.failures)


_CELLS = (
    "拍摄时间",
    "拍摄日期",
    "拍摄地点",
    "照片说明",
    "照片内容",
    "图片说明",
    "拍摄内容",
    "证明内容",
    "证明对象",
    "说明",
)


def _has_a_spare_hand(case: CaseFile, document: Document) -> bool:
    """Whether more names are written on the sheet than were found signing: who took the picture has signed there."""
    hands = sum(graphic.kind is GraphicKind.INK for page in document.pages for graphic in page.graphics)
    marks = (m for m in case.marks if m.source.document == document.id and m.kind is MarkKind.SIGNATURE)
    return hands > sum(mark.state is MarkState.PRESENT for mark in marks) > 0


def _taken_when_seen(case: CaseFile, document: Document) -> Verdict:
    """Whether the days on which the pictures were taken are days of which the bureau's records tell."""
    words = words_of(document)
    taken = [
        (day.value, place_of(document, match.end() + day.start, match.end() + day.end))
        for match in matches(document, _TAKEN_LABEL)
        for day in find_dates(words[match.end() : match.end() + _BESIDE])[:1]
    ]
    records = case.of_kind(*_RECORDS)
    known = {found.value for record in records for found in find_dates(record.flow.text)}
    strange = next(((day, place) for day, place in taken if day not in known), None)
    if not records or strange is None or any(is_unread(record) for record in records) or _PUT_RIGHT.search(words):
        return not_applicable()
    taken_on = f"{strange[0].year}年{strange[0].month}月{strange[0].day}日"
    reason = f"照片的拍摄日期{taken_on}不是检查、勘验、复查等记录所载的日期，请核对"
    return unsure(reason, strange[1], title=title_of(document), missing="")


def _described(document: Document, *, maker_signed: bool) -> Verdict:
    dated = any(matches(document, _TAKEN))
    headed = not _captions(document) or any(matches(document, _HEADED))
    lacking = [] if dated or (headed and find_dates(document.flow.text)) else ["拍摄时间"]
    blank = [] if lacking or dated else ["拍摄时间"]
    for detail, pattern in _DESCRIBED.items():
        found = tuple(matches(document, pattern))
        if not found and detail == "拍摄地点" and _says_where(document):
            continue
        if detail == "拍摄人" and any(matches(document, _TAKEN_BY)):
            continue
        if not found:
            lacking.append(detail)
        elif detail == "拍摄人" and (maker_signed or any(matches(document, _HEADED_ON))):
            continue
        elif not any(match["value"] and not match.group().startswith("执法人员") for match in found):
            signed = all(match.group().startswith("执法人员") for match in found)
            (lacking if signed and _captions(document) else blank).append(
                detail
            )  # officers who sign the sheet need not have taken the picture
    values = {"title": title_of(document), "missing": "、".join(lacking or blank)}
    if not lacking and not blank:
        return _each_described(document)
    in_free_words = dated and not _captions(document)
    if lacking and not in_free_words and is_legible(document) and len(words_of(document)) >= _BARE:
        return failed(document.whole(), **values)
    return unsure(f"未能辨认照片的{values['missing']}，请核对", document.whole(), **values)


def _says_where(document: Document) -> bool:
    """Whether free words, or a caption of a day and nothing but a place behind it, say where pictures were taken."""
    lines = (squeezed(line) for line in document.flow.text.splitlines())
    if any(any(matches(document, said)) for said in (_SERVED_AT, _TOOK_AT)):
        return True
    if _BEHIND_CLOCK.search(document.flow.text):
        return True
    return any(_CAPTION.fullmatch(line) or _tells_bare_place(line) for line in lines)


def _tells_bare_place(line: str) -> bool:
    return any(not _NO_PLACE.search(found["where"]) for found in _BARE_PLACE.finditer(line))


def _each_described(document: Document) -> Verdict:
    """Each picture of a sheet has what the others have; a detail that stands but once may be meant for all."""
    counts = Counter(_captions(document))
    most = max(counts.values(), default=0)
    names = {"time": "拍摄时间", "place": "拍摄地点", "maker": "拍摄人"}
    short = [names[label] for label, count in counts.items() if 1 < count < most]
    once = [names[label] for label, count in counts.items() if count == 1 < most]
    if once and (_captioned(document, once[0]) or _amid(_captions(document), counts)):
        short = short or once[:1]
    if short:
        values = {"title": title_of(document), "missing": "、".join(short)}
        if is_legible(document) and _pictures(document) == most:
            return failed(document.whole(), **values)
        return unsure(f"有照片未注明{values['missing']}，请核对", document.whole(), **values)
    return passed(document.whole())


def _pictures(document: Document) -> int:
    """How many photographs the sheet bears."""
    return sum(graphic.kind is GraphicKind.PHOTO for page in document.pages for graphic in page.graphics)


def _captions(document: Document) -> tuple[str, ...]:
    """The labels beside the pictures; a sheet without any tells the same in free words."""
    return tuple(match.lastgroup or "" for match in matches(document, _CAPTIONS))


def _amid(labels: tuple[str, ...], counts: Counter[str]) -> bool:
    """Whether the detail that stands but once stands between the details of two pictures."""
    lone = next(at for at, label in enumerate(labels) if counts[label] == 1)
    repeated = [at for at, label in enumerate(labels) if counts[label] > 1]
    return min(repeated) < lone < max(repeated)


def _captioned(document: Document, detail: str) -> bool:
    """Whether the only place of a detail is a caption, one line with the other details of a picture."""
    lines = (squeezed(line) for line in document.flow.text.splitlines())
    own = next((line for line in lines if detail in line), "")
    return len({match.lastgroup for match in _CAPTIONS.finditer(own)}) > 1
