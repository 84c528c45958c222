"""Labels without （签名）: 审批人：, a table cell that holds the word alone, a sentence signed beneath."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.signed_names import has_text, is_names_only, names_in, refusal_in
from casereview.extract.signing_counts import MANY
from casereview.extract.signing_opinions import heading_in, opinion_heading
from casereview.extract.signing_roles import PARTY, block_named, block_of_opinion, is_legal, legal_block
from casereview.extract.signing_stamps import is_name_stamp
from casereview.extract.signing_stems import Stem, Stems, among, stems_of
from casereview.extract.signing_words import GENERIC, Label, heads_column, is_signing_label
from casereview.extract.strips import Paper
from casereview.model import Box, Graphic
from casereview.terms import GraphicKind

_WORDED = re.compile(r"(?:^|(?<=  )) *([\u4e00-\u9fff()、/]{3,16}) *:")
_FIRST = re.compile(r" ?([^ _:]+)( *:)?")
_PROVIDED = re.compile(
    "(?:我|本) *(?:人|单位|公司|厂|店)?[^。;]{0,6}提供[^。;]{0,20}(?:一致|属实|无误|相符|真实)"
    "|(?:与|和)?原件[^。;:]{0,8}(?:一致|无异|无误|相符|属实)"
)

_READ = re.compile("(?:我|本人|以上|上述)[^。;]{0,8}(?:看|阅|听)[^。;]{0,20}(?:一致|属实|无误|相符|一样|相同)")
_SENTENCES = {"提供人": _PROVIDED, "被询问人": _READ, "现场负责人": _READ}
_SAID = re.compile(r" *(?:当事人|被[\u4e00-\u9fff]{2,8}|现场(?:负责)?人员?|提供人)[^:。]{0,10}: *")
_MAKER = re.compile("拍摄|摄录|录制|提取|取证|制作")
_SIGNED_HEAD = re.compile("(?:本人)?签(?:名|字|到)")
_OPINION = re.compile(r" *([\u4e00-\u9fff()]{2,16}意见) *:")
_BENEATH = 45.0  # points from a sentence to the name under it
_BY_HAND = frozenset({GraphicKind.INK, GraphicKind.DIGITAL_SIGNATURE})
_BY_PARTY = _BY_HAND | {GraphicKind.SEAL}


def bare_labels(paper: Paper, kind: Kind, blocks: tuple[SignatureBlock, ...], strong: list[Label]) -> Iterable[Label]:
    """Labels without （签名）: 审批人：, or a table cell that holds the word alone."""
    fields = {label for field in kind.fields for label in field.labels}
    taken = {(label.strip, at) for label in strong for at in range(label.start, label.end)}
    wanted = {block: frozenset(block.labels) for block in blocks}
    stems = _free(stems_of(paper, frozenset().union(*wanted.values())), taken)
    candidates = {
        block: tuple(_weak_of(paper, kind.blocks, fields, block, among(stems, labels)))
        for block, labels in wanted.items()
    }
    for block, found in _each_to_one(candidates).items():
        columns = tuple(label for label in found if label.column)
        if block.per_row and columns:
            yield from columns
        else:
            named = tuple(label for label in found if not _is_head_line(paper, label))
            yield from _without_statements(paper, named or found)


def _free(stems: Iterable[Stems], taken: Set[tuple[int, int]]) -> tuple[Stems, ...]:
    """The words that no label found before begins with."""
    return tuple(tuple(stem for stem in choices if (stem.strip, stem.start) not in taken) for choices in stems)


def _each_to_one(
    candidates: Mapping[SignatureBlock, tuple[Label, ...]],
) -> dict[SignatureBlock, tuple[Label, ...]]:
    """The labels of each block; one that two claim goes to the block that has no other, else to the first."""
    claims: dict[tuple[int, int], list[SignatureBlock]] = {}
    for block, labels in candidates.items():
        for label in labels:
            claims.setdefault((label.strip, label.end), []).append(block)
    owner = {
        at: next((b for b in among if len(among) > 1 and len(candidates[b]) == 1), among[0])
        for at, among in claims.items()
    }
    return {
        block: tuple(label for label in labels if owner[label.strip, label.end] is block)
        for block, labels in candidates.items()
    }


def _without_statements(paper: Paper, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels without those above that only state a name, where the last is one to sign at."""
    if len(labels) < 2 or not _is_signed_at(paper, labels[-1]):
        return labels
    return tuple(label for label in labels if _is_signed_at(paper, label) or not _states_a_name(paper, label))


