"""The words that mark a place to sign, （签名） and its like, and what a label found by them is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from casereview.catalogue import SignatureBlock
from casereview.extract.strips import Paper, Strip


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


_SIGN = (
    "(?:手 *写 *|系统|电子|数字|在线)*签 *(?:名|字|章|收|署)"
    "(?:(?: *(?:或 *者?|和|及|与|并|、|,|/))? *(?:加 *)?"
    "(?:盖 *公? *章|签 *章|捺 *(?:指|手)? *印|按 *(?:指|手) *印|(?:指|手) *印|签 *名|签 *字)"
    "| *(?:和|及|与|、|/) *(?:日 *期|时 *间))*"
)
_STAMP = "(?:加 *)?(?:盖 *章|印 *章|公 *章|盖 *公 *章|章)(?: *(?:或 *者?|、|/|及|并|和) *签 *(?:名|字))?"
SUFFIX = re.compile(
    rf"[(\[【〔<] *(?P<inner>(?:{_SIGN}|{_STAMP})[^()\[\]【】〔〕<>:]{{0,10}}?:?) *[)\]】〕>]"
    r"(?: *(?:并 *)?(?:[(][^()]{0,6}(?:印|章|日期) *[)]|捺 *(?:指|手)? *印|盖 *章))? *:? *"
    rf"|(?P<bare>{_SIGN}(?: *确 *认(?= *:))?)(?: *处| *栏)?(?: *[(][^()]{{0,6}}(?:印|章|日期|写) *[)])?"
    r"(?: *(?:及|和|与|、|/) *(?:签收)?(?:日 *期|时 *间)"
    r"| *(?:及|和|与|、|/)? *(?:行政)?(?:执法)?证件? *(?:编 *)?号 *码?)?"
    r" *(?:: *|;(?=   | *$)|(?=_)|(?= *$)|(?<=   ))"
)
_ANOTHER = re.compile(rf"(?:^|(?<=[ 、,;。:)]))[\u4e00-\u9fff]{{1,8}}[人员者](?= *:|{SUFFIX.pattern})")
GENERIC = re.compile(r"(?:负责人|领导|签名人|签字人|签署人|签发人|本人|签批人)?")
"""Words that name somebody only together with the opinion above."""
_COLUMN_WORDS = re.compile(
    r"序号|编号|姓名|职务|职称|单位|部门|(?:是否|有无)[^:]{2,4}|性别|年龄|(?:讨论|表决|处理|个人|发表|具体|发言)?意见|(?:送达)?文书.*|.*名称.*|文号|.*地点|.*日期|.*时间|.*方式|备注|电话|.*签名.*|.*签字.*|(?:送达|承办|经办|审核|审批|批准)人(?:员)?|收件人.*|签收人.*|受送达人|数量|规格.*|证号|代收.*"
)

_OF_GROUP = re.compile("(?:姓名|名称|单位名称|姓名[/(或]者?名称[)]?|个人|单位)")
"""What a label that spans rows groups, whose particulars stand beside it."""
_AND = re.compile("[及和与、/]")
_SPOKEN = re.compile("[，。,;；拒]|:.*年.*月|(?<!自)已|电子签[名章] *:")
_FILLED = re.compile("。|年.*月")
"""What stands in the cell of an opinion or a signature, and in no head of a column."""


def another_label(text: str, start: int, known: int) -> int:
    """Where the next label to sign at begins, for a place ends there: the `known` one, or one before it."""
    found = _ANOTHER.search(text, start)
    return known if found is None or known < found.end() else found.start()


def is_signing_label(text: str) -> bool:
    """Whether a folded cell text is itself the label of a place to sign."""
    return SUFFIX.search(text) is not None


def ends_in_label(text: str) -> bool:
    """Whether a folded cell text is the label of a place to sign and nothing after it."""
    return any(match.end() == len(text) for match in SUFFIX.finditer(text))


def heads_column(paper: Paper, position: int, block: SignatureBlock) -> bool:
    """Whether the strip's cell is the head of a column, told by its neighbours being heads too."""
    strip = paper.strips[position]
    head = strip.block.cell
    if strip.cell is None or head is None:
        return False
    beneath = strip.cell[2] + head.row_span
    if not any(k[:2] == strip.cell[:2] and k[2] >= beneath for k in paper.cells):
        return False
    if _FILLED.search(paper.cell_text(strip.cell)) or _stands_over_more(paper, strip):
        return False
    if (
        head.row_span > 1
        and (beside := paper.right_of(strip)) is not None
        and _OF_GROUP.fullmatch(paper.cell_text(beside))
    ):
        return False
    neighbours = [key for key in (paper.right_of(strip), paper.left_of(strip)) if key is not None]
    texts = [paper.cell_text(key) for key in neighbours]
    if not texts or (paper.right_of(strip) is not None and not texts[0]):
        return False
    heads = [len(text) <= 28 and is_head(text) and not _SPOKEN.search(text) for text in texts]
    return any(heads) if block.per_row else all(heads)


def _stands_over_more(paper: Paper, strip: Strip) -> bool:
    """Whether a label ends in a colon and the cell beneath holds a label or a day: each is signed where it stands."""
    cell = strip.block.cell
    if strip.cell is None or cell is None or not paper.cell_text(strip.cell).endswith(":"):
        return False
    beneath = paper.cell_text((strip.page, cell.table, cell.row + cell.row_span, cell.column))
    return ":" in beneath


def is_head(text: str) -> bool:
    """Whether the text of a cell heads a column, of one thing or of several: 单位及职务."""
    if _COLUMN_WORDS.fullmatch(text) is not None or is_signing_label(text):
        return True
    parts = _AND.split(text)
    return len(parts) > 1 and all(_COLUMN_WORDS.fullmatch(part) for part in parts)


def text_of(paper: Paper, label: Label) -> str:
    """The words of a label without spaces."""
    return "".join(paper.strips[label.strip].text[label.start : label.end].split())


def printed_label(paper: Paper, label: Label) -> str:
    """A label as it is printed, with what of it stands above or beside; of an opinion its heading."""
    strip = paper.strips[label.strip]
    if label.opinion:
        left = paper.left_of(strip)
        lone = strip.text[label.start : label.end].strip() or label.block.role
        return paper.cell_text(left) if left is not None else lone
    start, end = paper.printed(strip, label.start), paper.printed(strip, label.end)
    words = strip.block.text[start:end].strip()
    above = paper.strips[label.strip - 1] if label.strip and words.startswith(("(", "（")) else strip
    if above is not strip and above.cell == strip.cell is not None:
        return above.block.text.strip() + words
    beside = paper.left_of(strip) if words.startswith(("(", "（")) and not label.column and not label.start else None
    return paper.cell_text(beside) + words if beside is not None else words
