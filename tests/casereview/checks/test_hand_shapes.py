"""Signatures drawn anew that look as if one hand had written them."""

from __future__ import annotations

import numpy as np
import pytest

from casereview.checks.hands import hands_differ
from casereview.checks.parameters import KindId, Role
from casereview.handwriting import shape_of
from casereview.lawbook import LawBook
from casereview.model import Mark
from sample_cases.making.handwriting import Pen, written
from tests.builders import a_case, a_document, a_mark

FORM, RECORD = KindId("case_approval"), KindId("inspection_record")
HANDLER, EXAMINER = Role("承办人"), Role("审核人")
KINDS = (FORM, RECORD)


def signed(name: str, once: str, document: KindId, role: Role = HANDLER) -> Mark:
    """A signature of that name, drawn on that occasion."""
    picture = written(name, Pen("zhi-mang-xing", 0.1, 0, (25, 25, 30), 0.95, 2.0), f"{name}{once}")
    return a_mark(role, document, digest=f"{name}{once}", hand=shape_of(np.asarray(picture.convert("L")) < 150))


def asked(*marks: Mark, above: tuple[Role, ...] = ()) -> list[str | None]:
    case = a_case(*(a_document(kind, title=str(kind)) for kind in KINDS), marks=marks)
    verdict = hands_differ(case, LawBook(), kinds=KINDS, roles=(HANDLER,), above=above)
    assert verdict.failures == ()
    return [doubt.reason for doubt in verdict.doubts]


APART = (signed("赵建华", "1", RECORD), signed("李伟", "2", RECORD))


def test_one_hand_in_both_places_is_asked_about_where_two_sign_elsewhere() -> None:
    assert asked(signed("赵建华", "3", FORM), signed("赵建华", "4", FORM), *APART) == [
        "《case_approval》承办人的签名笔迹、字形相近，似为一人所签，请对照原件核实"
    ]


def test_two_hands_are_two() -> None:
    assert asked(signed("赵建华", "3", FORM), signed("李伟", "4", FORM), *APART) == []


def test_one_scrawl_for_everybody_tells_nothing() -> None:
    assert asked(signed("赵建华", "3", FORM), signed("赵建华", "4", FORM)) == []


@pytest.mark.parametrize(("elsewhere", "count"), [("孙正", 1), ("赵建华", 0)])
def test_who_proposes_and_examines_alike_is_asked_about_where_others_examine(elsewhere: str, count: int) -> None:
    here = signed("赵建华", "3", FORM), signed("赵建华", "4", FORM, EXAMINER)
    there = signed("赵建华", "5", RECORD), signed(elsewhere, "6", RECORD, EXAMINER)
    assert len(asked(*here, *there, above=(EXAMINER,))) == count
