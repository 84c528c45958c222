"""Nouns as JSON and back, so that what was read once need not be read again.

Every noun is a list of its values; which fields these are is told once, in a header, so that what a later program adds
to a noun with a preset does not make what an earlier one stored unreadable.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from casereview.model import (
    Citation,
    DiscretionCitation,
    Document,
    Fact,
    FactValue,
    Officer,
    Page,
    PenaltyItem,
)
from casereview.text import flow_of

_MADE = {Document: ("flow",)}
"""What is not stored because it is made of the rest."""
_VALUES: Mapping[str, type[Any]] = {
    kind.__name__: kind for kind in (Decimal, date, datetime, Officer, Citation, DiscretionCitation, PenaltyItem)
}
"""What the value of a fact can be beside text and counts, told by name."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

Header = Mapping[str, list[str]]
Read = Callable[[Any], Any]


def as_json(values: object, depth: int = 0) -> str:
    """As JSON, page by page: a whole case at one go would have every other thread wait, the window's too."""
    if depth and isinstance(values, list):
        return f"[{','.join([as_json(value, depth - 1) for value in values])}]"
    return _ENCODER.encode(values)


def _kept_fields(noun: type[Any]) -> tuple[str, ...]:
    """The fields of a noun that are stored, in order."""
    made = _MADE.get(noun, ())
    if not is_dataclass(noun):
        return tuple(noun._fields)
    return tuple(field.name for field in fields(noun) if field.init and field.name not in made)


def _is_named_tuple(noun: object) -> bool:
    """Whether it is one of our nouns; what only widens a pair is stored as one."""
    own = isinstance(noun, type) and issubclass(noun, tuple) and hasattr(noun, "_fields")
    return own and noun.__module__.startswith("casereview.model")


def written(value: object, header: dict[str, list[str]]) -> object:
    """A noun, or what nouns hold, as lists and plain values; the fields of each noun go into the header."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    noun = type(value)
    if is_dataclass(noun) or _is_named_tuple(noun):
        names = header.get(noun.__name__) or header.setdefault(noun.__name__, list(_kept_fields(noun)))
        tell = _told if noun is Fact else written
        return [(tell if name == "value" else written)(getattr(value, name), header) for name in names]
    if isinstance(value, Mapping):
        return {str(key): written(item, header) for key, item in value.items()}
    if isinstance(value, tuple):
        return [written(item, header) for item in value]
    return value.isoformat() if isinstance(value, date) else str(value)


def _told(value: object, header: dict[str, list[str]]) -> object:
    """The value of a fact, with the name of its type where that is not plain."""
    if value is None or isinstance(value, str | int):
        return value
    return [type(value).__name__, written(value, header)]


def reader(hint: Any, header: Header, made: dict[Any, Read]) -> Read:
    """What reads a value of that type; made once for each type and file."""
    if hint not in made:
        made[hint] = lambda value: made[hint](value)  # for a type that holds itself
        made[hint] = _new_reader(hint, header, made)
    return made[hint]


def _new_reader(hint: Any, header: Header, made: dict[Any, Read]) -> Read:
    if hint == FactValue:
        return lambda value: _fact_value(value, header, made)
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (reader(part, header, made) for part in get_args(hint) if part is not NoneType)
        return lambda value: None if value is None else inner(value)
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint), header, made)
    if isinstance(get_origin(hint), type) and issubclass(get_origin(hint), Mapping):
        inner = reader(get_args(hint)[1], header, made)
        return lambda value: {key: inner(item) for key, item in value.items()}
    if is_dataclass(hint) or _is_named_tuple(hint):
        return _noun_reader(hint, header, made)
    if hint in (date, datetime):
        return cast(Read, hint.fromisoformat)
    if hint is float:
        return lambda value: _plain(value, float, int)  # a whole number of points stays one
    if hint in (str, int, bool):
        return lambda value: _plain(value, hint)
    return cast(Read, hint)  # a closed list or an amount


def _plain(value: Any, *types: type[Any]) -> Any:
    if type(value) not in types:
        raise TypeError(types)
    return value


def _tuple_reader(hints: tuple[Any, ...], header: Header, made: dict[Any, Read]) -> Read:
    if len(hints) == 2 and hints[1] is Ellipsis:
        inner = reader(hints[0], header, made)
        return lambda value: tuple([inner(item) for item in value])
    each = [reader(hint, header, made) for hint in hints]
    return lambda value: tuple([read(item) for read, item in zip(each, value, strict=True)])


def _noun_reader(noun: type[Any], header: Header, made: dict[Any, Read]) -> Read:
    """Reads a noun by the fields it was stored with. Raises KeyError for a field that it has no longer."""
    names = header.get(noun.__name__, [])
    hints = _hints(noun)
    each = [(name, reader(hints[name], header, made)) for name in names]
    if noun is Document:
        return lambda value: _document({name: read(item) for (name, read), item in zip(each, value, strict=True)})
    if tuple(names) == _kept_fields(noun):
        readers = [read for _, read in each]
        return lambda value: noun(*[read(item) for read, item in zip(readers, value, strict=True)])
    return lambda value: noun(**{name: read(item) for (name, read), item in zip(each, value, strict=True)})


def _hints(noun: type[Any]) -> Mapping[str, Any]:
    hints = get_type_hints(noun)
    return {name: hints[name] for name in _kept_fields(noun)}


def _document(values: dict[str, Any]) -> Document:
    pages: tuple[Page, ...] = values["pages"]
    return Document(**values, flow=flow_of(pages))


def _fact_value(value: Any, header: Header, made: dict[Any, Read]) -> FactValue:
    if value is None or isinstance(value, str | int):
        return value
    name, inner = value
    return cast(FactValue, reader(_VALUES[name], header, made)(inner))
