"""Whose a seal is by its own words: those of a public body, or of a firm."""

from __future__ import annotations

import re

from casereview.model import Graphic

_USE = r"(?:[\u4e00-\u9fff]{2,8}章(?:[（(]\d{1,2}[)）])?)?"
"""What a seal is for: 行政处罚专用章."""
_BODY = re.compile(rf"[\u4e00-\u9fff]{{3,}}(?:局|厅|委员会|支队|大队|总队|政府|管委会|办事处){_USE}")
_FIRM = re.compile(rf"[\u4e00-\u9fff（）()]{{3,}}(?:公司|厂|[酒饭商药书]店|合作社|经营部|门市部|加油站|超市){_USE}")


def is_of_body(seal: Graphic) -> bool:
    """Whether the words of a seal were read and name a public body."""
    return seal.name is not None and _BODY.fullmatch(seal.name) is not None


def is_of_firm(seal: Graphic) -> bool:
    """Whether the words of a seal were read and name a firm."""
    return seal.name is not None and _FIRM.fullmatch(seal.name) is not None
