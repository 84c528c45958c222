"""The labels that end in （签名） or its like: whose they are, and where their words begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from casereview.catalogue import SignatureBlock
from casereview.extract.form_fields import field_values
from casereview.extract.labels import ASKED, PARTY_SERVED
from casereview.extract.labels import PARTY as PARTIES
from casereview.extract.names import person
from casereview.extract.signing.opinions import opinion_heading
from casereview.extract.signing.roles import (
    PARTY,
    block_named,
    block_of_opinion,
    is_legal,
    legal_block,
    phrase_words,
)
from casereview.extract.signing.words import GENERIC, SUFFIX, Label, heads_column
from casereview.extract.strips import Paper, Strip

_PHRASE_CHARACTER = re.compile(r"[\u4e00-\u9fff、/() ]")
_NOTE = re.compile(r" *(?:注|说明|备注|填写说明) *\d? *[:.、]")
_TALK = re.compile("[由须并将让的]|应(?!急)|(?<!申)请|经(?![办营])|签名|签字")
_SPOKEN_OF = re.compile(r"(?P<who>当事人|被处罚人|被告知人)[\u4e00-\u9fff、]{1,16}[。,;]? *签 *[名字] *:")
_CONFIRMED = re.compile(
    r" *(?P<who>(?:当事人|被[\u4e00-\u9fff]{2}(?:单位|人)|现场负责人|陈述申辩人)[\u4e00-\u9fff()]{0,8}?)"
    r"(?:的?确认|核对|声明|陈述|答复)(?:情况|内容|意见)? *:"
)
"""How a line begins in which somebody says something and signs at its end: 当事人确认：看清了，不申请回避。签名：."""
_OUTSIDERS = re.compile("当事|被|收件|受送达|声明|申请|提供|持有")
_BEHIND_LABEL = re.compile(r": *\Z")
_OFFICE = re.compile("(?<!被送达)(?:机构|部门|科室|大队|中队)$")
"""Who within the bureau takes a paper in, 送审机构签收, which is nobody's signature under what it says."""
_BEGUN = re.compile(r"[\u4e00-\u9fff]{2,10}$")
_AFTER_WORDS = re.compile(r"(?<=[\u4e00-\u9fff]) *[1-4一二]? *:? *$")
_SINGLE = re.compile(r"[\u4e00-\u9fff](?![\u4e00-\u9fff])")
_CUT = re.compile("[(] *(?P<inner>签 *[名字]?)(?P<bare>(?!))? *$")
"""What is left of （签名） on a scan where a name was written over its end."""

_UNSIGNED = re.compile(r"(?:拒绝?|不|未|绝|无法|逐页) *$")
_HAVING_READ = re.compile(
    "(?:确认|核对|阅读?|看)(?:过|完)?(?:以上|上述|本)?(?:笔录|记录|内容)?(?:无误|属实)?(?:之?后)$"
)
"""When somebody signs: 被询问人核对笔录无误后签名."""

_PERSON = re.compile(r"[\u4e00-\u9fff()、/]{1,12}人员?")
_WITNESS = re.compile("(?:见证|证明|在场|翻译|被邀请)人(?:员)?$")
_GAP = "   "
_ASSENTED = re.compile(
    "(?:属实|无误|同意|一致|无异议|看过|看清|听清|清楚|明白|知道|收到|没有|不(?:申请|要求|提出)[\u4e00-\u9fff]{0,6})[了]?$"
)
"""What somebody says right before he signs."""
_FIELDS_OF = {
    "被询问人": ASKED,
    "陈述申辩人": ("陈述申辩人", "陈述人", "申辩人"),
    "现场负责人": ("现场负责人", "被检查单位现场负责人", "法定代表人", "负责人"),
    "当事人": PARTIES,
    "收件人": PARTY_SERVED,
}
"""The fields that name who signs in a place."""

_NO_HEADS = frozenset({"主持人", "承办人", "登记人", "调查人员"})
_HEADS = ("审核人", "负责人", "审批人")


def suffixed_labels(
    paper: Paper,
    position: int,
    blocks: tuple[SignatureBlock, ...],
    earlier: Sequence[Label],
    *,
    stamped: bool = False,
) -> Iterable[Label]:
    """The labels of a strip that end in （签名） or its like; those in （盖章） alone if `stamped`."""
    text = paper.strips[position].text
    used = frozenset(label.block for label in earlier)
    floor = 0
    for match in _suffixes(paper, paper.strips[position]):
        told = _words_told(text, match, floor, stamped=stamped)
        resolved = _whose(paper, position, match, told[1], blocks, earlier, used) if told is not None else None
        if told is None or resolved is None:
            continue
        (start, phrase), (block, matched) = told, resolved
        if block.role in _HEADS and is_legal(opinion_heading(paper, position)):
            block = legal_block(blocks)
        proxy = "代收" in phrase and "关系" in phrase  # who receives for another, told with what he is to him
        begin = start if proxy else _start_of(text, start, match.start(), matched)
        column = heads_column(paper, position, block) and not _ends_label_beside(paper, position, match)
        yield Label(position, begin, match.start() + len(match.group().rstrip()), block, column)
        floor = match.end()


