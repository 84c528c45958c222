"""What was read from an issued standard, put before people row by row; only what they confirm by name is taken over."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import xlsxwriter

from casereview.errors import WorkbookError
from casereview.standard import exporting as out
from casereview.standard.cell_values import day_of
from casereview.standard.clause_list import ProposedClause, ProposedStandard
from casereview.standard.deduction_words import shown
from casereview.standard.fine_spans import FIRST, LATER, PERSON, UNIT
from casereview.standard.likely_checks import likely_checks
from casereview.standard.tables import Column, Line, ReadTable, TableWriter, read_table, sheet_named
from casereview.standard.tier_list import ProposedTier
from casereview.standard.wordings import TOPICS, VETOES
from casereview.standard.workbook import Worksheet
from casereview.standard.written import WrittenRule
from casereview.terms import Topic

SORT_OF_SCORING, SORT_OF_DISCRETION = "评分标准建议表", "裁量基准建议表"
CLAUSES, TIERS = "建议条款", "建议阶次"
CHECK = "自动检查"
WHO, WHEN, PLACE = "确认人", "确认日期", "出处"
INSTRUMENT, NUMBER = "文件名称", "文号"

CLAUSE_COLUMNS = (
    Column("章节", 16, True),
    Column("条款", 8, True),
    Column("评查项目", 44, True),
    Column("分值", 7, True, number=True),
    Column("扣分方式", 20, True),
    Column("否决", 11, True, tuple(VETOES.values())),
    Column("类别", 12, True, tuple(TOPICS.values())),
    Column("依据", 26, True),
    Column(CHECK, 26, True),
    Column("可能对应的自动检查", 40),
    Column("扣分标准原文", 34),
    Column(PLACE, 22),
    Column("疑问", 28),
    Column(WHO, 10, True),
    Column(WHEN, 12, True),
)
FINES = {
    "单位罚款": (UNIT, FIRST),
    "单位逾期罚款": (UNIT, LATER),
    "个人罚款": (PERSON, FIRST),
    "个人逾期罚款": (PERSON, LATER),
}
TIER_COLUMNS = (
    Column("序号", 7, True),
    Column("违法行为", 30, True),
    Column("法律", 20, True),
    Column("条", 6, True),
    Column("阶次", 8, True),
    Column("适用条件", 30, True),
    *(Column(name, 16, True) for name in FINES),
    Column("处罚内容原文", 44),
    Column("法律依据原文", 34),
    Column(PLACE, 22),
    Column("疑问", 28),
    Column(WHO, 10, True),
    Column(WHEN, 12, True),
)
_HELP = (
    "以下各行由程序从所发文件中读出，只是建议：请逐行对照原文核对，有误的直接改正。",
    "核对无误的，在该行填写确认人和确认日期；没有确认的行不会读入。以确认人的名义记为“已核官方文本”。",
    "“疑问”一栏写明程序没有把握的地方，确认前请特别留意。",
)
_HELP_CHECKS = (
    "条款一般由人判断。要由程序自动检查的，在“自动检查”中写明参考标准里对应规则的编号；"
    "“可能对应的自动检查”只是按用词找出的，是否对应由人决定。"
)
_HELP_FINES = "罚款写成“0-30000”（元）、“违法所得2-5倍”或者“上一年年收入40-60%”，没有罚款的留空。"
_TOPIC_WORDS = (
    (Topic.ORDER, re.compile("立卷顺序|排列|次序")),
    (Topic.ARCHIVE, re.compile("归档|装订|页码|页号|卷内目录|卷宗|封面|备考表|一案一卷|案卷目录")),
    (Topic.SIGNATURE, re.compile("签名|签字|盖章|印章|签章|捺印|落款")),
    (Topic.DISCRETION, re.compile("裁量")),
    (Topic.LAW, re.compile("适用法律|法律适用|引用|条款|法律依据|法定职权|主体资格|主体合法")),
    (Topic.EVIDENCE, re.compile("证据|证明|取证|鉴定|抽样|复印件")),
    (
        Topic.PROCEDURE,
        re.compile("程序|期限|立案|告知|听证|审批|审核|讨论|送达|执行|结案|时限|回避|批准|出示"),
    ),
    (Topic.CONSISTENCY, re.compile("一致")),
)


_WIDE = (
    (re.compile(r"(?<![0-9]),|,(?![0-9])"), "，"),
    (re.compile(r"(?<![0-9]):|:(?![0-9])"), "："),
    (re.compile(";"), "；"),
    (re.compile(r"\("), "（"),
    (re.compile(r"\)"), "）"),
)


def printed(text: str) -> str:
    """Folded Chinese prose with the wide punctuation it is printed with."""
    for pattern, wide in _WIDE:
        text = pattern.sub(wide, text)
    return text


def scoring_workbook(standard: ProposedStandard, file: str, digest: str, rules: Sequence[WrittenRule] = ()) -> bytes:
    """The proposed clauses as the bytes of an .xlsx file."""
    remarks = [("各行分值合计", shown(standard.points))]
    if standard.total is not None:
        remarks.append(("文件所称满分", shown(standard.total)))
    if standard.total is not None and standard.points != standard.total:
        remarks.append(("注意", "各行分值合计与文件所称满分不符，请核对有无漏读、重读的行"))
    general = [(name, "") for name in (out.NEW_TITLE, out.NEW_ISSUER, out.NEW_EDITION, INSTRUMENT, NUMBER)]
    general[0] = (out.NEW_TITLE, printed(standard.title))
    general[3] = (INSTRUMENT, printed(standard.title))
    general.append((out.INSTRUMENTS, ""))
    general += [(name, "") for name in out.ADOPTION]
    rows = [_clause_row(clause, rules) for clause in standard.clauses]
    table = (CLAUSES, CLAUSE_COLUMNS, rows)
    return _workbook(SORT_OF_SCORING, (file, digest, remarks), table, general, (*_HELP, _HELP_CHECKS))


def discretion_workbook(tiers: Sequence[ProposedTier], file: str, digest: str) -> bytes:
    """The proposed tiers as the bytes of an .xlsx file."""
    base = next((tier.base for tier in tiers if tier.base), "")
    general = [(INSTRUMENT, printed(base)), (NUMBER, "")]
    rows = [_tier_row(tier) for tier in tiers]
    help_ = (*_HELP, _HELP_FINES)
    return _workbook(SORT_OF_DISCRETION, (file, digest, []), (TIERS, TIER_COLUMNS, rows), general, help_)


def _workbook(
    sort: str,
    source: tuple[str, str, Sequence[tuple[str, str]]],
    table: tuple[str, Sequence[Column], Sequence[Sequence[str]]],
    general: Sequence[tuple[str, str]],
    help_: Sequence[str],
) -> bytes:
    file, digest, remarks = source
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": sort, "author": "casereview", "created": datetime(2000, 1, 1)})
    writer = TableWriter(book)
    about = [(out.SORT, sort), ("来源文件", file), ("来源文件指纹", digest), *remarks]
    about += [("填写说明", text) for text in help_]
    writer.table(out.ABOUT, (Column(out.ITEM, 16), Column(out.CONTENT, 110)), about)
    writer.table(*table)
    writer.table(out.GENERAL, (Column(out.ITEM, 20), Column(out.CONTENT, 60, True)), general)
    book.close()
    return buffer.getvalue()


def _clause_row(clause: ProposedClause, rules: Sequence[WrittenRule]) -> tuple[str, ...]:
    alike = likely_checks(clause.title, rules)
    likely = "\n".join(f"{rule.id}：{rule.values['title']}" for rule in alike)
    return (
        printed(clause.section), clause.number, printed(clause.title), shown(clause.points), clause.deduction.words,
        VETOES.get(clause.veto or "", ""), topic_of(f"{clause.section} {clause.title}"), printed(clause.basis),
        "", likely, printed(clause.loss),
        clause.origin, "；".join(clause.doubts), "", "",
    )  # fmt: skip


def topic_of(words: str) -> Topic:
    """What a clause of these words is about, as a proposal."""
    return next((topic for topic, pattern in _TOPIC_WORDS if pattern.search(words)), Topic.CONTENT)


def _tier_row(tier: ProposedTier) -> tuple[str, ...]:
    fines = (tier.fine(fined, stage) for fined, stage in FINES.values())
    return (
        tier.number, printed(tier.act), *tier.article, tier.tier, printed(tier.condition), *fines,
        printed(tier.fine_text), printed(tier.law_text),
        tier.origin, "；".join(tier.doubts), "", "",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A row that somebody stands for, with the name and the day."""

    line: Line
    who: str
    when: date

    @property
    def told(self) -> str:
        """The origin and who held the row against it."""
        return f"{self.line[PLACE]}（{self.who}{self.when.isoformat()}核对）"


