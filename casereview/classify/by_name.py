"""The kind of a paper by the name of its file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from casereview.catalogue import (
    UNKNOWN,
    Catalogue,
    bare,
)
from casereview.model import Document
from casereview.text import squeezed

_SHORT_HEADING = (2, 6)  # characters of a heading that the file name may say more of
_WHOLE_CASE = ("案卷", "卷宗", "正卷", "副卷")  # what folders and volumes are called
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_ENOUGH = 2.0  # phrase points that name a kind without a title


def only_loosely_in(name: str, kind: str, catalogue: Catalogue) -> bool:
    """Whether a longer name ends in a word that many papers share, as 损害赔偿告知书 does: it may be any of them."""
    return _loosely_named(name, kind, catalogue) and bare(name) not in map(bare, catalogue.kinds[kind].titles)


def by_file_name(document: Document, catalogue: Catalogue, points: Mapping[str, float]) -> tuple[str, float]:
    """The kind the file name gives, unless the file holds several papers or its text speaks for another."""
    name = _telling_name(document.source)
    kinds = catalogue.titles.named_in(name)
    if not kinds or UNKNOWN in kinds or (document.pages and document.pages[0].number > 1):
        return UNKNOWN, 0.0
    kind = max(kinds, key=lambda one: points.get(one, 0))
    if points.get(kind, 0) <= -1.5 or max(points.values(), default=0) >= points.get(kind, 0) + _ENOUGH:
        return UNKNOWN, 0.0
    if (len(document.pages) > 1 or name in _WHOLE_CASE) and _loosely_named(name, kind, catalogue):
        return UNKNOWN, 0.0  # `案卷.pdf` is the whole volume, not its cover
    return kind, 0.5 if squeezed(document.flow.text) else 0.4


def by_fuller_name(document: Document, catalogue: Catalogue, points: Mapping[str, float]) -> tuple[str, float]:
    """The kind that the file name gives where the page is headed with its last words (声明, of 放弃陈述申辩声明)."""
    heading, name = bare(first_line(document)), bare(_telling_name(document.source))
    if not _SHORT_HEADING[0] <= len(heading) <= _SHORT_HEADING[1] or not name.endswith(heading) or name == heading:
        return UNKNOWN, 0.0
    kind, _ = by_file_name(document, catalogue, points)
    return (kind, 0.7) if kind != UNKNOWN else (UNKNOWN, 0.0)


def first_line(document: Document) -> str:
    """The first words on the paper, without blanks."""
    blocks = document.pages[0].blocks if document.pages else ()
    return next((plain for block in blocks if (plain := squeezed(block.text))), "")


def _telling_name(source: str) -> str:
    """The file's name, or its folder's if the file is only numbered."""
    path = PurePosixPath(source)
    telling = (part for part in (path.stem, path.parent.name) if _HAN.search(part))
    return squeezed(next(telling, path.stem))


def _loosely_named(name: str, kind: str, catalogue: Catalogue) -> bool:
    named = [title for title in catalogue.kinds[kind].titles if bare(title) in bare(name)]
    return set(named) <= set(catalogue.kinds[kind].loose)
