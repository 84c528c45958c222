"""The check that the case proves who the party is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.checks.identity_proved import party_identity_proved
from casereview.checks.parameters import KindId
from casereview.lawbook import LawBook
from casereview.model import Graphic
from casereview.terms import GraphicKind, Outcome, PartyKind
from tests.builders import a_case, a_document, a_page, bound

LAW = LawBook()
LICENCE, IDENTITY = KindId("business_licence"), KindId("identity_proof")


@pytest.mark.parametrize(
    ("kinds", "party", "outcome"),
    [
        (("business_licence",), PartyKind.UNIT, Outcome.PASS),
        (("identity_proof",), PartyKind.UNIT, Outcome.FAIL),
        (("identity_proof",), PartyKind.PERSON, Outcome.PASS),
        (("identity_proof",), None, Outcome.PASS),
        ((), PartyKind.PERSON, Outcome.FAIL),
    ],
)
def test_a_unit_is_proved_by_its_licence_and_a_person_by_an_identity_paper(
    kinds: tuple[str, ...], party: PartyKind | None, outcome: Outcome
) -> None:
    case = replace(a_case(*(a_document(kind) for kind in kinds)), party_kind=party)
    assert party_identity_proved(case, LAW, unit=(LICENCE,), person=(IDENTITY,)).outcome is outcome


def test_a_card_copied_with_other_papers_asks() -> None:
    copies = a_document("unknown", "身份证、驾驶证复印件", "公民身份号码：320999197703120431")
    case = replace(a_case(copies), party_kind=PartyKind.PERSON)
    assert party_identity_proved(case, LAW, unit=(LICENCE,), person=(IDENTITY,)).outcome is Outcome.UNSURE


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("营业执照（复印件） 统一社会信用代码：91330106MA2CE1L45N 登记机关：某局 与原件核对一致", Outcome.PASS),
        ("送达时见其悬挂营业执照 与原件核对一致", Outcome.FAIL),  # no copy of it
        ("采矿许可证 登记机关：某厅 与原件核对一致", Outcome.FAIL),
    ],
)
def test_a_licence_may_be_copied_under_a_title_of_its_own(words: str, outcome: Outcome) -> None:
    case = replace(a_case(a_document("unknown", "主体资格证明", words)), party_kind=PartyKind.UNIT)
    assert party_identity_proved(case, LAW, unit=(LICENCE,), person=(IDENTITY,)).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("营业执照 名称：某公司 登记机关：某市市场监督管理局 公民身份号码", Outcome.PASS),
        ("兹证明孙某甲系我公司法定代表人 统一社会信用代码 附营业执照", Outcome.UNSURE),
    ],
)
def test_a_licence_may_be_copied_together_with_a_card(words: str, outcome: Outcome) -> None:
    case = replace(a_case(a_document(IDENTITY, words)), party_kind=PartyKind.UNIT)

    assert party_identity_proved(case, LAW, unit=(LICENCE,), person=(IDENTITY,)).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [("营业执照：统一社会信用代码 登记机关：某市市场监督管理局", Outcome.PASS), ("问：有没有营业执照？", Outcome.FAIL)],
)
def test_a_licence_may_lie_behind_another_paper_without_a_title(words: str, outcome: Outcome) -> None:
    record = bound("inquiry_record", a_page("问：何时开工？"), a_page(words, number=2))
    case = replace(a_case(record), party_kind=PartyKind.UNIT)

    assert party_identity_proved(case, LAW, unit=(LICENCE,), person=(IDENTITY,)).outcome is outcome


@pytest.mark.parametrize(
    ("entry", "pictures", "outcome"),
    [
        ("身份证、行驶证复印件", 1, Outcome.PASS),
        ("身份证、行驶证复印件", 0, Outcome.FAIL),  # nothing there that could be the card
        ("行驶证、驾驶证复印件", 1, Outcome.FAIL),
    ],
)
def test_a_picture_that_the_contents_list_calls_a_card_proves_who_a_person_is(
    entry: str, pictures: int, outcome: Outcome
) -> None:
    rows = (("序号", "文书名称", "页号"), ("1", entry, "1"), ("2", "立案审批表", "2"))
    listing = a_document("contents_list", "卷内目录", rows, title="卷内目录")
    shown = [Graphic(GraphicKind.PHOTO, size=(300.0, 200.0))] * pictures
    copy = a_document("party_material", "机动车行驶证", "与原件核对一致", graphics=shown)
    case = replace(a_case(listing, copy), party_kind=PartyKind.PERSON)

    assert party_identity_proved(case, LAW, unit=(LICENCE,), person=(IDENTITY,)).outcome is outcome
