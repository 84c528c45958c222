"""Rules and trials as rich text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtGui import QPalette, QTextDocumentFragment
from pytestqt.qtbot import QtBot

from casereview.model import Adoption
from casereview.review import Grounds
from casereview.rule_record import RuleRecord
from casereview.score import score
from casereview.tailored import Aspect, BrowsedExample, CaseTrial, Contradiction, Shift, Tailoring, Trial
from casereview.terms import Outcome
from tests.review_builder import a_finding, a_review
from tests.ui.packs import a_browsed_rule, a_change, three_rules
from tests.ui.palettes import dark_palette, light_palette
from ui.models.rule_text import pack_line, rule_html, trial_html


def plain(html: str) -> str:
    return QTextDocumentFragment.fromHtml(html).toPlainText()


def test_a_rule_tells_its_basis_with_how_far_it_was_checked_its_examples_and_its_reasons(qtbot: QtBot) -> None:
    told = plain(rule_html(a_browsed_rule("late", "1.1"), light_palette()))

    for said in ("《行政处罚法》第1.1条", "见于资料，待核原文", "法定", "可补正", "D001 缺少立案审批表", "天数：90"):
        assert said in told
    assert "示例 1 个，相符 1 个" in told
    assert "本局要求更严。" in told
    assert "尚无人工评判的记录。" in told


def test_an_example_that_does_not_agree_says_what_it_comes_out_as(qtbot: QtBot) -> None:
    wrong = (BrowsedExample("文书：立案审批表", "符合", "实际判为“不符合”"),)

    told = plain(rule_html(replace(a_browsed_rule("late", "1.1"), examples=wrong), light_palette()))

    assert "示例 1 个，相符 0 个" in told
    assert "实际判为“不符合”" in told


def test_the_record_tells_how_often_the_rule_was_overturned_and_why_and_what_is_proposed(qtbot: QtBot) -> None:
    grounds = ((Grounds.READING, 5), (Grounds.ELSEWHERE, 4))
    record = RuleRecord("late", 52, 34, 9, grounds, 3, 1, better_on_trial=True)

    told = plain(rule_html(a_browsed_rule("late", "1.1", record=record), light_palette()))

    assert "52 件案卷中经人评判；被推翻 9/43；识别有误 5 次；材料另存 4 次；待核实 4 次，其中 1 次判为不符合" in told
    assert "建议改为“试行”" in told


def test_what_a_pack_says_is_shown_as_written_never_as_markup(qtbot: QtBot) -> None:
    rule = replace(a_browsed_rule("late", "1.1"), reasons=("<b>甲</b>",))

    assert "<b>甲</b>" in plain(rule_html(rule, light_palette()))


def test_points_that_do_not_add_up_stand_above_the_rules(qtbot: QtBot) -> None:
    pack = three_rules()
    uneven = replace(pack, balance=replace(pack.balance, points=Decimal("10.5")))

    assert "总分 10" in plain(pack_line(pack, light_palette()))
    assert "各条合计 10.5，与总分 10 不符" in plain(pack_line(uneven, light_palette()))


def test_what_is_to_be_said_of_the_changes_stands_above_the_rules(qtbot: QtBot) -> None:
    expired = a_change(Aspect.POINTS, "late", "3", until=date(2020, 1, 1))
    pack = replace(three_rules(expired), base_moved=True, problem="标准中已没有所改的项目，请撤销这一改动。")

    told = plain(pack_line(pack, light_palette()))

    assert "未经采用，仅供参考" in told
    assert "标准中已没有所改的项目" in told
    assert "所依据的标准在改动之后有更新，请重新试用。" in told
    assert "1 处改动已过所定期限，请复核或撤销。" in told
    assert "1 处改动已存为草稿，尚未启用，不影响评查。" in told


def test_an_adopted_pack_names_who_adopted_it(qtbot: QtBot) -> None:
    pack = three_rules()
    adopted = replace(pack.pack, adopted=Adoption("某局", "某发〔2026〕1号", date(2026, 1, 1), "法制科"))

    assert "某局采用" in plain(pack_line(replace(pack, pack=adopted), light_palette()))


def a_trial(case: CaseTrial | None = None, *, misstated: tuple[str, ...] = ()) -> Trial:
    rule = a_browsed_rule("late", "1.1").rule
    wrong = (Contradiction(rule, "示例应为“符合”，实际判为“不符合”"),)
    return Trial(Tailoring("house"), three_rules().pack, 12, wrong, {}, case, misstated)


def test_a_trial_tells_the_examples_that_no_longer_hold_and_what_must_be_reworded(qtbot: QtBot) -> None:
    told = plain(trial_html(a_trial(misstated=("“按期”仍写着“九十日”，请一并改写。",)), light_palette()))

    assert "运行示例 12 个：相符 11 个，不再成立 1 个。" in told
    assert "示例应为“符合”，实际判为“不符合”" in told
    assert "“按期”仍写着“九十日”，请一并改写。" in told
    assert "没有打开的案卷可以重评。" in told


@pytest.mark.parametrize("palette", [light_palette(), dark_palette()])
def test_a_case_tried_tells_its_score_and_each_finding_before_and_after(qtbot: QtBot, palette: QPalette) -> None:
    counted = score(a_review())
    rule = a_browsed_rule("late", "1.1").rule
    before = a_finding(rule, Outcome.FAIL, message="超期", deducted="2")
    shifts = (Shift(rule, (before,), (a_finding(rule, Outcome.UNSURE, message="请核对", left="2"),)),)
    case = CaseTrial("某案", counted, replace(counted, kept=counted.kept + 1), shifts, "别的标准", reopened=3)

    told = plain(trial_html(a_trial(case), palette)).replace("\n", " ")

    assert "重评“某案”" in told
    assert "本案现按“别的标准”评查；这里前后两边都按所调整的标准。" in told
    assert f"得分由 {counted.lower}～{counted.upper} 变为 {counted.lower + 1}～{counted.upper + 1}。" in told
    assert "其中 3 项人工评判所依据的条款已变，须重新评判。" in told
    assert "不符合，扣 2 超期 → 待人工核实，待定 2 请核对" in " ".join(told.split())
