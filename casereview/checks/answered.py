"""Whether a decision speaks of what the party said against it, at a hearing or before, and answers it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_word_sure, misstated, title_of, unstated
from casereview.checks.several_parties import of_its_party
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed, unsure

_HEARINGS = ("hearing_record", "hearing_report")
_STATEMENTS = ("statement_record", "statement_review")
_OF_HEARING = re.compile(
    r"(?:举行|召开|组织|进行|参加|申请|提出|要求|公开)(?:了)?[^。;]{0,12}听证|听证(?:会|中|时|上|笔录|申请|报告|过程|程序|意见|情况)"
)
_OF_DEFENCE = re.compile(r"(?:陈述|申辩|辩解|异议|意见)(?!(?:书|笔录)?的?权)")
_ASKED = re.compile(r"请求|希望|恳请|要求(?!我)|过重|过高|困难|不服|减轻|从轻|免予|免于|不予处罚|少罚")
_WAIVED = re.compile("放弃")
_ANSWER = re.compile(
    r"采纳|采信|不成立|(?:理由|意见|申辩|请求|要求|主张)[^。;,]{0,8}成立|(?:不予|予以|不能|未予|未获)支持|不能作为|不影响"
    r"|(?:不属于|不符合|不构成|不具有|不具备)(?![^。;]{0,60}(?:GB|AQ|XF|标准|规范|规程))|没有(?:事实|法律|依据)|缺乏|于法无据|维持|(?:已|予以|不予|酌情|充分)[^。;,]{0,20}考虑|考虑到"
    r"|不是法定|并非|理由不|有事实|属实|予以(?:调整|减少|降低|变更)|(?:调整|减少|降低|变更|(?<!整)改)(?:为|至|了)|复核(?:认为|后|意见)"
    r"|不接受|接受(?:了)?(?:你|当事人|该)|不予(?:减轻|从轻|免)|不能免除|应当承担|驳回"
)
_TOLD_NONE = re.compile(r"(?:未|没有|放弃|不)[^。;,]{0,16}(?:陈述|申辩|听证)")
_RIGHTS = re.compile(r"(?:享有|有权|可以?依法|告知(?!书))[^。;]{0,30}$")


def defence_answered(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each decision speaks of the hearing or of the defence that papers of its party show, and answers it.

    A record in which the party asks for nothing needs no answer. Not applicable where the party was not heard.
    Values: `title` (of the decision), `paper` (that shows the defence), `missing` (what the decision lacks).
    """
    return merged(*(verdict for decision in case.of_kind("penalty_decision") for verdict in _answered(case, decision)))


def _answered(case: CaseFile, decision: Document) -> Iterator[Verdict]:
    for kinds, pattern, name in ((_HEARINGS, _OF_HEARING, "听证的情况"), (_STATEMENTS, _OF_DEFENCE, "陈述申辩的情况")):
        papers = tuple(p for p in case.of_kind(*kinds) if decision in of_its_party(case, p, (decision,)))
        if told := tuple(paper for paper in papers if _holds_a_defence(paper)):
            yield _told_of(decision, told[0], pattern, name)


def _holds_a_defence(paper: Document) -> bool:
    """Whether the party asks for something there; of a hearing it always must be told."""
    words = words_of(paper)
    surely = (*_HEARINGS, "statement_review")
    return paper.kind in surely or (_ASKED.search(words) is not None and not _WAIVED.search(words))


def _told_of(decision: Document, paper: Document, pattern: re.Pattern[str], name: str) -> Verdict:
    values = {"title": title_of(decision), "paper": title_of(paper), "missing": f"没有写明{name}"}
    words = words_of(decision)
    told = tuple(match for match in matches(decision, pattern) if not _RIGHTS.search(words[: match.start()]))
    if not told:
        return unstated(decision, **values)
    place = place_of(decision, *told[0].span())
    if answer := _ANSWER.search(words, told[0].end()):
        return passed(place, place_of(decision, *answer.span()))
    if not is_word_sure(decision) or _TOLD_NONE.search(words):
        return unsure("决定书未见对当事人意见是否采纳的表述，请核对", place, **values)
    return misstated(decision, place, paper.whole(), **{**values, "missing": "没有写明是否采纳及其理由"})
