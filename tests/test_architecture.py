"""What holds the building up."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BANNED = re.compile(r"\b(utils?|helpers?|manager|misc|common)\b")


def test_the_core_never_loads_qt() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sorted((ROOT / "casereview").rglob("*.py"))
    ]
    program = (
        f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'ui.'))])"
    )

    loaded = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=ROOT)

    assert loaded.stdout.strip() == "[]"


def test_no_module_is_called_a_drawer() -> None:
    names = [path for top in ("casereview", "ui") for path in (ROOT / top).rglob("*.py")]

    assert [str(path.relative_to(ROOT)) for path in names if BANNED.search(path.stem)] == []


def test_every_module_says_what_it_is_for() -> None:
    modules = [path for top in ("casereview", "ui", "bench") for path in (ROOT / top).rglob("*.py")]

    silent = [path for path in modules if not path.read_text(encoding="utf-8").startswith('"""')]

    assert [str(path.relative_to(ROOT)) for path in silent] == []


def test_the_locks_hold_packages_and_hashes_and_nothing_else() -> None:
    locks = list(ROOT.glob("requirements*.txt"))
    line = re.compile(r"[A-Za-z0-9._-]+==\S+.*|    --hash=sha256:[0-9a-f]{64}( \\)?|\s*|# .*")

    assert [text for lock in locks for text in lock.read_text().splitlines() if not line.fullmatch(text)] == []
