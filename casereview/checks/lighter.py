"""The check on a ground for what is lighter, and whether a decision sets less on purpose."""

from __future__ import annotations

import re

from casereview.checks.absence import misstated, title_of
from casereview.checks.wording import matches, phrase_places, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, not_applicable, passed, unsure

LIGHTER = re.compile(
    r"(?<![不无非未])(?<!没有)(?:予以|给予|应当|可以|依法|决定|酌情|适用|从宽|经(?:集体)?(?:研究|讨论|审议)(?:后|决定)?,?)"
    r"(?:(?:对|给予)[^。;,]{1,30}?)?(?:依法|予以|给予)?"
    r"(?:从轻|减轻|免予|不予)(?:或者减轻|、减轻)?(?:行政)?处罚"
    r"|在[^。;,]{1,8}内(?:从轻|减轻)(?:行政)?处罚|(?<![或者、])(?:从轻|减轻)处罚的,?(?:并处|处|罚款)|决定(?:对[^。;,]{1,30}?)?(?:依法)?(?:从轻|减轻)(?:给予|处以?|罚款)"
)
_SET = re.compile(r"决定[^。;]*(?:从轻|减轻)(?:给予|处以?|罚款)")
"""What the decision itself sets, whatever article stands before it."""

_DENIED = re.compile(r"(?:不具有|不存在|没有|无|不符合|未发现|不属于|不适用|是否|有无)[^。;,]{0,20}$")
_QUOTED = re.compile(r"第[^第。]{1,8}条[^。,“]{0,60}[,:]?$|第三十[二三]条[^。]{0,60}$|“[^”]{0,160}$")
"""Words of an article: they follow it at once, or stand in quotation marks, or follow one of those that lighten."""

_GROUNDS = (
    "主动消除",
    "主动减轻",
    "减轻违法行为危害后果",
    "主动*停止",
    "消除*危害后果",
    "受他人胁迫",
    "受*胁迫",
    "受*诱骗",
    "诱骗",
    "主动供述",
    "立功",
    "初次违法",
    "首次违法",
    "首违",
    "违法行为轻微",
    "及时改正",
    "及时纠正",
    "积极配合",
    "配合*查处",
    "减轻*危害后果",
    "主动*整改",
    "积极*整改",
    "主动*改正",
    "按期*整改",
    "按期*改正",
    "没有主观过错",
    "未造成危害后果",
    "没有造成危害后果",
    "危害后果轻微",
    "未满十八周岁",
    "精神病人",
)


def is_reduced(decision: Document) -> bool:
    """Whether the decision sets less than the tier on purpose (减轻处罚)."""
    words = words_of(decision)
    return any("减轻" in m.group() and not _DENIED.search(words[: m.start()]) for m in matches(decision, LIGHTER))


def lighter_grounded(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a decision that lightens the penalty names a ground of articles 32 or 33 of the Penalty Law.

    A decision without such a ground fails where the words are its own; words that quote an article ask, and so does a
    notice without a ground. Not applicable where nothing is lightened. Values: `title`, `value` (the words found).
    """
    notices = (_grounded(d) for d in case.of_kind("penalty_notice"))
    asked = (
        unsure("告知书称从轻、减轻处罚，未见法定情形，请核对", *failure.sources, **failure.values)
        for verdict in notices
        for failure in verdict.failures
    )
    return merged(*(_grounded(d) for d in case.of_kind("penalty_decision", "no_penalty_decision")), *asked)


def _grounded(decision: Document) -> Verdict:
    words = words_of(decision)
    lighter = tuple(m for m in matches(decision, LIGHTER) if not _DENIED.search(words[: m.start()]))
    if not lighter:
        return not_applicable()
    place = place_of(decision, *lighter[0].span())
    if ground := _ground_of(decision):
        return passed(place, ground)
    values = {"title": title_of(decision), "value": lighter[0].group()}
    if all(_QUOTED.search(words[: m.start()]) and not _SET.fullmatch(m.group()) for m in lighter):
        return unsure("决定书引用了从轻、减轻的规定，请核对有无法定事由", place, **values)
    return misstated(decision, place, **values)


def _ground_of(decision: Document) -> Source | None:
    """The first ground that the decision finds: not one that it denies (不属于初次违法且危害后果轻微的情形)."""
    words = words_of(decision)
    for phrase in _GROUNDS:
        for found in phrase_places(words, phrase):
            if not _DENIED.search(words[: found.start()]):
                return place_of(decision, *found.span())
    return None
