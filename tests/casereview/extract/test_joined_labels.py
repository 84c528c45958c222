"""Labels that call one thing by two words."""

from __future__ import annotations

import pytest

from casereview.extract.joined_labels import joined
from casereview.extract.parties import party_facts
from tests.builders import a_document


def test_two_words_are_joined_in_either_order() -> None:
    assert joined("姓名", "名称") == (
        "姓名或名称", "姓名或者名称", "姓名、名称", "姓名/名称", "姓名及名称", "姓名(名称)",
        "名称或姓名", "名称或者姓名", "名称、姓名", "名称/姓名", "名称及姓名", "名称(姓名)",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "fact", "value"),
    [
        ("当事人姓名或者单位名称：海川县甘记食品店", "当事人", "海川县甘记食品店"),
        ("被处罚当事人名称/姓名：海川县甘记食品店", "当事人", "海川县甘记食品店"),
        ("住所（经营场所）或者住址：海川县文苑路8号", "地址", "海川县文苑路8号"),
        ("住所或地址：海川县文苑路8号", "地址", "海川县文苑路8号"),
    ],
)
def test_the_party_and_its_seat_stand_behind_joined_labels(line: str, fact: str, value: str) -> None:
    head = (
        ("行政处罚决定书", "海市监罚〔2024〕3号", "当事人：海川县甘记食品店") if fact == "地址" else ("行政处罚决定书",)
    )
    facts = {one.name: one.value for one in party_facts(a_document("penalty_decision", *head, line))}
    assert facts[fact] == value


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("将罚款交至代收机构（代收机构名称：海川银行城西支行，地址：海川县新华道77号）。", None),
        ("地址：海川县文苑路8号", "海川县文苑路8号"),
        ("受检地址：海川县文苑路8号", "海川县文苑路8号"),
    ],
)
def test_the_address_of_a_bank_is_not_the_partys(line: str, address: str | None) -> None:
    lines = ("行政处罚决定书", "当事人：海川县甘记食品店", line)
    facts = {one.name: one.value for one in party_facts(a_document("penalty_decision", *lines))}
    assert facts.get("地址") == address