@dataclass(frozen=True, slots=True)
class ConfirmedRows:
    """The rows that were confirmed, how many were not, and what the general sheet says."""

    rows: tuple[Confirmed, ...]
    left: int
    general: Mapping[str, Line]
    unread: tuple[str, ...] = ()


def confirmed_rows(book: Sequence[Worksheet], name: str, columns: Sequence[Column]) -> ConfirmedRows:
    """What people confirmed. Raises WorkbookError at the cell of a mistake, and if nobody confirmed anything."""
    table = read_table(sheet_named(book, name), [column.heading for column in columns])
    general = read_table(sheet_named(book, out.GENERAL), (out.ITEM, out.CONTENT))
    rows = [row for line in table.lines if (row := _confirmed(line)) is not None]
    if not rows:
        raise WorkbookError(name, None, f"没有一行填写了{WHO}和{WHEN}，请逐行核对后填写")
    unread = tuple(f"“{one.name}”表 {heading}" for one in (table, general) for heading in one.unread)
    return ConfirmedRows(tuple(rows), len(table.lines) - len(rows), _by_item(general), unread)


def _by_item(general: ReadTable) -> dict[str, Line]:
    return {line[out.ITEM]: line for line in general.lines}


def _confirmed(line: Line) -> Confirmed | None:
    if not line[WHO] and not line[WHEN]:
        return None
    for heading, other in ((WHO, WHEN), (WHEN, WHO)):
        if not line[heading]:
            raise line.error(f"填写了{other}，还须填写{heading}", heading)
    if not re.search("[\u4e00-\u9fffA-Za-z]{2}", line[WHO]) or line[WHO] in ("确认", "同意", "已确认", "已核", "无误"):
        raise line.error(f"须是确认人的姓名，不能是“{line[WHO]}”", WHO)
    try:
        return Confirmed(line, line[WHO], day_of(line[WHEN]))
    except ValueError as error:
        raise line.error(f"{WHEN}{error}", WHEN) from error
