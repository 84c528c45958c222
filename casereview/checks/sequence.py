"""Which of several things lie out of turn."""

from __future__ import annotations


def longest_run(ranks: tuple[int, ...]) -> tuple[int, ...]:
    """The indices of the longest run without a descent; of several the one that keeps the earlier documents."""
    lengths = [1] * len(ranks)
    for start in reversed(range(len(ranks))):
        after = (lengths[later] for later in range(start + 1, len(ranks)) if ranks[later] >= ranks[start])
        lengths[start] = 1 + max(after, default=0)
    kept: list[int] = []
    wanted = max(lengths, default=0)
    for index, rank in enumerate(ranks):
        if lengths[index] == wanted and (not kept or rank >= ranks[kept[-1]]):
            kept.append(index)
            wanted -= 1
    return tuple(kept)
