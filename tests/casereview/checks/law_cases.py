"""A law book of a few provisions, and decisions that rest on them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from casereview.lawbook import Fined, FineStage, LawBook, LawVersion, Liability, Statute
from casereview.model import CaseFile, Citation, PenaltyItem
from casereview.terms import Standing
from tests.builders import a_case, a_document, a_fact
from tests.law_builder import SINCE, a_liability

DECISION = "penalty_decision"
SAFETY, OLD = "中华人民共和国安全生产法", "生产安全事故报告和调查处理条例"


def a_duty(article: str, *duties: str, law: str = SAFETY, **given: object) -> Liability:
    """A provision that punishes the breach of these duties."""
    fine = ("0-100000", Fined.UNIT, FineStage.FIRST)
    return a_liability(article, fine, law=law, duties=duties, duties_standing=Standing.SEEN, **given)


def a_statute(name: str, rank: str, articles: int | None = None) -> Statute:
    version = LawVersion("2021", SINCE, None, Standing.SEEN, articles, Standing.SEEN, fines_complete=True)
    return Statute(name, (version,), Standing.SEEN, name, rank=rank)  # type: ignore[arg-type]  # one of the ranks


LAW = LawBook(
    statutes=(
        a_statute(SAFETY, "法律", 119),
        a_statute(OLD, "行政法规"),
        a_statute("应急管理行政处罚裁量权基准", "规范性文件"),
    ),
    liabilities=(
        a_duty("97", "28", "30", words=("特种作业", "操作证")),
        a_duty("99", "35", "36", words=("警示标志", "较大危险因素")),
        a_duty("114"),
        a_duty("62", organ="公安机关"),
        a_duty("37", law=OLD, superseded_by="安全生产法114"),
    ),
)


def a_decision(
    breach: tuple[Citation, ...], basis: tuple[Citation, ...], act: str = "某行为", text: str = ""
) -> CaseFile:
    facts = (
        a_fact("处罚决定日期", date(2024, 3, 18), DECISION),
        a_fact("处罚事项", PenaltyItem(act, breach, basis, None, None, Decimal(30_000)), DECISION),
        *(a_fact("违反条款", citation, DECISION, quote="违反") for citation in breach),
        *(a_fact("处罚依据", citation, DECISION, quote="依据") for citation in basis),
    )
    return a_case(a_document(DECISION, text), facts=facts)


def safety(*articles: str) -> tuple[Citation, ...]:
    return tuple(Citation("安全生产法", article) for article in articles)
