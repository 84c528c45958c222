"""The check that the item cited of a discretion base is one of the act that the decision punishes."""

from __future__ import annotations

from casereview.checks.absence import title_of
from casereview.checks.discretion import base_cited, cited_in
from casereview.checks.wording import words_of
from casereview.lawbook import BaseItem, LawBook
from casereview.model import CaseFile, Document, Fact, Verdict, merged, passed, unsure


def base_item_fits(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each decision has words of the item that it cites of a base; one without any of them asks.

    Judged where the law book has the item. Values: `title`, `value` (the number of the item), `expected` (what it is
    for).
    """
    found = ((d, fact, _known(law, fact)) for d in case.of_kind("penalty_decision") for fact in cited_in(case, d))
    return merged(*(_fits(document, fact, item) for document, fact, item in found if item is not None))


def _known(law: LawBook, fact: Fact) -> BaseItem | None:
    cited = base_cited(fact)
    base = law.base_named(cited) if cited is not None else None
    return base.item_of(cited.item) if base is not None and cited is not None and cited.item else None


def _fits(document: Document, fact: Fact, item: BaseItem) -> Verdict:
    if any(word in words_of(document) for word in item.words):
        return passed(fact.source)
    values = {"title": title_of(document), "value": item.number, "expected": item.subject}
    reason = f"所引裁量基准序号{item.number}为“{item.subject}”，与决定书认定的行为似不相符，请核对"
    return unsure(reason, fact.source, **values)
