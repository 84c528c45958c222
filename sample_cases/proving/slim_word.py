"""A paper as the least of a .docx: its own markup, written at once, so that thousands can be made and read."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from sample_cases.making import ink
from sample_cases.making.papers import Block, Cell, Grid, Ink, PageEnd, Paper, Part, Photo, Seal, Style, Text

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_ROOT = _RELATIONS.format(f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>')
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_RELATION}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" name="图片{id}"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="{id}" name="图片{id}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rId{id}"/></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
_ALIGNED = {"left": "left", "centre": "center", "right": "right"}
_CM = 360000  # English metric units
_PAGE = 8960  # the width of the text, in twentieths of a point


def write_slim_word(path: Path, paper: Paper, style: Style, *, seed: str) -> None:
    """Write one paper; `seed` makes its signatures its own."""
    path.write_bytes(_Writer(style, seed).package(paper))


class _Writer:
    """Fills one document; counts its pictures, so that no two signatures are alike."""

    def __init__(self, style: Style, seed: str) -> None:
        self.style = style
        self.seed = seed
        self.pictures: list[tuple[str, bytes]] = []

    def package(self, paper: Paper) -> bytes:
        """The whole file."""
        body = "".join((*self._head(paper), *map(self._block, paper.blocks), *self._foot(paper)))
        size = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1474" w:right="1474"/></w:sectPr>'
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as parts:
            parts.writestr("[Content_Types].xml", _TYPES)
            parts.writestr("_rels/.rels", _ROOT)
            parts.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{body}{size}</w:body></w:document>")
            parts.writestr("word/_rels/document.xml.rels", _RELATIONS.format("".join(self._links())))
            for index, (kind, data) in enumerate(self.pictures, start=1):
                parts.writestr(f"word/media/image{index}.{kind}", data)
        return stream.getvalue()

    def _links(self) -> list[str]:
        link = f'<Relationship Id="rId{{id}}" Type="{_RELATION}/image" Target="media/image{{id}}.{{kind}}"/>'
        return [link.format(id=index, kind=kind) for index, (kind, _) in enumerate(self.pictures, start=1)]

    def _head(self, paper: Paper) -> list[str]:
        lines = [Text((self.style.head,), "centre", 12)] if paper.head and self.style.head else []
        lines.append(Text((self.style.titled(self.style.renamed(paper.title)),), "centre", 18))
        lines += [Text((paper.number,), "right")] if paper.number else []
        return [self._paragraph(line) for line in lines]

    def _foot(self, paper: Paper) -> list[str]:
        lines = [Text(("共1页 第1页",), "centre", 9)] if paper.counted else []
        lines += [Text((paper.foot,), size=9)] if paper.foot else []
        return [self._paragraph(line) for line in lines]

    def _block(self, block: Block) -> str:
        if isinstance(block, PageEnd):
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        return self._table(block) if isinstance(block, Grid) else self._paragraph(block)

    def _paragraph(self, text: Text, *, narrow: bool = False) -> str:
        indent = '<w:ind w:firstLine="440"/>' if text.indent else ""
        runs = "".join(self._run(part, text.size, narrow=narrow) for part in text.parts)
        return f'<w:p><w:pPr>{indent}<w:jc w:val="{_ALIGNED[text.align]}"/></w:pPr>{runs}</w:p>'

    def _run(self, part: Part, size: float, *, narrow: bool) -> str:
        if isinstance(part, str):
            words = escape(self.style.spell(part))
            return f'<w:r><w:rPr><w:sz w:val="{int(size * 2)}"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
        if isinstance(part, Ink):
            drawn = ink.signature(f"{self.seed}/{len(self.pictures)}/{part.name}", len(part.name))
            tall = 0.5 if narrow else 0.8
            return self._picture("png", drawn, tall * len(part.name), tall)
        if isinstance(part, Seal):
            return self._picture("png", ink.seal(part.name), 3.2, 3.2)
        assert isinstance(part, Photo)
        return self._picture("jpeg", ink.photo(part.subject), 9, 5.6)

    def _picture(self, kind: str, data: bytes, width: float, height: float) -> str:
        self.pictures.append((kind, data))
        return _PICTURE.format(id=len(self.pictures), width=int(width * _CM), height=int(height * _CM))

    def _table(self, grid: Grid) -> str:
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        columns = "".join(f'<w:gridCol w:w="{int(_PAGE * width)}"/>' for width in grid.widths)
        rows = "".join(f"<w:tr>{self._cells(row, grid.widths)}</w:tr>" for row in grid.rows)
        properties = f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>"
        return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"

    def _cells(self, row: tuple[Cell, ...], widths: tuple[float, ...]) -> str:
        written, column = "", 0
        for content in row:
            width = int(_PAGE * sum(widths[column : column + content.span]))
            lines = "".join(self._paragraph(line, narrow=width < _PAGE / 4) for line in content.lines)
            span = f'<w:gridSpan w:val="{content.span}"/>' if content.span > 1 else ""
            written += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{lines or "<w:p/>"}</w:tc>'
            column += content.span
        return written
