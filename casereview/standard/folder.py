"""A pack's folder written as YAML, whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import yaml

from casereview.errors import OutputError
from casereview.marked_yaml import Plain

PACK_FILE = "pack.yaml"
Chapters = Mapping[str, Sequence[Mapping[str, Plain]]]


class _Dumper(yaml.SafeDumper):
    """Indents lists below their keys, as packs are written."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Never without an indent."""
        super().increase_indent(flow, False)


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.Node:
    if value == value.to_integral_value():
        return dumper.represent_int(int(value))
    return dumper.represent_float(float(value))


_Dumper.add_representer(Decimal, _number)


def yaml_text(value: object) -> str:
    """The value as YAML in the order it has."""
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def write_folder(
    folder: Path, settings: Mapping[str, Plain], chapters: Chapters, approve: Callable[[Path], object]
) -> None:
    """Write the pack into the new folder if `approve` takes it without raising. Raises OutputError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(folder, "已经存在且不是空文件夹")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise OutputError(folder, error.strerror or "写入失败") from error
    try:
        _write(draft, settings, chapters)
        approve(draft)
        if folder.exists():
            folder.rmdir()
        draft.chmod(0o755)
        draft.rename(folder)
    except OSError as error:
        raise OutputError(folder, error.strerror or "写入失败") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _write(folder: Path, settings: Mapping[str, Plain], chapters: Chapters) -> None:
    (folder / PACK_FILE).write_text(yaml_text(dict(settings)), encoding="utf-8", newline="\n")
    for number, (section, rules) in enumerate(chapters.items(), 1):
        chapter = {"section": section, "rules": [dict(rule) for rule in rules]}
        (folder / f"{number:02d}-own.yaml").write_text(yaml_text(chapter), encoding="utf-8", newline="\n")
