"""Whether the report, the notice and the decision each tell the facts that the two others tell."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import combinations

from casereview.checks.absence import is_word_sure, misstated, title_of
from casereview.checks.told_facts import facts_of
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed, unsure
from casereview.text import squeezed

_KINDS = ("investigation_report", "penalty_notice", "penalty_decision")
_SHARED, _WORD, _ENOUGH = 24, 6, 2
"""So many letters in the same order are of the facts; who tells them otherwise has some of their words of six yet."""

_DAY, _OF_DAYS = re.compile("[0-9年月日]+"), frozenset("年月日时")
_NAMING = ("案由", "案件名称")
"""What names the act in every paper."""


def facts_stated(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a case of one report, notice and decision tells its facts in each; two must tell them alike.

    The third fails that has nothing of what both share and begins to tell no facts; what begins to tell others asks.
    Values: `title`, `value` (what the two share).
    """
    papers = [case.of_kind(kind) for kind in _KINDS]
    if any(len(found) != 1 for found in papers):
        return merged()
    return merged(*(_third(case, *pair, papers) for pair in combinations([found[0] for found in papers], 2)))


def _third(case: CaseFile, one: Document, other: Document, papers: list[tuple[Document, ...]]) -> Verdict:
    """Whether the paper that is none of these two has any of what they tell of the facts."""
    mine, theirs = facts_of(one), facts_of(other)
    if mine is None or theirs is None or not all(map(is_word_sure, (one, other))):
        return merged()
    told = words_of(one)[slice(*mine)], words_of(other)[slice(*theirs)]
    block = SequenceMatcher(None, told[0], told[1], autojunk=False).find_longest_match()
    shared = told[0][block.a : block.a + block.size]
    if len(_DAY.sub("", shared)) < _SHARED:
        return merged()
    third = next(found[0] for found in papers if found[0].id not in (one.id, other.id))
    named = _words("。".join(squeezed(str(fact.value)) for name in _NAMING for fact in case.facts_of(name)))
    common = _words(words_of(third)) & (_words(told[0]) | _words(told[1])) - named
    if len(common) >= _ENOUGH:
        return passed(third.whole())
    begun = mine[0] + block.a
    place = place_of(one, begun, begun + block.size)
    if facts_of(third):
        reason = f"《{title_of(third)}》未见其他文书所述的违法事实，请核对"
        return unsure(reason, third.whole(), place, title=title_of(third), value=shared[:30])
    return misstated(third, third.whole(), place, title=title_of(third), value=shared[:30])


def _words(text: str) -> set[str]:
    """Each stretch of six letters and digits, none of them of a day."""
    words = (text[at : at + _WORD] for at in range(len(text) - _WORD + 1))
    return {word for word in words if word.isalnum() and not _OF_DAYS & set(word)}
