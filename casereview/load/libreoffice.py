"""Files of other writing programs to .docx by LibreOffice, if it is on this computer."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SECONDS = 60.0
"""How long one conversion may take."""
_UNSTARTED = frozenset({"PATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "USERPROFILE"})


def libreoffice() -> Path | None:
    """The program, where it is in the PATH or in the usual places of this system; None if it is not there."""
    named = next((found for name in ("soffice", "libreoffice") if (found := shutil.which(name))), None)
    return Path(named) if named else next((place for place in _usual_places() if place.is_file()), None)


def _usual_places() -> Iterator[Path]:
    if sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
            if folder := os.environ.get(variable):
                yield Path(folder) / "LibreOffice" / "program" / "soffice.exe"
    elif sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    else:
        yield from (Path("/usr/lib/libreoffice/program/soffice"), Path("/usr/lib64/libreoffice/program/soffice"))
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"))


def converted(program: Path, data: bytes, suffix: str) -> bytes | None:
    """The .docx that the program makes of such a file; None if it makes none or takes longer than allowed.

    It runs in a profile of its own, so that it neither disturbs nor asks a LibreOffice that is open.
    """
    with tempfile.TemporaryDirectory(prefix="casereview-", ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"paper{suffix}"
        source.write_bytes(data)
        profile = (Path(folder) / "profile").as_uri()
        command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        _run([*command, "--convert-to", "docx", "--outdir", str(Path(folder) / "out"), str(source)])
        made = Path(folder) / "out" / "paper.docx"
        return made.read_bytes() if made.is_file() else None


def _run(command: list[str]) -> None:
    """Run it, and end it with all it started when its time is over."""
    surroundings = {name: value for name, value in os.environ.items() if name.upper() in _UNSTARTED}
    running = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=surroundings,
        start_new_session=sys.platform != "win32",
    )
    try:
        running.wait(SECONDS)
    except subprocess.TimeoutExpired:
        _end(running)
    except BaseException:
        _end(running)
        raise


def _end(running: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(running.pid)], capture_output=True, check=False)
    else:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
