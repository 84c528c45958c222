"""What the window says, in the language it is set to: every word of it goes through here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

CONTEXT = "casereview"
CHINESE, ENGLISH = "zh", "en"
_FOLDER = Path(__file__).parent / "translations"


def tr(text: str) -> str:
    """The Chinese text in the language of the window; Chinese where there is no other."""
    return QCoreApplication.translate(CONTEXT, text)


class Words(QTranslator):
    """A translation file of Qt as it is written (`.ts`): no step between the file and the window, none to forget."""

    def __init__(self, words: Mapping[str, str], parent: QApplication) -> None:
        super().__init__(parent)
        self._words = words

    def isEmpty(self) -> bool:  # noqa: D102, N802
        return not self._words

    def translate(  # type: ignore[override]  # None, which Qt knows and its stubs do not, leaves the text as it is
        self, context: str, source: str, _note: str | None = None, _number: int = -1
    ) -> str | None:
        """The word in the language, None where there is none."""
        return self._words.get(source) if context == CONTEXT else None


def language(chosen: str) -> str:
    """The language chosen, or the one of the system where nothing was; Chinese where that is neither."""
    if chosen in (CHINESE, ENGLISH):
        return chosen
    return ENGLISH if QLocale.system().language() is QLocale.Language.English else CHINESE


def use_language(app: QApplication, chosen: str) -> str:
    """Have the window and the dialogs of Qt speak the language; windows made from then on do. The language."""
    spoken = language(chosen)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if spoken == ENGLISH:
        app.installTranslator(Words(read_words(ENGLISH), app))
    else:
        buttons = QTranslator(app)  # 确定, 取消 and the like are Qt's own words
        if buttons.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(buttons)
    return spoken


def read_words(spoken: str) -> dict[str, str]:
    """The finished words of a translation file by their Chinese."""
    found = {}
    for message in ElementTree.parse(_FOLDER / f"{spoken}.ts").iter("message"):
        source, said = message.find("source"), message.find("translation")
        if source is not None and said is not None and said.get("type") is None and source.text and said.text:
            found[source.text] = said.text
    return found
