"""What a decision tells the party about paying and objecting."""

from __future__ import annotations

import pytest

from casereview.extract.prose import prose_of
from casereview.extract.remedies import remedy_facts
from tests.builders import a_document

USUAL = (
    "罚款自收到本决定书之日起15日内缴至某银行，到期不缴每日按罚款数额的3%加处罚款。",
    "如果不服本处罚决定，可以依法在60日内向海川市人民政府或者海川市应急管理局申请行政复议，或者在6个月内依法"
    "向海川市人民法院提起行政诉讼。逾期不履行的，本机关将依法申请人民法院强制执行。",
)


def told(*parts: str) -> list[tuple[str, object]]:
    return [(fact.name, fact.value) for fact in remedy_facts(prose_of(a_document("penalty_decision", *parts)))]


def test_limits_bodies_and_court_are_read() -> None:
    assert told(*USUAL) == [
        ("缴款期限天数", 15),
        ("复议期限天数", 60),
        ("诉讼期限月数", 6),
        ("复议机关", "海川市人民政府"),
        ("复议机关", "海川市应急管理局"),
        ("诉讼法院", "海川市人民法院"),
    ]


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("自收到本决定书之日起十五日内，持本决定书到某银行缴纳罚款", ("缴款期限天数", 15)),
        ("限自接到本决定书之日起 15 日内到某银行交纳", ("缴款期限天数", 15)),
        ("罚款应于15日内缴至某银行", ("缴款期限天数", 15)),
        ("限你于收到本决定书之日起，十五日内到 某银行（账号：1）缴纳", ("缴款期限天数", 15)),
        ("须在收到本决定书15日内到指定银行缴纳罚款", ("缴款期限天数", 15)),
        ("应自收到本处罚决定书之日起15日内，将罚款汇交某委员会，开户银行：某银行", ("缴款期限天数", 15)),
        ("限十五日内持本决定书到某银行缴纳罚款", ("缴款期限天数", 15)),
        ("可在收到决定书之日起六十日内申请行政复议", ("复议期限天数", 60)),
        ("或者在六个月内提起诉讼", ("诉讼期限月数", 6)),
        ("在3个月内直接起诉", ("诉讼期限月数", 3)),  # the limit of the old act is read, not mended
    ],
)
def test_limits_are_read_in_figures_and_words(text: str, limit: tuple[str, int]) -> None:
    assert told(text) == [limit]


def test_blanks_name_nobody() -> None:
    assert told("向 ______人民政府或者____申请行政复议，向____人民法院起诉") == []


def test_a_body_is_asked_on_paper_or_by_other_means() -> None:
    text = "可在60日内，向海川市人民政府（地址：某路1号）或通过行政复议平台申请行政复议"

    assert told(text) == [("复议期限天数", 60), ("复议机关", "海川市人民政府")]


def test_words_broken_at_the_end_of_a_line_are_read() -> None:
    lines = ("如果不服本处罚决定，可以自收到本决定书之日起60日内向海川市人民政府（地址：某路1号）申请行政", "复议。")

    assert told(*lines) == [("复议期限天数", 60), ("复议机关", "海川市人民政府")]


def test_a_court_that_has_jurisdiction_is_named_without_saying_so() -> None:
    assert told("向有管辖权的海川铁路运输法院提起诉讼") == [("诉讼法院", "海川铁路运输法院")]


def test_a_court_may_lie_in_a_place_whose_name_begins_like_the_word_before_it() -> None:
    assert told("可以在6个月内依法向海川市向阳区人民法院提起行政诉讼。") == [
        ("诉讼期限月数", 6),
        ("诉讼法院", "海川市向阳区人民法院"),
    ]


def test_a_fine_may_be_due_within_days_of_no_named_beginning() -> None:
    assert told("罚款限15日内缴至海川县工商银行。") == [("缴款期限天数", 15)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("可以申请行政复议（复议机关：海川市人民政府）", ("复议机关", "海川市人民政府")),
        ("或者提起行政诉讼（管辖法院：海川市人民法院）", ("诉讼法院", "海川市人民法院")),
        ("履行方式：15日内缴至指定银行", ("缴款期限天数", 15)),
        ("当事人应当在十五日内到某银行缴纳罚款", ("缴款期限天数", 15)),
    ],
)
def test_limits_and_bodies_may_stand_in_fields_and_brackets(text: str, named: tuple[str, object]) -> None:
    assert told(text) == [named]


def test_a_limit_for_something_else_is_none_for_paying() -> None:
    assert told("当事人应当在十五日内完成整改。罚款缴至某银行。") == []


def test_the_day_of_a_date_is_no_number_of_days() -> None:
    lines = ("2024年10月3日", "如不服，可在60日内申请行政复议。")
    assert told(*lines) == [("复议期限天数", 60)]


def test_each_limit_of_a_form_is_for_what_its_own_field_says() -> None:
    fields = (
        "缴纳期限：十五日内至农业银行",
        "救济：六十日内可向海川县人民政府申请复议，六个月内可向海川县人民法院起诉",
    )
    limits = [fact for fact in told(*fields) if fact[0].endswith("数")]

    assert limits == [("缴款期限天数", 15), ("复议期限天数", 60), ("诉讼期限月数", 6)]


def test_a_short_form_leaves_out_that_one_applies_for_the_review() -> None:
    lines = ("自即日起15日内缴至某银行。", "不服可60日内向海川县人民政府复议或6个月内向海川县人民法院诉讼。")

    assert told(*lines) == [
        ("缴款期限天数", 15),
        ("复议期限天数", 60),
        ("诉讼期限月数", 6),
        ("复议机关", "海川县人民政府"),
        ("诉讼法院", "海川县人民法院"),
    ]


def test_a_ticket_tells_within_how_many_days_to_pay_with_it() -> None:
    assert told("持本决定书在15日内到某银行缴纳罚款。") == [("缴款期限天数", 15)]


def test_a_limit_to_mend_is_none_to_pay() -> None:
    assert told("限15日内改正，并到某银行缴纳罚款") == []


def test_an_address_in_brackets_may_stand_between_the_limit_and_the_payment() -> None:
    text = (
        "限你单位自收到本处罚决定之日起十五日内，持本决定书至我局财务科（某市某路与某大道交叉口东北某大厦506室，"
        "联系人：张三）开具专用票据，到任一代收银行网点将罚款缴至国库。"
    )
    assert told(text) == [("缴款期限天数", 15)]


def test_the_limit_may_run_from_a_day_without_its_beginning() -> None:
    text = "当事人应当在收到本处罚决定之日15日内到某银行（户名：某县财政局，账号：0209）缴纳罚款。"
    assert told(text) == [("缴款期限天数", 15)]
