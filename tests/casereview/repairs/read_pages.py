"""Blocks as read off a picture, and what is made of them."""

from __future__ import annotations

from dataclasses import replace

from casereview.catalogue import read_catalogue
from casereview.model import Block, Cell, Guess, Page, SourceFile
from casereview.repairs import mended


def read(text: str, *unsure: int, cell: Cell | None = None, sure: int = 99) -> Block:
    """A block read off a picture, the characters at `unsure` not well."""
    return Block(text, cell=cell, sure=tuple(60 if index in unsure else sure for index in range(len(text))))


def guessed(text: str, **guesses: str) -> Block:
    """A block in which the reader took each of these characters unsurely and thought of others too."""
    places = {text.index(letter): others for letter, others in guesses.items()}
    return replace(read(text, *places), guesses=tuple(Guess(at, others) for at, others in places.items()))


def a_file(*blocks: Block) -> SourceFile:
    return SourceFile("卷.pdf", "0", (Page(1, 595, 842, blocks),))


def texts(*blocks: Block) -> list[str]:
    return [block.text for block in mended(a_file(*blocks), read_catalogue()).pages[0].blocks]
