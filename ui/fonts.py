"""The letters of the window: those of the system where it has Chinese ones, else those that come with the program."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from casereview.fonts import sans_font

_LEAST_POINTS = 10  # Chinese is denser than Latin and needs the size
_WELL_DRAWN = ("Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC")


def use_chinese_font(app: QApplication) -> str:
    """Have the window written in letters that know Chinese; their family."""
    family = chinese_family()
    app.setFont(QFont(family, max(_LEAST_POINTS, app.font().pointSize())))
    return family


def chinese_family() -> str:
    """A family of the system that has the Chinese characters, well drawn if there is one; else the bundled one."""
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    drawn_well = [family for family in _WELL_DRAWN if family in families]
    own = QApplication.font().family()
    if own in families:
        return own
    return (drawn_well or families or [bundled_family()])[0]


def bundled_family() -> str:
    """The family that comes with the program, loaded."""
    number = QFontDatabase.addApplicationFont(str(sans_font()))
    return QFontDatabase.applicationFontFamilies(number)[0]
