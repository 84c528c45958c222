"""Characters that a reader of pictures takes for others, put right where something proves what they are."""

from __future__ import annotations

from casereview.repairs.pages import mended

__all__ = ["mended"]