def _is_signed_at(paper: Paper, label: Label) -> bool:
    return _used(paper, label.block, label.strip, label.end) or _near_foot(paper, label.strip)


def _states_a_name(paper: Paper, label: Label) -> bool:
    return bool(names_in(paper.strips[label.strip].text[label.end :]))


def _is_head_line(paper: Paper, label: Label) -> bool:
    """Whether a label names whom a receipt is for, not who signs it."""
    return paper.strips[label.strip].text[label.start : label.end].replace(" ", "").startswith("受送达")


def _weak_of(
    paper: Paper,
    kind_blocks: tuple[SignatureBlock, ...],
    fields: set[str],
    block: SignatureBlock,
    stems: Iterable[Stem],
) -> Iterable[Label]:
    """The labels of one block without （签名）, of the words that may be."""
    for stem in stems:
        text, position = paper.strips[stem.strip].text, stem.strip
        alone = not (text[: stem.start] + text[stem.end :]).strip()
        end = stem.start + len(text[stem.start : stem.end].rstrip())
        if not (stem.colon or "_" in text) and not (alone and _may_be_signed(paper, position, block)):
            continue
        column = heads_column(paper, position, block)
        if column and block.role in MANY and _is_signed_beside(paper, position):
            continue
        spoken = not column and _is_speech(text[end:])
        if spoken and not _used(paper, block, position, len(text.rstrip())):
            continue
        stated = not column and (stem.words in fields or not block.required)
        if stated and not (
            _is_makers(paper, position, stem.words) or _near_foot(paper, position) or _used(paper, block, position, end)
        ):
            continue
        own = _of_examiner(paper, position, block, kind_blocks)
        yield Label(position, stem.start, end, own, column, surely=0.95 if column else 0.85)


def _may_be_signed(paper: Paper, position: int, block: SignatureBlock) -> bool:
    """Whether a word alone on its line asks for a signature: in a cell of its own, or with ink after it.

    A cell that heads an opinion may hold it over the word 意见.
    """
    cell = paper.strips[position].cell
    if cell is None:
        return _used(paper, block, position, len(paper.strips[position].text.rstrip()))
    return len(paper.cells[cell]) == 1 or not heading_in(paper.cell_text(cell))


def _of_examiner(
    paper: Paper, position: int, block: SignatureBlock, blocks: tuple[SignatureBlock, ...]
) -> SignatureBlock:
    """The block of a label, which under the opinion of the legal examination is that of the legal examiner."""
    legal = block.role == "审核人" and is_legal(opinion_heading(paper, position))
    return legal_block(blocks) if legal else block


def _is_signed_beside(paper: Paper, position: int) -> bool:
    """Whether a column heads the names of those who sign in another of the same table."""
    row = paper.row(paper.strips[position])
    return any(_SIGNED_HEAD.match(paper.cell_text(key)) for key in row if key != paper.strips[position].cell)


def _is_makers(paper: Paper, position: int, stem: str) -> bool:
    """Whether a cell asks who took a picture or a copy, and the one beside it names somebody or is blank."""
    right = paper.right_of(paper.strips[position])
    if right is None or _MAKER.match(stem) is None:
        return False
    beside = paper.cell_text(right)
    return not beside or bool(names_in(beside))


def statements_of(paper: Paper, missing: Sequence[SignatureBlock]) -> Iterable[Label]:
    """The sentence 由我提供，与原件一致 or 我已看过，与我说的一致 signed after it or beneath without a label."""
    for block in missing:
        if (sentence := _SENTENCES.get(block.role)) is not None:
            yield from _statement(paper, block, sentence)


def _statement(paper: Paper, block: SignatureBlock, sentence: re.Pattern[str]) -> Iterable[Label]:
    for position, strip in enumerate(paper.strips):
        said = _SAID.match(strip.text)
        begin = said.end() if said is not None else 0
        if (found := sentence.search(strip.text, begin)) is None or ":" in strip.text[begin:]:
            continue
        end = _end_of_sentence(strip.text, found.end())
        beneath = position + 1 < len(paper.strips) and is_names_only(paper.strips[position + 1].text)
        signed = _used(paper, block, position, end) or _is_signed_beneath(paper, position)
        if signed or (beneath and _used(paper, block, position + 1, 0)):
            yield Label(position, 0, end, block, surely=0.8)
            return


def _end_of_sentence(text: str, start: int) -> int:
    """Where a sentence ends: at its full stop, else before a gap or with the line."""
    stops = (text.find("。", start) + 1, text.find("   ", start))
    return next((stop for stop in stops if stop > 0), len(text.rstrip()))


