"""Changes on the disk: as a draft while somebody works on them, and beside the pack that was written of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from casereview.tailored import Tailoring, TailoringError

T = TypeVar("T")

BESIDE_PACK = "tailoring.json"
"""Not YAML: whoever reads the pack takes every YAML file of its folder for a chapter."""
_FORM = TypeAdapter(Tailoring)
_EARLIER = TypeAdapter(tuple[Tailoring, ...])
_REMEMBERED = 200  # steps that can be taken back


def kept_in(folder: Path) -> Tailoring | None:
    """The changes that the pack in the folder was written of; None for a pack of another origin."""
    return _read(folder / BESIDE_PACK, _FORM)


def draft_of(drafts: Path, base: str) -> Tailoring | None:
    """The changes to this pack that are being worked on."""
    return _read(drafts / f"{base}.json", _FORM)


def keep_draft(drafts: Path, tailoring: Tailoring) -> None:
    """Write the changes down as a draft. Raises TailoringError where the disk refuses."""
    _write(drafts / f"{tailoring.base}.json", tailoring, _FORM)


def drop_draft(drafts: Path, base: str) -> None:
    """Forget the draft: its changes are in use, or there are none."""
    (drafts / f"{base}.json").unlink(missing_ok=True)


def earlier_of(drafts: Path, base: str) -> tuple[Tailoring, ...]:
    """The changes as they were before each step, the oldest first."""
    return _read(drafts / f"{base}.earlier.json", _EARLIER) or ()


def keep_earlier(drafts: Path, base: str, states: tuple[Tailoring, ...]) -> None:
    """Write down what the steps can be taken back to."""
    _write(drafts / f"{base}.earlier.json", states[-_REMEMBERED:], _EARLIER)


def keep_beside_pack(folder: Path, tailoring: Tailoring) -> None:
    """Write the changes beside the pack that was made of them."""
    _write(folder / BESIDE_PACK, tailoring, _FORM)


def _read(path: Path, form: TypeAdapter[T]) -> T | None:
    try:
        return form.validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise TailoringError(f"标准的改动记录“{path}”无法读取，请恢复该文件，或者将其移走后重新调整。") from error


def _write(path: Path, what: T, form: TypeAdapter[T]) -> None:
    waiting = path.with_name(f"{path.name}.new")
    text = json.dumps(form.dump_python(what, mode="json"), ensure_ascii=False, indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_text(f"{text}\n", encoding="utf-8", newline="\n")
        waiting.replace(path)
    except OSError as error:
        raise TailoringError(f"标准的改动未能写入“{path}”，请检查磁盘空间和写入权限。") from error
