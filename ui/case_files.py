"""The kinds of files a case may come in, as file dialogs sift them."""

from __future__ import annotations

from ui.words import tr

_WRITTEN = ("docx", "docm", "doc", "dot", "wps", "wpt", "rtf", "odt")
_BOUND = ("pdf", "ofd")
_PICTURES = ("jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "gif", "heic", "heif")
_PACKED = ("zip", "7z")
CASE_FILES = (*_BOUND, *_WRITTEN, *_PICTURES, *_PACKED)
"""The endings of what a whole case can be, by itself."""


def case_filters() -> str:
    """The filters of a file dialog: all that a case can be first, each sort for itself, then every file."""
    return ";;".join(
        (
            _filter(tr("案卷"), CASE_FILES),
            _filter("PDF / OFD", _BOUND),
            _filter(tr("Word、WPS 文书"), _WRITTEN),
            _filter(tr("扫描件、照片"), _PICTURES),
            _filter(tr("压缩包"), _PACKED),
            f"{tr('所有文件')} (*)",
        )
    )


def _filter(name: str, endings: tuple[str, ...]) -> str:
    """On systems that tell capitals apart, cameras write theirs large."""
    return f"{name} ({' '.join(f'*.{one} *.{one.upper()}' for one in endings)})"
