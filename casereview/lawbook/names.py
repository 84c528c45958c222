"""Names of laws and bases, made comparable."""

from __future__ import annotations

import re
from functools import lru_cache

from casereview.text import squeezed

_YEARED = re.compile(r"\([^()]*(?:年|修订|修正|版|令)[^()]*\)$")
_ARTICLE = re.compile(r"(?P<number>[0-9]+)(?:\([0-9]\))?$")
_DECORATION = str.maketrans("", "", "《》〈〉<>()[]【】〔〕“”\"'·、,，.。")


@lru_cache(maxsize=512)
def plain_name(name: str) -> str:
    """A name or document number without brackets, points and the year of its text."""
    return _YEARED.sub("", squeezed(name)).translate(_DECORATION)


@lru_cache(maxsize=512)
def short_name(name: str) -> str:
    """The plain name without 中华人民共和国 before it."""
    return plain_name(name).removeprefix("中华人民共和国")


def law_and_article(written: str, law: str) -> tuple[str, str]:
    """The law and article written `28`, `28(4)` or, of another than `law`, `消防法16`."""
    named, article = _ARTICLE.sub("", written), _ARTICLE.search(written)
    return named or law, article["number"] if article else ""
