"""Which files of a folder are documents, and in which physical order they lie."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from casereview.load.files import Entry
from casereview.spelling.numerals import number_of
from casereview.terms import OrderFrom

PICTURES = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic", ".heif"}
)
WRITTEN = frozenset(
    {".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt"}
    | {".htm", ".html", ".mht", ".mhtml"}  # papers are printed from web systems and saved so
)
VOLUMES = frozenset({".pdf", ".ofd"}) | WRITTEN | PICTURES
"""What a whole case can be bound in, by itself."""
PACKED = frozenset({".zip", ".7z", ".rar", ".001"})  # the last begins one in several parts
UNSUPPORTED = frozenset(
    {".ceb", ".cebx", ".sep", ".gd", ".gw", ".xps", ".oxps", ".uot", ".uof",
     ".djvu", ".caj", ".pages", ".xls", ".xlsx", ".et", ".ods", ".ppt", ".pptx", ".dps", ".avif", ".psd"}
)  # fmt: skip
"""Papers that cannot be read are told of; recordings, programs and plain notes are no papers."""
DOCUMENTS = VOLUMES | UNSUPPORTED | PACKED
_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_NUMBER = re.compile(
    r"(?!\s*(?:19|20)\d\d)\s*(?:第\s*)?[(（\[【]?\s*(?P<figure>\d{1,4}|[一二三四五六七八九十百]{1,5})"
    r"(?:\s*[)）\]】.．、\-_—－·:：]|\s+|(?<=\d)(?=[^\d\s年月日号〔〕.])|[号册卷件份页]|$)"
)


LOOSE_PICTURES = "照片"
"""The name of the pictures that are a whole case by themselves, loose in its folder."""
_UNTELLING = re.compile(
    "微信|图片|照片|相片|图像|扫描|全能王|文稿|文档|文件|截图|拍照|手机|相机|未标题|新建|副本|案卷|卷宗|整卷|第|页|张|号|卷|年|月|日|时|分|秒"
)
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")


def entries_in(root: Path) -> tuple[Entry, ...]:
    """The documents under a folder by name.

    Pictures alone in a sub-folder are one entry together; so are those in the folder itself, if most of their names
    are a camera's or scanner's and not those of papers.
    """
    return tuple(_entries(root, ""))


def single_entry(path: Path) -> tuple[Entry, ...]:
    """A file given by itself, if it could be a document."""
    return (Entry(path.name, (path,)),) if _is_document(path) else ()


def _entries(folder: Path, prefix: str) -> Iterator[Entry]:
    inside = sorted((child for child in folder.iterdir() if _counts(child)), key=lambda child: child.name)
    files = [child for child in inside if child.is_file() and _is_document(child)]
    folders = [child for child in inside if child.is_dir() and not child.is_symlink()]
    together = not folders and len(files) > 1 and all(_suffix(file) in PICTURES for file in files)
    if together and (prefix or not _are_titled(files)):
        yield Entry(prefix.rstrip("/") or LOOSE_PICTURES, tuple(sorted(files, key=lambda file: natural_key(file.name))))
        return
    for file in files:
        yield Entry(prefix + file.name, (file,))
    for sub in folders:
        yield from _entries(sub, f"{prefix}{sub.name}/")


def _are_titled(files: list[Path]) -> bool:
    """Whether the names of at least half of these say what paper each is."""
    titled = sum(_HAN.search(_UNTELLING.sub(" ", file.stem)) is not None for file in files)
    return 2 * titled >= len(files)


def _suffix(path: Path) -> str:
    return path.suffix.lower()


def _is_document(path: Path) -> bool:
    return _suffix(path) in DOCUMENTS


def _counts(path: Path) -> bool:
    """False for lock, hidden and system files, and for links, which may lead out of the case."""
    name = path.name
    if name.startswith((".", "~$", "~")) or name.lower() in _SYSTEM or path.is_symlink():
        return False
    attributes = getattr(os.stat(path), "st_file_attributes", 0)
    return not attributes & 0x6  # hidden or system, as Windows marks them


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key in which 2 comes before 10, written in figures or in Chinese numerals."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    parts = re.findall(r"\d+|[一二三四五六七八九十百]+|[^\d一二三四五六七八九十百]+", folded)
    return tuple(_key_part(part) for part in parts)


def _key_part(part: str) -> tuple[int, int, str]:
    number = int(part) if part.isdecimal() else number_of(part) if part[0] in "一二三四五六七八九十百" else None
    return (1, 0, part) if number is None else (0, number, part)


def leading_number(name: str) -> int | None:
    """The place a file or folder name claims (`03立案审批表`, `（3）`, `第三册`), None for dates and names."""
    stem = PurePosixPath(name).stem if PurePosixPath(name).suffix.lower() in DOCUMENTS else name
    match = _NUMBER.match(unicodedata.normalize("NFKC", stem))
    return number_of(match["figure"]) if match else None


def in_order(entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], OrderFrom]:
    """The entries in physical order, and where that order comes from."""
    if len(entries) == 1 and _suffix(entries[0].paths[0]) in VOLUMES:
        return entries, OrderFrom.VOLUME
    paths = [PurePosixPath(entry.name).parts for entry in entries]
    if entries and _numbered_throughout(paths):
        return tuple(sorted(entries, key=_key_of(_numbered_key))), OrderFrom.FILE_NUMBERS
    return tuple(sorted(entries, key=_key_of(natural_key))), OrderFrom.FILE_NAMES


def _key_of(part_key: Callable[[str], tuple[object, ...]]) -> Callable[[Entry], tuple[tuple[object, ...], ...]]:
    return lambda entry: tuple(part_key(part) for part in PurePosixPath(entry.name).parts)


def _numbered_key(part: str) -> tuple[object, ...]:
    return (leading_number(part) or 0, natural_key(part))


def _numbered_throughout(paths: list[tuple[str, ...]]) -> bool:
    """Whether in every folder the names form a running series; a folder of one needs no number."""
    siblings: dict[tuple[str, ...], set[str]] = {}
    for path in paths:
        for depth, part in enumerate(path):
            siblings.setdefault(path[:depth], set()).add(part)
    several = [names for names in siblings.values() if len(names) > 1]
    return bool(several) and all(_is_series(names) for names in several)


def _is_series(names: set[str]) -> bool:
    """Nearly consecutive numbers: each name has one, no two share one, at most a third of the places are empty."""
    numbers = [leading_number(name) for name in names]
    found = sorted(number for number in numbers if number is not None)
    if len(found) < len(names) or len(set(found)) < len(found):
        return False
    return found[0] <= 1 + len(found) // 2 and found[-1] - found[0] + 1 <= max(len(found) * 1.5, len(found) + 1)
