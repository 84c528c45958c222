"""Words that tell of a signature given by electronic means, and words that only speak of one."""

from __future__ import annotations

import pytest

from casereview.catalogue import Catalogue
from casereview.extract.marks import extract_marks
from casereview.extract.signing.by_key import is_noted, names_by_key
from tests.builders import a_document


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("同意。王小强(电子签名) 2024-05-06 09:12", ("王小强",)),
        ("电子签章:王小强、阿拉坦", ("王小强", "阿拉坦")),
        ("图尔荪江(电子签名) 岳小鹏(电子签名)", ("图尔荪江", "岳小鹏")),
        ("同意。已由部门负责人敖登于2024年5月7日在线签批。", ("敖登",)),
        ("同意。吴小涛 [已签批]", ("吴小涛",)),
        ("本表已通过政务OA系统电子审批,审批人吴小涛,审批时间2024年5月8日", ("吴小涛",)),
        ("王小强(未电子签名)", ()),
        ("王小强(请在系统中签名)", ()),
        ("同意(电子签名)", ()),
        ("王小强", ()),
    ],
)
def test_who_signed_is_read_where_the_words_say_so(text: str, names: tuple[str, ...]) -> None:
    assert names_by_key(text) == names


@pytest.mark.parametrize(("text", "noted"), [("已电子签名", True), ("应电子签名", False), ("同意", False)])
def test_a_note_may_name_nobody(text: str, noted: bool) -> None:
    assert is_noted(text) is noted


@pytest.mark.parametrize(
    ("cells", "states"),
    [
        (("(电子签名：王小强、李小兰)", "已电子签名"), ["present", "present", "unreadable", "blank"]),
        (("", ""), ["blank", "blank", "blank", "blank"]),
    ],
)
def test_a_place_is_signed_by_such_words_and_asks_where_they_name_nobody(
    cells: tuple[str, str], states: list[str], catalogue: Catalogue
) -> None:
    rows = (("承办人", cells[0]), ("审核人", cells[1]), ("审批人", ""))
    marks = extract_marks((a_document("case_approval", "案件处理呈批表", rows),), catalogue)

    assert [mark.state.value for mark in marks] == states


@pytest.mark.parametrize(
    ("foot", "state"),
    [("（已加盖电子印章）", "present"), ("（电子印章）", "unreadable"), ("", "blank")],
)
def test_a_note_of_an_electronic_seal_is_no_blank(foot: str, state: str, catalogue: Catalogue) -> None:
    lines = ("行政处罚决定书", "海川公司：", "决定给予罚款。", f"海川县应急管理局{foot}", "2024年3月20日")
    marks = extract_marks((a_document("penalty_decision", *lines),), catalogue)

    assert [(mark.role, mark.state.value) for mark in marks] == [("机关印章", state)]


@pytest.mark.parametrize(("name", "state"), [("漆小军", "present"), ("", "blank")])
def test_a_label_may_say_that_a_system_signs_there(name: str, state: str, catalogue: Catalogue) -> None:
    rows = (
        ("部门意见", f"同意。　　负责人（系统电子签名）：{name}"),
        ("局领导审批", "同意。　审批人（系统电子签名）："),
    )
    marks = extract_marks((a_document("case_approval", "行政处罚审批表", rows),), catalogue)
    found = [(mark.role, mark.state.value) for mark in marks if mark.role != "承办人"]

    assert found == [("审核人", state), ("审批人", "blank")]
