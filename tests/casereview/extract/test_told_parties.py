"""Running text introduces the party with its particulars."""

from __future__ import annotations

import pytest

from casereview.extract.told_parties import charged_party, suspected_party, told_party, told_payer
from tests.builders import a_document


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("一、当事人基本情况", "当事人海川市晨光铸造有限公司，统一社会信用代码91120110。"), "海川市晨光铸造有限公司"),
        (("一、当事人情况：海川县明月量贩歌厅，个体工商户，经营者甘某。",), "海川县明月量贩歌厅"),
        (("经查，海川县第二砖瓦厂（以下简称砖瓦厂），成立于2003年5月。",), "海川县第二砖瓦厂"),
        (("二、当事人甘小明，男，1988年1月生。",), "甘小明"),
        (("一、当事人基本情况", "甘**，男，汉族，身份证：430000********0000。"), "甘**"),
        (("关于海川市晨光铸造有限公司涉嫌未培训从业人员案的调查报告",), "海川市晨光铸造有限公司"),
        (("二、被调查人基本情况", "甘小明，男，48岁，系砂石场负责人。"), "甘小明"),
        (("个体工商户：海川县甘记熟食店；经营者：甘小明；经营场所：海川县某路1号",), "海川县甘记熟食店"),
        (("海川县甘记铸造厂成立于2014年6月，职工86人。",), "海川县甘记铸造厂"),
        (("死者甘小明，男，1988年1月生。",), None),
        (("该公司，成立于2003年5月。", "你单位，地址不详。"), None),
        (("执法人员检查发现海川市晨光铸造有限公司未培训从业人员。",), None),
    ],
)  # fmt: skip
def test_whoever_is_introduced_with_particulars_is_the_party(lines: tuple[str, ...], name: str | None) -> None:
    found = told_party(a_document("investigation_report", *lines))

    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    "sentence",
    [
        "我局于2024年1月8日对海川市晨光铸造有限公司涉嫌犯罪一案立案调查。",
        "海川市晨光铸造有限公司涉嫌污染环境一案，我局于2024年1月8日立案调查。",
    ],
)
def test_a_letter_about_a_case_names_whom_it_is_against(sentence: str) -> None:
    letter = a_document("transfer_letter", sentence)

    found = suspected_party(letter)

    assert found is not None
    assert found.text == "海川市晨光铸造有限公司"


@pytest.mark.parametrize("text", ["今收到 甘小明 交来 罚款", "兹收到：甘小明交来罚款人民币贰仟元整。"])
def test_a_receipt_tells_who_pays(text: str) -> None:
    found = told_payer(a_document("fine_receipt", text))

    assert found is not None
    assert found.text == "甘小明"


@pytest.mark.parametrize(
    "line",
    [
        "案件名称：海川市晨光铸造有限公司未如实记录培训情况案",
        "案件名称：海川市晨光铸造有限公司“2·27”灼烫事故案",
        "会审结论：一致同意对海川市晨光铸造有限公司处以罚款三万元。",
        "二、当事人海川市晨光铸造有限公司未按规定值班的违法事实清楚。",
        "你队报送的海川市晨光铸造有限公司涉嫌改变库房用途案卷宗材料已收悉。",
        "经审核，海川市晨光铸造有限公司违反了《安全生产法》第四十一条，同意处罚。",
        "议题：研究海川市晨光铸造有限公司“3·18”机械伤害事故行政处罚案，会议决定对海川市晨光铸造有限公司处罚款三万元。",
        "送审案件：海川市晨光铸造有限公司安全阀未定期校验案",
        "会议听取了甘小明关于海川市晨光铸造有限公司未设置安全管理机构案的汇报。",
        "你队送审的“海川市晨光铸造有限公司擅自停用消防设施案”收悉。",
    ],
)
def test_an_opinion_names_the_party_in_the_name_of_the_case_or_in_its_conclusion(line: str) -> None:
    found = charged_party(a_document("legal_review_opinion", line))

    assert found is not None
    assert found.text == "海川市晨光铸造有限公司"


@pytest.mark.parametrize(
    "line",
    [
        "案件名称：未按规定培训从业人员案",
        "案件名称：甘小明未履行安全生产管理职责案",
        "该公司未按规定对从业人员进行安全生产教育一案",
    ],
)
def test_a_name_of_a_case_without_a_unit_charges_nobody(line: str) -> None:
    assert charged_party(a_document("legal_review_opinion", line)) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("违法行为人姓名（名称）海川锦程商务酒店有限公司，地址海川市某路6号。", "海川锦程商务酒店有限公司"),
        ("被处罚单位名称海川县甘记烟花爆竹零售点，经营者甘小明。", "海川县甘记烟花爆竹零售点"),
        ("当事人名称检查地点，地址海川市某路6号。", None),
    ],
)
def test_the_words_of_a_field_are_no_part_of_the_name(line: str, name: str | None) -> None:
    found = told_party(a_document("penalty_decision", line))

    assert (found.text if found else None) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("当事人洪小钦违反捕捞许可证进行捕捞案，经本机关依法调查，现查明：", "洪小钦"),
        ("当事人洪小钦违反捕捞许可证的行为违反了规定。", None),
    ],
)
def test_whose_case_was_looked_into_is_the_party(line: str, name: str | None) -> None:
    found = told_party(a_document("penalty_decision", "行政处罚决定书", line))

    assert (found.text if found else None) == name
