"""A seventh lot of invented discretion bases: the column of fines under headings that do not name them."""

from __future__ import annotations

from tests.casereview.standard.discretion_papers import Paper, Row

_ROWS = [
    ["出租给无资质的单位", "《安全生产法》第一百零三条第一款", "第一档", "没有违法所得", "处10万元以上13万元以下罚款"],
    ["^", "^", "第二档", "违法所得10万元以上", "并处违法所得2倍以上3倍以下的罚款"],
]
_TOLD = (
    Row("", "无资质的单位", "第一档", "没有违法所得", "100000-130000", article="103"),
    Row("", "无资质的单位", "第二档", "违法所得10万元以上", "违法所得2-3倍", article="103"),
)
PAPERS = tuple(
    Paper(f"幅度栏写作{heading}", ([["违法事项", "处罚法条", "裁量档次", "违法情形", heading], *_ROWS],), _TOLD)
    for heading in ("处罚裁量", "具体如何处理")
)
