"""Labels that call one thing by two words, joined as forms join them: 姓名或者名称, 住所(住址), 地址/住所."""

from __future__ import annotations

from itertools import permutations

_JOINS = ("{}或{}", "{}或者{}", "{}、{}", "{}/{}", "{}及{}", "{}({})")


def joined(*words: str) -> tuple[str, ...]:
    """Every two of the words, in either order and with every join."""
    return tuple(join.format(*pair) for pair in permutations(words, 2) for join in _JOINS)
