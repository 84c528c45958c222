"""How one filing order differs from another: papers that came, went, and stand elsewhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

Order = Sequence[str | tuple[str, ...]]


def order_changes(before: Order, after: Order) -> Iterator[str]:
    """The differences as Chinese clauses; none where the orders are the same."""
    if tuple(before) == tuple(after):
        return
    if not before or not after:
        yield f"由{_size(before)}改为{_size(after)}" + (f"：{_named(after)}" if after else "")
        return
    old, new = _places(before), _places(after)
    if added := [name for name in new if name not in old]:
        yield f"增加 {'、'.join(added)}"
    if removed := [name for name in old if name not in new]:
        yield f"删去 {'、'.join(removed)}"
    staying = [name for name in new if name in old]
    kept = _longest_rising([old[name] for name in staying])
    for index, name in enumerate(staying):
        if index not in kept:
            yield f"“{name}”移到{_where(name, after)}"
    if not added and not removed and len(kept) == len(staying):
        yield "各项次序未变，可以互换位置的文书有调整"


def _places(order: Order) -> dict[str, int]:
    """In which place each paper stands; those that may change places stand in one."""
    return {
        name: place for place, step in enumerate(order) for name in ([step] if isinstance(step, str) else list(step))
    }


def _longest_rising(places: Sequence[int]) -> set[int]:
    """The indices of a longest run of places that never falls: these papers have stayed, the others moved."""
    ends: list[tuple[int, int]] = []  # the smallest place in which a run of each length ends, and whose it is
    before: list[int] = []
    for index, place in enumerate(places):
        length = bisect_left(ends, (place + 1, -1))
        before.append(ends[length - 1][1] if length else -1)
        ends[length : length + 1] = [(place, index)]
    found: set[int] = set()
    index = ends[-1][1] if ends else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found


def _where(name: str, order: Order) -> str:
    place = _places(order)[name]
    return f"“{_step(order[place - 1])}”之后" if place else "最前"


def _step(step: str | tuple[str, ...]) -> str:
    return step if isinstance(step, str) else "／".join(step)


def _named(order: Order) -> str:
    return "、".join(_step(step) for step in order)


def _size(order: Order) -> str:
    return f"规定 {len(order)} 项的次序" if order else "不规定卷内次序"
