"""Ends with an error where a library is missing that Qt loads: for itself, or to open a window of the window system."""

import ctypes
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QApplication  # noqa: F401  # loads what Qt itself needs

if sys.platform == "linux":  # the plugin, not Qt, needs the libraries of X11: Qt loads without them
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
