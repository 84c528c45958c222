"""Mistakes a user can mend: each builds its own clear Chinese sentence from the facts it is given."""

from __future__ import annotations

from pathlib import Path


class CaseReviewError(Exception):
    """Something the user can mend; `str(error)` is the sentence to show. `exit_status` as in the contract."""

    exit_status = 2


class CancelledError(CaseReviewError):
    """The user has given up waiting."""

    def __init__(self) -> None:
        super().__init__("已取消，本次未完成审查。")


class PathMissingError(CaseReviewError):
    """There is nothing at the path."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"找不到“{path}”，请检查路径是否写对、文件是否已移走。")


class CaseUnopenedError(CaseReviewError):
    """The case could not be opened at all."""

    exit_status = 3


class EmptyCaseError(CaseUnopenedError):
    """The folder or archive holds no file that could be a document."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}”中没有可以审查的文件，请放入 Word、PDF、OFD 文书或者扫描图片后重试。")


class NothingReadableError(CaseUnopenedError):
    """None of the documents could be read."""

    def __init__(self, path: Path, problems: tuple[str, ...]) -> None:
        super().__init__(f"“{path.name}”中的文件都未能读取：{'；'.join(problems[:3])}。请更换文件后重试。")


class ArchiveRefusedError(CaseUnopenedError):
    """The archive is unsafe or unreasonable."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"压缩包“{path.name}”{why}，未予打开，请解压核对后以文件夹提交。")


class PackError(CaseReviewError):
    """A rule pack or library file is wrong at a line; `what` is the clause that says how."""

    def __init__(self, path: Path, line: int | None, what: str) -> None:
        self.path, self.line, self.what = path, line, what
        place = f"“{path.parent.name}/{path.name}”" + (f"第 {line} 行" if line else "")
        super().__init__(f"{place}：{what}" + ("" if what.endswith("？") else "。"))


class StoredCaseError(CaseReviewError):
    """A case that was stored cannot be taken up again."""

    def __init__(self, what: str) -> None:
        super().__init__(f"存下的案卷无法读取：{what}，请重新审查原案卷。")


class StoreError(CaseReviewError):
    """What was kept could not be read or written; `what` is the clause that says how."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}。")


class SignedError(CaseReviewError):
    """A signed review was to be changed."""

    def __init__(self, by: str) -> None:
        super().__init__(f"本案评查已由{by}签署，只能查看；案卷或者评查标准有改动的，可重新检查，另行评查。")


class UnfinishedError(CaseReviewError):
    """A review of a case that was not read to its end was to be changed or handed over."""

    def __init__(self) -> None:
        super().__init__("案卷没有读完，只能查看已读部分；请接着读完，再评判、签署、导出。")


class CheckRefusedError(CaseReviewError):
    """A check by a second person was asked for or given where it cannot be; `why` is the clause that says how."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}。")


class TakenOutError(CaseReviewError):
    """A case was to be worked on that somebody else has taken out."""

    def __init__(self, by: str) -> None:
        super().__init__(f"本案已由{by}取出评查，请等其交回，或者在案卷列表中取出后再评。")


class ChangedElsewhereError(CaseReviewError):
    """A step was to be taken on a case on which somebody has taken another that was not seen here."""

    def __init__(self, by: str) -> None:
        super().__init__(f"{by}刚在另一个窗口处理了本案，现已更新显示，请看过后再操作。")


class SealError(CaseReviewError):
    """Reviews that cannot be sealed, or a manifest that cannot be read; `why` is the clause that says how."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}。")


class UnsignableError(CaseReviewError):
    """A review was to be signed while something stood in the way; `what` is the first of `count` sentences."""

    def __init__(self, what: str, count: int) -> None:
        super().__init__(what if count == 1 else f"{what.rstrip('。')}；另有{count - 1}项问题尚待处理。")


class OutputError(CaseReviewError):
    """A sheet could not be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"无法写入“{path}”：{why}，请关闭占用该文件的程序或另选位置。")


class UsageError(CaseReviewError):
    """A command was called wrongly."""


class WorkbookError(CaseReviewError):
    """A spreadsheet is wrong at a cell, or as a whole where no cell is named."""

    def __init__(self, worksheet: str, cell: str | None, what: str) -> None:
        super().__init__(f"“{worksheet}”表{f' {cell}' if cell else ''}：{what}。")


class FileUnreadableError(CaseReviewError):
    """A file that was to be read as a standard cannot be."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"“{path.name}”{why}。")
