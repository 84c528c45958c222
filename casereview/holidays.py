"""What a bureau adds to the yearly holiday notices, or corrects in them: data of rules/library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from casereview.marked_yaml import Marked, read_yaml

HOLIDAYS = Path(__file__).resolve().parents[1] / "rules" / "library" / "holidays.yaml"
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class HolidayTable:
    """Days that are worked or free otherwise than the shipped tables say, and the years that it tells whole."""

    version: str
    worked: Mapping[date, bool]
    whole: frozenset[int]


class _YearForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    notice: str = Field(min_length=1)
    whole: bool = False
    off: list[date] = Field(default_factory=list)
    work: list[date] = Field(default_factory=list)


class _TableForm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: str
    years: dict[int, _YearForm] = Field(default_factory=dict)


def read_holidays(path: Path = HOLIDAYS) -> HolidayTable:
    """The table. Raises PackError with the line of a mistake: a day of another year, or one told twice."""
    marked = read_yaml(path)
    form = _filled(marked)
    worked: dict[date, bool] = {}
    for year, told in form.years.items():
        for key, days, working in (("off", told.off, False), ("work", told.work, True)):
            for index, day in enumerate(days):
                if day.year != year:
                    raise marked.error(f"{day}不在{year}年", "years", str(year), key, index)
                if day in worked:
                    raise marked.error(f"{day}写了两次", "years", str(year), key, index)
                if working is (day.weekday() < _SATURDAY):
                    kind = "周一至周五" if working else "周六、周日"
                    raise marked.error(f"{day}是{kind}，不必写在{key}之下", "years", str(year), key, index)
                worked[day] = working
    return HolidayTable(form.version, worked, frozenset(year for year, told in form.years.items() if told.whole))


def _filled(marked: Marked) -> _TableForm:
    try:
        return _TableForm.model_validate(marked.value)
    except ValidationError as error:
        details = error.errors()[0]
        place = tuple(step for step in details["loc"] if step != "[key]")
        raise marked.error(f"“{place[-1] if place else '本文件'}”的值不对", *place) from error


@lru_cache(maxsize=1)
def shipped_holidays() -> HolidayTable:
    """The table of the library, read once."""
    return read_holidays()
