"""A sentence introduces the officers."""

from __future__ import annotations

import pytest

from casereview.extract.officers_told import introduced, mentioned
from casereview.model import Officer
from tests.builders import a_document


@pytest.mark.parametrize(
    "sentence",
    [
        "我们是海川市应急管理局的行政执法人员张三、李四，证件号码为001122、003344，这是我们的证件（出示证件）。",
        "我叫张三，执法证号001122，他叫李四，执法证号003344。",
        "我们是海川市卫生健康局的卫生监督员（出示证件）张三（执法证号001122）、李四（执法证号003344），现向你询问。",
        "我们是海川市应急管理局的执法人员（张三，执法证号001122；李四，执法证号003344），现出示执法证。",
        "我局执法人员 张三、李四（执法证号：001122、003344）于2024年1月9日到你单位检查。",
        "我局执法人员张三001122李四003344在出示执法证件后检查。",
        "我局执法人员张三，执法证号码001122，李四，执法证号码003344接到举报后赶到现场。",
        "报经局领导批准立案，指定张三(001122)、李四(003344)负责承办。",
        "监督员张三、李四向现场负责人出示执法证件（证件号：001122、003344）后进行检查。",
    ],
)
def test_officers_are_introduced_with_their_numbers(sentence: str) -> None:
    found = list(dict.fromkeys(fact.value for fact in introduced(a_document("inspection_record", sentence))))
    assert found == [Officer("张三", "001122"), Officer("李四", "003344")]


@pytest.mark.parametrize(
    "sentence",
    [
        "一、执法人员张三、李四具备执法资格。",
        "本案由承办人张三和李四负责调查。",
        "调查人员张三、李四于2024年3月5日前往现场。",
    ],
)
def test_an_inner_paper_mentions_the_officers_in_passing(sentence: str) -> None:
    found = [fact.value for fact in mentioned(a_document("legal_review_opinion", sentence))]

    assert found == [Officer("张三", None), Officer("李四", None)]


def test_officers_who_are_not_named_are_not_mentioned() -> None:
    assert not list(mentioned(a_document("legal_review_opinion", "执法人员根据群众举报、上级交办于当日前往现场。")))


def test_what_is_answered_names_no_officer() -> None:
    asked = (
        "问：我们是海川市应急管理局执法人员，这是我们的执法证件，你看清楚了吗？",
        "答：看清楚了。",
        "问：何时开始？",
    )
    assert not list(introduced(a_document("inquiry_record", *asked)))


@pytest.mark.parametrize(
    ("sentence", "officers"),
    [
        (
            "我们是某某旗应急管理局行政执法人员乌云其其格、赵志强，证件号码为05250301009、05250301021，这是我们的证件。",
            [Officer("乌云其其格", "05250301009"), Officer("赵志强", "05250301021")],
        ),
        (
            "我们是某某旗应急管理局行政执法人员赵志强，证件号码为05250301021，这是我们的证件。",
            [Officer("赵志强", "05250301021")],
        ),
    ],
)
def test_each_of_those_listed_has_the_number_in_his_place(sentence: str, officers: list[Officer]) -> None:
    assert [fact.value for fact in introduced(a_document("inspection_record", sentence))] == officers


def test_telephone_numbers_behind_names_are_no_certificates() -> None:
    line = "联系执法人员张三13900000000李四13900000001，指定张三（001122）为联系人。"
    assert list(introduced(a_document("inspection_record", line))) == []


def test_names_in_parts_are_told_with_their_numbers() -> None:
    line = "执法人员布买·木明，执法证号码31110519025，阿不都·克热木，执法证号码31110519008接到举报电话。"
    found = [fact.value for fact in introduced(a_document("penalty_decision", line))]

    assert found == [Officer("布买·木明", "31110519025"), Officer("阿不都·克热木", "31110519008")]
