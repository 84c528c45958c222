"""What the documentation says is true."""

from __future__ import annotations

import re
from enum import EnumMeta
from pathlib import Path

import casereview.terms as terms

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([^|]+) \| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$", README, re.MULTILINE)


def test_every_word_of_the_closed_lists_is_in_the_glossary() -> None:
    own = [words for words in vars(terms).values() if getattr(words, "__module__", "") == terms.__name__]
    lists = [words for words in own if isinstance(words, EnumMeta)]
    members = {name for words in lists for name in words.__members__}

    assert members - {identifier for _, identifier, _, _ in ROWS} == set()


def test_no_chinese_term_of_the_glossary_has_two_names() -> None:
    names = [term for term, _, _, _ in ROWS]

    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_every_shipped_pack_is_named_in_the_readme() -> None:
    packs = sorted(path.parent.name for path in (ROOT / "rules").glob("*/pack.yaml"))

    assert packs
    assert [pack for pack in packs if f"`{pack}`" not in README] == []


def test_the_chinese_readme_names_the_same_commands() -> None:
    chinese = (ROOT / "README.zh-CN.md").read_text(encoding="utf-8")

    assert [word for word in ("make run", "make test", "make app", "rules list", "facts") if word not in chinese] == []
