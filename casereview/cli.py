"""The door of the terminal: reads the command line, starts the readers, hands over to `commands`."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from casereview.command_line import Parser
from casereview.errors import CaseReviewError
from casereview.load import Workers, begin
from casereview.model import ReadPaper
from casereview.papers import paper_workers
from casereview.terms import Procedure, Stage, Trait

COMMANDS = ("review", "facts", "rules")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status: 0 done, 2 the user's mistake, 3 a case that could not be opened."""
    _write_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    try:
        if given[:1] == ["rules"]:
            # packs need no readers, and cases none of what follows on packs
            from casereview import rule_commands

            return rule_commands.run(given[1:])
        options = _parser().parse_args(given)
        with paper_workers(inherit=True) as workers:
            gc.disable()  # what is imported and read from here on stays; looking for garbage in it takes a fifth more
            _begin(options, workers)
            # imported only now, so that the case is read at the same time
            from casereview.commands import run

            return run(options, workers)
    except CaseReviewError as error:
        print(error, file=sys.stderr)
        return error.exit_status
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        print("已取消。", file=sys.stderr)
        return 2


def _begin(options: argparse.Namespace, workers: Workers[tuple[ReadPaper, ...]]) -> None:
    """Have the first case read while the rest of the program is imported; without one, at least the readers."""
    first = options.path if options.command == "facts" else next(iter(options.paths), None)
    if first is None:
        workers.start()
    else:
        begin(first, workers)


def _write_utf8() -> None:
    """Print Chinese whatever the console's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="casereview", description="行政处罚案卷评查")
    commands = parser.add_subparsers(dest="command", required=True, parser_class=Parser)
    review = commands.add_parser("review", help="审查案卷")
    review.add_argument("paths", nargs="*", type=Path, metavar="路径")
    review.add_argument("--each", type=Path, metavar="文件夹", help="其中每个子项是一个案卷")
    review.add_argument("--out", type=Path, metavar="文件夹", help="每案一份 .docx 评查表的存放处")
    review.add_argument("--pack", metavar="评查标准", help="标准的编号或文件夹")
    review.add_argument("--stage", choices=_words(Stage), metavar="阶段", help=f"案卷所处阶段：{'、'.join(Stage)}")
    review.add_argument("--procedure", choices=_words(Procedure), metavar="程序", help="、".join(Procedure))
    for option, said in (("--trait", "本案有的情形"), ("--no-trait", "本案没有的情形")):
        review.add_argument(
            option,
            action="append",
            default=[],
            choices=_words(Trait),
            metavar="情形",
            help=f"{said}：{'、'.join(Trait)}",
        )
    review.add_argument("--json", metavar="文件", help="写出 JSON，- 为标准输出")
    review.add_argument("--sheet", action="append", default=[], type=Path, metavar="文件", help="写出评查表")
    facts = commands.add_parser("facts", help="只列出读到的内容")
    facts.add_argument("path", type=Path)
    commands.add_parser("rules", help="评查标准：casereview rules --help")
    return parser


def _words(terms: Iterable[StrEnum]) -> tuple[str, ...]:
    return tuple(term.value for term in terms)


if __name__ == "__main__":
    sys.exit(main())
