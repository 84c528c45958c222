"""Words that may ask for a signature without （签名）."""

from __future__ import annotations

import pytest

from casereview.extract.signing.stems import among, stems_of
from casereview.extract.strips import paper_of
from tests.builders import a_document

LABELS = frozenset({"检查人", "送达人", "现场负责人"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("送达人：", [("送达人", 0, 4)]),
        ("收件人：张伟  送 达 人 ：", [("送达人", 8, 15)]),
        ("检查人1：  检查人2：", [("检查人", 0, 7), ("检查人", 7, 12)]),
        ("检查人____", [("检查人", 0, 3)]),
        ("  送达人 ", [("送达人", 2, 6)]),
        ("现场负责人确认：", [("现场负责人", 0, 8)]),
        ("被检查人：", []),  # another's word ends in it
        ("由送达人签收", []),
    ],
)
def test_a_word_counts_from_where_it_begins_to_what_closes_it(text: str, found: list[tuple[str, int, int]]) -> None:
    paper = paper_of(a_document("service_receipt", text))
    stems = among(stems_of(paper, LABELS), LABELS)
    assert [(stem.words, stem.start, stem.end) for stem in stems] == found
