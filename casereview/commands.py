"""What the commands do: review cases and write their sheets, list what was read, look after the packs."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from casereview.catalogue import Catalogue, read_catalogue
from casereview.errors import CaseReviewError, OutputError, PathMissingError, UsageError
from casereview.lawbook import LawBook, read_lawbook
from casereview.load import Workers, begin
from casereview.model import ReadPaper, Review, RulePack, Score
from casereview.pipeline import choose_pack, judge, read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.sheet.json import facts_json, review_json
from casereview.sheet.overview import overview_row, overview_table
from casereview.sheet.terminal import verdict_lines
from casereview.sheet.writers import WRITERS, write_sheet


@dataclass(frozen=True, slots=True)
class _Libraries:
    """The data every command needs, read once, and the pool that reads the cases."""

    catalogue: Catalogue
    law: LawBook
    workers: Workers[tuple[ReadPaper, ...]]
    packs: dict[Path, RulePack] = field(default_factory=dict)

    def pack(self, folder: Path) -> RulePack:
        """The pack in the folder, read once a run."""
        if folder not in self.packs:
            self.packs[folder] = read_pack(folder, self.catalogue, self.law)
        return self.packs[folder]


def run(options: argparse.Namespace, workers: Workers[tuple[ReadPaper, ...]]) -> int:
    """Do what the command line asks; the exit status. Raises CaseReviewError for what the user can mend."""
    libraries = _Libraries(read_catalogue(), read_lawbook(), workers)
    gc.freeze()
    gc.enable()
    if options.command == "review":
        return _review(options, libraries)
    if options.command == "facts":
        return _facts(options, libraries)
    return _rules(options, libraries)


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
        return any(p.suffix.lower() in (".docx", ".pdf", ".zip", ".doc", ".jpg", ".png") for p in path.rglob("*"))
    return path.suffix.lower() in (".zip", ".pdf", ".docx")


def _load_pack(name: str | None, review_pack: str | None, libraries: _Libraries) -> RulePack:
    """The pack of that id or folder. Raises UsageError if there is none."""
    folders = pack_folders()
    wanted = name or review_pack or "reference"
    folder = folders.get(wanted) or Path(wanted)
    if not (folder / "pack.yaml").is_file():
        raise UsageError(f"没有名为“{wanted}”的评查标准，现有：{'、'.join(folders)}。")
    return libraries.pack(folder)


def _review(options: argparse.Namespace, libraries: _Libraries) -> int:
    """Review the cases one after the other; one that cannot be opened does not stop the rest."""
    paths = _cases(options)
    many = len(paths) > 1 or options.each is not None
    for sheet in options.sheet:
        if sheet.suffix.lower() not in WRITERS:
            raise UsageError(f"不认识的评查表格式“{sheet.suffix}”，可用：{'、'.join(WRITERS)}。")
    if options.pack is not None:
        _load_pack(options.pack, None, libraries)
    lines: list[str] = []
    rows: list[tuple[str, ...]] = []
    status = 0
    begin(paths[0], libraries.workers)
    for path, following in zip_longest(paths, paths[1:]):
        if following is not None:
            begin(following, libraries.workers)
        try:
            review = _review_one(path, options.pack, libraries)
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


def _review_one(path: Path, pack_name: str | None, libraries: _Libraries) -> Review:
    _load_pack(pack_name, None, libraries)  # the likeliest, or what it extends, while the case is being read
    case = read_case(path, libraries.catalogue, _progress, libraries.workers)
    pack = _load_pack(pack_name, choose_pack(case, pack_folders()), libraries)
    review = judge(case, pack, libraries.law, _progress)
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


def _facts(options: argparse.Namespace, libraries: _Libraries) -> int:
    print(facts_json(read_case(options.path, libraries.catalogue, _progress, libraries.workers)))
    return 0


def _rules(options: argparse.Namespace, libraries: _Libraries) -> int:
    """List the packs, or read one (or all) and say that it is in order."""
    for pack_id in [options.pack] if options.pack else list(pack_folders()):
        pack = _load_pack(pack_id, None, libraries)
        print(f"{pack.id}  {pack.title}  {pack.edition}  规则 {len(pack.rules)} 条  满分 {pack.total}")
    return 0
