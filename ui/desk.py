"""The one object with state: the open case, its review, and the work under way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from casereview.catalogue import read_catalogue
from casereview.errors import CancelledError, CaseReviewError
from casereview.lawbook import read_lawbook
from casereview.load import Workers
from casereview.model import ReadPaper, Review, Score, Source
from casereview.papers import paper_workers
from casereview.pipeline import choose_pack, judge, read_case
from casereview.progress import Progress
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.sheet.writers import write_sheet
from ui.tasks import Task


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A reviewed case and where it lies."""

    path: Path
    review: Review
    score: Score


class Desk(QObject):
    """Holds what is open, runs the core, and says when something has changed."""

    changed = Signal()
    busy_changed = Signal(bool)
    progressed = Signal(str, int, int)
    refused = Signal(str)
    source_chosen = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: OpenCase | None = None
        self._task: Task | None = None
        self._workers = paper_workers()

    @property
    def open_case(self) -> OpenCase | None:
        """The case on the desk."""
        return self._open

    @property
    def is_busy(self) -> bool:
        """Whether a case is being read."""
        return self._task is not None

    def prepare(self) -> None:
        """Have the readers ready by the time the first case is opened; does not wait for them."""
        self._workers.start()

    def open(self, path: Path) -> None:
        """Review the case at `path`; the one that is open stays until the new one is read."""
        if self._task is not None:
            return
        self._task = Task(lambda progress: _reviewed(path, progress, self._workers), self)
        self._task.progressed.connect(self.progressed)
        self._task.succeeded.connect(self._accept)
        self._task.failed.connect(self._give_up)
        self.busy_changed.emit(True)
        self._task.start()

    def cancel(self) -> None:
        """Stop reading; nothing on the desk changes."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Give up what is under way and end the reading processes."""
        self.cancel()
        self._workers.stop()

    def choose(self, source: Source) -> None:
        """Show this place."""
        self.source_chosen.emit(source)

    def export(self, path: Path) -> None:
        """Write the sheet of the open case in the format that `path` ends in."""
        if self._open is None:
            return
        try:
            write_sheet(self._open.review, self._open.score, path, case_path=self._open.path)
        except CaseReviewError as error:
            self.refused.emit(str(error))

    def _accept(self, result: object) -> None:
        assert isinstance(result, OpenCase)
        self._finish()
        self._open = result
        self.changed.emit()

    def _give_up(self, error: Exception) -> None:
        self._finish()
        if isinstance(error, CancelledError):
            return
        if isinstance(error, CaseReviewError):
            self.refused.emit(str(error))
            return
        raise error

    def _finish(self) -> None:
        # the task stays the desk's child: its thread may still be inside the signal that brought us here
        self._task = None
        self.busy_changed.emit(False)


def _reviewed(path: Path, progress: Progress, workers: Workers[tuple[ReadPaper, ...]]) -> OpenCase:
    catalogue, law = read_catalogue(), read_lawbook()
    case = read_case(path, catalogue, progress, workers)
    folders = pack_folders()
    pack = read_pack(folders[choose_pack(case, folders)], catalogue, law, examples=False)
    review = judge(case, pack, law, progress)
    return OpenCase(path, review, score(review))
