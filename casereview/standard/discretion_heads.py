"""What the columns of an issued discretion table hold."""

from __future__ import annotations

import re

from casereview.standard.headings import Head, Roles, find_head, role_of
from casereview.standard.issued import Grid
from casereview.standard.tier_words import TIER
from casereview.text import squeezed

_ROLES: Roles = {
    "number": re.compile(r"(?:项目|事项|行为)?[序编项][号码]|项次|序|条目|权力编码"),
    "tiers": TIER,
    "subject": re.compile(r"(?:处罚|违法|责任)?(?:对象|主体)|当事人(?:类型|类别)?"),
    "tier": re.compile(
        r"(?:裁量|违法|处罚|情节|量罚)?(?:阶次|等级|档次|等次|程度|阶档|级别|档级|梯次)|违法程度|裁量幅度等级|情节轻重|情节程度|情节|裁量阶梯"
    ),
    "fine": re.compile(
        r"(?:行政)?(?:处罚|裁量|罚款|量罚|罚则裁量)(?:的)?(?:种类)?(?:[和及与、])?(?:幅度|标准|内容|基准|结果|数额|金额|区间|细则|范围)|处罚种类和?幅度|处罚|罚款|具体(?:处罚|裁量)?标准|裁量|(?:行政)?处罚裁量(?:标准|基准|幅度)?|量罚"
    ),
    "condition": re.compile(
        r"(?:适用|裁量|具体|判定|违法|认定|情节|表现)?(?:条件|情形|因素|情节|标准|描述)(?:描述)?|情形描述|表现情形|情节(?:和|与|及)(?:危害)?后果|违法情节(?:和|与|及)后果|违法行为(?:表现)?情形|具体表现|违法事实(?:情节)?|裁量情形描述|违法行为情节|判定标准"
    ),
    "law": re.compile(
        r"(?:法律|处罚|定性|实施|设定|法定|执法|行政处罚|违法|适用)?(?:责任)?(?:依据|条款)|法律(?:规定|法规|责任|条文|条款)|罚则|违则|违反(?:的)?(?:条款|规定|法律)|处罚(?:法条|条文)|(?:法律法规|处罚)依据(?:及内容)?|依据条文|(?:适用|相关)?法条(?:依据)?|处罚规定|罚则条款"
    ),
    "act": re.compile(
        r"(?:行政)?(?:违法|处罚)(?:行为|事项|种类|项目|事实|案由)(?:种类|名称|表现|描述)?|案由|事项(?:名称)?|(?:权力|职权)(?:事项|名称)|行为(?:种类|名称)|违法情形|处罚事由"
    ),
    "blank": re.compile(r"备注|说明|责令(?:改正)?(?:期限)?|实施(?:机构|主体|层级)|办理层级|其他"),
}
_LOOSE: Roles = {
    "tier": re.compile(r"阶次|等级|档次|程度"),
    "fine": re.compile(r"幅度|罚款|处罚(?:标准|内容|基准)|裁量(?:标准|基准)"),
    "law": re.compile(r"依据|罚则|违反|条款|法律"),
    "condition": re.compile(r"情形|情节|条件|因素|表现"),
    "act": re.compile(r"违法行为|事项|案由"),
}
_FINE = re.compile(r"罚款|[0-9]\s*[万千]?元|处[^。]{0,8}警告")
_NEEDED = ("fine", "tier", "condition", "tiers")


def discretion_head(grid: Grid, start: int = 0) -> Head | None:
    """The head of the table at or below that row."""
    return find_head(grid, _ROLES, _NEEDED, start, _LOOSE)


def is_turned(grid: Grid) -> bool:
    """Whether the tiers stand side by side and what is said of them line by line: 阶次, 情形 and 幅度 head the rows."""
    rows = [row for row in range(grid.rows) if grid.row(row)]
    down = [heading_role(grid.text(row, 0)) for row in rows]
    across = [heading_role(grid.text(rows[0], column)) for column in range(1, grid.columns)] if rows else []
    return {"tier", "fine"} <= set(down) and None not in down and set(across) <= {"tiers", None}


def heading_role(text: str) -> str | None:
    """What a column of that heading holds."""
    return role_of(text, _ROLES)


def settled(head: Head, grid: Grid) -> Head:
    """The head with its ambiguous columns decided by what stands in them, and columns of tiers told apart."""
    roles = dict(head.roles)
    _find_fines(roles, head, grid)
    for column, name in head.names.items():
        lowest = squeezed(grid.text(head.bottom, column)) if head.bottom >= 0 else name
        if roles.get(column) in ("fine", "condition", "tiers", None) and TIER.fullmatch(lowest):
            roles[column] = "tiers"
    conditions = [c for c, role in roles.items() if role == "condition"]
    acts = [c for c, role in roles.items() if role == "act"]
    if not acts and len(conditions) > 1:
        roles[conditions.pop(0)] = "act"
    if len(acts) > 1 and not conditions:
        roles[acts[-1]] = "condition"
    tiers = [c for c, role in roles.items() if role == "tier"]
    if not conditions:
        for column in tiers:
            if not any(_is_tier(text) for text in _column(grid, column, head.bottom + 1)):
                roles[column] = "condition"
    if not tiers:
        for column in conditions:
            texts = _column(grid, column, head.bottom + 1)
            if texts and all(_is_tier(text) for text in texts):
                roles[column] = "tier"
    return Head(head.bottom, roles, head.names)


def _find_fines(roles: dict[int, str], head: Head, grid: Grid) -> None:
    """Where no heading names the fines, the column of another heading that is filled with them holds them."""
    if {"fine", "tiers"} & set(roles.values()):
        return
    for column in range(grid.columns):
        texts = _column(grid, column, head.bottom + 1) if column not in roles else []
        if texts and 2 * sum(_FINE.search(text) is not None for text in texts) > len(texts):
            roles[column] = "fine"
            return


def _is_tier(text: str) -> bool:
    return TIER.fullmatch(squeezed(text)) is not None


def _column(grid: Grid, column: int, start: int) -> list[str]:
    cells = dict.fromkeys(cell for row in range(start, grid.rows) if (cell := grid.at(row, column)) is not None)
    return [cell.text for cell in cells if cell.text and role_of(cell.text, _ROLES) in (None, "tiers")]
