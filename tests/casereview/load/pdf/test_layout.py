"""What stands side by side without rules is told apart: columns of labels and values, running text, signature lines."""

from __future__ import annotations

from pathlib import Path

from fpdf import FPDF

from casereview.load.pdf.document import read_pdf
from casereview.model import Cell
from tests.casereview.load.made import pdf_of

Placed = list[tuple[float, str]]


def blocks_of(folder: Path, *lines: Placed) -> list[tuple[Cell | None, str]]:
    """The blocks of a page whose lines, 8 mm apart, have these texts beginning so many millimetres from the left."""

    def fill(document: FPDF) -> None:
        for number, line in enumerate(lines):
            for left, text in line:
                document.text(left, 40 + 8 * number, text)

    ((page,), _, _) = read_pdf(pdf_of(folder / "a.pdf", fill))
    return [(block.cell, block.text) for block in page.blocks]


def test_labels_and_values_in_columns_are_cells_and_a_wrapped_value_stays_in_its_own(tmp_path: Path) -> None:
    found = blocks_of(
        tmp_path,
        [(70, "立案审批表")],
        [(25, "案件来源"), (60, "日常检查")],
        [(25, "案由"), (60, "涉嫌未对从业人员进行安全生产教育和")],
        [(60, "培训案")],
        [(25, "当事人"), (60, "某某木器厂")],
        [(25, "以上情况属实，请领导审批并同意立案调查，我们将按照规定的程序办理。")],
    )

    assert found == [
        (None, "立案审批表"),
        (Cell(0, 0, 0), "案件来源"),
        (Cell(0, 0, 1), "日常检查"),
        (Cell(0, 1, 0), "案由"),
        (Cell(0, 1, 1), "涉嫌未对从业人员进行安全生产教育和培训案"),
        (Cell(0, 2, 0), "当事人"),
        (Cell(0, 2, 1), "某某木器厂"),
        (None, "以上情况属实，请领导审批并同意立案调查，我们将按照规定的程序办理。"),
    ]


def test_further_columns_are_found_and_a_value_may_reach_over_them(tmp_path: Path) -> None:
    found = blocks_of(
        tmp_path,
        [(25, "受送达人"), (55, "郑某"), (100, "送达地点"), (130, "东街三号院")],
        [(25, "收件人"), (55, "郑某"), (100, "送达人"), (130, "钱某、冯某")],
        [(25, "备注"), (55, "收件人阅读后没有异议并且当场签收，不再另行邮寄送达")],
        [(25, "送达方式"), (55, "直接送达"), (100, "见证人")],
    )

    assert found == [
        (Cell(0, 0, 0), "受送达人"),
        (Cell(0, 0, 1), "郑某"),
        (Cell(0, 0, 2), "送达地点"),
        (Cell(0, 0, 3), "东街三号院"),
        (Cell(0, 1, 0), "收件人"),
        (Cell(0, 1, 1), "郑某"),
        (Cell(0, 1, 2), "送达人"),
        (Cell(0, 1, 3), "钱某、冯某"),
        (Cell(0, 2, 0), "备注"),
        (Cell(0, 2, 1, 1, 3), "收件人阅读后没有异议并且当场签收，不再另行邮寄送达"),
        (Cell(0, 3, 0), "送达方式"),
        (Cell(0, 3, 1), "直接送达"),
        (Cell(0, 3, 2), "见证人"),
        (Cell(0, 3, 3), ""),
    ]


def test_columns_hardly_a_gap_apart_and_labels_spaced_out_are_kept_apart(tmp_path: Path) -> None:
    found = blocks_of(
        tmp_path,
        [(25, "姓　　名"), (50, "周某"), (104, "联系电话"), (130, "13700002222")],
        [(25, "住　　址"), (50, "某市某区某江路十七号农贸"), (104, "经营场所"), (130, "农贸市场八号")],
        [(50, "市场北门")],
        [(25, "以上信息由当事人当场核对。")],
    )

    assert [(cell, "".join(text.split())) for cell, text in found] == [
        (Cell(0, 0, 0), "姓名"),
        (Cell(0, 0, 1), "周某"),
        (Cell(0, 0, 2), "联系电话"),
        (Cell(0, 0, 3), "13700002222"),
        (Cell(0, 1, 0), "住址"),
        (Cell(0, 1, 1), "某市某区某江路十七号农贸市场北门"),
        (Cell(0, 1, 2), "经营场所"),
        (Cell(0, 1, 3), "农贸市场八号"),
        (None, "以上信息由当事人当场核对。"),
    ]


def test_signature_lines_set_by_tabs_stay_lines(tmp_path: Path) -> None:
    lines: list[Placed] = [
        [(25, "承办人（签名）：钱某"), (110, "2025年2月12日")],
        [(25, "负责人（签名）：冯某"), (110, "2025年2月13日")],
        [(25, "审批人（签名）：孟某"), (110, "2025年2月14日")],
    ]

    found = blocks_of(tmp_path, *lines)

    assert [(cell, text.split()) for cell, text in found] == [(None, [text for _, text in line]) for line in lines]


def test_text_in_two_columns_is_read_one_column_after_the_other(tmp_path: Path) -> None:
    left = ["第一条　为了规范行政处罚的设定", "和实施，保障和监督行政机关有效", "实施行政管理，维护公共利益和社"]
    right = ["第二条　行政处罚的设定和实施，", "适用本法，当事人对本机关所给予", "的行政处罚享有陈述权和申辩权利"]
    rows: list[Placed] = [[(25, one), (110, other)] for one, other in zip(left * 2, right * 2, strict=True)]

    assert blocks_of(tmp_path, *rows) == [(None, "".join(column)) for column in (left, left, right, right)]


def test_text_in_a_frame_is_its_own_and_goes_on_within_it(tmp_path: Path) -> None:
    def fill(document: FPDF) -> None:
        document.text(25, 40, "孟某：")
        document.rect(120, 44, 48, 20)
        document.text(122, 52, "编号：某应急询字第〔2025〕")
        document.text(122, 60, "0009号")
        document.text(25, 52, "请你于三月四日到本机关接受询问。")

    ((page,), _, _) = read_pdf(pdf_of(tmp_path / "a.pdf", fill))

    assert [(block.cell, block.text) for block in page.blocks] == [
        (None, "孟某："),
        (None, "编号：某应急询字第〔2025〕0009号"),
        (None, "请你于三月四日到本机关接受询问。"),
    ]
