"""Where a form asks for signatures: its labels, told by the words before （签名） and by the rows of opinions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.signing.bare import bare_labels, states_a_name
from casereview.extract.signing.heads import first_examines, first_handles, last_approves, legal_head
from casereview.extract.signing.ink import used
from casereview.extract.signing.opinions import opinions_of
from casereview.extract.signing.roles import PARTY
from casereview.extract.signing.signed_names import is_names_only
from casereview.extract.signing.stacked import stacked_opinions
from casereview.extract.signing.step_tables import steps_signed
from casereview.extract.signing.suffixed import suffixed_labels
from casereview.extract.signing.unlabelled import (
    LEADERS,
    cells_signed,
    is_signed_in_row,
    leaders_in_rows,
    opinions_in_lines,
    opinions_over_lines,
    statements_of,
    worded_cells,
    worded_labels,
)
from casereview.extract.signing.words import Label, text_of
from casereview.extract.strips import CellKey, Paper
from casereview.terms import MarkKind

_PARTY_SEALS = frozenset({"当事人印章", "提供单位印章", "委托单位印章"})


def labels_of(paper: Paper, kind: Kind) -> tuple[Label, ...]:
    """The signature labels of a document of this kind, in reading order; seal blocks are not among them."""
    blocks = tuple(block for block in kind.blocks if block.kind is not MarkKind.SEAL)
    if not blocks:
        return ()
    endings = [at for at, strip in enumerate(paper.strips) if "签" in strip.text or "章" in strip.text]
    strong: list[Label] = []
    for position in endings:
        strong.extend(suffixed_labels(paper, position, blocks, strong))
    labelled = {label.block for label in strong}
    missing = tuple(block for block in blocks if block not in labelled)
    drawn = cells_signed(paper)
    found = [*strong, *_unless_opined(paper, blocks, strong, tuple(bare_labels(paper, kind, missing, strong)), drawn)]
    for unlabelled in (worded_cells, statements_of, opinions_in_lines, opinions_over_lines, worded_labels):
        labelled = {label.block for label in found}
        found.extend(unlabelled(paper, tuple(block for block in missing if block not in labelled), found))
    found = list(_signed_below(paper, found))
    labelled = {label.block for label in found}
    lacking = tuple(b for b in missing if b.role in PARTY and b.required and b not in labelled)
    if lacking and not any(block.kind is MarkKind.SEAL and block.role in _PARTY_SEALS for block in kind.blocks):
        for position in endings:
            found.extend(suffixed_labels(paper, position, lacking, found, stamped=True))
    labelled = {label.block for label in found}
    found.extend(stacked_opinions(paper, blocks, found))
    found.extend(opinions_of(paper, blocks, found, drawn))
    found.extend(leaders_in_rows(paper, blocks, found, drawn))
    found.extend(steps_signed(paper, blocks, found))
    found = sorted(dict.fromkeys(found), key=lambda label: (label.strip, label.start))
    labels = first_handles(paper, _without_headings(paper, found), blocks)
    labels = first_examines(paper, last_approves(paper, labels, blocks), blocks)
    return tuple(legal_head(paper, labels, blocks))


def _signed_below(paper: Paper, found: Sequence[Label]) -> Iterable[Label]:
    """The labels, that of a block which only states a name left for the sentence below that somebody signed after."""
    told = {label.block for label in found if not states_a_name(paper, label)}
    told |= {label.block for label in found if used(paper, label.block, label.strip, label.end)}
    stating = tuple(dict.fromkeys(label.block for label in found if label.block not in told))
    instead = tuple(statements_of(paper, stating, found))
    signed = {label.block for label in instead}
    yield from (label for label in found if label.block not in signed)
    yield from instead


def _unless_opined(
    paper: Paper,
    blocks: tuple[SignatureBlock, ...],
    strong: Sequence[Label],
    weak: tuple[Label, ...],
    drawn: Set[CellKey],
) -> Iterable[Label]:
    """The labels without （签名） but those that only state who it is, where the same one signs under his opinion."""
    opined = {
        label.block
        for label in opinions_of(paper, blocks, strong, drawn)
        if weak and paper.strips[label.strip].cell in drawn
    }
    for label in weak:
        signed = _next_cell(paper, label) in drawn or used(paper, label.block, label.strip, label.end)
        if not signed and _speaks_in_row(paper, label, drawn):
            continue
        if signed or label.column or label.block not in opined:
            yield label


def _speaks_in_row(paper: Paper, label: Label, drawn: Set[CellKey]) -> bool:
    """Whether beside a label alone in its cell somebody says something, his name being drawn further on in the row."""
    said = _next_cell(paper, label)
    if label.column or label.block.role not in LEADERS or said is None or not _heads_row(paper, label):
        return False
    return not is_names_only(paper.cell_text(said)) and is_signed_in_row(paper, said, drawn)


def _without_headings(paper: Paper, labels: Sequence[Label]) -> list[Label]:
    """The labels without those that head a row whose next cell holds the label proper: 收件人签收 | 收件人签名：.

    One with a hand in its own cell is signed there: 承办人1：(hand) | 承办人2：(hand).
    """
    proper = {
        (paper.strips[label.strip].cell, label.block)
        for label in labels
        if not label.column and paper.strips[label.strip].cell is not None and text_of(paper, label).endswith(":")
    }
    return [
        label
        for label in labels
        if not _heads_row(paper, label)
        or (_next_cell(paper, label), label.block) not in proper
        or used(paper, label.block, label.strip, label.end)
    ]


def _heads_row(paper: Paper, label: Label) -> bool:
    """Whether a label without a colon is all that its cell holds."""
    strip, text = paper.strips[label.strip], text_of(paper, label)
    return strip.cell is not None and not (label.column or label.opinion) and paper.cell_text(strip.cell) == text != ""


def _next_cell(paper: Paper, label: Label) -> CellKey | None:
    return paper.right_of(paper.strips[label.strip])
