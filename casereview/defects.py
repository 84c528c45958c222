"""The catalogue of defects, vetoes and time rules that the `covers` of a rule names: data of rules/library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from casereview.marked_yaml import Marked, read_yaml

DEFECTS = Path(__file__).resolve().parents[1] / "rules" / "library" / "defects.yaml"


class Severity(StrEnum):
    """How grave a defect is."""

    VETO = "否决"
    MAJOR = "重"
    MEDIUM = "中"
    MINOR = "轻"


class Detection(StrEnum):
    """From what a defect can be told."""

    FACTS = "数据"
    TEXT = "文字"
    PERSON = "人工"


@dataclass(frozen=True, slots=True)
class Defect:
    """A fault known to the trade, by its permanent number."""

    id: str
    name: str
    part: str
    severity: Severity
    detection: Detection


class _DefectForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    severity: Severity
    detect: Detection


class _PartForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    part: str
    defects: dict[str, _DefectForm]


def read_defects(path: Path = DEFECTS) -> Mapping[str, Defect]:
    """The catalogue by number, in its order. Raises PackError with the line of a mistake or a repeated number."""
    marked = read_yaml(path)
    if not isinstance(marked.value, list):
        raise marked.error("应当是一串章节（part）")
    found: dict[str, Defect] = {}
    for index, part in enumerate(marked.value):
        form = _filled(part, marked, index)
        for number, one in form.defects.items():
            if number in found:
                raise marked.error(f"编号 {number} 重复出现", index, "defects", number)
            found[number] = Defect(number, one.name, form.part, one.severity, one.detect)
    return found


def _filled(part: object, marked: Marked, index: int) -> _PartForm:
    try:
        return _PartForm.model_validate(part)
    except ValidationError as error:
        details = error.errors()[0]
        place = details["loc"]
        raise marked.error(f"“{place[-1] if place else index}”的值不对", index, *place) from error
