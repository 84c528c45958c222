"""What a decision (before it, a proposal) fines: each act with its articles, and what the law book has of these."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from casereview.checks.absence import is_certain, title_of
from casereview.checks.wording import words_of
from casereview.lawbook import Fine, Fined, FineStage, LawBook, Liability
from casereview.model import CaseFile, Citation, Document, Fact, PenaltyItem, day_of
from casereview.terms import PartyKind

DECISIONS = ("penalty_decision", "summary_decision")
_SETTING = (DECISIONS, ("case_approval",), ("penalty_notice",), ("investigation_report",))
"""The papers that set a fine, those that count first: before the decision what was proposed last."""

_PROCEDURE = re.compile(r"行政(?:处罚|强制|复议|诉讼)法|裁量")
_OVERDUE = re.compile(
    r"(?:(?:逾期|到期|期满|届满|期限内)仍?(?:未|不)[^。;,]{0,8}(?:改正|整改|消除|完成|执行)|逾期仍?未改"
    r"|(?:期满|届满)[^。;]{0,16}?(?:未|没有)[^。;,]{0,12}(?:改正|整改|消除|完成)"
    r"|通知[^。;]{0,16}?(?:后|,)[^。;]{0,12}?(?:未|不)[^。;,]{0,12}(?:消除|整改|改正)"
    r"|拒不(?:按[^。;,]{0,12})?(?:改正|整改|执行|消除|停止|接受)"
    r"|(?:复查|再次检查|回访)[^。;]{0,60}?(?:仍|尚|并)?未(?:按[^。;,]{0,14})?(?:进行|完成|予以|全部)?(?:改正|整改|消除|完成|落实)"
    r"|(?:复查|再次检查|回访)[^。;]{0,60}?仍(?:在|存在|未|没有|处于|继续|旧))"
    r"(?!的(?!违法|行为)|[^。;,]{0,10}的[,、])"
)
"""Said of what happened; an article quoted says it of whoever does so (逾期未改正的)."""

_ACCIDENT = re.compile(r"(?:发生|造成)[^。;]{0,30}(?:事故|死亡)(?!的)")
_LIGHTENED = re.compile(r"(?<![从不非未])减轻(?:行政)?处罚")


@dataclass(frozen=True, slots=True)
class FinedAct:
    """One fine with its articles. `fined` is None where the papers do not tell whether a unit or a person is fined.

    `liabilities` are the provisions in force on the day of the act or the decision; `complete` tells whether the law
    book knows of every article cited what it sets.
    """

    paper: Document
    fact: Fact
    amount: Decimal
    act: str | None
    breach: tuple[Citation, ...]
    basis: tuple[Citation, ...]
    fined: Fined | None
    liabilities: tuple[Liability, ...]
    complete: bool

    @property
    def title(self) -> str:
        """The title of the paper."""
        return title_of(self.paper)

    @property
    def cited(self) -> str:
        """The articles that punish, in words."""
        return "、".join(dict.fromkeys(worded(citation) for citation in self.basis))

    @property
    def surely(self) -> bool:
        """Whether reading and law are certain enough to fail a rule."""
        known = self.complete and all(one.standing.deducts for one in self.liabilities)
        return known and is_certain(self.fact)

    def fines(self, stage: FineStage | None = None) -> tuple[Fine, ...]:
        """The fines that the provisions allow on who is fined, at one stage or at any."""
        who = (self.fined,) if self.fined else tuple(Fined)
        return tuple(fine for one in self.liabilities for fined in who for fine in one.fines_on(fined, stage))

    def overdue(self) -> bool:
        """Whether the paper says that what the later stage of its provisions asks for has happened."""
        words = words_of(self.paper)
        accident = any("事故" in one.later_when for one in self.liabilities)
        return _OVERDUE.search(words) is not None or (accident and _ACCIDENT.search(words) is not None)

    def lightened(self) -> bool:
        """Whether the paper speaks of a fine below the least (减轻, article 32)."""
        return _LIGHTENED.search(words_of(self.paper)) is not None


def worded(citation: Citation) -> str:
    """An article as a sentence names it."""
    number, _, added = (citation.article or "").partition("-")
    parts = f"第{number}条" + (f"之{added}" if added else "")
    parts += f"第{citation.paragraph}款" if citation.paragraph else ""
    parts += f"第{citation.item}项" if citation.item else ""
    return f"《{citation.law}》{parts}" if citation.law else parts


def fined_acts(case: CaseFile, law: LawBook) -> tuple[FinedAct, ...]:
    """Every fine of the papers that set it, with the provisions that the articles cited can mean."""
    papers = next((found for kinds in _SETTING if (found := case.of_kind(*kinds))), ())
    return tuple(act for paper in papers for act in _acts_of(case, law, paper))


def _acts_of(case: CaseFile, law: LawBook, paper: Document) -> Iterator[FinedAct]:
    own = tuple(f for f in case.facts if f.source.document == paper.id)
    items = tuple((f, f.value) for f in own if isinstance(f.value, PenaltyItem) and f.value.amount is not None)
    days = applicable_days(case)
    if not days:
        return
    if items:
        several = len(items) > 1
        for fact, item in items:
            breach, basis = item.breach or _cited(own, "违反条款"), item.basis or _cited(own, "处罚依据")
            yield _act(law, paper, fact, item.amount or Decimal(0), item.act, breach, basis, _who(own, several), days)
        return
    amounts = {f.value: f for f in own if f.name in ("罚款金额", "拟罚款金额") and isinstance(f.value, Decimal)}
    if len(amounts) == 1:
        amount, fact = next(iter(amounts.items()))
        breach, basis = _cited(own, "违反条款"), _cited(own, "处罚依据")
        yield _act(law, paper, fact, amount, None, breach, basis, _who(own, several=False), days)


def _act(
    law: LawBook,
    paper: Document,
    fact: Fact,
    amount: Decimal,
    act: str | None,
    breach: tuple[Citation, ...],
    basis: tuple[Citation, ...],
    fined: Fined | None,
    days: tuple[date, ...],
) -> FinedAct:
    punishing = tuple(c for c in basis if c.law and not _PROCEDURE.search(c.law))
    known = {c: provisions(law, c, days) for c in _setting_fines(law, punishing)}
    liabilities = tuple(dict.fromkeys(one for found in known.values() for one in found))
    unknown = any(not found and not sets_nothing(law, c, days) for c, found in known.items())
    unread = any(c.law is None for c in basis) or not punishing
    complete = not unknown and not unread and all(one.fines is not None for one in liabilities)
    told_apart = all(_has_all_fines(law, one.law, days) or (fined and one.fines_on(fined)) for one in liabilities)
    return FinedAct(paper, fact, amount, act, breach, punishing, fined if told_apart else None, liabilities, complete)


def _setting_fines(law: LawBook, punishing: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The articles that set a fine; a rule cited with them that only grades it stays inside what they set."""
    setting = tuple(c for c in punishing if not _grades(law, c))
    return setting or punishing


