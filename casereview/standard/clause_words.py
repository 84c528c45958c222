"""How issued scoring standards head, number and close their clauses, and the words in which these lose points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from casereview.standard.points_words import bracketed_points, points_in, veto_of, without_points
from casereview.text import squeezed

ANNOUNCES = re.compile("之一|否决|下列|以下情形|以下情况|任何一项|任一|任意一项|基本标准")
TOTAL = re.compile(r"(?:合计|总计|总分|小计|共计|得分合计|总得分|满分|评查得分|最后得分|本页小计|本项小计).{0,14}")
SIGNED = re.compile(
    r"(?:评查|复核|审核|检查|评审|填表|记录)(?:人员?|组长?|小组|日期|时间|单位|机关)|(?:被评查|被检查|办案|承办)(?:单位|机关|机构|人员?)|案卷(?:名称|编号|文号)|案件名称|案由|"
    r"(?:评查|综合)(?:意见|结论|等次)|组长|备注|注|说明|填表说明|年月日"
)
NOTE = re.compile(r"(?:备?注|(?:填表|使用|评分|有关|几点)?说明)(?:[:：、.0-9(]|$)")
"""What begins a note: it only announces vetoes if it lists them."""

CHAPTER = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:[、.,:]|部分|章)|[IVX]+[、.]|表[一二三四五六七八九十0-9]{1,2}[:、.]?)"
)
NUMBERED = re.compile(
    r"(\((?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\)|[0-9]{1,3}(?:\.[0-9]{1,3})*(?=[、.:)])|[一二三四五六七八九十]{1,3}(?=[、.:)])"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2})*(?=[\u4e00-\u9fff《])(?![个日年月人名份次件天项页处种类万元倍分张条款卷本号周小位级]))"
    r"[、.:)]?(?=[^0-9年月日、.:)])"
)
CHINESE_NUMBER = re.compile(r"\(?[一二三四五六七八九十]{1,3}\)?[、.]?")
FIGURE = re.compile(r"[0-9]")
_POINTS_IN_LINE = re.compile(r"[(\[【][^()]{0,8}?[0-9]+(?:\.[0-9]+)?\s*分[^()]{0,6}[)\]】][;；。,，]?")
_POINTS_LINE = re.compile(r"\n\s*(?:共|计|满分)?[0-9]+(?:\.[0-9]+)?\s*分\s*$")
_IN_BRACKETS = re.compile(r"[(\[【][^()\[\]【】]*[)\]】]")
_BARE_POINTS = re.compile(r"(?<=[\u4e00-\u9fff])(?:共|计)?[0-9]+(?:\.[0-9]+)?分$")
_SENTENCE = re.compile("[以如]下|下列|之一|凡|凡有")
_LONGEST_NAME = 12
_SENTENCE_END = re.compile("[。;；]")
_LOST = re.compile(r"[扣减]([0-9]+(?:\.[0-9]+)?)(?:分?[-~—至到]+([0-9]+(?:\.[0-9]+)?))?分")
_LEADING = re.compile(r"[(][一二三四五六七八九十]{1,3}[)][、.]?|[0-9]{1,2}(?:\.[0-9]{1,2})*[、.](?=[\u4e00-\u9fff])")
_INLINE = re.compile(
    r"(?:^|(?<=[;；。,，]))\(?[0-9]{1,2}[)、.]+|(?:^|(?<=[;；。]))\(?[一二三四五六七八九十]{1,2}[)、.]+"
)
_LOSS_BEGINS = re.compile(r"[扣减](?=[0-9])|[,，](?:直接|一票|该?案卷|判定|评定|认定|视为|计零分)|一票否决|不合格")
BRACKETED_LOSS = re.compile(r"[(]((?:每[^()]{0,6})?[扣减][^()]{0,12}分)[)][;。]?$")
TELLS_GAIN = re.compile(r"加\s*[0-9一二三四五六七八九十]+(?:\.[0-9]+)?(?:[-~—至到]+[0-9]+)?\s*分|奖励分")
TELLS_LOSS = re.compile(r"[扣减]\s*[0-9一二三四五六七八九十]|不得分")
LOSS_LINE = re.compile(r"(?:扣分标准|评分标准|扣分办法|评分办法|计分办法|扣分细则|扣分说明)[:：]?")


GUESSED = "没有写明分值，按所扣最多的分数推定"
FITTED = "没有写明分值，按本部分的总分推定"


def heading(text: str) -> str:
    """A heading without its points and line breaks."""
    plain = without_points(squeezed(_POINTS_LINE.sub("", text))).strip(":：。")
    for lead in (CHAPTER, _LEADING):
        match = lead.match(plain)
        plain = plain[match.end() :].strip(":：、") or plain if match else plain
    return _BARE_POINTS.sub("", plain)


def veto_heading(text: str) -> str:
    """What a list of vetoes is called: the announcement itself if it is short, less what it says in brackets."""
    plain = heading(_IN_BRACKETS.sub("", squeezed(text)))
    return plain if 0 < len(plain) <= _LONGEST_NAME and not _SENTENCE.search(plain) else "否决项"


def parted(body: str) -> tuple[str, str]:
    """A numbered line as its clause and what follows its points: the words on points lost."""
    match = _POINTS_IN_LINE.search(body)
    if match is None:
        return without_points(body).rstrip(",;。"), ""
    before, after = body[: match.start()], body[match.end() :].strip(",;。:")
    if len(before) < 3 or not re.search("扣|不得分|减", after):
        return without_points(body).rstrip(",;。"), ""
    return before.rstrip(",;。:"), LOSS_LINE.sub("", after, count=1)


def items(title: str) -> list[tuple[str, Decimal]]:
    """The small items of one cell that have each their own points."""
    if bracketed_points(title) < 2:
        return []
    head, _, body = (
        title.rpartition("：")
        if "\n" not in title.partition("：")[0] and NUMBERED.match(title.rpartition("：")[2])
        else ("", "", title)
    )
    pieces = [piece for line in body.splitlines() for piece in _pieces(line)]
    found: list[tuple[str, Decimal]] = []
    waiting = ""
    for piece in pieces:
        waiting += piece
        points = points_in(piece) if bracketed_points(piece) else None
        if points is not None:
            text = without_points(squeezed(waiting)).strip(" ;；。,，")
            found.append((f"{squeezed(head)}：{text}" if head else text, points))
            waiting = ""
    return found


def inline_items(plain: str) -> list[str]:
    """The items that a line lists behind its colon: …之一的：1.…；2.… ."""
    _, colon, listing = plain.partition(":") if ":" in plain else plain.partition("：")
    items = [item.strip(" ;；。") for item in _INLINE.split(listing) if item.strip(" ;；。")] if colon else []
    return items if len(items) > 1 else []


def vetoes_apart(words: str) -> tuple[list[tuple[str, str]], str]:
    """Of words on points lost the sentences that end the whole case, each with its veto; and the rest."""
    sentences = [part.strip() for part in _SENTENCE_END.split(words.replace("\n", ";")) if part.strip()]
    vetoes = [(sentence, veto) for sentence in sentences if (veto := veto_of(sentence))]
    rest = [sentence for sentence in sentences if veto_of(sentence) is None]
    return vetoes, "；".join(rest)


def without_loss(sentence: str) -> str:
    """The fault that a sentence on points lost tells of."""
    match = NUMBERED.match(sentence)
    fault = _LOSS_BEGINS.split(sentence[match.end() :] if match else sentence)[0]
    return fault.strip(" ,，;；的")


def losses_apart(title: str) -> tuple[str, list[str]]:
    """What a text asks for, and the sentences in it that tell of points lost."""
    sentences = [part for line in title.splitlines() for part in _SENTENCE_END.split(line) if part.strip()]
    lost = [part for part in sentences if TELLS_LOSS.search(part)]
    kept = [part for part in sentences if part not in lost]
    if lost and not kept:  # 未建立台账的,扣5分
        kept = [re.split("[,，]|扣|不得分", lost[0])[0]]
    return ("\n".join(kept), ["；".join(lost)]) if lost else (title, [])


def _pieces(line: str) -> Iterator[str]:
    """A line cut behind every bracket of points."""
    start = 0
    for match in _POINTS_IN_LINE.finditer(line):
        yield line[start : match.end()]
        start = match.end()
    if line[start:].strip():
        yield line[start:]


def most_lost(words: str) -> Decimal | None:
    """The most points that the words take at once."""
    return max(_lost(words), default=None)


def all_lost(words: str) -> Decimal | None:
    """The points that the faults the words name take together."""
    return sum(_lost(words), Decimal(0)) or None


def _lost(words: str) -> list[Decimal]:
    return [Decimal(most or least) for least, most in _LOST.findall(squeezed(words))]
