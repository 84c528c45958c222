"""The commands on a bureau's own standard, as a user types them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from casereview.catalogue import read_catalogue
from casereview.cli import main
from casereview.lawbook import read_lawbook
from casereview.rulepack import read_pack
from casereview.terms import Force, Standing, VetoMode
from tests.casereview.standard import discretion_papers, scoring_papers
from tests.casereview.standard.issued_papers import as_docx, as_xlsx
from tests.casereview.standard.sheets import Book

CONFIRMED = {"确认人": "张三", "确认日期": "2026-11-20"}


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


@pytest.fixture
def clauses(tmp_path: Path) -> Book:
    """A scoring standard as the program proposes it."""
    as_docx(tmp_path / "标准.docx", scoring_papers.named("先列一票否决").parts)
    run("rules", "propose", tmp_path / "标准.docx", "--as", "scoring", "--out", tmp_path / "建议.xlsx")
    book = Book(tmp_path / "建议.xlsx")
    general = {"发布单位": "某局", "版本": "2026", "文件名称": "某局评查办法", "文号": "某〔2026〕3号"}
    for item, value in general.items():
        book.put("总则", item, {"内容": value})
    return book


@pytest.fixture
def tiers(tmp_path: Path) -> Book:
    """A discretion base as the program proposes it."""
    as_xlsx(tmp_path / "基准.xlsx", discretion_papers.named("序号、行为、依据竖向合并").parts)
    run("rules", "propose", tmp_path / "基准.xlsx", "--as", "discretion", "--out", tmp_path / "建议.xlsx")
    return Book(tmp_path / "建议.xlsx")


def test_a_pack_goes_out_and_comes_back_without_a_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules", "export", "tianjin-dongli", tmp_path / "表.xlsx") == 0
    assert run("rules", "import", tmp_path / "表.xlsx", "--out", tmp_path / "own") == 0

    assert "表中没有改动，未写出标准。" in capsys.readouterr().out
    assert not (tmp_path / "own").exists()


def test_an_edited_table_becomes_a_pack_that_extends_the_other(tmp_path: Path) -> None:
    run("rules", "export", "reference", tmp_path / "表.xlsx")
    book = Book(tmp_path / "表.xlsx").own()
    book.put("规则", "handlers-signed", {"评查项目": "两名承办人亲笔签名", "改动理由": "本局要求"}).save()

    assert run("rules", "import", tmp_path / "表.xlsx", "--out", tmp_path / "own") == 0

    assert yaml.safe_load((tmp_path / "own" / "pack.yaml").read_text(encoding="utf-8")) == {
        "title": "某区局评查标准",
        "issuer": "某区应急管理局",
        "edition": "2026-1",
        "extends": "reference",
        "changes": [{"rule": "handlers-signed", "reason": "本局要求", "title": "两名承办人亲笔签名"}],
    }
    assert run("rules", "check", tmp_path / "own") == 0


def test_what_the_pack_reader_refuses_is_told_at_its_cell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("rules", "export", "reference", tmp_path / "表.xlsx")
    book = Book(tmp_path / "表.xlsx").own()
    row = book.row("规则", "handlers-signed", "编号")
    book.put("规则", "handlers-signed", {"依据": "《没有的规定》第三条", "改动理由": "试"}).save()

    assert run("rules", "import", tmp_path / "表.xlsx", "--out", tmp_path / "own") == 2

    assert f"“规则”表 H{row}：" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["表.xlsx"]


def test_only_confirmed_clauses_are_taken_over_and_by_name(
    clauses: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for title in ("处罚主体不具有法定资格", "写明救济途径和期限"):
        clauses.put("建议条款", title, CONFIRMED, "评查项目")
    clauses.save()

    assert run("rules", "import", tmp_path / "建议.xlsx", "--out", tmp_path / "own") == 0

    pack = read_pack(tmp_path / "own", read_catalogue(), read_lawbook())
    veto, clause = pack.rules
    assert (veto.title, veto.veto, veto.points) == ("处罚主体不具有法定资格", VetoMode.FAIL, Decimal(0))
    assert (clause.title, clause.points) == ("写明救济途径和期限", Decimal(7))
    assert (clause.each, clause.at_most) == (Decimal("3.5"), Decimal(7))
    assert (clause.standing, clause.force, clause.check) == (Standing.OFFICIAL, Force.LOCAL, None)
    assert clause.basis == ("《某局评查办法》标准.docx 表1第3行（张三2026-11-20核对）",)
    assert pack.total == 7
    assert "另有 4 行未经确认，没有读入。" in capsys.readouterr().out


def test_a_confirmed_clause_may_be_judged_by_a_check_that_a_person_names(clauses: Book, tmp_path: Path) -> None:
    clauses.put("建议条款", "写明救济途径和期限", {**CONFIRMED, "自动检查": "remedies-told"}, "评查项目").save()

    assert run("rules", "import", tmp_path / "建议.xlsx", "--out", tmp_path / "own") == 0

    (clause,) = read_pack(tmp_path / "own", read_catalogue(), read_lawbook()).rules
    assert clause.check is not None
    assert clause.check.check.__name__ == "remedies_told"
    assert (clause.title, clause.ask) == ("写明救济途径和期限", None)


def test_no_check_is_linked_unless_a_person_says_so(clauses: Book) -> None:
    sheet = clauses.sheet("建议条款")
    checks, likely = (clauses.column("建议条款", name) for name in ("自动检查", "可能对应的自动检查"))

    assert {sheet.cell(row, checks).value for row in range(2, sheet.max_row + 1)} == {None}
    assert any(sheet.cell(row, likely).value for row in range(2, sheet.max_row + 1))


def test_confirmed_tiers_are_written_as_the_law_book_has_them(tiers: Book, tmp_path: Path) -> None:
    tiers.put("总则", "文号", {"内容": "某〔2026〕5号"})
    tiers.put("建议阶次", "未培训人员占比不足10%", CONFIRMED, "适用条件").save()

    assert run("rules", "import", tmp_path / "建议.xlsx", "--out", tmp_path / "own") == 0

    assert yaml.safe_load((tmp_path / "own" / "lawbook" / "tiers.yaml").read_text(encoding="utf-8")) == [
        {
            "base": "滨州湾区安全生产行政处罚裁量基准",
            "area": "own",
            "item": "1",
            "tier": "A",
            "law": "安全生产法",
            "article": "97",
            "condition": "未培训人员占比不足10%",
            "unit": {"first": "0-30000", "later": "100000-130000"},
            "person": {"later": "20000-30000"},
            "standing": "official",
            "source": "某〔2026〕5号 基准.xlsx Sheet第3行（张三2026-11-20核对）",
        }
    ]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({}, "“建议条款”表：没有一行填写了确认人和确认日期，请逐行核对后填写。"),
        ({"确认人": "张三"}, "“建议条款”表 O6：填写了确认人，还须填写确认日期。"),
        ({"确认日期": "2026-11-20"}, "“建议条款”表 N6：填写了确认日期，还须填写确认人。"),
        ({"确认人": "同意", "确认日期": "2026-11-20"}, "“建议条款”表 N6：须是确认人的姓名，不能是“同意”。"),
        ({"确认人": "张三", "确认日期": "2026-13-40"}, "“建议条款”表 O6：确认日期须是真实存在的日期"),
        ({**CONFIRMED, "分值": None}, "“建议条款”表 D6：分值须是数，不能空着。"),
        ({**CONFIRMED, "类别": None}, "“建议条款”表 G6：已确认的条款须写明类别。"),
        ({**CONFIRMED, "否决": "否"}, "“建议条款”表 F6：不能是“否”"),
        ({**CONFIRMED, "自动检查": "remedies-tell"}, "“建议条款”表 I6：规则 remedies-tell 在参考标准中没有，是否为"),
        ({**CONFIRMED, "自动检查": "facts-established"}, "规则 facts-established 由人判断，没有自动检查。"),
        ({**CONFIRMED, "扣分方式": "扣8至9分"}, "“建议条款”表 E6：最多扣 9 分，超过本条分值 7。"),
    ],
)
def test_a_mistake_in_a_confirmation_is_refused_by_cell(
    clauses: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str], cells: dict[str, object], words: str
) -> None:
    clauses.put("建议条款", "写明救济途径和期限", cells, "评查项目").save()

    assert run("rules", "import", tmp_path / "建议.xlsx", "--out", tmp_path / "own") == 2

    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"单位罚款": "3万以下"}, "幅度“3万以下”的写法不对"),
        ({"单位罚款": "30000-10000"}, "幅度“30000-10000”上下颠倒"),
        ({"条": "第九十七条"}, "须是条的数字，如 97，不能是“第九十七条”。"),
        ({"法律": None}, "已确认的阶次须写明法律。"),
    ],
)
def test_a_mistake_in_a_tier_is_refused_by_cell(
    tiers: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str], cells: dict[str, object], words: str
) -> None:
    tiers.put("建议阶次", "1处未设置", {**CONFIRMED, **cells}, "适用条件").save()

    assert run("rules", "import", tmp_path / "建议.xlsx", "--out", tmp_path / "own") == 2

    assert words in capsys.readouterr().err


def test_confirmed_work_is_never_written_over(clauses: Book, tmp_path: Path) -> None:
    before = clauses.path.read_bytes()

    status = run("rules", "propose", tmp_path / "标准.docx", "--as", "scoring", "--out", tmp_path / "建议.xlsx")

    assert (status, clauses.path.read_bytes()) == (2, before)


def test_the_order_of_a_model_volume_is_written_for_a_pack(tmp_path: Path) -> None:
    table = [["序号", "文件名称", "页号"], ["1", "立案审批表", "1"], ["2", "询问笔录", "2"]]
    as_docx(tmp_path / "样卷.docx", ["卷内目录", table])

    assert run("rules", "learn-order", tmp_path / "样卷.docx", "--out", tmp_path / "次序.yaml") == 0

    text = (tmp_path / "次序.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(text) == {"filing_order": ["立案审批表", "询问笔录"]}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "没有的标准", "表.xlsx"), "没有名为“没有的标准”的评查标准"),
        (("export", "reference", "表.docx"), "“表.docx”不是 .xlsx 文件"),
        (("import", "没有.xlsx", "--out", "own"), "找不到"),
        (("import", "表.xls", "--out", "own"), "“表.xls”不是 .xlsx 文件"),
        (("propose", "没有.docx", "--as", "scoring", "--out", "建议.xlsx"), "找不到"),
        (("propose", "标准.doc", "--as", "scoring", "--out", "建议.xlsx"), "“标准.doc”不是 .docx 或 .xlsx 文件"),
        (("propose", "函.docx", "--as", "scoring", "--out", "建议.xlsx"), "“函.docx”中没有读到评分条款"),
        (("propose", "函.docx", "--as", "discretion", "--out", "建议.xlsx"), "“函.docx”中没有读到裁量阶次"),
        (("propose", "函.docx", "--as", "别的", "--out", "建议.xlsx"), "命令写得不对"),
        (("learn-order", "函.docx", "--out", "次序.yaml"), "“函.docx”中没有读到卷内目录"),
        (("import", "别的.xlsx", "--out", "own"), "“说明”表：文件中没有这张表"),
    ],
)
def test_a_users_mistake_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    as_docx(tmp_path / "函.docx", ["关于开展案卷评查的通知"])
    as_xlsx(tmp_path / "别的.xlsx", [[["甲", "乙"]]])
    (tmp_path / "标准.doc").write_bytes(b"x")

    assert run("rules", *arguments) == 2

    told = capsys.readouterr().err.strip()
    assert words in told
    assert "\n" not in told


def test_examples_that_a_change_contradicts_stay_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("rules", "export", "reference", tmp_path / "表.xlsx")
    book = Book(tmp_path / "表.xlsx").own()
    cell = book.sheet("规则").cell(book.row("规则", "hearing-period-waited", "编号"), book.column("规则", "检查参数"))
    told = str(cell.value).replace("天数：5", "天数：30")
    book.put("规则", "hearing-period-waited", {"检查参数": told, "改动理由": "本局要求"}).save()

    assert run("rules", "import", tmp_path / "表.xlsx", "--out", tmp_path / "own") == 0

    assert "规则 hearing-period-waited 改动后，有示例不再成立，没有带入" in capsys.readouterr().out
    (change,) = yaml.safe_load((tmp_path / "own" / "pack.yaml").read_text(encoding="utf-8"))["changes"]
    assert change["with"] == {"days": 30}
    assert change["examples"]
    assert run("rules", "test", tmp_path / "own") == 0
