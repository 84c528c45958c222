"""YAML read with the line of every entry, and with the mistakes of hand-written files refused there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Protocol, cast

import yaml

from casereview.errors import PackError

Plain = None | bool | int | float | str | date | datetime | list["Plain"] | dict[str, "Plain"]
"""What a file can hold. Keys are always the text as written, never a number, a date or a truth value."""

_DEPTH = 40  # deeper is no rule file, and an entry that holds itself would never end
_DAY = len("2024-03-01")
_TOO_MUCH = "嵌套过深或引用过多"
_OWN_TAGS = (None, "!", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
_SPELLINGS = yaml.CSafeLoader.yaml_implicit_resolvers
"""By its first character, what a plain scalar may be other than text."""
_SIZE = 200_000  # entries; aliases of aliases can stand for millions


@dataclass(frozen=True, slots=True)
class Marked:
    """A YAML file: its plain data, and the line and spelling of each entry (the keys and indices that lead there).

    Only `true` and `false` are truth values; `on`, `no`, `10:30` and `007` stay text.
    """

    path: Path
    value: Plain
    text: str = field(repr=False)

    def line(self, *path: str | int) -> int:
        """The 1-based line of the entry, or of the nearest one around it that the file has."""
        return [1, *(line for line, _ in self._way(path))][-1]

    def written(self, *path: str | int) -> str | None:
        """The spelling of a scalar as written (`3.10`, not 3.1); None where the file has no scalar."""
        nodes = [_composed(self.text), *(node for _, node in self._way(path))]
        last = nodes[-1] if len(nodes) == len(path) + 1 else None
        return str(last.value) if isinstance(last, yaml.ScalarNode) else None

    def error(self, what: str, *path: str | int) -> PackError:
        """The mistake `what` (a Chinese clause without a full stop) at that entry."""
        return PackError(self.path, self.line(*path), what)

    def _way(self, path: tuple[str | int, ...]) -> Iterator[tuple[int, yaml.Node]]:
        """The entries that lead there with their lines, as far as the file has them."""
        node = _composed(self.text)
        for step in path:
            found = None if node is None else _entry(node, step)
            if found is None:
                return
            line, node = found
            yield line, node


def _entry(node: yaml.Node, step: str | int) -> tuple[int, yaml.Node] | None:
    """The entry of a mapping or sequence and the line on which it begins; a mapping's begins with its key."""
    if isinstance(node, yaml.MappingNode):
        return next(((key.start_mark.line + 1, value) for key, value in node.value if str(key.value) == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line + 1, node.value[step]
    return None


def read_yaml(path: Path, pared: Callable[[str], str] | None = None) -> Marked:
    """The file with its lines, or with what `pared` leaves of its text.

    Raises PackError with the line for bad syntax, a repeated key, an impossible date, a foreign tag or too deep
    a nesting; without a line if the file cannot be read or is not UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PackError(path, None, "文件无法读取") from error
    except UnicodeDecodeError as error:
        raise PackError(path, None, "文件不是 UTF-8 编码") from error
    return parse_yaml(text if pared is None else pared(text), path)


@lru_cache(maxsize=64)
def parse_yaml(text: str, path: Path) -> Marked:
    """The same for text at hand; `path` names it in errors. Packs extend one another: the same text is parsed once."""
    loader = yaml.CSafeLoader(text)
    try:
        value = _Reader(path, loader).whole()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise PackError(path, mark.line + 1 if mark else None, f"格式有误（{error.problem}）") from error
    except yaml.YAMLError as error:
        raise PackError(path, None, "格式有误，含有不允许的字符") from error
    finally:
        loader.dispose()
    return Marked(path, value, text)


@lru_cache(maxsize=8)
def _composed(text: str) -> yaml.Node | None:
    """The text as nodes, for who asks for lines: to build them takes as long again as to read the values."""
    loader = yaml.CSafeLoader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


# the sorts of events, by which a reader in a hurry tells them
_END: type[object] = yaml.StreamEndEvent
_ALIAS: type[object] = yaml.AliasEvent
_SCALAR: type[object] = yaml.ScalarEvent
_MAPPING: type[object] = yaml.MappingStartEvent
_MAPPING_END: type[object] = yaml.MappingEndEvent
_SEQUENCE_END: type[object] = yaml.SequenceEndEvent


class _Event(Protocol):
    """What the events of the parser have that begin a value."""

    anchor: str | None
    tag: str | None
    value: str
    implicit: tuple[bool, bool]
    start_mark: yaml.error.Mark
    end_mark: yaml.error.Mark


@dataclass(frozen=True, slots=True)
class _Named:
    """What an anchor stands for, with how many entries it has: aliases of aliases can stand for millions."""

    value: Plain
    entries: int


class _Reader:
    """Turns the events of the parser into plain data."""

    def __init__(self, path: Path, loader: yaml.CSafeLoader) -> None:
        self.path = path
        self.loader = loader
        self.next = cast(Callable[[], _Event], loader.get_event)
        self.entries = 0
        self.named: dict[str, _Named | None] = {}

    def whole(self) -> Plain:
        """The one document of the file; None where it holds nothing."""
        self.next()
        if type(self.next()) is _END:
            return None
        value = self.value(self.next(), 0)
        self.next()
        if type(following := self.next()) is not _END:
            raise self.refused(following, "一个文件只能有一份内容")
        return value

    def value(self, event: _Event, depth: int) -> Plain:
        """The value that begins with this event."""
        self.entries += 1
        if event.anchor is not None:
            return self.meant(event) if type(event) is _ALIAS else self.anchored(event, depth)
        if type(event) is _SCALAR:
            return self.scalar(event)
        if depth > _DEPTH or self.entries > _SIZE:
            raise self.refused(event, _TOO_MUCH)
        if event.tag not in _OWN_TAGS:
            raise self.refused(event, f"不认识的标记 {event.tag}")
        return self.mapping(depth + 1) if type(event) is _MAPPING else self.sequence(depth + 1)

    def anchored(self, event: _Event, depth: int) -> Plain:
        """The value, kept for the aliases that name it."""
        name, before = str(event.anchor), self.entries
        self.named[name] = None
        event.anchor = None
        value = self.value(event, depth)
        self.named[name] = _Named(value, self.entries - before)
        return value

    def sequence(self, depth: int) -> Plain:
        """The entries up to the end of the list."""
        result: list[Plain] = []
        while type(event := self.next()) is not _SEQUENCE_END:
            result.append(self.value(event, depth))
        return result

    def mapping(self, depth: int) -> Plain:
        """The entries up to the end of the mapping; keys are text as written."""
        result: dict[str, Plain] = {}
        while type(event := self.next()) is not _MAPPING_END:
            if type(event) is not _SCALAR or (event.value == "<<" and event.implicit[0]):
                raise self.refused(event, "键名应当是文字")
            key = event.value
            if key in result:
                raise self.refused(event, f"“{key}”重复出现")
            result[key] = self.value(self.next(), depth)
        return result

    def meant(self, event: _Event) -> Plain:
        """What an alias stands for; nothing can stand for what holds it."""
        name = str(event.anchor)
        if name not in self.named:
            raise self.refused(event, f"没有名为 {name} 的引用")
        named = self.named[name]
        if named is None or self.entries + named.entries > _SIZE:
            raise self.refused(event, _TOO_MUCH)
        self.entries += named.entries
        return named.value

    def scalar(self, event: _Event) -> Plain:
        """Text, unless it is written plainly and spelt as something else."""
        written: str = event.value
        if event.tag is None:
            if not event.implicit[0]:
                return written
            for tag, spelling in _SPELLINGS.get(written[:1], ()):
                if spelling.match(written):
                    return self.other(event, tag)
            return written
        return self.other(event, event.tag)

    def other(self, event: _Event, tag: str) -> Plain:
        """A number, date or truth value; only `true` and `false` are these."""
        written, kind = event.value, tag.rpartition(":")[2]
        if kind == "bool" and written.lower() not in ("true", "false"):
            return str(written)
        if kind in ("int", "float") and (":" in written or (written.lstrip("+-")[:1] == "0" and written[1:].isdigit())):
            return str(written)
        try:
            if kind == "timestamp" and len(written) == _DAY:
                return date.fromisoformat(written)
            if kind == "int" and written.isdigit():
                return int(written)
            node = yaml.ScalarNode(tag, written, event.start_mark, event.end_mark)
            return cast(Plain, self.loader.construct_object(node))
        except ValueError as error:
            raise self.refused(event, f"“{written}”不是真实存在的日期或数字") from error

    def refused(self, event: _Event, what: str) -> PackError:
        """The mistake at the line of an event."""
        return PackError(self.path, event.start_mark.line + 1, what)
