"""The forms a pack's YAML files must have, and what is said where they do not; private to the pack reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from casereview.errors import PackError
from casereview.marked_yaml import Marked
from casereview.terms import Cure, Force, Outcome, RuleStatus, Stage, Standing, Topic, VetoMode

F = TypeVar("F", bound=BaseModel)
Path = tuple[str | int, ...]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class ExampleForm(_Form):
    """One example of a rule."""

    given: dict[str, object]
    expect: Outcome


class RuleForm(_Form):
    """One rule as written."""

    id: str = Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
    clause: str = Field(min_length=1)
    title: str = Field(min_length=1)
    topic: Topic
    points: Decimal = Field(ge=0)
    basis: list[str] = Field(default_factory=list)
    standing: Standing = Standing.SEEN
    force: Force = Force.STATUTORY
    covers: list[str] = Field(default_factory=list)
    each: Decimal | None = Field(default=None, gt=0)
    at_most: Decimal | None = Field(default=None, gt=0)
    spread: tuple[Decimal, Decimal] | None = Field(default=None, alias="range")
    veto: VetoMode | None = None
    from_stage: Stage = Stage.INVESTIGATION
    applies: dict[str, dict[str, object] | None] | None = None
    absorbed_by: list[str] = Field(default_factory=list)
    check: str | None = None
    with_: dict[str, object] = Field(default_factory=dict, alias="with")
    fail: str = ""
    ask: str | None = None
    advice: str | None = None
    cure: Cure = Cure.NONE
    status: RuleStatus = RuleStatus.SCORED
    examples: list[ExampleForm] = Field(default_factory=list)


class ChapterForm(_Form):
    """A chapter file: its rules are read one by one, so that a change can be laid over them first."""

    section: str
    rules: list[dict[str, object]]


class AdoptionForm(_Form):
    """By whom the pack was adopted."""

    unit: str = Field(min_length=1)
    document_number: str = Field(min_length=1)
    on: date
    by: str = Field(min_length=1)


class ThresholdForm(_Form):
    """An amount in yuan from which a step is due, for units and for persons; null where it is not known."""

    unit: Decimal | None = Field(default=None, ge=0)
    person: Decimal | None = Field(default=None, ge=0)
    inclusive: bool = True


class RemedyBodiesForm(_Form):
    """Who reconsiders what the bureau decides from `since` on, and which courts hear a suit against it."""

    reconsideration: list[str] = Field(default_factory=list)
    courts: list[str] = Field(default_factory=list)
    since: date | None = None


class PackForm(_Form):
    """`pack.yaml`. What a local pack leaves out, its parent says."""

    title: str
    issuer: str
    edition: str
    extends: str | None = None
    total: Decimal | None = Field(default=None, gt=0)
    grades: dict[str, Decimal] | None = None
    not_applicable: Literal["keeps_points", "renormalise"] | None = None
    thresholds: dict[str, ThresholdForm] = Field(default_factory=dict)
    filing_order: list[str | list[str]] | None = None
    discretion_bases: list[str] = Field(default_factory=list)
    remedy_bodies: RemedyBodiesForm | None = None
    instruments: list[str] = Field(default_factory=list)
    """Laws and documents, known beside the law book, that rules may rest on."""
    adopted: AdoptionForm | None = None
    note: str | None = None
    changes: list[dict[str, object]] = Field(default_factory=list)


def guess(word: str, known: Sequence[str]) -> str:
    """The clause `，是否为“…”？` for the nearest known word, or nothing where none is near."""
    near = get_close_matches(word, known, 1, 0.5)
    return f"，是否为“{near[0]}”？" if near else ""


def filled(form: type[F], value: object, marked: Marked, *path: str | int) -> F:
    """The form filled from a part of a file. Raises PackError at the line of the first mistake."""
    try:
        return form.model_validate(value)
    except ValidationError as error:
        # a misspelt key is also a missing one: the misspelling says more
        details = min(error.errors(), key=lambda one: one["type"] == "missing")
        raise mistake(form, details, marked, path) from error


def mistake(form: type[BaseModel], details: ErrorDetails, marked: Marked, path: Path) -> PackError:
    """The first mistake of a form as a sentence with file and line."""
    place = tuple(part for part in details["loc"] if part != "[key]")
    name = "、".join(str(part) for part in place if isinstance(part, str)) or "本文件"
    kind, given = details["type"], details["input"]
    if kind == "extra_forbidden":
        what = f"没有“{place[-1]}”这一项{guess(str(place[-1]), _names(form))}"
    elif kind == "missing":
        what = f"缺少“{place[-1]}”这一项"
    elif kind == "string_type":
        written = marked.written(*path, *place) or given
        scalar = not isinstance(given, dict | list)
        what = f"“{name}”须写成文字，请给 {written} 加上引号" if scalar else f"“{name}”须是文字"
    elif kind in ("enum", "literal_error"):
        expected = str(details.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
        known = [part.strip(" '") for part in expected.split(",")]
        what = f"“{name}”不能是“{given}”（可用的有：{'、'.join(known)}）{guess(str(given), known)}"
    elif kind == "string_too_short":
        what = f"“{name}”不能为空"
    elif kind == "string_pattern_mismatch":
        what = f"“{name}”的写法不对：{given}，应当是小写英文词以短横相连"
    else:
        what = f"“{name}”的值不对：{_shown(given)}"
    return marked.error(what, *path, *place)


def _names(form: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in form.model_fields.items()]


def _shown(given: object) -> str:
    if isinstance(given, Mapping):
        return "这里不应再分项"
    if isinstance(given, list):
        return "这里不应是清单"
    return str(given)
