"""Packs out to spreadsheets and back: nothing is changed by the way, what people change arrives, mistakes are named."""

# ruff: noqa: E501  (a mistake and its sentence stand in one row)

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casereview.errors import WorkbookError
from casereview.marked_yaml import Plain
from casereview.rulepack import pack_folders, read_pack
from casereview.standard.folder import write_folder
from casereview.standard.importing import LocalPack, local_pack
from casereview.standard.setting_changes import Standard
from casereview.standard.workbook import read_workbook
from casereview.terms import Cure, RuleStatus, Standing, Topic
from tests.casereview.standard.sheets import CATALOGUE, LAW, Book, a_small_standard, a_standard, exported

ID = "handlers-signed"
WHOLE = a_standard()
STANDARD = a_small_standard(
    "party-notified", "hearing-period-waited", ID, "reviewers-signed", "approvers-signed", "papers-in-filing-order"
)
WHY = {"改动理由": "本局要求"}


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(exported(tmp_path / "表.xlsx", STANDARD))


def taken_back(path: Path, standard: Standard = STANDARD) -> LocalPack:
    return local_pack(read_workbook(path), standard)


def changes(pack: LocalPack) -> list[Mapping[str, Plain]]:
    return [{"rule": change.rule, "reason": change.reason, **change.values} for change in pack.rules.changes]


@pytest.mark.parametrize("pack_id", sorted(pack_folders()))
def test_what_nobody_edited_changes_nothing(tmp_path: Path, pack_id: str) -> None:
    standard = a_standard(pack_id)
    path = exported(tmp_path / "表.xlsx", standard)

    assert local_pack(read_workbook(path), standard).is_empty


def test_what_another_program_saved_changes_nothing(book: Book) -> None:
    assert taken_back(book.save()).is_empty


def test_reordered_columns_and_rows_change_nothing(book: Book) -> None:
    sheet = book.sheet("规则")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for row, values in enumerate([rows[0], *reversed(rows[1:])], 1):
        for column, value in enumerate(reversed(values), 1):
            sheet.cell(row, column).value = value

    assert taken_back(book.save()).is_empty


def test_changed_cells_become_changes_with_their_reason(book: Book) -> None:
    book.own().put("规则", ID, {"扣分方式": "扣0.5至1分", "补救方式": "不可补正", "类别": "文书制作", **WHY})

    assert changes(taken_back(book.save())) == [
        {
            "rule": ID, "reason": "本局要求", "each": None, "at_most": None, "range": [0.5, 1],
            "topic": Topic.CONTENT, "cure": Cure.NONE,
        }
    ]  # fmt: skip


def test_the_local_pack_is_read_as_any_other(tmp_path: Path) -> None:
    book = Book(exported(tmp_path / "全表.xlsx", WHOLE))
    book.own().put("规则", ID, {"评查项目": "审批表有两名承办人亲笔签名", **WHY})
    book.put("规则", "", {"章节": "本局要求", "条款": "3.10", "评查项目": "附音像目录", "分值": 2, "类别": "证据"})
    book.put("总则", "满分", {"内容": 102, **WHY})
    pack = taken_back(book.save(), WHOLE)

    write_folder(tmp_path / "own", pack.settings, pack.chapters, lambda draft: read_pack(draft, CATALOGUE, LAW))

    read = read_pack(tmp_path / "own", CATALOGUE, LAW)
    rules = {rule.title: rule for rule in read.rules}
    assert (read.title, read.issuer, read.edition, read.total) == (
        "某区局评查标准",
        "某区应急管理局",
        "2026-1",
        Decimal(102),
    )
    assert rules["审批表有两名承办人亲笔签名"].id == ID
    added = rules["附音像目录"]
    assert (added.section, added.clause, added.points, added.check) == ("本局要求", "3.10", Decimal(2), None)
    assert added.ask == "请核对：附音像目录。"


def test_a_new_clause_keeps_its_id_when_it_is_imported_again(book: Book) -> None:
    cells = {"章节": "本局要求", "条款": "1", "评查项目": "附音像目录", "分值": 0, "类别": "证据"}
    path = book.own().put("规则", "", cells).save()

    ids = {str(rule.values["id"]) for _ in range(2) for rule in taken_back(path).rules.added}

    assert len(ids) == 1


