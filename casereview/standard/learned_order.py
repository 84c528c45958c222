"""The filing order that the contents list (卷内目录) of a model volume shows, with what a person must decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from casereview.catalogue import UNKNOWN, Catalogue
from casereview.contents import ContentsEntry, contents_entries
from casereview.model import CaseFile
from casereview.text import squeezed

_SEVERAL = re.compile(r"[、,，/及和与]")
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_ENDS = ("volume_cover", "contents_list", "volume_note")
"""What opens and closes every volume; a pack places it by a rule of its own."""


@dataclass(frozen=True, slots=True)
class LearnedEntry:
    """An entry of the list: its place from 1, its title, the kind it names, and why a person must decide (or None)."""

    place: int
    title: str
    kind: str | None
    doubt: str | None
    plain: bool = True
    """Whether the title is one the catalogue has, not one that only holds or resembles it."""


@dataclass(frozen=True, slots=True)
class LearnedOrder:
    """What the list shows: the kinds in their order, each with the entries that showed it, and the open questions."""

    steps: tuple[tuple[str, tuple[LearnedEntry, ...]], ...]
    open: tuple[LearnedEntry, ...]
    remarks: tuple[str, ...] = ()


def learned_order(case: CaseFile, catalogue: Catalogue) -> LearnedOrder | None:
    """The order of the case's contents lists read one after the other; None if it has no list that can be read.

    A kind that the list names at several places has no place of its own: it is left to a person, never guessed.
    """
    lists = case.of_kind("contents_list")
    found = [entry for one in lists for entry in contents_entries(one, catalogue)]
    if not found:
        return None
    present = frozenset(document.kind for document in case.documents)
    entries = [_learned(place, entry, catalogue, present) for place, entry in enumerate(found, 1)]
    runs = _runs(entries)
    scattered = {kind for kind, _ in runs if sum(other == kind for other, _ in runs) > 1}
    steps = tuple((kind, run) for kind, run in runs if kind not in scattered)
    return LearnedOrder(steps, tuple(_open(entries, scattered)), tuple(_remarks(case, [kind for kind, _ in steps])))


def _learned(place: int, entry: ContentsEntry, catalogue: Catalogue, present: frozenset[str]) -> LearnedEntry:
    match = catalogue.titled(entry.title)
    kinds = [kind for kind in (match.kinds if match else catalogue.titles.named_in(entry.title)) if kind != UNKNOWN]
    if entry.kind is None or not kinds:
        return LearnedEntry(place, entry.title, None, "题名没有认出是哪一种文书", False)
    if len(kinds) > 1 and len(in_volume := present & set(kinds)) == 1:
        return LearnedEntry(place, entry.title, min(in_volume), None, False)  # the paper itself tells
    if len(kinds) > 1:
        labels = "或".join(catalogue.kinds[kind].label for kind in kinds)
        return LearnedEntry(place, entry.title, None, f"题名可能是{labels}", False)
    others = _other_kinds(entry.title, kinds[0], catalogue)
    if match is None and others:
        labels = "、".join(catalogue.kinds[kind].label for kind in (kinds[0], *others))
        return LearnedEntry(place, entry.title, None, f"一项列了几种文书：{labels}", False)
    return LearnedEntry(place, entry.title, kinds[0], None, match is not None)


def _other_kinds(title: str, kind: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Further kinds that the title names beside the one it was taken for."""
    parts = [part for part in _SEVERAL.split(_BRACKETED.sub("", squeezed(title))) if len(part) > 1]
    if len(parts) < 2:
        return ()
    named = {found for part in parts for found in catalogue.titles.named_in(part)[:1] if found != UNKNOWN}
    return tuple(sorted(named - {kind}))


def _runs(entries: Sequence[LearnedEntry]) -> list[tuple[str, tuple[LearnedEntry, ...]]]:
    """Each kind with the entries that stand together; what is left to a person parts nothing."""
    told = [(entry.kind, entry) for entry in entries if entry.kind is not None and entry.kind not in _ENDS]
    return [(kind, tuple(entry for _, entry in run)) for kind, run in groupby(told, key=lambda pair: pair[0])]


def _open(entries: Sequence[LearnedEntry], scattered: set[str]) -> Iterator[LearnedEntry]:
    for entry in entries:
        if entry.doubt is not None:
            yield entry
        elif entry.kind in scattered:
            yield LearnedEntry(entry.place, entry.title, entry.kind, "同一种文书在目录中出现于几处", entry.plain)


def _remarks(case: CaseFile, order: Sequence[str]) -> Iterator[str]:
    """Where the volume itself lies otherwise than its list: then the list is no model of its own volume."""
    present = [document.kind for document in case.documents if document.kind in order]
    first = list(dict.fromkeys(present))
    listed = [kind for kind in order if kind in first]
    if len(first) > 1 and first != listed:
        yield "卷内文书的实际次序与目录不一致，以目录为准写出，请核对哪一个是对的"


def order_text(order: LearnedOrder, catalogue: Catalogue, source: str) -> str:
    """The `filing_order` for a pack.yaml, with every entry it rests on and every question beside it."""
    lines = [f"# 由“{source}”的卷内目录学得，共 {len(order.steps)} 项；未经本机关核定，请逐项核对后写入 pack.yaml。"]
    lines += [f"# 注意：{remark}。" for remark in order.remarks]
    lines.append("filing_order:" if order.steps else "filing_order: []")
    for kind, entries in order.steps:
        lines.append(f"  - {catalogue.kinds[kind].label}  # {_shown(entries)}")
    if order.open:
        lines.append("# 以下各项须由人决定放在哪里，没有写入次序：")
        lines += [f"#   第{entry.place}项“{entry.title}”：{entry.doubt}" for entry in order.open]
    return "\n".join(lines) + "\n"


def _shown(entries: Sequence[LearnedEntry]) -> str:
    places = "、".join(str(entry.place) for entry in entries)
    titles = dict.fromkeys(f"“{entry.title}”" for entry in entries if not entry.plain)
    return f"目录第{places}项" + (f"，题名为{'、'.join(titles)}，请核对" if titles else "")
