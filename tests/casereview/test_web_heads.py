"""The head of a web page is no paper."""

from __future__ import annotations

import pytest

from casereview.model import Block
from casereview.web_heads import is_head_of_web_page


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        (
            ("某局行政处罚决定书（某罚〔2024〕3号）", "信息来源：某局  发布日期：2024年8月23日  点击：", "[字体：]"),
            True,
        ),
        (("索引号：1153/2024-00182  公开范围：公开", "标 题：某局行政处罚决定书", "成文日期："), True),
        (("立案审批表", "发布日期：2024年8月23日", "经调查，情况属实。"), False),
        (("某局", "行政处罚决定书", "当事人：某公司", "2024年8月23日"), False),
        (("发布日期：2024年8月23日",), False),
    ],
)
def test_lines_of_where_and_when_it_was_published_are_the_head_of_a_web_page(
    lines: tuple[str, ...], outcome: bool
) -> None:
    assert is_head_of_web_page([Block(line) for line in lines]) is outcome
