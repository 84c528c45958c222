"""What papers call the laws they cite: an edition that was no longer in force, a name that is almost a law's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher

from casereview.checks.absence import is_legible, title_of
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook, Statute
from casereview.model import CaseFile, Citation, Document, Fact, Verdict, failed, unsure

_CITING = (
    "penalty_decision",
    "summary_decision",
    "no_penalty_decision",
    "penalty_notice",
    "hearing_right_notice",
    "case_approval",
    "investigation_report",
)
_EDITION = re.compile(
    r"《(?P<law>[^》]{3,40})》\((?P<year>(?:19|20)[0-9]{2})年?[^()]{0,6}?(?:修正|修订|修改|版|本)(?:文本)?\)"
)
_NATIONAL = "中华人民共和国"
_ALMOST = 0.85
_SHORT = 4
"""A name that goes on for more letters than that is another law's."""


def editions_in_force(case: CaseFile, law: LawBook, on: date, acted: date | None) -> Iterator[Verdict]:
    """A failure for each edition cited by its year that was no longer in force when the act was done.

    One that was replaced between the act and the decision asks.
    """
    for paper in case.of_kind(*_CITING):
        for match in matches(paper, _EDITION):
            statute = law.law_named(match["law"])
            verdict = statute and _edition(paper, match, statute, on, acted)
            if verdict:
                yield verdict


def _edition(paper: Document, match: re.Match[str], statute: Statute, on: date, acted: date | None) -> Verdict | None:
    cited = next((v for v in statute.versions if v.label.startswith(match["year"])), None)
    if cited is None or cited.until is None or on <= cited.until:
        return None
    place, name = place_of(paper, *match.span()), f"{statute.name}（{cited.label}）"
    values = {"title": title_of(paper), "law": name, "on": on, "end": cited.until}
    surely = cited.standing.deducts and is_legible(paper)
    if surely and acted is not None and acted > cited.until:
        return failed(place, **values)
    return unsure(f"《{name}》在作出决定时已不施行，请核对能否适用", place, **values)


def misnamed(case: CaseFile, law: LawBook, cited: Iterator[Fact], on: date) -> Iterator[Verdict]:
    """A question for each law that no law book lists under that name, but for a letter or two."""
    known = tuple(statute.name for statute in law.statutes if statute.name.startswith(_NATIONAL))
    for fact in cited:
        named = fact.value.law if isinstance(fact.value, Citation) else None
        if not named or not named.startswith(_NATIONAL) or law.law_named(named) is not None:
            continue
        meant = next((name for name in known if _is_almost(named, name)), None)
        if meant is not None:
            values = {"title": title_of(case.document(fact.source.document)), "law": named, "on": on}
            yield unsure(f"所引《{named}》似为《{meant}》之误，请核对", fact.source, **values)


def _is_almost(named: str, name: str) -> bool:
    """Whether the names are alike in what follows that of the country, too."""
    here, there = named.removeprefix(_NATIONAL), name.removeprefix(_NATIONAL)
    alike = SequenceMatcher(None, here, there, autojunk=False).ratio() >= _ALMOST
    longer = here.startswith(there[:-1]) and 0 < abs(len(here) - len(there)) < _SHORT and "实施" not in here
    return alike or longer
