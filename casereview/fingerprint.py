"""What tells a clause from a later one of the same id: a digest of everything that decides how it judges."""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from casereview.model import Bound, Rule

_LENGTH = 16


def fingerprint(rule: Rule) -> str:
    """The digest of what the clause asks, by which check and parameters, at what price, on what basis.

    A decision on a clause is a decision on these. What only surrounds it may change: its number and chapter, its
    topic, the advice, how a fault is cured, the defects it covers, its examples. A parameter that is written out with
    the value it would have anyway changes nothing either, nor does `2.0` for `2`.
    """
    parts = {
        "title": rule.title,
        "check": _bound(rule.check),
        "applies": _bound(rule.applies),
        "from_stage": rule.from_stage,
        "absorbed_by": sorted(rule.absorbed_by),
        "points": [rule.points, rule.each, rule.at_most, rule.spread],
        "veto": rule.veto,
        "status": rule.status,
        "basis": rule.basis,
        "standing": rule.standing,
        "force": rule.force,
        "fail": rule.fail,
        "ask": rule.ask,
    }
    text = json.dumps(_plain(parts), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def _bound(bound: Bound | None) -> object:
    """A check with what it is given beyond its presets, so that one it gains later changes no clause."""
    if bound is None:
        return None
    presets = {name: one.default for name, one in inspect.signature(bound.check).parameters.items()}
    given = {name: value for name, value in bound.parameters.items() if value != presets.get(name, ...)}
    return {"check": bound.check.__name__, "with": given}


def _plain(value: object) -> object:
    """The value in a spelling that does not depend on how it was written."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, set | frozenset):
        return sorted(str(_plain(item)) for item in value)
    if is_dataclass(value):
        return [type(value).__name__, *(_plain(getattr(value, field.name)) for field in fields(value))]
    return value
