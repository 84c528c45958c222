"""What a paper does, told by its form and its operative words."""

from __future__ import annotations

import pytest

from casereview.catalogue.acts import Acts, form_of
from casereview.catalogue.kinds import Form, Kind

ACTS = Acts(
    [
        Kind("handing_over", "移送审批", "立案", (), form=Form.APPROVAL, acts=("移送",)),
        Kind("closing", "结案审批", "执行", (), form=Form.APPROVAL, acts=("结案",)),
        Kind("seizing", "扣押", "调查", (), form=Form.SERVED, acts=("扣押",)),
        Kind("releasing", "解除", "调查", (), form=Form.SERVED, acts=("解除扣押",)),
        Kind("asking", "听证申请", "告知", (), form=Form.RECEIVED, acts=("听证",)),
    ]
)
UNOPINED = {"handing_over": -1.0, "closing": -1.0}
SERVED_ON_PARTY = {"seizing": -1.0, "releasing": -1.0, "asking": -1.0}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("案由无证经营承办人意见建议移送部门意见同意", Form.APPROVAL),
        ("案由无证经营承办人意见建议移送", None),
        ("澜河晨光机械有限公司:现决定解除扣押。津澜应急管理局(印章)2025年3月4日", Form.SERVED),
        ("经查,当事人未维保。我局决定对当事人作出如下处罚:罚款", Form.SERVED),
        ("经查,当事人未维保。我局拟决定对当事人作出如下处罚:罚款", None),
        ("津澜应急管理局:我店已整改，恳请复查。澜河副食店2025年3月4日", Form.RECEIVED),
        ("津澜人民法院:申请强制执行。津澜应急管理局(印章)2025年3月4日", Form.SERVED),
        ("兹委托王某代我公司签收文书。", Form.RECEIVED),
        ("问:灯坏了多久?答:我公司没有查过。", None),
    ],
)
def test_a_paper_is_passed_up_served_or_handed_in(text: str, form: Form | None) -> None:
    assert form_of(text) == form


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "承办人意见建议移送。部门意见同意移送。立案后结案归档",
            {"handing_over": 1.3, "closing": -0.6, **SERVED_ON_PARTY},
        ),
        ("澜河公司:本局决定自今日起解除扣押，退还货车。津澜应急管理局", {"releasing": 0.9, "asking": -1.0, **UNOPINED}),
        (
            "澜河公司:本局决定给予罚款。货车早前扣押。津澜应急管理局",
            {"asking": -1.0, **UNOPINED},
        ),  # another sentence than that of the decision
        ("澜河公司:现将货车的扣押期满，决定解除扣押。津澜应急管理局", {"releasing": 1.3, "asking": -1.0, **UNOPINED}),
        (
            "澜河公司:本局已作出《扣押决定书》，现送达扣押通知书。津澜应急管理局",
            {"asking": -1.0, **UNOPINED},
        ),  # names of papers are no acts
        ("津澜应急管理局:我公司要求举行听证。", {"asking": 0.9, "seizing": -1.0, "releasing": -1.0, **UNOPINED}),
        ("第3页", UNOPINED),
    ],
)
def test_the_act_is_the_first_behind_an_operative_word(text: str, points: dict[str, float]) -> None:
    assert ACTS.points_of(text) == pytest.approx(points)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("决定处罚如下:1、责令退还土地；2、并处罚款。我局对你公司立案。", {"fining"}),
        ("决定将货物退还。我局对你公司立案。", {"returning"}),
    ],
)
def test_what_the_party_is_ordered_to_give_back_is_no_act_of_the_body(text: str, kinds: set[str]) -> None:
    fining = Kind("fining", "处罚", "决定", (), form=Form.SERVED, acts=("处罚如下", "罚款"))
    returning = Kind("returning", "退还", "调查", (), form=Form.SERVED, acts=("退还",))

    assert {kind for kind, points in Acts([fining, returning]).points_of(text).items() if points > 0} == kinds
