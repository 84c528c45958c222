"""The queues of cases: what waits for whom, by how each case stands and who did that last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from casereview.store import KeptCase, QueueState


class Queue(StrEnum):
    """Which cases are listed."""

    ALL = "全部"
    TO_REVIEW = "待评"
    TO_CHECK = "待我复核"
    RETURNED = "被退回"
    CHANGED = "评后改动"
    SENT = "待他人复核"
    TO_SIGN = "待签"
    SIGNED = "已签"
    SEALED = "已封存"


class Count(NamedTuple):
    """How many cases are in a queue, and how many points of theirs are still open."""

    cases: int
    points: Decimal


_OF: Mapping[QueueState, tuple[Queue, ...]] = {
    QueueState.WAITING: (Queue.ALL, Queue.TO_REVIEW),
    QueueState.UNDER_REVIEW: (Queue.ALL, Queue.TO_REVIEW),
    QueueState.RETURNED: (Queue.ALL, Queue.RETURNED),
    QueueState.CHANGED: (Queue.ALL, Queue.CHANGED),
    QueueState.CHECKING: (Queue.ALL, Queue.TO_CHECK),
    QueueState.DECIDED_ALL: (Queue.ALL, Queue.TO_SIGN),
    QueueState.SIGNED: (Queue.ALL, Queue.SIGNED),
}
_SENT_BY_ME, _SEALED = (Queue.ALL, Queue.SENT), (Queue.ALL, Queue.SEALED)


def queues_of(kept: KeptCase, me: str) -> tuple[Queue, ...]:
    """The queues of the person of that name in which the case is: nobody checks what they sent themselves."""
    standing = kept.standing
    sent = standing.state is QueueState.CHECKING and standing.check_by == me
    if standing.state is QueueState.SIGNED and kept.sealed is not None:
        return _SEALED
    return _SENT_BY_ME if sent else _OF[standing.state]


def counts(cases: Iterable[KeptCase], me: str) -> Mapping[Queue, Count]:
    """How much there is in each queue."""
    found = dict.fromkeys(Queue, Count(0, Decimal(0)))
    for kept in cases:
        left = kept.standing.upper - kept.standing.lower
        for queue in queues_of(kept, me):
            found[queue] = Count(found[queue].cases + 1, found[queue].points + left)
    return found