def test_full_width_digits_are_numbers(book: Book) -> None:
    book.own().put("规则", ID, {"分值": "２．０", **WHY}).put("总则", "满分", {"内容": "１０１", **WHY})

    assert changes(taken_back(book.save())) == [{"rule": ID, "reason": "本局要求", "points": 2}]


def test_a_changed_parameter_leaves_the_others_to_the_parent(book: Book) -> None:
    sheet, row = book.sheet("规则"), book.row("规则", "hearing-period-waited", "编号")
    cell = sheet.cell(row, book.column("规则", "检查参数"))
    book.own().put("规则", "hearing-period-waited", {"检查参数": str(cell.value).replace("天数：5", "天数：7"), **WHY})

    (change,) = changes(taken_back(book.save()))

    assert change["with"] == {"days": 7}


def test_the_settings_are_changed_whole_with_their_reasons(book: Book) -> None:
    order = book.own().sheet("立卷顺序")
    order.append(["卷内目录", "本局规定"])
    order.append(["询问笔录、勘验笔录", None])
    book.put("数额界限", "hearing", {"单位数额": "10万元", "个人数额": None, "改动理由": "地方规定"})
    book.put("等次", "合格", {"最低分": 70, "改动理由": "从严"})
    for item, value in (
        ("采用单位", "某局"),
        ("采用文号", "某〔2026〕1号"),
        ("采用日期", "2026年1月5日"),
        ("采用人", "张三"),
    ):
        book.put("总则", item, {"内容": value})

    pack = taken_back(book.save())

    assert pack.settings["filing_order"] == ["卷内目录", ["询问笔录", "勘验笔录"]]
    limits, grades = pack.settings["thresholds"], pack.settings["grades"]
    assert isinstance(limits, dict)
    assert limits["hearing"] == {"unit": 100000, "person": None}
    assert grades == {"优秀": 90, "合格": 70, "不合格": 0}
    assert pack.settings["note"] == "等次：从严。数额界限：地方规定。立卷顺序：本局规定。"


def test_the_official_standing_names_who_held_it_against_the_text(book: Book) -> None:
    book.own().put("规则", ID, {"核对程度": "已核官方文本", "核对人": "张三", **WHY})

    assert changes(taken_back(book.save())) == [
        {"rule": ID, "reason": "本局要求（张三对照官方文本核对）。", "standing": Standing.OFFICIAL}
    ]


def edit(key: str, **cells: object) -> Callable[[Book], object]:
    return lambda book: book.put("规则", key, {**WHY, **cells})


def added(**cells: object) -> Callable[[Book], object]:
    whole = {"章节": "本局要求", "条款": "1", "评查项目": "附音像目录", "分值": 0, "类别": "证据"}
    return lambda book: book.put("规则", "", {**whole, **cells}, "评查项目")


def set_up(name: str, key: str, **cells: object) -> Callable[[Book], object]:
    return lambda book: book.put(name, key, cells)


def deleted_column(book: Book) -> None:
    book.sheet("规则").delete_cols(book.column("规则", "分值"))


def renamed_column(book: Book) -> None:
    book.sheet("规则").cell(1, book.column("规则", "分值")).value = "分值数"


def doubled_column(book: Book) -> None:
    book.sheet("规则").cell(1, book.column("规则", "建议")).value = "分值"


def deleted_row(book: Book) -> None:
    book.sheet("规则").delete_rows(book.row("规则", ID, "编号"))


def doubled_row(book: Book) -> None:
    book.sheet("规则").cell(book.row("规则", "reviewers-signed", "编号"), 1).value = ID


def merged(book: Book) -> None:
    book.sheet("规则").merge_cells("E5:E6")


def formula(book: Book) -> None:
    book.sheet("规则")["E5"] = "=1+1"


def without_sheet(book: Book) -> None:
    book.book.remove(book.sheet("立卷顺序"))


def strange_order(book: Book) -> None:
    book.sheet("立卷顺序").append(["询问比录", "试"])


def two_like(book: Book) -> None:
    for _ in range(2):
        added()(book)


