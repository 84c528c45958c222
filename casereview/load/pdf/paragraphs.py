"""Printed lines to paragraphs, within one column or table cell."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from casereview.load.pdf.lines import PrintedLine
from casereview.model import Block, Box, Cell, Line, around
from casereview.terms import BlockKind

_REACHES = 2.0  # sizes short of the margin; a wide character or a forbidden line start may leave that much
_INDENT, _DEEPEST_INDENT = 1.2, 5.0  # sizes, of the first line of a paragraph
_WITHIN = 0.24  # of the width of a page: text that begins further in stands clear of any margin
_SAME = 0.5  # of the size: edges no further apart are one
_FEWEST_FULL = 4  # lines that end at one edge and so tell where a narrow column ends
_SENTENCE_ENDS = frozenset("。；：！？")
_COLONS = frozenset("：:")  # after a single character: it is the end of a word
_APART = 3.0  # sizes between two lines of a paragraph in which pictures stand, at most
_PADDING = 10.0  # points left blank at both sides of a cell together, at least
_LONGEST_WORD = 0.45  # of the width: no word that is kept together leaves more of the line before it blank
_FIRST_WORD = re.compile(  # quotation marks hold on to what stands on either side
    r"[（(《〔\[]*(?:(?:[^\s\u2018-\u201f\u2e80-\uffef()\[\]]|、(?=[!-~]))+|[“”‘’].?|.)(?:[，。、；：！？）)》〕\]]|[“”‘’].?)*",
    re.ASCII,
)
_MARKER = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[、．.]|[^\s，。；]{1,6}[：:])\s*"
)
_NUMBER_BROKEN = re.compile(  # within a document number, which nobody writes in two
    r"[（(][\u4e00-\u9fff]{1,6}[）)][\u4e00-\u9fff]{1,9}\n\s*[\u4e00-\u9fff]{1,4}\s*[〔【\[]\d{4}[〕】\]]|"
    r"[\u4e00-\u9fff]\n\s*\d{0,3}[〔【\[]\d{4}[〕】\]]|[〔【\[]\d{4}[〕】\]]\s*(?:第\s*)?\d*\n\s*(?:第\s*)?\d+\s*号"
)
_DAY_BROKEN = re.compile(  # a day, which a narrow cell breaks anywhere
    r"^\s*\d{4}\n\s*年\s*\d{1,2}\s*月|\d{4}\s*年\s*\d?\n\s*\d{0,2}\s*月"
    r"|(?:\d{4}\s*年|^\s*年?)\s*\d{1,2}\s*月\s*\d?\n\s*\d{0,2}\s*日"
    r"|\d{4}(?P<mark>[./-])\d{1,2}(?P=mark)\d?\n\s*\d{1,2}\s*$"
)
_LABEL_BROKEN = re.compile(  # 核对 / 人：, 记录人（签 / 名）：, as no label begins
    r"[\u4e00-\u9fff]\n\s*(?:人员?|员|者)\s*(?:[：:]|\s\s)|[（(]签?\n\s*签?[名字章][）)]\s*[：:]"
)
_STARTS_PARAGRAPH = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）](?!\s*项)"
    r"|\d{1,2}(?:[、．]|\.(?!\d))|(?:[^\s，。；、：:“”《》（）()]|[（(][^\s（）()：:]{1,9}[）)]){1,12}\s*[：:]|[□☑☒√]"
    r"|[\u4e00-\u9fff](?:\s{1,8}[\u4e00-\u9fff]){1,5}\s*[：:]"  # a label set wide
    r"|第[一二三四五六七八九十百零\d]{1,7}条\s)"
)
_ENDS_IN_DAY = re.compile(r"年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$")
"""How the line of an opinion ends; a label behind it begins the next opinion."""
_CLOSES_RECORD = re.compile(r"以上(?:(?:谈话|询问|检查)?(?:笔录|记录)|内容)(?:我|已|经|属)|以上属实")
"""With what whoever was asked signs, below the last answer."""


_CUT_SHORT = re.compile(r"(?:[，,、；;]|\s{2})[\u4e00-\u9fff]{1,4}$")
"""A full line that ends soon after a comma or a gap: within a word, of a label perhaps (…，法 / 定代表人：)."""


class Margins(NamedTuple):
    """Where the lines of a column begin and where full lines end."""

    left: float
    right: float


def paragraphs_of(lines: list[PrintedLine], area: Box, margins: Margins, cell: Cell | None = None) -> list[Block]:
    """The paragraphs of lines from one column; `area` is the page or the cell they stand in."""
    in_the_middle = cell is not None and all(_middle_apart(line, area) < _SAME * line.size for line in lines)
    rights = _rights(lines, margins)
    groups: list[list[PrintedLine]] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if number and (
            _goes_on_in_the_middle(groups[-1][-1], line, area)
            if in_the_middle
            else _goes_on(groups[-1], line, following, Margins(margins.left, rights[number - 1]))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_block(group, margins, area, cell) for group in groups]


def _middle_apart(line: PrintedLine, area: Box) -> float:
    return abs(line.box.x0 + line.box.x1 - area.x0 - area.x1) / 2


def _goes_on_in_the_middle(last: PrintedLine, line: PrintedLine, area: Box) -> bool:
    """Whether centred lines of a cell are one: the first word of the second would not have fitted on the first."""
    if _number_broken(last, line):
        return True
    width, room = last.box.x1 - last.box.x0, area.x1 - area.x0 - _PADDING
    return abs(line.size - last.size) < 0.2 * last.size and width + _first_word(line) > room


def _rights(lines: list[PrintedLine], margins: Margins) -> list[float]:
    """Where each line would be full: at the margin, or where those end that are indented as it is, if well before.

    Labels below each other (当事人：…, 法定代表人：…) are no column, wherever they end.
    """
    rights = [margins.right] * len(lines)
    start = 0
    for end in range(1, len(lines) + 1):
        size = lines[start].size
        if end < len(lines) and abs(lines[end].box.x0 - lines[start].box.x0) < _SAME * size:
            continue
        furthest = max(line.box.x1 for line in lines[start:end])
        full = sum(
            line.box.x1 > furthest - size and _STARTS_PARAGRAPH.match(below.text) is None
            for line, below in pairwise(lines[start:end])
        )
        indented = lines[start].box.x0 > margins.left + _INDENT * size
        if indented and full > max(1, 0.5 * (end - start)) and furthest < margins.right - _REACHES * size:
            rights[start:end] = [furthest] * (end - start)
        start = end
    return rights


def page_margins(lines: list[PrintedLine], page: Box) -> Margins:
    """The margins of a page's running text; no line is full where all are too short to tell.

    Page numbers and letter heads reach further out than the text and do not count.
    """
    height, width = page.y1 - page.y0, page.x1 - page.x0
    inner = [line for line in lines if 0.08 * height < line.box.y0 < 0.92 * height] or lines
    wide = [line for line in inner if line.box.x1 - line.box.x0 > 0.55 * width]
    left = min((line.box.x0 for line in inner), default=0.0)
    if len(wide) > 2:  # a note at the side does not move the margin of the text
        left = max(left, min(line.box.x0 for line in wide) - _DEEPEST_INDENT * wide[0].size)
    right = max((line.box.x1 for line in wide), default=None)
    return Margins(left, _common_end(inner, page) if right is None else right)


def _common_end(lines: list[PrintedLine], page: Box) -> float:
    """Where the lines of a narrow column end: most of them within a size of the furthest."""
    furthest = max((line.box.x1 for line in lines), default=0.0)
    full = sum(line.box.x1 > furthest - line.size for line in lines)
    return furthest if full >= _FEWEST_FULL and full > 0.5 * len(lines) else 2 * page.x1


def cell_margins(lines: list[PrintedLine], cell: Box) -> Margins:
    """The margins of a table cell, taken as alike on both sides."""
    left = min((line.box.x0 for line in lines), default=cell.x0)
    padding = min(left - cell.x0, lines[0].size) if lines else 0.0
    return Margins(left, cell.x1 - padding)


def _goes_on(group: list[PrintedLine], line: PrintedLine, following: PrintedLine | None, margins: Margins) -> bool:
    """Whether `line` continues the paragraph: the one before is full and this one does not begin anew."""
    last, size = group[-1], max(line.size, group[-1].size)
    if line.box.y0 - last.box.y1 < 1.5 * size and _DAY_BROKEN.search(f"{last.text[-15:]}\n{line.text[:8]}"):
        return True
    if line.box.y0 - last.box.y1 < size and _number_broken(last, line):
        return True
    if _LABEL_BROKEN.search(f"{last.text[-15:]}\n{line.text[:8]}") and line.box.y0 - last.box.y1 < _APART * size:
        return True  # also where hands make one of the lines higher
    if abs(line.size - last.size) > 0.2 * size:
        return False
    if not _full(last, line, margins.right):
        return False
    if _CLOSES_RECORD.match(line.text) and last.text[-1] in _SENTENCE_ENDS:
        return False
    if _ENDS_IN_DAY.search(last.text) and _STARTS_PARAGRAPH.match(line.text):
        return False
    pitch = (line.box.y0 + line.box.y1 - last.box.y0 - last.box.y1) / 2
    usual = (last.box.y0 + last.box.y1 - group[-2].box.y0 - group[-2].box.y1) / 2 if len(group) > 1 else 3.2 * size
    if pitch > 1.5 * usual:
        return False
    if line.box.x0 > margins.left + _INDENT * size:
        return _hangs(group, line, following, size)
    indent = (group[0].box.x0 - margins.left) / size
    if indent > _DEEPEST_INDENT:
        return False  # set to the right or to the middle
    if indent > _INDENT or _STARTS_PARAGRAPH.match(line.text) is None or _is_open(last.text):
        return True
    if _CUT_SHORT.search(last.text):
        return True
    return line.text[1:2] in _COLONS and line.text[0] not in "问答" and last.text[-1] not in _SENTENCE_ENDS


def _number_broken(last: PrintedLine, line: PrintedLine) -> bool:
    return _NUMBER_BROKEN.search(f"{last.text[-15:]}\n{line.text[:15]}") is not None


def _is_open(text: str) -> bool:
    """Whether a bracket is still to be closed."""
    return any(text.rfind(opening) > text.rfind(closing) for opening, closing in ("（）", "《》", "()"))


def _full(last: PrintedLine, line: PrintedLine, right: float) -> bool:
    """Whether the line ends where it had to, for the first word of the next would not have fitted."""
    if last.box.x1 >= right - _REACHES * last.size:
        return True
    reach = max(last.box.x1, last.reach)
    return reach + _first_word(line) > right and reach >= right - _LONGEST_WORD * (right - line.box.x0)


def _first_word(line: PrintedLine) -> float:
    """How long the part of a line is that could not have been broken off."""
    word = _FIRST_WORD.match(line.text)
    return line.edges[word.end()] - (line.start or line.edges[0]) if word else 0.0


def _hangs(group: list[PrintedLine], line: PrintedLine, following: PrintedLine | None, size: float) -> bool:
    """Whether an indented line goes on with a paragraph all of whose lines but the first are indented so."""
    at = line.box.x0
    if group[-1].text[-1] in _SENTENCE_ENDS and _STARTS_PARAGRAPH.match(line.text):
        return False
    if len(group) > 1:
        return abs(group[-1].box.x0 - at) < _SAME * size
    first = group[0]
    if following is not None and max(abs(first.box.x0 - at), abs(following.box.x0 - at)) < _SAME * size:
        return True  # the whole of it is indented
    marker = _MARKER.match(first.text)
    if marker is None or at < first.box.x0 + _SAME * size:
        return False
    below_its_text = abs(first.edges[marker.end()] - at) < _SAME * size
    return below_its_text or (following is not None and abs(following.box.x0 - at) < _SAME * size)


def _block(group: list[PrintedLine], margins: Margins, area: Box, cell: Cell | None) -> Block:
    if len(group) == 1:
        line = group[0]
        centred = cell is None and _centred(line, margins, area)
        only = (Line(0, line.box, line.edges),)
        return Block(line.text, BlockKind.BODY, line.box, cell, only, round(line.size, 1), centred)
    parts: list[str] = []
    lines: list[Line] = []
    length = 0
    for line in group:
        if parts and _needs_space(parts[-1][-1], line.text[0]):
            parts[-1] += " "
            length += 1
        lines.append(Line(length, line.box, line.edges))
        parts.append(line.text)
        length += len(line.text)
    box = around(tuple(line.box for line in group))
    size = max(line.size for line in group)
    return Block("".join(parts), BlockKind.BODY, box, cell, tuple(lines), round(size, 1))


def _needs_space(before: str, after: str) -> bool:
    return before.isascii() and after.isascii() and before.isalpha() and after.isalpha()


def _centred(line: PrintedLine, margins: Margins, area: Box) -> bool:
    """Whether the line stands in the middle of the page or of the text, clear of the left margin.

    A title over a table may be the only line outside of it, and its own margin.
    """
    middle = (line.box.x0 + line.box.x1) / 2
    middles = ((area.x0 + area.x1) / 2, (margins.left + margins.right) / 2)
    width = area.x1 - area.x0
    clear = line.box.x0 > min(margins.left + line.size, area.x0 + _WITHIN * width)
    clear = clear or line.box.x1 - line.box.x0 > 0.6 * width
    return clear and min(abs(middle - other) for other in middles) < line.size
