"""The sheet and the opinion written, printed, and read back: what is asked first, and what is told then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.making import made
from ui.words import tr

if TYPE_CHECKING:
    from casereview.read_back import ReadBack
    from ui.main_window import MainWindow

_SHEETS = {
    "docx": "Word 评查表",
    "xlsx": "Excel 评查表",
    "pdf": "PDF 评查表",
    "html": "网页评查表",
    "json": "JSON 数据",
}


class SheetCommands(QObject):
    """What the window does with sheets."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk

    def export(self) -> None:
        """Ask where the sheet goes, under a name that tells case, standard and day."""
        self._desk.make(made().sheet_name, self._export_as)

    def export_opinion(self) -> None:
        """Ask where the draft of the opinion goes."""
        self._desk.make(made().opinion, self._save_opinion)

    def print_sheet(self) -> None:
        """Ask for a printer and print the sheet."""
        from ui.printing import chosen_printer

        if (printer := chosen_printer(self._window)) is not None:
            self._desk.make(
                lambda work, opened, progress: made().print_on(printer, work, opened, progress),
                lambda pages: self._desk.told.emit(tr("已打印 {count} 页").format(count=pages)),
            )

    def read_back(self) -> None:
        """Ask for a sheet that somebody has filled in, and take over what it says."""
        path, _ = QFileDialog.getOpenFileName(self._window, tr("读回填好的评查表"), "", "Excel (*.xlsx)")
        if path:
            self._desk.make(lambda _work, opened, _progress: made().said_in(Path(path), opened), self._take_over)

    def _export_as(self, name: str) -> None:
        kinds = ";;".join(f"{tr(title)} (*.{ending})" for ending, title in _SHEETS.items())
        path, _ = QFileDialog.getSaveFileName(self._window, tr("导出评查表"), name, kinds)
        if path:
            self._desk.export(Path(path))

    def _save_opinion(self, drafted: tuple[str, bytes]) -> None:
        name, content = drafted
        path, _ = QFileDialog.getSaveFileName(self._window, tr("导出法制审核意见书（草稿）"), name, "Word (*.docx)")
        if path:
            self._desk.aside.make(
                lambda _work, _progress: made().save(Path(path), content), lambda _none: self._desk.told.emit(path)
            )

    def _take_over(self, said: ReadBack) -> None:
        if said.wishes:
            self._window.at_work.decide(*said.wishes)
        told = tr("读回 {filled} 行，其中 {changed} 项评判有变化，仍有 {left} 项待评")
        self._desk.told.emit(told.format(filled=said.filled, changed=len(said.wishes), left=len(said.left_open)))
