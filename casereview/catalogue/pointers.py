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
    points = {kind.id: _phrase_points(text, kind) for kind in kinds.values()}
    for kind_id in _numbered(squeezed(number or ""), kinds.values()):
        points[kind_id] += _NUMBER_POINTS
    for kind in kinds.values():
        if kind.issuers:
            named = any(word in text[:_ISSUER_TOP] or word in text[-_ISSUER_FOOT:] for word in kind.issuers)
            points[kind.id] += _ISSUER_POINTS if named else -_ISSUER_POINTS
    return {kind_id: value for kind_id, value in points.items() if value}


def _phrase_points(text: str, kind: Kind) -> float:
    spoken = sum(phrase.weight for phrase in kind.phrases if phrase.text in text)
    return spoken - sum(phrase.weight for phrase in kind.against if phrase.text in text)


def _numbered(number: str, kinds: Iterable[Kind]) -> tuple[str, ...]:
    """The kinds whose words the number bears; the longest words win (`应急罚告` over `应急罚`)."""
    found = [(len(words), kind.id) for kind in kinds for words in kind.number if words in number]
    longest = max((length for length, _ in found), default=0)
    return tuple(kind_id for length, kind_id in found if length == longest)
