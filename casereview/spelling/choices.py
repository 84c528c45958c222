"""Choices that a form prints with a box before each, of which one was ticked."""

from __future__ import annotations

import re

_UNTICKED = re.compile("[□☐](?:[^□☐☑√■。;]{0,30}|[0-9.、(]{0,3}(?:根据|依据|依照|按照)[^□☐☑√■。;]{0,120})$")
"""A box and what stands behind it; a whole sentence, too, that begins with what it rests on."""
_TICKED = re.compile("[☑√■]")


def is_other_choice(words: str, at: int) -> bool:
    """Whether the place belongs to a choice that was not taken, where another was: □限期改正 next to ☑立即改正."""
    return _UNTICKED.search(words, 0, at) is not None and _TICKED.search(words) is not None
