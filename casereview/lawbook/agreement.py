"""Whether the entries of the law book agree with one another; what does not is refused where it stands."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from itertools import combinations
from typing import Protocol, TypeVar

from casereview.lawbook.bases import DiscretionBase, Tier
from casereview.lawbook.book import LawBook
from casereview.lawbook.entries import Placed
from casereview.lawbook.liabilities import Liability, Threshold
from casereview.lawbook.names import law_and_article, plain_name, short_name
from casereview.lawbook.statutes import Statute

_T = TypeVar("_T")


class _OfText(Protocol):
    """Something said of one text of a law."""

    @property
    def law(self) -> str: ...
    @property
    def since(self) -> date: ...


def refuse_statutes_named_twice(statutes: Sequence[Placed[Statute]]) -> None:
    """No name means two laws."""
    seen: dict[str, Statute] = {}
    for one in statutes:
        for name in (one.it.name, *one.it.aliases):
            if seen.setdefault(short_name(name), one.it) is not one.it:
                raise one.error(f"《{name}》已另有一条")


def refuse_bases_at_odds(bases: Sequence[Placed[DiscretionBase]], book: LawBook) -> None:
    """No base goes, by however many steps, before itself; none shares its name or number, or grades an unknown law."""
    superiors = {one.it.name: one.it.yields_to for one in bases}
    names: set[str] = set()
    for one in bases:
        own = {plain_name(name) for name in (one.it.name, *one.it.aliases, one.it.number or one.it.name)}
        if own & names:
            raise one.error(f"裁量基准“{one.it.name}”的名称或者文号与另一条相同")
        names |= own
        for name in one.it.yields_to:
            if name not in superiors:
                raise one.error(f"没有这样的裁量基准：{name}", "yields_to")
        if one.it.name in _above(one.it.yields_to, superiors):
            raise one.error(f"“{one.it.name}”优先于它自己", "yields_to")
        for grade in one.it.grades:
            _refuse_unknown_law(one, law_and_article(grade, "")[0], book, "grades")


def _above(names: Iterable[str], superiors: dict[str, tuple[str, ...]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(superiors.get(name, ()))
    return seen


def refuse_liabilities_at_odds(liabilities: Sequence[Placed[Liability]], book: LawBook) -> None:
    """Each is of a text of a known law, names duties and superiors that can be, and has one wording a day."""
    for one in liabilities:
        liability = one.it
        if (statute := book.law_named(liability.law)) is None:
            raise one.error(f"statutes.yaml 中没有《{liability.law}》", "law")
        if statute.version_on(liability.since) is None:
            raise one.error(f"《{statute.name}》没有{liability.since}时有效的文本", "since")
        for duty in liability.duties:
            _refuse_strange_article(one, duty, book, "duties")
        if liability.superseded_by and not book.superseding(liability, liability.since):
            raise one.error(f"没有收录优先适用的规定：{liability.superseded_by}", "superseded_by")
    for one, other in _sharing(liabilities, lambda it: (it.law, it.article, it.paragraph, it.item, it.subject)):
        if _overlap(one.it, other.it):
            raise other.error(f"第{other.it.article}条的同一规定（{other.it.subject}）有两条在同一期间有效")


def _refuse_strange_article(one: Placed[Liability], written: str, book: LawBook, key: str) -> None:
    """Of a known law, and not beyond the last article of all its texts where their number is known."""
    law, article = law_and_article(written, one.it.law)
    _refuse_unknown_law(one, law, book, key)
    statute = book.law_named(law)
    lengths = [version.articles for version in statute.versions] if statute else []
    if (longest := max((n or 0 for n in lengths), default=0)) and None not in lengths and int(article) > longest:
        raise one.error(f"《{law}》只有{longest}条，没有第{article}条", key)


def _refuse_unknown_law(one: Placed[_T], law: str, book: LawBook, key: str) -> None:
    if book.law_named(law) is None:
        raise one.error(f"statutes.yaml 中没有《{law}》", key)


def refuse_strange_texts(entries: Sequence[Placed[_T]], text_of: Callable[[_T], _OfText], book: LawBook) -> None:
    """Each speaks of the first day of a known text of a known law."""
    for one in entries:
        text = text_of(one.it)
        _refuse_unknown_law(one, text.law, book, "law")
        statute = book.law_named(text.law)
        if statute is None or all(version.since != text.since for version in statute.versions):
            raise one.error(f"《{text.law}》没有自{text.since}起施行的文本", "since")


def refuse_tiers_of_nothing(tiers: Sequence[Placed[Tier]], book: LawBook) -> None:
    """Each grades an article of a known law, and is of its base's area where the base is known."""
    areas = {base.name: base.area for base in book.bases}
    for one in tiers:
        _refuse_unknown_law(one, one.it.law, book, "law")
        if areas.get(one.it.base, one.it.area) != one.it.area:
            raise one.error(f"“{one.it.base}”的 area 是 {areas[one.it.base]}", "area")


def refuse_thresholds_at_odds(thresholds: Sequence[Placed[Threshold]]) -> None:
    """One amount a step, matter, area and day."""
    for one, other in _sharing(thresholds, lambda it: (it.step, it.matter, it.area)):
        if _overlap(one.it, other.it):
            raise other.error(f"{other.it.area} 的 {other.it.step} 有两条在同一期间有效")


def _sharing(entries: Sequence[Placed[_T]], key: Callable[[_T], Hashable]) -> Iterable[tuple[Placed[_T], Placed[_T]]]:
    """The pairs of entries of one key, in their order."""
    groups: dict[Hashable, list[Placed[_T]]] = {}
    for one in entries:
        groups.setdefault(key(one.it), []).append(one)
    return (pair for group in groups.values() for pair in combinations(group, 2))


def _overlap(one: Liability | Threshold, other: Liability | Threshold) -> bool:
    """Whether both apply on some day."""
    first = max(one.since or date.min, other.since or date.min)
    return one.in_force(first) and other.in_force(first)
