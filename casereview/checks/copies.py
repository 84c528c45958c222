"""The check on copies: each says that it agrees with the original, and somebody vouches for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from casereview.checks.absence import VERIFIED, is_legible, is_word_sure, title_of, unstated
from casereview.checks.contents_meant import entries_listed, meant_by
from casereview.checks.copies_together import note_behind, note_for_all, note_of_page
from casereview.checks.parameters import KindId
from casereview.checks.wording import find_any, matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Graphic, Page, Verdict, failed, failed_if, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.terms import GraphicKind, MarkKind, MarkState
from casereview.text import squeezed

_HEAD = 60
_BESIDE_NOTE = 15
_BARE = 20
"""A page with fewer characters is a picture, whose words were not read."""

_WORDED = (GraphicKind.PHOTO, GraphicKind.OTHER)
_ISSUED = re.compile("特此证明|兹证明|兹有")
_COPY = re.compile(r"(?P<name>[\u4e00-\u9fff]{3,14})(?:\([^()]*\))?复印件")
_SAID_A_COPY = re.compile(
    r"(?:本|此|该|上列|以上)(?:件|材料)?(?:系|为|是)?复印件|复印件(?=$|提供|由|来源|经|与)|^复印件|\(复印件\)"
)
_NOTE = re.compile(r"(?:与|同|和)?(?:原件|原本|正本)|核对|复印属实")
_GIVERS = ("提供人", "当事人", "法定代表人", "受委托人", "被询问人", "负责人", "现场负责人")
_NEAR_NOTE = 60
_HABIT = 2
_NO_NOTE, _NO_GIVER, _NO_DAY = "没有与原件核对无异的注记", "没有注明由谁提供", "没有注明提供或者核对的日期"
_NO_HAND = "没有提供人的签名或者盖章"
_GIVER_LABEL = re.compile("提供(?:人|单位|者)|持有人|出证人|被取证人|来源|出处|取自|调取")
_OF_THE_COPIED = re.compile(
    r"(?:签订|签署|签发|成立|开票|开具|发证|制表|登记|填表|填报|出厂|购买|领用|有效)(?:日期|时间)?:?$"
)
"""Before a day that belongs to what was copied."""

_TELLS_ITSELF = re.compile("寄件人|收寄|邮件号|特快专递|挂号|快递单|网址|https?:|打印人|查询人|下载人|截图人")
"""On a slip of the post or a print of a site that the bureau made or got itself."""

_CHECKER = "核对人"
_NOTE_ENDS = re.compile(r"(?:无异|一致|相符|相同|无误|属实|核对)[。.,，;；、:：]*\Z")
_ASIDE, _BESIDE_WORDS = 12.0, 60.0  # points between the end of the note and a hand that goes with it
_GIVEN_BY = re.compile(r"提供|出具|出示|来源|来自|取自|取得|收集(?!人)|调取(?!人)|提取(?!人)|持有|复印于|摘自|打印自")
"""Whoever vouches for a copy, or the place it comes from."""

_OUT_OF_FILES = re.compile("摘自|档案|存档|查询|打印自|网站|公示系统|信息系统|户籍|平台")
"""Copies that officers take themselves, which nobody gave."""

_TAKEN_BY = re.compile("摘自[^。]{2,40}。?(?:摘录人|节录人|摘抄人|复制人)")
"""How an officer vouches for what was taken out of the files of the bureau."""


def copies_verified(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], copies: tuple[KindId, ...] = ()
) -> Verdict:
    """Pass when each document of these kinds bears a note that it agrees with the original.

    A letter that certifies something to the bureau is an original. Documents of `copies` are judged where they say
    that they are copies, or a decision lists them as such. A page whose words could not be read asks, and so does one
    with nothing but print on it where others are signed, or that nobody vouches for. Values: `title`,
    `fault` (in words).
    """
    listed, entered = _listed_as_copies(case), _entered_as_copies(case)
    files = Counter(document.source for document in case.documents)
    told = (
        document
        for document in case.of_kind(*copies)
        if _is_copy(document, listed)
        or (files[document.source] == 1 and _is_filed_as_copy(document))
        or document.id in entered
        or (is_legible(document) and find_any(document, VERIFIED))
    )
    papers = (*case.of_kind(*kinds), *told)
    vouched = any(_bears_a_hand(case, paper) for paper in papers)
    verdicts = (_verified(case, document, others_vouched=vouched) for document in papers)
    return merged(*verdicts, *_undated(papers), *_from_nobody(case, papers), *_checked_by_one(case, papers))


def _from_nobody(case: CaseFile, papers: tuple[Document, ...]) -> Iterator[Verdict]:
    """Copies that were checked but neither tell nor show by a hand or seal who gave them, where others do both."""
    notes = tuple((paper, note) for paper in papers if (note := find_any(paper, VERIFIED)))
    silent = tuple((paper, note) for paper, note in notes if not _tells_from_whom(paper))
    borne = tuple(mark for mark in case.marks if mark.state is not MarkState.BLANK)
    given = {mark.source.document for mark in borne if mark.kind is MarkKind.SEAL or mark.role in _GIVERS}
    signed = {mark.source.document for mark in borne} - given
    habit = sum(paper.id in given for paper, _ in notes)
    for paper, note in silent if habit else ():
        if _TELLS_ITSELF.search(words_of(paper)):
            continue
        if paper.id in signed and _bears_no_more(case, paper):
            reason = "复印件没有注明由谁提供，请核对来源"
            yield failed_if(_is_told_by_others(paper, habit), reason, note, title=title_of(paper), fault=_NO_GIVER)
    told = {paper.id for paper, _ in silent}
    for paper, note in notes if habit > 1 and habit == len(notes) - 1 else ():
        out_of_files = _OUT_OF_FILES.search(words_of(paper))
        if paper.id in signed - told and not out_of_files and _bears_no_more(case, paper):
            reason = "其他复印件都有提供人签名或者盖章，该件没有，请核对"
            yield failed_if(is_word_sure(paper), reason, note, title=title_of(paper), fault=_NO_HAND)


def _bears_no_more(case: CaseFile, paper: Document) -> bool:
    """Whether all that could stand on a copy was read, and no hand is left that may be its giver's."""
    return is_legible(paper) and not _has_pictures(paper) and not _signed_besides(case, paper)


