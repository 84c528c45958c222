"""The progress callback that long steps call; a caller who has given up makes it raise."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with the step in Chinese, how many are done, and of how many."""


def silent(step: str, done: int, total: int) -> None:
    """Report to nobody."""
