"""Whether the day on which a paper says that the fine was paid or a re-check made is that of the paper of it."""

from __future__ import annotations

import re
from datetime import date

from casereview.checks.absence import is_certain, is_word_sure, title_of
from casereview.checks.cited_papers import inspection_day_told_right
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.dates import find_dates

_DAY = r"(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)"
_SAID = {
    "缴款日期": re.compile(
        rf"{_DAY}(?:,)?(?:已|全额|足额|按期|将罚没?款)?(?:缴清|缴纳了?罚|缴款|缴至|交纳了?罚|履行完毕)"
    ),
    "复查日期": re.compile(
        rf"{_DAY},?(?:我局|我大队|我支队|本机关|本局)?(?:执法人员)?(?:依法)?(?:经|对[^。;,]{{0,20}}?)?(?:进行了?|开展了?)?"
        r"(?:复查|核查)(?!期限|时间)"
    ),
    "决定送达日期": re.compile(rf"{_DAY},?(?:已|直接|邮寄|依法|留置)?(?:将决定书)?送达(?!回|告|听|催|责|通)"),
    "询问日期": re.compile(
        rf"{_DAY},?(?:我局|我大队|我支队|本机关|本局)?(?:执法人员)?(?:依法)?询问(?:了)?(?!通知|时间|笔录)"
    ),
}
_REPEATED = frozenset({"询问日期"})
"""What is done on several days as often as on one."""

_SURVEYED = re.compile(rf"{_DAY},?[^。;年]{{0,60}}?(?:当日|现场)[^。;,年]{{0,8}}勘验(?!笔录|记录)")
_TELLING = (
    "penalty_decision",
    "penalty_notice",
    "investigation_report",
    "case_approval",
    "closing_approval",
)


_TELLERS = {"决定送达日期": ("closing_approval",)}
"""Other papers tell when the notice was served."""


def event_day_told_right(case: CaseFile, law: LawBook, *, fact: FactName) -> Verdict:
    """Pass when each paper that tells the day of the payment, re-check or inquiry tells one that its own paper gives.

    A day that the papers of it do not have fails; of payments and re-checks where they give just one.
    Values: `title`, `value`, `expected`.
    """
    own = tuple(f for f in case.facts_of(fact) if isinstance(f.value, date))
    if fact not in _SAID or not own or (len({f.value for f in own}) != 1 and fact not in _REPEATED):
        return not_applicable()
    homes = (case.document(f.source.document) for f in own)
    known = {found.value for home in homes for found in find_dates(home.flow.text)}
    return merged(*(_told(paper, own[0], known) for paper in case.of_kind(*_TELLERS.get(fact, _TELLING))))


def visit_day_told_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when the day on which these papers say that the place was inspected or surveyed is that of its record.

    Values: `title`, `value` (the day told), `expected` (that of the record).
    """
    if case.facts_of("检查日期"):
        return inspection_day_told_right(case, law, kinds=kinds)
    return _survey_day(case)


def _survey_day(case: CaseFile) -> Verdict:
    records = case.of_kind("survey_record")
    days = sorted({found.value for record in records for found in find_dates(record.flow.text)})
    if not days:
        return not_applicable()
    own = Fact("检查日期", days[0], records[0].whole())
    told = ((paper, match) for paper in case.of_kind(*_TELLING) for match in matches(paper, _SURVEYED))
    return merged(*(_as_known(paper, match, own, set(days)) for paper, match in told))


def _told(paper: Document, own: Fact, known: set[date]) -> Verdict:
    return merged(*(_as_known(paper, match, own, known) for match in matches(paper, _SAID[own.name])))


def _as_known(paper: Document, match: re.Match[str], own: Fact, known: set[date]) -> Verdict:
    day, place = find_dates(match["day"])[0].value, place_of(paper, *match.span("day"))
    values = {"title": title_of(paper), "value": day, "expected": own.value}
    if day == own.value or day in known:
        return passed(place)
    if is_word_sure(paper) and is_certain(own):
        return failed(place, own.source, **values)
    return unsure("所述日期与卷内文书不一致，请核对", place, own.source, **values)
