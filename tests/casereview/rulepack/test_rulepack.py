"""Packs are read as written, and every mistake is refused at its file and line with a guess."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.catalogue import Catalogue, read_catalogue
from casereview.errors import PackError, PathMissingError
from casereview.lawbook import LawBook, Statute
from casereview.marked_yaml import parse_yaml
from casereview.model import CaseFile, RulePack, StepThreshold, Verdict, passed
from casereview.rulepack import read_pack
from casereview.rulepack.binding import Vocabulary, bound
from casereview.terms import Outcome, RuleStatus, Standing, Topic

CATALOGUE: Catalogue = read_catalogue()

PACK = """\
title: 试用标准
issuer: 某局
edition: "1"
total: 3
grades: {合格: 2, 优秀: 3, 不合格: 0}
filing_order: [立案审批表, [询问笔录, 勘验笔录]]
"""

CHAPTER = """\
section: 立案
rules:
  - id: filing-approved
    clause: "3.10"
    title: 有立案审批表
    topic: 程序与期限
    points: 2
    check: present
    with: {kinds: 立案审批表}
    fail: 没有立案审批表
    examples:
      - given: {文书: [立案审批表]}
        expect: 符合
  - id: decided-in-time
    clause: "3.11"
    title: 按期作出决定
    topic: 程序与期限
    points: 1
    absorbed_by: [filing-approved]
    check: within_days
    with: {start: 立案日期, end: 处罚决定日期, days: 90}
    fail: 超过期限
