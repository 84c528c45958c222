"""The law book: statutes, provisions that punish, discretion bases and thresholds, found by what a paper cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from casereview.lawbook.bases import DiscretionBase, Matter, Tier
from casereview.lawbook.liabilities import Liability, Step, Threshold
from casereview.lawbook.names import law_and_article, plain_name, short_name
from casereview.lawbook.statutes import Division, RenumberedSubject, Renumbering, Statute
from casereview.model import Citation, DiscretionCitation


@dataclass(frozen=True, slots=True)
class LawBook:
    """What the program knows of the law. Whatever it does not know is asked, never failed."""

    bases: tuple[DiscretionBase, ...] = ()
    statutes: tuple[Statute, ...] = ()
    renumbered: tuple[RenumberedSubject, ...] = ()
    divisions: tuple[Division, ...] = ()
    liabilities: tuple[Liability, ...] = ()
    tiers: tuple[Tier, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    renumberings: tuple[Renumbering, ...] = ()
    _by_article: dict[tuple[str, str], tuple[Liability, ...]] = field(init=False, repr=False, compare=False)
    _by_law: dict[str, tuple[Liability, ...]] = field(init=False, repr=False, compare=False)
    _by_name: dict[str, Statute] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Every citation asks for its law and provisions: they are sorted once."""
        by_law: dict[str, list[Liability]] = {}
        by_article: dict[tuple[str, str], list[Liability]] = {}
        for one in self.liabilities:
            law = short_name(one.law)
            by_law.setdefault(law, []).append(one)
            by_article.setdefault((law, one.article), []).append(one)
        names = {short_name(name): one for one in reversed(self.statutes) for name in (one.name, *one.aliases)}
        object.__setattr__(self, "_by_article", {key: tuple(found) for key, found in by_article.items()})
        object.__setattr__(self, "_by_law", {key: tuple(found) for key, found in by_law.items()})
        object.__setattr__(self, "_by_name", names)

    def liabilities_of(self, citation: Citation, day: date) -> tuple[Liability, ...]:
        """The provisions, as in force that day, that a citation can mean; none where the law book has none."""
        return tuple(one for one in self.texts_of(citation) if one.in_force(day))

    def texts_of(self, citation: Citation) -> tuple[Liability, ...]:
        """The provisions of every text that a citation can mean."""
        if citation.law is None or citation.article is None:
            return ()
        law = self.law_named(citation.law)
        known = self._by_article.get((short_name(law.name if law else citation.law), citation.article), ())
        return tuple(one for one in known if one.is_cited_by(citation))

    def liabilities_at(self, law: str, day: date) -> Iterator[Liability]:
        """Every provision of that law, as in force that day."""
        named = self.law_named(law)
        known = self._by_law.get(short_name(named.name if named else law), ())
        return (one for one in known if one.in_force(day))

    def superseding(self, liability: Liability, day: date) -> tuple[Liability, ...]:
        """The provisions in force that day that go before this one; none where nothing has overtaken it."""
        law, article = law_and_article(liability.superseded_by or "", liability.law)
        return self.liabilities_of(Citation(law, article), day) if liability.superseded_by else ()

    def renumbered_to(self, law: str, article: str, day: date) -> Renumbering | None:
        """What became of an article of an older text in that of `day`; None where its number is not known to change."""
        named = self.law_named(law)
        own = (one for one in self.renumberings if named and short_name(one.law) == short_name(named.name))
        moved = (one for one in own if one.since <= day and one.old == article)
        return max(moved, key=lambda one: one.since, default=None)

    def thresholds_for(self, step: Step, matter: Matter, areas: Iterable[str], day: date) -> tuple[Threshold, ...]:
        """The amounts from which the step is due, of these areas, in the order of the areas."""
        return tuple(
            threshold
            for area in areas
            for threshold in self.thresholds
            if (threshold.step, threshold.matter, threshold.area) == (step, matter, area) and threshold.in_force(day)
        )

    def tiers_of(self, base: DiscretionBase, item: str | None) -> tuple[Tier, ...]:
        """The tiers known of a base's item."""
        return tuple(tier for tier in self.tiers if tier.base == base.name and (item is None or tier.item == item))

    def division_of(self, citation: Citation, day: date | None) -> Division | None:
        """How the cited article is divided in the text of that day; None where that is not known."""
        statute = self.law_named(citation.law) if citation.law else None
        for division in self.divisions:
            known = statute is not None and division.law == statute.name and day is not None and division.since <= day
            if known and citation.article in division.articles:
                return division
        return None

    def base_named(self, citation: DiscretionCitation) -> DiscretionBase | None:
        """The base cited: by its document number if that is known, else by its exact name or alias."""
        if citation.number is not None:
            number = plain_name(citation.number)
            for base in self.bases:
                if base.number is not None and plain_name(base.number) == number:
                    return base
        if citation.base is None:
            return None
        cited = plain_name(citation.base)
        for base in self.bases:
            if cited in (plain_name(name) for name in (base.name, *base.aliases)):
                return base
        return None

    def law_named(self, name: str) -> Statute | None:
        """The statute of that name, short name, or name with 中华人民共和国 before it."""
        return self._by_name.get(short_name(name))
