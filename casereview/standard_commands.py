"""What the commands on a bureau's own standard do: out to spreadsheets, back from them, and read as it was issued."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from casereview.errors import OutputError, PackError, UsageError
from casereview.libraries import Libraries, pack_folder
from casereview.pipeline import read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.standard import exporting as out
from casereview.standard.exporting import pack_workbook
from casereview.standard.folder import write_folder
from casereview.standard.importing import about, bases_of, local_pack
from casereview.standard.learned_order import learned_order, order_text
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
    raise UsageError(f"“{options.file.name}”的表种是“{told[out.SORT]}”，不能导入。")


def _take_back_pack(book: Sequence[Worksheet], base: str, folder: Path, libraries: Libraries) -> int:
    known = bases_of(folder, pack_folders())
    if base not in known:
        raise UsageError(f"找不到原标准“{base}”，请把输出文件夹放在它的旁边。现有：{'、'.join(known)}。")
    pack = read_pack(known[base], libraries.catalogue, libraries.law)
    edited = local_pack(book, Standard(pack, written_pack(known[base]), libraries.catalogue, libraries.law))
    for place in edited.unread:
        print(f"{place} 不是本表的栏目，没有读取。", file=sys.stderr)
    if edited.is_empty:
        print("表中没有改动，未写出标准。")
        return 0

    def approve(draft: Path) -> None:
        try:
            read_pack(draft, libraries.catalogue, libraries.law)
        except PackError as error:
            raise edited.located(error) from error

    write_folder(folder, edited.settings, edited.chapters, approve)
    changed, added = len(edited.rules.changes), len(edited.rules.added)
    print(f"已写出 {folder}：改动 {changed} 条，新增 {added} 条，以 {base} 为基础。请再运行 rules check {folder}")
    return 0


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