def _words_told(text: str, match: re.Match[str], floor: int, *, stamped: bool) -> tuple[int, str] | None:
    """Where the words begin that say who signs at a （签名）, and they; None where nobody is asked to sign there."""
    inner = "".join((match.group("inner") or match.group("bare") or "").split())
    if _in_note(text, match) or ("签" in inner) is stamped or _UNSIGNED.search(text, 0, match.start()):
        return None
    if inner == "签收" and _BEHIND_LABEL.search(text, 0, match.start()):
        return match.start(), "签收人"  # 执法人员：(hands)  签收：(hand)
    start, phrase = _phrase_before(text, match.start(), floor)
    if (said := _HAVING_READ.search(phrase)) is not None:
        if not _has_colon(match):
            return None
        phrase = phrase[: said.start()]
    if inner == "签收" and _OFFICE.search(phrase) is not None:
        return None
    if _is_prose(text, start, match, phrase) or (stamped and not _OUTSIDERS.search(phrase)):
        return None
    return start, phrase


def _whose(
    paper: Paper,
    position: int,
    match: re.Match[str],
    phrase: str,
    blocks: tuple[SignatureBlock, ...],
    earlier: Sequence[Label],
    used: frozenset[SignatureBlock],
) -> tuple[SignatureBlock, str] | None:
    """The block that is signed behind these words, and those of them that name it."""
    resolved = (
        _by_heading(paper, position, phrase, blocks, earlier)
        or block_named(phrase, blocks, used)
        or _carried_on(paper, position, phrase, blocks, earlier)
        or _by_name(paper, phrase, blocks)
    )
    before = paper.strips[position].text[: match.start()]
    said = _ASSENTED.search(phrase) is not None and before.endswith(" ")
    if resolved is None and phrase and (said or before.endswith(_GAP)):
        return _by_heading(paper, position, "", blocks, earlier)  # far behind what is said
    return resolved


def _ends_label_beside(paper: Paper, position: int, match: re.Match[str]) -> bool:
    """Whether a （签名） that begins its cell only closes the words of the cell beside it: 收件人 | （签名或盖章）."""
    strip = paper.strips[position]
    left = paper.left_of(strip)
    if match.group("inner") is None or strip.text[: match.start()].strip() or left is None:
        return False
    return paper.left_of(paper.strips[paper.cells[left][0]]) is None and left[2] == (strip.cell or left)[2]


def _has_colon(match: re.Match[str]) -> bool:
    return match.group().rstrip().endswith(":")


def _in_note(text: str, match: re.Match[str]) -> bool:
    """Whether it stands in a note on how to fill the form in, and not in a line to sign behind one."""
    told_before = text[: match.start()].count("。") + text.count(",")
    return _NOTE.match(text) is not None and not (_has_colon(match) and told_before)


def _suffixes(paper: Paper, strip: Strip) -> list[re.Match[str]]:
    """（签名） and its like in a strip, those too behind which somebody wrote over the colon."""
    found = {match.start(): match for match in SUFFIX.finditer(strip.text)}
    for at in paper.hands(strip):
        for match in SUFFIX.finditer(strip.text, 0, at):
            if match.end() == at:
                found.setdefault(match.start(), match)
        if (cut := _CUT.search(strip.text, 0, at)) is not None:
            found.setdefault(cut.start(), cut)
    return [found[start] for start in sorted(found)]


def _carried_on(
    paper: Paper, position: int, phrase: str, blocks: tuple[SignatureBlock, ...], earlier: Sequence[Label]
) -> tuple[SignatureBlock, str] | None:
    """The block of a label whose words began on the line before, or of a bare （签名） under another's."""
    if position == 0 or len(phrase) > 3:
        return None
    before, strip = paper.strips[position - 1], paper.strips[position]
    if before.cell != strip.cell or before.page != strip.page:
        return None
    last = earlier[-1] if earlier else None
    if not phrase and ":" in strip.text[: strip.text.find("签")]:
        return None  # it closes the place of a label without brackets: 检查人员：____（签名）
    if not phrase and last is not None and last.strip == position - 1:
        return None if last.column else (last.block, "")
    if not phrase and (len(before.text.strip()) > 12 or strip.text[: strip.text.find("签")].strip(" ([【〔")):
        return None
    begun = _BEGUN.search(before.text)
    if begun is None or "签" in begun.group():
        return None
    return block_named(begun.group() + phrase, blocks)