def opinions_in_lines(paper: Paper, missing: Sequence[SignatureBlock]) -> Iterable[Label]:
    """The opinion of the party on a line of its own, `被检查单位意见：属实。`, with a picture of a name after it."""
    wanted = tuple(block for block in missing if block.role in PARTY and block.required)
    for position, strip in enumerate(paper.strips if wanted else ()):
        if strip.cell is not None or (match := _OPINION.match(strip.text)) is None:
            continue
        block, end = block_of_opinion(match.group(1), wanted), len(strip.text.rstrip())
        if block is not None and _used(paper, block, position, end):
            yield Label(position, 0, end, block, surely=0.8)
            return


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
        if graphic.box is not None and graphic.kind in _BY_HAND
    ]
    return box is not None and any(box.y1 - 4 < y < min(floor, box.y1 + _BENEATH) for y in middles)


def worded_labels(paper: Paper, missing: Sequence[SignatureBlock], found: Sequence[Label]) -> Iterable[Label]:
    """Labels at the foot in words the catalogue does not list, of the signatures the form requires and lacks."""
    required = tuple(block for block in missing if block.required)
    taken = {(label.strip, at) for label in found for at in range(label.start, label.end)}
    for position, strip in enumerate(paper.strips if required else ()):
        for match in _WORDED.finditer(strip.text):
            phrase = match.group(1)
            if GENERIC.fullmatch(phrase):
                resolved = _head_of_opinion(paper, position, required, match.end())
            else:
                resolved = None if strip.cell is not None and heading_in(phrase) else block_named(phrase, required)
            if resolved is None:
                continue
            if (position, match.start(1)) in taken or _is_speech(strip.text[match.end() :]):
                continue
            if _near_foot(paper, position) or _used(paper, resolved[0], position, match.end()):
                yield Label(position, match.start(1), match.end(), resolved[0], surely=0.8)


def _head_of_opinion(
    paper: Paper, position: int, blocks: Sequence[SignatureBlock], end: int
) -> tuple[SignatureBlock, str] | None:
    """The block of a 负责人： signed in the cell of an opinion, and the words that told it."""
    heading = opinion_heading(paper, position) if paper.strips[position].cell is not None else ""
    block = block_of_opinion(heading, tuple(blocks)) if heading else None
    return (block, heading) if block is not None and _used(paper, block, position, end) else None


def _is_speech(rest: str) -> bool:
    """Whether what follows a word and a colon is something said or stated, neither a name nor a refusal."""
    first = _FIRST.match(rest)
    if first is None or first[2]:
        return False  # blank, or another label
    return has_text(first[1]) and not (names_in(first[1]) or refusal_in(rest) or is_signing_label(first[1]))


def _used(paper: Paper, block: SignatureBlock, position: int, end: int) -> bool:
    """Whether ink, a party's seal or a refusal follows the first `end` characters of a strip on its line."""
    strip = paper.strips[position]
    if block.role in PARTY and refusal_in(strip.text[end:]):
        return True
    marks = _BY_PARTY if block.role in PARTY and block.required else _BY_HAND
    line = paper.box(strip, 0, end) if strip.block.lines else None
    for graphic in paper.page(strip).graphics:
        if graphic.kind not in marks and not is_name_stamp(graphic):
            continue
        if (
            graphic.box is None
            and graphic.block == strip.index
            and graphic.offset >= paper.printed(strip, max(end - 1, 0))
        ):
            return True
        if graphic.box is not None and line is not None and _beside(line, graphic):
            return True
    return False


def _beside(line: Box, graphic: Graphic) -> bool:
    """Whether a picture stands on a line after what is printed there; a seal may reach over several."""
    picture = graphic.box
    assert picture is not None
    if graphic.kind is GraphicKind.SEAL:
        return picture.y0 < line.y1 and line.y0 < picture.y1 and -6 < picture.x0 - line.x1 < 220
    middle = (picture.y0 + picture.y1) / 2
    return line.y0 - 4 < middle < line.y1 + 4 and -6 < picture.x0 - line.x1 < 90


def _near_foot(paper: Paper, position: int) -> bool:
    """Whether a strip stands among the last lines, where people sign, or in an opinion."""
    later = sum(1 for strip in paper.strips[position + 1 :] if strip.text.strip())
    total = sum(1 for strip in paper.strips if strip.text.strip())
    return (later <= 8 and later < total * 0.4) or bool(opinion_heading(paper, position))