"""


def written(folder: Path, files: Mapping[str, str]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(folder: Path, pack: str = PACK, chapter: str = CHAPTER) -> RulePack:
    return read_pack(written(folder / "own", {"pack.yaml": pack, "01-filing.yaml": chapter}), CATALOGUE, LawBook())


def test_a_pack_is_read_with_its_checks_bound(tmp_path: Path) -> None:
    pack = read(tmp_path)

    assert (pack.id, pack.title, pack.total, pack.adopted) == ("own", "试用标准", Decimal(3), None)
    assert [(band.title, band.least) for band in pack.bands] == [
        ("优秀", Decimal(3)),
        ("合格", Decimal(2)),
        ("不合格", Decimal(0)),
    ]
    first, second = pack.rules
    assert (first.clause, first.topic, first.section) == ("3.10", Topic.PROCEDURE, "立案")
    assert first.check is not None
    assert first.check.parameters == {"kinds": ("filing_approval",)}
    assert [(example.expect, example.line) for example in first.examples] == [(Outcome.PASS, 12)]
    assert second.check is not None
    assert second.check.parameters == {"start": "立案日期", "end": "处罚决定日期", "days": 90}


def test_a_rule_may_name_what_the_pack_sets(tmp_path: Path) -> None:
    chapter = CHAPTER.replace("check: present", "check: in_filing_order").replace(
        "with: {kinds: 立案审批表}", "with: {order: $filing_order}"
    )

    check = read(tmp_path, chapter=chapter).rules[0].check

    assert check is not None
    assert check.parameters == {"order": ("filing_approval", ("inquiry_record", "survey_record"))}


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ('clause: "3.10"', "clause: 3.10", 4, "3.10 加上引号"),  # YAML would make it 3.1
        ("days: 90", "day: 90", 21, "没有这样的参数：day，是否为“days”？"),
        ("days: 90", "days: 九十", 21, "须是整数"),
        ("days: 90", "days: true", 21, "须是整数"),
        (", days: 90", "", 20, "缺少参数“days”"),
        ("start: 立案日期", "start: 立案时间", 21, "没有这样的事项：立案时间，是否为“立案日期”？"),
        ("{kinds: 立案审批表}", "{kinds: 立案审批}", 9, "没有这样的文书：立案审批，是否为“立案审批表”？"),
        ("check: present", "check: presents", 8, "没有这样的检查：presents，是否为“present”？"),
        ("    topic: 程序与期限\n    points: 2", "    topic: 程序\n    points: 2", 6, "是否为“程序与期限”？"),
        ("points: 2", "point: 2", 7, "没有“point”这一项，是否为“points”？"),
        ("    points: 2\n", "", 3, "缺少“points”"),
        ("points: 2", "points: 2\n    weight: 1", 8, "没有“weight”这一项"),
        ("points: 2", "points: 两分", 7, "“points”的值不对：两分"),
        ("    fail: 没有立案审批表\n", "", 8, "fail"),
        ("fail: 没有立案审批表", "fail: 没有{title", 10, "花括号"),
        ("[filing-approved]", "[filing-aproved]", 19, "是否为“filing-approved”？"),
        ("id: decided-in-time", "id: filing-approved", 14, "重复出现"),
        ("id: decided-in-time", "id: Decided", 14, "小写英文词"),
        ("title: 有立案审批表", "title: 有立案审批表\n    title: 再写", 6, "重复出现"),
        ("points: 2", "points: 2\n    range: [2, 1]", 8, "range 须由小到大"),
        ("points: 2", "points: 2\n    range: [1, 3]", 8, "不超过 points"),
        ("points: 2", "points: 2\n    each: 1\n    range: [1, 2]", 9, "range 与 each 只能写一项"),
        ("points: 2", "points: 2\n    each: 2\n    at_most: 1", 9, "at_most（1）不能小于 each（2）"),
        ("points: 2", "points: 2\n    each: 1\n    at_most: 3", 9, "at_most（3）不能超过 points（2）"),
        ("expect: 符合", "expect: 系统未能判断", 12, "示例不能以“系统未能判断”为结论"),
        ("points: 2", "points: 2\n    absorbed_by: [decided-in-time]", 8, "经由 absorbed_by 又归结到自己"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_a_guess(tmp_path: Path, old: str, new: str, line: int, told: str) -> None:
    assert old in CHAPTER

    with pytest.raises(PackError) as refused:
        read(tmp_path, chapter=CHAPTER.replace(old, new, 1))

    assert f"01-filing.yaml”第 {line} 行" in str(refused.value)
    assert told in str(refused.value)


def test_an_impossible_date_is_told_with_its_line(tmp_path: Path) -> None:
    adopted = "adopted: {unit: 某局, document_number: 某〔2026〕1号, on: 2026-02-30, by: 法制科}\n"

    with pytest.raises(PackError, match=r"第 7 行：“2026-02-30”不是真实存在的日期"):
        read(tmp_path, pack=PACK + adopted)


def test_points_that_do_not_make_up_the_total_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="合计 3，与总分 100 不符"):
        read(tmp_path, pack=PACK.replace("total: 3", "total: 100"))


def test_a_folder_without_a_pack_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PathMissingError):
        read_pack(tmp_path, CATALOGUE, LawBook())


LOCAL = """\
title: 区级标准
issuer: 某区局
edition: "1"
extends: own
changes:
  - rule: decided-in-time
    reason: 本区要求更严
    with: {days: 60}
