"""Reading print off pictures: one interface, behind which an engine with its models stands."""

from __future__ import annotations

from casereview.load.ocr.nouns import Engine, Picture, ReadLine

__all__ = ["Engine", "Picture", "ReadLine"]
