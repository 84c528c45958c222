"""The text of a chapter without the examples of its rules, for who only judges by it: half of what is to be read."""

from __future__ import annotations

import re
from functools import lru_cache

_ITEM = re.compile(r"^( *- +)(?=[^\s#])", re.MULTILINE)
_ANCHOR = re.compile(r"(?<![^\s\[{,])[&*][^\s&*,\]}]")


def without_examples(text: str) -> str:
    """The text with empty lines for those of the examples, so that every other line keeps its number.

    Only a block below the key `examples:` of a list's own entries is left out; where entries are named for others to
    point at, nothing is.
    """
    first = _ITEM.search(text)
    if first is None or _ANCHOR.search(text):
        return text
    return _block(len(first[1])).sub(lambda block: "\n" * block[0].count("\n"), text)


@lru_cache(maxsize=8)
def _block(depth: int) -> re.Pattern[str]:
    """The key at that depth with what stands below it: deeper lines, entries at its own depth, empty ones, remarks."""
    key = rf"^ {{{depth}}}examples: *(?:#.*)?(?:\n|\Z)"
    below = rf"(?: {{{depth + 1},}}\S.*| {{{depth}}}- .*|[ \t]*|[ \t]*#.*)\n"
    last = rf"(?: {{{depth + 1},}}\S.*| {{{depth}}}- .*)\Z"
    return re.compile(f"{key}(?:{below})*(?:{last})?", re.MULTILINE)
