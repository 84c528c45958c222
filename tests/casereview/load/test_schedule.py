"""The entries of a case are shared out among the processes."""

from __future__ import annotations

from casereview.load.files import Entry
from casereview.load.schedule import batches_of


def test_tasks_are_alike_and_a_long_pdf_is_one_by_itself() -> None:
    counted = [(Entry(f"{number}", ()), 30 if number == 50 else 0) for number in range(100)]
    batches = list(batches_of(counted, 2))
    assert [one for batch, _ in batches for one in batch] == [one for one, _ in counted]
    sizes = [(len(batch), pages) for batch, pages in batches]
    assert sizes == [*[(8, 0)] * 6, (2, 0), (1, 30), *[(8, 0)] * 6, (1, 0)]


def test_a_small_case_gives_every_process_several_tasks() -> None:
    assert [len(batch) for batch, _ in batches_of([(Entry(f"{n}", ()), 0) for n in range(17)], 2)] == [*[2] * 8, 1]
    assert [len(batch) for batch, _ in batches_of([(Entry("1", ()), 0)], 4)] == [1]
