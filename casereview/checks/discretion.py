"""Checks on the citation of the discretion base (裁量基准) in a paper: named, complete, in force, the superior one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casereview.checks.absence import is_certain, is_legible, title_of
from casereview.checks.parameters import KindId
from casereview.checks.tier_ranges import ranges_in_excerpts
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import DiscretionBase, LawBook
from casereview.model import (
    CaseFile,
    Citation,
    DiscretionCitation,
    Document,
    Fact,
    Source,
    Verdict,
    failed,
    failed_if,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.spelling.amounts import find_ranges
from casereview.text import squeezed

_DECISION = (KindId("penalty_decision"),)
_FACT = "裁量依据"
_TIERED = re.compile(
    r"阶次|[档级][次别]?|等次|[序编]号|(?<![A-Za-z])[A-G](?![A-Za-z])|(?<![条款])第[0-9一二三四五六七八九十]+[项档]"
    r"|轻微|较轻|一般|较重|严重|从轻|从重"
)
"""How tiers and items of a table of weights are told apart."""
_TIER_NAME = re.compile(
    r"阶次|[档级][次别]?|等次|(?<![A-Za-z])[A-G](?![A-Za-z])|轻微|较轻|一般(?!事故|生产|程序)|较重|严重|从轻|从重|减轻|基础|[轻重中](?=处)"
)
_MATTERS = (("fire", ("消防",)), ("safety", ("安全生产", "应急管理", "危险化学品", "烟花爆竹")))
_COUNTED = re.compile(
    r"裁量(?:因子|因素|系数|百分|分值|起点)|百分值|(?:总|得)分值?(?:为|是|:)"
    r"|裁量(?:结果|公式|计算)|(?:基准|标准|规则|办法)》(?:的规定|的?裁量公式)?(?:进行)?计算"
)
_FIXED_SHARE = re.compile(
    r"年收入[^。;]{0,40}?(?<![至到-])(?:百分之(?:三十|四十|六十|八十|一百)|(?:30|40|60|80|100)%)(?![至到-])"
)
_QUOTED = 160
"""The words of a tier follow the name of its base within so many characters."""

_ARTICLE = re.compile(r"》的?第[0-9一二三四五六七八九十]+条")
_TABLES = re.compile("基准|标准|细则|清单|幅度|对照表|裁量表")
_TIER_WORD = re.compile("(?:阶次|档次|裁量等级|裁量档)(?!(?:的?幅度)?(?:之|以|范围)?内)|裁量幅度为")


def cited_in(case: CaseFile, document: Document) -> tuple[Fact, ...]:
    """The citations of bases in this document."""
    return tuple(f for f in case.facts_of(_FACT) if f.source.document == document.id and base_cited(f) is not None)


def base_cited(fact: Fact) -> DiscretionCitation | None:
    """The citation that a fact holds; None if it was not read."""
    return fact.value if isinstance(fact.value, DiscretionCitation) else None


def bases_in(case: CaseFile, *documents: Document) -> tuple[tuple[Fact, DiscretionCitation], ...]:
    """The citations in these documents that name a base."""
    pairs = ((f, v) for d in documents for f in cited_in(case, d) if (v := base_cited(f)) is not None)
    return tuple((fact, value) for fact, value in pairs if value.base is not None)


def fixed_share(document: Document) -> Source | None:
    """Where the fine is a fixed share of a year's income (安全生产法 art. 95), which leaves nothing to a base."""
    share = next(matches(document, _FIXED_SHARE), None)
    return None if share is None else place_of(document, *share.span())


def base_complete(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...] = _DECISION, number: bool = False
) -> Verdict:
    """Pass when the citation of the base gives item and tier, with `number` also the document number.

    Of a base that is not in the law book a range quoted tells the tier, however it is called there, and so do the
    factors that it counts up; one that is named as rules of application (适用规则) need not have any, and asks where no
    article of it is cited. An item lacking from a base that is not known to number its items asks, and so does one
    beside its tier and range. Not applicable where no base is named.
    Values: `title`, `base`, `missing` (`序号`, `裁量阶次`, `文号`).
    """
    return merged(*(_complete(case, law, document, number=number) for document in case.of_kind(*kinds)))


