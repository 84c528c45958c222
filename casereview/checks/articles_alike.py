"""Checks that the papers cite the articles of the decision, and that these were told before it."""

from __future__ import annotations

import re

from casereview.checks.absence import CERTAIN, is_certain, title_of
from casereview.checks.heard import heard_and_fined_otherwise
from casereview.checks.legal_basis import DECISION, PROCEDURE, WRITTEN, articles_in, law_of
from casereview.checks.parameters import KindId
from casereview.checks.several_parties import of_its_party
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Citation,
    Document,
    Fact,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.text import squeezed

_NOTICES = ("penalty_notice", "hearing_right_notice")
_ARTICLE = re.compile(r"第[^第条]{1,8}条")


def articles_agree(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these documents cite the articles that the decision cites as broken and as the ground to punish.

    A paper that cites more, or fewer, is not at odds; nor is a paragraph that one of them leaves out.
    Values: `title`, `fact`, `value`, `home_value` (both as printed).
    """
    decisions = case.of_kind(*DECISION)
    home = {fact: tuple(f for d in decisions for f in _cites(articles_in(case, d, fact))) for fact in WRITTEN}
    others = (d for d in case.of_kind(*kinds) if d not in decisions)
    return merged(
        *(
            _same_articles(law, document, cited, home[fact], heard=heard_and_fined_otherwise(case, document))
            for document in others
            for fact in WRITTEN
            if home[fact] and (cited := _cites(articles_in(case, document, fact)))
        ),
        *(_announced(case, fact) for fact in (f for facts in home.values() for f in facts)),
    )


def _announced(case: CaseFile, fact: Fact) -> Verdict:
    """Whether the article that the decision applies is told in a notice that tells of any (article 44)."""
    given = of_its_party(case, case.document(fact.source.document), case.of_kind(*_NOTICES))
    notices = tuple(d for d in given if _cites(articles_in(case, d, fact.name)))
    article = _ARTICLE.search(squeezed(fact.source.quote))
    if not notices or article is None or PROCEDURE.search(law_of(fact)):
        return not_applicable()
    cited = tuple(f for notice in notices for f in _cites(articles_in(case, notice, *WRITTEN)))
    told = any(article.group() in words_of(notice) for notice in given)
    if told or any(_number(f) == _number(fact) for f in cited):
        return passed(fact.source)
    values = {"title": title_of(notices[0]), "fact": fact.name, "value": "未引用该条", "home_value": fact.source.quote}
    if heard_and_fined_otherwise(case, notices[0]):
        return unsure("决定书所引条文未见告知，请核对", notices[0].whole(), fact.source, **values)
    return failed(notices[0].whole(), fact.source, **values)


def _cites(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The citations of a law; what poor print leaves in doubt is among them, what the wording does is not."""
    plain = (f for f in facts if is_certain(f) or f.source.sure < CERTAIN)
    return tuple(f for f in plain if isinstance(f.value, Citation) and f.value.law)


def _same_articles(
    law: LawBook, document: Document, cited: tuple[Fact, ...], home: tuple[Fact, ...], *, heard: bool
) -> Verdict:
    strange = tuple(f for f in cited if not any(_compatible(law, f, other) for other in home))
    unmet = tuple(f for f in home if not any(_compatible(law, f, other) for other in cited))
    if not strange or not unmet:
        return passed(*(fact.source for fact in cited))
    one, other = strange[0], unmet[0]
    values = {
        "title": title_of(document),
        "fact": one.name,
        "value": one.source.quote,
        "home_value": other.source.quote,
    }
    pairs = ((here, there) for here in strange for there in unmet)
    one, other = next((pair for pair in pairs if _number(pair[0]) == _number(pair[1])), (one, other))
    values = {**values, "value": one.source.quote, "home_value": other.source.quote}
    if heard or not is_certain(*strange, *unmet) or (len(strange) != len(unmet) and _number(one) != _number(other)):
        return unsure("所引条文与决定书不尽相同，请核对", one.source, other.source, **values)
    return failed(one.source, other.source, **values)


def _compatible(law: LawBook, one: Fact, other: Fact) -> bool:
    """Whether two citations can mean one article: what one of them does not say does not part them."""
    mine, theirs = one.value, other.value
    assert isinstance(mine, Citation)
    assert isinstance(theirs, Citation)
    if (_law_name(law, mine), mine.article) != (_law_name(law, theirs), theirs.article):
        return False
    pairs = ((mine.paragraph, theirs.paragraph), (mine.item, theirs.item))
    return all(here is None or there is None or here == there for here, there in pairs)


def _number(fact: Fact) -> str | None:
    return fact.value.article if isinstance(fact.value, Citation) else None


def _law_name(law: LawBook, citation: Citation) -> str:
    known = law.law_named(citation.law or "")
    return known.name if known else squeezed(citation.law or "")
