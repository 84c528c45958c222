"""Inspection and inquiry records tell when, of whom and by whom."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from casereview.extract.records import record_facts
from casereview.model import Officer
from tests.builders import Part, a_document

OFFICERS = [("执法人员", Officer("张三", "02001234")), ("执法人员", Officer("李四", "02001235"))]


@pytest.mark.parametrize(
    "line",
    [
        "检查时间：2024年1月3日9时30分至11时20分",
        "检查时间： 2024 年 1 月 3 日 9 时 30 分 至 3 日 11 时 20 分",
        "检查时间：_2024_年_1_月_3_日_9_时_30_分至_11_时_20_分",
        "检查时间：2024年1月3日09:30—11:20",
        "检查时间：二〇二四年一月三日九时三十分至十一时二十分",
        "检 查 时 间：2024年1月3日上午9时30分至11时20分  检查场所：车间",
        "检查时间：2024年1月3日9时30分开始，11时20分结束",
    ],
)
def test_an_inspection_has_a_day_a_beginning_and_an_end(line: str) -> None:
    facts = [(fact.name, fact.value) for fact in record_facts(a_document("inspection_record", "现场检查记录", line))]
    assert facts == [
        ("检查日期", date(2024, 1, 3)),
        ("检查开始", datetime(2024, 1, 3, 9, 30)),
        ("检查结束", datetime(2024, 1, 3, 11, 20)),
    ]


def test_blank_times_are_no_times() -> None:
    record = a_document("inspection_record", "检查时间：2024年1月3日   时   分至   时   分")
    assert [(fact.name, fact.value) for fact in record_facts(record)] == [("检查日期", date(2024, 1, 3))]


def test_an_inquiry_names_the_person_asked() -> None:
    record = a_document(
        "inquiry_record", (("询问时间", "2024年1月8日14时00分至15时30分"), ("被询问人", "王 五", "性别", "男"))
    )
    assert [(fact.name, fact.value) for fact in record_facts(record)] == [
        ("询问日期", date(2024, 1, 8)),
        ("询问开始", datetime(2024, 1, 8, 14, 0)),
        ("询问结束", datetime(2024, 1, 8, 15, 30)),
        ("被询问人", "王五"),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ("我们是海川市应急管理局行政执法人员张三、李四，证件号码为02001234、02001235，这是我们的证件（出示证件）。",),
        ("我们是海川市应急管理局的执法人员 张三 、 李四 ，执法证号分别为：02001234 、02001235，现依法进行检查。",),
        ("我们是海川市应急管理局执法人员张三（证号：02001234）、李四（证号：02001235），这是我们的证件。",),
        ("我叫张三，执法证号：02001234，他叫李四，执法证号：02001235，现依法向你询问。",),
        ("执法人员（签名）：张三  证号：02001234", "李四  证号：02001235"),
        ("执法人员（签名）：张三（证号：02001234）、李四（证号：02001235）",),
        ("我们是海川市应急管理局行政执法人员__张三__、__李四__，证件号码为__02001234__、__02001235__，这是我们的证件。",),
    ],
)  # fmt: skip
def test_officers_are_read_with_their_certificates(parts: tuple[Part, ...]) -> None:
    assert [(fact.name, fact.value) for fact in record_facts(a_document("survey_record", *parts))] == OFFICERS


@pytest.mark.parametrize("label", ["时间", "起止时间", "询问时间"])
def test_an_inquiry_may_head_its_period_with_no_more_than_time(label: str) -> None:
    rows = ((label, "2024年1月8日14时00分 至 2024年1月8日15时30分"), ("被询问人", "王五"))
    facts = [(fact.name, fact.value) for fact in record_facts(a_document("inquiry_record", rows))]
    assert facts[:3] == [
        ("询问日期", date(2024, 1, 8)),
        ("询问开始", datetime(2024, 1, 8, 14, 0)),
        ("询问结束", datetime(2024, 1, 8, 15, 30)),
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ((("执法人员", "张三（云YJ02001234）、李四（云YJ02001235）"),),),
        ("承办人（签名）：张三 执法证号：云YJ02001234 2024年1月8日", " 李四 执法证号：云YJ02001235 2024年1月8日"),
        ("询问人：张三（云YJ02001234）、李四（云YJ02001235）", "身份证件种类及号码：居民身份证 110999199001011234"),
    ],
)
def test_certificates_stand_in_brackets_or_before_the_day(parts: tuple[Part, ...]) -> None:
    found = [fact.value for fact in record_facts(a_document("filing_approval", *parts))]
    assert found == [Officer("张三", "云YJ02001234"), Officer("李四", "云YJ02001235")]


@pytest.mark.parametrize(
    "lines",
    [
        ("询问开始时间：2024年1月8日 14 : 30    询问结束时间：2024年1月8日 16 : 05",),
        ("询问开始时间：2024年1月8日 14 : 30   询问结束时间：2024年1月8日", "16 : 05"),
    ],
)
def test_a_period_may_have_spaced_clocks_and_a_wrapped_end(lines: tuple[str, ...]) -> None:
    found = {fact.name: fact.value for fact in record_facts(a_document("inquiry_record", *lines))}
    assert (found["询问开始"], found["询问结束"]) == (datetime(2024, 1, 8, 14, 30), datetime(2024, 1, 8, 16, 5))


def test_officers_may_stand_before_their_bare_numbers() -> None:
    record = a_document("inspection_record", "执法人员及执法证号：张三 16090012；李四 16090013")
    assert [f.value for f in record_facts(record)] == [Officer("张三", "16090012"), Officer("李四", "16090013")]


def test_day_and_clock_may_stand_in_fields_of_their_own() -> None:
    record = a_document("inspection_record", (("检查日期", "2024-01-03", "检查时间", "09:30-11:20"),))
    assert [(fact.name, fact.value) for fact in record_facts(record)] == [
        ("检查日期", date(2024, 1, 3)),
        ("检查开始", datetime(2024, 1, 3, 9, 30)),
        ("检查结束", datetime(2024, 1, 3, 11, 20)),
    ]


@pytest.mark.parametrize(
    "label", ["被调查（询问）人", "被调查询问人", "被约谈人", "被询问人员", "谈话对象", "证人姓名"]
)
def test_the_person_asked_goes_by_many_names(label: str) -> None:
    record = a_document("inquiry_record", f"{label}：王五    性别：男")
    assert [(fact.name, fact.value) for fact in record_facts(record)] == [("被询问人", "王五")]


def test_a_period_may_fill_four_cells() -> None:
    record = a_document("inspection_record", (("检查时间", "自", "2024年1月3日9时30分", "至", "2024年1月3日11时20分"),))
    assert [(fact.name, fact.value) for fact in record_facts(record)] == [
        ("检查日期", date(2024, 1, 3)),
        ("检查开始", datetime(2024, 1, 3, 9, 30)),
        ("检查结束", datetime(2024, 1, 3, 11, 20)),
    ]


def test_a_table_may_hold_day_beginning_and_end_apart() -> None:
    row = (("询问时间", "2024年1月15日", "开始时间", "10时00分", "结束时间", "11时12分"),)
    found = {fact.name: fact.value for fact in record_facts(a_document("inquiry_record", row))}
    assert found == {
        "询问日期": date(2024, 1, 15),
        "询问开始": datetime(2024, 1, 15, 10, 0),
        "询问结束": datetime(2024, 1, 15, 11, 12),
    }


def test_the_form_of_the_police_prints_no_colon_behind_its_time() -> None:
    line = "时间2024年9月2日9时05分至2024年9月2日10时00分"
    assert [(fact.name, fact.value) for fact in record_facts(a_document("inquiry_record", "询问笔录", line))] == [
        ("询问日期", date(2024, 9, 2)),
        ("询问开始", datetime(2024, 9, 2, 9, 5)),
        ("询问结束", datetime(2024, 9, 2, 10, 0)),
    ]


@pytest.mark.parametrize(
    "row", [("起", "10:05", "止", "10:50"), ("起止", "10:05—10:50"), ("起止", "10时05分至10时50分")]
)
def test_the_clocks_may_stand_in_the_cells_behind_the_day(row: tuple[str, ...]) -> None:
    table = (("检查时间", "2024年7月2日", *row), ("检查地点", "海川县某店"))
    assert {fact.name: fact.value for fact in record_facts(a_document("inspection_record", table))} == {
        "检查日期": date(2024, 7, 2),
        "检查开始": datetime(2024, 7, 2, 10, 5),
        "检查结束": datetime(2024, 7, 2, 10, 50),
    }


def test_the_hours_of_an_inspection_may_stand_in_a_cell_of_their_own() -> None:
    rows = (("检查日期", "2025年9月9日"), ("检查时段", "14时30分—15时40分"))
    facts = [(f.name, f.value) for f in record_facts(a_document("inspection_record", "执法检查登记表", rows))]
    assert facts == [
        ("检查日期", date(2025, 9, 9)),
        ("检查开始", datetime(2025, 9, 9, 14, 30)),
        ("检查结束", datetime(2025, 9, 9, 15, 40)),
    ]
