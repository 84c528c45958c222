"""Checks that the articles cited belong together: the duty that was breached, and the provision that punishes it."""

from __future__ import annotations

import re
from datetime import date
from itertools import product

from casereview.checks.fined_acts import (
    FinedAct,
    applicable_days,
    fined_acts,
    provisions,
    worded,
)
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook, Liability, Persons
from casereview.lawbook.names import short_name
from casereview.model import (
    CaseFile,
    Citation,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.text import squeezed

_DUTY = re.compile(r"(?P<law>\D*?)(?P<article>[0-9]+(?:-[0-9]+)?)(?:[.(（].*)?")
_LONG = 5
"""Shorter words are those of many provisions."""

_TELLING = 2
"""As many words of another provision tell more than chance."""


def breach_pairs_with_basis(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the provision that punishes is the one for the duty cited as breached, and the two are not swapped.

    Duties of other instruments than the provision's own are not judged.
    Values: `title`, `breach`, `basis`, `expected` (the duties that the provision is for), `fault`.
    """
    days = applicable_days(case)
    return merged(*(_paired(law, act, days) for act in fined_acts(case, law)))


def _paired(law: LawBook, act: FinedAct, days: tuple[date, ...]) -> Verdict:
    breach = tuple(c for c in act.breach if c.law)
    if not breach or not act.basis:
        return not_applicable()
    values = {
        "title": act.title,
        "breach": "、".join(map(worded, breach)),
        "basis": act.cited,
    }
    if _swapped(law, breach, act.basis, days):
        return failed(act.fact.source, **values, expected="", fault="互换了位置")
    duties = {duty for one in act.liabilities for duty in duties_of(one)}
    before = _as_before(law, breach, act.basis, days[-1])
    if not duties or not act.complete or any(not one.duties for one in act.liabilities):
        reason = f"所引违反条款（{values['breach']}）与处罚依据（{act.cited}）{before}，请核对"
        return unsure(reason, act.fact.source, **values, expected="", fault=before) if before else not_applicable()
    if any((short_name(c.law or ""), c.article) in duties for c in breach):
        return passed(act.fact.source)
    laws = {name for name, _ in duties}
    if any(short_name(c.law or "") not in laws for c in breach):
        return not_applicable()  # a duty of another instrument: the law book does not tell what punishes it
    expected = "、".join(sorted({f"《{name}》第{number}条" for name, number in duties}))
    known = all(one.duties_standing.deducts for one in act.liabilities)
    fault = f"不相对应{before and '，'}{before}"
    if act.surely and known and all(_is_duty(law, c, days) for c in breach):
        return failed(act.fact.source, **values, expected=expected, fault=fault)
    reason = f"所引违反条款（{values['breach']}）与处罚依据（{act.cited}）似{fault}，请核对"
    return unsure(reason, act.fact.source, **values, expected=expected, fault=fault)


def _as_before(law: LawBook, breach: tuple[Citation, ...], basis: tuple[Citation, ...], day: date) -> str:
    """That the articles belong together by the numbers of the text before, and which these are now; else nothing."""
    for broken, punishing in product(breach, basis):
        now = [law.renumbered_to(one.law or "", one.article or "", day) for one in (broken, punishing)]
        numbers = [number for one in now if one is not None for number in one.new]
        if len(numbers) != len(now):
            continue
        duty, penalty = numbers
        known = law.liabilities_of(Citation(punishing.law, penalty), day)
        if any((short_name(broken.law or ""), duty) in duties_of(one) for one in known):
            return f"似为修订前的条文序号，现行为第{duty}条、第{penalty}条"
    return ""


def duties_of(liability: Liability) -> tuple[tuple[str, str], ...]:
    """The duties that a provision punishes, as the short name of the law and the article."""
    own = short_name(liability.law)
    parts = (_DUTY.fullmatch(duty) for duty in liability.duties)
    return tuple((short_name(part["law"]) or own, part["article"]) for part in parts if part)


def _swapped(law: LawBook, breach: tuple[Citation, ...], basis: tuple[Citation, ...], days: tuple[date, ...]) -> bool:
    """Whether what is cited as breached punishes, and what is cited to punish only forbids."""
    punish = all(_punishes(law, c, days) for c in breach)
    forbid = all(_is_duty(law, c, days) and not _punishes(law, c, days) for c in basis)
    return punish and forbid


def _punishes(law: LawBook, citation: Citation, days: tuple[date, ...]) -> bool:
    return any(one.standing.deducts for one in provisions(law, citation, days))


def _is_duty(law: LawBook, citation: Citation, days: tuple[date, ...]) -> bool:
    """Whether the article is known as a duty that some provision of its law punishes."""
    key = (short_name(citation.law or ""), citation.article or "")
    return any(key in duties_of(one) for day in days for one in law.liabilities_at(citation.law or "", day))


def basis_fits_act(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when what was done is told in words of the provision that punishes it, or of none that is known.

    Fails only where the whole paper has no word of the provision cited, and what was done has those of another.
    Values: `title`, `act`, `article`, `expected` (the provision of the same law that the words are of).
    """
    days = applicable_days(case)
    return merged(*(_fits(law, act, days) for act in fined_acts(case, law)))


def _fits(law: LawBook, act: FinedAct, days: tuple[date, ...]) -> Verdict:
    told = squeezed(act.act or "")
    if not told or not act.liabilities or not act.complete or any(_by_role(one) for one in act.liabilities):
        return not_applicable()
    if any(one.tells(told) for one in act.liabilities):
        return _named_by_another(law, act, told, days)
    names = dict.fromkeys(one.law for one in act.liabilities)
    others = {
        one: n for name in names for day in days for one in law.liabilities_at(name, day) if (n := hits(one, told))
    }
    strange = not any(one.tells(words_of(act.paper)) for one in act.liabilities)
    best = max(others, key=lambda one: others[one], default=None)
    if best is None or (others[best] < _TELLING and not strange):
        return not_applicable()
    expected = f"{provision(best)}（{best.subject}）"
    values = {"title": act.title, "act": act.act, "article": act.cited, "expected": expected}
    if strange and act.surely and others[best] >= _TELLING:
        return failed(act.fact.source, **values)
    return unsure(f"所认定的行为似属{expected}，与所引{act.cited}不符，请核对", act.fact.source, **values)


def _named_by_another(law: LawBook, act: FinedAct, told: str, days: tuple[date, ...]) -> Verdict:
    """A doubt where the act has none of the telling words of the item cited, and several of another of that article."""
    if any(_telling_words(one, told) for one in act.liabilities):
        return passed(act.fact.source)
    cited = {(one.law, one.article) for one in act.liabilities}
    names = dict.fromkeys(name for name, _ in cited)
    others = {one for name in names for day in days for one in law.liabilities_at(name, day)}
    better = (one for one in others if (one.law, one.article) in cited and _telling_words(one, told) >= _TELLING)
    best = max(better, key=lambda one: (_telling_words(one, told), -(one.item or 0)), default=None)
    if best is None:
        return passed(act.fact.source)
    expected = f"{provision(best)}（{best.subject}）"
    values = {"title": act.title, "act": act.act, "article": act.cited, "expected": expected}
    return unsure(f"所认定的行为似属{expected}，请核对所引{act.cited}是否准确", act.fact.source, **values)


def _telling_words(liability: Liability, prose: str) -> int:
    """How many words of the provision that hardly mean anything else stand in the prose."""
    return sum(len(word) >= _LONG and word in prose for word in liability.words)


def _by_role(liability: Liability) -> bool:
    """Whether the provision is known by who is punished, not by what was done."""
    return not liability.words or liability.persons in (Persons.PRINCIPAL, Persons.HEADS, Persons.INVESTOR)


def hits(liability: Liability, prose: str) -> int:
    """How many of the provision's words the prose has, words inside others not counted."""
    found = [word for word in liability.words if word in prose]
    return sum(not any(word != other and word in other for other in found) for word in found)


def provision(liability: Liability) -> str:
    """A provision as a sentence names it."""
    return worded(Citation(short_name(liability.law), liability.article, liability.paragraph, liability.item))
