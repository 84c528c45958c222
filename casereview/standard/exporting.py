"""A pack as a spreadsheet that a lawyer reads, marks and hands back."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from casereview.lawbook import LawBook
from casereview.marked_yaml import Plain
from casereview.model import DiscretionCitation, RulePack
from casereview.standard.columns import COLUMNS, decimal
from casereview.standard.deduction_words import shown
from casereview.standard.tables import Column, TableWriter
from casereview.standard.wordings import STANDINGS, THRESHOLDS
from casereview.standard.written import WrittenPack

ABOUT, RULES, GENERAL, GRADES, LIMITS, ORDER, BASES = (
    "说明", "规则", "总则", "等次", "数额界限", "立卷顺序", "裁量基准",
)  # fmt: skip
SORT, SORT_OF_PACK = "表种", "评查标准"
PACK_ID, FINGERPRINT = "原标准编号", "原标准指纹"
ITEM, CONTENT, REASON = "项目", "内容", "改动理由"
NEW_TITLE, NEW_ISSUER, NEW_EDITION = "本单位标准名称", "发布单位", "版本"
TOTAL, NOT_APPLICABLE, INSTRUMENTS = "满分", "不涉及的条款", "另行依据的文件"
ADOPTION = {"采用单位": "unit", "采用文号": "document_number", "采用日期": "on", "采用人": "by"}
COUNTING = {"keeps_points": "保留分值", "renormalise": "按比例折算"}
_TRUTH = ("是", "否")

GENERAL_COLUMNS = (Column(ITEM, 20), Column(CONTENT, 50, True), Column(REASON, 40, True))
GRADE_COLUMNS = (Column("等次", 16, True), Column("最低分", 10, True, number=True), Column(REASON, 40, True))
LIMIT_COLUMNS = (
    Column("界限", 22),
    Column("说明", 28),
    Column("单位数额", 14, True, number=True),
    Column("个人数额", 14, True, number=True),
    Column("含本数", 8, True, _TRUTH),
    Column(REASON, 40, True),
)
ORDER_COLUMNS = (Column("文书", 60, True), Column(REASON, 40, True))
BASE_COLUMNS = (
    Column("裁量基准", 50, True),
    Column("文号", 22),
    Column("施行", 12),
    Column("失效", 12),
    Column("核对程度", 14),
    Column(REASON, 40, True),
)
RULE_COLUMNS = tuple(
    Column(column.heading, column.width, column.read is not None, column.choices, column.number) for column in COLUMNS
)
_HELP = (
    "黄色表头的栏目可以改，灰色的不能改。改了哪一条，就在该条的“改动理由”中写明为什么改；没有改动的不写。",
    "分值之和须与“总则”表的满分相同。不用的条款请把状态改为“提示”、分值改为 0，不要删行。",
    "新增条款写在“规则”表末尾的空行：编号留空，写明章节、条款、评查项目、分值和请人判断的问题；新增的条款由人判断，不会自动扣分。",
    "把核对程度改为“已核官方文本”的，须在“核对人”中写明由谁对照官方文本核对。",
    "“立卷顺序”表一行一个位置；几种文书次序不论的，写在同一格，以顿号相隔。",
    "依据中写到法律库没有的文件（例如本单位的规定），先在“总则”表的“另行依据的文件”中列出文件名称，一行一个。",
    "数额界限以元为单位，空着表示未知：未知的只提问，不扣分。",
    "改完保存为 .xlsx，用 rules import 导入；有误的地方会指出是哪张表的哪一格。",
)


def pack_workbook(pack: RulePack, written: WrittenPack, law: LawBook) -> bytes:
    """The pack as the bytes of an .xlsx file."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": pack.title, "author": "casereview", "created": datetime(2000, 1, 1)})
    writer = TableWriter(book)
    about = [(SORT, SORT_OF_PACK), (PACK_ID, pack.id), ("原标准名称", pack.title), ("原标准版本", pack.edition)]
    about += [(FINGERPRINT, pack.sha256), *(("填写说明", text) for text in _HELP)]
    writer.table(ABOUT, (Column(ITEM, 16), Column(CONTENT, 110)), about)
    writer.table(RULES, RULE_COLUMNS, rule_rows(written), spare=True)
    writer.table(GENERAL, GENERAL_COLUMNS, general_rows(pack, written))
    writer.table(GRADES, GRADE_COLUMNS, grade_rows(written), spare=True)
    writer.table(LIMITS, LIMIT_COLUMNS, limit_rows(written))
    writer.table(ORDER, ORDER_COLUMNS, order_rows(written), spare=True)
    writer.table(BASES, BASE_COLUMNS, base_rows(written, law), spare=True)
    book.close()
    return buffer.getvalue()


def rule_rows(written: WrittenPack) -> list[tuple[str, ...]]:
    """One row a rule, in the order of the pack."""
    return [tuple(column.show(rule) for column in COLUMNS) for rule in written.rules]


def general_rows(pack: RulePack, written: WrittenPack) -> list[tuple[str, ...]]:
    """What holds for the whole pack; what a bureau says of its own is left empty."""
    counting = COUNTING.get(str(written.settings.get("not_applicable")), COUNTING["keeps_points"])
    told = {NEW_TITLE: "", NEW_ISSUER: "", NEW_EDITION: "", TOTAL: shown(pack.total), NOT_APPLICABLE: counting}
    told[INSTRUMENTS] = "\n".join(str(name) for name in written.listed("instruments"))
    return [(name, value, "") for name, value in {**told, **dict.fromkeys(ADOPTION, "")}.items()]


def grade_rows(written: WrittenPack) -> list[tuple[str, ...]]:
    """The grades and the least score each takes."""
    return [(name, shown(decimal(least)), "") for name, least in written.mapping("grades").items()]


def limit_rows(written: WrittenPack) -> list[tuple[str, ...]]:
    """The amounts from which a step is due; an empty cell where an amount is not known."""
    rows = []
    for name, value in written.mapping("thresholds").items():
        told: dict[str, Plain] = value if isinstance(value, dict) else {}
        amounts = [shown(decimal(told.get(key))) for key in ("unit", "person")]
        inclusive = "否" if told.get("inclusive") is False else "是"
        rows.append((name, THRESHOLDS.get(name, name), *amounts, inclusive, ""))
    return rows


def order_rows(written: WrittenPack) -> list[tuple[str, ...]]:
    """One row a place in the volume."""
    return [(_place(place), "") for place in written.listed("filing_order")]


def _place(place: Plain) -> str:
    return "、".join(str(kind) for kind in place) if isinstance(place, list) else str(place)


def base_rows(written: WrittenPack, law: LawBook) -> list[tuple[str, ...]]:
    """The discretion bases by precedence, with what the law book knows of them."""
    return [_base_row(str(name), law) for name in written.listed("discretion_bases")]


def _base_row(name: str, law: LawBook) -> tuple[str, ...]:
    base = law.base_named(DiscretionCitation(name, None, None, None))
    if base is None:
        return (name, "", "", "", "", "")
    days: Sequence[str] = [day.isoformat() if day else "" for day in (base.since, base.until)]
    return (name, base.number or "", *days, STANDINGS[base.standing], "")
