"""Checks on lists of evidence: the decision names its evidence, and what is listed lies in the volume."""

from __future__ import annotations

import re
from itertools import chain

from casereview.checks.absence import is_certain, title_of, unread, unstated
from casereview.checks.evidence_in_volume import ELSEWHERE, in_volume, items_of, paper_named, sort_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.endings import shows_a_picture
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.codes import IDENTITY, is_identity
from casereview.spelling.numerals import number_of
from casereview.text import squeezed

_INSPECTION = re.compile("检查")
_AGAIN = re.compile(r"\([^()]*复查[^()]*\)")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_OF_THE_PLACE = ("inspection_record", "fire_inspection_record", "survey_record")
_SURVEY = re.compile("(?:勘验|勘查|勘察)(?![^、,]{0,4}(?:签到|通知|委托|预约))")

_FILED = (
    "inspection_record",
    "survey_record",
    "inquiry_record",
    "photo_evidence",
    "rectification_order",
    "recheck_opinion",
    "business_licence",
    "identity_proof",
)
"""What the bureau makes itself, and proof of who the party is, are filed: a volume that relies on one and lacks it
is short of it."""

_ASKED = re.compile(r"(?P<people>[^。;:]*?)(?:的)?(?:调查询问|询问|谈话|调查)笔录(?:\((?P<named>[^()]*)\))?")
_COUNTED = re.compile(r"笔录(?:\([^()]*\))?(?:复印件)?(?:共|计)?(?P<count>[0-9]{1,2}|[一二两三四五六七八九十])份")
_BETWEEN = re.compile(r"(?<!勘验)(?<!勘查)(?<!检查)[、,及和与](?![^《》]*》)")  # 勘验、检查笔录 is one record
_PAPER = re.compile(r"(?:[录片书表证照件据]|报告|当事人|证人|人员|负责人)$")
"""What stands before the words for a record and names no person."""
_CARD = "identity_proof"
_CARD_NUMBER = re.compile(rf"(?<![0-9A-Z]){IDENTITY.pattern}(?![0-9A-Z])")

_BY_OTHERS = re.compile(
    r"(?:鉴定|检[测验]|评[估价])(?:意见|报告)|纳税(?:记录|证明)|完税证明|查询(?:结果|记录|截图)|合同|协议书?"
    r"|花名册|工资表|考勤表|送货单|销售单|出库单|入库单|发票"
)
"""Papers of others whose name any copy of them bears."""
_RELYING = (
    "penalty_decision",
    "penalty_notice",
    "hearing_right_notice",
    "investigation_report",
    "case_approval",
    "case_discussion_form",
    "collective_discussion",
    "legal_review_opinion",
    "evidence_list",
    "contents_list",
)
"""Papers that only tell of the evidence."""
_HEAD = 60
_TELLING = 4
"""A shorter title could end any name."""

_PROOF_WORDS = re.compile(r"(?<!事实及)(?<!事实和)(?<!事实、)(?<!事实与)证据|证实|佐证|为证|证明(?!书)")
"""A heading promises evidence and names none."""


