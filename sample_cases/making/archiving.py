"""Packing a folder as a .zip whose names are in GBK, as Chinese Windows packs it."""

from __future__ import annotations

import zipfile
from pathlib import Path

EARLIEST = (1980, 1, 1, 0, 0, 0)


class _GbkName(zipfile.ZipInfo):
    """An entry with its name in GBK and no flag that says so; `zipfile` itself offers only UTF-8."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802
        return self.filename.encode("gbk"), self.flag_bits


def pack(folder: Path, archive: Path) -> None:
    """Write every file below `folder` into `archive`, sorted, without times."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = _GbkName(path.relative_to(folder).as_posix(), EARLIEST)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                packed.writestr(entry, path.read_bytes(), compresslevel=9)
