"""Where a form asks for signatures: its labels, told by the words before （签名） and by the rows of opinions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.signing_roles import block_named, block_of_opinion, is_legal, legal_block, phrase_words
from casereview.extract.strips import CellKey, Paper, Strip
from casereview.model import Box
from casereview.terms import GraphicKind, MarkKind


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label of a signature block: the strip by position, the folded stretch, what it asks for.

    `column` says that it heads a table column; `opinion` that there is no label but only the cell of an opinion;
    `surely` how certain it is that a signature belongs there.
    """

    strip: int
    start: int
    end: int
    block: SignatureBlock
    column: bool = False
    opinion: bool = False
    surely: float = 0.95


def _spaced(word: str) -> str:
    return " *".join(map(re.escape, word))


_SIGN = (
    "(?:手 *写 *)?签 *(?:名|字|章|收|署)"
    "(?:(?: *(?:或 *者?|和|及|与|并|、|,|/))? *(?:加 *)?"
    "(?:盖 *公? *章|签 *章|捺 *(?:指|手)? *印|按 *(?:指|手) *印|(?:指|手) *印|签 *名|签 *字)"
    "| *(?:和|及|与|、|/) *日 *期)*"
)
_STAMP = "(?:加 *)?(?:盖 *章|印 *章|公 *章|盖 *公 *章|章)(?: *(?:或 *者?|、|/|及|并|和) *签 *(?:名|字))?"
_SUFFIX = re.compile(
    rf"[(\[【〔<] *(?P<inner>(?:{_SIGN}|{_STAMP})[^()\[\]【】〔〕<>]{{0,10}}?) *[)\]】〕>]"
    r"(?: *(?:并 *)?(?:[(][^()]{0,6}(?:印|章|日期) *[)]|捺 *(?:指|手)? *印|盖 *章))? *:? *"
    rf"|(?P<bare>{_SIGN})(?: *处| *栏)?(?: *[(][^()]{{0,6}}(?:印|章|日期|写) *[)])? *(?:: *|(?=_)|(?= *$))"
)
_PHRASE_CHARACTER = re.compile(r"[\u4e00-\u9fff、/() ]")
_HEADING = re.compile(
    r"(?!同意|拟同意|不同意|按|经|根据|依|无|已|请|以上)(?:[\u4e00-\u9fff()、/]{0,14}(?:意见|批示)|[\u4e00-\u9fff()、/]{0,6}(?:审批|审核|批准))"
    r"(?:及[^:签]{1,6}|\([^签()]{0,8}\)|栏)?"
)
_GENERIC = re.compile(r"(?:负责人|领导|签名人|签字人|签署人|签发人|本人|签批人)?")

_PARTY = frozenset({"现场负责人", "当事人", "收件人", "提供人", "法定代表人", "受委托人"})
_PARTY_SEALS = frozenset({"当事人印章", "提供单位印章", "委托单位印章"})


def labels_of(paper: Paper, kind: Kind) -> tuple[Label, ...]:
    """The signature labels of a document of this kind, in reading order; seal blocks are not among them."""
    blocks = tuple(block for block in kind.blocks if block.kind is not MarkKind.SEAL)
    if not blocks:
        return ()
    strong: list[Label] = []
    for position in range(len(paper.strips)):
        strong.extend(_strong(paper, position, blocks, strong))
    labelled = {label.block for label in strong}
    missing = tuple(block for block in blocks if block not in labelled)
    found = [*strong, *_weak(paper, kind, missing, strong)]
    labelled = {label.block for label in found}
    lacking = tuple(b for b in missing if b.role in _PARTY and b.required and b not in labelled)
    if lacking and not any(block.kind is MarkKind.SEAL and block.role in _PARTY_SEALS for block in kind.blocks):
        for position in range(len(paper.strips)):
            found.extend(_strong(paper, position, lacking, found, stamped=True))
    labelled = {label.block for label in found}
    found.extend(_opinions(paper, blocks, found))
    return tuple(sorted(found, key=lambda label: (label.strip, label.start)))