def _complete(case: CaseFile, law: LawBook, document: Document, *, number: bool) -> Verdict:
    bases = bases_in(case, document)
    if not bases:
        return not_applicable()
    cited = [value for fact in cited_in(case, document) if (value := base_cited(fact)) is not None]
    acts = sum(f.source.document == document.id for f in case.facts_of("处罚事项"))
    known = [base for _, value in bases if (base := law.base_named(value)) is not None]
    lacking = _lacking(cited, acts=acts, number=number)
    quoted = _ranges_quoted(document, [value for _, value in bases]) >= max(acts, 1)
    if not known and (quoted or any(matches(document, _COUNTED)) or _is_without_tiers(case)):
        lacking = [word for word in lacking if word == "文号"]
    if not known and "序号" not in lacking and _names_no_tiers(case):
        lacking = [word for word in lacking if word != "裁量阶次"]
    sources = tuple(fact.source for fact, _ in bases)
    values = {"title": title_of(document), "base": bases[0][1].base, "missing": "、".join(lacking)}
    if not lacking:
        return passed(*sources)
    numbered = any(base.level == 1 and base.standing.deducts for base in known)
    tiers = sum(citation.tier is not None for citation in cited)
    general = not known and all(is_general(value) for _, value in bases)
    if general and all(_cites_article(fact) for fact, _ in bases):
        return passed(*sources)
    named = sum(1 for _ in matches(document, _TIER_WORD)) > tiers
    hidden = general or ("裁量阶次" in lacking and named)
    if lacking == ["序号"] and not numbered and cited and all(_is_plain_in_excerpt(case, value) for value in cited):
        return passed(*sources)
    if hidden or (lacking == ["序号"] and (quoted or not numbered)) or not is_certain(*(fact for fact, _ in bases)):
        return unsure(f"未能辨认裁量基准的{'、'.join(lacking)}，请核对", *sources, **values)
    return failed(*sources, **values)


def _is_without_tiers(case: CaseFile) -> bool:
    """Whether the excerpt in the file tells what weighs how much by circumstances alone, neither numbered nor named."""
    excerpts = tuple(d for d in case.of_kind("discretion_excerpt") if is_legible(d))
    return bool(excerpts) and not any(_TIERED.search(words_of(d)) for d in excerpts)


def _names_no_tiers(case: CaseFile) -> bool:
    """Whether the excerpt in the file numbers its items and calls no tiers by name: its items are all there is."""
    excerpts = tuple(d for d in case.of_kind("discretion_excerpt") if is_legible(d))
    return bool(excerpts) and not any(_TIER_NAME.search(words_of(d)) for d in excerpts)


def _is_plain_in_excerpt(case: CaseFile, citation: DiscretionCitation) -> bool:
    """Whether the excerpt in the file has the tier but once: it tells the item without a number."""
    return citation.tier is not None and len(ranges_in_excerpts(case, citation.tier)) == 1


def _cites_article(fact: Fact) -> bool:
    """Whether the article of the rules is cited that tells how to weigh: it is what an item is in a table."""
    return _ARTICLE.search(squeezed(fact.source.quote)) is not None


def is_general(citation: DiscretionCitation) -> bool:
    """Whether the base is named as rules on how to weigh, not as a table of what weighs how much."""
    return citation.base is not None and not _TABLES.search(citation.base)


def _ranges_quoted(document: Document, bases: list[DiscretionCitation]) -> int:
    """How many ranges the document quotes shortly behind the names of these bases."""
    words = words_of(document)
    names = {squeezed(value.base) for value in bases if value.base}
    ends = [match.end() for name in names for match in re.finditer(re.escape(name), words)]
    ranges = {end + found.start for end in ends for found in find_ranges(words[end : end + _QUOTED])}
    return len(ranges)


def _lacking(cited: list[DiscretionCitation], *, acts: int, number: bool) -> list[str]:
    """What the citations leave out: each of them must be whole where there is one for each of several acts."""
    enough = all if len(cited) == acts > 1 else any
    given = {
        "序号": enough(citation.item for citation in cited),
        "裁量阶次": enough(citation.tier for citation in cited),
        "文号": not number or any(citation.number for citation in cited),
    }
    return [word for word, there in given.items() if not there]


def _day_of_decision(case: CaseFile) -> tuple[date, Source] | None:
    """The day of the decision; before one, the latest day of the steps that lead to it."""
    for names in (("处罚决定日期",), ("告知日期", "集体讨论日期", "法制审核日期", "呈批日期", "检查日期", "立案日期")):
        facts = (fact for name in names for fact in case.home_facts(name) if is_certain(fact))
        dated = [(fact.value, fact.source) for fact in facts if isinstance(fact.value, date)]
        if dated:
            return max(dated, key=lambda pair: pair[0])
    return None


