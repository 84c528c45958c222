"""A review as it was closed, as bytes and back: it stays as it was signed, whatever standard or program comes later.

Rules are told once, and findings name them by their place; nothing has to be read or judged again.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from pathlib import Path
from typing import Any

from casereview import terms
from casereview.checks import CHECKS
from casereview.errors import StoredCaseError
from casereview.model import (
    Bound,
    CaseFile,
    Check,
    Course,
    Event,
    Finding,
    Review,
    Rule,
    RulePack,
    Score,
    Section,
    Source,
    Verdict,
    unsure,
)
from casereview.noun_text import as_json, reader, written
from casereview.terms import Cure, Origin, Outcome

FORMAT = "casereview.review/1"
_DEPTH = 4  # of a case: its values, documents, a document, pages

Header = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class ClosedReview:
    """What the machine found, what people made of it, and how that counted when it was signed."""

    machine: Review
    review: Review
    score: Score


@dataclass(frozen=True, slots=True)
class Told:
    """A finding but for its rule and the finding of the machine in whose place it stands."""

    outcome: Outcome
    message: str
    sources: tuple[Source, ...]
    deducted: Decimal
    open: Decimal
    cure: Cure
    absorbed_by: str | None
    origin: Origin
    manual: bool
    occurrences: int


def closed_bytes(closed: ClosedReview) -> bytes:
    """The review as bytes; the same review gives the same bytes."""
    header: Header = {"RulePack": [one.name for one in fields(RulePack) if one.name != "filing_order"]}
    rules, machine = _Rules(), closed.machine
    place_of = {id(finding): place for place, finding in enumerate(machine.findings)}
    told = {
        "pack": written(replace(machine.pack, sections=()), header),
        "order": machine.pack.filing_order,
        "sections": [[one.title, [rules.place(rule) for rule in one.rules]] for one in machine.pack.sections],
        "machine": [[rules.place(one.rule), None, _told(one, header)] for one in machine.findings],
        "decided": [
            [rules.place(one.rule), place_of.get(id(one.proposed)), _told(one, header)]
            for one in closed.review.findings
        ],
        "timeline": written(machine.timeline, header),
        "course": written(machine.course, header),
        "score": written(closed.score, header),
        "rules": [[written(_bare(rule), header), _bound(rule.check), _bound(rule.applies)] for rule in rules.all],
    }
    case = as_json(written(machine.case, header), _DEPTH)
    text = f'{{"format":{as_json(FORMAT)},"nouns":{as_json(header)},"case":{case},"review":{as_json(told)}}}'
    return gzip.compress(text.encode(), compresslevel=6, mtime=0)


def closed_review(data: bytes) -> ClosedReview:
    """The review that was closed. Raises StoredCaseError for bytes that are damaged or of another program."""
    try:
        whole = json.loads(gzip.decompress(data))
        if whole["format"] != FORMAT:
            raise StoredCaseError(f"签署时的评查由另一版本的程序存下（{whole['format']}，本程序用 {FORMAT}）")
        return _restored(whole["review"], whole["case"], whole["nouns"])
    except (OSError, EOFError, zlib.error) as error:
        raise StoredCaseError("签署时的评查已经损坏") from error
    except (ValueError, LookupError, TypeError, AttributeError, InvalidOperation) as error:
        raise StoredCaseError("签署时的评查已经损坏，或者由另一版本的程序存下") from error


class _Rules:
    """The rules told of, each once."""

    def __init__(self) -> None:
        self.all: list[Rule] = []
        self._places: dict[int, int] = {}

    def place(self, rule: Rule) -> int:
        """Which of them it is."""
        if id(rule) not in self._places:
            self._places[id(rule)] = len(self.all)
            self.all.append(rule)
        return self._places[id(rule)]


def _told(finding: Finding, header: Header) -> object:
    return written(Told(**{field.name: getattr(finding, field.name) for field in fields(Told)}), header)


def _bare(rule: Rule) -> Rule:
    """The rule without its checks, which are told beside it, and without what only proves it."""
    return replace(rule, check=None, applies=None, examples=(), file=Path(), line=0)


def _restored(told: Mapping[str, Any], case: Any, nouns: Mapping[str, list[str]]) -> ClosedReview:
    made: dict[Any, Callable[[Any], Any]] = {}

    def read(noun: Any, value: Any) -> Any:
        return reader(noun, nouns, made)(value)

    rules = [
        replace(read(Rule, bare), check=_unbound(check), applies=_unbound(applies))
        for bare, check, applies in told["rules"]
    ]
    pack = replace(
        read(RulePack, told["pack"]),
        sections=tuple(Section(title, tuple(rules[place] for place in places)) for title, places in told["sections"]),
        filing_order=tuple(one if isinstance(one, str) else tuple(one) for one in told["order"]),
    )

    def findings(lines: list[Any], machine: tuple[Finding, ...] = ()) -> tuple[Finding, ...]:
        return tuple(
            _finding(rules[rule], read(Told, one), None if place is None else machine[place])
            for rule, place, one in lines
        )

    found = findings(told["machine"])
    timeline, course = read(tuple[Event, ...], told["timeline"]), read(Course, told["course"])
    machine = Review(read(CaseFile, case), pack, found, timeline, course)
    decided = replace(machine, findings=findings(told["decided"], found))
    return ClosedReview(machine, decided, read(Score, told["score"]))


def _finding(rule: Rule, told: Told, proposed: Finding | None) -> Finding:
    return Finding(rule, proposed=proposed, **{field.name: getattr(told, field.name) for field in fields(Told)})


def _bound(bound: Bound | None) -> object:
    """A check by its name, with its parameters."""
    return None if bound is None else [bound.check.__name__, _tagged(bound.parameters)]


def _unbound(told: Any) -> Bound | None:
    if told is None:
        return None
    name, parameters = told
    return Bound(CHECKS[name] if name in CHECKS else _gone(name), _untagged(parameters))


def _gone(name: str) -> Check:
    """What stands for a check that the program has no longer: it is only told of, never asked."""

    def gone(*_case: object, **_parameters: object) -> Verdict:
        return unsure("本程序已没有这项检查")

    gone.__name__ = name
    return gone


def _tagged(value: object) -> object:
    """A value of a parameter with the name of its type where JSON has none for it."""
    if isinstance(value, Enum):
        return [type(value).__name__, value.value]
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Mapping):
        return ["dict", [[_tagged(key), _tagged(item)] for key, item in value.items()]]
    if isinstance(value, tuple):
        return ["tuple", [_tagged(item) for item in value]]
    return [type(value).__name__, str(value)]


def _untagged(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    name, inner = value
    if name == "dict":
        return {_untagged(key): _untagged(item) for key, item in inner}
    if name == "tuple":
        return tuple(_untagged(item) for item in inner)
    if name == "date":
        return date.fromisoformat(inner)
    return Decimal(inner) if name == "Decimal" else getattr(terms, name)(inner)
