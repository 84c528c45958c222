"""The law book's folder turned into a `LawBook`; a mistake is refused with its file and line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from casereview.errors import PackError
from casereview.lawbook.bases import DiscretionBase
from casereview.lawbook.book import LawBook
from casereview.lawbook.forms import (
    BaseForm,
    DivisionForm,
    Form,
    LiabilityForm,
    RenumberedForm,
    StatuteForm,
    ThresholdForm,
    TierForm,
)
from casereview.lawbook.liabilities import Liability
from casereview.lawbook.names import short_name
from casereview.lawbook.statutes import Statute
from casereview.marked_yaml import Marked, read_yaml

LAWBOOK = Path(__file__).resolve().parents[2] / "rules" / "library" / "lawbook"
"""Where the shipped law book lies."""

_F = TypeVar("_F", bound=Form)

_Way = tuple[str | int, ...]
"""The keys and indices that lead to an entry of a file."""


def read_lawbook(folder: Path = LAWBOOK) -> LawBook:
    """The law book of `folder`. Raises PackError with the line of a mistake."""
    bases_file, statutes_file = read_yaml(folder / "discretion_bases.yaml"), read_yaml(folder / "statutes.yaml")
    statutes = tuple(form.made() for form in _entries(statutes_file, StatuteForm))
    bases = tuple(form.made() for form in _entries(bases_file, BaseForm))
    _refuse_circles(bases_file, bases)
    renumbered = _entries(read_yaml(folder / "renumbered.yaml"), RenumberedForm)
    divisions = _entries(read_yaml(folder / "divided_articles.yaml"), DivisionForm)
    return LawBook(
        bases,
        statutes,
        tuple(form.made() for form in renumbered),
        tuple(form.made() for form in divisions),
        tuple(one for path in sorted((folder / "liabilities").glob("*.yaml")) for one in _liabilities(path, statutes)),
        tuple(form.made() for form in _entries(read_yaml(folder / "tiers.yaml"), TierForm)),
        tuple(form.made() for form in _entries(read_yaml(folder / "thresholds.yaml"), ThresholdForm)),
    )


def _liabilities(path: Path, statutes: Sequence[Statute]) -> tuple[Liability, ...]:
    """The provisions of one file; two texts of one provision may not apply on the same day."""
    marked = read_yaml(path)
    entries = tuple(_parts(marked))
    found = tuple(_entry(marked, way, value, LiabilityForm).made() for way, value in entries)
    known = {short_name(name) for statute in statutes for name in (statute.name, *statute.aliases)}
    for index, one in enumerate(found):
        if short_name(one.law) not in known:
            raise marked.error(f"statutes.yaml 中没有《{one.law}》", *entries[index][0], "law")
        if any(_overlap(one, other) for other in found[:index]):
            raise marked.error(f"第{one.article}条的同一规定（{one.subject}）有两条在同一期间有效", *entries[index][0])
    return found


def _parts(marked: Marked) -> Iterator[tuple[_Way, Mapping[str, object]]]:
    """The entries of a file whose `parts` have what the entry around them says once for all; with the way to each."""
    waiting: list[tuple[_Way, Mapping[str, object]]] = [((index,), value) for index, value in _listed(marked)]
    while waiting:
        way, entry = waiting.pop(0)
        parts = entry.get("parts") if isinstance(entry, dict) else None
        if parts is None:
            yield way, entry
        elif not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
            raise marked.error("parts 应当是一个列表", *way, "parts")
        else:
            common = {key: value for key, value in entry.items() if key != "parts"}
            inner = [((*way, "parts", index), {**common, **part}) for index, part in enumerate(parts)]
            waiting = inner + waiting


def _overlap(one: Liability, other: Liability) -> bool:
    same = (one.law, one.article, one.paragraph, one.item, one.subject)
    if same != (other.law, other.article, other.paragraph, other.item, other.subject):
        return False
    return one.in_force(other.since) or other.in_force(one.since)


def _refuse_circles(marked: Marked, bases: Sequence[DiscretionBase]) -> None:
    """No base goes, by however many steps, before itself."""
    superiors = {base.name: base.yields_to for base in bases}
    for index, base in enumerate(bases):
        for name in base.yields_to:
            if name not in superiors:
                raise marked.error(f"没有这样的裁量基准：{name}", index, "yields_to")
        if base.name in _above(base.yields_to, superiors):
            raise marked.error(f"“{base.name}”优先于它自己", index, "yields_to")


def _above(names: Iterable[str], superiors: dict[str, tuple[str, ...]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(superiors.get(name, ()))
    return seen


def _entries(marked: Marked, form: type[_F]) -> tuple[_F, ...]:
    return tuple(_entry(marked, (index,), value, form) for index, value in _listed(marked))


def _listed(marked: Marked) -> Iterable[tuple[int, Any]]:
    if not isinstance(marked.value, list):
        raise PackError(marked.path, 1, "应当是一个列表")
    return enumerate(marked.value)


def _entry(marked: Marked, way: _Way, value: object, form: type[_F]) -> _F:
    try:
        return form.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        if first["type"] == "value_error":
            raise marked.error(str(first["ctx"]["error"]), *way, *first["loc"]) from error
        key = ".".join(map(str, first["loc"]))
        raise marked.error(f"“{key}”{_complaint(first['type'])}", *way, *first["loc"]) from error


def _complaint(kind: str) -> str:
    return {"missing": "缺失", "extra_forbidden": "不是可用的键名"}.get(kind, "的值不合要求")
