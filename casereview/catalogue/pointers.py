"""What the words of a text, its document number and its issuer say of its kind, in points."""

from __future__ import annotations

from collections.abc import Iterable
from operator import add

from casereview.catalogue.kinds import Kind
from casereview.catalogue.wordings import PARTED
from casereview.text import squeezed

_NUMBER_POINTS = 2.0
ISSUER_POINTS = 1.5
_GAP = 30  # characters at most between the parts of a phrase
_ISSUER_TOP, _ISSUER_FOOT = 400, 200  # characters in which the issuing body names itself


class Pointers:
    """The words by which kinds are known beside their titles, ready to be looked for in a text."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._kinds = tuple(kinds)
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
        for kind in self._kinds:
            for phrase, sign in (*((p, 1) for p in kind.phrases), *((p, -1) for p in kind.against)):
                parts = tuple(phrase.text.split(PARTED))
                self._phrases.setdefault(parts[0][:2], []).append((parts, kind.id, sign * phrase.weight))

    def points_of(self, text: str, number: str | None) -> dict[str, float]:
        """The points for each kind that anything speaks for or against; `text` is folded and without spaces."""
        points = dict.fromkeys((kind.id for kind in self._kinds), 0.0)
        pairs = {*map(add, text, text[1:]), *text}  # few phrases have even their first letters there
        for pair in sorted(self._phrases.keys() & pairs):  # in a fixed order, or the last digit of a sum would differ
            for parts, kind_id, weight in self._phrases[pair]:
                if parts[0] in text and (len(parts) == 1 or _follow(text, parts)):
                    points[kind_id] += weight
        top, foot = text[:_ISSUER_TOP], text[-_ISSUER_FOOT:]
        for kind in self._kinds:
            if kind.issuers:
                named = any(word in top or word in foot for word in kind.issuers)
                points[kind.id] += ISSUER_POINTS if named else -ISSUER_POINTS
        for kind_id in _numbered(squeezed(number or ""), self._kinds):
            points[kind_id] += _NUMBER_POINTS
        return {kind_id: value for kind_id, value in points.items() if value}


def _follow(text: str, parts: tuple[str, ...]) -> bool:
    """Whether the parts stand in the text one after the other, each soon after the one before."""
    start = text.find(parts[0])
    while start >= 0:
        end = start + len(parts[0])
        for part in parts[1:]:
            found = text.find(part, end, end + _GAP + len(part))
            if found < 0:
                break
            end = found + len(part)
        else:
            return True
        start = text.find(parts[0], start + 1)
    return False


def _numbered(number: str, kinds: Iterable[Kind]) -> tuple[str, ...]:
    """The kinds whose words the number bears; the longest words win (`应急罚告` over `应急罚`)."""
    found = [(len(words), kind.id) for kind in kinds for words in kind.number if words in number]
    longest = max((length for length, _ in found), default=0)
    return tuple(kind_id for length, kind_id in found if length == longest)