def _grades(law: LawBook, citation: Citation) -> bool:
    statute = law.law_named(citation.law or "")
    return statute is not None and statute.graded


def provisions(law: LawBook, citation: Citation, days: tuple[date, ...]) -> tuple[Liability, ...]:
    """The provisions that a citation can mean on any of these days."""
    return tuple(dict.fromkeys(one for day in days for one in law.liabilities_of(citation, day)))


def sets_nothing(law: LawBook, citation: Citation, days: tuple[date, ...]) -> bool:
    """Whether the law book knows that the article sets no fine, as it has all that do."""
    return not provisions(law, citation, days) and _has_all_fines(law, citation.law or "", days)


def _has_all_fines(law: LawBook, name: str, days: tuple[date, ...]) -> bool:
    """Whether the law book has every fine of that law: only then does it tell units and people apart for sure."""
    statute = law.law_named(name)
    versions = [statute.version_on(day) for day in days] if statute else []
    return bool(versions) and all(version is not None and version.fines_complete for version in versions)


def _cited(own: tuple[Fact, ...], name: str) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(f.value for f in own if f.name == name and isinstance(f.value, Citation)))


def _who(own: tuple[Fact, ...], several: bool) -> Fined | None:
    """Whom a paper fines; several fines may be of a unit and its people, and a business of one person is both."""
    kinds = {str(f.value) for f in own if f.name == "当事人类型"}
    if kinds == {PartyKind.PERSON}:
        return Fined.PERSON
    return Fined.UNIT if kinds == {PartyKind.UNIT} and not several else None


def applicable_days(case: CaseFile) -> tuple[date, ...]:
    """The days whose law may apply: that of the act and, as the milder one (article 37), that of the decision."""
    return tuple(sorted({day for day in (day_acted(case), day_decided(case)) if day is not None}))


def day_acted(case: CaseFile) -> date | None:
    """The day of the act, else the first on which the bureau met with it."""
    found = _dates(case, "违法行为日期") or _dates(case, "检查日期") or _dates(case, "立案日期")
    return found[0] if found else None


def day_decided(case: CaseFile) -> date | None:
    """The day of the decision, before it that of the last paper towards it."""
    found = _dates(case, "处罚决定日期") or _dates(case, "告知日期") or _dates(case, "呈批日期")
    return found[-1] if found else None


def _dates(case: CaseFile, name: str) -> list[date]:
    found = (f.value for f in case.home_facts(name) if is_certain(f))
    return sorted(day_of(v) for v in found if isinstance(v, date))