def base_in_force(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when every base cited was in force on the day of the decision (before one, of the last step to it).

    An unknown base, an unknown day, and data that are only recalled ask. One occurrence a base.
    Values: `title`, `base`, `on` (the day of the decision), `end` (its last day) or `start` (its first).
    """
    cited = bases_in(case, *(d for d in case.documents if d.kind != "discretion_excerpt"))
    decided = _day_of_decision(case)
    if not cited:
        return not_applicable()
    if decided is None:
        return unsure("未找到处罚决定日期，无法核对裁量基准是否有效", *(fact.source for fact, _ in cited))
    return merged(*(_in_force(case, law, facts, value, decided) for facts, value in _by_base(law, cited)))


def _by_base(
    law: LawBook, cited: tuple[tuple[Fact, DiscretionCitation], ...]
) -> Iterator[tuple[tuple[Fact, ...], DiscretionCitation]]:
    names = dict.fromkeys(name_of_base(law, value) for _, value in cited)
    for name in names:
        own = tuple((fact, value) for fact, value in cited if name_of_base(law, value) == name)
        yield tuple(fact for fact, _ in own), own[0][1]


def name_of_base(law: LawBook, citation: DiscretionCitation) -> str:
    """The name of the base cited as the law book has it, else as printed."""
    known = law.base_named(citation)
    return known.name if known else squeezed(citation.base or "")


def _in_force(
    case: CaseFile, law: LawBook, facts: tuple[Fact, ...], value: DiscretionCitation, decided: tuple[date, Source]
) -> Verdict:
    on, source = decided
    base = law.base_named(value)
    sources = (*(fact.source for fact in facts), source)
    title = title_of(case.document(facts[0].source.document))
    values = {"title": title, "base": value.base, "on": on}
    if base is None:
        above = _national(law, value, on)
        also = f"，以及《{above.name}》对同一事项有无规定" if above else ""
        return unsure(f"未收录《{value.base}》的有效期间，请核对其在作出决定时是否有效{also}", *sources, **values)
    if base.ended_by(on):
        sure = (base.until_standing or base.standing).deducts
        return _dead(sure and is_certain(*facts), "已停止执行", sources, {**values, "end": base.until})
    begun = base.begun_by(on)
    if begun is False:
        sure = base.standing.deducts and is_certain(*facts)
        return _dead(sure, "尚未施行", sources, {**values, "start": base.since})
    if begun is None and not base.standing.deducts:
        return unsure(f"《{base.name}》的有效期间未经核对，请核实", *sources, **values)
    return passed(*sources)


def _national(law: LawBook, value: DiscretionCitation, on: date) -> DiscretionBase | None:
    """The national base in force for the matter that an unknown base is named after."""
    name = squeezed(value.base or "")
    matter = next((matter for matter, words in _MATTERS if any(word in name for word in words)), None)
    standing = (b for b in law.bases if b.matter == matter and b.level == 1 and b.begun_by(on) and not b.ended_by(on))
    return next(standing, None)


def _dead(sure: bool, how: str, sources: tuple[Source, ...], values: dict[str, object]) -> Verdict:
    return failed_if(sure, f"所引裁量基准在作出决定时似{how}，请核对", *sources, **values)


def superior_base_used(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the decision cites a base of the highest rank in force for its matter.

    A local one alone asks; it fails where the superior base is known to grade the article that the decision applies.

    Not applicable where the decision cites no base the law book knows. Values: `title`, `base`, `superior`.
    """
    decided = _day_of_decision(case)
    if decided is None:
        return not_applicable()
    return merged(*(_superior(case, law, document, decided[0]) for document in case.of_kind(*_DECISION)))


def _superior(case: CaseFile, law: LawBook, document: Document, on: date) -> Verdict:
    known = tuple((f, base) for f, v in bases_in(case, document) if (base := law.base_named(v)) is not None)
    if not known:
        return not_applicable()
    best = min((base for _, base in known), key=lambda base: base.level)
    above = tuple(base for base in law.bases if base.matter == best.matter and base.level < best.level)
    standing = tuple(base for base in above if base.begun_by(on) and not base.ended_by(on))
    sources = tuple(fact.source for fact, _ in known)
    if not standing:
        return passed(*sources)
    values = {"title": title_of(document), "base": best.name, "superior": standing[0].name}
    applied = tuple(f for f in case.facts_of("处罚依据") if f.source.document == document.id and is_certain(f))
    graded = tuple(f for f in applied if isinstance(f.value, Citation) and standing[0].is_known_to_grade(f.value))
    if graded and standing[0].standing.deducts:
        return failed(*sources, graded[0].source, **values)
    return unsure(f"作出决定时《{standing[0].name}》已施行，请核对该事项上级基准有无规定", *sources, **values)
