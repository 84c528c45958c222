"""The check that names are written alike wherever a paper of the bureau gives them, in running text too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.consistency import agrees
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Verdict, failed, merged, unsure
from casereview.text import squeezed

_OTHERS = ("party_material", "unknown", "accident_report", "appraisal_report", "business_licence", "identity_proof")
"""Papers that others made, about others too."""

_UNIT, _PERSON = 8, 3
"""The name of a unit has so many characters at least; of shorter ones a letter more or less is another's."""

_COUNTED = re.compile("[0-9一二三四五六七八九十甲乙丙丁东南西北中新老大小分]")
"""What tells one branch, works or shop from another."""

_LABELLED = re.compile(r"(?:单位|当事人|公司|受送达人|缴款人|交款人|名称|处罚人)(?:\([^()]{1,8}\))?:$")


def named_alike(
    case: CaseFile, law: LawBook, *, fact: FactName, also: tuple[FactName, ...] = (), kinds: tuple[KindId, ...] = ()
) -> Verdict:
    """Pass when these papers give the name as its home does, and no paper of the bureau writes it a letter otherwise.

    Behind a label a unit's name so written fails; in running text, and of a person, it asks, for there may be others
    of such a name. Values: `fact`, `title`, `value`, `home_value`.
    """
    read = agrees(case, law, fact=fact, also=also, kinds=kinds)
    judged = {source.document for one in (*read.failures, *read.doubts) for source in one.sources[:1]}
    home = next((f for f in case.home_facts(fact) if isinstance(f.value, str)), None)
    if home is None:
        return read
    papers = (d for d in case.documents if d.kind not in _OTHERS and d.id not in judged and is_word_sure(d))
    return merged(read, *(verdict for paper in papers for verdict in _misspelt(case, paper, home)))


def _misspelt(case: CaseFile, paper: Document, home: Fact) -> Iterator[Verdict]:
    name = squeezed(str(home.value))
    pattern = _almost(name)
    for match in matches(paper, pattern) if pattern else ():
        told, letter = match.group(), _letter(name, match.group())
        if told == name or _COUNTED.fullmatch(letter) or _is_told_elsewhere(case, paper, told):
            continue
        place = place_of(paper, *match.span())
        values = {"fact": home.name, "title": title_of(paper), "value": told, "home_value": name}
        labelled = _LABELLED.search(match.string[max(match.start() - 16, 0) : match.start()])
        if len(name) >= _UNIT and labelled:
            yield failed(place, home.source, **values)
        else:
            yield unsure(f"“{told}”与“{name}”仅差一字，请核对是否同一", place, home.source, **values)
        return


def _almost(name: str) -> re.Pattern[str] | None:
    """Matches the name with any letter in place of one of its own; of a person's only of the one in the middle."""
    if len(name) >= _UNIT:
        places = range(1, len(name))
    elif len(name) == _PERSON:
        places = range(1, 2)
    else:
        return None
    forms = (re.escape(name[1:at]) + r"[\u4e00-\u9fff]" + re.escape(name[at + 1 :]) for at in places)
    return re.compile(f"{re.escape(name[0])}(?:{'|'.join(forms)})")


def _letter(name: str, told: str) -> str:
    """The letter in which the two differ."""
    return next((other for own, other in zip(name, told, strict=True) if own != other), "")


def _is_told_elsewhere(case: CaseFile, paper: Document, told: str) -> bool:
    """Whether another paper writes or states it so, too: then it may be somebody else's name."""
    if any(told in words_of(other) for other in case.documents if other.id != paper.id):
        return True
    stated = (f.value for f in case.facts if isinstance(f.value, str) and f.source.document != paper.id)
    return any(squeezed(value) == told for value in stated)
