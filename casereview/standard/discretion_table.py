"""An issued discretion base read into proposed tiers: from tables of many layouts and from labelled lines."""

from __future__ import annotations

from collections.abc import Sequence

from casereview.standard.discretion_heads import discretion_head, is_turned, settled
from casereview.standard.discretion_rows import DiscretionRows, label_row
from casereview.standard.headings import Head
from casereview.standard.issued import Passage, Prose
from casereview.standard.tier_lines import read_line
from casereview.standard.tier_list import ProposedTier, TierList, doubted


def proposed_base(passages: Sequence[Passage], file: str) -> tuple[ProposedTier, ...]:
    """The tiers that the passages of the file propose, with their origins.

    A table stands under its own head, or under that of the table before it if it goes on from there.
    """
    found = TierList(file)
    last: Head | None = None
    width = 0
    for passage in passages:
        if isinstance(passage, Prose):
            read_line(found, passage)
            continue
        passage = passage.turned() if is_turned(passage) else passage
        head = discretion_head(passage)
        if head is None and last is not None and width == passage.columns:
            head = Head(-1, last.roles, last.names)
        if head is not None:
            for row in range(max(head.bottom, 0)):
                label_row(found, passage, row)
            DiscretionRows(found, passage, settled(head, passage)).read()
            last, width = head, passage.columns
    return tuple(map(doubted, found.tiers))
