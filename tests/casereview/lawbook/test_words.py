"""The words by which a breach is told from its neighbours, held against many ways of telling it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from casereview.lawbook import Liability, read_lawbook
from casereview.text import squeezed
from tests.casereview.lawbook.test_liabilities import cited

LAW = read_lawbook()
DAY = date(2025, 6, 1)
WORDINGS = yaml.safe_load(Path(__file__).with_name("wordings.yaml").read_text("utf-8"))
TOLD = [
    (law, code, squeezed(prose)) for law, codes in WORDINGS.items() for code, told in codes.items() for prose in told
]


def provisions(law: str, code: str) -> tuple[Liability, ...]:
    return LAW.liabilities_of(cited(law + code), DAY)


@pytest.mark.parametrize(("law", "code", "prose"), TOLD)
def test_a_breach_is_told_by_the_words_of_its_own_provision(law: str, code: str, prose: str) -> None:
    assert any(one.tells(prose) for one in provisions(law, code))


@pytest.mark.parametrize("law", WORDINGS)
def test_a_wrong_article_has_seldom_a_word_of_the_breach(law: str) -> None:
    wrong = [(prose, other) for own, code, prose in TOLD if own == law for other in WORDINGS[law] if other != code]

    strange = [prose for prose, other in wrong if not any(one.tells(prose) for one in provisions(law, other))]

    assert len(strange) / len(wrong) > 0.93


@pytest.mark.parametrize(
    ("code", "prose"),
    [
        ("安全生产法97.7", "未如实记录安全生产教育和培训情况"),
        ("安全生产法97.6", "特种作业人员未取得操作证上岗作业"),
        ("安全生产法99.1", "未为从业人员提供劳动防护用品"),
        ("安全生产法101.2", "动火作业未安排专门人员进行现场安全管理"),
        ("安全生产法103-2", "未设置明显的安全警示标志"),
        ("消防法60-1.5", "消火栓内无水带"),
        ("消防法60-1.6", "自动喷水灭火系统故障"),
        ("消防法61-1", "疏散通道堆放杂物"),
    ],
)
def test_the_words_of_a_neighbour_are_not_those_of_the_provision(code: str, prose: str) -> None:
    assert not any(one.tells(prose) for one in LAW.liabilities_of(cited(code), DAY))