def _is_prose(text: str, start: int, match: re.Match[str], phrase: str) -> bool:
    """Whether the words are a sentence about signing, not the label of a place to sign."""
    talks = _TALK.search(phrase) is not None
    if match.group("inner") is not None:
        if _has_colon(match):  # whatever follows may be a name: 方, 时
            return False
        follows = text[match.end() : match.end() + 1]
        return bool(follows) and (follows in "后时方即才" or (talks and "\u4e00" <= follows <= "\u9fff"))
    before = text[start - 1 : start]
    goes_on = before in ("，", ",", "。", ";") and not _has_colon(match)
    return talks or len(phrase) > 24 or goes_on


def _phrase_before(text: str, stop: int, floor: int) -> tuple[int, str]:
    """The words that stand right before `stop`, a number or colon after them left out: where they begin, and they."""
    tail = _AFTER_WORDS.search(text[floor:stop])
    end = floor + tail.start() if tail is not None else stop
    start = end
    while start > floor and end - start < 60 and _PHRASE_CHARACTER.match(text[start - 1]):
        if text[start - 3 : start] == "   " and not _letter_spaced(text[start:end]):
            break
        start -= 1
    return start, "".join(text[start:end].split())


def _letter_spaced(taken: str) -> bool:
    """Whether a single character stands first, so that the gap before it is one within a spaced-out label."""
    return _SINGLE.match(taken) is not None


def _start_of(text: str, start: int, stop: int, matched: str) -> int:
    """Where the last `matched` characters before `stop` begin, spaces not counted."""
    left = len(phrase_words(matched))
    tail = _AFTER_WORDS.search(text[start:stop])
    at = start + tail.start() if tail is not None and matched else stop
    while at > start and left:
        at -= 1
        if phrase_words(text[at]):
            left -= 1
    return at


def _by_heading(
    paper: Paper, position: int, phrase: str, blocks: tuple[SignatureBlock, ...], earlier: Sequence[Label]
) -> tuple[SignatureBlock, str] | None:
    """The block of words that name nobody by themselves, 签名： or 负责人签名：, unless they end what began above."""
    if not GENERIC.fullmatch(phrase_words(phrase)):
        return None
    above = _carried_on(paper, position, phrase, blocks, earlier) if phrase else None
    if above is not None and len(above[1]) > len(phrase):
        return above
    block = _told_before(paper, position, blocks) or _of_heading(paper, position, blocks)
    return (block, phrase) if block is not None and not (phrase and block.role in _NO_HEADS) else None


def _by_name(paper: Paper, phrase: str, blocks: tuple[SignatureBlock, ...]) -> tuple[SignatureBlock, str] | None:
    """The block of whoever a field of the paper names so, whose name stands for the label: 张三（签名捺印）."""
    if person(phrase) != phrase:
        return None
    for block in blocks:
        fields = _FIELDS_OF.get(block.role, ())
        if any(person(value.text) == phrase for value in field_values(paper.document, fields)):
            return block, phrase
    return None


def _told_before(paper: Paper, position: int, blocks: tuple[SignatureBlock, ...]) -> SignatureBlock | None:
    """The block of the party that the sentence right before a bare 签名： in a cell speaks of: 当事人放弃。签名：."""
    strip = paper.strips[position]
    if (confirmed := _CONFIRMED.match(strip.text)) is not None:
        return block_of_opinion("".join(confirmed["who"].split()), blocks)
    told = _SPOKEN_OF.search(strip.text) if strip.cell is not None else None
    if told is None:
        return None
    return next((block for block in blocks if block.role in PARTY and told["who"] in block.labels), None)


def _of_heading(paper: Paper, position: int, blocks: tuple[SignatureBlock, ...]) -> SignatureBlock | None:
    """The block a bare 签名： belongs to: that of the opinion, of the cell to the left, else the only one."""
    left = paper.left_of(paper.strips[position])
    beside = paper.cell_text(left).rstrip(":") if left is not None else ""
    if _PERSON.fullmatch(beside):  # whoever it is, it is nobody whose opinion stands further up
        resolved = None if _WITNESS.search(beside) else block_named(beside, blocks)
        return resolved[0] if resolved is not None else None
    heading = opinion_heading(paper, position)
    if heading and (block := block_of_opinion(heading, blocks)) is not None:
        return block
    if left is not None and (resolved := block_named(paper.cell_text(left), blocks)) is not None:
        return resolved[0]
    attending = [block for block in blocks if block.role in ("出席人员", "参会人员")]
    if attending and paper.strips[position].cell is not None:
        return attending[0]
    return blocks[0] if len({block.role for block in blocks}) == 1 else None
