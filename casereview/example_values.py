"""The words of an example as the values of facts: dates, sums, citations, acts punished."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from casereview.catalogue import FactType
from casereview.model import (
    Citation,
    DiscretionCitation,
    FactValue,
    Officer,
    PenaltyItem,
)
from casereview.spelling.citations import find_citations
from casereview.spelling.discretion import find_discretion
from casereview.spelling.found import Found


def fact_value(name: str, kind: FactType, value: object) -> FactValue:
    """The value of a fact. Raises ValueError with a Chinese sentence if it is not what the fact is."""
    try:
        return _value(kind, value)
    except (TypeError, ArithmeticError, OverflowError) as error:
        raise ValueError(f"示例中“{name}”的值“{value}”不能识别") from error
    except ValueError as error:
        told = str(error)
        raise ValueError(told if "示例" in told else f"示例中“{name}”的值“{value}”不能识别") from error


def _value(kind: FactType, value: object) -> FactValue:
    if value is None:
        return None
    if kind is FactType.DATE:
        return value if isinstance(value, date) else date.fromisoformat(str(value))
    if kind is FactType.DATETIME:
        return datetime.fromisoformat(str(value))
    if kind is FactType.MONEY:
        return Decimal(str(value))
    if kind is FactType.NUMBER:
        return int(str(value))
    if kind is FactType.OFFICER:
        name, _, number = str(value).partition(" ")
        return Officer(name, number or None)
    if kind is FactType.CITATION:
        return _first(find_citations(str(value)), value)
    if kind is FactType.PENALTY_ITEM:
        return _item(value)
    if kind is FactType.DISCRETION:
        return _first(find_discretion(str(value)), value)
    return str(value)


def _item(value: object) -> PenaltyItem:
    """One act punished, written `{行为: …, 违反: …, 依据: …, 阶次: …, 金额: …}`."""
    if not isinstance(value, dict) or not set(value) <= {"行为", "违反", "依据", "阶次", "金额"}:
        raise ValueError("处罚事项应当写成清单，每项为 {行为, 违反, 依据, 阶次, 金额}")
    breach, basis = (tuple(f.value for f in find_citations(str(value.get(key, "")))) for key in ("违反", "依据"))
    amount = None if value.get("金额") is None else Decimal(str(value["金额"]))
    return PenaltyItem(value.get("行为"), breach, basis, None, value.get("阶次"), amount)


def _first(found: Sequence[Found[Citation]] | Sequence[Found[DiscretionCitation]], value: object) -> FactValue:
    if not found:
        raise ValueError(f"示例中的“{value}”不能识别")
    return found[0].value
