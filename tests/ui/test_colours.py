"""Colours that can be read on light and on dark."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from casereview.terms import Outcome
from tests.ui.palettes import dark_palette, light_palette
from tests.ui.windows import SOON
from tests.ui.words_in_use import ROOT, modules
from ui.colours import Meaning, colour, contrast, outcome_colour, show_links, tint

LEAST = 4.5
BACKGROUNDS = (QPalette.ColorRole.Base, QPalette.ColorRole.AlternateBase, QPalette.ColorRole.Window)
NAMED_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|background:\s*\w|QColor\(\"")
MAY = ("colours.py", "tour.py", "page_images.py", "sheet_pages.py")
"""Beside `ui/pages`: a page is white paper on any desktop, and the tour dims all there is."""


@pytest.fixture(params=[light_palette, dark_palette])
def palette(request: pytest.FixtureRequest) -> QPalette:
    made: QPalette = request.param()
    return made


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette()
    yield
    qapp.setPalette(before)


@pytest.mark.parametrize("meaning", Meaning)
def test_every_colour_can_be_read_on_every_background(meaning: Meaning, palette: QPalette) -> None:
    read = {role.name: contrast(colour(meaning, palette), palette.color(role)) for role in BACKGROUNDS}

    assert {name: round(value, 1) for name, value in read.items() if value < LEAST} == {}


@pytest.mark.parametrize("meaning", Meaning)
def test_text_can_be_read_on_every_tint(meaning: Meaning, palette: QPalette) -> None:
    under = tint(meaning, palette)

    assert contrast(palette.text().color(), under) >= LEAST
    assert contrast(colour(meaning, palette), under) >= LEAST


def test_contrast_is_measured_as_the_guideline_does() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == 21
    assert round(contrast(QColor("#777777"), QColor("#ffffff")), 2) == 4.48
    assert contrast(QColor("#123456"), QColor("#123456")) == 1


def test_an_outcome_without_a_colour_of_its_own_is_written_as_all_text(palette: QPalette) -> None:
    assert [outcome for outcome in Outcome if outcome_colour(outcome, palette) is None] == [Outcome.PASS]


def test_a_desktop_turned_dark_is_followed(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setPalette(light_palette())
    label = QLabel()
    qtbot.addWidget(label)
    label.show()
    before = colour(Meaning.FAULT, label.palette())

    qapp.setPalette(dark_palette())

    qtbot.waitUntil(lambda: colour(Meaning.FAULT, label.palette()) == QColor("#ff8a80"), timeout=SOON)
    assert before == QColor("#b03a2e")


def test_links_can_be_read_and_nothing_else_changes(qapp: QApplication) -> None:
    qapp.setPalette(QPalette())
    before = [qapp.palette().color(role) for role in BACKGROUNDS]

    show_links(qapp)

    now = qapp.palette()
    assert all(contrast(now.link().color(), now.color(role)) >= LEAST for role in BACKGROUNDS)
    assert [now.color(role) for role in BACKGROUNDS] == before


def test_no_view_names_a_colour_itself() -> None:
    named = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in modules()
        if path.name not in MAY and path.parent.name != "pages"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if NAMED_COLOUR.search(line)
    ]

    assert named == []
