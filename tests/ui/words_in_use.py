"""The words the window says, gathered from its code; `python -m tests.ui.words_in_use` prints what has no English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

from casereview.carry_over import Moved
from casereview.catalogue import read_catalogue
from casereview.cure_list import CHECK_YOURSELF, OUTSIDE, PARTY, UNTOUCHED, WAYS
from casereview.evidence_map import Footing, Matter
from casereview.extract import evidence
from casereview.finding_search import FoundIn
from casereview.like_questions import Answer
from casereview.limits import Longer
from casereview.opened import Door
from casereview.people import Doubt
from casereview.review import Grounds
from casereview.sealing import DIFFERENCES
from casereview.sheet.table import BY_HAND
from casereview.signing_off import SENTENCES
from casereview.standard.wordings import CURES, FORCES, STANDINGS, STATUSES, VETOES
from casereview.steps import Role
from casereview.store import LoanKind, QueueState
from casereview.tailored import SAID as TAILORED
from casereview.tailored import Aspect
from casereview.terms import Outcome, PartyKind, Procedure, Stage, Topic, Trait
from casereview.timeline import STEPS
from ui.words import read_words

ROOT = Path(__file__).parents[2]
UI = ROOT / "ui"
CHINESE = re.compile(r"[\u4e00-\u9fff]")

SHOWN: tuple[type[StrEnum], ...] = (
    Outcome, Topic, Stage, Procedure, Trait, PartyKind, Grounds, Role, QueueState, Door, Longer, Footing, Matter, Doubt,
    FoundIn, Answer, Moved, Aspect, LoanKind,
)  # fmt: skip
"""The closed lists of the core whose words are shown as they stand."""

EVIDENCE = (
    evidence.DOCUMENTARY, evidence.MATERIAL, evidence.AUDIOVISUAL, evidence.ELECTRONIC, evidence.WITNESS,
    evidence.STATEMENT, evidence.APPRAISAL, evidence.RECORD,
)  # fmt: skip
"""The eight kinds of evidence."""

SAID = (
    BY_HAND,
    *WAYS.values(),
    UNTOUCHED,
    CHECK_YOURSELF,
    *SENTENCES,
    *DIFFERENCES,
    PARTY,
    *(read_catalogue().roles - {*OUTSIDE}),
)
"""Sentences of the core that the window says, and who mends a file."""

WORDINGS: tuple[Mapping[str, str], ...] = (
    CURES, FORCES, STANDINGS, STATUSES, STEPS, VETOES,
    {word: word for word in TAILORED}, {word: word for word in (*EVIDENCE, *SAID) if not word.endswith("印章")},
)  # fmt: skip
"""What closed lists without Chinese values are called."""

MEASURES = ("horizontalAdvance", "removeprefix", "removesuffix", "partition", "startswith", "endswith", "split")
"""Letters handed to these are measured or looked for, never shown."""

PAPERS = ("file_name",)
"""Names of papers, which are Chinese whatever the window speaks."""

TABLES: dict[str, tuple[str, ...]] = {
    "ui/commands.py": ("COMMANDS", "_TYPED"),
    "ui/sheet_commands.py": ("_SHEETS",),
}
"""Tables of words by module, beside those that a `tr()` names itself, as in `tr(TITLES[kind])`."""


def modules() -> list[Path]:
    """Every module of the window."""
    return sorted(UI.rglob("*.py"))


def words_in_use() -> set[str]:
    """Every Chinese text that the window may say."""
    shown = {str(word) for words in SHOWN for word in words if CHINESE.search(str(word))}
    worded = {word for wording in WORDINGS for word in wording.values()}
    return (shown | worded).union(*(translated_in(path) for path in modules()))


def translated_in(path: Path) -> set[str]:
    """What a module hands to `tr()`, with the words of its tables and closed lists."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {word for call in _calls(tree) for _, word in _literals(call.args)}
    tables = {word for _, word in _literals(_tables(tree, path))}
    return {word for word in said | tables if CHINESE.search(word)}


def bare_in(path: Path) -> list[str]:
    """Chinese texts of a module that never go through `tr()`: each with its line."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    through = [argument for call in _calls(tree, "tr", *MEASURES, *PAPERS) for argument in call.args]
    allowed = {id(node) for top in (*through, *_tables(tree, path), *_docstrings(tree)) for node in ast.walk(top)}
    bare = [(node, word) for node, word in _literals([tree]) if CHINESE.search(word) and id(node) not in allowed]
    return [f"{path.relative_to(ROOT)}:{node.lineno}: {word}" for node, word in bare]


def unread_in(path: Path) -> list[str]:
    """Calls of `tr()` whose text is put together first, so that nobody can look it up."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    made = (ast.JoinedStr, ast.BinOp)
    calls = [call for call in _calls(tree) if any(isinstance(argument, made) for argument in call.args)]
    return [f"{path.relative_to(ROOT)}:{call.lineno}" for call in calls]


@cache
def named_in_calls() -> frozenset[str]:
    """The constants that some `tr()` of the window looks up."""
    calls = [call for path in modules() for call in _calls(ast.parse(path.read_text(encoding="utf-8")))]
    nodes = (node for call in calls for argument in call.args for node in ast.walk(argument))
    return frozenset(node.id for node in nodes if isinstance(node, ast.Name) and node.id.isupper())


def _calls(tree: ast.AST, *names: str) -> list[ast.Call]:
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [node for node in nodes if _name_of(node.func) in (names or ("tr",))]


def _name_of(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _literals(tops: Sequence[ast.AST]) -> Iterator[tuple[ast.Constant, str]]:
    for node in (node for top in tops for node in ast.walk(top)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value


def _tables(tree: ast.Module, path: Path) -> list[ast.AST]:
    """The tables of the module and its closed lists."""
    names = {*TABLES.get(str(path.relative_to(ROOT)), ()), *named_in_calls()}
    found: list[ast.AST] = []
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and any(isinstance(b, ast.Name) and b.id == "StrEnum" for b in node.bases):
            found += [part.value for part in node.body if isinstance(part, ast.Assign)]
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if any(isinstance(target, ast.Name) and target.id in names for target in targets):
            found.append(node)
    return found


def _docstrings(tree: ast.Module) -> list[ast.AST]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]


def main() -> None:
    """Print what has no English, what is not in use any more, and what never goes through `tr()`."""
    in_use, english = words_in_use(), read_words("en")
    for title, words in (("没有英文", in_use - set(english)), ("不再使用", set(english) - in_use)):
        print(f"== {title}: {len(words)}")
        print("\n".join(repr(word) for word in sorted(words)))
    print("== 未经 tr()")
    print("\n".join(line for path in modules() for line in [*bare_in(path), *unread_in(path)]))


if __name__ == "__main__":
    main()
