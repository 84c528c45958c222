"""Checks on cited articles."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.checks.legal_basis import (
    articles_precise,
    breach_and_basis_cited,
    cited_law_in_force,
    renumbered_articles_current,
)
from casereview.checks.parameters import KindId
from casereview.lawbook import read_lawbook
from casereview.model import Citation
from casereview.terms import Outcome
from tests.builders import a_case, a_document, a_fact, scanned

LAW = read_lawbook()
DECISION = "penalty_decision"
SAFETY, PENALTY = "中华人民共和国安全生产法", "中华人民共和国行政处罚法"


@pytest.mark.parametrize(
    ("facts", "text", "missing"),
    [
        (("违反条款", "处罚依据"), "", []),
        (("处罚依据",), "", ["违反条款"]),
        ((), "违反了某某规定第五条的规定，依据某某办法第六条的规定", []),  # written, though not read as a citation
        ((), "", ["违反条款", "处罚依据"]),
        (("处罚依据",), "不符合《建筑消防设施的维护管理》（GB 25201-2010）第6.1.1条的要求", ["违反条款"]),
        (("违反条款",), "依据《中华人民共和国行政处罚法》第七十二条的规定加处罚款", ["处罚依据"]),
        (("违反条款",), "依据《中华人民共和国行政处罚法》第三十三条第一款的规定，拟不予行政处罚", []),
    ],
)
def test_both_the_broken_and_the_punishing_article_are_cited(
    facts: tuple[str, ...], text: str, missing: list[str]
) -> None:
    read = tuple(a_fact(name, Citation(SAFETY, "97"), DECISION) for name in facts)
    case = a_case(a_document(DECISION, text), facts=read)

    assert [failure.values["missing"] for failure in breach_and_basis_cited(case, LAW).failures] == missing


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("未设置警示标志，依据《安全生产法》第九十九条的规定，决定罚款1000元。", []),
        ("未设置警示标志，决定罚款1000元。", ["处罚依据"]),
    ],
)
def test_a_decision_made_on_the_spot_needs_the_punishing_article_alone(text: str, missing: list[str]) -> None:
    case = a_case(a_document("summary_decision", text))

    failures = breach_and_basis_cited(case, LAW, kinds=(KindId("summary_decision"),)).failures

    assert [failure.values["missing"] for failure in failures] == missing


@pytest.mark.parametrize(
    ("law", "acted", "decided", "outcome"),
    [
        (SAFETY, date(2025, 1, 1), date(2025, 3, 1), Outcome.PASS),
        ("生产安全事故罚款处罚规定（试行）", date(2024, 3, 1), date(2024, 5, 1), Outcome.FAIL),
        ("生产安全事故罚款处罚规定（试行）", date(2024, 2, 29), date(2024, 5, 1), Outcome.UNSURE),  # the act is older
        ("生产安全事故罚款处罚规定（试行）", date(2023, 1, 1), date(2024, 2, 29), Outcome.PASS),
        ("危险化学品安全法", date(2026, 4, 1), date(2026, 4, 30), Outcome.UNSURE),
        ("某市管理办法", date(2024, 3, 1), date(2024, 5, 1), Outcome.NOT_APPLICABLE),
    ],
)
def test_a_law_is_judged_by_the_days_of_the_act_and_of_the_decision(
    law: str, acted: date, decided: date, outcome: Outcome
) -> None:
    facts = (
        a_fact("处罚决定日期", decided, DECISION),
        a_fact("违法行为日期", acted, DECISION),
        a_fact("处罚依据", Citation(law, "5"), DECISION),
    )

    assert cited_law_in_force(a_case(a_document(DECISION), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("citations", "outcome"),
    [
        ((Citation(SAFETY, "97", item=4),), Outcome.PASS),
        ((Citation(SAFETY, "97"),), Outcome.FAIL),
        ((Citation(SAFETY, "97", item=4), Citation(SAFETY, "97")), Outcome.PASS),  # once exact is enough
        ((Citation(SAFETY, "28"),), Outcome.FAIL),
        ((Citation(SAFETY, "28", paragraph=4),), Outcome.PASS),
        ((Citation(SAFETY, "21"),), Outcome.PASS),  # how it is divided is not known
        ((Citation(None, "97"),), Outcome.UNSURE),
    ],
)
def test_an_article_of_several_parts_is_cited_with_its_part(citations: tuple[Citation, ...], outcome: Outcome) -> None:
    facts = (
        a_fact("处罚决定日期", date(2025, 3, 1), DECISION),
        *(a_fact("处罚依据", citation, DECISION) for citation in citations),
    )

    assert articles_precise(a_case(a_document(DECISION), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(("legible", "outcome"), [(0.96, Outcome.UNSURE), (0.99, Outcome.FAIL)])
def test_a_part_that_a_worn_page_may_have_lost_is_asked_for(legible: float, outcome: Outcome) -> None:
    facts = a_fact("处罚决定日期", date(2025, 3, 1), DECISION), a_fact("处罚依据", Citation(SAFETY, "97"), DECISION)
    decision = scanned(a_document(DECISION, "依据《安全生产法》第九十七条第（ ）项"), legible)

    assert articles_precise(a_case(decision, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("article", "decided", "outcome"),
    [
        ("42", date(2024, 3, 1), Outcome.FAIL),  # in the fixed words of the old form
        ("43", date(2024, 3, 1), Outcome.UNSURE),
        ("63", date(2024, 3, 1), Outcome.PASS),
        ("42", date(2021, 7, 14), Outcome.NOT_APPLICABLE),  # the last day of the old text
    ],
)
def test_old_numbers_of_the_penalty_law_are_told_from_the_new(article: str, decided: date, outcome: Outcome) -> None:
    quote = f"《中华人民共和国行政处罚法》第{article}条"
    facts = (
        a_fact("处罚决定日期", decided, DECISION),
        a_fact("其他引用", Citation(PENALTY, article), DECISION, quote=quote),
    )
    case = a_case(a_document(DECISION, f"依据{quote}的规定，你单位有权要求听证。"), facts=facts)

    assert renumbered_articles_current(case, LAW).outcome is outcome


def test_before_a_decision_the_last_step_tells_the_law_of_the_day() -> None:
    cited = Citation("工贸企业有限空间作业安全管理与监督暂行规定", "5")
    facts = (a_fact("检查日期", date(2025, 8, 11), "inspection_record"), a_fact("违反条款", cited, "inspection_record"))

    assert cited_law_in_force(a_case(a_document("inspection_record"), facts=facts), LAW).outcome is Outcome.FAIL


def test_two_articles_cited_at_once_forbid_and_punish() -> None:
    facts = tuple(a_fact("处罚依据", Citation("中华人民共和国消防法", number), DECISION) for number in ("28", "60"))

    assert breach_and_basis_cited(a_case(a_document(DECISION), facts=facts), LAW).outcome is Outcome.PASS


def test_an_article_on_lighter_penalties_is_none_of_the_old_text() -> None:
    article = "《中华人民共和国行政处罚法》第三十二条第一项"
    text = f"当事人未提出陈述申辩。符合{article}规定的情形，依法从轻处罚。"
    facts = (
        a_fact("处罚决定日期", date(2025, 9, 24), DECISION),
        a_fact(
            "其他引用", Citation(PENALTY, "32", item=1), DECISION, quote="《中华人民共和国行政处罚法》第三十二条第一项"
        ),
    )

    assert renumbered_articles_current(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is Outcome.PASS


@pytest.mark.parametrize(("article", "missing"), [("64", []), ("60", ["违反条款"])])
def test_an_article_that_forbids_and_punishes_needs_no_other(article: str, missing: list[str]) -> None:
    text = "包某甲过失引起火灾，根据《中华人民共和国消防法》之规定，决定罚款300元。"
    facts = (
        a_fact("处罚决定日期", date(2025, 9, 24), DECISION),
        a_fact("处罚依据", Citation("中华人民共和国消防法", article), DECISION),
    )

    failures = breach_and_basis_cited(a_case(a_document(DECISION, text), facts=facts), LAW).failures

    assert [failure.values["missing"] for failure in failures] == missing


def test_two_articles_that_only_forbid_punish_nothing() -> None:
    facts = (
        a_fact("处罚决定日期", date(2025, 9, 24), DECISION),
        *(a_fact("违反条款", Citation("中华人民共和国安全生产法", number), DECISION) for number in ("28", "41")),
    )

    assert breach_and_basis_cited(a_case(a_document(DECISION), facts=facts), LAW).outcome is Outcome.FAIL


def test_an_item_of_the_article_on_lighter_penalties_is_none_of_the_old_text() -> None:
    cited = a_fact("处罚依据", Citation(PENALTY, "32", item=1), DECISION, quote="第三十二条第一项")
    words = a_document(DECISION, "依据《中华人民共和国行政处罚法》第三十二条第一项的规定。你单位未陈述、申辩。")
    case = a_case(words, facts=(cited, a_fact("处罚决定日期", date(2025, 7, 11), DECISION)))

    assert renumbered_articles_current(case, LAW).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("违反了《中华人民共和国安全生产法》（2021年修正）第三十条第一款。", Outcome.NOT_APPLICABLE),
        ("违反了《中华人民共和国安全生产法》（2014年修正）第三十条第一款。", Outcome.FAIL),
        ("违反了《安全生产法》（2014修正版）第二十七条。", Outcome.FAIL),
        ("违反了《中华人民共和国安全生产法》（主席令第八十八号）第三十条。", Outcome.NOT_APPLICABLE),
    ],
)
def test_an_edition_cited_by_its_year_was_in_force(text: str, outcome: Outcome) -> None:
    facts = (
        a_fact("处罚决定日期", date(2025, 10, 31), DECISION),
        a_fact("检查日期", date(2025, 9, 16), DECISION),
    )

    assert cited_law_in_force(a_case(a_document(DECISION, text), facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        (SAFETY, Outcome.PASS),
        ("中华人民共和国安全生产管理法", Outcome.UNSURE),
        ("中华人民共和国消防条例", Outcome.UNSURE),
        ("中华人民共和国行政复议法实施条例", Outcome.NOT_APPLICABLE),
        ("中华人民共和国噪声污染防治法", Outcome.NOT_APPLICABLE),
    ],
)
def test_a_name_that_is_almost_a_laws_asks(name: str, outcome: Outcome) -> None:
    facts = (a_fact("处罚决定日期", date(2025, 10, 31), DECISION), a_fact("违反条款", Citation(name, "30"), DECISION))

    assert cited_law_in_force(a_case(a_document(DECISION), facts=facts), LAW).outcome is outcome


def test_an_item_in_wide_brackets_is_found_again_in_its_paper() -> None:
    cited = "《中华人民共和国行政处罚法》第五十一条第（一）项"
    decision = a_document(DECISION, f"到期不缴的，依据{cited}的规定，每日按罚款数额的3%加处罚款。")
    facts = (
        a_fact("其他引用", Citation("中华人民共和国行政处罚法", "51", None, 1), DECISION, quote=cited),
        a_fact("处罚决定日期", date(2025, 6, 20), DECISION),
    )

    assert renumbered_articles_current(a_case(decision, facts=facts), LAW).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("依据《安全生产法》第四十三条的规定", Outcome.NOT_APPLICABLE),
        ("依据第二十条第二项的规定", Outcome.UNSURE),
        ("违反了安全生产法第四十三条的规定", Outcome.UNSURE),
        ("根据该规定第二十条", Outcome.NOT_APPLICABLE),
    ],
)
def test_an_article_without_the_marks_of_its_law_is_asked(words: str, outcome: Outcome) -> None:
    assert articles_precise(a_case(a_document(DECISION, words)), LAW).outcome is outcome


@pytest.mark.parametrize(
    ("others", "outcome"), [((1, 1), Outcome.FAIL), ((1, None), Outcome.PASS), ((1,), Outcome.PASS)]
)
def test_a_paragraph_that_the_other_papers_name_is_not_left_out(
    others: tuple[int | None, ...], outcome: Outcome
) -> None:
    kinds = ("penalty_notice", "investigation_report")[: len(others)]
    cited = ((DECISION, None), *zip(kinds, others, strict=True))
    facts = tuple(
        a_fact("违反条款", Citation("农药管理条例", "24", paragraph, None), kind, quote="《农药管理条例》第二十四条")
        for kind, paragraph in cited
    )
    words = "违反了《农药管理条例》第二十四条的规定。"
    papers = (a_document(kind, words) for kind in (DECISION, *kinds))

    assert articles_precise(a_case(*papers, facts=facts), LAW).outcome is outcome


@pytest.mark.parametrize(("cited", "outcome"), [(True, Outcome.NOT_APPLICABLE), (False, Outcome.FAIL)])
def test_a_paper_on_the_hearing_alone_goes_with_the_notice_that_cites_the_articles(
    cited: bool, outcome: Outcome
) -> None:
    names = ("违反条款", "处罚依据") if cited else ()
    facts = tuple(a_fact(name, Citation(SAFETY, "97"), "penalty_notice") for name in names)
    papers = (a_document("penalty_notice", "告知"), a_document("hearing_right_notice", "你有权要求听证。"))
    kinds = (KindId("hearing_right_notice"),)

    assert breach_and_basis_cited(a_case(*papers, facts=facts), LAW, kinds=kinds).outcome is outcome
