"""Labels without （签名）: 审批人：, or a table cell that holds the word alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.signing.counts import MANY
from casereview.extract.signing.ink import near_foot, says, used
from casereview.extract.signing.opinions import heading_in, opinion_heading
from casereview.extract.signing.roles import block_of_opinion, is_legal, legal_block
from casereview.extract.signing.signed_names import is_organisation, names_in
from casereview.extract.signing.stems import Stem, Stems, among, stems_of
from casereview.extract.signing.words import Label, heads_column
from casereview.extract.strips import CellKey, Paper

_MAKER = re.compile("拍摄|摄录|录制|提取|取证|制作")
_DESCRIBED = re.compile(
    r":? *[\u4e00-\u9fff·]{2,4}(?: +|[,;、] *)(?:职务|性别|年龄|身份证|公民身份|住址|住所|地址|联系电话|电话)[^:]{0,6}:"
)
"""What follows the name of somebody whom a form describes: 法定代表人：某某　职务：局长."""
_ASSENT = re.compile(
    r":?[^:\d]{0,6}(?:属实|无误|无异议|一致|同意|收到|看过|已阅)[^:\d]{0,6}(?:\d{4}年\d{1,2}月\d{1,2}日)?"
)
"""What people write beside their names."""
_PARTY_CELL = re.compile(
    "(?:当事人|被处罚(?:人|单位|当事人)|违法(?:嫌疑|行为)?人|受检单位|被检查单位|单位名称|名称|姓名)(?:名称|姓名)?:?"
)
_SIGNED_HEAD = re.compile("(?:本人)?签(?:名|字|到)")


def bare_labels(paper: Paper, kind: Kind, blocks: tuple[SignatureBlock, ...], strong: list[Label]) -> Iterable[Label]:
    """Labels without （签名）: 审批人：, or a table cell that holds the word alone."""
    fields = {label for field in kind.fields for label in field.labels}
    taken = {(label.strip, at) for label in strong for at in range(label.start, label.end)}
    wanted = {block: frozenset(block.labels) for block in blocks}
    roles = frozenset(label.block.role for label in strong)
    signed = {paper.strips[label.strip].cell for label in strong} - {None}
    last = max((label.strip for label in strong), default=-1)
    stems = _free(paper, stems_of(paper, frozenset().union(*wanted.values())), taken, signed)
    candidates = {
        block: tuple(_weak_of(paper, kind.blocks, fields, block, among(stems, labels), roles, last))
        for block, labels in wanted.items()
    }
    for block, found in _each_to_one(candidates).items():
        columns = tuple(label for label in found if label.column)
        if block.per_row and columns:
            yield from tuple(label for label in columns if not _is_head_line(paper, label)) or columns
        else:
            named = tuple(label for label in found if not _is_head_line(paper, label))
            yield from _without_statements(paper, named or found)


def _free(
    paper: Paper, stems: Iterable[Stems], taken: Set[tuple[int, int]], signed: Set[CellKey | None]
) -> tuple[Stems, ...]:
    """The words that no label found before begins with, and that head no cell in which one stands."""
    return tuple(
        tuple(
            stem
            for stem in choices
            if (stem.strip, stem.start) not in taken and paper.right_of(paper.strips[stem.strip]) not in signed
        )
        for choices in stems
    )


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
    signed = _is_signed if _is_signed(paper, labels[-1]) else _is_signed_at
    last = labels[-1]
    return tuple(
        label
        for label in labels
        if not states_a_name(paper, label)
        or (signed(paper, label) and (label is last or not _states_body(paper, label)))
    )


def _is_signed_at(paper: Paper, label: Label) -> bool:
    return _is_signed(paper, label) or near_foot(paper, label.strip)


def _is_signed(paper: Paper, label: Label) -> bool:
    return used(paper, label.block, label.strip, label.end)


def _states_body(paper: Paper, label: Label) -> bool:
    """Whether a body is named behind a label, over which its seal stands: who signs for it is asked further down."""
    return is_organisation("".join(paper.strips[label.strip].text[label.end :].split()))


def states_a_name(paper: Paper, label: Label) -> bool:
    """Whether a label has a name typed behind it, or, alone in its cell, in the next."""
    strip = paper.strips[label.strip]
    right = paper.right_of(strip) if not strip.text[label.end :].strip(" :") else None
    beside = strip.text[label.end :] if right is None else paper.cell_text(right)
    return bool(names_in(beside)) or is_organisation("".join(beside.split()))


def _is_head_line(paper: Paper, label: Label) -> bool:
    """Whether a label, of a line or of a column, names whom a receipt is for, not who signs it."""
    return paper.strips[label.strip].text[label.start : label.end].replace(" ", "").startswith("受送达")


def _weak_of(
    paper: Paper,
    kind_blocks: tuple[SignatureBlock, ...],
    fields: set[str],
    block: SignatureBlock,
    stems: Iterable[Stem],
    signing: Set[str],
    last: int,
) -> Iterable[Label]:
    """The labels of one block without （签名）, of the words that may be; `signing` roles have （签名） elsewhere.

    Above the `last` （签名） a field with a name in it only states who somebody is.
    """
    for stem in stems:
        text, position = paper.strips[stem.strip].text, stem.strip
        alone = not (text[: stem.start] + text[stem.end :]).strip()
        end = stem.start + len(text[stem.start : stem.end].rstrip())
        if not (stem.colon or "_" in text) and not (alone and _may_be_signed(paper, position, block)):
            continue
        column = heads_column(paper, position, block)
        if column and block.role in MANY and _is_signed_beside(paper, position):
            continue
        spoken = not (column or stem.drawn) and says(paper, position, end)
        if spoken and not (used(paper, block, position, len(text.rstrip())) or _assents(paper, block, position, end)):
            continue
        described = _DESCRIBED.match(text, end) is not None or (
            block.role in signing and _MAKER.match(stem.words) is not None
        )
        stated = not column and (stem.words in fields or not block.required or _of_party(paper, position))
        if (stated or described) and not (
            (
                (not described and (_is_makers(paper, position, stem.words) or near_foot(paper, position)))
                and not (position < last and states_a_name(paper, Label(position, stem.start, end, block)))
            )
            or used(paper, block, position, end)
        ):
            continue
        own = _of_examiner(paper, position, block, kind_blocks)
        yield Label(position, stem.start, end, own, column, surely=0.95 if column else 0.85)


def _of_party(paper: Paper, position: int) -> bool:
    """Whether a cell stands in the row that tells of the party: 当事人 | 某某店 | 负责人 | 某某."""
    strip = paper.strips[position]
    before = (paper.cell_text(key) for key in paper.row(strip) if strip.cell is not None and key[3] < strip.cell[3])
    return any(_PARTY_CELL.fullmatch(text) for text in before)


def _assents(paper: Paper, block: SignatureBlock, position: int, end: int) -> bool:
    """Whether a few words and a hand follow the label, and no other label: 当事人：属实。(hand) 2024年7月5日."""
    rest = paper.strips[position].text[end:]
    few = _ASSENT.fullmatch("".join(rest.split())) is not None
    return few and used(paper, block, position, end)


def _may_be_signed(paper: Paper, position: int, block: SignatureBlock) -> bool:
    """Whether a word alone on its line asks for a signature: in a cell of its own, or with ink after it.

    A cell that heads an opinion may hold it over the word 意见.
    """
    cell = paper.strips[position].cell
    if cell is None:
        return used(paper, block, position, len(paper.strips[position].text.rstrip()))
    return len(paper.cells[cell]) == 1 or not heading_in(paper.cell_text(cell))


def _of_examiner(
    paper: Paper, position: int, block: SignatureBlock, blocks: tuple[SignatureBlock, ...]
) -> SignatureBlock:
    """The block of a label, which under the opinion of the legal examination is that of the legal examiner.

    A 负责人 who gives an opinion in a table is the head whose opinion that is.
    """
    heading = opinion_heading(paper, position) if block.role in ("审核人", "负责人") else ""
    if block.role == "负责人" and paper.strips[position].cell is not None and heading:
        return block_of_opinion(heading, blocks) or block
    return legal_block(blocks) if block.role == "审核人" and is_legal(heading) else block


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
