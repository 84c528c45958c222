"""The pages of a file with what was misread put right, wherever something proves it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from casereview.catalogue import Catalogue, ordinary_size, stands_out
from casereview.model import Block, Page, SourceFile
from casereview.repairs.change import Change, changed
from casereview.repairs.codes import code_changes
from casereview.repairs.elsewhere import changes_elsewhere
from casereview.repairs.figures import figure_changes, number_changes
from casereview.repairs.known_words import KnownWords
from casereview.repairs.set_phrases import phrase_changes

_TOP = 8  # blocks with words among which a title stands


def mended(file: SourceFile, catalogue: Catalogue) -> SourceFile:
    """The file with words that were misread off its pictures put right; each keeps what was read, and the proof."""
    if not any(block.sure for page in file.pages for block in page.blocks):
        return file
    words = KnownWords(catalogue)
    pages = tuple(_by_itself(page, words) for page in file.pages)
    found = changes_elsewhere(pages)
    return replace(file, pages=tuple(_with(page, number, found) for number, page in enumerate(pages)))


def _by_itself(page: Page, words: KnownWords) -> Page:
    """The page put right by what it says itself."""
    blocks: list[Block] = []
    before, seen, ordinary = "", 0, ordinary_size(page)
    for block in page.blocks:
        seen += bool(block.text.strip())
        if block.sure:
            block = _passed(block, words, before, at_top=seen <= _TOP)
            if seen <= _TOP and stands_out(block, ordinary):
                block = changed(block, _at_most_one(words.large_title_change(block)))
        blocks.append(block)
        before = block.text or before
    return replace(page, blocks=tuple(blocks))


def _passed(block: Block, words: KnownWords, before: str, *, at_top: bool) -> Block:
    block = changed(block, figure_changes(block))
    block = changed(block, number_changes(block))
    block = changed(block, code_changes(block, before))
    block = changed(block, phrase_changes(block))
    block = changed(block, _at_most_one(words.title_change(block) if at_top else None))
    block = changed(block, words.label_changes(block))
    return changed(block, _at_most_one(words.spaced_label_change(block)))


def _at_most_one(change: Change | None) -> Iterator[Change]:
    if change is not None:
        yield change


def _with(page: Page, number: int, found: dict[tuple[int, int], list[Change]]) -> Page:
    own: Iterable[tuple[int, Block]] = enumerate(page.blocks)
    return replace(page, blocks=tuple(changed(block, found.get((number, index), ())) for index, block in own))
