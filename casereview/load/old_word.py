"""Word files of 1997 to 2003 (.doc, and .wps, which is the same inside) to .docx, with what was lost on the way."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

from casereview.load.files import UnreadableError

_MOST_BYTES = 256 * 1024**2
LOCKED = "设有打开密码，请去除密码并另存为 .docx 后重新提交。"
_LOST = (
    "PICTURES_DEFERRED",
    "INLINE_PICTURE_",
    "INLINE_BINARY_DATA_",
    "FLOATING_PICTURE_FORMAT_DEFERRED",
    "FLOATING_SHAPE_TYPES_DEFERRED",
    "GROUPED_MAIN_TEXTBOXES_DEFERRED",
    "GROUPED_HEADER_TEXTBOXES_DEFERRED",
    "MAIN_TEXTBOX_TABLE_MALFORMED",
    "HEADER_FOOTER_TABLE_MALFORMED",
    "OFFICEART_MALFORMED",
    "OBJECT_ANCHOR_DEFERRED",
    "OLE_OBJECT",
    "MALFORMED_TABLE_FLATTENED",
    "TABLE_MARKER_DEFERRED",
    "TABLE_DEPTH_LIMITED",
    "UNSUPPORTED_CONTROL_CHARACTER",
)
"""How the notes of the converter begin that tell of pictures, text boxes or tables it could not take over."""


class Converted(NamedTuple):
    """The same paper as .docx, and whether pictures, boxes or tables of it were lost on the way."""

    docx: bytes
    lost: bool


def docx_of_doc(data: bytes) -> Converted | None:
    """The paper as .docx; None if it is no such file or broken. Raises UnreadableError if it is locked."""
    from doc2docx import convert  # takes a second to import, and few cases hold such files
    from doc2docx.cfb import CompoundFileLimits
    from doc2docx.errors import EncryptedDocumentError

    with tempfile.TemporaryDirectory(prefix="casereview-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder) / "paper.doc", Path(folder) / "paper.docx"
        source.write_bytes(data)
        limits = CompoundFileLimits(_MOST_BYTES, _MOST_BYTES, 100_000)
        try:
            report = convert(source, target, limits=limits).report
            return Converted(target.read_bytes(), any(note.code.startswith(_LOST) for note in report.diagnostics))
        except EncryptedDocumentError as error:
            raise UnreadableError(LOCKED) from error
        except MemoryError:
            raise
        except Exception:  # whatever a torn file provokes in a reader of sixty structures: it is not read by it
            return None
