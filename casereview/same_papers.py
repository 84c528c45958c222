"""Which paper of one reading of a case is which of another, though its file was written anew, renamed or moved."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from casereview.faults import title_of
from casereview.model import CaseFile, Document

_Key = Callable[[Document], Hashable]

_ALIKE: tuple[_Key, ...] = (
    lambda one: one.id,
    lambda one: (one.source, one.kind, one.number, title_of(one)) if one.number else None,
    lambda one: (one.kind, one.number) if one.number else None,
    lambda one: (one.source, one.kind, title_of(one)),
    lambda one: (one.source, one.kind),
    lambda one: (one.kind, title_of(one)),
    lambda one: one.kind if one.kind != "unknown" else None,
    lambda one: (one.source, one.pages[0].number if one.pages else 1),
)
"""What two papers must have in common, the surest first."""


def same_papers(before: CaseFile, after: CaseFile) -> Mapping[str, str]:
    """For each paper of the earlier reading that is there still, its id in the later; no paper stands for two."""
    known: dict[str, str] = {}
    for key in _ALIKE:
        taken = set(known.values())
        old = _grouped((one for one in before.documents if one.id not in known), key)
        new = _grouped((one for one in after.documents if one.id not in taken), key)
        for value, papers in old.items():
            known.update(_paired(papers, new.get(value, [])))
    return known


def _grouped(documents: Iterable[Document], key: _Key) -> Mapping[Hashable, list[Document]]:
    groups: dict[Hashable, list[Document]] = {}
    for document in documents:
        if (value := key(document)) is not None:
            groups.setdefault(value, []).append(document)
    return groups


def _paired(old: Sequence[Document], new: Sequence[Document]) -> Mapping[str, str]:
    """The papers of two groups, those first that say most alike; in their order where they say equally much."""
    if len(old) == len(new) == 1:
        return {old[0].id: new[0].id}
    lines = {id(one): set(one.flow.text.split("\n")) for one in (*old, *new)}
    ranked = sorted(
        ((-_overlap(lines[id(a)], lines[id(b)]), i, j) for i, a in enumerate(old) for j, b in enumerate(new)),
        key=lambda each: (each[0], abs(each[1] - each[2]), each[1]),
    )
    pairs: dict[int, int] = {}
    for _overlapping, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return {old[i].id: new[j].id for i, j in pairs.items()}


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