def is_signing_label(text: str) -> bool:
    """Whether a folded cell text is itself the label of a place to sign."""
    return _SUFFIX.search(text) is not None


def ends_in_label(text: str) -> bool:
    """Whether a folded cell text is the label of a place to sign and nothing after it."""
    return any(match.end() == len(text) for match in _SUFFIX.finditer(text))


def opinion_heading(paper: Paper, position: int) -> str:
    """The heading of the opinion a strip belongs to, without spaces: of its row, else the last one above; or empty."""
    strip = paper.strips[position]
    if strip.cell is not None:
        for key in reversed(paper.row(strip)):
            if key[3] <= strip.cell[3] and (heading := _heading_in(paper.cell_text(key))):
                return heading
        above = [k for k in paper.cells if k[:2] == strip.cell[:2] and k[3] == strip.cell[3] and k[2] < strip.cell[2]]
        for key in sorted(above, reverse=True)[:1]:
            if heading := _heading_in(paper.cell_text(key)):
                return heading
    for earlier in range(position, max(position - 12, -1), -1):
        if heading := _heading_in("".join(paper.strips[earlier].text.split())):
            return heading
    return ""


def _heading_in(squeezed: str) -> str:
    match = _HEADING.match(squeezed)
    if match is None or (len(squeezed) > len(match.group()) and squeezed[match.end()] not in ":签"):
        return ""
    return match.group() if len(match.group()) <= 20 else ""


def _strong(
    paper: Paper,
    position: int,
    blocks: tuple[SignatureBlock, ...],
    earlier: list[Label],
    *,
    stamped: bool = False,
) -> Iterable[Label]:
    """The labels of a strip that end in （签名） or its like; those in （盖章） alone if `stamped`."""
    text = paper.strips[position].text
    used = frozenset(label.block for label in earlier)
    if re.match(r" *(?:注|说明|备注|填写说明) *\d? *[:.、]", text):
        return
    floor = 0
    for match in _SUFFIX.finditer(text):
        inner = "".join((match.group("inner") or match.group("bare") or "").split())
        if ("签" in inner) is stamped or re.search(r"(?:拒绝?|不|未|绝|无法|逐页|核对后) *$", text[: match.start()]):
            continue
        start, phrase = _phrase_before(text, match.start(), floor)
        if _is_prose(text, start, match, phrase):
            continue
        resolved = None
        if stamped and not re.search("当事|被|收件|受送达|声明|申请|提供|持有", phrase):
            continue
        if _GENERIC.fullmatch(phrase_words(phrase)) and (block := _by_heading(paper, position, blocks)) is not None:
            resolved = block, phrase
        resolved = resolved or block_named(phrase, blocks, used)
        if resolved is None:
            continue
        block, matched = resolved
        if block.role in ("审核人", "负责人", "审批人") and is_legal(opinion_heading(paper, position)):
            block = legal_block(blocks)
        begin = _start_of(text, start, match.start(), matched)
        column = _heads_column(paper, position, block)
        yield Label(position, begin, match.start() + len(match.group().rstrip()), block, column)
        floor = match.end()


def _is_prose(text: str, start: int, match: re.Match[str], phrase: str) -> bool:
    """Whether the words are a sentence about signing, not the label of a place to sign."""
    talks = re.search(r"[由应须请并将经让]|的|签名|签字", phrase) is not None
    if match.group("inner") is not None:
        follows = text[match.end() : match.end() + 1]
        if follows and follows in "后时方即才":
            return True
        return talks and not match.group().rstrip().endswith(":") and "\u4e00" <= follows <= "\u9fff"
    before = text[start - 1 : start]
    return talks or len(phrase) > 24 or before in ("，", ",", "。", ";")


