"""What a web page prints over the paper that it publishes: where it stands on the site, when it was put there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casereview.model import Block

_LONGEST = 120  # characters of a line
_MOST = 16  # lines
_WORDS = re.compile(
    r"索 ?引 ?号|发布(?:机构|日期|时间)|公开(?:日期|范围|部门)|成文日期|发文(?:字号|机关)|主题(?:分类|词)|体裁分类"
    r"|(?:浏览|访问|阅读|点击)(?:次数|量|数)?[: ]|字体|字号 ?[:\[]|(?:信息|文章)?来源[: ]|当前(?:所在)?位置|责任编辑"
    r"|打印"
)


def is_head_of_web_page(above: Sequence[Block]) -> bool:
    """Whether lines are all such words: several of them, short, and no sentence among them."""
    lines = [block.text for block in above]
    plain = len(lines) <= _MOST and all(len(line) <= _LONGEST and "。" not in line for line in lines)
    return plain and sum(bool(_WORDS.search(line)) for line in lines) * 3 >= len(lines) > 1
