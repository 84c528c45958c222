"""Faults of the volume (立卷归档)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from random import Random

from sample_cases.making.case import Change
from sample_cases.making.forms.evidence import party_material
from sample_cases.making.matter import workday
from sample_cases.making.papers import Paper, Text
from sample_cases.proving.fault import Fault, Plant
from sample_cases.proving.planting import bound_otherwise, dated, in_turn
from sample_cases.proving.volume import Volume

_MANY = re.compile(r"\d+(?=[件份])")


def _bound_without(kind: str) -> Plant:
    return lambda case, random: replace(case, lacking=(*case.lacking, kind))


def _note_first(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    note = tuple(paper for paper in papers if paper.kind == "volume_note")
    return note + tuple(paper for paper in papers if paper.kind != "volume_note")


def _miscounted(case: Volume, random: Random) -> Volume | None:
    """The closing note tells more papers, or fewer, than the volume holds."""
    by = random.choice((-5, -3, -2, 4, 7, 20))

    def other(found: re.Match[str]) -> str:
        return str(int(found[0]) + by)

    def told(text: Text) -> Text:
        parts = (_MANY.sub(other, part) if isinstance(part, str) else part for part in text.parts)
        return replace(text, parts=tuple(parts))

    counted = replace(case, counted=case.counted or "本卷共{many}件")
    return bound_otherwise(lambda papers: tuple(p.mapped(told) if p.kind == "volume_note" else p for p in papers))(
        counted, random
    )


def _list_last(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    contents = tuple(paper for paper in papers if paper.kind == "contents_list")
    return tuple(paper for paper in papers if paper.kind != "contents_list") + contents


def _lost(kind: str) -> Change:
    return lambda papers: tuple(paper for paper in papers if paper.kind != kind)


def _with_more(case: Volume, random: Random) -> Volume | None:
    """A report of the party that the list does not name."""
    if party_material in case.forms:
        return None
    added = party_material(case.matter)
    return case.rebound(lambda papers: (*papers[:-1], added, *papers[-1:]))


def _page_lost(case: Volume, random: Random) -> Volume | None:
    """A page taken out of the middle of the bound volume."""
    return replace(case, lost=random.uniform(0.3, 0.8))


FAULTS: tuple[Fault, ...] = (
    Fault(
        "cover-enclosed",
        "没有封面",
        _bound_without("volume_cover"),
        except_in=("enforced",),
    ),
    Fault(
        "contents-list-enclosed",
        "没有卷内目录",
        _bound_without("contents_list"),
        except_in=("enforced",),
    ),
    Fault(
        "volume-note-enclosed",
        "没有备考表",
        _bound_without("volume_note"),
        asks=True,
        except_in=("enforced",),
    ),
    Fault(
        "ends-in-place",
        "备考表、目录不在其位",
        in_turn(bound_otherwise(_note_first), bound_otherwise(_list_last)),
        except_in=("enforced",),
    ),
    Fault(
        "volume-note-counts",
        "备考表的件数与目录不同",
        _miscounted,
        except_in=("enforced",),
    ),
    Fault(
        "nothing-dated-after-archiving",
        "归档之后才有文书",
        dated(lambda dates: replace(dates, archived=workday(dates.closed, -4), closed=dates.closed)),
        asks=True,
        except_in=("enforced",),
    ),
    Fault(
        "contents-agree",
        "目录与卷内文书不一致",
        in_turn(
            *(bound_otherwise(_lost(kind)) for kind in ("photo_evidence", "discretion_excerpt", "officer_certificate")),
            _with_more,
        ),
        except_in=("enforced",),
    ),
    Fault("pages-in-sequence", "卷内缺一页", _page_lost),
    Fault(
        "archived-after-closing",
        "结案之前归档",
        dated(lambda dates: replace(dates, archived=dates.closed - timedelta(3))),
        except_in=("enforced",),
    ),
)
