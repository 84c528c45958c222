"""Whether the officers whom the decision, a notice or a report names are those of the other papers."""

from __future__ import annotations

import re

from casereview.checks.absence import is_letter_sure, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Officer, Verdict, failed, merged, passed, unsure

_NAMED = re.compile(
    r"(?:执法人员|承办人|检查人员|询问人|办案人员|调查人员):?(?P<one>[\u4e00-\u9fff]{2,3})[、和](?P<other>[\u4e00-\u9fff]{2,3})"
)
_RECORDS = ("inspection_record", "fire_inspection_record", "inquiry_record", "survey_record", "filing_approval")
_TWO = 2
_BOTH = ("one", "other")


def officers_known(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when each officer whom these papers name stands in another paper of the case too.

    A name that none of them has fails where the records tell two officers. Values: `title`, `value`, `expected`.
    """
    told = {f.value.name for f in case.facts_of("执法人员", *_RECORDS) if isinstance(f.value, Officer)}
    officers = sorted(name for name in told if name)
    if len(officers) < _TWO:
        return merged()
    return merged(*(v for paper in case.of_kind(*kinds) for v in _known(case, paper, officers)))


def _known(case: CaseFile, paper: Document, officers: list[str]) -> list[Verdict]:
    others = [words_of(other) for other in case.documents if other.id != paper.id]
    verdicts = []
    for match in matches(paper, _NAMED):
        elsewhere = {group for group in _BOTH if any(match[group] in words for words in others)}
        if not elsewhere and not any(_names(match, group, officers) for group in _BOTH):
            continue  # what is joined here may be no names
        for group in _BOTH:
            name, place = _cut(match[group], officers), place_of(paper, *match.span(group))
            if group in elsewhere or _names(match, group, officers):
                verdicts.append(passed(place))
                continue
            values = {"title": title_of(paper), "value": name, "expected": "、".join(officers)}
            doubt = unsure(f"《{title_of(paper)}》所写执法人员“{name}”不见于其他文书，请核对", place, **values)
            verdicts.append(failed(place, **values) if is_letter_sure(paper) else doubt)
    return verdicts


def _cut(told: str, officers: list[str]) -> str:
    """The name without the letter of the next word: as long as that of the officer of this family name."""
    namesake = next((name for name in officers if name[0] == told[0]), told)
    return told[: len(namesake)]


def _names(match: re.Match[str], group: str, officers: list[str]) -> bool:
    """Whether a known officer's name stands there, whatever follows it."""
    return any(match.string.startswith(name, match.start(group)) for name in officers)
