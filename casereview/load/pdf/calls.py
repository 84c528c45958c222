"""Calls into the PDF library made cheap, and the matrices it answers with."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

Matrix = tuple[float, float, float, float, float, float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def bare(function: Any, *arguments: Any, gives: Any = ctypes.c_int) -> Any:
    """The same C function taking addresses as numbers, which spares a Python object for each call."""
    return ctypes.PYFUNCTYPE(gives, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def address(handle: Any) -> int:
    """The address a library handle stands for."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


_matrix = bare(pdfium.FPDFPageObj_GetMatrix, ctypes.c_void_p, ctypes.c_void_p)


def matrix_of(item: int) -> Matrix:
    """The matrix of a page object."""
    values = (ctypes.c_float * 6)()
    if not _matrix(item, ctypes.addressof(values)):
        return PLAIN
    a, b, c, d, e, f = values
    return a, b, c, d, e, f


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does one after the other."""
    if then is PLAIN:
        return first
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)
