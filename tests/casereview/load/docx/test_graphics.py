"""Shapes of a Word file drawn by hand instead of inserted as pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.load.docx.document import read_docx
from casereview.model import Graphic
from casereview.terms import GraphicKind
from tests.casereview.load.made import word_of

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_POINT = 12_700


def shape(width: int, height: int, points: int) -> str:
    """A paragraph with a free-hand line of so many points, laid over the text."""
    line = "".join(f'<a:lnTo><a:pt x="{at}" y="{at}"/></a:lnTo>' for at in range(points))
    extent = f'<wp:extent cx="{width * _POINT}" cy="{height * _POINT}"/>'
    drawing = f"<wp:anchor>{extent}<a:custGeom><a:pathLst><a:path>{line}</a:path></a:pathLst></a:custGeom></wp:anchor>"
    return f"<w:p><w:r><w:t>检查人员（签名）：</w:t></w:r><w:r><w:drawing {_A} {_WP}>{drawing}</w:drawing></w:r></w:p>"


@pytest.mark.parametrize(
    ("width", "height", "points", "seen"),
    [
        (60, 22, 30, [Graphic(GraphicKind.OTHER, 0, 9, floating=True)]),
        (60, 22, 5, []),  # an arrow
        (400, 300, 90, []),  # a sketch of the scene
    ],
)
def test_a_free_hand_line_as_large_as_a_signature_may_be_one(
    width: int, height: int, points: int, seen: list[Graphic], tmp_path: Path
) -> None:
    path = word_of(tmp_path / "a.docx", shape(width, height, points))
    assert [graphic for page in read_docx(path) for graphic in page.graphics] == seen


def stroke(left: int, points: int = 3) -> str:
    """A short stroke of its own, laid over the text so many points from the left."""
    line = "<a:moveTo/>" + "".join(f'<a:lnTo><a:pt x="{at}" y="{at}"/></a:lnTo>' for at in range(points))
    place = f"<wp:positionH><wp:posOffset>{left * _POINT}</wp:posOffset></wp:positionH>"
    extent = f'<wp:extent cx="{9 * _POINT}" cy="{20 * _POINT}"/>'
    shape = f"<a:custGeom><a:pathLst><a:path>{line}</a:path></a:pathLst></a:custGeom>"
    return f"<w:r><w:drawing {_A} {_WP}><wp:anchor>{place}{extent}{shape}</wp:anchor></w:drawing></w:r>"


def test_strokes_that_lie_close_together_are_one_name(tmp_path: Path) -> None:
    strokes = "".join(stroke(left) for left in (100, 108, 120, 180, 190, 200))
    path = word_of(tmp_path / "a.docx", f"<w:p><w:r><w:t>检查人员（签名）：</w:t></w:r>{strokes}</w:p>")
    (page,) = read_docx(path)
    assert page.graphics == (Graphic(GraphicKind.INK, 0, 9, floating=True),) * 2


def test_a_shape_of_the_older_kind_is_read_by_its_path(tmp_path: Path) -> None:
    path = " ".join(f"m{at},0 l{at + 5},90 {at + 9},20" for at in range(0, 90, 20))
    style = "position:absolute;margin-left:100pt;margin-top:0;width:60pt;height:22pt"
    drawn = f"<w:r><w:pict><v:shape style='{style}' path='{path} e' filled='f'/></w:pict></w:r>"
    (page,) = read_docx(word_of(tmp_path / "a.docx", f"<w:p><w:r><w:t>承办人：</w:t></w:r>{drawn}</w:p>"))
    assert page.graphics == (Graphic(GraphicKind.INK, 0, 4, floating=True),)


def test_what_is_drawn_in_a_box_without_words_stands_where_the_box_hangs(tmp_path: Path) -> None:
    inner = shape(60, 22, 30).replace("<w:t>检查人员（签名）：</w:t>", "")
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"
    path = word_of(tmp_path / "a.docx", f"<w:p><w:r><w:t>检查人员（签名）：</w:t></w:r>{box}</w:p>")
    (page,) = read_docx(path)
    assert page.graphics == (Graphic(GraphicKind.OTHER, 0, 9, floating=True),)


def whole(left: int) -> str:
    """A name drawn as one shape of three lines."""
    lines = "".join("<a:moveTo/>" + f'<a:lnTo><a:pt x="{at}" y="{at}"/></a:lnTo>' * 4 for at in range(3))
    place = f"<wp:positionH><wp:posOffset>{left * _POINT}</wp:posOffset></wp:positionH>"
    extent = f'<wp:extent cx="{60 * _POINT}" cy="{24 * _POINT}"/>'
    shape = f"<a:custGeom><a:pathLst><a:path>{lines}</a:path></a:pathLst></a:custGeom>"
    return f"<w:r><w:drawing {_A} {_WP}><wp:anchor>{place}{extent}{shape}</wp:anchor></w:drawing></w:r>"


def test_names_drawn_as_one_shape_each_are_two_however_close(tmp_path: Path) -> None:
    line = f"<w:p><w:r><w:t>检查人员（签名）：</w:t></w:r>{whole(100)}{whole(165)}</w:p>"
    (page,) = read_docx(word_of(tmp_path / "a.docx", line))
    assert [(graphic.kind, graphic.size) for graphic in page.graphics] == [(GraphicKind.INK, (60.0, 24.0))] * 2
