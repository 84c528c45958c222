"""What the commands do: review cases and write their sheets, list what was read."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from casereview.errors import CaseReviewError, OutputError, PathMissingError, UsageError
from casereview.libraries import Libraries
from casereview.load import Workers, begin
from casereview.load.folder import DOCUMENTS
from casereview.model import Course, ReadPaper, Review, Score
from casereview.pipeline import choose_pack, judge, read_case
from casereview.rulepack import pack_folders
from casereview.score import score
from casereview.sheet.json import facts_json, review_json
from casereview.sheet.overview import overview_row, overview_table
from casereview.sheet.terminal import verdict_lines
from casereview.sheet.writers import WRITERS, write_sheet
from casereview.terms import Procedure, Stage, Trait

_LIKELIEST = "reference"
"""The pack to read before the case says which it wants: most packs extend it."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What a run works with: the data, read once, and the pool that reads the cases."""

    libraries: Libraries
    workers: Workers[tuple[ReadPaper, ...]]


def run(options: argparse.Namespace, workers: Workers[tuple[ReadPaper, ...]]) -> int:
    """Do what the command line asks; the exit status. Raises CaseReviewError for what the user can mend."""
    work = _Run(Libraries(), workers)
    gc.freeze()
    gc.enable()
    if options.command == "review":
        return _review(options, work)
    return _facts(options, work)


def _progress(step: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{step} {done}/{total}", end="", file=sys.stderr, flush=True)


def _cases(options: argparse.Namespace) -> tuple[Path, ...]:
    """The cases named on the command line, then every case of the folder given with --each."""
    paths: list[Path] = list(options.paths)
    if options.each is not None:
        if not options.each.is_dir():
            raise PathMissingError(options.each)
        paths.extend(sorted(p for p in options.each.iterdir() if _is_case(p)))
    if not paths:
        raise UsageError("没有指定案卷，请给出案卷文件夹、压缩包或文件的路径。")
    return tuple(paths)


def _is_case(path: Path) -> bool:
    """Whether an entry of a folder of cases is a case: no hidden thing, no script, a folder with documents in it."""
    if path.name.startswith((".", "_", "~")):
        return False
    if path.is_dir():
        return any(p.suffix.lower() in DOCUMENTS for p in path.rglob("*"))
    return path.suffix.lower() in (".zip", ".7z", ".pdf", ".ofd", ".docx", ".doc", ".wps")


def _review(options: argparse.Namespace, work: _Run) -> int:
    """Review the cases one after the other; one that cannot be opened does not stop the rest."""
    paths = _cases(options)
    many = len(paths) > 1 or options.each is not None
    for sheet in options.sheet:
        if sheet.suffix.lower() not in WRITERS:
            raise UsageError(f"不认识的评查表格式“{sheet.suffix}”，可用：{'、'.join(WRITERS)}。")
    if options.pack is not None:
        work.libraries.pack(options.pack)
    course = _course(options)
    lines: list[str] = []
    rows: list[tuple[str, ...]] = []
    status = 0
    begin(paths[0], work.workers)
    for path, following in zip_longest(paths, paths[1:]):
        if following is not None:
            begin(following, work.workers)
        try:
            review = _review_one(path, options.pack, course, work)
        except CaseReviewError as error:
            if not many:
                raise
            status = max(status, error.exit_status)
            print(f"{path.name}：{error}", file=sys.stderr)
            lines.append(json.dumps({"path": str(path), "error": str(error)}, ensure_ascii=False))
            continue
        points = score(review)
        lines.append(review_json(review, points))
        rows.append(overview_row(path.name, review, points))
        _write_sheets(options, path, review, points, many)
        if not many and options.json is None and not options.sheet and options.out is None:
            print("\n".join(verdict_lines(review, points)))
    _write_json(options.json, lines)
    if many and options.json != "-":
        print(overview_table(rows))
    return status


def _course(options: argparse.Namespace) -> Course:
    """What the command line says of the course of the cases. Raises UsageError where it contradicts itself."""
    if both := [str(trait) for trait in options.trait if trait in options.no_trait]:
        raise UsageError(f"“{'、'.join(both)}”同时写在 --trait 和 --no-trait 之后，请只保留一处。")
    return Course(
        stage=options.stage and Stage(options.stage),
        procedure=options.procedure and Procedure(options.procedure),
        met=tuple(map(Trait, options.trait)),
        not_met=tuple(map(Trait, options.no_trait)),
    )


def _review_one(path: Path, pack_name: str | None, course: Course, work: _Run) -> Review:
    work.libraries.pack(pack_name or _LIKELIEST)  # the likeliest, or what it extends, while the case is being read
    case = read_case(path, work.libraries.catalogue, _progress, work.workers)
    name = pack_name or choose_pack(case, pack_folders())
    review = judge(case, work.libraries.pack(name), work.libraries.law_of(name), _progress, course)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    return review


def _write_sheets(options: argparse.Namespace, path: Path, review: Review, points: Score, many: bool) -> None:
    """The sheets asked for: of one case where it is told, of several cases one each in the --out folder."""
    if options.out is not None:
        write_sheet(review, points, options.out / f"{path.stem}.docx", case_path=path)
    for sheet in options.sheet:
        target = sheet.with_name(f"{sheet.stem}-{path.stem}{sheet.suffix}") if many else sheet
        write_sheet(review, points, target, case_path=path)


def _write_json(target: str | None, lines: Sequence[str]) -> None:
    if target is None:
        return
    text = "".join(f"{line}\n" for line in lines)
    if target == "-":
        sys.stdout.write(text)
        return
    try:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        Path(target).write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(Path(target), error.strerror or "写入失败") from error


def _facts(options: argparse.Namespace, work: _Run) -> int:
    print(facts_json(read_case(options.path, work.libraries.catalogue, _progress, work.workers)))
    return 0