def facts_rest_on_evidence(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each decision lists its evidence and each item listed is found in the volume.

    No evidence named fails, and so does a record of the bureau's own that is not in a volume read as a whole; any
    other item not found asks. Values: `title`, `missing` (the item, or `证据`), `fault` (in words).
    """
    summary = (d for d in case.of_kind("summary_decision") if items_of(case, d))
    return merged(*(_resting(case, decision) for decision in (*case.of_kind("penalty_decision"), *summary)))


def _resting(case: CaseFile, decision: Document) -> Verdict:
    if items := items_of(case, decision):
        return merged(*(_enclosed(case, decision, item) for item in items))
    if words := next(matches(decision, _PROOF_WORDS), None):
        place = place_of(decision, *words.span())
        return unsure("未能辨认决定书列明的证据，请核对", place, title=title_of(decision), missing="证据")
    return unstated(decision, title=title_of(decision), missing="证据", fault="没有列明认定违法事实的证据")


def evidence_listed_is_enclosed(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each item of the evidence list is found in the volume; what is not found asks or fails likewise.

    An item that a decision names too is judged there. Not applicable without an evidence list.
    Values: `title`, `missing` (the item), `fault` (in words).
    """
    lists = case.of_kind("evidence_list")
    items = tuple((paper, item) for paper in lists for item in items_of(case, paper))
    decisions = {decision.id for decision in case.of_kind("penalty_decision")}
    decided = tuple(squeezed(f.source.quote) for f in case.facts_of("证据种类") if f.source.document in decisions)
    own = tuple((paper, f) for paper, f in items if not _named_in(squeezed(f.source.quote), decided))
    if not own:
        return passed(*(f.source for _, f in items)) if items else not_applicable()
    return merged(*(_enclosed(case, paper, item) for paper, item in own))


def _named_in(words: str, others: tuple[str, ...]) -> bool:
    """Whether one of the others means the same item: the same sort of record, or its name."""
    sort = sort_of(words)
    if sort is not None:
        return any(sort_of(other) == sort for other in others)
    return any(len(name) >= 2 and name in words for other in others if (name := paper_named(other)))


def _enclosed(case: CaseFile, listing: Document, item: Fact) -> Verdict:
    words = squeezed(item.source.quote)
    if not words or ELSEWHERE.search(words):
        return passed(item.source)
    lacks = (part for part in _parts(words) if not in_volume(case, listing, part))
    twice = (part for part in _listed(words) if _taken_twice(case, listing, part))
    if lacking := next(chain(lacks, twice), None):
        return _not_found(case, listing, item, lacking)
    if in_volume(case, listing, words):
        return _each_asked(case, listing, item, words)
    return _not_found(case, listing, item, words)


def _taken_twice(case: CaseFile, listing: Document, words: str) -> bool:
    """Whether the only records of the place would have to be this one and another one, which is listed apart."""
    records = case.of_kind(*_OF_THE_PLACE)
    others = tuple(part for item in items_of(case, listing) for part in _listed(squeezed(item.source.quote)))
    if not _is_of_the_place(words) or not records:
        return False
    named = frozenset(_bare_name(other) for other in others if _is_of_the_place(other))
    if _is_one_too_many(words, others, records):
        return True
    anothers = all(any(name in squeezed(title_of(record)) for name in named) for record in records)
    titles = (squeezed(title_of(paper)) for paper in case.documents if paper.id != listing.id)
    if anothers and not any(_bare_name(words) in title for title in titles):
        return True
    if _SURVEY.search(words) is None or _INSPECTION.search(words) or case.of_kind("survey_record"):
        return False
    inspected = any(_INSPECTION.search(other) and not _SURVEY.search(other) for other in others)
    return inspected and not any(_SURVEY.search(words_of(record)[:_HEAD]) for record in records)


def _is_one_too_many(words: str, others: tuple[str, ...], records: tuple[Document, ...]) -> bool:
    """Whether this is the record of a re-check, and the volume has fewer records of the name than are listed."""
    name = _bare_name(words)
    alike = {paper_named(other) for other in others if _is_of_the_place(other) and _bare_name(other) == name}
    held = sum(name in squeezed(title_of(record)) for record in records)
    return _AGAIN.search(words) is not None and 0 < held < len(alike)


def _bare_name(words: str) -> str:
    """The name of a record without what is told of it in brackets: 检查记录（复查）."""
    return paper_named(_IN_BRACKETS.sub("", words))


def _is_of_the_place(words: str) -> bool:
    return (sort_of(words) or ("",))[0] in _OF_THE_PLACE


def _listed(words: str) -> tuple[str, ...]:
    return tuple(part for part in _BETWEEN.split(words) if part)


def _parts(words: str) -> tuple[str, ...]:
    """The papers of a sort of their own that one item joins: a licence and a card, a record and photographs."""
    parts = tuple(part for part in _BETWEEN.split(words) if sort_of(part) is not None)
    return parts if len({sort_of(part) for part in parts}) > 1 else ()


def _not_found(case: CaseFile, listing: Document, item: Fact, words: str) -> Verdict:
    values = {"title": title_of(listing), "missing": words, "fault": f"所列“{words}”不在卷内"}
    hidden = unread(case)
    own = (sort_of(words) or ("",))[0]
    if own == _CARD and (beside := _beside_a_licence(case)):
        if any(map(_numbers_a_card, case.of_kind("business_licence"))):
            return passed(item.source, *beside)
        return unsure(f"所列证据“{words}”可能附在营业执照之后，请核对", item.source, *beside, **values)
    if not hidden and is_certain(item) and own in _FILED:
        return failed(item.source, **values)
    if not hidden and is_certain(item) and _is_nowhere(case, words):
        return failed(item.source, **values)
    reason = f"所列证据“{words}”在卷内未能找到{'，且有材料未能识别' if hidden else ''}，请核对"
    return unsure(reason, item.source, **values)


def _beside_a_licence(case: CaseFile) -> tuple[Source, ...]:
    """The licences with a picture by them, which may be the card of whoever runs the business."""
    licences = case.of_kind("business_licence")
    return tuple(d.whole() for d in licences if any(map(shows_a_picture, d.pages)))


def _numbers_a_card(licence: Document) -> bool:
    """Whether the copy of a licence also gives the number of somebody's card, as the copy of a card beside it does."""
    return any(is_identity(found.group()) for found in _CARD_NUMBER.finditer(words_of(licence)))


def _is_nowhere(case: CaseFile, words: str) -> bool:
    """Whether no paper but those that rely on the evidence has the word for such a paper of others."""
    named = _BY_OTHERS.search(words)
    papers = (paper for paper in case.documents if paper.kind not in _RELYING)
    return named is not None and not any(named.group()[:_TELLING] in words_of(paper) for paper in papers)


def _each_asked(case: CaseFile, listing: Document, item: Fact, words: str) -> Verdict:
    """Whether an item of inquiry records finds as many as it counts, and one of each of the people it names."""
    records, named = case.of_kind("inquiry_record"), _people(words)
    asked = {squeezed(str(f.value)) for f in case.facts_of("被询问人", "inquiry_record") if f.value}
    absent = tuple(part for part in named if not any(part.endswith(name) for name in asked))
    if not _ASKED.search(words) or _due(words, named) <= len(records):
        return passed(item.source)
    record = f"{'、'.join(absent)}询问笔录" if absent else "询问笔录"
    values = {"title": title_of(listing), "missing": record, "fault": f"所列“{record}”不在卷内"}
    if len(absent) < len(named) and absent and is_certain(item) and not unread(case):
        return failed(item.source, **values)
    return unsure("所列询问笔录的份数多于卷内的，请核对", item.source, **values)


def _people(words: str) -> tuple[str, ...]:
    """The people whose records an item names, with whatever is said of them before the name."""
    found = _ASKED.search(words)
    told = (found["named"] or found["people"]) if found else ""
    return tuple(part for part in _BETWEEN.split(told) if len(part) > 1 and not _PAPER.search(part))


def _due(words: str, named: tuple[str, ...]) -> int:
    counted = _COUNTED.search(words)
    number = number_of(counted["count"]) if counted else None
    return max(len(named), int(number or 0))
