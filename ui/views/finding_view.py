"""One finding in full: what is wrong, why, on what basis, what to do, and the places it rests on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from casereview.model import Finding
from casereview.opened import OpenCase
from ui.models.finding_html import ALL_PLACES, CONTRAST, RULE, contrasts, finding_html, unread_html
from ui.models.finding_lines import finding_key
from ui.words import tr


class FindingView(QTextBrowser):
    """Shows the finding it is given; each place is a link."""

    places_chosen = Signal(object)
    """A tuple of Source: one place, or all."""
    contrast_wanted = Signal(object, object)
    """Two Sources that say different things are to be seen side by side."""
    rule_wanted = Signal(str)
    """The rule of that id is to be seen among the standards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Finding, OpenCase] | None = None
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.setAccessibleName(tr("问题说明"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 17)

    @property
    def finding(self) -> Finding | None:
        """The finding that is shown."""
        return self._shown[0] if self._shown is not None else None

    def show_case(self, opened: OpenCase) -> None:
        """Replace what is shown by the files of the case that could not be read."""
        self._shown = None
        self.setHtml(unread_html(opened))

    def show_finding(self, finding: Finding, opened: OpenCase) -> None:
        """Show the finding; if it is the one that is shown, decided otherwise, from where it was being read."""
        same = self._shown is not None and finding_key(self._shown[0]) == finding_key(finding)
        at = self.verticalScrollBar().value() if same else 0
        self._shown = finding, opened
        self.setHtml(finding_html(finding, opened, self.palette()))
        self.verticalScrollBar().setValue(at)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown is not None:
            self.show_finding(*self._shown)

    def _follow(self, url: QUrl) -> None:
        if self._shown is None:
            return
        finding, target = self._shown[0], url.fragment()
        if target == RULE:
            self.rule_wanted.emit(finding.rule.id)
        elif target == ALL_PLACES:
            self.places_chosen.emit(finding.sources)
        elif target.startswith(CONTRAST):
            self.contrast_wanted.emit(*contrasts(finding)[int(target.removeprefix(CONTRAST))])
        else:
            self.places_chosen.emit((finding.sources[int(target)],))
