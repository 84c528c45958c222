"""The schemas take what the reader takes, and underline what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from casereview.catalogue import read_catalogue
from casereview.defects import read_defects
from casereview.marked_yaml import parse_yaml
from casereview.rulepack import RULES
from casereview.rulepack.schema import schemas
from tests.casereview.rulepack.test_rulepack import CHAPTER, LOCAL, PACK

SCHEMAS = schemas(read_catalogue(), read_defects().values(), str)
VALID = {name: Draft7Validator(schema) for name, schema in SCHEMAS.items()}


def faults(text: str, schema: str) -> list[str]:
    """What an editor underlines, with its place; dates are text to it."""
    value = json.loads(json.dumps(parse_yaml(text, Path("x.yaml")).value, default=str))
    return [f"{one.json_path} {one.message}" for one in _all(VALID[f"{schema}.schema.json"].iter_errors(value))]


def _all(errors: Iterator[ValidationError]) -> Iterator[ValidationError]:
    for error in errors:
        yield error
        yield from _all(iter(error.context))


@pytest.mark.parametrize("path", sorted(RULES.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_shipped_file_is_valid(path: Path) -> None:
    if path.parent.name != "library":
        assert faults(path.read_text(encoding="utf-8"), "pack" if path.name == "pack.yaml" else "chapter") == []


def test_what_the_reader_takes_is_valid() -> None:
    kinds = "{kinds: 立案审批表}"
    ordered = CHAPTER.replace("check: present", "check: in_filing_order").replace(kinds, "{order: $filing_order}")

    assert faults(PACK, "pack") == []
    assert faults(LOCAL, "pack") == []
    assert faults(CHAPTER, "chapter") == []
    assert faults(CHAPTER.replace(kinds, "{kinds: [立案审批表, 询问笔录]}"), "chapter") == []
    assert faults(ordered, "chapter") == []
    assert faults(CHAPTER.replace("points: 1", "applies: {present: {kinds: 询问笔录}}\n    points: 1"), "chapter") == []


@pytest.mark.parametrize(
    ("text", "schema", "place"),
    [
        (CHAPTER.replace("days: 90", "day: 90"), "chapter", "with"),
        (CHAPTER.replace("days: 90", "days: 九十"), "chapter", "days"),
        (CHAPTER.replace(", days: 90", ""), "chapter", "days"),
        (CHAPTER.replace("立案日期", "立案时间"), "chapter", "start"),
        (CHAPTER.replace("check: present", "check: presents"), "chapter", "check"),
        (CHAPTER.replace("points: 2", "point: 2"), "chapter", "rules"),
        (CHAPTER.replace('clause: "3.10"', "clause: 3.10"), "chapter", "clause"),
        (CHAPTER.replace("topic: 程序与期限", "topic: 程序"), "chapter", "topic"),
        (CHAPTER.replace("points: 2", "covers: [D141]\n    points: 2"), "chapter", "covers"),
        (CHAPTER.replace("points: 1", "applies: {presents: {}}\n    points: 1"), "chapter", "applies"),
        (PACK.replace("立案审批表", "立案审批"), "pack", "filing_order"),
        (PACK.replace("total: 3", "totals: 3"), "pack", "totals"),
        (LOCAL.replace("    reason: 本区要求更严\n", ""), "pack", "reason"),
        (LOCAL.replace("with: {days: 60}", "id: other"), "pack", "changes"),
    ],
)
def test_what_the_reader_refuses_is_not(text: str, schema: str, place: str) -> None:
    assert any(place in fault for fault in faults(text, schema))


def test_every_key_says_what_it_is_for() -> None:
    def silent(schema: object, name: str) -> list[str]:
        if not isinstance(schema, dict):
            return []
        found = [] if "description" in schema or not name else [name]
        return found + [key for name, one in schema.get("properties", {}).items() for key in silent(one, name)]

    assert silent(SCHEMAS["pack.schema.json"], "") == []
