"""Every sheet tells how each paper was read, how well, and which pages nobody could read."""

from __future__ import annotations

from dataclasses import replace

from casereview.model import Block, Box, CaseFile, Mended, Page, Straightening
from casereview.sheet.json import facts_json
from casereview.sheet.readings import reading_notes
from casereview.terms import BlockKind
from tests.builders import a_document, a_fact, a_page, bound, scanned

BOX = Box(1, 2, 3, 4)


def test_text_alone_needs_no_word() -> None:
    assert reading_notes(CaseFile((a_document("filing_approval", "立案审批表"),))) == ()


def test_papers_are_told_by_how_they_were_read() -> None:
    good, bad = (scanned(a_document("inquiry_record", "问答"), one).pages[0] for one in (0.97, 0.71))
    gone = replace(a_page(number=3), legibility=0.0)
    record = bound("inquiry_record", good, replace(bad, number=2), gone, title="询 问 笔 录")
    notice = scanned(a_document("penalty_notice", "告知", title="行政处罚告知书"), 0.98)
    approval = a_document("filing_approval", "审批", title="立案审批表")
    broken = replace(a_document("unknown"), id="broken", pages=(), problem="文件已损坏。")

    assert reading_notes(CaseFile((record, notice, approval, broken))) == (
        "未能读取：《询问笔录》第3页，请核对原件。",
        "未能读取：unknown.docx——文件已损坏。",
        "识别不清，所载内容未据以扣分，请核对原件：《询问笔录》第2页。",
        "各文书的读取方式：识别，清晰度 84%：《询问笔录》；识别，清晰度 98%：《行政处罚告知书》；"
        "文字：《立案审批表》。",
    )


def test_the_review_for_machines_names_unread_pages_and_shows_places_as_the_file_does() -> None:
    upside_down = Straightening(2, (1, 0, 10, 0, 1, 20, 0, 0, 1))
    page = replace(scanned(a_document("inquiry_record", "问答"), 0.97).pages[0], straightening=upside_down)
    record = bound("inquiry_record", page, *(replace(a_page(number=n), legibility=0.0) for n in (2, 3, 4)))
    fact = a_fact("案由", "某案", record.id, quote="问答")
    case = CaseFile((record,), (replace(fact, source=replace(fact.source, box=BOX)),))

    text = facts_json(case)

    assert '"problem": "第2—4页未能读取，请核对原件。"' in text
    assert '"confidence": 0.97' in text
    assert '"box": [11.0, 22.0, 13.0, 24.0]' in text


def test_the_pages_of_a_volume_are_counted_by_how_they_lie() -> None:
    folios = (1, 2, 3, 6, 7, 8, 8, 9, 10)
    pages = [Page(n, 595, 842, (Block("正文"), Block(str(one), BlockKind.FOOTER))) for n, one in enumerate(folios, 1)]
    case = CaseFile((bound("filing_approval", *pages[:4]), bound("penalty_decision", *pages[4:])))

    assert reading_notes(case) == (
        "卷内页码：顺序正确 8 页，缺 2 页（缺页码第4、5页），重 1 页（第6页与第7页重复或者重号，待核对原卷）。",
    )


def test_what_was_put_right_after_it_was_read_is_told_with_its_proof() -> None:
    block = Block("应急罚〔2024〕3号", sure=(95,) * 11, mended=(Mended(3, 4, "［", "文号的括号"),))
    paper = scanned(a_document("penalty_decision", "应急罚", title="决定书"), 0.97)
    pages = tuple(replace(page, blocks=(block,)) for page in paper.pages)

    notes = reading_notes(CaseFile((replace(paper, pages=pages),)))

    assert notes[-1] == "识别更正：《决定书》第1页“［”改读为“〔”（文号的括号）。"