MISTAKES: dict[str, tuple[Callable[[Book], object], str]] = {
    "points that are no number": (edit(ID, 分值="一分"), "“规则”表 E{row}：分值须是数，不能是“一分”。"),
    "points left empty": (edit(ID, 分值=None), "“规则”表 E{row}：分值须是数，不能空着。"),
    "negative points": (edit(ID, 分值=-1), "“规则”表 E{row}：分值须在 0 至 1000 之间，不能是“-1”。"),
    "no reason": (edit(ID, 评查项目="甲", 改动理由=None), "“规则”表 X{row}：改动了评查项目，须写明改动理由。"),
    "an unknown topic": (edit(ID, 类别="签章"), "“规则”表 G{row}：不能是“签章”，可用的有："),
    "an unknown deduction": (edit(ID, 扣分方式="随便扣"), "“规则”表 F{row}：不能是“随便扣”，可写“整项扣”"),
    "a deduction upside down": (edit(ID, 扣分方式="扣3至1分"), "“规则”表 F{row}：“扣3至1分”由大到小"),
    "more lost than there is": (edit(ID, 扣分方式="每处扣1分，最多扣9分"), "“规则”表 F{row}：最多扣 9 分，超过本条分值 1。"),
    "a fixed column": (edit(ID, 检查方式="别的"), "“规则”表 S{row}：本栏不能在表中改，请改回“文书有该角色签名（signed）”。"),
    "a brace without its partner": (edit(ID, 不符合时的表述="《{title》缺签名"), "“规则”表 O{row}：花括号不成对。"),
    "a value that the check has not": (edit(ID, 不符合时的表述="{days}日"), "“规则”表 O{row}：没有“{{days}}”这一处可填的内容"),
    "an empty sentence": (edit(ID, 不符合时的表述=None), "“规则”表 O{row}：自动检查的条款须写明不符合时的表述。"),
    "an unknown parameter": (edit(ID, 检查参数="文书：立案审批表\n人数量：2"), "“规则”表 T{row}：检查没有“人数量”这一参数。"),
    "a parameter without colon": (edit(ID, 检查参数="两人"), "“规则”表 T{row}：参数“两人”应写成“名称：值”，一行一项。"),
    "a count in words": (edit(ID, 检查参数="文书：立案审批表\n签章角色：承办人\n人数：两"), "“规则”表 T{row}：参数“人数”须是整数"),
    "a paper there is not": (edit(ID, 检查参数="文书：立案审披表\n签章角色：承办人"), "“规则”表 T{row}：参数“kinds”中没有这样的文书：立案审披表"),
    "an official standing by nobody": (edit(ID, 核对程度="已核官方文本"), "“规则”表 W{row}：核对程度改为“已核官方文本”，须写明由谁核对。"),
    "another id": (edit(ID, 编号="handlers-sign"), "“规则”表 A{row}：没有这样的规则：handlers-sign，是否为“handlers-signed”？"),
    "a new clause without section": (added(章节=None), "“规则”表 B{last}：新增条款须写明所在章节。"),
    "a new clause with a check": (added(检查方式="signed"), "“规则”表 S{last}：新增的条款由人判断，本栏须空着。"),
    "a new id in Chinese": (added(编号="音像"), "“规则”表 A{last}：编号应当是小写英文词以短横相连"),
    "two new clauses alike": (two_like, "“规则”表 D{next}：与另一新增条款完全相同。"),
    "a total that is not met": (edit(ID, 分值=3), "“总则”表 B5：各条分值合计 102，与满分 100 不符，请调整分值或者改满分。"),
    "a deleted column": (deleted_column, "“规则”表 第1行：缺少“分值”一栏，请不要删除或改名。"),
    "a renamed column": (renamed_column, "“规则”表 第1行：缺少“分值”一栏，是否改成了“分值数”？请改回。"),
    "a column twice": (doubled_column, "“规则”表 Q1：栏目“分值”重复。"),
    "a deleted row": (deleted_row, "“规则”表：缺少规则 handlers-signed 所在的行；不用的条款请把状态改为“提示”、分值改为 0，不要删行。"),
    "a row twice": (doubled_row, "规则 handlers-signed 重复出现。"),
    "merged cells": (merged, "“规则”表 E5：单元格合并了，请取消合并，各格分别填写。"),
    "a formula": (formula, "“规则”表 E5：是公式，请改为直接填写数值或文字。"),
    "a sheet that is gone": (without_sheet, "“立卷顺序”表：文件中没有这张表，请不要删除或改名。"),
    "a paper of no kind in the order": (strange_order, "没有这样的文书：询问比录，是否为“询问笔录”？"),
    "an amount in words": (set_up("数额界限", "hearing", 单位数额="很多", 改动理由="试"), "“数额界限”表 C2：须是以元为单位的数额，不能是“很多”。"),
    "a limit changed without reason": (set_up("数额界限", "hearing", 单位数额=7), "“数额界限”表 F2：本表有改动，须写明改动理由。"),
    "another way to count": (set_up("总则", "不涉及的条款", 内容="随意", 改动理由="试"), "“总则”表 B6：不能是“随意”"),
    "half an adoption": (set_up("总则", "采用单位", 内容="某局"), "采用标准须同时写明单位、文号、日期和采用人。"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_refused_by_sheet_and_cell(book: Book, mistake: str) -> None:
    make, words = MISTAKES[mistake]
    row, last = book.row("规则", ID, "编号"), book.row("规则", "", "编号")
    book.own()
    make(book)

    with pytest.raises(WorkbookError) as refused:
        taken_back(book.save())

    assert words.format(row=row, last=last, next=last + 1) in str(refused.value)


def test_changes_need_a_title_of_their_own(book: Book) -> None:
    book.put("规则", ID, {"评查项目": "甲", **WHY})

    with pytest.raises(WorkbookError, match="“总则”表 B2：有改动的标准须写明本单位的本单位标准名称。"):
        taken_back(book.save())


def test_the_table_of_another_edition_is_refused(book: Book) -> None:
    book.sheet("说明").cell(6, 2).value = "0" * 64

    with pytest.raises(WorkbookError, match="由“reference”的另一版本导出"):
        taken_back(book.save())


def test_columns_of_their_own_are_named_and_left(book: Book) -> None:
    book.sheet("规则").cell(1, 30).value = "本局备注"

    assert taken_back(book.save()).unread == ("“规则”表 AD1“本局备注”",)


IDS = [rule.id for rule in STANDARD.written.rules if rule.values.get("status", "scored") == "scored"]
EDITS = st.fixed_dictionaries(
    {},
    optional={
        "评查项目": st.text("甲乙丙丁（）《》，。 1aA", min_size=1, max_size=30).filter(lambda text: text.strip()),
        "类别": st.sampled_from([topic.value for topic in Topic]),
        "状态": st.just("计分"),
        "效力": st.sampled_from(["法定", "本地要求"]),
        "补救方式": st.sampled_from(["可补正", "依法更正", "须书面说明", "不可补正"]),
        "否决": st.sampled_from(["零分否决", "不合格否决", "不得评优", ""]),
        "建议": st.text("补办说明\n", max_size=8),
        "条款": st.from_regex(r"[0-9]\.[0-9]{1,2}", fullmatch=True),
    },
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.dictionaries(st.sampled_from(IDS), EDITS, max_size=6))
def test_whatever_people_change_arrives_and_nothing_else(tmp_path: Path, edits: dict[str, dict[str, str]]) -> None:
    book = Book(exported(tmp_path / "表.xlsx", STANDARD)).own()
    for key, cells in edits.items():
        book.put("规则", key, {**{name: value or None for name, value in cells.items()}, **WHY})

    pack = taken_back(book.save())

    known = {rule.id: rule for rule in STANDARD.written.rules}
    keys = {"评查项目": "title", "条款": "clause", "建议": "advice"}
    got = {change.rule: change.values for change in pack.rules.changes}
    assert set(got) <= {key for key, cells in edits.items() if cells}
    for key, cells in edits.items():
        for name, written in keys.items():
            if name in cells:
                arrived = got.get(key, {}).get(written, known[key].values.get(written))
                assert str(arrived or "").split() == cells[name].split()
    assert all(change.values.get("status", RuleStatus.SCORED) == RuleStatus.SCORED for change in pack.rules.changes)
