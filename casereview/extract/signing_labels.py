"""Where a form asks for signatures: its labels, told by the words before （签名） and by the rows of opinions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from casereview.catalogue import Kind, SignatureBlock
from casereview.extract.strips import Paper
from casereview.terms import MarkKind


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

_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("被(?:询问|调查|谈话|检查询问)人(?:员)?", ("被询问人", "当事人")),
    ("陈述.{0,2}申辩人|陈述人|申辩人", ("陈述申辩人", "当事人")),
    (
        "被.{0,10}(?:单位|人|场所).{0,12}|(?:现场|单位|企业).{0,4}负责人|陪同.{0,6}|随同.{0,6}|在场.{0,4}人|物品(?:所有|持有)人",
        ("现场负责人", "当事人", "负责人", "法定代表人"),
    ),
    ("收件人|收件.{0,4}|受送达人|受送达.{0,6}|签收人|代收人|收到人|接收人", ("收件人", "当事人")),
    ("送达人(?:员)?", ("送达人",)),
    ("法制.{0,8}|法规.{0,6}", ("法制审核人", "审核人")),
    (".{0,6}(?:承办|经办|主办|协办|办案)人?(?:员)?[12一二AB]?", ("承办人", "执法人员", "调查人员")),
    (
        ".{0,10}(?:检查|勘验|勘查|勘察|执法|监察|监督|取证|告知)(?:人员?|员)[12一二]?",
        ("检查人员", "执法人员", "询问人", "承办人", "检查人", "调查人员"),
    ),
    (".{0,4}询问人(?:员)?", ("询问人", "执法人员")),
    (".{0,4}(?:记录|笔录|制作)人(?:员)?", ("记录人",)),
    ("书记员", ("书记员", "记录人")),
    (".{0,6}主持人", ("主持人",)),
    (".{0,4}调查人(?:员)?", ("调查人员", "执法人员", "承办人", "询问人")),
    (".{0,6}复核人(?:员)?", ("复核人", "负责人", "审核人")),
    (
        ".{0,8}(?:审批|批准|签发|签批)人?|.{0,4}(?:局长|大队长|支队长|主要负责人|机关负责人|分管领导|领导)",
        ("审批人", "负责人"),
    ),
    (
        ".{0,8}(?:审核|审查)人(?:员)?|.{0,6}(?:部门|机构|科室|处室|科长|分管)(?:负责人)?",
        ("审核人", "法制审核人", "负责人"),
    ),
    ("(?:出席|参加|参会|与会|列席|参与|讨论|合议).{0,8}", ("出席人员", "参会人员")),
    (".{0,8}(?:提供|出具)(?:人|单位|者).{0,8}", ("提供人", "当事人")),
    (".{0,6}(?:核对|核实|校对)人(?:员)?", ("核对人", "执法人员", "承办人")),
    (".{0,6}(?:鉴定|检测|检验|评估)人(?:员)?", ("鉴定人",)),
    ("(?:登记|受理|接报|接待)人(?:员)?", ("登记人", "记录人")),
    ("(?:立|整|装)(?:卷|订)人|归档人", ("立卷人",)),
    ("受委托人|受托人|(?:委托)?代理人|被委托人", ("受委托人", "当事人")),
    ("法定代表人.{0,8}|委托人|授权人|负责人.{0,6}", ("法定代表人", "负责人", "当事人", "审批人")),
    (
        "(?:行政)?(?:当事|相对|申请|声明|申诉|承诺|确认|收款|缴款|持有|所有|证明)人.{0,10}",
        ("当事人", "收件人", "提供人", "现场负责人", "陈述申辩人"),
    ),
)
_OPINIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("主持人", ("主持人",)),
    ("复核", ("复核人", "审核人", "负责人")),
    (
        "(?:承办|办案|经办)(?:部门|机构|科|处|单位|队)|(?:部门|机构|科室|处室|支队|大队)负责人|科室|部门",
        ("审核人", "负责人"),
    ),
    ("审批|批准|签批|批示", ("审批人", "负责人")),
    ("审核|审查|分管", ("审核人", "法制审核人", "负责人")),
    ("承办|经办|办案|拟办|拟处|调查人|主办", ("承办人", "登记人", "调查人员")),
    ("登记|受理|记录", ("登记人", "记录人", "承办人")),
    ("局长|领导|主要负责|机关|负责人|决定|处理", ("审批人", "负责人", "审核人")),
)
_PARTY = frozenset({"现场负责人", "当事人", "收件人", "提供人", "法定代表人", "受委托人"})
_PARTY_SEALS = frozenset({"当事人印章", "提供单位印章", "委托单位印章"})
_LEGAL = SignatureBlock("法制审核人", (), required=False)
"""Whoever signs under 法制审核意见 on a form whose kind does not say that it has such a row."""


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
    found.extend(_opinions(paper, tuple(block for block in missing if block not in labelled), found))
    return tuple(sorted(found, key=lambda label: (label.strip, label.start)))


def is_signing_label(text: str) -> bool:
    """Whether a folded cell text is itself the label of a place to sign."""
    return _SUFFIX.search(text) is not None


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
        resolved = resolved or _resolve(phrase, blocks, used)
        if resolved is None:
            continue
        block, matched = resolved
        if block.role in ("审核人", "负责人", "审批人") and _is_legal(opinion_heading(paper, position)):
            block = _legal(blocks)
        begin = _start_of(text, start, match.start(), matched)
        column = _heads_column(paper, position, block)
        yield Label(position, begin, match.start() + len(match.group().rstrip()), block, column)
        floor = match.end()


def _is_prose(text: str, start: int, match: re.Match[str], phrase: str) -> bool:
    """Whether the words are a sentence about signing, not the label of a place to sign."""
    talks = re.search(r"[由应须请并将经让]|的|签名|签字", phrase) is not None
    if match.group("inner") is not None:
        follows = text[match.end() : match.end() + 1]
        return talks and not match.group().rstrip().endswith(":") and "\u4e00" <= follows <= "\u9fff"
    before = text[start - 1 : start]
    return talks or len(phrase) > 24 or before in ("，", ",", "。", ";")


def phrase_words(phrase: str) -> str:
    """The words of a phrase without brackets and spaces."""
    return re.sub(r"[() /、]", "", phrase)


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


def _resolve(
    phrase: str, blocks: tuple[SignatureBlock, ...], used: frozenset[SignatureBlock] = frozenset()
) -> tuple[SignatureBlock, str] | None:
    """The block a phrase asks for and the part of the phrase that names it, up to the end of the phrase.

    Of two blocks with the same label the one that is not `used` yet.
    """
    best: tuple[int, SignatureBlock, str] | None = None
    for block in blocks:
        for stem in block.labels:
            at = phrase.rfind(stem)
            if at < 0 or (at and phrase[at - 1] == "被"):
                continue
            ends = at + len(stem) == len(phrase)
            weight = len(stem) * 4 + (1000 if ends else 0) + (0 if block in used else 2) + (1 if block.required else 0)
            if best is None or weight > best[0]:
                best = (weight, block, phrase[at:])
    if best is not None and best[0] > 1000:
        return best[1], _extended(phrase, best[2])
    words = phrase_words(phrase)
    for pattern, roles in _WORDS:
        match = re.search(rf"(?:{pattern})$", words)
        if match is None:
            continue
        for role in roles:
            for block in blocks:
                if block.role == role:
                    return block, match.group()
    return (best[1], best[2]) if best is not None else None


def _extended(phrase: str, matched: str) -> str:
    """The matched end of a phrase with the qualifying words before it: 行政执法人员 for 执法人员."""
    rest = phrase[: len(phrase) - len(matched)]
    prefix = re.search(
        r"(?:安全生产|应急管理|消防|监督|监管|行政|案件|主要|单位|企业|机关|部门|听证|现场|被检查|被复查|被处罚)+$",
        rest,
    )
    return (prefix.group() if prefix else "") + matched


def _by_heading(paper: Paper, position: int, blocks: tuple[SignatureBlock, ...]) -> SignatureBlock | None:
    """The block a bare 签名： belongs to: that of the opinion, of the cell to the left, else the only one."""
    heading = opinion_heading(paper, position)
    if heading and (block := _of_opinion(heading, blocks)) is not None:
        return block
    left = paper.left_of(paper.strips[position])
    if left is not None and (resolved := _resolve(paper.cell_text(left), blocks)) is not None:
        return resolved[0]
    return blocks[0] if len({block.role for block in blocks}) == 1 else None


def _of_opinion(heading: str, blocks: tuple[SignatureBlock, ...]) -> SignatureBlock | None:
    if _is_legal(heading):
        return _legal(blocks)
    for pattern, roles in _OPINIONS:
        if re.search(pattern, heading):
            return next((block for role in roles for block in blocks if block.role == role), None)
    return None


def _is_legal(heading: str) -> bool:
    return re.search("法制|法规|合法性", heading) is not None


def _legal(blocks: tuple[SignatureBlock, ...]) -> SignatureBlock:
    return next((block for block in blocks if block.role == "法制审核人"), _LEGAL)


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
    heads = [bool(text) and len(text) <= 16 and _is_head(text) for text in texts]
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
            if not column and (stem in fields or not block.required) and not _near_foot(paper, position):
                continue
            end = match.start() + len(match.group().rstrip())
            yield Label(position, match.start(), end, block, column, surely=0.95 if column else 0.85)


def _near_foot(paper: Paper, position: int) -> bool:
    """Whether a strip stands among the last lines, where people sign, or in an opinion."""
    later = sum(1 for strip in paper.strips[position + 1 :] if strip.text.strip())
    total = sum(1 for strip in paper.strips if strip.text.strip())
    return (later <= 8 and later < total * 0.4) or bool(opinion_heading(paper, position))


def _opinions(paper: Paper, blocks: tuple[SignatureBlock, ...], found: list[Label]) -> Iterable[Label]:
    """Opinions that are signed without any label: the cell beside or under 审批意见."""
    labelled = {label.strip for label in found}
    for position, strip in enumerate(paper.strips):
        heading = _heading_in("".join(strip.text.split()).rstrip(":")) if strip.cell else ""
        if strip.cell is not None and not heading:
            positions = paper.cells[strip.cell]
            heading = _heading_in(paper.cell_text(strip.cell).rstrip(":")) if positions[0] == position else ""
        if not heading or strip.cell is None:
            continue
        block = _of_opinion(heading, blocks)
        key = paper.right_of(strip)
        if block is None or key is None or labelled.intersection(paper.cells[key]):
            continue
        target = paper.cells[key][0]
        yield Label(target, 0, 0, block, opinion=True, surely=0.8)
