"""How a command line is read: what is written wrongly is refused with one Chinese sentence."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from casereview.errors import UsageError

_SAID = (
    (re.compile(r"the following arguments are required: (.+)"), r"缺少 \1"),
    (re.compile(r"unrecognized arguments: (.+)"), r"不认识 \1"),
    (re.compile(r"argument \S+: invalid choice: '(.*?)' \(choose from (.+)\)"), r"没有“\1”，可用的有 \2"),
    (re.compile(r"argument (\S+): expected (?:one|at least one) argument"), r"\1 后面须写一个值"),
    (re.compile(r"argument (\S+): invalid \w+ value: '(.*)'"), r"\1 的值不对：\2"),
)


class Parser(argparse.ArgumentParser):
    """An argument parser whose refusals are errors with a Chinese sentence."""

    def error(self, message: str) -> NoReturn:
        """Refuse the line. Raises UsageError."""
        raise UsageError(f"命令写得不对（{_in_chinese(message)}）。用法：{' '.join(self.format_usage().split()[1:])}")


def _in_chinese(message: str) -> str:
    for pattern, words in _SAID:
        if match := pattern.fullmatch(message):
            return match.expand(words).replace("'", "").replace(", ", "、")
    return message
