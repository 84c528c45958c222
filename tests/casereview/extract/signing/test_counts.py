"""How many must sign for a meeting."""

from __future__ import annotations

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.model import Graphic
from casereview.terms import GraphicKind, MarkState
from tests.builders import a_document


@pytest.mark.parametrize(
    ("listed", "pictures", "lacking"),
    [
        ("赵敏（局长）、李强（副局长）、周丽（科长）；列席：张伟（汇报人）", 3, 0),
        ("赵敏（局长）、李强（副局长）、周丽（科长）；列席：张伟（汇报人）", 4, 0),
        ("赵敏（局长）、李强（副局长）、周丽（科长）；列席人员：张伟", 2, 1),
        ("赵敏（局长）、李强（副局长）、周丽（科长）、张伟（承办人）", 3, 1),
    ],
)
def test_those_who_sit_in_need_not_sign(listed: str, pictures: int, lacking: int, catalogue: Catalogue) -> None:
    rows = (("参加人员", listed), ("参加人员签名", " " * pictures))
    graphics = [Graphic(GraphicKind.INK, 4, number, digest=str(number)) for number in range(pictures)]
    record = a_document("collective_discussion", "案件集体讨论笔录", rows, graphics=graphics)

    attending = [m for m in extract_marks((record,), catalogue) if m.role == "出席人员"]
    assert sum(m.state is MarkState.BLANK for m in attending) == lacking
