"""Two packs side by side, in words a lawyer reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from casereview.catalogue import read_catalogue
from casereview.checks import CHECKS
from casereview.model import Adoption, Band, Bound, Rule, RulePack, Section, StepThreshold
from casereview.pack_diff import Change, PackDiff, diff_of
from casereview.pack_lines import diff_lines
from casereview.standard.wordings import CheckWords
from casereview.terms import RuleStatus, Stage, Topic, VetoMode

CATALOGUE = read_catalogue()
WORDS = CheckWords({"within_days": "期限以内", "present": "卷内有"}, {"days": "天数", "kinds": "文书"})
IN_TIME = Bound(CHECKS["within_days"], {"start": "立案日期", "end": "处罚决定日期", "days": 90})
RULE = Rule("decided-in-time", "3.1", "按期作出决定", Topic.PROCEDURE, "决定", Decimal(2), check=IN_TIME, fail="超期")
OTHER = Rule("filed", "1.1", "有立案审批表", Topic.PROCEDURE, "立案", Decimal(1), ask="请核对")


def a_pack(*rules: Rule, **settings: object) -> RulePack:
    pack = RulePack("own", "试用标准", "某局", "1", Decimal(3), (Section("一", rules),))
    return replace(pack, **settings)  # type: ignore[arg-type]


def diff(before: RulePack, after: RulePack) -> PackDiff:
    return diff_of(before, after, CATALOGUE, WORDS)


def test_a_pack_does_not_differ_from_itself() -> None:
    assert diff(a_pack(RULE, OTHER), a_pack(RULE, OTHER)) == PackDiff((), (), (), (), (), 2)


def test_clauses_come_and_go() -> None:
    found = diff(a_pack(RULE), a_pack(OTHER))

    assert (found.added, found.removed, found.changed, found.unchanged) == ((OTHER,), (RULE,), (), 0)


@pytest.mark.parametrize(
    ("changed", "told", "decides"),
    [
        (replace(RULE, points=Decimal(3), each=Decimal(1)), ("分值", "2 分", "3 分，每处扣 1 分"), True),
        (
            replace(RULE, spread=(Decimal(1), Decimal(2))),
            ("分值", "2 分", "2 分，在 1 至 2 分之间扣"),
            True,
        ),
        (replace(RULE, basis=("《行政处罚法》第六十条",)), ("依据", "无", "《行政处罚法》第六十条"), True),
        (replace(RULE, veto=VetoMode.FAIL), ("否决", "无", "不合格否决"), True),
        (replace(RULE, status=RuleStatus.TRIAL), ("计分方式", "计分", "试行"), True),
        (replace(RULE, from_stage=Stage.DECIDED), ("自何阶段起", "调查中", "已决定"), True),
        (
            replace(RULE, applies=Bound(CHECKS["present"], {"kinds": ("filing_approval",)})),
            ("适用条件", "一律适用", "卷内有（present），文书：立案审批表"),
            True,
        ),
        (
            replace(RULE, check=Bound(CHECKS["within_days"], {**IN_TIME.parameters, "days": 30})),
            ("参数“天数”", "90", "30"),
            True,
        ),
        (
            replace(RULE, check=Bound(CHECKS["within_days"], {**IN_TIME.parameters, "workdays": True})),
            ("参数“workdays”", "未写", "是"),
            True,
        ),
        (replace(RULE, advice="及时作出"), ("整改建议", "无", "及时作出"), False),
        (replace(RULE, clause="3.2"), ("条款号", "3.1", "3.2"), False),
    ],
)
def test_what_a_clause_has_otherwise(changed: Rule, told: tuple[str, str, str], decides: bool) -> None:
    (change,) = diff(a_pack(RULE), a_pack(changed)).changed

    assert change.changes == (Change(*told),)
    assert change.decides is decides


def test_another_check_is_told_by_its_name_and_not_by_its_parameters() -> None:
    other = replace(RULE, check=Bound(CHECKS["present"], {"kinds": ("filing_approval",)}))

    (change,) = diff(a_pack(RULE), a_pack(other)).changed

    assert change.changes == (Change("检查方法", "期限以内（within_days）", "卷内有（present）"),)


def test_thresholds_grades_and_adoption_are_told() -> None:
    before = a_pack(RULE, thresholds={"hearing": StepThreshold(Decimal(50000), None, inclusive=True)})
    after = a_pack(
        RULE,
        thresholds={"hearing": StepThreshold(Decimal(30000), Decimal(5000), inclusive=False)},
        bands=(Band("优秀", Decimal(90)),),
        adopted=Adoption("某局", "某〔2026〕1号", date(2026, 2, 27), "法制科"),
    )

    assert diff(before, after).settings == (
        Change("评查等次", "无", "优秀 90 分以上"),
        Change("采用", "未采用", "某局以某〔2026〕1号采用（2026年2月27日，法制科）"),
        Change("应当告知听证权利的数额", "单位50000 元，个人未知（含本数）", "单位30000 元，个人5000 元（不含本数）"),
    )


def test_a_filing_order_is_told_once() -> None:
    def ordered(kinds: tuple[str, ...], names: tuple[str, ...]) -> RulePack:
        rule = replace(RULE, check=Bound(CHECKS["in_filing_order"], {"order": kinds}))
        return a_pack(rule, filing_order=names)

    before = ordered(("filing_approval", "inquiry_record"), ("立案审批表", "询问笔录"))
    after = ordered(("inquiry_record", "filing_approval"), ("询问笔录", "立案审批表"))

    found = diff(before, after)

    assert len(found.order) == 1
    assert found.changed[0].changes == (Change("参数“order”", "原立卷次序", "新立卷次序"),)


def test_the_lines_say_why_and_whether_decisions_stay() -> None:
    before = a_pack(RULE, OTHER)
    after = replace(
        a_pack(replace(RULE, points=Decimal(1))), id="local", title="区级标准", reasons={RULE.id: ("本区更宽",)}
    )

    assert list(diff_lines(before, after, diff(before, after))) == [
        "由 own《试用标准》（1）到 local《区级标准》（1）",
        "删去的条款 1 条：",
        "  1.1 有立案审批表（filed，1 分）",
        "修改的条款 1 条：",
        "  3.1 按期作出决定（decided-in-time）",
        "    分值：由“2 分”改为“1 分”",
        "    理由：本区更宽",
        "    已作的判断须再看。",
        "未变的条款 0 条。",
    ]
