"""What the columns of an issued scoring table hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from casereview.standard.clause_words import CHAPTER, TELLS_LOSS
from casereview.standard.headings import Head, Roles, find_head, role_of
from casereview.standard.issued import Grid
from casereview.standard.points_words import bracketed_points, points_cell
from casereview.text import squeezed

_ROLES: Roles = {
    "number": re.compile(r"序号|编号|项次|条款号?|(?:项目|指标|评查)(?:编[号码]|代码)|序|项号|条目"),
    "veto": re.compile(r"是否(?:为|属于?)?(?:一票)?否决(?:指标|项目?|事项)?|(?:一票)?否决项?(?:标识|标记)"),
    "each": re.compile(r"(?:每|单|逐)(?:处|项|次|份|个|条)(?:扣分?|扣减)(?:值|分值)?"),
    "limit": re.compile(r"(?:最高|最多|累计|本项)?扣分(?:上限|限额|封顶)|(?:最高|最多|累计)扣分|扣分最高值"),
    "points": re.compile(
        r"(?:标准|应得|基准|项目|基础|评查|单项|规定|总)?(?:分值|分数|满分)|标准分|应得分|权重分?值?|配分|赋分|基准分|分|扣分(?:值|分值|幅度)|扣减分值|应扣分值?|总分值?"
    ),
    "basis": re.compile(r"(?:法律|法规|评查|政策|制定)?依据|依据条款|法律法规依据"),
    "deduct": re.compile(
        r"(?:扣分|评分|计分|打分|减分|记分)(?:标准|细则|办法|说明|情形|方法|规则|项|原则|要点|事项|依据|幅度|内容)?及?(?:扣分标准|说明)?|扣分标准及分值|扣分理由及标准"
    ),
    "standard": re.compile(
        r"(?:评查|考评|考核|合格|规范|标准|质量|基本|具体|评价|评审|检查)?(?:标准|要求|规范)|评查标准及要求|标准及要求|标准与要求|达标要求"
    ),
    "content": re.compile(
        r"(?:评查|检查|考核|考评|评审|评价|评分|具体|主要)?(?:内容|要点|细项|细则|事项|指标|子项|重点|要素|项点)|(?:二|三|四)级指标|评分项目?|评查内容及要求|(?:一票)?否决(?:情形|事项|项目|内容|指标)|(?:基础|加分|核心|关键|一般|重点)指标|内容[及和与]要求|存在问题|问题情形|问题表现|情形|情形描述|评查点|小项|具体项目"
    ),
    "section": re.compile(
        r"(?:评查|考评|检查|评分|评审|考核)?(?:项目|类别|阶段|环节|大项|对象|部分|种类|方面|分类|[大中小]类)|一级指标|指标|文书(?:名称|种类|类别)?|评查文书|项目名称|类型"
    ),
    "blank": re.compile(
        r"(?:实际?|自查|自评|评查|最后|复核|考核|最终|实)?(?:得分|扣分|评分|打分)|备注|扣分(?:原因|理由|说明|情况|记录)|评查(?:情况|结果|意见|记录)|存在(?:的)?问题|是否(?:符合|合格|存在)?|有无|复核意见|说明"
    ),
}
_LOOSE: Roles = {
    "standard": re.compile(r"(?:标准|要求|规范).*(?:扣分|评分)|(?:扣分|评分).*要求"),
    "content": re.compile(r"(?:内容|要点|情形|事项|问题|细则|指标).*[及和与].*分值"),
    "section": re.compile(r"(?:项目?|阶段|环节|类别).*[及和与、].*分值"),
    "points": re.compile(r"(?<!扣)分值|标准分|满分|配分"),
    "deduct": re.compile(r"扣分|评分|计分|减分"),
    "basis": re.compile(r"依据"),
    "told": re.compile(r"内容|要点|情形|事项|问题|细则|指标"),
    "chapter": re.compile(r"项目|项$|类别|分类|阶段|环节"),
}
_TELLING = 5
"""Letters a cell of clauses has at the least, on the average."""

_SHORT = 10
"""Letters a name of a section has at the most, on the average."""

_MOST = 0.5
"""A column holds what more than half of its cells hold."""

_NEEDED = ("points", "content", "standard", "deduct")


def scoring_head(grid: Grid, start: int = 0) -> Head | None:
    """The head of the table at or below that row."""
    return find_head(grid, _ROLES, _NEEDED, start, _LOOSE)


def is_heading(text: str) -> bool:
    """Whether the text heads a column of such tables."""
    return role_of(text, _ROLES) is not None


def settled(head: Head, grid: Grid) -> Head:
    """The head with roles as its columns are filled: words on points lost may stand under 评查标准 or 扣分."""
    roles = dict(head.roles)
    texts = {column: column_texts(grid, column, head.bottom + 1) for column in roles}
    deduct = [c for c, role in roles.items() if role == "deduct"]
    if not {"content", "standard"} & set(roles.values()):
        for column in deduct:  # what is asked for stands there too, each with its points
            if _share(texts[column], lambda text: bracketed_points(text) > 0) > _MOST:
                roles[column] = "standard"
    deduct = [column for column in deduct if roles[column] == "deduct"]
    for column in deduct:
        if not any(texts[column]):
            roles[column] = "blank"
        elif _share(texts[column], lambda text: points_cell(text) is not None) > 0.6 and "points" not in roles.values():
            roles[column] = "points"
    for column in [c for c, role in roles.items() if role == "blank"]:
        if _share(texts[column], _tells_loss) > _MOST:
            roles[column] = "deduct"
    _fill_up(roles, head, grid)
    _sections_apart(roles, grid, head.bottom + 1)
    return Head(head.bottom, roles, head.names)


def _sections_apart(roles: dict[int, str], grid: Grid, start: int) -> None:
    """Of several columns of contents the first names sections where it is short or numbered 一, above several rows."""
    contents = [column for column in sorted(roles) if roles[column] in ("content", "standard")]
    if "section" in roles.values() or len(contents) < 2:
        return
    first, second = (column_texts(grid, column, start) for column in contents[:2])
    short = _mean(first) <= _SHORT and 2 * _mean(first) <= _mean(second)
    chapters = _share(first, lambda text: CHAPTER.match(squeezed(text)) is not None) > _MOST
    if (short or chapters) and len(set(first)) < len(second):
        roles[contents[0]] = "section"


def _fill_up(roles: dict[int, str], head: Head, grid: Grid) -> None:
    """Give roles to columns of other headings by what stands in them: words on points lost, and the clauses."""
    free = {
        column: column_texts(grid, column, head.bottom + 1) for column in range(grid.columns) if column not in roles
    }
    if "deduct" not in roles.values():
        for column, texts in free.items():
            if _share(texts, _tells_loss) > _MOST:
                roles[column] = "deduct"
    if not {"content", "standard"} & set(roles.values()):
        lengths = {column: _mean(texts) for column, texts in free.items() if column not in roles}
        longest = max(lengths, key=lambda column: (lengths[column], -column), default=None)
        if longest is not None and lengths[longest] >= (_TELLING if "section" in roles.values() else 1):
            roles[longest] = "content"


def _mean(texts: Sequence[str]) -> float:
    return sum(map(len, texts)) / len(texts) if texts else 0.0


def _tells_loss(text: str) -> bool:
    return TELLS_LOSS.search(text) is not None


def column_texts(grid: Grid, column: int, start: int) -> list[str]:
    """What stands in the column from that row on, each cell once; cells over several columns are none of it."""
    cells = dict.fromkeys(
        cell for row in range(start, grid.rows) if (cell := grid.at(row, column)) is not None and cell.column_span == 1
    )
    return [cell.text for cell in cells if cell.text]


def _share(texts: Sequence[str], telling: Callable[[str], bool]) -> float:
    return sum(telling(text) for text in texts) / len(texts) if texts else 0.0
