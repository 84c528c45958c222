"""Every trap of the law that is known: what a decision gets wrong, and the rule that says so."""

from __future__ import annotations

from functools import cache

import pytest

from casereview.catalogue import read_catalogue
from casereview.example import case_of
from casereview.lawbook import read_lawbook
from casereview.model import Example, RulePack
from casereview.rulepack import pack_folders, read_pack
from casereview.terms import Outcome

DECISION, SUMMARY = "行政处罚决定书", "行政（当场）处罚决定书"
FAIL, ASK = Outcome.FAIL, Outcome.UNSURE
UNIT, PERSON = "单位", "个人"
WORK, FIRE = "《安全生产法》", "《消防法》"


@cache
def pack(name: str) -> RulePack:
    return read_pack(pack_folders()[name], read_catalogue(), read_lawbook())


def fined(who: str, amount: int, basis: str, on: str = "2025-03-18", **more: object) -> dict[str, object]:
    facts = {"当事人类型": who, "处罚决定日期": on, "罚款金额": amount, "处罚依据": basis}
    return {"文书": [DECISION], "当事人类型": who, "事实": {**facts, **more}}


def on_the_spot(text: str, on: str) -> dict[str, object]:
    told = {"处罚决定日期": on, "复议期限天数": 60, "诉讼期限月数": 6}
    facts = {f"{SUMMARY}/{name}": value for name, value in told.items()}
    return {"文书": [SUMMARY], "正文": {SUMMARY: text}, "事实": facts, "程序": "简易程序"}


def reconsidered_by(body: str, on: str) -> dict[str, object]:
    facts = {"处罚决定日期": on, "办案机关": "某市甲区应急管理局", "复议机关": body}
    return {"文书": [DECISION], "正文": {DECISION: "可以在60日内申请行政复议。"}, "事实": facts}