def _phrase_before(text: str, stop: int, floor: int) -> tuple[int, str]:
    """The words that stand right before `stop`, a number or colon after them left out: where they begin, and they."""
    tail = re.search(r"(?<=[\u4e00-\u9fff]) *[1-4一二]? *:? *$", text[floor:stop])
    end = floor + tail.start() if tail is not None else stop
    start = end
    while start > floor and end - start < 60 and _PHRASE_CHARACTER.match(text[start - 1]):
        if text[start - 3 : start] == "   " and not _letter_spaced(text[start:end]):
            break
        start -= 1
    return start, "".join(text[start:end].split())


def _letter_spaced(taken: str) -> bool:
    """Whether a single character stands first, so that the gap before it is one within a spaced-out label."""
    return re.match(r"[\u4e00-\u9fff](?![\u4e00-\u9fff])", taken) is not None


def _start_of(text: str, start: int, stop: int, matched: str) -> int:
    """Where the last `matched` characters before `stop` begin, spaces not counted."""
    left = len(matched)
    tail = re.search(r"(?<=[\u4e00-\u9fff]) *[1-4一二]? *:? *$", text[start:stop])
    at = start + tail.start() if tail is not None and matched else stop
    while at > start and left:
        at -= 1
        if not text[at].isspace():
            left -= 1
    return at


def _by_heading(paper: Paper, position: int, blocks: tuple[SignatureBlock, ...]) -> SignatureBlock | None:
    """The block a bare 签名： belongs to: that of the opinion, of the cell to the left, else the only one."""
    heading = opinion_heading(paper, position)
    if heading and (block := block_of_opinion(heading, blocks)) is not None:
        return block
    left = paper.left_of(paper.strips[position])
    if left is not None and (resolved := block_named(paper.cell_text(left), blocks)) is not None:
        return resolved[0]
    attending = [block for block in blocks if block.role in ("出席人员", "参会人员")]
    if attending and any(paper.cell_text(key) == "姓名" for key in paper.row(paper.strips[position])):
        return attending[0]
    return blocks[0] if len({block.role for block in blocks}) == 1 else None


_COLUMN_WORDS = re.compile(
    r"序号|编号|姓名|职务|职称|单位|部门|(?:送达)?文书.*|.*名称.*|文号|.*地点|.*日期|.*时间|.*方式|备注|电话|.*签名.*|.*签字.*|送达人|收件人.*|数量|规格.*|证号|代收.*"
)


def _heads_column(paper: Paper, position: int, block: SignatureBlock) -> bool:
    """Whether the strip's cell is the head of a column, told by its neighbours being heads too."""
    strip = paper.strips[position]
    if strip.cell is None or not any(k[:2] == strip.cell[:2] and k[2] > strip.cell[2] for k in paper.cells):
        return False
    neighbours = [key for key in (paper.right_of(strip), paper.left_of(strip)) if key is not None]
    texts = [paper.cell_text(key) for key in neighbours]
    if not texts or (paper.right_of(strip) is not None and not texts[0]):
        return False
    heads = [len(text) <= 16 and _is_head(text) and not re.search("[，。,;；拒]", text) for text in texts]
    return any(heads) if block.per_row else all(heads)


def _is_head(text: str) -> bool:
    return _COLUMN_WORDS.fullmatch(text) is not None or is_signing_label(text)


def _weak(paper: Paper, kind: Kind, blocks: tuple[SignatureBlock, ...], strong: list[Label]) -> Iterable[Label]:
    """Labels without （签名）: 审批人：, or a table cell that holds the word alone."""
    fields = {label for field in kind.fields for label in field.labels}
    taken = {(label.strip, at) for label in strong for at in range(label.start, label.end)}
    for block in blocks:
        found = tuple(_weak_of(paper, fields, block, taken))
        columns = tuple(label for label in found if label.column)
        if block.per_row and columns:
            yield from columns
        else:
            named = tuple(label for label in found if not _is_head_line(paper, label))
            yield from named or found


def _is_head_line(paper: Paper, label: Label) -> bool:
    """Whether a label names whom a receipt is for, not who signs it."""
    return paper.strips[label.strip].text[label.start : label.end].replace(" ", "").startswith("受送达")


