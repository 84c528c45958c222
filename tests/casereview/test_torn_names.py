"""Names that no block holds whole."""

from __future__ import annotations

import pytest

from casereview.masks import FILL, Masked, Masks
from casereview.model import Page
from casereview.torn_names import Torn, torn_names, torn_on
from tests.builders import a_page, bound

MASKS = Masks({"洛枫县宏釜铸造有限公司": "某当事人", "洛枫县": "某地", "裴子昂": "某甲"})


def torn_in(*pages: Page) -> Torn:
    return torn_names(bound("inquiry_record", *pages), MASKS)


@pytest.mark.parametrize(
    ("page", "torn"),
    [
        (a_page("在洛枫县", "宏釜铸造有限公司检查"), {0: (Masked(1, 4, "某当事人"),), 1: (Masked(0, 8, FILL),)}),
        (a_page((("证人", "裴", "子昂"),)), {1: (Masked(0, 1, "某甲"),), 2: (Masked(0, 2, FILL),)}),
        (
            a_page((("当事人", "洛枫县宏\n釜铸造有限\n公司"),)),
            {1: (Masked(0, 4, "某当事人"),), 2: (Masked(0, 5, FILL),), 3: (Masked(0, 2, FILL),)},
        ),
        (a_page((("电话", "1390000\n1234"),)), {1: (Masked(0, 7, "某号码"),), 2: (Masked(0, 4, FILL),)}),
        (a_page((("金额", "1390000", "1234"),)), {}),  # two cells are two numbers
        (a_page("在洛枫县宏釜铸造有限公司", "裴子昂在场"), {}),  # each whole in its paragraph
    ],
)
def test_the_parts_are_told_by_their_blocks(page: Page, torn: dict[int, tuple[Masked, ...]]) -> None:
    assert torn_on(torn_in(page), 0) == torn


def test_a_name_that_goes_over_a_page_is_masked_on_both() -> None:
    torn = torn_in(a_page("在洛枫县宏釜", number=1), a_page("铸造有限公司检查", number=2))

    assert torn == {(0, 0): (Masked(1, 6, "某当事人"),), (1, 0): (Masked(0, 6, FILL),)}


def test_an_empty_document_has_none() -> None:
    assert torn_in(a_page()) == {}
