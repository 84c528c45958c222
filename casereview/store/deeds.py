"""Deeds as JSON and back, each under its own name; what comes back is held against its form."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from casereview.errors import StoreError
from casereview.model import Merge, Reorder, Retype, Split
from casereview.review import Confirmation, Override, Withdrawal
from casereview.steps import AcceptPapers, Deed, PassCheck, SendBack, SendForCheck, SetCourse, SignOff, Undo

_FORMS: dict[str, TypeAdapter[Any]] = {
    kind.__name__: TypeAdapter(kind)
    for kind in (
        Confirmation,
        Override,
        Withdrawal,
        Retype,
        Split,
        Merge,
        Reorder,
        SetCourse,
        AcceptPapers,
        SendForCheck,
        PassCheck,
        SendBack,
        SignOff,
        Undo,
    )
}

_TOLD = TypeAdapter(list[tuple[str, Any]])


def deeds_text(deeds: Sequence[Deed]) -> str:
    """The deeds as JSON."""
    told = [[type(deed).__name__, _FORMS[type(deed).__name__].dump_python(deed, mode="json")] for deed in deeds]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def deeds_of(text: str) -> tuple[Deed, ...]:
    """The deeds that `deeds_text` wrote. Raises StoreError for anything else."""
    try:
        return tuple(_FORMS[name].validate_python(told) for name, told in _TOLD.validate_json(text))
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise StoreError("评查记录中有一条无法识别，可能由更新版本的程序写入") from error
