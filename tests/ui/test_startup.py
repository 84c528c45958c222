"""The first window stands before anything heavy is loaded."""

from __future__ import annotations

import subprocess
import sys

from tests.ui.words_in_use import ROOT

HEAVY = (
    "casereview.checks",
    "casereview.evaluate",
    "casereview.extract",
    "casereview.pipeline",
    "casereview.rulepack",
    "chinese_calendar",
    "docx",
    "fpdf",
    "lxml",
    "numpy",
    "PIL",
    "pypdfium2",
    "sqlite_utils",
    "xlsxwriter",
    "yaml",
)
"""What reads and judges cases; the processes and threads that do so load it."""


def test_the_window_loads_nothing_that_reads_or_judges() -> None:
    program = f"import ui.app, sys\nprint([name for name in {HEAVY!r} if name in sys.modules])"

    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT)

    assert loaded.stdout.strip() == "[]"
