"""The queues of cases, with what is at stake in each."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from casereview.store import KeptCase, QueueState, Standing
from ui.models.queues import Count, Queue, counts, queues_of

AT = datetime(2026, 3, 2)


def a_case(state: QueueState, *, by: str = "", left: str = "0") -> KeptCase:
    standing = Standing(state=state, check_by=by, lower=Decimal(80), upper=Decimal(80) + Decimal(left))
    return KeptCase(1, Path("/案卷"), AT, standing)


@pytest.mark.parametrize(
    ("state", "by", "queue"),
    [
        (QueueState.WAITING, "", Queue.TO_REVIEW),
        (QueueState.UNDER_REVIEW, "", Queue.TO_REVIEW),
        (QueueState.RETURNED, "乙", Queue.RETURNED),
        (QueueState.CHANGED, "", Queue.CHANGED),
        (QueueState.CHECKING, "乙", Queue.TO_CHECK),
        (QueueState.CHECKING, "甲", Queue.SENT),  # nobody checks what they sent themselves
        (QueueState.DECIDED_ALL, "乙", Queue.TO_SIGN),
        (QueueState.SIGNED, "", Queue.SIGNED),
    ],
)
def test_every_case_is_in_one_queue_beside_that_of_all(state: QueueState, by: str, queue: Queue) -> None:
    assert queues_of(a_case(state, by=by), "甲") == (Queue.ALL, queue)


def test_cases_and_open_points_are_counted() -> None:
    cases = (a_case(QueueState.WAITING, left="10"), a_case(QueueState.UNDER_REVIEW, left="2.5"))

    told = counts(cases, "甲")

    assert told[Queue.TO_REVIEW] == told[Queue.ALL] == Count(2, Decimal("12.5"))
    assert told[Queue.SIGNED] == Count(0, Decimal(0))
