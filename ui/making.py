"""What the views show is made by the core, which comes in after the window stands."""

from __future__ import annotations

from types import ModuleType


def made() -> ModuleType:
    """The functions of `ui.shown`, which whoever reads a case has brought in already."""
    import ui.shown

    return ui.shown
