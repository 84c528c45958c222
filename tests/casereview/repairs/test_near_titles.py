"""Large titles of which several characters were misread: known where one title fits, and never another's."""

from __future__ import annotations

import pytest

from casereview.catalogue import read_catalogue
from casereview.classify import classify
from casereview.divide import divide
from casereview.model import Block, Document, Page, SourceFile
from casereview.repairs import mended
from casereview.terms import ReadingMethod

PROSE = "以下为具体内容，请相关人员认真阅读并保存备查。"


def read(text: str, *unsure: int, large: bool = True) -> Block:
    """A block read off a picture, the characters at `unsure` not well."""
    sure = tuple(60 if at in unsure else 98 for at in range(len(text)))
    return Block(text, sure=sure, size=22.0 if large else 14.0, centred=large)


def a_scan(*blocks: Block) -> SourceFile:
    lines = tuple(Block(PROSE, sure=(98,) * len(PROSE), size=14.0) for _ in range(4))
    return SourceFile("卷.pdf", "0", (Page(1, 595, 842, (*blocks, *lines), legibility=0.97),), ReadingMethod.OCR)


def title_of(*blocks: Block) -> str:
    return mended(a_scan(*blocks), read_catalogue()).pages[0].blocks[0].text


def paper_of(*blocks: Block) -> Document:
    catalogue = read_catalogue()
    (paper,) = classify(divide([mended(a_scan(*blocks), catalogue)], catalogue), catalogue)
    return paper


@pytest.mark.parametrize(
    ("block", "title"),
    [
        (read("行攻处罚央定书", 1, 4), "行政处罚决定书"),
        (read("行敗処罸央定书", 1, 2, 3, 4), "行敗処罸央定书"),  # more is wrong than right
        (read("先行澄记保孖证据处理决疋书", 2, 5, 11), "先行登记保存证据处理决定书"),
        (read("行 政 处 罸 决 疋 书", 6, 10), "行 政 处 罚 决 定 书"),
        (read("青溪市应急管理局 询徇通如书", 9, 11), "青溪市应急管理局 询徇通如书"),  # two of four that tell it
        (read("青溪市应急管理局 整攻复杳意见书", 10, 12), "青溪市应急管理局 整改复查意见书"),
        (read("责令限期整攻 令书", 5), "责令限期整改指令书"),  # room is left for what was not read
        (read("丨整改复查意见书", 0), " 整改复查意见书"),
        (read("先行登汜保存症据审批表", 3), "先行登记保存证据审批表"),  # one surely read, of a long title
    ],
)
def test_a_large_title_is_known_by_what_is_left_of_it(block: Block, title: str) -> None:
    assert title_of(block) == title


@pytest.mark.parametrize(
    "block",
    [
        read("行政许可决定书"),
        read("行政夏议决定书", 2),
        read("行政处罚建议节", 6),
        read("行攻处罚央定书", 1, 4, large=False),
        read("先行登汜保存症据审批表"),
        read("行攻处罚央定节"),  # read surely, and of no such shape
        read("案件中止调查审批表"),  # a letter that papers are named with, and not 终
    ],
)
def test_what_was_surely_read_or_is_no_title_stays(block: Block) -> None:
    assert title_of(block) == block.text


def test_a_title_put_right_in_several_places_is_a_kind_but_not_for_certain() -> None:
    one, two = paper_of(read("行政处罚央定书", 4)), paper_of(read("行攻处罚央定书", 1, 4))
    assert (one.kind, two.kind) == ("penalty_decision", "penalty_decision")
    assert one.confidence > 0.8 > two.confidence >= 0.6


def test_a_title_that_one_letter_makes_another_paper_s_is_not_certain_without_its_words() -> None:
    paper = paper_of(read("行政处分决定书"))
    assert paper.kind == "unknown" or paper.confidence < 0.8
