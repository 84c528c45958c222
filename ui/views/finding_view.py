"""One finding in full: what is wrong, why, on what basis, what to do, and the places it rests on."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from casereview.model import CaseFile, Finding, Source
from casereview.phrases import place_text
from casereview.terms import Cure, Outcome

CURES = {
    Cure.SUPPLEMENT: "可补正（限已有而漏装的文书、次序和页码）",
    Cure.CORRECT: "依法更正",
    Cure.EXPLAIN: "须书面说明",
    Cure.REDO: "依法重新履行程序",
    Cure.NONE: "不可补正",
}

_TO_MEND = (Outcome.FAIL, Outcome.UNSURE)


class FindingView(QTextBrowser):
    """Shows the finding it is given; each place is a link."""

    source_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[Source, ...] = ()
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.setAccessibleName("问题说明")
        self.setMinimumWidth(180)

    def show_case(self, case: CaseFile) -> None:
        """Replace what is shown by the files of the case that could not be read, each with its reason."""
        self._sources = ()
        unread = [document for document in case.documents if document.problem]
        head = f"<h3>{len(unread)} 份文件未能读取</h3>" if unread else ""
        self.setHtml(head + "".join(f"<p><b>{escape(d.source)}</b>：{escape(d.problem or '')}</p>" for d in unread))

    def show_finding(self, finding: Finding, case: CaseFile) -> None:
        """Replace what is shown."""
        self._sources = finding.sources
        rule = finding.rule
        lines = [
            f"<h3>{escape(rule.clause)}　{escape(rule.title)}</h3>",
            f"<p><b>{finding.outcome}</b>　{escape(finding.message)}</p>",
            f"<p>建议：{escape(finding.advice)}</p>" if finding.advice else "",
            f"<p>补救：{CURES[finding.cure]}</p>" if finding.outcome in _TO_MEND else "",
            f"<p>依据：{escape('；'.join(rule.basis)) or '—'}</p>",
        ]
        for index, source in enumerate(finding.sources):
            quote = f"：“{escape(source.quote[:60])}”" if source.quote else ""
            lines.append(f'<p><a href="#{index}">{escape(place_text(source, case))}</a>{quote}</p>')
        self.setHtml("".join(lines))

    def _follow(self, url: QUrl) -> None:
        index = int(url.fragment())
        if index < len(self._sources):
            self.source_requested.emit(self._sources[index])
