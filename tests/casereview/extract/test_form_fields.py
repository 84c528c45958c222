"""Forms are read by their labels, however they are laid out."""

from __future__ import annotations

import pytest

from casereview.extract.form_fields import field_values
from casereview.model import Cell
from tests.builders import Part, a_document, a_printed_page, bound, printed

LABELS = ("当事人", "被处罚单位")
NAME = "津澜河海川精密机械设备制造安装及配件销售服务有限责任公司"


@pytest.mark.parametrize(
    "parts",
    [
        ("当事人：海川机械有限公司",),
        ("当事人:海川机械有限公司",),
        ("当 事 人：海川机械有限公司    电话：022-1234",),
        ("案由：未培训  当事人：海川机械有限公司  法定代表人：王五",),
        ("当事人  海川机械有限公司",),
        ("当事人：____海川机械有限公司____地址：____某路____",),
        ("当事人（单位）：海川机械有限公司",),
        ("当事人：海川机械有限公司联系电话：022-1234",),
        ("当事人：海川机械有限公司 从业人数：12",),
        ((("当事人", "海川机械有限公司", "电话", "022-1234"),),),
        ((("当 事 人：", "海川机械有限公司"),),),
        ((("当\n事\n人", "海川机械有限公司"),),),
        ((("案由", "当事人"), ("未培训", "海川机械有限公司")),),
        ((("当事人：海川机械有限公司", "电话：022-1234"),),),
        ((("当事人\n海川机械有限公司", "电话"),),),
        ("当事人：", "海川机械有限公司"),
        ("案由 未培训 当事人 海川机械有限公司 电话 138",),
        ("当事人 海川机械有限公司 电话 138",),
        ("海应急罚〔2024〕1号当事人：海川机械有限公司",),
        ("电话：138当事人：海川机械有限公司地址：某路",),
        ("当事人：海川机械有限公司          20",),
        ((("当事人", "海川机械有限公司      S7"),),),
    ],
)
def test_a_value_is_found_behind_its_label_in_every_layout(parts: tuple[Part, ...]) -> None:
    document = a_document("filing_approval", *parts)
    values = field_values(document, LABELS)
    assert [value.text for value in values] == ["海川机械有限公司"]
    assert document.flow.text[values[0].start : values[0].end] == "海川机械有限公司"


@pytest.mark.parametrize(
    "parts",
    [
        ("当事人：", "地址：某路"),
        ("当事人：________ 地址：某路",),
        ("当事人：    /    ",),
        ((("当事人", "", "电话", "022-1234"),),),
        ("听取当事人的陈述和申辩。",),
        ("当事人有权要求听证。",),
    ],
)
def test_a_label_with_nothing_behind_it_gives_no_value(parts: tuple[Part, ...]) -> None:
    assert field_values(a_document("filing_approval", *parts), LABELS) == ()


def test_several_values_come_in_reading_order() -> None:
    document = a_document("unknown", "承办人：张三  电话：1", (("承办人", "李四"),))
    assert [value.text for value in field_values(document, ("承办人",))] == ["张三", "李四"]


@pytest.mark.parametrize(
    ("first", "following", "left", "value"),
    [
        (f"当事人：{NAME[:-1]}", "司", 70, NAME),
        (f"当事人：{NAME[:-1]}", "司    电话：022-1234", 70, NAME),
        (f"当事人：{NAME}", "检查地点：车间", 70, NAME),
        (f"当事人：{NAME}", "现查明你单位违法。", 94, NAME),
        ("当事人：海川机械有限公司", "现查明你单位违法。", 70, "海川机械有限公司"),
    ],
)  # fmt: skip
def test_a_value_goes_on_over_a_page_break_where_it_fills_its_line(
    first: str, following: str, left: float, value: str
) -> None:
    body = printed("我们依法对你单位的有关情况进行检查，请你单位予以配合，如实提", 70, 700)
    above = a_printed_page([body, printed(first, 70, 760)])
    below = a_printed_page([printed(following, left, 80), printed("请予以配合。", 70, 100)], number=2)

    assert [found.text for found in field_values(bound("inspection_record", above, below), LABELS)] == [value]


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (("当事人：海川县城关镇液化石油", "气储配站有限公司"), "海川县城关镇液化石油气储配站有限公司"),
        (("当事人：海川县城关镇液化气站", "电话：13800000000"), "海川县城关镇液化气站"),
        (("当事人：海川县城关镇液化气站", "2024年5月6日"), "海川县城关镇液化气站"),
        (("当事人：海川液化气站", "已经通知到场接受调查处理。"), "海川液化气站"),
    ],
)
def test_a_value_goes_on_over_the_lines_of_its_cell_where_it_fills_them(lines: tuple[str, str], value: str) -> None:
    cell = Cell(0, 0, 0)
    page = a_printed_page([printed(line, 70, 100 + 16 * at, cell) for at, line in enumerate(lines)])

    assert [found.text for found in field_values(bound("filing_approval", page), LABELS)] == [value]


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (
            (("票据号", "当事人", "项目", "金额", "日期"), ("0811", "某某公司", "罚款", "2000", "2024-08-07")),
            "某某公司",
        ),
        ((("当事人", "某某公司", "金额", "2000"), ("项目", "罚款", "日期", "2024-08-07")), "某某公司"),
        (
            (("当事人", "文书", "签收及日期", "方式", "送达人"), ("某某公司", "决定书", "2024-08-07", "直接", "")),
            "某某公司",
        ),
    ],
)
def test_a_label_in_a_row_of_heads_has_its_value_below(rows: Part, value: str) -> None:
    assert [v.text for v in field_values(a_document("fine_receipt", rows), LABELS)] == [value]


def test_a_cell_that_names_two_fields_gives_the_second_as_no_value_of_the_first() -> None:
    document = a_document("filing_approval", (("住址 / 联系电话", "河州市白杨镇二组 / 13971880231"),))

    assert [value.text for value in field_values(document, ("住址",))] == []
