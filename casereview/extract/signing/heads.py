"""Which of several heads who sign a paper examines, which approves, and which is that of the legal office."""

from __future__ import annotations

import re
from dataclasses import replace

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.opinions import opinion_heading
from casereview.extract.signing.roles import legal_block
from casereview.extract.signing.words import Label, text_of
from casereview.extract.strips import Paper

_BRIGADE = re.compile("[大支总]队(?:负责人|领导|主官|长)")
_HEAD_ONLY = re.compile(
    "(?:(?:分管|主管)?局?(?:负责人|领导)|(?:分管|主管|副)局长|[\u4e00-\u9fff]{0,6}[队科股]长)(?:(?:审[核批])?意见|批示|签[名字])?"
)
_EXAMINES = re.compile("(?:法制)?审[核查]人员?:?")
_PROPOSING = re.compile("(?:拟?(?:处理|办理|处罚)|拟办|初步)(?:意见|建议)")
_SHORT = 12  # characters of a cell that only says who signs


def legal_head(paper: Paper, labels: list[Label], blocks: tuple[SignatureBlock, ...]) -> list[Label]:
    """The labels, the last of several legal examiners taken for the head of their office where one signs as such."""
    head = next((block for block in blocks if block.role == "负责人"), None)
    if head is not None and any(_examines(paper, label) for label in labels if label.block is head):
        examiner = legal_block(blocks)
        return [_own(paper, label, examiner, head) for label in labels]
    legal = [at for at, label in enumerate(labels) if label.block.role == "法制审核人"]
    if head is None or len(legal) < 2 or any(label.block is head for label in labels):
        return labels
    last = labels[legal[-1]]
    if "负责人" not in opinion_heading(paper, last.strip) + text_of(paper, last):
        return labels
    return [replace(label, block=head) if label is last else label for label in labels]


def _examines(paper: Paper, label: Label) -> bool:
    """Whether a label asks by its words for whoever examines, not for the head of the office."""
    return _EXAMINES.fullmatch(text_of(paper, label)) is not None


def _own(paper: Paper, label: Label, examiner: SignatureBlock, head: SignatureBlock) -> Label:
    """The label with the block its words ask for: 审核人员 beside 负责人签字 in a paper of the legal office."""
    if label.block is head and _examines(paper, label):
        return replace(label, block=examiner)
    heads = label.block is examiner and "负责人" in text_of(paper, label)
    return replace(label, block=head) if heads else label


def last_approves(paper: Paper, labels: list[Label], blocks: tuple[SignatureBlock, ...]) -> list[Label]:
    """The labels, the last of several heads who examine taken for the one who approves where none is said to.

    So is the only one where he heads a brigade, which has nobody above him.
    """
    approver = next((block for block in blocks if block.role == "审批人" and block.required), None)
    examiner = "审核人" if any(block.role == "审核人" for block in blocks) else "负责人"
    examine = [at for at, label in enumerate(labels) if label.block.role == examiner]
    if approver is None or not examine or any(label.block is approver for label in labels):
        return labels
    if len(examine) == 1 and not _BRIGADE.search(opinion_heading(paper, labels[examine[0]].strip)):
        return labels
    return [replace(label, block=approver) if at == examine[-1] else label for at, label in enumerate(labels)]


def first_examines(paper: Paper, labels: list[Label], blocks: tuple[SignatureBlock, ...]) -> list[Label]:
    """The labels, the first of two heads who approve taken for the one who examines where none is said to.

    That is whoever gives an opinion as a head or leader only, before another gives his as the approver.
    """
    examiner = next((block for block in blocks if block.role == "审核人" and block.required), None)
    approve = [at for at, label in enumerate(labels) if label.block.role == "审批人"]
    if examiner is None or len(approve) < 2 or any(label.block is examiner for label in labels):
        return labels
    first, last = (_whose(paper, labels[at]) for at in (approve[0], approve[-1]))
    if _HEAD_ONLY.fullmatch(first) is None or first == last:
        return labels
    return [replace(label, block=examiner) if at == approve[0] else label for at, label in enumerate(labels)]


def first_handles(paper: Paper, labels: list[Label], blocks: tuple[SignatureBlock, ...]) -> list[Label]:
    """The labels, the first of several heads taken for the handlers where he only says what to do (处理意见)."""
    handler = next((block for block in blocks if block.role == "承办人" and block.required), None)
    heads = [at for at, label in enumerate(labels) if label.block.role in ("审批人", "审核人")]
    if handler is None or len(heads) < 2 or any(label.block.role == "承办人" for label in labels):
        return labels
    beside = paper.left_of(paper.strips[labels[heads[0]].strip])
    if beside is None or _PROPOSING.fullmatch(paper.cell_text(beside).rstrip(":")) is None:
        return labels
    return [replace(label, block=handler) if at == heads[0] else label for at, label in enumerate(labels)]


def _whose(paper: Paper, label: Label) -> str:
    """The words that say whose opinion or signature a label is for."""
    if label.opinion and (heading := opinion_heading(paper, label.strip)):
        return heading
    left = paper.left_of(paper.strips[label.strip]) if label.opinion else None
    if left is not None:
        return paper.cell_text(left).rstrip(":")
    cell = paper.strips[label.strip].cell
    whole = paper.cell_text(cell) if cell is not None else ""
    return (whole if 0 < len(whole) <= _SHORT else text_of(paper, label)).rstrip(":")
