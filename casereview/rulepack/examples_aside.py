"""The text of a chapter without the examples of its rules, for who only judges by it: half of what is to be read."""

from __future__ import annotations

import re

_ITEM = re.compile(r"( *)- +(?=[^\s#])")
_EXAMPLES = re.compile(r"( +)examples: *(?:#.*)?")
_ANCHOR = re.compile(r"(?:^|[\s\[{,])[&*][^\s&*,\]}]", re.MULTILINE)


def without_examples(text: str) -> str:
    """The text with empty lines for those of the examples, so that every other line keeps its number.

    Only a block below the key `examples:` of a list's own entries is left out; where entries are named for others to
    point at, nothing is.
    """
    if _ANCHOR.search(text):
        return text
    lines = text.split("\n")
    keys = next((match.end() for line in lines if (match := _ITEM.match(line))), None)
    inside = False
    for number, line in enumerate(lines):
        written = line.lstrip(" ")
        if inside and (not written.strip() or written.startswith("#") or _belongs(line, written, keys or 0)):
            lines[number] = ""
            continue
        match = _EXAMPLES.fullmatch(line)
        inside = match is not None and match.end(1) == keys
        if inside:
            lines[number] = ""
    return "\n".join(lines)


def _belongs(line: str, written: str, keys: int) -> bool:
    """Whether a line stands below a key, or is an entry of a list written at the depth of the key."""
    depth = len(line) - len(written)
    return depth > keys or (depth == keys and written.startswith("- "))