def _weak_of(paper: Paper, fields: set[str], block: SignatureBlock, taken: set[tuple[int, int]]) -> Iterable[Label]:
    """The labels of one block without （签名）."""
    stems = sorted(block.labels, key=len, reverse=True)
    if not stems:
        return
    pattern = re.compile(
        rf"(?<![\u4e00-\u9fff])(?:{'|'.join(map(_spaced, stems))}) *(?:[12一二] *)?(?:: *|(?=_{{2,}})|(?= *$))"
    )
    for position, strip in enumerate(paper.strips):
        for match in pattern.finditer(strip.text):
            if (position, match.start()) in taken:
                continue
            alone = not (strip.text[: match.start()] + strip.text[match.end() :]).strip()
            if ":" not in match.group() and "_" not in strip.text and not (alone and strip.cell is not None):
                continue
            column = _heads_column(paper, position, block)
            stem = "".join(match.group().split()).rstrip(":12一二")
            end = match.start() + len(match.group().rstrip())
            doubtful = not column and (stem in fields or not block.required)
            if doubtful and not _near_foot(paper, position) and not _inked(paper, position, end):
                continue
            yield Label(position, match.start(), end, block, column, surely=0.95 if column else 0.85)


def _inked(paper: Paper, position: int, end: int) -> bool:
    """Whether ink follows the first `end` characters of a strip on its line."""
    strip = paper.strips[position]
    line = paper.box(strip, 0, end) if strip.block.lines else None
    for graphic in paper.page(strip).graphics:
        if graphic.kind is not GraphicKind.INK:
            continue
        if graphic.box is None and graphic.block == strip.index and graphic.offset >= paper.printed(strip, end - 1):
            return True
        if graphic.box is not None and line is not None and _beside(line, graphic.box):
            return True
    return False


def _beside(line: Box, picture: Box) -> bool:
    middle = (picture.y0 + picture.y1) / 2
    return line.y0 - 4 < middle < line.y1 + 4 and -6 < picture.x0 - line.x1 < 90


def _near_foot(paper: Paper, position: int) -> bool:
    """Whether a strip stands among the last lines, where people sign, or in an opinion."""
    later = sum(1 for strip in paper.strips[position + 1 :] if strip.text.strip())
    total = sum(1 for strip in paper.strips if strip.text.strip())
    return (later <= 8 and later < total * 0.4) or bool(opinion_heading(paper, position))


def _opinions(paper: Paper, blocks: tuple[SignatureBlock, ...], found: list[Label]) -> Iterable[Label]:
    """Opinions that are signed without any label: the cell beside or under 审批意见."""
    labelled = {label.strip for label in found}
    signed = {label.block for label in found}
    for position, strip in enumerate(paper.strips):
        heading = _heading_in("".join(strip.text.split()).rstrip(":")) if strip.cell else ""
        if strip.cell is not None and not heading:
            positions = paper.cells[strip.cell]
            heading = _heading_in(paper.cell_text(strip.cell).rstrip(":")) if positions[0] == position else ""
        if not heading or strip.cell is None:
            continue
        block = block_of_opinion(heading, blocks)
        key = paper.right_of(strip)
        if block is None or block in signed or key is None:
            continue
        target = paper.cells[key][0]
        if not any(labelled.intersection(paper.cells[cell]) for cell in opinion_cells(paper, paper.strips[target])):
            yield Label(target, 0, 0, block, opinion=True, surely=0.8)


def opinion_cells(paper: Paper, strip: Strip) -> tuple[CellKey, ...]:
    """The cells of an opinion, from the strip's own on: what is said, who signed and when may have one each."""
    assert strip.cell is not None
    cells: list[CellKey] = []
    for key in paper.row(strip):
        if key[3] < strip.cell[3] or key[2] != strip.cell[2]:
            continue
        if cells and _heading_in(paper.cell_text(key).rstrip(":")):
            break
        cells.append(key)
    return tuple(cells)
