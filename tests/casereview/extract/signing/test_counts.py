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


def test_who_attends_may_be_listed_behind_the_chair_and_the_recorder(catalogue: Catalogue) -> None:
    head = "主持人：满江红　汇报人：费无极　记录人：雍州　参加人：满江红、桂知章、闵行之、费无极"
    graphics = [Graphic(GraphicKind.INK, 2, number, digest=str(number)) for number in range(3)]
    record = a_document("collective_discussion", "集体讨论记录", head, "参加人（签字）：      ", graphics=graphics)

    attending = [m for m in extract_marks((record,), catalogue) if m.role == "出席人员"]
    assert sum(m.state is MarkState.BLANK for m in attending) == 1
