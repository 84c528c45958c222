"""Changes on the disk: as a draft while somebody works on them, and beside the pack that was written of them."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from casereview.tailored import Tailoring, TailoringError

BESIDE_PACK = "tailoring.json"
"""Not YAML: whoever reads the pack takes every YAML file of its folder for a chapter."""
_FORM = TypeAdapter(Tailoring)


def kept_in(folder: Path) -> Tailoring | None:
    """The changes that the pack in the folder was written of; None for a pack of another origin."""
    return _read(folder / BESIDE_PACK)


def draft_of(drafts: Path, base: str) -> Tailoring | None:
    """The changes to this pack that are being worked on."""
    return _read(drafts / f"{base}.json")


def keep_draft(drafts: Path, tailoring: Tailoring) -> None:
    """Write the changes down as a draft. Raises TailoringError where the disk refuses."""
    _write(drafts / f"{tailoring.base}.json", tailoring)


def drop_draft(drafts: Path, base: str) -> None:
    """Forget the draft: its changes are in use, or there are none."""
    (drafts / f"{base}.json").unlink(missing_ok=True)


def keep_beside_pack(folder: Path, tailoring: Tailoring) -> None:
    """Write the changes beside the pack that was made of them."""
    _write(folder / BESIDE_PACK, tailoring)


def _read(path: Path) -> Tailoring | None:
    try:
        return _FORM.validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise TailoringError(f"标准的改动记录“{path}”无法读取，请恢复该文件，或者将其移走后重新调整。") from error


def _write(path: Path, tailoring: Tailoring) -> None:
    waiting = path.with_name(f"{path.name}.new")
    text = json.dumps(_FORM.dump_python(tailoring, mode="json"), ensure_ascii=False, indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_text(f"{text}\n", encoding="utf-8", newline="\n")
        waiting.replace(path)
    except OSError as error:
        raise TailoringError(f"标准的改动未能写入“{path}”，请检查磁盘空间和写入权限。") from error
