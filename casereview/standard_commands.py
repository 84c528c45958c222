"""What the commands on a bureau's own standard do: out to spreadsheets, back from them, and read as it was issued."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

from casereview.errors import OutputError, PackError, UsageError
from casereview.example_runs import run_examples
from casereview.libraries import Libraries, pack_folder
from casereview.marked_yaml import Plain
from casereview.model import RulePack
from casereview.pipeline import read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.standard import exporting as out
from casereview.standard.confirmed import confirmed_pack, confirmed_tiers
from casereview.standard.deduction_words import shown
from casereview.standard.discretion_table import proposed_base
from casereview.standard.exporting import pack_workbook
from casereview.standard.folder import PACK_FILE, write_folder, yaml_text
from casereview.standard.importing import about, bases_of, chapters_of, local_pack, located, with_examples
from casereview.standard.issued import Passage, read_issued
from casereview.standard.learned_order import learned_order, order_text
from casereview.standard.proposals import (
    SORT_OF_DISCRETION,
    SORT_OF_SCORING,
    discretion_workbook,
    scoring_workbook,
)
from casereview.standard.rule_changes import RuleEdits
from casereview.standard.scoring_table import proposed_standard
from casereview.standard.setting_changes import Standard
from casereview.standard.workbook import Worksheet, read_workbook
from casereview.standard.written import written_pack


def export_arguments(parser: argparse.ArgumentParser) -> None:
    """Which pack, and the spreadsheet to write."""
    parser.add_argument("pack", metavar="标准", help="编号或文件夹")
    parser.add_argument("file", type=Path, metavar="文件.xlsx")


def export(options: argparse.Namespace, libraries: Libraries) -> int:
    """Write a pack as a spreadsheet."""
    _is_workbook(options.file)
    pack = libraries.pack(options.pack)
    written = written_pack(pack_folder(options.pack))
    _write(options.file, pack_workbook(pack, written, libraries.law))
    print(f"已写出 {options.file}：规则 {len(pack.rules)} 条。黄色表头的栏目可以改，改动须写明理由。")
    return 0


def import_arguments(parser: argparse.ArgumentParser) -> None:
    """Which spreadsheet, and the folder to write."""
    parser.add_argument("file", type=Path, metavar="文件.xlsx")
    parser.add_argument("--out", type=Path, required=True, metavar="文件夹", help="写出标准的新文件夹，其名即标准编号")


def take_back(options: argparse.Namespace, libraries: Libraries) -> int:
    """Make a local pack of what a person changed in a spreadsheet."""
    _is_workbook(options.file)
    book = read_workbook(options.file)
    told = about(book)
    if told[out.SORT] == out.SORT_OF_PACK:
        return _take_back_pack(book, told.get(out.PACK_ID, ""), options.out, libraries)
    if told[out.SORT] == SORT_OF_SCORING:
        return _take_over_clauses(book, options.out, libraries)
    if told[out.SORT] == SORT_OF_DISCRETION:
        return _take_over_tiers(book, options.out)
    raise UsageError(f"“{options.file.name}”的表种是“{told[out.SORT]}”，不能导入。")


def _take_back_pack(book: Sequence[Worksheet], base: str, folder: Path, libraries: Libraries) -> int:
    known = bases_of(folder, pack_folders())
    if base not in known:
        raise UsageError(f"找不到原标准“{base}”，请把输出文件夹放在它的旁边。现有：{'、'.join(known)}。")
    pack = read_pack(known[base], libraries.catalogue, libraries.law)
    edited = local_pack(book, Standard(pack, written_pack(known[base]), libraries.catalogue, libraries.law))
    _tell_unread(edited.unread)
    if edited.is_empty:
        print("表中没有改动，未写出标准。")
        return 0

    outdated: dict[str, list[Plain]] = {}

    def approve(draft: Path) -> None:
        read = _approval(edited.rules, libraries)(draft)
        outdated.update(_outdated_examples(read, edited.rules, libraries))
        if outdated:
            kept = with_examples(edited.settings, outdated)
            (draft / PACK_FILE).write_text(yaml_text(kept), encoding="utf-8", newline="\n")

    write_folder(folder, edited.settings, edited.chapters, approve)
    for rule in outdated:
        print(f"规则 {rule} 改动后，有示例不再成立，没有带入，请为改动另写示例。")
    changed, added = len(edited.rules.changes), len(edited.rules.added)
    print(f"已写出 {folder}：改动 {changed} 条，新增 {added} 条，以 {base} 为基础。请再运行 rules check {folder}")
    return 0


def _outdated_examples(pack: RulePack, rules: RuleEdits, libraries: Libraries) -> dict[str, list[Plain]]:
    """For each changed rule that contradicts an inherited example, those of its examples that it does not."""
    changed = {change.rule for change in rules.changes}
    kept: dict[str, list[Plain]] = {}
    for run in run_examples(pack, libraries.catalogue, libraries.law):
        if run.rule.id in changed and run.contradictions:
            wrong = {error.line for error in run.contradictions}
            held = (example for example in run.rule.examples if example.line not in wrong)
            kept[run.rule.id] = [
                {"given": cast(Plain, dict(example.given)), "expect": str(example.expect)} for example in held
            ]
    return kept


def _approval(rules: RuleEdits, libraries: Libraries) -> Callable[[Path], RulePack]:
    """Has a written pack read as any other; a mistake is told at the cell it comes from."""

    def approve(draft: Path) -> RulePack:
        try:
            return read_pack(draft, libraries.catalogue, libraries.law)
        except PackError as error:
            raise located(error, rules) from error

    return approve


def _take_over_clauses(book: Sequence[Worksheet], folder: Path, libraries: Libraries) -> int:
    pack = confirmed_pack(book, written_pack(pack_folder(_REFERENCE)))
    _tell_unread(pack.unread)
    write_folder(folder, pack.settings, chapters_of(pack.rules.added), _approval(pack.rules, libraries))
    print(f"已写出 {folder}：经确认的条款 {len(pack.rules.added)} 条，满分 {pack.settings['total']}。")
    if pack.left:
        print(f"另有 {pack.left} 行未经确认，没有读入。")
    return 0


def _take_over_tiers(book: Sequence[Worksheet], folder: Path) -> int:
    tiers, found = confirmed_tiers(book)
    _tell_unread(found.unread)
    target = folder / "lawbook" / "tiers.yaml"
    if target.exists():
        raise OutputError(target, "文件已经存在")
    _write(target, yaml_text(tiers).encode())
    print(f"已写出 {target}：经确认的阶次 {len(tiers)} 条。放进标准的文件夹，即随该标准用于评查。")
    if found.left:
        print(f"另有 {found.left} 行未经确认，没有读入。")
    return 0


def _tell_unread(places: Sequence[str]) -> None:
    for place in places:
        print(f"{place} 不是本表的栏目，没有读取。", file=sys.stderr)


def propose_arguments(parser: argparse.ArgumentParser) -> None:
    """Which issued file, what it is, and the spreadsheet to write."""
    parser.add_argument("file", type=Path, metavar="文件", help="所发的评分标准或裁量基准，.docx 或 .xlsx")
    sorts = tuple(_SORTS)
    parser.add_argument("--as", dest="sort", required=True, choices=sorts, help="scoring 评分标准，discretion 裁量基准")
    parser.add_argument("--out", type=Path, required=True, metavar="建议.xlsx")


def propose(options: argparse.Namespace, libraries: Libraries) -> int:
    """Put what an issued standard says before people, row by row."""
    _is_workbook(options.out)
    if options.out.exists():
        raise OutputError(options.out, "文件已经存在，其中可能有已确认的行")
    passages = read_issued(options.file)
    digest = hashlib.sha256(options.file.read_bytes()).hexdigest()
    return _SORTS[options.sort](passages, options.file.name, digest, options.out)


def _propose_clauses(passages: Sequence[Passage], name: str, digest: str, target: Path) -> int:
    standard = proposed_standard(passages, name)
    if not standard.clauses:
        raise UsageError(f"“{name}”中没有读到评分条款，请核对是否为评分标准，或者改用表格形式。")
    rules = written_pack(pack_folder(_REFERENCE)).rules
    _write(target, scoring_workbook(standard, name, digest, rules))
    doubtful = sum(bool(clause.doubts) for clause in standard.clauses)
    points = shown(standard.points)
    print(f"已写出 {target}：建议条款 {len(standard.clauses)} 条，合计 {points} 分，其中 {doubtful} 条有疑问。")
    if standard.total is not None and standard.total != standard.points:
        print(f"注意：文件所称满分 {shown(standard.total)}，与合计不符，请核对有无漏读。")
    print(_CONFIRM)
    return 0


def _propose_tiers(passages: Sequence[Passage], name: str, digest: str, target: Path) -> int:
    tiers = proposed_base(passages, name)
    if not tiers:
        raise UsageError(f"“{name}”中没有读到裁量阶次，请核对是否为裁量基准，或者改用表格形式。")
    _write(target, discretion_workbook(tiers, name, digest))
    doubtful = sum(bool(tier.doubts) for tier in tiers)
    print(f"已写出 {target}：建议阶次 {len(tiers)} 条，其中 {doubtful} 条有疑问。")
    print(_CONFIRM)
    return 0


_REFERENCE = "reference"
"""The pack whose checks a bureau's own clauses may use."""

