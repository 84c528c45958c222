"""One Word paragraph: its text as accepted and printed, its breaks, pictures and text boxes with their offsets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from casereview.load.docx import names as n
from casereview.load.docx.strokes import is_drawn_by_hand
from casereview.load.glyphs import shown, symbol

_LEAVES = (
    n.T, n.TAB, n.BR, n.CR, n.SYM, n.PTAB, n.NO_BREAK_HYPHEN, n.FIELD, n.CHECK_BOX, n.SIZE, n.RENDERED_BREAK,
    n.MATH_TEXT, n.JUSTIFY, n.PARAGRAPH_STYLE, n.NUMBERING, n.BREAK_BEFORE, n.SECTION, n.INSTRUCTION,
)  # fmt: skip
_DROPPED = frozenset({n.DELETED, n.MOVED_FROM, n.RUBY_TEXT, n.w("delText"), n.w("pPrChange"), n.w("rPrChange")})
INTRICATE = (
    *_DROPPED, n.VANISH, n.TEXT_BOX, n.ALTERNATE, n.DRAWING, n.PICT, n.OBJECT, n.BLIP, n.IMAGE_DATA,
    n.CONTENT_PART, n.W14_CONTENT_PART, n.SIGNATURE_LINE,
)  # fmt: skip
"""Elements whose presence means that a paragraph cannot be read leaf by leaf."""
_LEAF_SET = frozenset(_LEAVES)
_GRAPHICS = frozenset({n.BLIP, n.IMAGE_DATA, n.CONTENT_PART, n.W14_CONTENT_PART, n.SIGNATURE_LINE, n.FREE_SHAPE})
_OFF = frozenset({"0", "false", "off", "none"})
_PLAIN = {n.TAB: "\t", n.PTAB: "\t", n.CR: "\n", n.NO_BREAK_HYPHEN: "-"}


@dataclass(slots=True)
class Paragraph:
    """What a paragraph holds, offsets counted in its `text`."""

    text: str = ""
    size: float | None = None
    justify: str | None = None
    style: str | None = None
    numbering: etree._Element | None = None
    breaks_before: bool | None = None
    section: etree._Element | None = None
    hard_breaks: list[int] = field(default_factory=list)
    drawn_before_breaks: list[int] = field(default_factory=list)
    rendered_breaks: list[int] = field(default_factory=list)
    page_fields: list[tuple[int, int]] = field(default_factory=list)
    graphics: list[tuple[int, etree._Element]] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


def plain_leaves(body: etree._Element) -> dict[etree._Element, list[etree._Element]]:
    """For every paragraph what can be read leaf by leaf, gathered in one pass, for a search costs more than it finds.

    What follows a paragraph within a paragraph is lost to the outer one: intricate ones are not read from here.
    """
    gathered: dict[etree._Element, list[etree._Element]] = {}
    current: list[etree._Element] = []
    for element in body.iter(n.P, n.TBL, n.TR, n.SDT, *_LEAVES):
        tag = element.tag
        if tag == n.P:
            current = gathered[element] = []
        elif tag == n.TBL or tag == n.TR:
            current = []  # alignment among the properties of a table is not the paragraph's before it
        elif tag == n.SDT or tag == n.SECTION:
            parent = element.getparent()
            if parent is not None and parent.tag not in (n.P, n.PARAGRAPH_PROPERTIES):
                current = []
            elif tag == n.SECTION:
                current.append(element)
        else:
            current.append(element)
    return gathered


def read_paragraph(element: etree._Element, plain: Iterable[etree._Element] | None = None) -> Paragraph:
    """The paragraph of a `w:p`, from its plain leaves; without these, with care for revisions and drawings."""
    return _Reader().read(_careful(element) if plain is None else plain)


def switched_on(element: etree._Element) -> bool:
    """Whether an on/off property is on: present and not denied."""
    return element.get(n.VAL, "1") not in _OFF


class _Reader:
    """Takes the leaves of a paragraph in order; the state is that of complex fields."""

    def __init__(self) -> None:
        self.paragraph = Paragraph()
        self.parts: list[str] = []
        self.length = 0
        self.instructions: list[bool] = []  # for each open field, whether its instruction is still running
        self.instruction = ""
        self.page_field_at: int | None = None

    def read(self, leaves: Iterable[etree._Element]) -> Paragraph:
        for leaf in leaves:
            tag = leaf.tag
            if tag == n.T or tag == n.MATH_TEXT:
                if leaf.text and not (self.instructions and any(self.instructions)):
                    self._add(leaf.text)
            elif tag == n.SIZE:
                self._size(leaf)
            else:
                self._other(str(tag), leaf)
        self.paragraph.text = shown("".join(self.parts))
        return self.paragraph

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _size(self, leaf: etree._Element) -> None:
        value = leaf.get(n.VAL, "")
        if value.isdecimal():
            size = int(value) / 2
            if self.paragraph.size is None or size > self.paragraph.size:
                self.paragraph.size = size

    def _other(self, tag: str, leaf: etree._Element) -> None:
        paragraph = self.paragraph
        if tag == n.TAB and leaf.get(n.VAL) is not None:
            return  # a tab stop of the properties
        if tag in _PLAIN:
            self._add(_PLAIN[tag])
        elif tag == n.BR:
            self._break(leaf)
        elif tag == n.SYM:
            self._add(_symbol_of(leaf))
        elif tag == n.FIELD:
            self._field(leaf)
        elif tag == n.INSTRUCTION:
            self.instruction += leaf.text or ""
        elif tag == n.CHECK_BOX:
            self._add(_check_box(leaf))
        elif tag == n.RENDERED_BREAK:
            paragraph.rendered_breaks.append(self.length)
        elif tag == n.JUSTIFY:
            paragraph.justify = leaf.get(n.VAL)
        elif tag == n.PARAGRAPH_STYLE:
            paragraph.style = leaf.get(n.VAL)
        elif tag == n.NUMBERING:
            paragraph.numbering = leaf
        elif tag == n.BREAK_BEFORE:
            paragraph.breaks_before = switched_on(leaf)
        elif tag == n.SECTION:
            paragraph.section = leaf
        elif tag == n.TEXT_BOX:
            self._box(leaf)
        elif tag in _GRAPHICS or tag == n.SHAPE:
            paragraph.graphics.append((self.length, leaf))

    def _box(self, leaf: etree._Element) -> None:
        """Take a text box for itself; one that holds nothing but pictures is how these were laid over the text."""
        if any((text.text or "").strip() for text in leaf.iter(n.T)):
            self.paragraph.boxes.append(leaf)
        else:
            self.paragraph.graphics.extend((self.length, graphic) for graphic in leaf.iter(_GRAPHICS))

    def _break(self, leaf: etree._Element) -> None:
        if leaf.get(n.TYPE) == "page":
            self.paragraph.hard_breaks.append(self.length)
            self.paragraph.drawn_before_breaks.append(len(self.paragraph.graphics))
        elif leaf.get(n.TYPE) != "column":
            self._add("\n")

    def _field(self, leaf: etree._Element) -> None:
        match leaf.get(n.FIELD_TYPE):
            case "begin":
                self.instructions.append(True)
                self.instruction = ""
            case "separate" if self.instructions:
                self.instructions[-1] = False
                if self.instruction.split()[:1] == ["PAGE"]:
                    self.page_field_at = self.length
            case "end" if self.instructions:
                self.instructions.pop()
                if self.page_field_at is not None:
                    self.paragraph.page_fields.append((self.page_field_at, self.length))
                    self.page_field_at = None


def _symbol_of(leaf: etree._Element) -> str:
    try:
        return symbol(int(leaf.get(n.CHAR, ""), 16))
    except ValueError:
        return ""


def _check_box(leaf: etree._Element) -> str:
    checked = leaf.find(n.w("checked"))
    state = checked if checked is not None else leaf.find(n.w("default"))
    return "☑" if state is not None and switched_on(state) else "□"


def _careful(element: etree._Element) -> Iterator[etree._Element]:
    """The leaves below an element without what is deleted, hidden, doubled or a text box's own."""
    for child in element:
        tag = child.tag
        if tag in _DROPPED or (tag == n.RUN and _hidden(child)):
            continue
        if tag == n.ALTERNATE:
            chosen = child.find(n.CHOICE)
            chosen = chosen if chosen is not None else child.find(n.FALLBACK)
            if chosen is not None:
                yield from _careful(chosen)
        elif tag == n.TEXT_BOX or tag in _GRAPHICS or (tag == n.SHAPE and is_drawn_by_hand(child)):
            yield child
        elif tag in _LEAF_SET:
            yield child
            if tag == n.FIELD:
                yield from child.iter(n.CHECK_BOX)
        elif tag != n.P:
            yield from _careful(child)


def _hidden(run: etree._Element) -> bool:
    properties = run.find(n.RUN_PROPERTIES)
    vanish = properties.find(n.VANISH) if properties is not None else None
    return vanish is not None and switched_on(vanish)
