"""The check that identity numbers are sound."""

from __future__ import annotations

import pytest

from casereview.checks.identity import identity_sound
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document


def checked(body: str) -> str:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, weights, strict=True)) % 11]


CODE = checked("11010119850307002")


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (f"性别：女 身份证号：{CODE}", Outcome.PASS),
        (f"性别：男 身份证号：{CODE}", Outcome.FAIL),
        (f"出生日期：1985年3月7日 公民身份号码：{CODE}", Outcome.PASS),
        (f"出生日期：1985年7月3日 公民身份号码：{CODE}", Outcome.FAIL),
        (f"身份证号：{CODE[:-1]}{(int(CODE[-1], 36) + 1) % 10}", Outcome.FAIL),
        (f"见证人 性别：男 被询问人 身份证号：{CODE}", Outcome.PASS),
        ("身份证号：110101********0021", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_number_goes_with_sex_and_birth(text: str, outcome: Outcome) -> None:
    other = a_document("identity_proof", f"身份证号：{CODE}")
    case = a_case(a_document("inquiry_record", text), *([other] if outcome is Outcome.FAIL else []))

    assert identity_sound(case, LawBook()).outcome is outcome


@pytest.mark.parametrize("others", [(), (checked("33010619790512101"), checked("12010319900310004"))])
def test_a_number_that_none_comes_near_may_be_invented_and_is_not_judged(others: tuple[str, ...]) -> None:
    wrong = a_document("inquiry_record", f"身份证号：{CODE[:-1]}{(int(CODE[-1], 36) + 1) % 10}")
    beside = tuple(a_document("identity_proof", f"身份证号：{code}", id=code) for code in others)

    assert identity_sound(a_case(wrong, *beside), LawBook()).failures == ()