ARTICLES = "fine-allowed-by-article"
STAGE = "fine-at-right-stage"
SPAN = "fine-within-statute"
TRAPS: dict[str, tuple[str, dict[str, object], Outcome]] = {
    "a person fined at the first stage of 97": (STAGE, fined(PERSON, 20000, f"{WORK}第九十七条第一项"), FAIL),
    "a person fined at the first stage of 99": (STAGE, fined(PERSON, 10000, f"{WORK}第九十九条第二项"), FAIL),
    "a person fined at the first stage of 101": (STAGE, fined(PERSON, 20000, f"{WORK}第一百零一条第三项"), FAIL),
    "a person fined at the first stage of 102": (STAGE, fined(PERSON, 50000, f"{WORK}第一百零二条"), FAIL),
    "a person fined before refusing under 108": (STAGE, fined(PERSON, 10000, f"{WORK}第一百零八条"), FAIL),
    "a unit fined twice under 102": (SPAN, fined(UNIT, 80000, f"{WORK}第一百零二条"), FAIL),
    "a unit fined by the article on its principal": (ARTICLES, fined(UNIT, 30000, f"{WORK}第九十四条第一款"), FAIL),
    "a unit fined by the article on its managers": (ARTICLES, fined(UNIT, 20000, f"{WORK}第九十六条"), FAIL),
    "a person fined by the article on the unit's insurance": (
        ARTICLES,
        fined(PERSON, 20000, f"{WORK}第一百零九条"),
        FAIL,
    ),
    "a fine for the duties of article 67": (ARTICLES, fined(UNIT, 5000, f"{FIRE}第六十七条"), FAIL),
    "a responsible person fined under 60(1)1": (ARTICLES, fined(PERSON, 500, f"{FIRE}第六十条第一款第一项"), FAIL),
    "a person fined above 500 as an actor": (SPAN, fined(PERSON, 600, f"{FIRE}第六十条第二款"), FAIL),
    "fire products fined before the deadline": (STAGE, fined(UNIT, 5000, f"{FIRE}第六十五条第二款"), FAIL),
    "an accident fined by the overtaken regulation": (
        "higher-law-applied",
        fined(UNIT, 150000, "《生产安全事故报告和调查处理条例》第三十七条第一项"),
        FAIL,
    ),
    "a principal fined by the overtaken regulation": (
        "higher-law-applied",
        fined(PERSON, 30000, "《生产安全事故报告和调查处理条例》第三十八条第一项"),
        FAIL,
    ),
    "unlicensed workers punished by the older rule": (
        "higher-law-applied",
        fined(UNIT, 30000, "《特种作业人员安全技术培训考核管理规定》第三十九条"),
        ASK,
    ),
    "dangerous chemicals after their law took effect": (
        "higher-law-applied",
        fined(UNIT, 150000, "《危险化学品安全管理条例》第七十七条第三款", "2026-06-18", 违法行为日期="2026-05-06"),
        ASK,
    ),
    "the repealed rule on confined spaces": (
        "cited-law-in-force",
        fined(
            UNIT,
            20000,
            "《工贸企业有限空间作业安全管理与监督暂行规定》第三十条",
            违法行为日期="2025-02-06",
        ),
        FAIL,
    ),
    "the repealed trial rule on accident fines": (
        "cited-law-in-force",
        fined(UNIT, 300000, "《生产安全事故罚款处罚规定（试行）》第十四条", 违法行为日期="2025-02-06"),
        FAIL,
    ),
    "a fine above what any stage allows": (
        SPAN,
        fined(UNIT, 250000, f"{WORK}第九十七条第三项"),
        FAIL,
    ),
    "the numbers of the violation rule after its revision": (
        SPAN,
        fined(UNIT, 20000, "《安全生产违法行为行政处罚办法》第四十五条第一项", "2026-04-18", 违法行为日期="2026-03-06"),
        ASK,
    ),
    "a normative document as the basis": (
        "basis-is-law",
        {"文书": [DECISION], "事实": {"处罚依据": "《安全生产执法程序规定》第四条"}},
        FAIL,
    ),
    "the repealed national base": (
        "base-in-force",
        {
            "文书": [DECISION],
            "事实": {"处罚决定日期": "2025-03-18", "裁量依据": "《安全生产行政处罚自由裁量标准》第12项第二档"},
        },
        FAIL,
    ),
    "a local base where the national one grades the article": (
        "superior-base-used",
        fined(UNIT, 20000, f"{WORK}第九十七条第七项", 裁量依据="《天津市安全生产行政处罚裁量标准》第12项第二档"),
        FAIL,
    ),
    "the bureau above as the organ of reconsideration": (
        "remedy-bodies-right",
        reconsidered_by("某市应急管理局", "2024-01-02"),
        FAIL,
    ),
    "a decision on the spot that offers a suit at once": (
        "remedies-told",
        on_the_spot("可以在60日内申请行政复议，或者在6个月内向某区人民法院提起行政诉讼。", "2024-01-02"),
        ASK,
    ),
    "a unit fined above 3,000 on the spot": (
        "summary-within-limits",
        {"文书": [SUMMARY], "事实": {"罚款金额": 3001}, "当事人类型": UNIT, "程序": "简易程序"},
        FAIL,
    ),
    "a person fined above 200 on the spot": (
        "summary-within-limits",
        {"文书": [SUMMARY], "事实": {"罚款金额": 201}, "当事人类型": PERSON, "程序": "简易程序"},
        FAIL,
    ),
    "three days to ask for a hearing": (
        "hearing-period-told",
        {
            "文书": ["行政处罚听证告知书"],
            "正文": {"行政处罚听证告知书": "你单位有权在收到本告知书之日起三日内要求举行听证。"},
        },
        FAIL,
    ),
    "the old number of the right to be heard": (
        "penalty-law-articles-current",
        {
            "文书": ["行政处罚告知书"],
            "正文": {"行政处罚告知书": "根据《中华人民共和国行政处罚法》第三十二条的规定，你单位有权进行陈述和申辩。"},
            "事实": {"告知日期": "2024-03-08", "行政处罚告知书/其他引用": "《中华人民共和国行政处罚法》第三十二条"},
        },
        FAIL,
    ),
    "fifteen days for a suit at once": (
        "remedies-told",
        {
            "文书": [DECISION],
            "正文": {DECISION: "可以在60日内申请行政复议，或者在15日内向某区人民法院提起行政诉讼。"},
            "事实": {"处罚决定日期": "2025-03-18", "复议期限天数": 60},
        },
        FAIL,
    ),
    "three months for a suit": (
        "remedies-told",
        {
            "文书": [DECISION],
            "正文": {DECISION: "可以在60日内申请行政复议，或者在3个月内向某区人民法院提起行政诉讼。"},
            "事实": {"处罚决定日期": "2025-03-18", "复议期限天数": 60, "诉讼期限月数": 3},
        },
        FAIL,
    ),
    "much confiscated and no hearing told": (
        "hearing-right-told",
        {
            "文书": ["行政处罚告知书", DECISION],
            "正文": {"行政处罚告知书": "拟没收违法所得300000元，罚款1000元。你单位有权陈述、申辩。"},
            "事实": {
                "处罚决定日期": "2025-03-18",
                "没收金额": 300000,
                "行政处罚告知书/拟罚款金额": 1000,
                "罚款金额": 1000,
            },
            "当事人类型": UNIT,
            "办案机关": "某区应急管理局",
        },
        ASK,
    ),
    "a larger fine collected on the spot": (
        "payment-told",
        {
            "文书": [SUMMARY],
            "正文": {SUMMARY: "罚款当场收缴。"},
            "事实": {f"{SUMMARY}/罚款金额": 1000},
            "程序": "简易程序",
        },
        ASK,
    ),
    "a hazard fined before the fire unit gave notice of it": (
        STAGE,
        fined(UNIT, 6000, f"{FIRE}第六十条第一款第七项"),
        FAIL,
    ),
    "a large gain and the fine of a small one": (
        SPAN,
        {
            **fined(UNIT, 150000, f"{WORK}第一百零三条第一款", 没收金额=300000),
            "正文": {DECISION: "没收违法所得300000元，并处罚款150000元。"},
        },
        ASK,
    ),
    "articles paired by the numbers of the former text": (
        "breach-pairs-with-basis",
        fined(UNIT, 20000, f"{WORK}第九十四条第三项", "2022-03-18", 违反条款=f"{WORK}第二十五条第一款"),
        FAIL,
    ),
    "a unit fined by the article on agreements with workers": (
        ARTICLES,
        fined(UNIT, 50000, f"{WORK}第一百零六条"),
        FAIL,
    ),
    "an investor fined though there was no accident": (STAGE, fined(PERSON, 50000, f"{WORK}第九十三条第二款"), FAIL),
    "the insurance fined below its least": (SPAN, fined(UNIT, 30000, f"{WORK}第一百零九条"), FAIL),
    "a daily fine before the first": (STAGE, fined(UNIT, 50000, f"{WORK}第一百一十二条"), FAIL),
    "electrical wiring fined before the deadline": (STAGE, fined(UNIT, 3000, f"{FIRE}第六十六条"), FAIL),
    "the old number of the time to ask for reconsideration": (
        "penalty-law-articles-current",
        {
            "文书": [DECISION],
            "正文": {DECISION: "根据《中华人民共和国行政复议法》第九条的规定，可以在60日内申请行政复议。"},
            "事实": {"处罚决定日期": "2025-03-18", f"{DECISION}/其他引用": "《中华人民共和国行政复议法》第九条"},
        },
        ASK,
    ),
    "two per cent a day for delay": (
        "payment-told",
        {
            "文书": [DECISION],
            "正文": {DECISION: "罚款自收到之日起15日内缴至指定银行。到期不缴每日按罚款数额的2%加处罚款。"},
            "事实": {"罚款金额": 30000, "缴款期限天数": 15},
        },
        FAIL,
    ),
}
FIRE_TRAPS: dict[str, tuple[str, dict[str, object], Outcome]] = {
    "a unit fined on the spot under article 60": (
        "no-unit-fined-on-the-spot",
        {
            "文书": [SUMMARY],
            "事实": {f"{SUMMARY}/处罚依据": f"{FIRE}第六十条第一款第三项"},
            "当事人类型": UNIT,
            "程序": "简易程序",
        },
        FAIL,
    ),
}


def concluded(pack_id: str, rule_id: str, given: dict[str, object]) -> Outcome:
    case = case_of(Example(given, Outcome.FAIL, 1), read_catalogue())
    bound = next(rule.check for rule in pack(pack_id).rules if rule.id == rule_id)
    assert bound is not None
    return bound.check(case, read_lawbook(), **bound.parameters).outcome


@pytest.mark.parametrize("trap", TRAPS)
def test_a_decision_that_walks_into_a_trap_of_the_law_is_told(trap: str) -> None:
    rule, given, outcome = TRAPS[trap]

    assert concluded("reference", rule, given) is outcome


@pytest.mark.parametrize("trap", FIRE_TRAPS)
def test_so_is_one_of_a_fire_unit(trap: str) -> None:
    rule, given, outcome = FIRE_TRAPS[trap]

    assert concluded("fire-rescue", rule, given) is outcome
