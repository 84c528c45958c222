"""The window: clauses, the page, the finding; views emit wishes, the desk fulfils them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from casereview.model import Finding
from casereview.opened import OpenCase
from ui.actions import an_action
from ui.desk import Desk
from ui.views.course_view import CourseView
from ui.views.finding_view import FindingView
from ui.views.findings_view import FindingsView
from ui.views.page_view import PageView
from ui.views.verdict_view import VerdictView

SHEETS = "Word 评查表 (*.docx);;Excel 评查表 (*.xlsx);;PDF 评查表 (*.pdf);;网页 (*.html);;JSON (*.json)"


class MainWindow(QMainWindow):
    """Three panes that stay put under the verdict."""

    command_run = Signal(str)
    """A command was given, by its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.verdict = VerdictView()
        self.course = CourseView()
        self.findings = FindingsView()
        self.page = PageView()
        self.finding = FindingView()
        self.setWindowTitle("行政处罚案卷评查")
        self.resize(QSize(1400, 860).boundedTo(self.screen().availableSize()))
        self.setAcceptDrops(True)
        self._lay_out()
        self._add_menu()
        self._connect()

    def _lay_out(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        for pane, width in ((self.findings, 480), (self.page, 620), (self.finding, 300)):
            panes.addWidget(pane)
            panes.setStretchFactor(panes.count() - 1, width)
        panes.setSizes([500, 640, 260])
        self._bar = QProgressBar()
        self._cancel = QPushButton("取消")
        self._cancel.clicked.connect(self._desk.cancel)
        self.statusBar().addPermanentWidget(self._bar)
        self.statusBar().addPermanentWidget(self._cancel)
        self._show_busy(False)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.addWidget(self.verdict)
        column.addWidget(self.course)
        column.addWidget(panes, 1)
        self.setCentralWidget(centre)

    def _add_menu(self) -> None:
        menu = self.menuBar().addMenu("文件")
        menu.addAction(an_action(self, "打开案卷文件夹…", "Ctrl+O", self._open_folder))
        menu.addAction(an_action(self, "打开案卷文件…", "Ctrl+Shift+O", self._open_file))
        menu.addAction(an_action(self, "导出评查表…", "Ctrl+S", self._export))
        menu.addSeparator()
        menu.addAction(an_action(self, "退出", "Ctrl+Q", self._leave))

    def _leave(self) -> None:
        self.close()

    def _connect(self) -> None:
        self._desk.changed.connect(self._show_case)
        self._desk.stood.connect(self._show_judged_again)
        self._desk.busy_changed.connect(self._show_busy)
        self._desk.progressed.connect(self._show_progress)
        self._desk.refused.connect(self._show_refusal)
        self._desk.places_chosen.connect(lambda places: self.page.show_places(*places))
        self.course.course_chosen.connect(self._desk.take_course)
        self.findings.finding_chosen.connect(self._show_finding)
        self.finding.places_chosen.connect(lambda places: self._desk.choose(*places))

    def _open_folder(self) -> None:
        if path := QFileDialog.getExistingDirectory(self, "打开案卷文件夹"):
            self._desk.open(Path(path))

    def _open_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, "打开案卷文件", "", "案卷 (*.zip *.pdf *.docx)")
        if path:
            self._desk.open(Path(path))

    def _export(self) -> None:
        if self._desk.open_case is None:
            return
        path, _ = QFileDialog.getSaveFileName(self, "导出评查表", "评查表.docx", SHEETS)
        if path:
            self._desk.export(Path(path))

    def _show_case(self) -> None:
        opened = self._desk.open_case
        if opened is None:
            return
        self._show_review(opened)
        self.findings.select_first()

    def _show_judged_again(self) -> None:
        """Show the new findings, at the clause that was being looked at."""
        opened = self._desk.open_case
        if opened is None:
            return
        self._show_review(opened)
        if self.findings.chosen is None:
            self.findings.select_first()

    def _show_review(self, opened: OpenCase) -> None:
        self.verdict.show_case(opened)
        self.course.show_course(opened.read, opened.review.course)
        self.findings.show_case(opened)
        self.finding.show_case(opened)
        self.page.show_case(opened)

    def _show_finding(self, finding: Finding) -> None:
        opened = self._desk.open_case
        if opened is None:
            return
        self.finding.show_finding(finding, opened)
        if finding.sources:
            self._desk.choose(*finding.sources)
        else:
            self.page.show_nothing("该项没有对应的页面，请看右侧说明")

    def _show_busy(self, busy: bool) -> None:
        if not busy:
            self.statusBar().clearMessage()
        self._bar.setVisible(busy)
        self._cancel.setVisible(busy)

    def _show_progress(self, step: str, done: int, total: int) -> None:
        self.statusBar().showMessage(step)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _show_refusal(self, sentence: str) -> None:
        QMessageBox.warning(self, "未能完成", sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102, N802
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102, N802
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self._desk.open(Path(urls[0].toLocalFile()))
