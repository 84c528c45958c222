"""Mistakes in the law book's files: each is refused with its file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from casereview.errors import PackError
from casereview.lawbook import LAWBOOK, read_lawbook

Amend = Callable[[str, str], str]
"""Puts these lines at the end of that file of the law book, and gives the complaint about them."""

LIABILITIES = "liabilities/fire_law.yaml"
BASE = "area: national, matter: safety, level: 1, standing: seen, source: 某文件"
TEXT = "{label: 某年, since: 2020-01-01, standing: seen}"
FIRE = "law: 消防法, since: 2021-04-29, standing: seen, source: 某法"


@pytest.fixture
def amended(tmp_path: Path) -> Amend:
    folder = Path(copytree(LAWBOOK, tmp_path / "lawbook"))

    def amend(name: str, lines: str) -> str:
        path = folder / name
        kept = path.read_text("utf-8").rstrip() + "\n"
        path.write_text(kept + lines + "\n", "utf-8")
        with pytest.raises(PackError) as refused:
            read_lawbook(folder)
        told = str(refused.value)
        first = kept.count("\n") + 1
        assert f"{Path(name).name}”第 " in told
        line = int(told.partition("第 ")[2].partition(" 行")[0])
        assert first <= line <= first + lines.count("\n")
        return told

    return amend


@pytest.mark.parametrize(
    ("name", "lines", "complaint"),
    [
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, unit: {{first: 50000-5000}}}}', "上下颠倒"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, unit: {{first: 违法所得2-5}}}}', "单位不对"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, unit: {{first: 五万以下}}}}', "写法不对"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, units: {{first: 0-5}}}}', "不是可用的键名"),
        (LIABILITIES, f'- {{{FIRE}, article: "90"}}', "“subject”缺失"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, until: 2020-01-01}}', "since 晚于 until"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, duties: [第十六条]}}', "不合要求"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, duties: [某某法16]}}', "没有《某某法》"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, duties: [行政执法监督条例45]}}', "只有44条"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, superseded_by: 安全生产法20}}', "没有收录"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, also: {{first: [训诫]}}}}', "不合要求"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, aggravated: [2]}}', "由小到大写两个"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, aggravated: [5, 2]}}', "由小到大写两个"),
        (LIABILITIES, f"- {{{FIRE}, article: 90, subject: 甲}}", "“article”的值不合要求"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, words: 甲}}', "“words”的值不合要求"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, paragraph: true}}', "“paragraph”的值不合要求"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", subject: 甲, unit: 0-5}}', "应当是一组键和值"),
        (LIABILITIES, f'- {{{FIRE}, article: "90", parts: 甲}}', "应当是一个列表"),
        (LIABILITIES, "- 甲", "应当是一组键和值"),
        (
            LIABILITIES,
            "- law: 消防法\n  since: 2021-04-29\n  standing: seen\n  source: 某法\n  parts:\n"
            '    - {article: "90", subject: 甲, unit: {first: 9-1}}',
            "上下颠倒",
        ),
        (
            LIABILITIES,
            "- {law: 某某法, since: 2021-04-29, standing: seen, source: 某法, article: '1', subject: 甲}",
            "没有《某某法》",
        ),
        (
            LIABILITIES,
            "- {law: 消防法, since: 1998-09-01, standing: seen, source: 某法, article: '40', subject: 甲}",
            "没有1998-09-01时有效的文本",
        ),
        (
            LIABILITIES,
            f'- {{{FIRE}, article: "90", subject: 甲}}\n- {{{FIRE}, article: "90", subject: 甲, until: 2022-01-01}}',
            "同一期间有效",
        ),
        ("statutes.yaml", f"- {{name: 消防法, versions: [{TEXT}], standing: seen, source: 某法}}", "已另有一条"),
        (
            "statutes.yaml",
            f"- {{name: 某法, versions: [{TEXT}, {TEXT}], standing: seen, source: 某法}}",
            "施行期间重叠",
        ),
        ("statutes.yaml", f"- {{name: 某法, rank: 宪法, versions: [{TEXT}], standing: seen, source: 某法}}", "“rank”"),
        ("discretion_bases.yaml", f"- {{name: 某基准, yields_to: [某基准], {BASE}}}", "优先于它自己"),
        (
            "discretion_bases.yaml",
            f"- {{name: 甲基准, yields_to: [乙基准], {BASE}}}\n- {{name: 乙基准, yields_to: [甲基准], {BASE}}}",
            "优先于它自己",
        ),
        ("discretion_bases.yaml", f"- {{name: 某基准, yields_to: [无此基准], {BASE}}}", "没有这样的裁量基准"),
        ("discretion_bases.yaml", f"- {{name: 某基准, number: 应急〔2024〕90号, {BASE}}}", "名称或者文号"),
        ("discretion_bases.yaml", f"- {{name: 某基准, grades: [某某法97], {BASE}}}", "没有《某某法》"),
        (
            "renumbered.yaml",
            "- {law: 某某法, since: 2021-09-01, subject: 甲, words: [甲], old: ['1'], new: ['2'], standing: seen}",
            "没有《某某法》",
        ),
        (
            "renumbering.yaml",
            "- {law: 安全生产法, since: 2021-09-02, old: ['1'], new: ['2'], standing: seen, source: 某法}",
            "没有自2021-09-02起施行的文本",
        ),
        (
            "renumbering.yaml",
            "- {law: 安全生产法, since: 2021-09-01, articles: 20-10, plus: 3, standing: seen, source: 某法}",
            "上下颠倒",
        ),
        ("renumbering.yaml", "- {law: 安全生产法, since: 2021-09-01, standing: seen, source: 某法}", "二者择一"),
        (
            "divided_articles.yaml",
            "- {law: 消防法, since: 2021-04-30, articles: ['60'], into: 款, standing: seen}",
            "没有自2021-04-30起施行的文本",
        ),
        (
            "tiers.yaml",
            "- {base: 消防行政处罚裁量权基准, area: tianjin, law: 消防法, article: '60', condition: 甲, "
            "standing: seen, source: 某文}",
            "area 是 national",
        ),
        (
            "tiers.yaml",
            "- {base: 某基准, area: tianjin, law: 某某法, article: '60', condition: 甲, standing: seen, source: 某文}",
            "没有《某某法》",
        ),
        (
            "thresholds.yaml",
            "- {step: hearing, matter: fire, area: national, unit: 1, person: 1, standing: seen, source: 某文}",
            "同一期间有效",
        ),
        (
            "thresholds.yaml",
            "- {step: 听证, matter: fire, area: national, unit: 1, person: 1, standing: seen, source: 某文}",
            "“step”",
        ),
    ],
)
def test_a_mistake_is_refused_where_it_stands(amended: Amend, name: str, lines: str, complaint: str) -> None:
    assert complaint in amended(name, lines)


def test_a_file_that_is_no_list_is_refused(tmp_path: Path) -> None:
    folder = Path(copytree(LAWBOOK, tmp_path / "lawbook"))
    (folder / "tiers.yaml").write_text("tiers: []\n", "utf-8")

    with pytest.raises(PackError, match="应当是一个列表"):
        read_lawbook(folder)


def test_two_texts_may_follow_one_another(tmp_path: Path) -> None:
    folder = Path(copytree(LAWBOOK, tmp_path / "lawbook"))
    path = folder / LIABILITIES
    first = f'- {{{FIRE}, article: "90", subject: 甲, until: 2022-01-01}}\n'
    then = first.replace("2021-04-29", "2022-01-02").replace(", until: 2022-01-01", "")
    path.write_text(path.read_text("utf-8").rstrip() + "\n" + first + then, "utf-8")

    assert read_lawbook(folder)
