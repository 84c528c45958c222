"""Chinese letters are drawn, with those of the system or with our own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.fonts import bundled_family, chinese_family, use_chinese_font

WORDS = "行政处罚案卷评查自查符合不涉及送达裁量"
MISSING = "\U000f1234"  # a private character that no letters have: drawn as a box or not at all


@pytest.fixture(autouse=True)
def _font_again(qapp: QApplication) -> Iterator[None]:
    before = qapp.font()
    yield
    qapp.setFont(before)


def drawn(text: str, family: str) -> bytes:
    """The ink of a text in these letters and no others."""
    image = QImage(48, 48, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    font = QFont(family, 20)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("family_of", [chinese_family, bundled_family])
def test_chinese_letters_are_drawn_not_boxes(qapp: QApplication, family_of: object) -> None:
    family = family_of()  # type: ignore[operator]

    inks = [drawn(word, family) for word in WORDS]

    assert len(set(inks)) == len(set(WORDS))
    assert drawn(MISSING, family) not in inks
    assert drawn(" ", family) not in inks


def test_a_system_without_chinese_letters_gets_those_that_come_along(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: [])

    family = use_chinese_font(qapp)

    assert family == "Noto Sans SC"
    assert qapp.font().family() == family


def test_letters_that_know_chinese_are_kept(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: ["某某宋体", "Noto Sans CJK SC"])
    qapp.setFont(QFont("某某宋体", 9))

    use_chinese_font(qapp)

    assert (qapp.font().family(), qapp.font().pointSize()) == ("某某宋体", 10)


def test_a_label_of_the_window_shows_chinese(qtbot: QtBot, qapp: QApplication) -> None:
    use_chinese_font(qapp)
    one, other = QLabel("案"), QLabel("卷")
    for label in (one, other):
        qtbot.addWidget(label)
        label.resize(40, 40)

    assert one.grab().toImage() != other.grab().toImage()
