"""Checks on the address of the party through the papers of the case."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from casereview.checks.absence import is_certain, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Fact, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.text import squeezed

_PUNCTUATION = re.compile(r"[\s,.;:、。·\-—_()《》\"'“”]+")
_HOUSE = re.compile(r"[0-9]+(?=号|弄|幢|栋|室|楼|层|附|-)")
_TELLING = re.compile("[东南西北中A-Z]", re.IGNORECASE)
"""A letter that tells one street or block from another; the names of both are alike but for it."""

_HAN, _ENDS = re.compile("[\u4e00-\u9fff]{1,2}"), tuple("镇村街路巷乡")
_SORTS = frozenset("幢栋座楼层室号区园")
_SAME_STREET = 0.6
_FEW = 2


def address_agrees(
    case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...], on_site: tuple[KindId, ...] = ()
) -> Verdict:
    """Pass when these papers give the party the address that the decision gives.

    Shorter or longer forms of one address agree, and so does what the decision gives besides it: the place of business
    of a person. Another number in the same street fails, and so does another
    place where the other papers agree among themselves; else another place asks, for a party may have several. In
    papers made `on_site` only another number in the same street is judged. Values: `title`, `value`, `home_value`.
    """
    home = tuple(f for f in case.facts_of("地址", "penalty_decision") if f.value)
    made_there = case.facts_of("地址", *on_site) if on_site else ()
    sites = tuple(f for f in made_there if f.value and _is_near(f, home))
    others = (*(f for f in case.facts_of("地址", *kinds) if f.value), *sites)
    if not home or not others:
        return not_applicable()
    told = "".join(_PUNCTUATION.sub("", words_of(d)) for d in case.of_kind("penalty_decision"))
    strange = tuple(f for f in others if not (_plain(f) in told or any(_same(f, standard) for standard in home)))
    return merged(*(_deviating(case, f, home, others, strange) for f in strange), *_agreeing(others, strange))


def _is_near(fact: Fact, home: tuple[Fact, ...]) -> bool:
    """Whether it is the address of the decision, or one in its street."""
    return any(_same(fact, other) or _alike(_plain(fact), _plain(other)) for other in home)


def _agreeing(others: tuple[Fact, ...], strange: tuple[Fact, ...]) -> tuple[Verdict, ...]:
    return tuple(passed(f.source) for f in others if f not in strange)


def _plain(fact: Fact) -> str:
    return _PUNCTUATION.sub("", squeezed(str(fact.value)))


def _same(one: Fact, other: Fact) -> bool:
    here, there = _plain(one), _plain(other)
    if here in there or there in here:
        return True
    mine, theirs = set(_HOUSE.findall(here)), set(_HOUSE.findall(there))
    alike = _alike(here, there) and (mine <= theirs or theirs <= mine)
    return alike and not _tell_apart(here, there) and not _is_slip(here, there)


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter of a place's name is another, or is left out: 海螺街 and 海棠街, 洛阳店镇 and 洛阳镇."""
    changed = [code for code in SequenceMatcher(None, one, other, autojunk=False).get_opcodes() if code[0] != "equal"]
    if len(changed) != 1 or _tell_apart(one, other):
        return False
    _, a, b, c, d = changed[0]
    mine, theirs = one[a:b], other[c:d]
    if (
        not _HAN.fullmatch(mine + theirs)
        or max(len(mine), len(theirs)) != 1
        or a == 0
        or set(mine + theirs) & _SORTS
        or _TELLING.search(mine + theirs)
    ):
        return False
    return len(mine) == len(theirs) or one[b : b + 1] in _ENDS


def _tell_apart(one: str, other: str) -> bool:
    """Whether in the place of a direction or letter of one stands another: 湖北路 and 湖南路, A区 and B区."""
    swapped = (
        (one[a:b], other[c:d])
        for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        if tag == "replace"
    )
    return any(
        _TELLING.fullmatch(mine) and _TELLING.fullmatch(theirs) and mine.upper() != theirs.upper()
        for mine, theirs in swapped
    )


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SAME_STREET


def _deviating(
    case: CaseFile, fact: Fact, home: tuple[Fact, ...], others: tuple[Fact, ...], strange: tuple[Fact, ...]
) -> Verdict:
    standard = home[0]
    title = title_of(case.document(fact.source.document))
    values = {"title": title, "value": fact.value, "home_value": standard.value}
    street = any(_alike(_plain(fact), _plain(other)) for other in home)
    lone = len(strange) == 1 and len(others) > 1
    alone = len(strange) >= _FEW and len(strange) == len(others) and all(_same(fact, other) for other in strange)
    slip = any(_is_slip(_plain(fact), _plain(other)) for other in home)
    if (street or lone or alone) and not slip and is_certain(fact, standard):
        return failed(fact.source, standard.source, **values)
    return unsure("当事人地址的写法不一致，请核对是否同一", fact.source, standard.source, **values)
