"""How the pages of a volume lie by their numbers, told as those who sort them do: in order, missing, foreign."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from casereview.model import Source
from ui.words import tr

if TYPE_CHECKING:  # only what is handed over; the window need not wait for what makes it
    from casereview.page_sequence import PageSequence


@dataclass(frozen=True, slots=True)
class Amiss:
    """Pages out of sequence: in what way, what is said of them, how many they are, where to look."""

    way: str
    said: str
    pages: int
    places: tuple[Source, ...]
    sure: bool


def amiss_in(sequence: PageSequence) -> tuple[Amiss, ...]:
    """All that is out of sequence, what is missing first."""
    ways = (
        (tr("缺"), sequence.missing),
        (tr("重"), sequence.doubled),
        (tr("错位"), sequence.misplaced),
        (tr("非本卷"), sequence.foreign),
    )
    return tuple(Amiss(way, one.told, one.pages, one.places, one.sure) for way, found in ways for one in found)


def sequence_html(in_order: int, amiss: tuple[Amiss, ...]) -> str:
    """The sentence, each thing amiss a link by its place among them; empty where nothing can be said."""
    parts = [tr("顺序正确 {n} 页").format(n=in_order)] if in_order else []
    for way in dict.fromkeys(one.way for one in amiss):
        found = [(number, one) for number, one in enumerate(amiss) if one.way == way]
        said = "；".join(f'<a href="{number}">{escape(one.said)}</a>' for number, one in found)
        surely = "" if all(one.sure for _, one in found) else tr("，待核对原卷")
        pages = tr("{way} {n} 页").format(way=way, n=sum(one.pages for _, one in found))
        parts.append(f"<b>{pages}</b>（{said}{surely}）")
    return tr("卷内页码：{parts}。").format(parts="，".join(parts)) if parts else ""
