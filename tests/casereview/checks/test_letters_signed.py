"""The check that a letter of the party is signed or sealed."""

from __future__ import annotations

import pytest

from casereview.checks.letters_signed import letters_signed
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Graphic
from casereview.terms import GraphicKind, Outcome
from tests.builders import a_case, a_document, a_mark

LETTER = KindId("party_material")
TEXT = ("适用快速办理同意书", "自愿认错认罚。", "法定代表人（签名）：")


@pytest.mark.parametrize(
    ("graphics", "outcome"),
    [
        ((), Outcome.FAIL),
        ((Graphic(GraphicKind.SEAL),), Outcome.PASS),
        ((Graphic(GraphicKind.INK),), Outcome.PASS),
    ],
)
def test_a_letter_with_nothing_but_print_fails(graphics: tuple[Graphic, ...], outcome: Outcome) -> None:
    letter = a_document(LETTER, *TEXT, graphics=graphics)

    assert letters_signed(a_case(letter), LawBook(), kinds=(LETTER,)).outcome is outcome


def test_a_name_in_its_place_will_do_and_a_register_is_no_letter() -> None:
    letter, register = a_document(LETTER, *TEXT), a_document(LETTER, "花名册", "制表人（签名）：", id="register")

    verdict = letters_signed(a_case(letter, register, marks=(a_mark("提供人", letter.id),)), LawBook(), kinds=(LETTER,))

    assert verdict.outcome is Outcome.PASS
