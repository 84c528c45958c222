"""What the words of a text, its document number and its issuer say of its kind, in points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casereview.catalogue.kinds import Kind
from casereview.text import squeezed

_NUMBER_POINTS = 2.0
_ISSUER_POINTS = 1.5
_ISSUER_TOP, _ISSUER_FOOT = 400, 200  # characters in which the issuing body names itself


def points_of(text: str, number: str | None, kinds: Mapping[str, Kind]) -> dict[str, float]:
    """The points for each kind that anything speaks for or against; `text` is folded and without spaces."""
    pairs = {text[at : at + 2] for at in range(len(text) - 1)}  # few phrases have even their first letters there
    points = dict.fromkeys(kinds, 0.0)
    for kind in kinds.values():
        for phrase in kind.phrases:
            if phrase.text[:2] in pairs and phrase.text in text:
                points[kind.id] += phrase.weight
        for phrase in kind.against:
            if phrase.text[:2] in pairs and phrase.text in text:
                points[kind.id] -= phrase.weight
        if kind.issuers:
            named = any(word in text[:_ISSUER_TOP] or word in text[-_ISSUER_FOOT:] for word in kind.issuers)
            points[kind.id] += _ISSUER_POINTS if named else -_ISSUER_POINTS
    for kind_id in _numbered(squeezed(number or ""), kinds.values()):
        points[kind_id] += _NUMBER_POINTS
    return {kind_id: value for kind_id, value in points.items() if value}


def _numbered(number: str, kinds: Iterable[Kind]) -> tuple[str, ...]:
    """The kinds whose words the number bears; the longest words win (`应急罚告` over `应急罚`)."""
    found = [(len(words), kind.id) for kind in kinds for words in kind.number if words in number]
    longest = max((length for length, _ in found), default=0)
    return tuple(kind_id for length, kind_id in found if length == longest)
