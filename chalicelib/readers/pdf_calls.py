"""The calls of pdfium that are made for every character and every object of a page, at half their price.

pypdfium2's own bindings wrap each handle in an object and let go of the interpreter's lock around each call, which
takes longer than what is called. Here a handle is its address, and the lock is kept: pdfium is used by one thread only.
"""

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int


def _bound(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


def address(thing: Any) -> int:
    """Give the address that a handle or a function of pypdfium2 stands for."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


def handle(place: int) -> Any:
    """Give the handle of a page's object for pypdfium2's own calls."""
    return ctypes.cast(place, pdfium.FPDF_PAGEOBJECT)


char_code = _bound(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _HANDLE, _INT)
char_is_made_up = _bound(pdfium.FPDFText_IsGenerated, _INT, _HANDLE, _INT)
char_box = _bound(pdfium.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _HANDLE)
object_at = _bound(pdfium.FPDFPage_GetObject, _HANDLE, _HANDLE, _INT)
object_within = _bound(pdfium.FPDFFormObj_GetObject, _HANDLE, _HANDLE, ctypes.c_ulong)
object_type = _bound(pdfium.FPDFPageObj_GetType, _INT, _HANDLE)
object_matrix = _bound(pdfium.FPDFPageObj_GetMatrix, _INT, _HANDLE, _HANDLE)
