"""A case as it lies bound, so that faults of binding can be planted too."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sample_cases.making.case import Case, Change, bound
from sample_cases.making.faults import rewording
from sample_cases.making.papers import Paper

_ENDS = ("volume_cover", "contents_list", "volume_note")


@dataclass(frozen=True, slots=True)
class Volume(Case):
    """One case; `binding` changes what lies in it once its contents list is written.

    With a `lost` page it is a volume numbered through, out of which that page, told as a share of all, has been taken.
    """

    binding: tuple[Change, ...] = ()
    counted: str = ""
    """How its closing note tells how many papers lie in it."""
    lost: float | None = None

    def bound_papers(self) -> tuple[Paper, ...]:
        """All papers in physical order, with cover, contents list and closing note."""
        papers = bound(self, self.papers())
        if self.counted:
            many = sum(paper.kind not in _ENDS for paper in papers)
            papers = rewording("volume_note", "文书齐全", f"{self.counted.format(many=many)}，文书齐全")(papers)
        for change in self.binding:
            papers = change(papers)
        return papers

    def rebound(self, change: Change) -> Volume:
        """The same case with what lies in it changed, and its contents list as it was."""
        return replace(self, binding=(*self.binding, change))