def _tells_from_whom(paper: Document) -> bool:
    """Whether the note says who gave the copy, or a label asks for it; what was copied may speak of giving, too."""
    words = words_of(paper)
    starts = [match.start() for match in _NOTE.finditer(words)]
    near = words[max(min(starts, default=0) - _NEAR_NOTE, 0) :]
    return _GIVEN_BY.search(near) is not None or _GIVER_LABEL.search(words) is not None


def _checked_by_one(case: CaseFile, papers: tuple[Document, ...]) -> Iterator[Verdict]:
    """Copies that one officer alone held against the original, where two signed the others."""
    borne = [m for m in case.marks if m.role == _CHECKER and m.state is MarkState.PRESENT]
    hands = Counter(mark.source.document for mark in borne)
    many = sum(hands[paper.id] > 1 for paper in papers)
    for paper in papers if many > 1 else ():
        if hands[paper.id] == 1 and is_legible(paper) and not paper.is_scanned and not _signed_besides(case, paper):
            yield unsure("其他复印件由两名执法人员核对签名，该件似仅一名，请核对", paper.whole(), title=title_of(paper))


def _signed_besides(case: CaseFile, paper: Document) -> bool:
    """Whether who gave a copy signed behind its note: a hand right there, or more of them than there are places."""
    if any(_is_behind_note(paper, page, graphic) for page in paper.pages for graphic in page.graphics):
        return True
    names = sum(m.source.document == paper.id and m.state is MarkState.PRESENT for m in case.marks)
    return sum(graphic.kind is GraphicKind.INK for page in paper.pages for graphic in page.graphics) > names


def _is_behind_note(paper: Document, page: Page, graphic: Graphic) -> bool:
    """Whether a hand stands right behind the words of the note, before whoever checked it is asked to sign."""
    if graphic.kind is not GraphicKind.INK:
        return False
    if graphic.block is not None:
        return _NOTE_ENDS.search(squeezed(page.blocks[graphic.block].text[: graphic.offset])) is not None
    note = find_any(paper, VERIFIED)
    if note is None or note.box is None or graphic.box is None or note.page != page.number:
        return False
    on_line = graphic.box.y0 < note.box.y1 and note.box.y0 < graphic.box.y1
    return on_line and 0 <= graphic.box.x0 - note.box.x1 + _ASIDE <= _BESIDE_WORDS


