"""The parts of a Word file: opened with bounds, XML parsed without entities, relationships resolved."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from lxml import etree

from casereview.load.files import UnreadableError

T = TypeVar("T")

_MOST_KEPT = 1024**2
_MOST_XML = 256 * 1024**2
_MOST_PICTURE = 256 * 1024**2
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class _Relation(NamedTuple):
    identity: str
    kind: str
    target: str
    is_outside: bool


def parsed(data: bytes) -> etree._Element:
    """The root of an XML part. Entities are left alone and nothing is fetched. Raises UnreadableError."""
    if b"purl.oclc.org/ooxml" in data:
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except etree.XMLSyntaxError as error:
        raise UnreadableError("文件内容有错，不能解析，请用 Word 或 WPS 打开并另存后重新提交。") from error


def made_once(make: Callable[[bytes], T]) -> Callable[[bytes], T]:
    """What `make` makes of a part, kept for the next file: those of one template share it. Large ones are not kept."""
    kept = lru_cache(maxsize=16)(make)
    return lambda data: kept(data) if len(data) <= _MOST_KEPT else make(data)


@made_once
def _relations_in(data: bytes) -> tuple[_Relation, ...]:
    return tuple(
        _Relation(
            relation.get("Id", ""),
            relation.get("Type", ""),
            relation.get("Target", ""),
            relation.get("TargetMode") == "External",
        )
        for relation in parsed(data).iter("{*}Relationship")
    )


class Package:
    """An open Word file. Use as a context manager; raises UnreadableError if it is no sound Word file."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            head = file.read(8)
        if head == _OLE:
            raise UnreadableError("设有打开密码，或实为旧版 Word 文件，请去除密码并另存为 .docx 后重新提交。")
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise UnreadableError(
                "文件已损坏，不是完整的 Word 文件，请用 Word 或 WPS 打开核对并另存后重新提交。"
            ) from error
        self._read_relations: dict[str, tuple[_Relation, ...]] = {}
        self._names = {name.lower().lstrip("/"): name for name in self._zip.namelist()}
        self.main = self._main_part()

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def signed(self) -> bool:
        """Whether the package carries digital signatures."""
        return any(name.startswith("_xmlsignatures/") and name.endswith(".xml") for name in self._names)

    @property
    def names(self) -> tuple[str, ...]:
        """The parts it holds, in small letters."""
        return tuple(self._names)

    def read(self, part: str, most: int = _MOST_PICTURE) -> bytes | None:
        """The bytes of a part, None if there is no such part or it is beyond bounds."""
        name = self._names.get(part.lower().lstrip("/"))
        if name is None or self._zip.getinfo(name).file_size > most:
            return None
        try:
            return self._zip.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise UnreadableError("文件已损坏，内容不能解开，请用 Word 或 WPS 打开核对并另存后重新提交。") from error

    def xml(self, part: str) -> etree._Element | None:
        """The root of an XML part, None if there is no such part."""
        data = self.part(part)
        return parsed(data) if data is not None else None

    def part(self, part: str) -> bytes | None:
        """The bytes of an XML part, None if there is no such part or it is beyond bounds."""
        return self.read(part, _MOST_XML)

    def relations(self, part: str) -> dict[str, str]:
        """For a part, its relationship ids with the parts they lead to; outside targets are left out."""
        return {one.identity: _led_to(part, one) for one in self._relations(part) if not one.is_outside}

    def related(self, part: str, suffix: str) -> str | None:
        """The first part that `part` refers to by a relationship of that type."""
        return next((_led_to(part, one) for one in self._relations(part) if one.kind.endswith("/" + suffix)), None)

    def _relations(self, part: str) -> tuple[_Relation, ...]:
        folder, name = posixpath.split(part)
        holder = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if holder not in self._read_relations:
            data = self.part(holder)
            self._read_relations[holder] = _relations_in(data) if data is not None else ()
        return self._read_relations[holder]

    def _main_part(self) -> str:
        main = self.related("", "officeDocument") or "word/document.xml"
        if main.lower() not in self._names:
            raise UnreadableError("不是 Word 文件或缺少正文，请用 Word 或 WPS 打开核对并另存为 .docx 后重新提交。")
        return main


def _led_to(part: str, relation: _Relation) -> str:
    return posixpath.normpath(posixpath.join("/" + posixpath.dirname(part), relation.target))[1:]
