"""YAML read with the line of every entry, and with the mistakes of hand-written files refused there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import cast

import yaml

from casereview.errors import PackError

Plain = None | bool | int | float | str | date | datetime | list["Plain"] | dict[str, "Plain"]
"""What a file can hold. Keys are always the text as written, never a number, a date or a truth value."""

_DEPTH = 40  # deeper is no rule file, and an entry that holds itself would never end
_TEXT = "tag:yaml.org,2002:str"
_SEQUENCE, _MAPPING = "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"
_SIZE = 200_000  # entries; aliases of aliases can stand for millions


@dataclass(frozen=True, slots=True)
class Marked:
    """A YAML file: its plain data, and the line and spelling of each entry (the keys and indices that lead there).

    Only `true` and `false` are truth values; `on`, `no`, `10:30` and `007` stay text.
    """

    path: Path
    value: Plain
    root: yaml.Node | None

    def line(self, *path: str | int) -> int:
        """The 1-based line of the entry, or of the nearest one around it that the file has."""
        return [1, *(line for line, _ in self._way(path))][-1]

    def written(self, *path: str | int) -> str | None:
        """The spelling of a scalar as written (`3.10`, not 3.1); None where the file has no scalar."""
        nodes = [self.root, *(node for _, node in self._way(path))]
        last = nodes[-1] if len(nodes) == len(path) + 1 else None
        return str(last.value) if isinstance(last, yaml.ScalarNode) else None

    def error(self, what: str, *path: str | int) -> PackError:
        """The mistake `what` (a Chinese clause without a full stop) at that entry."""
        return PackError(self.path, self.line(*path), what)

    def _way(self, path: tuple[str | int, ...]) -> Iterator[tuple[int, yaml.Node]]:
        """The entries that lead there with their lines, as far as the file has them."""
        node = self.root
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
    loader = _Loader(text)
    try:
        root = loader.get_single_node()
        reader = _Reader(path, loader)
        value = None if root is None else reader.value_of(root, 0)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise PackError(path, mark.line + 1 if mark else None, f"格式有误（{error.problem}）") from error
    except yaml.YAMLError as error:
        raise PackError(path, None, "格式有误，含有不允许的字符") from error
    finally:
        loader.dispose()
    return Marked(path, value, root)


class _Loader(yaml.CSafeLoader):
    """Tells what sort of value a node is, without the ways to values that no file of ours has."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of a node: a plain scalar by its spelling, everything else by its kind."""
        if kind is yaml.ScalarNode:
            if implicit[0]:
                for tag, pattern in self.yaml_implicit_resolvers.get(value[:1], ()):
                    if pattern.match(value):
                        return str(tag)
            return _TEXT
        return _SEQUENCE if kind is yaml.SequenceNode else _MAPPING

    def descend_resolver(self, current_node: yaml.Node, current_index: object) -> None:
        """No way to a value is told by its place."""

    def ascend_resolver(self) -> None:
        """The same on the way back."""


class _Reader:
    """Turns nodes into plain data."""

    def __init__(self, path: Path, loader: yaml.CSafeLoader) -> None:
        self.path = path
        self.loader = loader
        self.entries = 0

    def value_of(self, node: yaml.Node, depth: int) -> Plain:
        self.entries += 1
        if depth > _DEPTH or self.entries > _SIZE:
            raise PackError(self.path, node.start_mark.line + 1, "嵌套过深或引用过多")
        if isinstance(node, yaml.ScalarNode):
            return str(node.value) if node.tag == _TEXT else self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.value_of(item, depth + 1) for item in node.value]
        return self._mapping(cast(yaml.MappingNode, node), depth)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Plain]:
        result: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag == "tag:yaml.org,2002:merge":
                raise PackError(self.path, key_node.start_mark.line + 1, "键名应当是文字")
            key = str(key_node.value)
            if key in result:
                raise PackError(self.path, key_node.start_mark.line + 1, f"“{key}”重复出现")
            result[key] = self.value_of(value_node, depth + 1)
        return result

    def _scalar(self, node: yaml.ScalarNode) -> Plain:
        written, kind = str(node.value), node.tag.rpartition(":")[2]
        if kind == "bool" and written.lower() not in ("true", "false"):
            return written
        if kind in ("int", "float") and (":" in written or (written.lstrip("+-")[:1] == "0" and written[1:].isdigit())):
            return written
        try:
            return cast(Plain, self.loader.construct_object(node))
        except ValueError as error:
            raise PackError(self.path, node.start_mark.line + 1, f"“{written}”不是真实存在的日期或数字") from error
