"""The day of the act that a decision punishes."""

from __future__ import annotations

from datetime import date

import pytest

from casereview.extract.act_dates import act_date_facts
from casereview.extract.prose import prose_of
from tests.builders import a_document

FOOT = ("海川县应急管理局", "2023年9月12日")


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (("违法行为发生时间：2023年4月1日", "2023年4月17日检查发现未培训。"), [date(2023, 4, 1)]),
        (("2023年4月17日15时许发生一起机械伤害事故。经查，2023年4月1日你单位未培训。",), [date(2023, 4, 17)]),
        (("2023年4月2日立案。经查，2023年4月1日，你在库房内吸烟。",), [date(2023, 4, 1)]),
        (("经查，2023年3月31日启动橙色预警。2023年4月1日检查发现仍在生产。",), [date(2023, 4, 1)]),
        (("经查：2023年4月1日，当事人安排工人在未办理审批手续的情况下动火。",), [date(2023, 4, 1)]),
        (("经查明：当事人成立于2016年7月14日。2023年4月1日检查时，围堰破损，未及时修复。",), [date(2023, 4, 1)]),
        (("存在以下违法行为：1.2023年4月1日，破碎机无防护罩；2.未按规定演练。",), [date(2023, 4, 1)]),
        (("违法事实：2023年4月1日，安排未取得证书的人员作业。",), [date(2023, 4, 1)]),
        (("经查，你单位于2023年3月1日被责令限期改正，逾期未改正。2023年4月1日检查时仍未培训。",), [date(2023, 4, 1)]),
        (("经查，2023年4月1日，你单位在被责令停产期间擅自恢复生产。",), [date(2023, 4, 1)]),
        (("2023年4月1日检查发现未培训。2023年4月3日送达告知书。",), [date(2023, 4, 1)]),
        (("2023年4月1日10时，当事人占用消防通道，违反了规定。",), [date(2023, 4, 1)]),
        (
            ("2023年4月1日巡查发现擅自取水。经查，未经批准。", "罚款在2023年6月30日前缴清，擅自延期的加处。"),
            [date(2023, 4, 1)],
        ),
        (("违法事实：许可证有效期至2023年1月31日，届满后仍经营至2023年4月1日，未换证。",), [date(2023, 4, 1)]),
        (("本局于2023年5月6日依法对你们未取得许可证进行建设立案。经查，2023年4月1日动工。",), [date(2023, 4, 1)]),
        (("2023年4月9日到你单位检查发现，你单位在2023年4月1日未按规定检测。",), [date(2023, 4, 1)]),
        (("2023年4月1日检查发现，你单位在门口堆物，2023年4月9日仍未清除。",), [date(2023, 4, 1)]),
        (("本机关于2023年5月6日对你单位环评文件未经批准，擅自开工的行为予以立案。未经批准。",), []),
        (("违法事实：2023年4月3日，接到公安局移送的函。2023年4月1日允许未成年人进入。",), [date(2023, 4, 1)]),
        (
            ("2023年4月3日我局执法人员接到案件移送函。经查：2023年4月1日，当事人在未向某局申请登记的情况下经营。",),
            [date(2023, 4, 1)],
        ),
        (
            (
                "2023年4月1日调查发现你单位未批先建。",
                "经调查，未办理环评。",
                "1.有2023年5月8日《现场检查笔录》，证明事实。",
            ),
            [date(2023, 4, 1)],
        ),
        (("经查，2017年7月27日现场勘测，占地3215平方米，未批先建。", *FOOT), []),
        (("经查，你单位非法占地，违反《甲法》（2004年8月28日第二次修正）第二条。", *FOOT), []),
        (("违法事实：除尘系统未清理。", *FOOT), []),
        (("经查，你单位未培训。2023年4月3日送达告知书。", *FOOT), []),
    ],
)
def test_the_day_is_the_labelled_one_the_accidents_or_the_first_told_of_the_facts(
    lines: tuple[str, ...], days: list[date]
) -> None:
    prose = prose_of(a_document("penalty_decision", *lines))

    assert [fact.value for fact in act_date_facts(prose, prose.text)] == days


def test_the_birth_of_the_party_is_no_day_of_the_act() -> None:
    head = "当事人：甘小明，男，1992年7月14日生，系某烧烤摊经营者。"
    document = a_document("penalty_decision", head, "2024年6月29日21时许，当事人使用瓶装液化石油气未安装报警装置。")
    prose = prose_of(document)
    assert [fact.value for fact in act_date_facts(prose, prose.text)] == [date(2024, 6, 29)]


def test_what_explains_a_word_in_brackets_is_no_day_of_the_act() -> None:
    lines = (
        "2024年11月20日，执法人员对污水处理厂进行现场检查时，发现违法行为：",
        "经查，你单位（2023年8月3日至2024年5月16日期间排污许可证持证单位）未按要求开展自行监测。",
    )
    prose = prose_of(a_document("penalty_decision", *lines))

    assert [fact.value for fact in act_date_facts(prose, prose.text)] == [date(2024, 11, 20)]
