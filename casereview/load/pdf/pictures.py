"""The pictures of a PDF: what each shows and a digest that tells equal ones, from one small rendering."""

from __future__ import annotations

import ctypes
import hashlib
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from casereview.load.graphics import (
    WASHED_OUT,
    Look,
    Planes,
    Size,
    hand_on,
    kind_of_planes,
    kind_of_thin,
    look_of_bytes,
)
from casereview.terms import GraphicKind

_SEEN_SIDE = 240  # pixels of the longer side at which a picture is looked at
_CLOSE_SIDE = 1920  # pixels at which one is looked at again that shows nothing much
_LARGE = 1_000_000  # pixels; opening a photo whole takes longer than reading its page
_NO_MARK = 150.0  # points of the shorter side; no signature, fingerprint or seal is printed so large


def picture_shown(document: Any, page: Any, item: Any, size: Size) -> tuple[Look, str]:
    """What an image object shows, printed at this size with its own upper side up, and its digest."""
    width, height = _pixels(item)
    if width * height > _LARGE and min(size) > _NO_MARK and _filters(item) == [b"DCTDecode"]:
        photo = _stored(item)
        return look_of_bytes(photo, size), hashlib.sha256(photo).hexdigest()
    planes = rendered(document, page, item, _SEEN_SIDE / max(width, height, _SEEN_SIDE) * np.array([width, height]))
    if planes is None:
        return Look(GraphicKind.OTHER), ""
    kind = kind_of_planes(planes, size)
    if kind in WASHED_OUT and max(width, height) > _SEEN_SIDE:
        scale = min(_CLOSE_SIDE / max(width, height), 1.0)
        large = rendered(document, page, item, scale * np.array([width, height]))
        kind = kind_of_thin(kind, large, size) if large is not None else kind
    hand = hand_on(planes) if kind is GraphicKind.INK else ""
    return Look(kind, hand), hashlib.sha256(planes.tobytes()).hexdigest()


def planes_of(bitmap: Any) -> Planes:
    """A copy of a library bitmap as planes of red, green, blue and, if it has one, of how opaque it is."""
    width, height = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)
    stride, form = pdfium.FPDFBitmap_GetStride(bitmap), pdfium.FPDFBitmap_GetFormat(bitmap)
    order = {
        pdfium.FPDFBitmap_Gray: [0, 0, 0],
        pdfium.FPDFBitmap_BGR: [2, 1, 0],
        pdfium.FPDFBitmap_BGRx: [2, 1, 0],
    }.get(form, [2, 1, 0, 3])
    depth = {pdfium.FPDFBitmap_Gray: 1, pdfium.FPDFBitmap_BGR: 3}.get(form, 4)
    data = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    rows = np.frombuffer(data, np.uint8).reshape(height, stride)[:, : width * depth]
    return rows.reshape(height, width, depth).transpose(2, 0, 1)[order]


def rendered(document: Any, page: Any, item: Any, pixels: Any) -> Planes | None:
    """The picture with its mask applied, as large as `pixels` and upright wherever it stands; else as stored."""
    placed = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(item, placed)
    try:
        pdfium.FPDFImageObj_SetMatrix(item, max(pixels[0], 1.0), 0, 0, max(pixels[1], 1.0), 0, 0)
        bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, page, item)
    finally:
        pdfium.FPDFPageObj_SetMatrix(item, placed)
    bitmap = bitmap or pdfium.FPDFImageObj_GetBitmap(item)
    if not bitmap:
        return None
    try:
        return planes_of(bitmap)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _pixels(item: Any) -> tuple[int, int]:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(item, width, height)
    return width.value, height.value


def _filters(item: Any) -> list[bytes]:
    name = ctypes.create_string_buffer(32)
    filters = []
    for index in range(pdfium.FPDFImageObj_GetImageFilterCount(item)):
        pdfium.FPDFImageObj_GetImageFilter(item, index, name, len(name))
        filters.append(name.value)
    return filters


def _stored(item: Any) -> bytes:
    data = ctypes.create_string_buffer(max(pdfium.FPDFImageObj_GetImageDataRaw(item, None, 0), 1))
    pdfium.FPDFImageObj_GetImageDataRaw(item, data, len(data))
    return data.raw
