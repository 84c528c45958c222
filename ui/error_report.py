"""What is written down when something of ours breaks: where in the program, never what the case says."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version

from ui.words import tr

FOLDER = "reports"


def error_report(error: BaseException, commands: Sequence[str], at: datetime) -> str:
    """The report: versions, the kind of error, where it came from, the last commands by their ids.

    Messages, values and paths are left out, for they may hold what stands in a case.
    """
    return "\n".join(
        (
            tr("程序出错报告（不含案卷内容）"),
            f"{at:%Y-%m-%d %H:%M:%S}",
            f"casereview {_own_version()}; PySide6 {qt_version}; Python {platform.python_version()}",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            "",
            *(line for one in _chain(error) for line in _lines(one)),
            "",
            tr("最近的操作："),
            " ".join(commands) or "-",
            "",
        )
    )


def write_report(home: Path, error: BaseException, commands: Sequence[str], at: datetime) -> Path:
    """Write the report into this user's folder; its file. Raises OSError."""
    path = home / FOLDER / f"{at:%Y%m%d-%H%M%S-%f}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(error_report(error, commands, at), encoding="utf-8")
    return path


def _own_version() -> str:
    try:
        return version("casereview")
    except PackageNotFoundError:
        return "-"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what it came of, the last first."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or one.__context__


def _lines(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__module__}.{type(error).__qualname__}"
    yield from (f"  {place}" for place in _places(error.__traceback__))


def _places(traceback: TracebackType | None) -> Iterator[str]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        module = traceback.tb_frame.f_globals.get("__name__", "?")
        yield f"{module}:{traceback.tb_lineno} {code.co_qualname}"
        traceback = traceback.tb_next
