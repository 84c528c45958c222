"""Whether a decision says why the penalty is heavier."""

from __future__ import annotations

import re

from casereview.checks.absence import misstated, title_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, not_applicable, passed, unsure

_HEAVIER = re.compile(
    r"(?<![不无非未])(?<!没有)(?:予以|给予|应当|依法|决定|酌情|适用|属于?|进行|情节,?)"
    r"(?:(?:对|给予)[^。;,]{1,30}?)?(?:依法|予以|给予)?(?:从重|加重)(?:行政)?处罚"
    r"|决定(?:对[^。;,]{1,30}?)?(?:依法)?从重(?:给予|处以?|罚款)"
)
_DENIED = re.compile(r"(?:不具有|不存在|没有|无|不符合|未发现|不属于|不适用|是否|有无)[^。;,]{0,20}$")
_QUOTED = re.compile(
    r"第[^第。]{1,8}条[^。,“]{0,60}(?:规定|所称)[^。,“]{0,12}[,:]?$|“[^”]{0,160}$|《[^》]{0,60}$"
    r"|(?:下列|以下)[^。]{0,12}(?:情形|情节)[^。,]{0,8}[,]?$"
)
_GROUND = re.compile(
    r"拒不|拒绝|阻碍|阻挠|抗拒|威胁|隐匿|隐瞒|销毁|毁灭|转移|伪造|篡改|逃避|屡|多次|再次|曾因|又因|两次以上|二次以上"
    r"|[一二两三1-3]年内|逾期|仍未|仍然|继续|社会影响|恶劣|后果(?:较为)?严重|造成[^。;,]{0,12}(?:损失|伤|亡|后果|影响)"
    r"|发生[^。;,]{0,8}事故|突发事件|疫情|胁迫|教唆|指使|诱骗|未成年人|报复|营业高峰|人员密集(?!场所在门窗)|重点|重大活动|明知|故意|持续"
    r"|第[二三2-3]次|再度|擅自(?:恢复|动用|拆|开|转|撕)|虚假|谎报|瞒报|更改|拖延|妨碍|妨害|不配合|暴力|串供|伪证|曝光|舆情"
    r"|引发[^。;,]{0,12}(?:伤|亡|事故|后果)|受伤|未采取|打落|抢夺|推搡|殴打|情节(?:特别)?严重|依然|专项(?:整治|行动|治理)"
)
_FORMULA = re.compile(
    r"《[^》]*》(?:第[^,。;]{1,20}?[条款项])*(?:的?规定)?|依据|依照|根据|参照|按照|综合|考虑|鉴于|经(?:集体)?(?:讨论|研究)|裁量|基准|阶次|幅度"
    r"|行政处罚决定书|违反了?|本机关|本局|我局|你单位|你公司|当事人|该单位|上述|违法|行为|事实|性质|情节|情形|危害|程度|后果|社会|决定|依法|予以|给予|对|的|和|及|以|、|,"
)
"""What any decision says before it: none of it is a ground."""

_SET = re.compile("决定.*从重(?:给予|处以?|罚款)")
"""What sets the fine at once: before it stands the act."""

_TOLD = 8
"""So many characters beside the formula tell of something that the party did."""

_NEAR = 200
"""A ground stands so near to the words that make the penalty heavier; 明知 in a list of evidence is none."""


def heavier_grounded(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a decision that makes the penalty heavier tells on what ground.

    One without any fails where the words are its own; words that quote an article ask, and so does a cause that is told
    in other words than those of the grounds. Not applicable where nothing is made heavier. Values: `title`, `value`
    (the words found).
    """
    return merged(*(_heavier(decision) for decision in case.of_kind("penalty_decision")))


def _heavier(decision: Document) -> Verdict:
    words = words_of(decision)
    found = tuple(m for m in matches(decision, _HEAVIER) if not _DENIED.search(words[: m.start()]))
    if not found:
        return not_applicable()
    place, values = place_of(decision, *found[0].span()), {"title": title_of(decision), "value": found[0].group()}
    begun = max(found[0].start() - _NEAR, 0)
    if ground := _ground_in(words[begun : found[-1].end() + _NEAR]):
        return passed(place, place_of(decision, begun + ground.start(), begun + ground.end()))
    if all(_QUOTED.search(words[: match.start()]) and not match.group().startswith("决定") for match in found):
        return unsure("决定书引用了从重的规定，请核对有无从重的情形", place, **values)
    if any(_tells_a_cause(words, match) for match in found if not _SET.fullmatch(match.group())):
        return unsure("决定书说明了从重处罚的理由，请核对是否属于从重的情形", place, **values)
    return misstated(decision, place, **values)


def _tells_a_cause(words: str, match: re.Match[str]) -> bool:
    """Whether the same sentence says more before it than any decision does: a ground perhaps, in words of its own."""
    begun = max(words.rfind(mark, 0, match.start()) for mark in "。;:") + 1
    return len(_FORMULA.sub("", words[begun : match.start()])) >= _TOLD


def _ground_in(words: str) -> re.Match[str] | None:
    """A ground that the decision finds, not one that it tells will follow (逾期不缴纳罚款的) or that it denies."""
    for match in _GROUND.finditer(words):
        behind, before = words[match.end() : match.end() + 8], words[max(match.start() - 24, 0) : match.start()]
        if not re.match(r"不(?:缴|履行|申请|起诉)|未(?:缴|提出)", behind) and not _DENIED.search(before):
            return match
    return None
