"""What is said of one filing order against another."""

from __future__ import annotations

import pytest

from casereview.filing_order_diff import Order, order_changes


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (("甲", "乙"), ("甲", "乙"), []),
        ((), ("甲", ("乙", "丙")), ["由不规定卷内次序改为规定 2 项的次序：甲、乙／丙"]),
        (("甲",), (), ["由规定 1 项的次序改为不规定卷内次序"]),
        (("甲", "乙", "丙"), ("甲", "丁", "丙"), ["增加 丁", "删去 乙"]),
        (("甲", "乙", "丙", "丁"), ("丁", "甲", "乙", "丙"), ["“丁”移到最前"]),
        (("甲", "乙", "丙", "丁"), ("乙", "丙", "甲", "丁"), ["“甲”移到“丙”之后"]),
        (("甲", "乙", "丙"), ("丙", "甲", "戊", "乙"), ["增加 戊", "“丙”移到最前"]),
        (("甲", "乙"), (("甲", "乙"),), ["各项次序未变，可以互换位置的文书有调整"]),
    ],
)
def test_papers_that_came_went_and_moved(before: Order, after: Order, told: list[str]) -> None:
    assert list(order_changes(before, after)) == told
