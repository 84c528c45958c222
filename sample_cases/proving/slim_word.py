"""A paper as the least of a .docx: its own markup, written at once, so that thousands can be made and read."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from sample_cases.making import ink
from sample_cases.making.papers import Block, Cell, Grid, Ink, PageEnd, Paper, Part, Photo, Seal, Text
from sample_cases.proving.manner import Manner

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/header1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>'
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
_ANCHORED = (
    (
        "<wp:inline>",
        '<wp:anchor simplePos="0" relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>2900000</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>-300000</wp:posOffset></wp:positionV>',
    ),
    ("</wp:inline>", "</wp:anchor>"),
)
"""What makes a picture float over the words."""

_HANDS = 199
"""So many hands are drawn: a paper has fewer signatures, so that none on it are alike."""

_ALIGNED = {"left": "left", "centre": "center", "right": "right"}
_PAGE_SIZE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1474" w:right="1474"/>'
_CM = 360000  # English metric units
_PAGE = 8960  # the width of the text, in twentieths of a point


def write_slim_word(path: Path, paper: Paper, style: Manner, *, seed: str) -> None:
    """Write one paper; `seed` makes its signatures its own."""
    path.write_bytes(_Writer(style, seed).package(paper))


class _Writer:
    """Fills one document; counts its pictures, so that no two signatures are alike."""

    def __init__(self, style: Manner, seed: str) -> None:
        self.style = style
        self.first = Random(seed).randrange(_HANDS)
        self.pictures: list[tuple[str, bytes]] = []

    def package(self, paper: Paper) -> bytes:
        """The whole file."""
        blocks = self.style.laid_out(paper).blocks
        body = "".join((*self._head(paper), *map(self._block, blocks), *self._foot(paper)))
        heading = self._paragraph(Text((self._running_head(paper),), "centre", 9))
        size = f'<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/>{_PAGE_SIZE}</w:sectPr>'
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as parts:
            parts.writestr("[Content_Types].xml", _TYPES)
            parts.writestr("_rels/.rels", _ROOT)
            parts.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{body}{size}</w:body></w:document>")
            parts.writestr("word/header1.xml", f"<w:hdr {_SPACES}>{heading}</w:hdr>")
            parts.writestr("word/_rels/document.xml.rels", _RELATIONS.format("".join(self._links())))
            for index, (kind, data) in enumerate(self.pictures, start=1):
                parts.writestr(f"word/media/image{index}.{kind}", data)
        return stream.getvalue()

    def _links(self) -> list[str]:
        link = f'<Relationship Id="rId{{id}}" Type="{_RELATION}/image" Target="media/image{{id}}.{{kind}}"/>'
        header = f'<Relationship Id="rIdHead" Type="{_RELATION}/header" Target="header1.xml"/>'
        return [header, *(link.format(id=index, kind=kind) for index, (kind, _) in enumerate(self.pictures, start=1))]

    def _running_head(self, paper: Paper) -> str:
        return self.style.head if paper.head and self.style.head_in_header else ""

    def _head(self, paper: Paper) -> list[str]:
        style, lines = self.style, []
        if paper.head and style.head and not style.head_in_header:
            lines.append(Text((style.head,), "centre", 12))
        if paper.head and style.agency_above:
            lines.append(Text((style.agency_above,), "centre", 18))
        number = [Text((paper.number,), "right")] if paper.number else []
        title = Text((style.titled(style.renamed(paper.title)),), "centre", 18)
        lines += [*number, title] if style.number_before_title else [title, *number]
        return [self._paragraph(line, own_words=line is title) for line in lines]

    def _foot(self, paper: Paper) -> list[str]:
        lines = [Text(("共1页 第1页",), "centre", 9)] if paper.counted else []
        lines += [Text((paper.foot,), size=9)] if paper.foot else []
        return [self._paragraph(line) for line in lines]

    def _block(self, block: Block) -> str:
        if isinstance(block, PageEnd):
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        return self._table(block) if isinstance(block, Grid) else self._paragraph(block)

    def _paragraph(self, text: Text, *, narrow: bool = False, own_words: bool = False) -> str:
        indent = '<w:ind w:firstLine="440"/>' if text.indent else ""
        said = text.parts if own_words else tuple(self._said(part) for part in text.parts)
        runs = "".join(self._run(part, text.size, narrow=narrow) for part in said)
        return f'<w:p><w:pPr>{indent}<w:jc w:val="{_ALIGNED[text.align]}"/></w:pPr>{runs}</w:p>'

    def _said(self, part: Part) -> Part:
        """Words as the bureau types them; titles are in its words already."""
        return self.style.spell(part) if isinstance(part, str) else part

    def _run(self, part: Part, size: float, *, narrow: bool) -> str:
        if isinstance(part, str):
            words = escape(part)
            return f'<w:r><w:rPr><w:sz w:val="{int(size * 2)}"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
        if isinstance(part, Ink):
            tall = 0.5 if narrow else 0.8
            drawn = self._picture("png", self._hand(part), tall * len(part.name), tall)
            return f"{drawn}<w:r><w:t>{part.name}</w:t></w:r>" if self.style.names_beside_ink else drawn
        if isinstance(part, Seal):
            stamped = self._picture("png", ink.seal(part.role), 3.2, 3.2)
            return _floating(stamped) if self.style.anchored_seals else stamped
        assert isinstance(part, Photo)
        return self._picture("jpeg", ink.photo(part.subject), 9, 5.6)

    def _hand(self, part: Ink) -> bytes:
        """A signature: the person's one picture where the bureau pastes those, else another each time."""
        if self.style.one_picture_each:
            return ink.signature(part.name, len(part.name))
        return ink.signature(f"hand/{(self.first + len(self.pictures)) % _HANDS}", len(part.name))

    def _picture(self, kind: str, data: bytes, width: float, height: float) -> str:
        self.pictures.append((kind, data))
        return _PICTURE.format(id=len(self.pictures), width=int(width * _CM), height=int(height * _CM))

    def _table(self, grid: Grid) -> str:
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        columns = "".join(f'<w:gridCol w:w="{int(_PAGE * width)}"/>' for width in grid.widths)
        rows = "".join(self._rows(row, grid.widths) for row in grid.rows)
        properties = f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>"
        return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"

    def _rows(self, row: tuple[Cell, ...], widths: tuple[float, ...]) -> str:
        """The row, or one for each line of an opinion with the label merged beside them."""
        if not self.style.labels_merged or len(row) != 2 or len(row[1].lines) < 2:
            return f"<w:tr>{self._cells(row, widths)}</w:tr>"
        rows = [(row[0] if index == 0 else Cell(()), Cell((line,))) for index, line in enumerate(row[1].lines)]
        merges = ('<w:vMerge w:val="restart"/>', *("<w:vMerge/>" for _ in rows[1:]))
        return "".join(
            f"<w:tr>{self._cells(one, widths, merge)}</w:tr>" for one, merge in zip(rows, merges, strict=True)
        )

    def _cells(self, row: tuple[Cell, ...], widths: tuple[float, ...], merge: str = "") -> str:
        written, column = "", 0
        for content in row:
            width = int(_PAGE * sum(widths[column : column + content.span]))
            lines = "".join(self._paragraph(line, narrow=width < _PAGE / 4) for line in content.lines)
            span = f'<w:gridSpan w:val="{content.span}"/>' if content.span > 1 else ""
            written += (
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr>{lines or "<w:p/>"}</w:tc>'
            )
            column, merge = column + content.span, ""
        return written


def _floating(picture: str) -> str:
    for inline, anchored in _ANCHORED:
        picture = picture.replace(inline, anchored)
    return picture
