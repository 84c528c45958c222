"""A phrase that is worded one way wherever it stands leaves open no letter that was read unsurely."""

from __future__ import annotations

import pytest

from casereview.catalogue import read_catalogue
from casereview.model import Mended
from casereview.repairs import mended
from casereview.repairs.set_phrases import OF_PHRASE, OF_SIGN
from tests.casereview.repairs.read_pages import a_file, read, texts


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("永水市鼎达仓储物流有限员任公司", "永水市鼎达仓储物流有限责任公司"),
        ("中华入民共和国安全生产法", "中华人民共和国安全生产法"),
        ("统一社余信用代码", "统一社会信用代码"),
    ],
)
def test_one_letter_read_unsurely_within_a_set_phrase_is_put_right(said: str, meant: str) -> None:
    (wrong,) = (at for at, letter in enumerate(said) if letter != meant[at])
    assert texts(read(said, wrong)) == [meant]
    assert texts(read(said)) == [said]  # read beyond doubt it may be a slip of the pen


@pytest.mark.parametrize("said", ["鼎达有限员仕公司", "股份有限责任公司", "有限贵任公厅"])
def test_more_than_one_letter_and_another_phrase_are_left(said: str) -> None:
    assert texts(read(said, *range(len(said)))) == [said]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("平源<清州路235号", "平源区清州路235号"),
        ("湖泽区<应急管理局", "湖泽区 应急管理局"),
        ("依据<安全生产法>第九条", "依据<安全生产法>第九条"),
        ("数值<20", "数值<20"),
    ],
)
def test_a_sign_that_stands_between_letters_only_where_one_was_misread_is_that_letter(said: str, meant: str) -> None:
    assert texts(read(said)) == [meant]


def test_what_was_read_and_why_it_was_changed_is_kept() -> None:
    file = mended(a_file(read("有限员任公司", 2), read("平源<清州路")), read_catalogue())
    assert [block.mended for block in file.pages[0].blocks] == [
        (Mended(0, 6, "有限员任公司", OF_PHRASE),),
        (Mended(2, 3, "<", OF_SIGN),),
    ]
