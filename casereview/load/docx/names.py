"""The qualified names of WordprocessingML and its companions that the reader knows."""

from __future__ import annotations

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def w(name: str) -> str:
    """A name of the main namespace."""
    return _W + name


P, TBL, TR, TC, SDT, SDT_CONTENT = w("p"), w("tbl"), w("tr"), w("tc"), w("sdt"), w("sdtContent")
T, TAB, BR, CR, SYM, PTAB = w("t"), w("tab"), w("br"), w("cr"), w("sym"), w("ptab")
NO_BREAK_HYPHEN, FIELD, CHECK_BOX, SIZE = w("noBreakHyphen"), w("fldChar"), w("checkBox"), w("sz")
RENDERED_BREAK, SECTION, RUN, RUN_PROPERTIES = w("lastRenderedPageBreak"), w("sectPr"), w("r"), w("rPr")
PARAGRAPH_PROPERTIES, PARAGRAPH_STYLE, JUSTIFY, NUMBERING = w("pPr"), w("pStyle"), w("jc"), w("numPr")
BREAK_BEFORE, INSTRUCTION = w("pageBreakBefore"), w("instrText")
VAL, TYPE, CHAR, FIELD_TYPE = w("val"), w("type"), w("char"), w("fldCharType")
DELETED, MOVED_FROM, VANISH, RUBY_TEXT = w("del"), w("moveFrom"), w("vanish"), w("rt")
TEXT_BOX, CONTENT_PART, DRAWING, PICT, OBJECT = w("txbxContent"), w("contentPart"), w("drawing"), w("pict"), w("object")
ALTERNATE, CHOICE, FALLBACK = _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback"
BLIP, IMAGE_DATA, SIGNATURE_LINE, INK = _A + "blip", _V + "imagedata", _O + "signatureline", _O + "ink"
EXTENT, EMBED, REL_ID, MATH_TEXT = _WP + "extent", _R + "embed", _R + "id", _M + "t"
W14_CONTENT_PART = "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart"
SHAPE = _V + "shape"
ANCHOR = _WP + "anchor"
FREE_SHAPE, POINT, MOVE_TO = _A + "custGeom", _A + "pt", _A + "moveTo"
POSITION_H, POSITION_V, POSITION_OFFSET = _WP + "positionH", _WP + "positionV", _WP + "posOffset"
