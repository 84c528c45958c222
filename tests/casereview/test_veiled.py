"""A case on the desk hidden behind masks, as data."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from casereview.masks import FILL
from casereview.model import Block, Mended, Mending, Source
from casereview.opened import OpenCase
from casereview.store import KeptCase, Standing, Uncovering
from casereview.veiled import Veiling, veiled, veiled_row
from tests.builders import a_case, a_document, a_fact
from tests.review_builder import a_review
from tests.ui.case_builder import on_desk

AT = datetime(2026, 3, 2, 9, 30)
FIRM = "滨澜某五金厂"


def opened_in(folder: Path) -> OpenCase:
    paper = replace(
        a_document("penalty_decision", f"被处罚单位：{FIRM}", "决定给予罚款"),
        id="0123456789012345:1-1",
        source=f"{FIRM}/决定书.docx",
        title=f"{FIRM}处罚决定书",
    )
    case = a_case(paper, facts=(replace(a_fact("当事人", FIRM, "penalty_decision"), source=Source(paper.id, 1, FIRM)),))
    review = replace(a_review(), findings=(), timeline=(), case=replace(case, title=f"{FIRM}案", party=FIRM))
    return on_desk(folder, review).opened


def test_nothing_but_what_lies_behind_it_names_the_party(tmp_path: Path) -> None:
    opened = opened_in(tmp_path)

    hidden = veiled(opened)
    (paper,) = hidden.review.case.documents

    assert FIRM not in repr(replace(hidden, veil=None))
    assert (paper.source, paper.title, paper.id) == ("文件001.docx", "某当事人处罚决定书", "0123456789012345:1-1")
    assert paper.pages[0].blocks[0].text == f"被处罚单位：某当事人{FILL * 2}"
    assert paper.flow.text.startswith(f"被处罚单位:某当事人{'*' * 2}\n")
    assert (hidden.path, hidden.review.case.title) == (Path("案卷1"), "某当事人案")
    assert hidden.behind_veil is opened


def test_a_name_that_goes_over_paragraphs_is_hidden_in_both(tmp_path: Path) -> None:
    opened = opened_in(tmp_path)
    case = opened.review.case
    torn = replace(a_document("inquiry_record", "你在滨澜某", "五金厂做什么"), id="fedcba9876543210:1-1")
    read = replace(case, documents=(*case.documents, torn))
    hidden = veiled(replace(opened, read=read, review=replace(opened.review, case=read))).review.case

    texts = [block.text for block in hidden.documents[1].pages[0].blocks]
    assert texts == ["你在某当事", f"{FILL * 3}做什么"]
    assert hidden.documents[1].flow.text == "你在某当事\n***做什么\n"


def test_a_quote_is_found_again_in_the_text_it_comes_from(tmp_path: Path) -> None:
    hidden = veiled(opened_in(tmp_path)).review.case

    assert hidden.facts[0].source.quote in hidden.documents[0].pages[0].blocks[0].text


def test_a_name_that_was_put_right_is_not_told_as_it_was_read(tmp_path: Path) -> None:
    opened = opened_in(tmp_path)
    case = opened.review.case
    block = Block(f"{FIRM}及其他", mended=(Mended(0, 6, "滨阑某五金广", "同页"), Mended(7, 9, "其池", "词典")))
    page = replace(case.documents[0].pages[0], blocks=(block,))
    place = replace(
        case.facts[0].source, mended=(Mending("滨阑某五金广", FIRM, "同页"), Mending("其池", "其他", "词典"))
    )
    seen = Veiling(opened)

    hidden, told = seen.masked(page).blocks[0], seen.masked(place)

    name = f"某当事人{FILL * 2}"
    assert hidden.mended == (Mended(0, 6, name, "同页"), Mended(7, 9, "其池", "词典"))
    assert told.mended == (Mending(name, name, "同页"), Mending("其池", "其他", "词典"))


def test_what_has_not_changed_is_hidden_once(tmp_path: Path) -> None:
    opened = opened_in(tmp_path)
    veiling = Veiling(opened)

    assert veiling.is_of(opened)
    assert not veiling.is_of(opened_in(tmp_path / "另一处"))
    assert veiling.veiled(opened).review.case is veiling.veiled(opened).review.case


def test_pages_that_were_uncovered_are_told_by_what_their_file_is_called(tmp_path: Path) -> None:
    one = Uncovering(1, f"{FIRM}/决定书.docx", 3, "评查人甲", AT, "须看")

    veil = veiled(opened_in(tmp_path), [one]).veil

    assert veil is not None
    assert veil.uncovered == frozenset({("文件001.docx", 3)})
    assert veil.files == {"文件001.docx": f"{FIRM}/决定书.docx"}


def test_in_the_queue_a_case_has_its_number_its_state_and_its_points(tmp_path: Path) -> None:
    standing = Standing(title="滨澜某厂案", number="（滨）罚〔2025〕3号", party=FIRM, officers=("章怀瑾",), undecided=4)

    row = veiled_row(KeptCase(7, tmp_path / FIRM, AT, standing))

    assert row == KeptCase(7, Path("案卷7"), AT, Standing(title="案卷7", party="某当事人", undecided=4))
