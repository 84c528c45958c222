"""Kinds told by the name of the file."""

from __future__ import annotations

import pytest

from casereview.classify import classify
from casereview.model import Block, Document, Page
from casereview.text import flow_of
from tests.casereview.classify.kinds_of_papers import CATALOGUE, kind_of
from tests.paper_texts import BODIES


@pytest.mark.parametrize(
    ("source", "blocks", "kind"),
    [
        ("卷/07 结案审批表.pdf", [], "closing_approval"),
        ("卷/07 结案审批表.pdf", ["模糊不清"], "closing_approval"),
        ("卷/07 结案审批表.pdf", BODIES["inquiry_record"][0].splitlines(), "inquiry_record"),
        ("卷/07.pdf", ["模糊不清"], "unknown"),
    ],
)
def test_the_file_name_counts_only_where_the_text_cannot_tell(source: str, blocks: list[str], kind: str) -> None:
    assert kind_of(blocks, source) == kind


def test_a_volume_named_as_such_is_not_its_cover() -> None:
    pages = tuple(Page(number, None, None, (Block("模糊"),)) for number in (1, 2, 3))
    scan = Document("id", "sha", "案卷.pdf", pages, flow_of(pages))

    assert classify([scan], CATALOGUE)[0].kind == "unknown"


def test_a_file_that_could_not_be_read_is_still_named_by_its_file_name() -> None:
    broken = Document("id", "sha", "03-询问笔录.pdf", (), flow_of(()), problem="文件已损坏")

    document = classify([broken], CATALOGUE)[0]

    assert (document.kind, document.confidence, document.problem) == ("inquiry_record", 0.4, "文件已损坏")


def test_a_short_paper_whose_name_only_ends_in_a_word_that_many_share_stays_unknown() -> None:
    assert kind_of(["水域占用情况告知书", "请于十日内与本局联系。"]) == "unknown"


def test_what_a_party_gave_is_the_proof_that_its_file_is_called() -> None:
    page = ("机动车行驶证", "号牌号码：某A0001　所有人：钟某", "与原件核对一致。提供人：钟某　核对人：甲、乙")

    assert kind_of(page, "身份证行驶证.docx") == "identity_proof"
    assert kind_of(page, "行驶证.docx") == "party_material"
