"""Whether papers tell what such a paper has to hold."""

from __future__ import annotations

import re
from functools import lru_cache

from casereview.checks.absence import misstated, title_of, unstated
from casereview.checks.parameters import KindId
from casereview.checks.wording import find_nearly, matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed, unsure
from casereview.terms import Outcome
from casereview.text import squeezed

_NUMBER = "[0-9一二三四五六七八九十百零两]{1,6}"
_GAP = ".{0,12}?"


def elements_told(
    case: CaseFile,
    law: LawBook,
    *,
    kinds: tuple[KindId, ...],
    elements: tuple[str, ...],
    otherwise: Outcome = Outcome.FAIL,
) -> Verdict:
    """Pass when every document of these kinds tells each element by one of its words.

    An element is its name and its words: 时间：#时|上午|下午. `#` stands for a number, `*` for up to twelve characters.
    What lacks is `otherwise` (FAIL or UNSURE). Values: `title`, `element`.
    """
    return merged(*(_told(paper, element, otherwise) for paper in case.of_kind(*kinds) for element in elements))


def _told(paper: Document, element: str, otherwise: Outcome) -> Verdict:
    name, _, words = element.partition("：")
    if found := next(matches(paper, _pattern(words)), None):
        return passed(place_of(paper, *found.span()))
    values = {"title": title_of(paper), "element": name}
    if nearly := find_nearly(paper, [word for word in words.split("|") if "#" not in word]):
        return unsure(f"似写有{name}，个别字可能识别有误，请核对原件", nearly, **values)
    verdict = unstated(paper, **values)
    if otherwise is Outcome.FAIL or verdict.doubts:
        return verdict
    return unsure(f"《{values['title']}》未见{name}，请核对", paper.whole(), **values)


@lru_cache(maxsize=512)
def _pattern(words: str) -> re.Pattern[str]:
    told = (re.escape(squeezed(word)).replace(r"\#", _NUMBER).replace(r"\*", _GAP) for word in words.split("|"))
    return re.compile("|".join(told))


_ANNOUNCED = re.compile(
    r"(?:存在|发现|有)(?:下列|以下|如下)?[^。;:,]{0,14}(?:问题|隐患|违法行为|情形|事实)(?:如下)?:"
    r"(?=现?责令|请|依据|根据|以上|上述|对本|特此|现决定|限你|你单位应|如不服|不服|逾期|承办人)"
)


def announced_told(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when none of these papers announces what was found with a colon and goes on to the order without it.

    Values: `title`, `value` (the words that announce it).
    """
    return merged(*(_announced(paper) for paper in case.of_kind(*kinds)))


def _announced(paper: Document) -> Verdict:
    found = next(matches(paper, _ANNOUNCED), None)
    if found is None:
        return passed(paper.whole())
    return misstated(paper, place_of(paper, *found.span()), title=title_of(paper), value=found.group())
