"""Whether a decision that sets a fine names the discretion base (裁量基准) it went by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casereview.checks.absence import title_of, unstated
from casereview.checks.discretion import bases_in, fixed_share
from casereview.checks.parameters import KindId
from casereview.checks.wording import find_any, matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Citation, Document, Fact, Source, Verdict, merged, passed, unsure
from casereview.spelling.amounts import find_ranges
from casereview.text import squeezed

_DECISION = (KindId("penalty_decision"),)
_FINE = re.compile(r"罚款(?:人民币)?:?[0-9¥〇零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|元(?:整)?(?:的)?罚款")
"""A fine that is set; every decision prints how a fine would be paid."""

_BASE_WORDS = ("裁量权基准", "裁量基准", "裁量标准", "裁量细则", "裁量规则", "裁量指导意见", "裁量权实施")
_REDUCED = re.compile(r"(?:予以|给予|决定|依法|适用|应当)(?:对[^。;,]{1,12})?减轻(?:行政)?处罚")
_BASES_PUBLISHED = date(2021, 7, 15)
"""Since then the Penalty Law knows discretion bases and has them published (article 34)."""
_QUOTED = 160
"""The words of a tier follow the name of its rule within so many characters."""


def base_named(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = _DECISION) -> Verdict:
    """Pass when each document of these kinds that sets a fine names a discretion base.

    A fixed share of an income needs none, nor does who quotes the range of a rule that divides its fines itself; where
    such a rule is cited alone it asks. A fine reduced below what the law sets (减轻处罚) lies in no tier, so without a
    base it asks too, and so does a decision before `_BASES_PUBLISHED`. Values: `title`.
    """
    return merged(*(_named(case, law, document) for document in case.of_kind(*kinds) if _fines(case, document)))


def _named(case: CaseFile, law: LawBook, document: Document) -> Verdict:
    if cited := bases_in(case, document):
        return passed(*(fact.source for fact, _ in cited))
    if share := fixed_share(document):
        return passed(share)
    if words := find_any(document, _BASE_WORDS):
        return unsure("未能确认裁量基准的名称，请核对", words, title=title_of(document))
    if reduced := next(matches(document, _REDUCED), None):
        reason = "减轻处罚的决定书没有写明裁量基准，请核对"
        return unsure(reason, place_of(document, *reduced.span()), title=title_of(document))
    if tiered := next(_tiers_of_rules(law, document), None):
        return passed(tiered)
    if graded := next((f for f in case.facts_of("处罚依据") if _is_graded(law, document, f)), None):
        reason = "所引规定已按情形分档，决定书没有另写裁量基准，请核对"
        return unsure(reason, graded.source, title=title_of(document))
    if day := next(_before_bases(case, document), None):
        return unsure("决定作出时的行政处罚法没有规定裁量基准，请核对", day.source, title=title_of(document))
    return unstated(document, title=title_of(document))


def _before_bases(case: CaseFile, document: Document) -> Iterator[Fact]:
    """The day of a decision made before the law knew of bases."""
    for day in case.facts_of("处罚决定日期"):
        if day.source.document == document.id and isinstance(day.value, date) and day.value < _BASES_PUBLISHED:
            yield day


def _tiers_of_rules(law: LawBook, document: Document) -> Iterator[Source]:
    """Where the document quotes a range shortly behind the name of a rule that divides its fines as a base would."""
    words = words_of(document)
    for statute in law.statutes:
        name = f"《{squeezed(statute.name)}》"
        start = words.find(name) if statute.graded else -1
        if start >= 0 and find_ranges(words[start : start + len(name) + _QUOTED]):
            yield place_of(document, start, start + len(name))


def _is_graded(law: LawBook, document: Document, fact: Fact) -> bool:
    """Whether what a document cites to punish is a rule that divides its fines as a base would."""
    if fact.source.document != document.id or not isinstance(fact.value, Citation):
        return False
    statute = law.law_named(fact.value.law or "")
    return statute is not None and statute.graded


def _fines(case: CaseFile, document: Document) -> bool:
    named = case.facts_of("罚款金额") + case.facts_of("拟罚款金额")
    return any(fact.source.document == document.id for fact in named) or any(matches(document, _FINE))