def _undated(papers: tuple[Document, ...]) -> Iterator[Verdict]:
    """Copies whose note tells no day where the notes of others do."""
    notes = tuple((paper, note) for paper in papers if (note := find_any(paper, VERIFIED)))
    dated = {paper.id for paper, note in notes if _told_with_day(paper)}
    for paper, note in notes if dated else ():
        if paper.id not in dated and is_legible(paper) and not _has_pictures(paper):
            reason = "复印件没有注明提供或者核对的日期，请核对"
            yield failed_if(_is_told_by_others(paper, len(dated)), reason, note, title=title_of(paper), fault=_NO_DAY)


def _is_told_by_others(paper: Document, others: int) -> bool:
    """Whether so many other copies tell it that it plainly lacks on one whose words were surely read."""
    return others >= _HABIT and is_word_sure(paper)


def _told_with_day(paper: Document) -> bool:
    """Whether a day stands in the lines of the note, not only among what was copied."""
    words = words_of(paper)
    starts = [match.start() for match in _NOTE.finditer(words)]
    if not starts:
        return True
    begun = max(min(starts) - _BESIDE_NOTE, 0)
    return any(not _OF_THE_COPIED.search(words[: begun + day.start]) for day in find_dates(words[begun:]))


def _listed_as_copies(case: CaseFile) -> frozenset[str]:
    """The names under which decisions list copies among the evidence."""
    decisions = {decision.id for decision in case.of_kind("penalty_decision", "summary_decision")}
    items = (squeezed(f.source.quote) for f in case.facts_of("证据种类") if f.source.document in decisions)
    return frozenset(match["name"] for item in items for match in _COPY.finditer(item))


def _entered_as_copies(case: CaseFile) -> frozenset[str]:
    """The papers that an entry of the contents list means, it alone, and calls copies."""
    entries = tuple(entry for entry in entries_listed(case) if "复印件" in squeezed(entry.title))
    meant = ((entry, own[0]) for entry, own in meant_by(case, entries) if len(own) == 1)
    return frozenset(d.id for entry, d in meant if d.kind != "unknown" or _heads(d, squeezed(entry.title)))


def _heads(document: Document, entry: str) -> bool:
    """Whether a paper of no known kind is headed, or its file called, as the entry calls the original."""
    name = entry.split("复印件")[0]
    return name in words_of(document)[:_HEAD] or name in squeezed(PurePosixPath(document.source).stem)


def _is_copy(document: Document, listed: frozenset[str]) -> bool:
    head = words_of(document)[:_HEAD]
    named = any(re.search(rf"{re.escape(name)}(?!件?号)", head) for name in listed)  # 身份证号 heads a column
    return _SAID_A_COPY.search(words_of(document)) is not None or "复印件" in head or named


def _is_filed_as_copy(document: Document) -> bool:
    """Whether the file of a paper says that it is a copy."""
    return document.kind != "unknown" and "复印件" in PurePosixPath(document.source).stem


def _verified(case: CaseFile, document: Document, *, others_vouched: bool) -> Verdict:
    if note := find_any(document, VERIFIED):
        if others_vouched and is_legible(document) and not _bears_a_hand(case, document):
            return unsure("复印件注明与原件核对，未见提供人签名或者盖章，请核对", note, title=title_of(document))
        return passed(note)
    if taken := next(matches(document, _TAKEN_BY), None):
        return passed(place_of(document, *taken.span()))
    if shared := note_of_page(case, document) or note_for_all(case, document):
        return passed(shared)
    if behind := note_behind(case, document):
        told = "后面一份复印件上有与原件核对的注记，请核对是否一并注明"
        return unsure(told, document.whole(), behind, title=title_of(document))
    if "复印件" not in words_of(document) and (issued := next(matches(document, _ISSUED), None)):
        return passed(place_of(document, *issued.span()))
    if len(words_of(document)) < _BARE or _has_pictures(document):
        return unsure("该材料含图像，请核对有无与原件核对的注记", document.whole(), title=title_of(document))
    if document.kind == "unknown" and document.problem is None and is_legible(document):
        return failed(document.whole(), title=title_of(document), fault=_NO_NOTE)  # it says itself that it is a copy
    return unstated(document, title=title_of(document), fault=_NO_NOTE)


def _bears_a_hand(case: CaseFile, document: Document) -> bool:
    """Whether anything but print is on the paper: ink, a seal, a picture that could be either, a name after a label."""
    marks = any(m.source.document == document.id and m.state is not MarkState.BLANK for m in case.marks)
    return marks or any(page.graphics for page in document.pages)


def _has_pictures(document: Document) -> bool:
    """Whether the page bears a picture that could hold the note: no seal, no ink."""
    return any(graphic.kind in _WORDED for page in document.pages for graphic in page.graphics)