"""


def local(folder: Path, pack: str = LOCAL) -> RulePack:
    read(folder)
    return read_pack(written(folder / "local", {"pack.yaml": pack}), CATALOGUE, LawBook())


def test_a_local_pack_changes_only_what_it_names(tmp_path: Path) -> None:
    parent, pack = read(tmp_path), local(tmp_path)

    assert (pack.title, pack.total, pack.bands) == ("区级标准", Decimal(3), parent.bands)
    assert pack.rules[0] == parent.rules[0]
    assert pack.rules[1].check is not None
    assert pack.rules[1].check.parameters == {"start": "立案日期", "end": "处罚决定日期", "days": 60}
    assert pack.sha256 != parent.sha256


def test_the_digest_of_a_local_pack_follows_its_parent(tmp_path: Path) -> None:
    before = local(tmp_path).sha256
    read(tmp_path, chapter=CHAPTER.replace("有立案审批表", "卷内有立案审批表", 1))

    assert read_pack(tmp_path / "local", CATALOGUE, LawBook()).sha256 != before


def test_adoption_is_never_inherited(tmp_path: Path) -> None:
    adopted = "adopted: {unit: 某局, document_number: 某〔2026〕1号, on: 2026-02-27, by: 法制科}\n"

    assert read(tmp_path, pack=PACK + adopted).adopted is not None
    written(tmp_path / "local", {"pack.yaml": LOCAL})
    assert read_pack(tmp_path / "local", CATALOGUE, LawBook()).adopted is None


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("unit: 某局", 'unit: ""', "第 7 行：“adopted、unit”不能为空"),
        (", by: 法制科", "", "第 7 行：缺少“by”这一项"),
        ("2026-02-27", "今年", "第 7 行：“adopted、on”的值不对：今年"),
    ],
)
def test_an_adoption_names_unit_document_day_and_person(tmp_path: Path, old: str, new: str, told: str) -> None:
    adopted = "adopted: {unit: 某局, document_number: 某〔2026〕1号, on: 2026-02-27, by: 法制科}\n"

    with pytest.raises(PackError, match=told):
        read(tmp_path, pack=PACK + adopted.replace(old, new))


def test_points_that_a_change_unsettles_are_told_at_the_changes(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="“local/pack.yaml”第 5 行：各条分值合计 4，与总分 3 不符"):
        local(tmp_path, LOCAL.replace("with: {days: 60}", "points: 2"))


def test_what_is_not_scored_has_no_points(tmp_path: Path) -> None:
    text = LOCAL.replace("with: {days: 60}", "status: trial\n  - {rule: filing-approved, reason: 补足总分, points: 3}")

    rules = local(tmp_path, text).rules

    assert [(rule.status, rule.points) for rule in rules] == [
        (RuleStatus.SCORED, Decimal(3)),
        (RuleStatus.TRIAL, Decimal(0)),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("    reason: 本区要求更严\n", "", 6, "须写明 reason"),
        ("rule: decided-in-time", "rule: decided-on-time", 6, "是否为“decided-in-time”？"),
        ("days: 60", "day: 60", 8, "没有这样的参数：day"),
        ("with: {days: 60}", "point: 2", 8, "没有“point”这一项"),
        ("extends: own", "extends: owm", 4, "没有名为“owm”的标准"),
    ],
)
def test_a_mistake_in_a_change_is_told_where_the_change_stands(
    tmp_path: Path, old: str, new: str, line: int, told: str
) -> None:
    with pytest.raises(PackError) as refused:
        local(tmp_path, LOCAL.replace(old, new, 1))

    assert f"“local/pack.yaml”第 {line} 行" in str(refused.value)
    assert told in str(refused.value)


def test_packs_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    written(tmp_path / "own", {"pack.yaml": PACK + "extends: local\n"})
    written(tmp_path / "local", {"pack.yaml": LOCAL})

    with pytest.raises(PackError, match="循环"):
        read_pack(tmp_path / "local", CATALOGUE, LawBook())


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("[立案审批表, [", "[立案审批, [", 6, "立卷次序中没有这样的文书：立案审批，是否为“立案审批表”？"),
        ("勘验笔录]", "立案审批表]", 6, "立卷次序中“立案审批表”与前面的“立案审批表”重复"),
        ("合格: 2", "合格: 4", 5, "“合格”的分数线 4 不在 0 与总分 3 之间"),
        ("合格: 2", "合格: 3", 5, "的分数线相同"),
        ("total: 3", "total: 3\nthresholds: {hearing: {unit: -1}}", 5, "值不对：-1"),
        ("total: 3", "total: 3\ndiscretion_bases: [甲, 乙, 甲]", 5, "裁量基准“甲”排在了自己之后"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused(tmp_path: Path, old: str, new: str, line: int, told: str) -> None:
    assert old in PACK

    with pytest.raises(PackError) as refused:
        read(tmp_path, pack=PACK.replace(old, new, 1))

    assert f"“own/pack.yaml”第 {line} 行" in str(refused.value)
    assert told in str(refused.value)


def law(*names: str) -> LawBook:
    return LawBook(statutes=tuple(Statute(name, (), standing=Standing.SEEN, source=name) for name in names))


def test_a_law_that_nobody_knows_is_refused_in_the_basis(tmp_path: Path) -> None:
    chapter = CHAPTER.replace("    points: 2", "    basis: [《行政处罚罚》第五十四条]\n    points: 2")
    folder = written(tmp_path / "own", {"pack.yaml": PACK, "01-filing.yaml": chapter})

    with pytest.raises(PackError, match="第 7 行：法律库中没有《行政处罚罚》，是否为“行政处罚法”？"):
        read_pack(folder, CATALOGUE, law("行政处罚法"))


def test_a_pack_may_name_instruments_of_its_own(tmp_path: Path) -> None:
    chapter = CHAPTER.replace("    points: 2", "    basis: [《某市案卷办法》第三条]\n    points: 2")
    files = {"pack.yaml": PACK + "instruments: [某市案卷办法]\n", "01-filing.yaml": chapter}

    pack = read_pack(written(tmp_path / "own", files), CATALOGUE, law("行政处罚法"))

    assert pack.rules[0].basis == ("《某市案卷办法》第三条",)


def test_a_rule_is_changed_in_one_place_only(tmp_path: Path) -> None:
    again = LOCAL + "  - {rule: decided-in-time, reason: 再改, points: 1}\n"

    with pytest.raises(PackError, match="第 9 行：规则 decided-in-time 的改动写了两处"):
        local(tmp_path, again)


@pytest.mark.parametrize(
    ("change", "told"), [("", "没有写明改了哪些项"), ("    id: decided-soon\n", "规则的 id 不能改")]
)
def test_a_change_says_what_it_changes_and_never_the_id(tmp_path: Path, change: str, told: str) -> None:
    with pytest.raises(PackError, match=told):
        local(tmp_path, LOCAL.replace("    with: {days: 60}\n", change))


def test_a_pack_tells_its_settings_and_the_reasons_of_its_changes(tmp_path: Path) -> None:
    pack = local(tmp_path, LOCAL + "thresholds: {hearing: {unit: 50000, inclusive: false}}\n")

    assert (pack.extends, pack.reasons) == ("own", {"decided-in-time": ("本区要求更严",)})
    assert pack.filing_order == ("立案审批表", ("询问笔录", "勘验笔录"))
    assert pack.thresholds == {"hearing": StepThreshold(Decimal(50000), None, inclusive=False)}


def test_who_only_judges_needs_no_examples(tmp_path: Path) -> None:
    whole = read(tmp_path)

    lean = read_pack(tmp_path / "own", CATALOGUE, LawBook(), examples=False)

    assert [rule.examples for rule in lean.rules] == [(), ()]
    assert [replace(rule, examples=()) for rule in whole.rules] == list(lean.rules)
    assert [rule.line for rule in whole.rules] == [3, 14]
    assert lean.sha256 == whole.sha256


@pytest.mark.parametrize("written_day", ["2026-01-31", '"2026-01-31"'])
def test_a_day_may_stand_in_quotation_marks(written_day: str) -> None:
    words = Vocabulary({"until_day": until_day}, {}, frozenset(), frozenset())
    given = parse_yaml(f"day: {written_day}\n", Path("x.yaml")).value
    assert isinstance(given, dict)

    assert bound("until_day", given, words, refused).parameters == {"day": date(2026, 1, 31)}


def test_a_day_that_is_none_is_refused() -> None:
    words = Vocabulary({"until_day": until_day}, {}, frozenset(), frozenset())

    with pytest.raises(PackError, match="“2026-02-30”不是真实存在的日期"):
        bound("until_day", {"day": "2026-02-30"}, words, refused)


def until_day(case: CaseFile, law: LawBook, *, day: date) -> Verdict:
    return passed()


def refused(what: str, *path: str | int) -> PackError:
    return PackError(Path("x.yaml"), 1, what)
