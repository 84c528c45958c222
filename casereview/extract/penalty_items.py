"""What each fine of a decision is for: the act, the articles it breached and that punish it, the base and the tier."""

from __future__ import annotations

from casereview.extract.acts import (
    act_of,
    fined_by_name,
    listed_acts,
    named_act,
    parted_acts,
    pointed_to,
    told_act,
)
from casereview.extract.citing import BASIS, BREACH, Cited
from casereview.extract.fines import Sum
from casereview.model import Citation, DiscretionCitation, PenaltyItem
from casereview.spelling.discretion import find_discretion, tier_told


def penalty_items(text: str, cited: tuple[Cited, ...], fines: tuple[Sum, ...]) -> tuple[PenaltyItem, ...]:
    """One item for each fine, from the text between the fine before it and its own."""
    begins = [0, *(fine.end for fine in fines[:-1])]
    stops = [fine.end for fine in fines] if len(fines) > 1 else [len(text)]
    before = [text[begin : fine.start] for begin, fine in zip(begins, fines, strict=True)]
    breach, basis = (_shares(text, [c for c in cited if c.role == role], fines, before) for role in (BREACH, BASIS))
    of_each = _acts_of_each(text, before, fines)
    parted = parted_acts(before[0], len(fines)) if len(fines) > 1 and not of_each else ()
    acts = _acts(before, listed_acts(text) or parted, _breaching(text, cited, fines), of_each)
    items = []
    for index, fine in enumerate(fines):
        begin, stop = begins[index], stops[index]
        base, tier = measured(text[begin:stop])
        items.append(
            PenaltyItem(
                act=acts[index],
                breach=breach[index] if breach else _articles(cited, BREACH, begin, stop),
                basis=basis[index] if basis else _articles(cited, BASIS, begin, stop),
                base=base,
                tier=tier,
                amount=fine.value,
            )
        )
    return tuple(items)


def _breaching(text: str, cited: tuple[Cited, ...], fines: tuple[Sum, ...]) -> list[str]:
    """The text before each breach where all are told before the fines, as many as these; else none."""
    found = [c.found for c in cited if c.role == BREACH]
    if len(found) != len(fines) or found[-1].start > fines[0].start:
        return []
    return [text[last : found[index].start] for index, last in enumerate([0, *(f.end for f in found[:-1])])]


def _acts_of_each(text: str, before: list[str], fines: tuple[Sum, ...]) -> list[str | None]:
    """What each of several who are fined by name has done, told of that name; nothing where one is not named."""
    who = tuple(name for stretch in before if (name := fined_by_name(stretch)))
    if len(who) < max(len(fines), 2) or len(set(who)) < len(who):
        return []
    others = [tuple(one for one in who if one != name) for name in who]
    return [act_of(name, rest, text[: f.start]) for name, rest, f in zip(who, others, fines, strict=True)]


def _acts(
    stretches: list[str], listed: tuple[str, ...], breaching: list[str], of_each: list[str | None]
) -> list[str | None]:
    """The act of each fine from the text before it; where that names none, the acts of the list in their order.

    Where the fines stand behind all that is told of the acts, the text before each breach counts instead; where
    several are fined by name, what is told of each.
    """
    alone = len(stretches) == 1
    named = [named_act(stretch, listed, alone=alone) for stretch in stretches]
    if of_each:
        named = [own or act for own, act in zip(of_each, named, strict=True)]
    if alone and listed:
        return [named[0] or ";".join(listed)]
    if of_each and not any(named):  # what they are fined for was done together
        return [told_act(stretches[0])] * len(stretches)
    if len(listed) == len(stretches):
        return [act or listed[index] for index, act in enumerate(named)]
    return [act or told_act(told) for act, told in zip(named, breaching or stretches, strict=True)]


def measured(text: str) -> tuple[str | None, str | None]:
    """The base and the tier named for a fine; a base that lists before one that only says how to apply lists."""
    bases = [found.value for found in find_discretion(text)]
    named = next((base for base in sorted(bases, key=_is_rulebook) if base.base), None)
    tier = next((base.tier for base in bases if base.tier), None) or tier_told(text)
    return named.base if named else None, tier


def _is_rulebook(base: DiscretionCitation) -> bool:
    return base.base is not None and base.base.endswith(("规则", "办法", "规定"))


def _shares(
    text: str, found: list[Cited], fines: tuple[Sum, ...], before: list[str]
) -> list[tuple[Citation, ...]] | None:
    """The articles of each fine where they stand apart from it: told by the acts' numbers, or first and in order.

    Articles that come first and are not as many as the fines count for each of them; None where each fine has its
    articles beside it.
    """
    if len(fines) < 2 or not found:
        return None
    numbers = [pointed_to(stretch) for stretch in before]
    for_acts = [_pointed_before(text, cite) for cite in found]
    if all(for_acts) and all(numbers) and len(set(numbers)) == len(numbers):
        return [
            tuple(c.found.value for c, acts in zip(found, for_acts, strict=True) if set(acts) & set(own))
            for own in numbers
        ]
    if found[-1].found.start > fines[0].start:
        return None
    if len(found) != len(fines):
        return [tuple(dict.fromkeys(cite.found.value for cite in found))] * len(fines)
    return [(cite.found.value,) for cite in found]


def _pointed_before(text: str, cite: Cited) -> tuple[int, ...]:
    """The numbers of the acts an article is said of, in its own sentence."""
    begin = max(text.rfind(mark, 0, cite.found.start) for mark in "。;") + 1
    return pointed_to(text[begin : cite.found.start])


def _articles(cited: tuple[Cited, ...], role: str, begin: int, stop: int) -> tuple[Citation, ...]:
    inside = (c.found.value for c in cited if c.role == role and begin <= c.found.start < stop)
    return tuple(dict.fromkeys(inside))
