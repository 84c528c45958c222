"""An example in the words of a pack becomes the small case it describes."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from casereview.catalogue import read_catalogue
from casereview.example import case_of
from casereview.model import CaseFile, Cell, Citation, Example
from casereview.terms import Form, MarkKind, MarkState, OrderFrom, Outcome, PartyKind, Procedure, ReadingMethod, Stage

CATALOGUE = read_catalogue()


def built(**given: object) -> CaseFile:
    return case_of(Example(given, Outcome.PASS, 1), CATALOGUE)


def test_documents_stand_in_the_order_given_with_their_pages() -> None:
    case = built(文书=["立案审批表", {"询问笔录": 2}, "立案审批表"])

    assert [(d.kind, len(d.pages)) for d in case.documents] == [
        ("filing_approval", 1),
        ("inquiry_record", 2),
        ("filing_approval", 1),
    ]
    assert len({document.id for document in case.documents}) == 3


def test_a_fact_goes_to_the_paper_named_else_to_its_home() -> None:
    case = built(
        文书=["行政处罚告知书", "行政处罚决定书", "现场检查记录"],
        事实={
            "处罚决定日期": date(2024, 3, 18),
            "行政处罚告知书/拟罚款金额": 30000,
            "检查开始": "2024-03-01T09:10",
            "处罚依据": "《安全生产法》第九十七条第三项",
        },
    )

    assert [(f.name, f.value, case.document(f.source.document).kind) for f in case.facts] == [
        ("处罚决定日期", date(2024, 3, 18), "penalty_decision"),
        ("拟罚款金额", Decimal(30000), "penalty_notice"),
        ("检查开始", datetime(2024, 3, 1, 9, 10), "inspection_record"),
        ("处罚依据", Citation("安全生产法", "97", None, 3), "penalty_decision"),
    ]


def test_a_mark_is_a_state_a_date_or_a_name() -> None:
    case = built(
        文书=["立案审批表", "行政处罚决定书"],
        签章={"立案审批表/承办人": ["blank", date(2024, 3, 1), "赵明"], "行政处罚决定书/机关印章": "present"},
    )

    assert [(m.kind, m.role, m.state, m.signed_on, m.signer) for m in case.marks] == [
        (MarkKind.SIGNATURE, "承办人", MarkState.BLANK, None, None),
        (MarkKind.SIGNATURE, "承办人", MarkState.PRESENT, date(2024, 3, 1), None),
        (MarkKind.SIGNATURE, "承办人", MarkState.PRESENT, None, "赵明"),
        (MarkKind.SEAL, "机关印章", MarkState.PRESENT, None, None),
    ]


def test_text_may_hold_the_cells_of_a_table() -> None:
    case = built(文书=["卷内目录"], 正文={"卷内目录": "本卷共一件\n1|立案审批表"})

    assert [(b.text, b.cell) for b in case.documents[0].pages[0].blocks] == [
        ("卷内目录", None),
        ("本卷共一件", None),
        ("1", Cell(0, 1, 0)),
        ("立案审批表", Cell(0, 1, 1)),
    ]


def test_of_two_papers_of_a_kind_each_may_have_its_own_words_and_readings() -> None:
    case = built(
        文书=["询问笔录", "询问笔录"],
        正文={"询问笔录": "问：培训情况。", "询问笔录#2": "问：谁在动火。"},
        事实={"询问日期": date(2024, 3, 1), "询问笔录#2/询问日期": date(2024, 3, 2)},
        签章={"询问笔录#2/被询问人": "present"},
        扫描=["询问笔录#2"],
    )
    first, second = case.documents

    assert [document.pages[0].blocks[1].text for document in case.documents] == ["问：培训情况。", "问：谁在动火。"]
    assert [(f.value, f.source.document) for f in case.facts] == [
        (date(2024, 3, 1), first.id),
        (date(2024, 3, 2), second.id),
    ]
    assert [mark.source.document for mark in case.marks] == [second.id]
    assert [document.reading for document in case.documents] == [ReadingMethod.TEXT, ReadingMethod.OCR]


def test_single_readings_may_be_unsure_and_papers_unread() -> None:
    case = built(
        文书=["立案审批表", "行政处罚决定书"],
        事实={"立案日期": date(2024, 3, 1), "处罚决定日期": date(2024, 3, 18)},
        签章={"立案审批表/审批人": "present"},
        存疑=["立案日期", "立案审批表/审批人"],
        读不出=["行政处罚决定书"],
    )

    assert [fact.confidence for fact in case.facts] == [0.6, 1.0]
    assert [mark.confidence for mark in case.marks] == [0.6]
    assert [document.problem is None for document in case.documents] == [True, False]


def test_the_standing_of_the_case_may_be_given() -> None:
    case = built(阶段="已结案", 程序="简易程序", 形式="电子文稿", 当事人类型="个人", 顺序来源="file_names")

    assert (case.stage, case.procedure, case.form) == (Stage.CLOSED, Procedure.SUMMARY, Form.DRAFT)
    assert (case.party_kind, case.order_from) == (PartyKind.PERSON, OrderFrom.FILE_NAMES)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"文件": []}, "示例没有“文件”这一项"),
        ({"文书": ["没有的文书"]}, "没有这样的文书"),
        ({"文书": ["立案审批表"], "事实": {"立案时刻": 1}}, "没有这样的事项"),
        ({"文书": ["立案审批表"], "事实": {"结案日期": date(2024, 1, 1)}}, "没有列在“文书”中"),
        ({"文书": ["立案审批表"], "签章": {"立案审批表/路人": "blank"}}, "没有这样的签章角色"),
        ({"阶段": "不知"}, "没有“不知”这一说法，可用的有：调查中、报法制审核"),
        ({"文书": ["询问笔录"], "事实": {"询问笔录#2/询问日期": date(2024, 1, 1)}}, "没有列在“文书”中"),
        ({"文书": ["询问笔录"], "扫描": ["询问笔录#二份"]}, "在#之后须写第几份"),
        ({"文书": ["询问笔录"], "存疑": ["询问日期"]}, "“存疑”所列的“询问日期”没有写在“事实”或者“签章”中"),
        ({"文书": [{"立案审批表": "很多"}]}, "页数“很多”须是正整数"),
        ({"文书": ["立案审批表"], "事实": {"立案日期": "昨天"}}, "“立案日期”的值“昨天”不能识别"),
        ({"文书": ["行政处罚决定书"], "事实": {"罚款金额": "三万"}}, "“罚款金额”的值“三万”不能识别"),
        ({"文书": ["现场检查记录"], "事实": {"检查开始": "九点"}}, "“检查开始”的值“九点”不能识别"),
    ],
)
def test_an_example_that_cannot_be_understood_is_refused(given: dict[str, object], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        built(**given)
