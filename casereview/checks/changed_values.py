"""Whether the papers tell that a name, a head or an address was another before: then earlier papers give that one."""

from __future__ import annotations

import re

from casereview.checks.wording import words_of
from casereview.model import CaseFile, Fact, Source

_MARKS = re.compile(r"[\s,.;:、。·\-—_()《》\"'“”‘’]+")
_WHAT = "(?:(?:公司|企业|单位|机构|字号)?名称?|公司|企业|单位|法定代表人|法人|负责人|经营者|投资人|地址|住所)?"
_INTO = "(?:依法|已|登记|正式)?(?:变更|更名|更改|改名|改制)(?:登记)?(?:为|成|至)"
_SHORTEST = 2


def told_as_changed(case: CaseFile, former: Fact, present: Fact) -> Source | None:
    """The paper that says in words that the one became the other: 由甲变更为乙, 乙(原名称:甲); None without."""
    one, other = (_plain(fact.value) for fact in (former, present))
    if min(len(one), len(other)) < _SHORTEST or one == other:
        return None
    into = re.compile(rf"{re.escape(one)}{_INTO}{re.escape(other)}")
    before = re.compile(rf"{re.escape(other)}(?:原|曾用|旧){_WHAT}(?:为|是|系)?{re.escape(one)}")
    for paper in case.documents:
        words = _MARKS.sub("", words_of(paper))
        if one in words and other in words and (into.search(words) or before.search(words)):
            return paper.whole()
    return None


def _plain(value: object) -> str:
    """The present name alone where the field tells the former one beside it."""
    return _MARKS.sub("", re.sub(r"[(](?:原|曾用)[^()]*[)]$", "", value)) if isinstance(value, str) else ""
