"""A read case as bytes and back, so that it can be judged again without being read again: JSON, compressed."""

from __future__ import annotations

import gzip
import json
import zlib
from decimal import InvalidOperation
from typing import cast

from casereview.errors import StoredCaseError
from casereview.model import CaseFile
from casereview.noun_text import as_json, reader, written

FORMAT = "casereview.case/1"
_DEPTH = 4  # case, documents, document, pages


def stored(case: CaseFile) -> bytes:
    """The case as bytes; the same case gives the same bytes."""
    header: dict[str, list[str]] = {}
    values = written(case, header)
    text = f'{{"format":{as_json(FORMAT)},"nouns":{as_json(header)},"case":{as_json(values, _DEPTH)}}}'
    return gzip.compress(text.encode(), compresslevel=6, mtime=0)


def restored(data: bytes) -> CaseFile:
    """The case that was stored. Raises StoredCaseError for bytes of another format or that are damaged."""
    try:
        whole = json.loads(gzip.decompress(data))
        found = whole["format"]
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise StoredCaseError("内容已经损坏，或者不是本程序存下的案卷") from error
    if found != FORMAT:
        raise StoredCaseError(f"由另一版本的程序存下（{found}，本程序用 {FORMAT}）")
    try:
        return cast(CaseFile, reader(CaseFile, whole["nouns"], {})(whole["case"]))
    except (ValueError, KeyError, TypeError, AttributeError, InvalidOperation) as error:
        raise StoredCaseError("内容已经损坏，或者由另一版本的程序存下") from error
