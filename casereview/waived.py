"""A record of the defence in which the party makes none: it says that it waives what it was asked for."""

from __future__ import annotations

import re

from casereview.model import Document
from casereview.text import squeezed

_WAIVED = re.compile(
    r"(?<!是否)(?<!不)(?<!未)放弃(?:行使)?(?:上述|该|陈述|申辩|听证|这|全部|一切)?[^。;,?]{0,6}权利?|不(?:再|进行|作|做|提出|要)?陈述[、和,]?(?:也)?不(?:再|进行|作|做|提出|要)?(?:申辩|辩解)"
    r"|(?:没有|无|不提出|不进行|不需要|不作)(?:任何)?(?:陈述|申辩)[、和]?(?:申辩)?(?:意见)?(?=[。,;])"
)
_ASKED = re.compile(
    r"答:[^问]{0,200}?(?:请求|希望|恳请|要求(?!听证)|过重|过高|困难|不服|减轻|从轻|免予|免于|少罚|理由(?:是|如下|:)|不(?:认可|属实|同意))|申辩理由(?:是|如下|:)|不放弃"
)
"""What a party that defends itself says in its answers."""


def waives(document: Document) -> bool:
    """Whether a paper for the defence holds none, but that the party makes use of no right."""
    words = squeezed(document.flow.text)
    return _WAIVED.search(words) is not None and _ASKED.search(words) is None and "请求" not in words
