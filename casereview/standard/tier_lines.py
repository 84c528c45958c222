"""Lines outside tables, or alone in a row, that tell of a discretion base: its title, an item, its basis, a tier."""

from __future__ import annotations

import re

from casereview.standard.discretion_heads import heading_role
from casereview.standard.fine_spans import fine_spans
from casereview.standard.issued import Prose
from casereview.standard.tier_list import TierList
from casereview.standard.tier_words import LABELLED, NO_FINE
from casereview.text import squeezed

_LONGEST_TITLE = 60
_NUMBER = r"(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,5})"
_LABEL_LINE = re.compile(
    rf"[(]?(?P<number>{_NUMBER})?[)]?[、.]?(?:[【\[](?P<framed>[^【】\[\]]{{2,10}})[】\]][:：]?|(?P<label>[^:：【】]{{2,10}})[:：])"
    r"(?P<rest>.+)"
)
_ITEM_LINE = re.compile(
    rf"(?:第(?P<nth>{_NUMBER})[项条种类]|[(]?(?P<number>{_NUMBER})[)、.]+)[:、]?(?P<act>[^:：。]{{4,120}})。?"
)
_CHAPTER = re.compile(r"第[一二三四五六七八九十]+[部分章编]")


def read_line(found: TierList, prose: Prose) -> None:
    """Take in a line: the title, an item's heading, a labelled line, or a tier told in words."""
    plain = squeezed(prose.text)
    is_title = len(plain) <= _LONGEST_TITLE and ":" not in plain and re.search("裁量|基准|标准|细则", plain) is not None
    if not found.base and is_title:
        found.base = plain
    tier = LABELLED.match(plain)
    if tier is not None and (fine_spans(tier["rest"]) or NO_FINE.search(tier["rest"])):
        found.told(tier["tier"], tier["rest"], "", f"{found.file} {prose.place}")
        return
    label = _LABEL_LINE.fullmatch(plain)
    role = heading_role(label["label"] or label["framed"]) if label else None
    if label is not None and role in ("act", "law"):
        found.enter(role, label["rest"], label["number"])
    elif (item := _ITEM_LINE.fullmatch(plain)) and not _CHAPTER.match(plain):
        found.enter("act", item["act"], item["nth"] or item["number"])
