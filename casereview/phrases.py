"""Points and places in the words that every sheet and every pane uses for them."""

from __future__ import annotations

from decimal import Decimal

from casereview.model import CaseFile, Source


def points_text(points: Decimal) -> str:
    """Points as printed: at most two decimals, no trailing zeros."""
    text = f"{points:.2f}".rstrip("0").rstrip(".")
    return text or "0"


def place_text(source: Source, case: CaseFile) -> str:
    """Where a source stands, in words."""
    document = case.document(source.document)
    return f"《{document.title or document.label}》第{source.page}页"
