"""Checks on papers that leave out the discretion base (裁量基准) which the decision applies."""

from __future__ import annotations

import re

from casereview.checks.absence import title_of
from casereview.checks.discretion import fixed_share
from casereview.checks.parameters import KindId
from casereview.checks.wording import find_any, matches, words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    DiscretionCitation,
    Document,
    Fact,
    PenaltyItem,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.text import squeezed

_DECISION = "penalty_decision"
_ITEM = re.compile(r"第?[0-9一二三四五六七八九十]+(?:项|条|号)")
_LEAD = re.compile(r"[^。0-9]{0,80}(?:如下|以下)[^。:0-9]{0,20}:")
"""From a base to the colon behind which the penalties are listed, no sum between."""

_BASE_WORDS = ("裁量权基准", "裁量基准", "裁量标准", "裁量细则", "裁量规则", "裁量指导", "裁量阶次", "裁量幅度为")


_GRADED = re.compile(
    r"(?:基准|标准)[^。;]{0,12}?(?:[0-9A-G一二三四五]|较?[轻重]|一般)[项档阶]|[档阶]次|[A-G一二三四五][档级]|裁量"
    r"|(?:轻微|较轻|一般|较重|严重)[\"“”]?(?:违法)?(?:情节|情形|程度)"
)
"""How a record of the bureau's own tells that the base was weighed, without its name: 属A档, 裁量适当."""


def base_told(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], internal: tuple[KindId, ...] = ()) -> Verdict:
    """Pass when each paper that proposes the fine names the base that the decision applies, and each act has its own.

    The law wants the base in the decision: a paper of `kinds`, which tells the party, asks without it, and one of
    `internal` where it alone leaves it out. Not applicable where the decision names none.
    Values: `title`, `act` (or empty).
    """
    home = tuple(f for f in case.facts_of("裁量依据", _DECISION) if _names(f))
    if not home:
        return not_applicable()
    told = tuple(d for d in case.of_kind(*kinds) if _proposes(case, d) and not fixed_share(d))
    inside = tuple(d for d in case.of_kind(*internal) if _proposes(case, d))
    lacking = tuple(d for d in inside if not _told(case, d) and not any(matches(d, _GRADED)))
    acts = (_act_by_act(case, decision) for decision in case.of_kind(_DECISION))
    return merged(
        *acts,
        *(_telling(case, paper, home) for paper in told),
        *(_alone(paper, home) for paper in lacking if len(lacking) == 1),
    )


def _names(fact: Fact) -> bool:
    return isinstance(fact.value, DiscretionCitation) and fact.value.base is not None


def _proposes(case: CaseFile, document: Document) -> bool:
    return any(f.source.document == document.id for f in case.facts_of("拟罚款金额"))


def _told(case: CaseFile, document: Document) -> bool:
    cited = any(f.source.document == document.id for f in case.facts_of("裁量依据"))
    return cited or find_any(document, _BASE_WORDS) is not None


def _telling(case: CaseFile, paper: Document, home: tuple[Fact, ...]) -> Verdict:
    if _told(case, paper):
        return passed(paper.whole(), *(fact.source for fact in home))
    return _alone(paper, home)


def _alone(paper: Document, home: tuple[Fact, ...]) -> Verdict:
    return unsure("该文书没有写明决定书所引的裁量基准，请核对", paper.whole(), home[0].source, title=title_of(paper))


def _items_of(fact: Fact) -> int:
    """How many items of a base one citation gives: 第9项、第11项."""
    return max(len(_ITEM.findall(squeezed(fact.source.quote))), 1)


def _leads_all(decision: Document, cited: tuple[Fact, ...]) -> bool:
    """Whether the one base that is cited stands in the sentence that leads the list of what is decided."""
    words = words_of(decision)
    ends = [at + len(quote) for f in cited if (at := words.find(quote := squeezed(f.source.quote))) >= 0]
    return len(cited) == 1 == len(ends) and _LEAD.match(words, ends[0]) is not None


def _act_by_act(case: CaseFile, decision: Document) -> Verdict:
    """Of several acts fined apart, one that is fined by no base where the others are."""
    facts = tuple(f for f in case.facts_of("处罚事项") if f.source.document == decision.id)
    acts = tuple((f, f.value) for f in facts if isinstance(f.value, PenaltyItem) and f.value.amount is not None)
    based = {act.basis for _, act in acts if act.base is not None or act.tier is not None}
    bare = tuple(
        f for f, act in acts if act.base is None and act.tier is None and not (act.basis and act.basis in based)
    )
    cited = tuple(f for f in case.facts_of("裁量依据") if f.source.document == decision.id)
    if not bare or len(bare) == len(acts) or sum(map(_items_of, cited)) >= len(acts) or _leads_all(decision, cited):
        return not_applicable()
    return merged(*(failed(fact.source, title=title_of(decision), act="其中一项处罚") for fact in bare))
