"""Titles told from sentences that quote them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casereview.catalogue import TitleMatch, read_catalogue

CATALOGUE = read_catalogue()
EVERY_TITLE = [(kind.id, title) for kind in CATALOGUE.kinds.values() for title in kind.titles if kind.id != "unknown"]
AGENCY = "天津市澜河区应急管理局"
NUMBER = "（津澜）应急罚〔2024〕12号"


def kinds_of(text: str) -> tuple[str, ...]:
    match = CATALOGUE.titled(text)
    return match.kinds if match else ()


@pytest.mark.parametrize("kind", [kind for kind in CATALOGUE.kinds if kind != "unknown"])
def test_every_title_names_its_kind_however_it_is_set(kind: str) -> None:
    for title in CATALOGUE.kinds[kind].titles:
        wide = title.replace("(", "（").replace(")", "）")
        for printed in (title, wide, " ".join(title), "　".join(title), f"{AGENCY}{wide}", f"行政执法文书 {wide}"):
            assert kind in kinds_of(printed), printed


@pytest.mark.parametrize("kind", [kind.id for kind in CATALOGUE.kinds.values() if kind.number])
def test_a_number_glued_to_the_title_is_told_from_it(kind: str) -> None:
    for title in CATALOGUE.kinds[kind].titles:
        match = CATALOGUE.titled(f"{title}{NUMBER}")
        assert match is not None, title
        assert kind in match.kinds
        assert match.number == NUMBER


GAPS = st.lists(st.sampled_from(["", " ", "　", "\u200b", "  "]), min_size=40, max_size=40)


@given(st.sampled_from(EVERY_TITLE), GAPS)
@settings(max_examples=150, deadline=None)
def test_spaces_between_the_letters_change_nothing(entry: tuple[str, str], gaps: list[str]) -> None:
    kind, title = entry
    spaced = "".join(letter + gap for letter, gap in zip(title, gaps, strict=False))

    assert kind in kinds_of(spaced)


@pytest.mark.parametrize(
    "number",
    [
        "（津丽）应急罚〔2024〕12号",
        "(津保)应急罚[2023]k-39号",
        "( 龙 )应急罚〔2023〕41号",
        "(湘株醴)应急罚〔2023〕125 号",
        "(湘怀沅)应急罚〔2025〕执法二中队-9号",
        "丘应急罚〔2019〕事故-03号",
        "(宁)安监管罚(2016)1号",
        "苏园安监违罚字〔2016〕3号",
        "津丽环罚字[2023]040705号",
        "邯环罚【2022】02-231号",
        "十农(农安)罚﹝2020﹞11号",
        "鹤林罚决字2019第05号",
        "兴消行罚决字〔 2023〕 第 100066 号",
        "顺(一)消行罚决字〔2023〕第100127号",
        "（ ）应急罚〔 〕 号",
    ],
)
def test_every_spelling_of_a_number_is_kept_as_printed(number: str) -> None:
    for text in (f"行政处罚决定书{number}", f"{number} 行政处罚决定书", f"行 政 处 罚 决 定 书  {number}"):
        match = CATALOGUE.titled(text)
        assert match is not None, text
        assert match.kinds == ("penalty_decision",)
        assert match.number == number


@pytest.mark.parametrize(
    "text",
    [
        "《行政处罚决定书》",
        "1、行政处罚决定书",
        "3．询问笔录",
        "你单位收到行政处罚决定书",
        "我局依法向你单位送达行政处罚决定书",
        "依据行政处罚决定书（津丽）应急罚〔2024〕12号",
        "现场检查记录、询问笔录、现场照片等证据证实",
        "□营业执照",
        "附件：物品清单",
        "证据清单：",
        "以上事实有现场检查记录、询问笔录为证",
        "被处罚单位未按照责令限期整改指令书的要求整改",
        "行政处罚决定书已于2024年3月15日送达当事人",
        "目录见附页",
        "",
        "号",
    ],
)
def test_a_sentence_or_a_row_that_names_a_paper_is_no_title(text: str) -> None:
    assert CATALOGUE.titled(text) is None


@pytest.mark.parametrize(
    ("text", "match"),
    [
        (
            "现场检查记录（续页）",
            TitleMatch(("inspection_record",), "现场检查记录", "现场检查记录", continued=True),
        ),
        (
            "现场检查记录 共 2 页 第 2 页",
            TitleMatch(("inspection_record",), "现场检查记录", "现场检查记录", continued=True),
        ),
        (
            "现场检查记录 共2页第1页",
            TitleMatch(("inspection_record",), "现场检查记录", "现场检查记录"),
        ),
        (
            "询问笔录（第二次）",
            TitleMatch(("inquiry_record",), "询问笔录", "询问笔录"),
        ),
        (
            "关于天津海川机械有限公司未培训案的调查报告",
            TitleMatch(("investigation_report",), "调查报告", "调查报告", agency="关于天津海川机械有限公司未培训案的"),
        ),
        (
            "天津市澜河区消防救援支队责令限期改正通知书",
            TitleMatch(
                ("rectification_order", "fire_correction_notice"),
                "责令限期改正通知书",
                "责令限期改正通知书",
                agency="天津市澜河区消防救援支队",
            ),
        ),
        (
            "行 政（当场）处 罚 决 定 书（个 人）",
            TitleMatch(("summary_decision",), "行 政（当场）处 罚 决 定 书（个 人）", "行政当场处罚决定书个人"),
        ),
    ],
)
def test_what_stands_around_a_title_is_told_apart(text: str, match: TitleMatch) -> None:
    assert CATALOGUE.titled(text) == match


@pytest.mark.parametrize("text", ["行政处罚诀定书", "责令限期整政指令书", "立案审批表格", "询间笔录", "行政处罚判决书"])
def test_one_wrong_character_is_forgiven_in_a_long_title_only(text: str) -> None:
    assert bool(kinds_of(text)) is (text in ("行政处罚诀定书", "责令限期整政指令书"))


def test_one_wrong_character_is_no_slip_where_it_gives_the_name_of_another_paper() -> None:
    assert kinds_of("撒案（销案）审批表") == ("case_withdrawal",)
    assert kinds_of("结案（销案）审批表") == ()


def test_brackets_tell_a_combined_notice_from_a_hearing_notice() -> None:
    assert kinds_of("行政处罚（听证）告知书") == ("penalty_notice",)
    assert kinds_of("行政处罚听证告知书") == ("hearing_right_notice",)


@given(st.text(alphabet="关于第页号年〔〕（）()2024案的局书文处罚决定 ×", max_size=110))
@settings(max_examples=300, deadline=2000)
def test_no_text_takes_long(text: str) -> None:
    CATALOGUE.titled(text + "行政处罚决定书" + text[:20])


def test_a_file_name_names_the_longest_title_in_it() -> None:
    assert CATALOGUE.titles.named_in("07 行政处罚听证告知书（海川公司）") == ("hearing_right_notice",)
    assert CATALOGUE.titles.named_in("扫描0001") == ()


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("关于澜河晨光机械有限公司未按照规定对从业人员进行安全生产教育和培训案的调查报告", "investigation_report"),
        ("关于澜河晨光机械有限公司未依照规定报告案的调查终结报告", "investigation_report"),
        ("澜河区人民政府关于晨光机械有限公司“11·3”灼烫事故调查报告的批复", "accident_report"),
    ],
)
def test_what_was_not_done_or_what_happened_may_stand_before_the_title(title: str, kind: str) -> None:
    assert kinds_of(title) == (kind,)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("《消防行政处罚裁量权基准》（消防〔2025〕39号）节录", ("discretion_excerpt",)),
        ("《安全生产行政处罚自由裁量标准》摘录", ("discretion_excerpt",)),
        ("《生产经营单位安全培训规定》（总局令第3号）摘录", ("standard_excerpt",)),
    ],
)
def test_an_excerpt_is_told_by_the_name_of_its_norm(text: str, kinds: tuple[str, ...]) -> None:
    match = CATALOGUE.titles.worded(text)

    assert match is not None
    assert match.kinds == kinds


def test_a_number_with_brackets_of_its_own_may_stand_in_brackets_behind_the_title() -> None:
    match = CATALOGUE.titled("海川市农业农村局行政处罚决定书（海农（种子）罚〔2023〕1号）")

    assert match is not None
    assert (match.kinds, match.number) == (("penalty_decision",), "海农（种子）罚〔2023〕1号")
