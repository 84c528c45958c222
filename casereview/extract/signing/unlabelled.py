"""Signatures without a label of the catalogue: after a sentence, an opinion on a line, words of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.by_key import names_by_key
from casereview.extract.signing.ink import BY_HAND, near_foot, says, used
from casereview.extract.signing.opinions import ends_in_day, heading_in, heads_line, opinion_heading, opinion_lines
from casereview.extract.signing.regions import cell_area
from casereview.extract.signing.roles import PARTY, block_named, block_of_opinion
from casereview.extract.signing.signed_names import has_text, is_names_only, names_in
from casereview.extract.signing.stamps import is_name_stamp
from casereview.extract.signing.stems import gaps_in_hands
from casereview.extract.signing.words import GENERIC, Label
from casereview.extract.strips import CellKey, Paper, Strip
from casereview.model import Box

_WORDED = re.compile(r"(?:^|(?<=  )) *([\u4e00-\u9fff()、/]{3,16}) *:")
_ENDINGS = frozenset("人员导")
_WORDED_BEFORE_HAND = re.compile(r"(?:^|(?<=  )) *([\u4e00-\u9fff()、/]{2,16}(?:[人员]|负责人|领导))\Z")
_PROVIDED = re.compile(
    "(?:我|本) *(?:人|单位|公司|厂|店)?[^。;]{0,6}提供[^。;]{0,20}(?:一致|属实|无误|相符|真实)"
    "|(?:与|和)?原件[^。;:]{0,8}(?:一致|无异|无误|相符|属实)"
)
_READ = re.compile(
    "(?:我|本人|以上|上述)[^。;]{0,8}(?:看|阅|听)[^。;]{0,20}(?:一致|属实|无误|相符|一样|相同)"
    "|(?:以上|上述)(?:笔录|记录|内容|情况)[^。;]{0,6}(?:属实|无误|一致|相符|真实)"
)
_SENTENCES = {"提供人": _PROVIDED, "被询问人": _READ, "现场负责人": _READ, "陈述申辩人": _READ}
_STATING = re.compile("(?:姓名|名称|职务|职位|电话|地址|住址|证号)$")
"""What a label of a field ends in, behind which nobody signs."""
_SAID = re.compile(r" *(?:当事人|被[\u4e00-\u9fff]{2,8}|现场(?:负责)?人员?|提供人)[^:。]{0,10}: *")
_ASSENT = re.compile("(?:拟|予以)?(?:同意|准予|批准)[\u4e00-\u9fff]{0,6}。?")
_OFFICE = re.compile(r"[\u4e00-\u9fff()、]{1,14}(?:[局股科室处队所办站]|部门|机构|中心)")
"""The name of an office, which a row states and nobody says: 法制部门 | 政策法规股."""
_WORDS_IN_CELL = 12
_HEAD = 10  # characters of the words that say whose opinion a row holds
_FEWEST_LINES = _TWO = 2
LEADERS = frozenset({"承办人", "审核人", "审批人", "法制审核人", "负责人"})
_HEADS = frozenset({"审核人", "审批人", "负责人"})
_ON_LINE = 4.0  # points that a name may reach over the edge of its cell
_BENEATH = 45.0  # points from a sentence to the name under it


def statements_of(paper: Paper, missing: Sequence[SignatureBlock], found: Sequence[Label]) -> Iterable[Label]:
    """The sentence 由我提供，与原件一致 or 我已看过，与我说的一致 signed after it or beneath without a label."""
    labelled = {label.strip for label in found}
    for block in missing:
        if (sentence := _SENTENCES.get(block.role)) is not None:
            yield from _statement(paper, block, sentence, labelled)


def _statement(paper: Paper, block: SignatureBlock, sentence: re.Pattern[str], labelled: Set[int]) -> Iterable[Label]:
    for position, strip in enumerate(paper.strips):
        said = _SAID.match(strip.text)
        begin = said.end() if said is not None else 0
        found = sentence.search(strip.text, begin) if position not in labelled else None
        if found is None or ":" in strip.text[begin:]:
            continue
        end = _end_of_sentence(strip.text, found.end())
        beneath = position + 1 < len(paper.strips) and is_names_only(paper.strips[position + 1].text)
        typed = bool(names_in(strip.text[end:])) and is_names_only(strip.text[end:])
        signed = typed or used(paper, block, position, end) or _is_signed_beneath(paper, position)
        if signed or (beneath and used(paper, block, position + 1, 0)):
            yield Label(position, 0, end, block, surely=0.8)
            return


def _end_of_sentence(text: str, start: int) -> int:
    """Where a sentence ends: at its full stop, else before a gap, a name or a day, or with the line."""
    if is_names_only(text[start:]):
        return start
    stops = (text.find("。", start) + 1, text.find("   ", start))
    return next((stop for stop in stops if stop > 0), len(text.rstrip()))


def opinions_in_lines(paper: Paper, missing: Sequence[SignatureBlock], found: Sequence[Label]) -> Iterable[Label]:
    """Opinions on lines of their own, `被检查单位意见：属实。`, with a picture of a name after what is said."""
    wanted = tuple(block for block in missing if block.required or block.role not in PARTY)
    labelled = {label.strip for label in found}
    for position, strip in enumerate(paper.strips if wanted else ()):
        if strip.cell is not None or position in labelled or (match := heads_line(strip.text)) is None:
            continue
        block, end = block_of_opinion(match.group(1), wanted), _end_of_sentence(strip.text, match.end())
        if block is not None and block in wanted and used(paper, block, position, end):
            wanted = tuple(other for other in wanted if other is not block)
            yield Label(position, 0, end, block, surely=0.8)


def opinions_over_lines(paper: Paper, missing: Sequence[SignatureBlock], found: Sequence[Label]) -> Iterable[Label]:
    """Opinions outside of tables that end with a day of their own: whoever gives one signs over it, without a label."""
    wanted = tuple(block for block in missing if block.required and block.role not in PARTY)
    labelled = {label.strip for label in found}
    for position, strip in enumerate(paper.strips if wanted else ()):
        match = heads_line(strip.text) if strip.cell is None else None
        block = block_of_opinion(match.group(1), wanted) if match is not None else None
        lines = opinion_lines(paper, position)
        if match is None or block not in wanted or len(lines) < _FEWEST_LINES or labelled.intersection(lines):
            continue
        if ends_in_day(paper.strips[lines[-1]].text):
            yield Label(position, match.start(1), match.end(), block, opinion=True, surely=0.8)


def leaders_in_rows(
    paper: Paper, blocks: Sequence[SignatureBlock], found: Sequence[Label], drawn: Set[CellKey]
) -> Iterable[Label]:
    """Rows that begin with whose opinion follows, 科室负责人 | 同意 | name: a name is `drawn` in a cell further on.

    Where a row holds the opinions of two side by side, each has its own head and its own cell.
    """
    wanted = tuple(block for block in blocks if block.role in LEADERS)
    labelled = {paper.strips[label.strip].cell for label in found}
    for strip in paper.strips if wanted and drawn else ():
        words = "".join(strip.text.split()).rstrip(":")
        said = paper.right_of(strip)
        if strip.cell is None or said is None or not 2 <= len(words) <= _HEAD or heading_in(words):
            continue
        cells = _of_one_opinion(paper, strip, wanted)
        if strip.cell != cells[0] or len(paper.cells[strip.cell]) > 1 or labelled.intersection(cells):
            continue
        if (
            not paper.cell_text(said)
            or _OFFICE.fullmatch(paper.cell_text(said))
            or not (_is_signed_in_any(paper, strip, drawn) or _is_left_open(paper, said))
        ):
            continue
        if (named := block_named(words, wanted)) is not None and len(named[1]) > 1:
            yield Label(paper.cells[said][0], 0, 0, named[0], opinion=True, surely=0.8)


def _of_one_opinion(paper: Paper, strip: Strip, leaders: tuple[SignatureBlock, ...]) -> tuple[CellKey, ...]:
    """The cells of the opinion that a cell is of: those of its row, or its two where the row holds several opinions."""
    row = paper.row(strip)
    heads = ("".join(paper.cell_text(key).split()).rstrip(":") for key in row[::2])
    if len(row) <= _TWO or len(row) % _TWO or not all(block_named(words, leaders) is not None for words in heads):
        return row
    at = next(place for place, key in enumerate(row) if key == strip.cell) // _TWO * _TWO
    return row[at : at + _TWO]


def _is_signed_in_any(paper: Paper, strip: Strip, drawn: Set[CellKey]) -> bool:
    """Whether a name is drawn in the row behind its first head: beside one who signed so the others sign so too."""
    return is_signed_in_row(paper, paper.row(strip)[1], drawn)


def is_signed_in_row(paper: Paper, said: CellKey, drawn: Set[CellKey]) -> bool:
    """Whether a name is drawn in the cell of what somebody says, or further on in its row."""
    row = paper.rows.get(said[:3], ())
    return any(key in drawn for key in row if key[3] >= said[3])


def _is_left_open(paper: Paper, said: CellKey) -> bool:
    """Whether somebody assents and the last cell of his row, where the others of the form sign, is empty."""
    last = paper.rows.get(said[:3], (said,))[-1]
    return last[3] > said[3] and not paper.cell_text(last) and _ASSENT.fullmatch(paper.cell_text(said)) is not None


def _is_signed_beneath(paper: Paper, position: int) -> bool:
    """Whether, on a page with coordinates, ink lies under the last line of a strip before more is printed there."""
    strip = paper.strips[position]
    box = strip.block.box
    following = paper.strips[position + 1 : position + 2]
    if box is None or any(has_text(other.text) for other in following):
        following_top = following[0].block.box if following else None
        floor = following_top.y0 if following_top is not None else 0.0
    else:
        floor = box.y1 + _BENEATH
    middles = [
        (graphic.box.y0 + graphic.box.y1) / 2
        for graphic in paper.page(strip).graphics
        if graphic.box is not None and graphic.kind in BY_HAND
    ]
    return box is not None and any(box.y1 - 4 < y < min(floor, box.y1 + _BENEATH) for y in middles)


def worded_labels(paper: Paper, missing: Sequence[SignatureBlock], found: Sequence[Label]) -> Iterable[Label]:
    """Labels at the foot in words the catalogue does not list, of the signatures the form requires and lacks."""
    required = tuple(block for block in missing if block.required or block.role in _HEADS)
    taken = {(label.strip, at) for label in found for at in range(label.start, label.end)}
    for position, strip in enumerate(paper.strips if required else ()):
        for match in (*_WORDED.finditer(strip.text), *_written_behind(paper, strip)):
            phrase = match.group(1)
            if GENERIC.fullmatch(phrase):
                resolved = _head_of_opinion(paper, position, required, match.end())
            else:
                resolved = None if strip.cell is not None and heading_in(phrase) else block_named(phrase, required)
            if resolved is None:
                continue
            if (position, match.start(1)) in taken or says(paper, position, match.end()):
                continue
            if _STATING.search(phrase) and not used(paper, resolved[0], position, match.end()):
                continue
            foot = resolved[0].required and near_foot(paper, position)
            if foot or used(paper, resolved[0], position, match.end()) or _fills_signed_cell(paper, position, match):
                yield Label(position, match.start(1), match.end(), resolved[0], surely=0.8)


def _written_behind(paper: Paper, strip: Strip) -> Iterator[re.Match[str]]:
    """Such words right before a hand that was written over their colon."""
    ends = (*paper.hands(strip), *gaps_in_hands(paper, strip, _ENDINGS))
    found = (_WORDED_BEFORE_HAND.search(strip.text, 0, at) for at in ends)
    yield from {match.start(1): match for match in found if match is not None}.values()


def _fills_signed_cell(paper: Paper, position: int, label: re.Match[str]) -> bool:
    """Whether a label is all that is printed in a cell and somebody signed in it, be it under the label."""
    strip = paper.strips[position]
    if strip.cell is None or len(paper.cells[strip.cell]) > 1 or strip.text[label.end() :].strip():
        return False
    return not strip.text[: label.start()].strip() and strip.cell in cells_signed(paper)


def worded_cells(paper: Paper, missing: Sequence[SignatureBlock], found: Sequence[Label]) -> Iterable[Label]:
    """Cells that hold such words and nothing else, with handwriting alone or names by key in the cell beside."""
    labelled = {label.strip for label in found}
    drawn = cells_signed(paper) if missing else frozenset()
    keyed = {key for key in paper.cells if names_by_key(paper.cell_text(key))} if missing else frozenset()
    for position, strip in enumerate(paper.strips if drawn or keyed else ()):
        words = "".join(strip.text.split()).rstrip(":")
        if strip.cell is None or len(paper.cells[strip.cell]) > 1 or not 2 < len(words) <= _WORDS_IN_CELL:
            continue
        right = paper.right_of(strip)
        if right not in drawn | keyed or position in labelled or GENERIC.fullmatch(words) or heading_in(words):
            continue
        if (
            right is not None
            and (right in keyed or is_names_only(paper.cell_text(right)))
            and (named := block_named(words, tuple(missing)))
        ):
            yield Label(position, 0, len(strip.text), named[0], surely=0.85)


def cells_signed(paper: Paper) -> Set[CellKey]:
    """The cells that handwriting stands in."""
    inks = [
        (number, graphic)
        for number, page in enumerate(paper.document.pages)
        for graphic in page.graphics
        if graphic.kind in BY_HAND or is_name_stamp(graphic)
    ]
    blocks = {(number, graphic.block) for number, graphic in inks if graphic.box is None}
    signed = {s.cell for s in paper.strips if s.cell is not None and (s.page, s.index) in blocks} if blocks else set()
    if boxes := [(number, graphic.box) for number, graphic in inks if graphic.box is not None]:
        for key in paper.cells:
            area = cell_area(paper, key) if any(number == key[0] for number, _ in boxes) else None
            if area is not None and any(number == key[0] and _is_in(box, area) for number, box in boxes):
                signed.add(key)
    return signed


def _is_in(picture: Box, area: Box) -> bool:
    """Whether a picture has its middle in an area, and reaches no line of print under it."""
    x, y = (picture.x0 + picture.x1) / 2, (picture.y0 + picture.y1) / 2
    return area.x0 < x < area.x1 and area.y0 < y and picture.y1 < area.y1 + _ON_LINE


def _head_of_opinion(
    paper: Paper, position: int, blocks: Sequence[SignatureBlock], end: int
) -> tuple[SignatureBlock, str] | None:
    """The block of a 负责人： signed in the cell of an opinion, or under one on a line; and the words that told it."""
    in_cell = paper.strips[position].cell is not None
    heading = opinion_heading(paper, position) if in_cell else _opinion_above(paper, position)
    block = block_of_opinion(heading, tuple(blocks)) if heading else None
    signed = block is not None and (not in_cell or used(paper, block, position, end))
    return (block, heading) if block is not None and signed else None


def _opinion_above(paper: Paper, position: int) -> str:
    """The heading of the opinion that the line right above gives; or empty."""
    above = paper.strips[position - 1] if position else None
    match = heads_line(above.text) if above is not None and above.cell is None else None
    return match.group(1) if match is not None else ""
