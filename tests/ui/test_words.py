"""What the window says, in both languages."""

from __future__ import annotations

import string
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from tests.ui.words_in_use import CHINESE, UI, bare_in, modules, unread_in, words_in_use
from ui.words import read_words, tr, use_language

ENGLISH = read_words("en")
MESSAGES = list(ElementTree.parse(UI / "translations" / "en.ts").iter("message"))


@pytest.fixture(autouse=True)
def _chinese_again(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, "zh")


def test_every_word_of_the_window_has_an_english_one() -> None:
    assert sorted(words_in_use() - set(ENGLISH)) == []


def test_no_english_word_is_left_of_what_nobody_says_any_more() -> None:
    assert sorted(set(ENGLISH) - words_in_use()) == []


def test_no_chinese_stands_outside_the_words_that_are_translated() -> None:
    assert [line for path in modules() for line in bare_in(path)] == []


def test_no_text_is_put_together_before_it_is_looked_up() -> None:
    assert [line for path in modules() for line in unread_in(path)] == []


def test_every_entry_is_finished_and_stands_once() -> None:
    sources = [message.findtext("source", "") for message in MESSAGES]
    unfinished = [message.findtext("source") for message in MESSAGES if message.find("translation[@type]") is not None]

    assert sorted({source for source in sources if sources.count(source) > 1}) == []
    assert unfinished == []
    assert len(ENGLISH) == len(MESSAGES)


def test_the_english_has_no_chinese_in_it_and_the_same_gaps_to_fill() -> None:
    gaps = {chinese: _gaps(chinese) for chinese in ENGLISH}

    assert {chinese: english for chinese, english in ENGLISH.items() if CHINESE.search(english)} == {}
    assert {chinese: ENGLISH[chinese] for chinese in ENGLISH if _gaps(ENGLISH[chinese]) != gaps[chinese]} == {}


def test_the_language_chosen_is_spoken_and_can_be_changed(qapp: QApplication) -> None:
    use_language(qapp, "en")
    english = (tr("自查"), tr("没有译过的"))
    use_language(qapp, "zh")

    assert english == ("Self-check", "没有译过的")
    assert (tr("自查"), QCoreApplication.translate("QPlatformTheme", "Cancel")) == ("自查", "取消")


@pytest.mark.parametrize(
    ("system", "spoken"),
    [("zh_CN", "zh"), ("en_GB", "en"), ("C", "zh"), ("de_DE", "zh")],  # who reads neither is in a Chinese office
)
def test_without_a_choice_the_system_decides(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, system: str, spoken: str
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))

    assert use_language(qapp, "") == spoken


def _gaps(text: str) -> list[str]:
    return sorted(field for _, field, _, _ in string.Formatter().parse(text) if field is not None)
