"""Faults of places that a form leaves blank, and of papers put in beside the others of a case that lack something."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from sample_cases.making.papers import Block, Cell, Grid, Ink, Paper, Text, body, cell
from sample_cases.proving.fault import Fault, Plant
from sample_cases.proving.planting import bound_otherwise, changed, said, together, without_lines
from sample_cases.proving.plants.told import telling
from sample_cases.proving.volume import Volume

_ORDINARY = ("ordinary",)
_WIDTHS = (0.2, 0.3, 0.2, 0.3)
_COVER = Grid((0.3, 0.7), tuple(tuple(map(cell, row)) for row in (("案由", "未按规定培训"), ("保管期限", ""))))


def _ruled(kind: str, *rows: tuple[str, ...]) -> Plant:
    """The papers of a kind end in a table of these rows."""
    table = Grid(_WIDTHS[: len(rows[0])], tuple(tuple(map(cell, row)) for row in rows))
    return lambda case, random: changed(
        case, (kind,), lambda paper: replace(paper, blocks=(*paper.blocks, table)), f"{rows}"
    )


def _emptied(kind: str, column: int) -> Plant:
    """The last row of the lists of a kind holds nothing in this column."""

    def bare(block: Block) -> Block:
        if not isinstance(block, Grid) or len(block.rows) < 2 or len(block.rows[-1]) <= column:
            return block
        row = tuple(Cell((Text(("",)),)) if at == column else own for at, own in enumerate(block.rows[-1]))
        return replace(block, rows=(*block.rows[:-1], row))

    return lambda case, random: changed(
        case, (kind,), lambda paper: replace(paper, blocks=tuple(map(bare, paper.blocks))), f"第{column}栏空白"
    )


def _with_paper(kind: str, title: str, *blocks: Block) -> Plant:
    """A paper of this kind lies behind the decision."""

    def change(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        at = next((n for n, paper in enumerate(papers) if paper.kind == "penalty_decision"), len(papers) - 1)
        added = Paper(kind, title, blocks, papers[at].on + timedelta(days=40))
        return (*papers[: at + 1], added, *papers[at + 1 :])

    return bound_otherwise(change)


def _after_notice(kind: str, title: str, told: str, days: int) -> Plant:
    """A paper of this kind lies behind the notice and tells of a day so many days after it."""

    def change(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
        at = next((n for n, paper in enumerate(papers) if paper.kind == "penalty_notice"), None)
        if at is None:
            return papers
        day = papers[at].on + timedelta(days=days)
        added = Paper(kind, title, (body(told.format(f"{day.year}年{day.month}月{day.day}日")),), day)
        return (*papers[: at + 1], added, *papers[at + 1 :])

    return bound_otherwise(change)


def _by_key(kind: str, role: str, name: str) -> Plant:
    """The places of a role on a kind of paper are signed by electronic means by another."""

    def typed(text: Text) -> Text:
        parts = (
            f"{name}（已电子签名）" if isinstance(part, Ink) and part.role == role else part for part in text.parts
        )
        return replace(text, parts=tuple(parts))

    return lambda case, random: changed(case, (kind,), lambda paper: paper.mapped(typed), f"{role}由{name}签")


def _renumbered(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """The contents list leaves a number out."""
    return tuple(replace(paper, blocks=tuple(map(_skipping, paper.blocks))) for paper in papers)


def _skipping(block: Block) -> Block:
    if not isinstance(block, Grid) or len(block.rows) < 6:
        return block
    first = [row[0] for row in block.rows[1:]]
    if [_words(one) for one in first[:4]] != ["1", "2", "3", "4"]:
        return block
    rows = [block.rows[0], *(_numbered(row, at + (at > 2)) for at, row in enumerate(block.rows[1:], 1))]
    return replace(block, rows=tuple(rows))


def _numbered(row: tuple[Cell, ...], number: int) -> tuple[Cell, ...]:
    return (cell(str(number)), *row[1:]) if _words(row[0]) else row


def _words(one: Cell) -> str:
    return "".join(str(part) for line in one.lines for part in line.parts if isinstance(part, str)).strip()


def _opinionless(case: Volume, random: Random) -> Volume | None:
    """The approval bears a hand and a day in the place of an opinion, and no words."""
    matter = case.matter
    hand = Ink("审批人", matter.officer_names[0])
    blank = Grid((0.2, 0.8), ((cell("机关负责人意见"), cell(Text((hand, "  2024年3月2日")))),))
    return changed(case, ("closing_approval",), lambda paper: replace(paper, blocks=(*paper.blocks, blank)), "无意见")


FAULTS: tuple[Fault, ...] = (
    Fault(
        "approval-fields-filled", "结案审批表有栏空白", _ruled("closing_approval", ("执行情况", "")), scenes=_ORDINARY
    ),
    Fault("record-fields-filled", "检查记录有栏空白", _ruled("inspection_record", ("检查内容", "")), scenes=_ORDINARY),
    Fault("cover-filled", "封面有栏空白", _with_paper("volume_cover", "案卷封面", _COVER), scenes=_ORDINARY),
    Fault("goods-lists-filled", "清单没有数量", _emptied("item_list", 2), scenes=("seized", "confiscated", "taken")),
    Fault(
        "order-tells-term",
        "指令书没有期限",
        said("rectification_order", "日前|日之前|日止|日以前|日内|时前|天内|立即|当场|期限|停止|日完成|日整改", "甪"),
        scenes=_ORDINARY,
    ),
    Fault(
        "report-identifies-party",
        "报告没有当事人的基本情况",
        said(
            "investigation_report",
            "信用代码|身份证|法定代表人|经营者|负责人|住所|地址|住址|注册号|证件号|场所|性别",
            "甪",
        ),
        scenes=_ORDINARY,
        asks=True,
    ),
    Fault(
        "facts-stated",
        "告知书没有违法事实",
        without_lines("penalty_notice", "经查|查明|检查|发现|事实|违法行为"),
        scenes=_ORDINARY,
    ),
    Fault(
        "transfer-letter-complete",
        "移送书没有附件",
        without_lines("transfer_letter", "附|材料|清单|证据|案卷|线索"),
        scenes=("transferred",),
    ),
    Fault(
        "surcharge-decision-complete",
        "加处罚款决定书没有救济途径",
        _with_paper(
            "surcharge_decision",
            "加处罚款决定书",
            body("你单位逾期未缴纳罚款，依据《中华人民共和国行政处罚法》第七十二条，决定加处罚款1000元。"),
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "discussed-after-defence",
        "陈述申辩之前讨论",
        _after_notice("collective_discussion", "行政处罚集体讨论记录", "讨论时间：{}。讨论结论：同意处罚。", 0),
        scenes=("defended",),
    ),
    Fault(
        "evidence-gathered-before-notice",
        "告知以后询问",
        _after_notice("inquiry_record", "询问笔录", "询问时间：{}9时0分至10时0分。被询问人：孟祥云。", 2),
        scenes=_ORDINARY,
    ),
    Fault(
        "correction-notice-officers-signed",
        "责令改正通知书缺执法人员签名",
        _with_paper(
            "fire_correction_notice",
            "责令限期改正通知书",
            body("经消防监督检查，你单位存在消防安全违法行为，责令于2024年5月6日前改正。"),
            body("消防监督检查员（签名）：          "),
        ),
        scenes=("fire",),
    ),
    Fault(
        "footage-described",
        "音像说明有栏空白",
        _ruled("av_evidence", ("制作人", "", "制作时间", "2024年3月1日")),
        scenes=_ORDINARY,
    ),
    Fault("approvals-say-what", "审批没有意见", _opinionless, scenes=_ORDINARY),
    Fault("contents-numbered", "目录序号不连续", bound_otherwise(_renumbered), scenes=_ORDINARY),
    Fault(
        "direction-told-alike",
        "告知书与决定书从轻从重不同",
        together(
            telling("penalty_notice", "你单位拒不配合，拟从重处罚。"),
            telling("penalty_decision", "当事人主动整改，决定从轻处罚。"),
        ),
        scenes=_ORDINARY,
    ),
    Fault(
        "each-inquired-signs-himself",
        "被询问人由他人签名",
        _by_key("inquiry_record", "被询问人", "孟祥云"),
        scenes=_ORDINARY,
    ),
    Fault(
        "appraiser-qualified",
        "鉴定没有资质",
        without_lines("appraisal_report", "资质"),
        scenes=("appraised",),
        asks=True,
    ),
)
