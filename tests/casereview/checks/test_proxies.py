"""The check that who acts for the party is authorised."""

from __future__ import annotations

import pytest

from casereview.checks.proxies import proxy_authorised, proxy_in_term, taker_explained
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()


@pytest.mark.parametrize(
    ("kind", "words", "outcome"),
    [
        ("service_receipt", "收件人：孙某甲（该公司店长，受委托人）　2025年7月1日", Outcome.FAIL),
        ("service_receipt", "孙某甲（委托代理人）", Outcome.FAIL),
        ("service_receipt", "孙某甲，受该公司委托（附授权委托书）", Outcome.FAIL),
        ("service_receipt", "备注：孙某甲系受送达人委托代理人。", Outcome.FAIL),
        ("service_receipt", "代收人受当事人委托代为签收", Outcome.FAIL),
        ("service_receipt", "注：受委托送达的，由受委托机关填写。", Outcome.NOT_APPLICABLE),
        ("hearing_record", "委托代理人：孙某甲　性别：男", Outcome.UNSURE),
        ("service_receipt", "当事人（委托代理人）签名：", Outcome.NOT_APPLICABLE),
        ("hearing_record", "委托代理人：无", Outcome.NOT_APPLICABLE),
        ("hearing_record", "委托代理人（签名）：", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_proxy_named_needs_an_authority(kind: str, words: str, outcome: Outcome) -> None:
    assert proxy_authorised(a_case(a_document(kind, words)), LAW).outcome is outcome


def test_an_authority_in_the_case_suffices() -> None:
    receipt = a_document("service_receipt", "孙某甲（受委托人）")

    assert proxy_authorised(a_case(receipt, a_document("authorisation")), LAW).outcome is Outcome.PASS


def test_an_authority_that_another_paper_speaks_of_asks() -> None:
    receipt = a_document("service_receipt", "孙某甲（受委托人）")
    identity = a_document("identity_proof", "身份证复印件、授权委托书")

    assert proxy_authorised(a_case(receipt, identity), LAW).outcome is Outcome.UNSURE


@pytest.mark.parametrize(("last", "outcome"), [("5月31日", Outcome.PASS), ("3月31日", Outcome.FAIL)])
def test_a_proxy_acts_within_the_term_of_the_authority(last: str, outcome: Outcome) -> None:
    authority = a_document("authorisation", f"委托期限：2025年3月1日至2025年{last}。")
    receipt = a_document("service_receipt", "收件人：赵明（委托代理人） 2025年4月2日")

    assert proxy_in_term(a_case(authority, receipt), LawBook()).outcome is outcome


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("收件人（签名） 齐思远（代收） 2025年7月21日 备注：齐思远系该公司员工", Outcome.PASS),
        ("收件人（签名） 齐思远（代收） 2025年7月21日 备注：", Outcome.FAIL),
        ("收件人（签名） 2025年7月21日", Outcome.NOT_APPLICABLE),
    ],
)
def test_who_takes_a_paper_for_another_is_told(row: str, outcome: Outcome) -> None:
    verdict = taker_explained(a_case(a_document("service_receipt", "送达回执", row)), LAW)

    assert verdict.outcome is outcome or (outcome is Outcome.NOT_APPLICABLE and not verdict.failures)
