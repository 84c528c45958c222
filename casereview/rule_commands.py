"""What the commands on packs do: list them, see that they are in order, and prove and compare what they say."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from casereview import standard_commands as standard
from casereview.command_line import Parser
from casereview.coverage import coverage_of
from casereview.errors import OutputError
from casereview.example_runs import run_examples
from casereview.lawbook import outside_statute
from casereview.libraries import Libraries
from casereview.model import RulePack
from casereview.pack_diff import diff_of
from casereview.pack_lines import coverage_lines, diff_lines, example_lines
from casereview.rulepack import pack_folders
from casereview.rulepack.schema import schemas
from casereview.standard.wordings import read_check_words


@dataclass(frozen=True, slots=True)
class Action:
    """One word after `rules`: what it is for, what may follow it, what it does (the exit status)."""

    about: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Libraries], int]


def run(arguments: Sequence[str]) -> int:
    """Do what stands after `rules`; the exit status. Raises CaseReviewError for what the user can mend."""
    options = _parser().parse_args(arguments)
    return ACTIONS[options.action].run(options, Libraries.for_proving())


def _parser() -> Parser:
    parser = Parser(prog="casereview rules", description="评查标准")
    actions = parser.add_subparsers(dest="action", required=True, parser_class=Parser, metavar="|".join(ACTIONS))
    for name, action in ACTIONS.items():
        action.arguments(actions.add_parser(name, help=action.about, description=action.about))
    return parser


def _nothing(parser: argparse.ArgumentParser) -> None:
    """Nothing may follow."""


def _one_pack(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", nargs="?", metavar="标准", help="编号或文件夹，不写则为全部")


def _packs(options: argparse.Namespace, libraries: Libraries) -> Sequence[RulePack]:
    """The pack named, or all that are shipped."""
    return [libraries.pack(name) for name in ([options.pack] if options.pack else pack_folders())]


def _list(options: argparse.Namespace, libraries: Libraries) -> int:
    for name in pack_folders():
        print(_in_one_line(libraries.pack(name)))
    return 0


def _check(options: argparse.Namespace, libraries: Libraries) -> int:
    for pack in _packs(options, libraries):
        print(f"{_in_one_line(pack)}  格式无误")
    for found in outside_statute(libraries.law):
        print(f"提示：裁量阶次超出法律规定：{found.worded()}。")
    return 0


def _test_arguments(parser: argparse.ArgumentParser) -> None:
    _one_pack(parser)
    parser.add_argument("--lacking", action="store_true", help="列出示例不足的规则")


def _test(options: argparse.Namespace, libraries: Libraries) -> int:
    """Run the examples; status 2 if one of them contradicts its rule."""
    refused = 0
    for pack in _packs(options, libraries):
        runs = tuple(run_examples(pack, libraries.catalogue, libraries.law))
        print("\n".join(example_lines(pack, runs, list_lacking=options.lacking)))
        for error in (error for run in runs for error in run.contradictions):
            print(error, file=sys.stderr)
            refused += 1
    return 2 if refused else 0


def _coverage_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", nargs="?", default="reference", metavar="标准", help="编号或文件夹，不写则为 reference")
    parser.add_argument("--missing", action="store_true", help="只列没有规则覆盖的缺陷")


def _coverage(options: argparse.Namespace, libraries: Libraries) -> int:
    covered = coverage_of(libraries.pack(options.pack), libraries.defects or {})
    print("\n".join(coverage_lines(covered, only_missing=options.missing)))
    return 0


def _diff_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", metavar="原标准", help="编号或文件夹")
    parser.add_argument("after", metavar="新标准", help="编号或文件夹")


def _diff(options: argparse.Namespace, libraries: Libraries) -> int:
    before, after = libraries.pack(options.before), libraries.pack(options.after)
    diff = diff_of(before, after, libraries.catalogue, read_check_words())
    print("\n".join(diff_lines(before, after, diff)))
    return 0


def _schema_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="文件夹", help="写出 .schema.json 的文件夹")


def _schema(options: argparse.Namespace, libraries: Libraries) -> int:
    """Write the schemas by which an editor helps to write packs."""
    defects = (libraries.defects or {}).values()
    for name, schema in schemas(libraries.catalogue, defects, read_check_words().check).items():
        target = options.out / name
        try:
            options.out.mkdir(parents=True, exist_ok=True)
            text = json.dumps(schema, ensure_ascii=False, indent=1)
            target.write_text(f"{text}\n", encoding="utf-8", newline="\n")
        except OSError as error:
            raise OutputError(target, error.strerror or "写入失败") from error
        print(f"已写出 {target}")
    print("在 YAML 文件首行写 # yaml-language-server: $schema=路径，编辑器即可提示和核对。")
    return 0


def _in_one_line(pack: RulePack) -> str:
    return f"{pack.id}  {pack.title}  {pack.edition}  规则 {len(pack.rules)} 条  满分 {pack.total}"


ACTIONS: Mapping[str, Action] = {
    "list": Action("列出现有的评查标准", _nothing, _list),
    "check": Action("核对标准的写法", _one_pack, _check),
    "test": Action("运行规则的示例", _test_arguments, _test),
    "coverage": Action("对照缺陷目录，看哪些有规则", _coverage_arguments, _coverage),
    "diff": Action("说明两个标准的不同", _diff_arguments, _diff),
    "schema": Action("写出编辑器用的格式说明", _schema_arguments, _schema),
    "export": Action("把标准写成表格，供修改", standard.export_arguments, standard.export),
    "import": Action("把改过的表格读成本单位的标准", standard.import_arguments, standard.take_back),
    "propose": Action("从所发的评分标准、裁量基准读出建议", standard.propose_arguments, standard.propose),
    "learn-order": Action("由样卷的卷内目录学得立卷次序", standard.learn_arguments, standard.learn_order),
}
