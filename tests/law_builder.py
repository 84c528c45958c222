"""Provisions of an invented law book."""

from __future__ import annotations

from datetime import date

from casereview.lawbook import Fined, FineStage, Liability
from casereview.lawbook.fines import fine_of
from casereview.terms import Standing

SINCE = date(2021, 9, 1)


def a_liability(
    article: str, *fines: tuple[str, Fined, FineStage], law: str = "安全生产法", **given: object
) -> Liability:
    """The provision with these fines, each as written, of whom, at which stage; say only what else matters."""
    values: dict[str, object] = {
        "law": law,
        "since": SINCE,
        "until": None,
        "article": article,
        "subject": "某行为",
        "standing": Standing.SEEN,
        "source": law,
        "fines": tuple(fine_of(*fine) for fine in fines),
        **given,
    }
    return Liability(**values)  # type: ignore[arg-type]  # the values are those of the fields
