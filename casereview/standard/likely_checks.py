"""Which automatic rules of a pack may judge what an issued clause asks; a person decides, nothing is linked unasked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casereview.standard.written import WrittenRule
from casereview.text import squeezed

_MOST = 3
_LEAST = 0.3
"""The share of two-letter pieces that a clause and a rule must have in common to be named together."""

_COMMON = frozenset("的了有和与及或者、，,。；;：:（）()《》 ")


def likely_checks(words: str, rules: Iterable[WrittenRule]) -> Sequence[WrittenRule]:
    """The automatic rules most alike in words, best first; none where nothing is much alike."""
    own = _pieces(words)
    found = [(_likeness(own, rule), rule) for rule in rules if rule.values.get("check")]
    best = sorted((pair for pair in found if pair[0] >= _LEAST), key=lambda pair: (-pair[0], pair[1].id))
    return [rule for _, rule in best[:_MOST]]


def _likeness(own: frozenset[str], rule: WrittenRule) -> float:
    other = _pieces(str(rule.values.get("title", "")))
    return 2 * len(own & other) / (len(own) + len(other)) if own and other else 0.0


def _pieces(words: str) -> frozenset[str]:
    plain = "".join(letter for letter in squeezed(words) if letter not in _COMMON)
    return frozenset(plain[index : index + 2] for index in range(len(plain) - 1))
