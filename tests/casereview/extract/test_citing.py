"""What a paper cites and to what end."""

from __future__ import annotations

import pytest

from casereview.extract.citing import BASIS, BREACH, OTHER, cited_articles, cited_in, unquoted
from casereview.extract.prose import prose_of
from casereview.text import folded
from tests.builders import a_document


def roles(text: str) -> list[tuple[str | None, str]]:
    return [(cited.found.value.article, cited.role) for cited in cited_articles(unquoted(folded(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "违反《安全生产法》第三十六条，依据《安全生产法》第九十九条，决定给予罚款一万元",
            [("36", BREACH), ("99", BASIS)],
        ),
        (
            "违反安全生产法第三十六条和第三十七条，拟依据该法第九十九条处以罚款",
            [("36", BREACH), ("37", BREACH), ("99", BASIS)],
        ),
        ("违反了：（1）《甲条例》第三条；（2）《乙条例》第四条的规定。", [("3", BREACH), ("4", BREACH)]),
        ("处罚依据：《安全生产法》第九十九条第三项", [("99", BASIS)]),
        ("三、处罚依据：《安全生产法》第九十九条第三项。", [("99", BASIS)]),
        (
            "依据《安全生产法》第九十九条、《甲办法》第四十五条，参照《乙裁量基准》，决定给予罚款",
            [("99", BASIS), ("45", BASIS)],
        ),
        (
            "根据《行政处罚法》第六十三条、《甲办法》第三十三条的规定，现就你公司拟作出的行政处罚告知如下：",
            [("63", OTHER), ("33", OTHER)],
        ),
        ("违反《安全生产法》第四十九条第二款；依据第一百零三条第二款。", [("49", BREACH), ("103", BASIS)]),
        ("违反《安全生产法》第四十九条；依据《甲办法》第三条立案调查。", [("49", BREACH), ("3", OTHER)]),
        ("依据《噪声法》第七十七条的规定。我局对你单位作出如下行政处罚：罚款一万元", [("77", BASIS)]),
        ("上述问题不符合《安全生产法》第三十六条的规定。", [("36", BREACH)]),
        (
            "根据《安全生产法》第九十七条第三项规定，对违反该法第二十八条的行为，拟处罚款三万元。",
            [("97", BASIS), ("28", BREACH)],
        ),
        ("对某某厂罚款人民币六万元，依据《安全生产法》第九十九条第四项。", [("99", BASIS)]),
        ("对某某厂罚款人民币六万元，依据《安全生产法》第四条申请强制执行。", [("4", OTHER)]),
        (
            "违反了《甲条例》第十五条“建设项目需要的设施，必须与主体工程同时设计、同时施工、同时投产使用。”和第十九条"
            "第一款“编制报告书的项目，其设施经验收合格，方可投入生产或者使用。”的规定。",
            [("15", BREACH), ("19", BREACH)],
        ),
        (
            "违反了《甲法》第七十八条第二款的规定，构成《甲法》第一百九十七条第二款所述违法行为。",
            [("78", BREACH), ("197", OTHER)],
        ),
        ("违反了《甲法》第七十八条规定的义务，属于《乙办法》第九条的情节。", [("78", BREACH), ("9", BREACH)]),
        (
            "违反了《甲办法》第三十八条：生产经营单位应当按照应急预案的规定，落实应急物资，《乙法》第三十六条第一款规定：设备"
            "应当符合国家标准。",
            [("38", BREACH), ("36", BREACH)],
        ),
        (
            "二、行政处罚的依据、种类\n《甲法》第七十五条第二款“私设暗管的，责令限期拆除，处二万元以上十万元以下的罚款”。\n"
            "依据上述规定，我局决定对你公司作出罚款2万元的行政处罚。",
            [("75", BASIS)],
        ),
        ("《甲法》第七十五条规定了排放的要求。经现场检查，我局决定对你公司立案。", [("75", OTHER)]),
        (
            "违反了《甲办法》第三十八条：单位应当落实应急物资。\n《乙法》第三十六条第一款规定：设备应当符合国家标准。\n"
            "《乙法》第三十六条第二款规定：单位应当定期检测。",
            [("38", BREACH), ("36", BREACH), ("36", BREACH)],
        ),
        (
            "违反了《甲办法》第三十八条：单位应当落实应急物资。\n《乙法》第九十九条规定：有前款行为的，处五万元以下的罚款。",
            [("38", BREACH), ("99", OTHER)],
        ),
        ("根据《行政处罚法》第四十四条、第四十五条的规定，你单位有权陈述和申辩", [("44", OTHER), ("45", OTHER)]),
        ("根据《行政处罚法》第七十二条第一款，每日按罚款数额的百分之三加处罚款", [("72", OTHER)]),
        ("依据《行政处罚法》第三十三条第一款的规定，决定不予行政处罚", [("33", BASIS)]),
        (
            "依据《甲法》第三条的规定，鉴于当事人主动消除危害，依据《行政处罚法》第三十二条予以减轻，决定给予罚款一万元",
            [("3", BASIS), ("32", OTHER)],
        ),
        ("违反《甲法》第三条，依据《甲法》第九条。参照《乙裁量基准》第3项。", [("3", BREACH), ("9", BASIS)]),
        ("根据《甲办理行政案件程序规定》第一百二十条，分别决定、合并执行，决定给予罚款一万元", [("120", OTHER)]),
        ("依据《行政处罚法》第五十六条先行登记保存", [("56", OTHER)]),
        ("参照《某裁量权适用规则》第十条，决定给予罚款", [("10", OTHER)]),
        ("《安全生产法》第三条写得明白", [("3", OTHER)]),
        (
            "违反《甲法》第二十七条，依据《甲法》第六十六条，按照《乙裁量基准》第17项（逾期不改正的，处三千元以下的罚款），"
            "责令停止使用，决定给予罚款二千元",
            [("27", BREACH), ("66", BASIS)],
        ),
        ("根据《甲法》第七十二条，逾期不缴纳罚款的，给予处罚", [("72", OTHER)]),
        ("依据《甲法》第三条，裁量等级：一般。本机关决定对你处以罚款一万元。", [("3", BASIS)]),
        ("依据《甲法》第三条，对第1项行为罚款5000元；", [("3", BASIS)]),
        ("依据《甲法》第三条。鉴于当事人积极整改，决定罚款一万元。", [("3", BASIS)]),
        ("依据《甲法》第三条登记。当事人表示不服罚款。", [("3", OTHER)]),
        ("适用《甲法》第三条，罚款幅度为一万元以上", [("3", BASIS)]),
        ("根据《甲法》第六条，对占用通道的行为罚款（大写）伍仟圆整；", [("6", BASIS)]),
        (
            "违反了《甲条例》第三十四条。依据《甲条例》第一百零一条的规定，对违反本条例第三十四条规定的，处二万元以下罚款。",
            [("34", BREACH), ("101", BASIS), ("34", OTHER)],
        ),
        ("依据合同第五条，决定给予罚款", []),
        (
            "依照《甲规定》第三十条“有下列情形之一的，责令改正，可以处一千元以下罚款，由县级部门处理”。参照农发〔2023〕11号《乙裁量基准》"
            "第九条的规定：“罚款有幅度的，在幅度范围内分为从重处罚、一般处罚、从轻处罚三种。”，责令当事人改正，并作出如下处罚决定：",
            [("30", BASIS), ("9", OTHER)],
        ),
        (
            "根据《甲法》第七十六条“未经批准的，由县级部门责令退还，可以并处罚款”和《甲法实施条例》第四十二条“依照《甲法》第七十六条的规定"
            "处以罚款的，罚款额为每平方米30元以下”的规定，本机关决定对你处罚如下",
            [("76", BASIS), ("42", BASIS)],
        ),
    ],
)
def test_the_words_around_an_article_tell_what_it_is_cited_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


def test_law_that_is_quoted_is_not_what_the_paper_says_itself() -> None:
    quoted = "“生产经营单位违反本法第三十六条的规定，未对安全设备进行维护的，责令限期改正，处五万元以下的罚款”"

    assert roles(f"依据《安全生产法》第九十九条{quoted}的规定，决定给予罚款") == [("99", BASIS)]


def test_the_head_of_a_column_tells_what_the_articles_below_it_are_cited_for() -> None:
    table: tuple[tuple[str, ...], ...] = (
        ("违法行为", "违反条款", "处罚依据"),
        ("未培训", "《安全生产法》第二十八条", "《安全生产法》第九十七条"),
    )

    assert [(c.found.value.article, c.role) for c in cited_in(prose_of(a_document("penalty_decision", table)))] == [
        ("28", BREACH),
        ("97", BASIS),
    ]


def test_blanking_quotes_keeps_every_place() -> None:
    text = "甲“生产经营单位应当对从业人员进行安全生产教育和培训，不得安排未经培训的人上岗”乙"

    assert (len(unquoted(text)), unquoted(text).split()) == (len(text), ["甲", "乙"])


def test_a_basis_at_the_end_of_its_cell_serves_the_breach_before_it() -> None:
    table: tuple[tuple[str, ...], ...] = (
        ("违法事实", "违反了《甲法》第三条的规定，依据《甲法》第九条的规定"),
        ("当事人的申辩意见", "无"),
        ("承办人意见", "建议给予罚款一万元"),
    )

    assert [(c.found.value.article, c.role) for c in cited_in(prose_of(a_document("case_approval", table)))] == [
        ("3", BREACH),
        ("9", BASIS),
    ]


def test_a_line_of_its_own_is_the_basis_behind_the_bare_word() -> None:
    decision = a_document(
        "penalty_decision", "违反：《安全生产法》第四十二条。", "依据：《安全生产法》第一百零五条第一项。"
    )

    assert [cited.role for cited in cited_in(prose_of(decision))] == [BREACH, BASIS]


@pytest.mark.parametrize(("kind", "role"), [("onsite_measures_decision", OTHER), ("penalty_decision", BASIS)])
def test_what_a_measure_rests_on_is_no_basis_of_a_penalty(kind: str, role: str) -> None:
    told = "依据《安全生产法》第七十条第一款第（三）项的规定，现作出如下现场处理决定：责令撤出作业人员。"
    assert [cited.role for cited in cited_in(prose_of(a_document(kind, told)))] == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "违反《甲法》第三条，依据《甲法》第九条，决定给予罚款人民币20000元；"
            "以上两项，依据《乙处罚办法》第五十三条的规定，决定给予合并罚款人民币50000元。",
            [("3", BREACH), ("9", BASIS), ("53", OTHER)],
        ),
        (
            "违反了《甲法》第三条，依据《乙处罚办法》第四十五条、《甲法》第九条的规定，合并罚款人民币50000元。",
            [("3", BREACH), ("45", BASIS), ("9", BASIS)],
        ),
    ],
)
def test_what_is_cited_for_adding_fines_up_is_the_basis_of_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("behind", "role"),
    [
        ("，对照《某省渔业行政处罚裁量基准》，属“较轻”情形。本机关于2月17日向其送达了告知书。", BASIS),
        ("，本机关向其送达了告知书。", OTHER),
    ],
)
def test_what_is_weighed_by_a_base_is_the_basis_though_the_penalty_is_told_later(behind: str, role: str) -> None:
    text = f"根据《中华人民共和国渔业法》第三十八条第一款{behind}综上，本机关决定罚款900元。"

    assert [cited.role for cited in cited_articles(folded(text))][:1] == [role]


def test_the_field_of_the_basis_may_tell_the_breach_first() -> None:
    text = "处罚依据：违反《中华人民共和国渔业法》第三十条；依据《中华人民共和国渔业法》第三十八条。\n处罚内容：罚款。"

    assert [cited.role for cited in cited_articles(folded(text))] == [BREACH, BASIS]
