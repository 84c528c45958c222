"""Papers of plain blocks, and the kind that the program takes them for."""

from __future__ import annotations

from collections.abc import Sequence

from casereview.catalogue import read_catalogue
from casereview.classify import classify
from casereview.model import Block, Document, Page
from casereview.text import flow_of

CATALOGUE = read_catalogue()


def paper(blocks: Sequence[Block | str], source: str = "扫描0001.pdf") -> Document:
    page = Page(1, 595.0, 842.0, tuple(Block(one) if isinstance(one, str) else one for one in blocks))
    return Document("id", "sha", source, (page,), flow_of((page,)))


def kind_of(blocks: Sequence[Block | str], source: str = "扫描0001.pdf") -> str:
    return classify([paper(blocks, source)], CATALOGUE)[0].kind
