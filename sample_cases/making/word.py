"""Writing a paper as a .docx that is the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from sample_cases.making import ink
from sample_cases.making.papers import Block, Grid, Ink, PageEnd, Paper, Part, Photo, Seal, Style, Text

ALIGNMENT = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
KEPT_STYLES = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Table Grid", "Header", "Footer"}
FIXED = datetime(2024, 1, 1)
EARLIEST = (1980, 1, 1, 0, 0, 0)


def write_word(path: Path, paper: Paper, style: Style, *, seed: str) -> None:
    """Write one paper; `seed` makes its signatures its own."""
    document = _slim_document()
    _Writer(document, style, seed).write(paper)
    stream = io.BytesIO()
    document.save(stream)
    path.write_bytes(_with_fixed_times(stream.getvalue()))


def _slim_document() -> WordDocument:
    document = Document()
    for relation_id, relation in list(document.part.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] != "styles":
            document.part.rels.pop(relation_id)
    package = document.part.package
    for relation_id, relation in list(package.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] in {"thumbnail", "extended-properties"}:
            package.rels.pop(relation_id)
    styles = document.styles.element
    for element in list(styles):
        if element.tag == qn("w:latentStyles"):
            styles.remove(element)
        elif element.tag == qn("w:style"):
            name = element.find(qn("w:name")).get(qn("w:val"))
            if name.title() not in {kept.title() for kept in KEPT_STYLES}:
                styles.remove(element)
            elif (link := element.find(qn("w:link"))) is not None:
                element.remove(link)
    normal = document.styles["Normal"]
    normal.font.name = "宋体"
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(2)
    core = document.core_properties
    core.created = core.modified = core.last_printed = FIXED
    core.author = core.last_modified_by = ""
    core.comments = ""
    return document


class _Writer:
    """Fills one document; counts the signatures so that no two are alike."""

    def __init__(self, document: WordDocument, style: Style, seed: str) -> None:
        self.document = document
        self.style = style
        self.seed = seed
        self.signatures = 0

    def write(self, paper: Paper) -> None:
        """Head line, title, number, blocks, foot."""
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.6)
        section.top_margin = section.bottom_margin = Cm(2.4)
        if paper.head and self.style.head:
            self.paragraph(Text((self.style.head,), "centre", 12))
        self.paragraph(Text((self.style.titled(paper.title),), "centre", 18))
        if paper.number:
            self.paragraph(Text((paper.number,), "right"))
        for block in paper.blocks:
            self.block(block)
        if paper.counted:
            self._page_counter()
        if paper.foot:
            self.paragraph(Text((paper.foot,), size=9))

    def block(self, block: Block) -> None:
        """A paragraph, a table or a page break."""
        if isinstance(block, PageEnd):
            self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        elif isinstance(block, Grid):
            self._grid(block)
        else:
            self.paragraph(block)

    def paragraph(self, text: Text, into: Paragraph | None = None, *, narrow: bool = False) -> None:
        """Add a paragraph, or fill the empty one of a cell."""
        paragraph = into if into is not None else self.document.add_paragraph()
        paragraph.alignment = ALIGNMENT[text.align]
        if text.indent:
            paragraph.paragraph_format.first_line_indent = Pt(text.size * 2)
        for part in text.parts:
            self._part(paragraph, part, text.size, narrow=narrow)

    def _part(self, paragraph: Paragraph, part: Part, size: float, *, narrow: bool) -> None:
        run = paragraph.add_run()
        if isinstance(part, str):
            run.text = self.style.spell(part)
            run.font.size = Pt(size)
        elif isinstance(part, Ink):
            self.signatures += 1
            height = Cm(0.5 if narrow else 0.8)
            drawn = ink.signature(f"{self.seed}/{self.signatures}/{part.name}", len(part.name))
            run.add_picture(io.BytesIO(drawn), height=height)
        elif isinstance(part, Seal):
            run.add_picture(io.BytesIO(ink.seal(part.name)), height=Cm(3.2))
        elif isinstance(part, Photo):
            run.add_picture(io.BytesIO(ink.photo(part.subject)), width=Cm(9))

    def _grid(self, grid: Grid) -> None:
        table = self.document.add_table(rows=len(grid.rows), cols=len(grid.widths))
        table.style = self.document.styles["Table Grid"]
        table.autofit = False
        for column, width in zip(table.columns, grid.widths, strict=True):
            column.width = Cm(15.8 * width)
        for row, cells in zip(table.rows, grid.rows, strict=True):
            position = 0
            for content in cells:
                target = row.cells[position]
                if content.span > 1:
                    target = target.merge(row.cells[position + content.span - 1])
                width = 15.8 * sum(grid.widths[position : position + content.span])
                target.width = Cm(width)
                for index, line in enumerate(content.lines):
                    into = target.paragraphs[0] if index == 0 else target.add_paragraph()
                    self.paragraph(line, into, narrow=width < 4)
                position += content.span

    def _page_counter(self) -> None:
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for words, instruction in (("共 ", "NUMPAGES"), (" 页 第 ", "PAGE"), (" 页", None)):
            paragraph.add_run(words)
            if instruction:
                field = OxmlElement("w:fldSimple")
                field.set(qn("w:instr"), instruction)
                run = OxmlElement("w:r")
                text = OxmlElement("w:t")
                text.text = "1"
                run.append(text)
                field.append(run)
                paragraph._p.append(field)


def _with_fixed_times(data: bytes) -> bytes:
    """The same package with its parts sorted and no time of making."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, EARLIEST)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, old.read(name), compresslevel=9)
    return stream.getvalue()
