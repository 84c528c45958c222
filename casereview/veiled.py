"""A case on the desk with everybody it names under their masks, and the queue as it is listed then."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from casereview.lawbook import LawBook
from casereview.masks import Masked, Sort
from casereview.model import (
    Block,
    Box,
    CaseFile,
    Document,
    Fact,
    Flow,
    Line,
    Mark,
    Mending,
    Merge,
    Page,
    Reorder,
    Retype,
    Rule,
    RulePack,
    Source,
    Split,
)
from casereview.named import masks_of
from casereview.opened import LookOver, OpenCase, Veil
from casereview.review import Subject
from casereview.steps import AcceptPapers
from casereview.store import KeptCase, Place, Run, Standing, Uncovering
from casereview.text import flow_of
from casereview.torn_names import torn_names, torn_on

T = TypeVar("T")

_AS_IT_IS = (
    bytes | int | float | None | Enum | Path | Box | Line | Flow | Rule | LawBook | Run | Place | Veil
    | Subject | LookOver | AcceptPapers | Retype | Split | Merge | Reorder
)  # fmt: skip
"""What names nobody, and what refers to papers by their numbers."""
_KEPT = (CaseFile, Document, Page, Fact, Mark)
"""What stays the same from step to step, and is hidden once."""
_KEYS = frozenset({"id", "sha256", "digest", "document", "by"})
"""Fields that hold numbers of papers and hashes, and who reviews."""


def called(case: int) -> str:
    """What a case is called while nobody is to know whose it is."""
    return f"案卷{case}"


def veiled_row(kept: KeptCase) -> KeptCase:
    """A case as it is listed then: its number in the list, its state, its points, who reviews it."""
    told = kept.standing
    standing = replace(
        told, title=called(kept.id), number="", party=Sort.PARTY.value if told.party else "", officers=()
    )
    return replace(kept, path=Path(called(kept.id)), standing=standing)


def veiled(opened: OpenCase, uncovered: Iterable[Uncovering] = ()) -> OpenCase:
    """The case as it is shown to whoever is not to know whose it is."""
    return Veiling(opened).veiled(opened, uncovered)


class Veiling:
    """Hides one reading of a case; what was hidden once stays the same object, for what has not changed."""

    def __init__(self, opened: OpenCase) -> None:
        self._read = opened.read
        self._masks = masks_of(opened.read)
        names = sorted({document.source for document in opened.read.documents})
        self._called = {name: _file(number, name) for number, name in enumerate(names, 1)}
        self._made: dict[int, tuple[object, object]] = {}
        self._one_at_a_time = threading.RLock()

    def is_of(self, opened: OpenCase) -> bool:
        """Whether it hides that reading."""
        return opened.read is self._read

    def veiled(self, opened: OpenCase, uncovered: Iterable[Uncovering] = ()) -> OpenCase:
        """The case as it stands, hidden."""
        seen = frozenset((self._called.get(one.file, ""), one.page) for one in uncovered)
        real = {alias: name for name, alias in self._called.items()}
        veil = Veil(opened, self._masks, real, seen, self.masked)
        return replace(self.masked(replace(opened, veil=None)), veil=veil)

    def masked(self, value: T) -> T:
        """Whatever was made of the case, hidden as it is."""
        with self._one_at_a_time:
            hidden: T = self._masked(value)
            return hidden

    def _masked(self, value: Any) -> Any:
        if isinstance(value, str) and not isinstance(value, Enum):
            return self._called.get(value) or self._masks.of(value)
        if isinstance(value, _AS_IT_IS):
            return value
        if not isinstance(value, _KEPT):
            return self._of_parts(value)
        known = self._made.get(id(value))
        if known is None:
            known = self._made[id(value)] = (value, self._of_parts(value))
        return known[1]

    def _of_parts(self, value: Any) -> Any:
        if isinstance(value, KeptCase):
            return veiled_row(value)
        if isinstance(value, Standing):
            return Standing()
        if isinstance(value, Document):
            return self._document(value)
        if isinstance(value, Block):
            return self._block(value)
        if isinstance(value, Mending) and (words := self._masks.in_place(value.words)) != value.words:
            return value._replace(as_read=words, words=words)
        if isinstance(value, RulePack):  # a bureau names its own after itself
            return replace(value, title=self._masks.of(value.title), issuer=self._masks.of(value.issuer))
        if is_dataclass(value) and not isinstance(value, type):
            return self._fields(value)
        if isinstance(value, Mapping):
            return {self._masked(key): self._masked(each) for key, each in value.items()}
        if isinstance(value, tuple):
            parts = [self._masked(each) for each in value]
            return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
        if isinstance(value, list | set | frozenset):
            return type(value)(self._masked(each) for each in value)
        return value

    def _document(self, document: Document) -> Document:
        torn = torn_names(document, self._masks)
        pages = tuple(self._page(page, torn_on(torn, at)) for at, page in enumerate(document.pages))
        hidden: Document = self._fields(replace(document, flow=Flow("", (), ())))
        return replace(hidden, pages=pages, flow=flow_of(pages))

    def _page(self, page: Page, torn: Mapping[int, tuple[Masked, ...]]) -> Page:
        """A page with parts of names that go on elsewhere is hidden for the document that it belongs to."""
        hidden: Page = self._masked(page)
        if not torn:
            return hidden
        blocks = list(hidden.blocks)
        for at, parts in torn.items():
            blocks[at] = self._block(page.blocks[at], parts)
        return replace(hidden, blocks=tuple(blocks))

    def _block(self, block: Block, torn: tuple[Masked, ...] = ()) -> Block:
        """A name that was read as another before it was put right is not told either."""
        hidden: Block = self._fields(block)
        if torn:
            hidden = replace(hidden, text=self._masks.in_place(block.text, torn))
        said = [hidden.text[one.start : one.end] for one in block.mended]
        changed = [words != block.text[one.start : one.end] for one, words in zip(block.mended, said, strict=True)]
        if not any(changed):
            return hidden
        told = zip(hidden.mended, said, changed, strict=True)
        return replace(hidden, mended=tuple(one._replace(as_read=words) if new else one for one, words, new in told))

    def _fields(self, value: Any) -> Any:
        """Places in texts of papers stay where they are; a quote is found in them again."""
        in_place = {"text"} if isinstance(value, Block) else {"quote"} if isinstance(value, Source) else set()
        changes = {}
        for one in fields(value):
            before = getattr(value, one.name)
            if one.init and one.name not in _KEYS and (after := self._field(before, one.name in in_place)) != before:
                changes[one.name] = after
        return replace(value, **changes) if changes else value

    def _field(self, value: Any, in_place: bool) -> Any:
        return self._masks.in_place(value) if in_place else self._masked(value)


def _file(number: int, name: str) -> str:
    return f"文件{number:03}{PurePosixPath(name).suffix}"