_CONFIRM = "请逐行对照原文核对，填写确认人和确认日期，再用 rules import 导入；没有确认的行不会读入。"
_SORTS: Mapping[str, Callable[[Sequence[Passage], str, str, Path], int]] = {
    "scoring": _propose_clauses,
    "discretion": _propose_tiers,
}


def learn_arguments(parser: argparse.ArgumentParser) -> None:
    """Which volume, and the file to write."""
    parser.add_argument("path", type=Path, metavar="样卷", help="样卷的文件夹、压缩包、Word 或 PDF")
    parser.add_argument("--out", type=Path, required=True, metavar="文件.yaml")


def learn_order(options: argparse.Namespace, libraries: Libraries) -> int:
    """Write the filing order that the contents list of a model volume shows."""
    case = read_case(options.path, libraries.catalogue)
    order = learned_order(case, libraries.catalogue)
    if order is None:
        raise UsageError(f"“{options.path.name}”中没有读到卷内目录，不能学得立卷次序，请给出有卷内目录的样卷。")
    _write(options.out, order_text(order, libraries.catalogue, options.path.name).encode())
    print(f"已写出 {options.out}：次序 {len(order.steps)} 项，须由人决定 {len(order.open)} 项。")
    for entry in order.open:
        print(f"  第{entry.place}项“{entry.title}”：{entry.doubt}")
    for remark in order.remarks:
        print(f"注意：{remark}。")
    return 0


def _is_workbook(path: Path) -> None:
    if path.suffix.lower() != ".xlsx":
        raise UsageError(f"“{path.name}”不是 .xlsx 文件，请在 Excel 或 WPS 中另存为 .xlsx。")


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise OutputError(path, error.strerror or "写入失败") from error
