"""Choices of a form: which of several was ticked, and how far the words of one go."""

from casereview.spelling.choices import is_other_choice

NOTICE = (
    "☑根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定,你如有异议,可向本机关提出陈述申辩。"
    "□根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定,你有权在收到本通知书之日起五日内要求举行听证。"
)


def test_a_choice_that_was_not_taken_goes_on_through_the_sentence_that_tells_what_it_rests_on() -> None:
    assert is_other_choice(NOTICE, NOTICE.index("要求举行听证")) is True


def test_the_choice_that_was_taken_is_none_of_the_others() -> None:
    ticked = NOTICE.replace("□", "☑")
    assert is_other_choice(NOTICE, NOTICE.index("陈述申辩")) is False
    assert is_other_choice(ticked, ticked.index("要求举行听证")) is False


def test_a_form_on_which_nothing_was_ticked_shows_no_choice() -> None:
    bare = NOTICE.replace("☑", "□")
    assert is_other_choice(bare, bare.index("要求举行听证")) is False


def test_words_far_behind_a_box_that_stands_for_one_word_belong_to_no_choice() -> None:
    words = "☑限期改正□立即改正你单位应当在2024年3月1日前改正上述违法行为并将整改情况书面报送,逾期不改正的依法处理"
    assert is_other_choice(words, words.index("逾期")) is False
