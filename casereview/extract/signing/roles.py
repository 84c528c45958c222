"""Whose signature words ask for: the words before （签名） and the headings of opinions, told apart by role."""

from __future__ import annotations

import re
from functools import cache

from casereview.catalogue import SignatureBlock

PARTY = frozenset({"现场负责人", "当事人", "收件人", "提供人", "法定代表人", "受委托人"})
PRESSING = PARTY | {"被询问人", "陈述申辩人"}
"""Those who press a finger beside their names; officers press none."""
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("被(?:询问|调查|谈话|检查|约谈)+人(?:员)?", ("被询问人", "当事人")),
    ("陈述.{0,2}申辩人|陈述人|申辩人", ("陈述申辩人", "当事人")),
    (
        "(?:被(?!邀).{0,10}|受检)(?:单位|人|场所).{0,12}|检查对象.{0,6}|(?:现场|单位|企业).{0,4}负责人|现场(?:有关)?人员?|陪同.{0,6}|随同.{0,6}|在场.{0,4}人|物品(?:所有|持有)人",
        ("现场负责人", "当事人", "负责人", "法定代表人"),
    ),
    ("收件人|收件.{0,4}|受送达人|受送达.{0,6}|签收人|代收人|收到人|接收人", ("收件人", "当事人", "现场负责人")),
    ("送达人(?:员)?", ("送达人",)),
    ("法制.{0,8}|法规.{0,6}", ("法制审核人", "审核人")),
    (
        ".{0,6}(?:承办|经办|主办|协办|办案)人?(?:员)?[12一二AB]?",
        ("承办人", "执法人员", "调查人员", "检查人员", "询问人", "核对人"),
    ),
    (
        ".{0,10}(?:检查|核查|救援|勘验|勘查|勘察|复查|执法|监察|监督|取证|告知)(?:人员?|员)[12一二]?",
        ("检查人员", "执法人员", "询问人", "承办人", "检查人", "调查人员"),
    ),
    (".{0,4}询问人(?:员)?", ("询问人", "执法人员")),
    (".{0,4}(?:记录|笔录|制作)人(?:员)?", ("记录人",)),
    ("书记员", ("书记员", "记录人")),
    (".{0,6}主持人", ("主持人",)),
    (".{0,4}调查人(?:员)?", ("调查人员", "执法人员", "承办人", "询问人")),
    (".{0,6}复核人(?:员)?", ("复核人", "负责人", "审核人", "执法人员", "检查人员")),
    (
        ".{0,8}(?:审批|批准|签发|签批)人?|.{0,4}(?:局长|大队长|支队长|[镇乡]长|(?:街道|办事处|管委会)主任|主要负责人|机关负责人|分管领导|领导)",
        ("审批人", "负责人"),
    ),
    (
        ".{0,8}(?:审核|审查)人(?:员)?|.{0,6}(?:部门|机构|科室|处室|科长|分管)(?:负责人)?",
        ("审核人", "法制审核人", "负责人", "检查人"),
    ),
    ("(?:出席|参加|参会|与会|列席|参与|讨论|合议|会审|审议|评议).{0,8}", ("出席人员", "参会人员")),
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
_OPINIONS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(words), roles)
    for words, roles in (
        (
            "^(?:被|检查对象|当事人|相对人|现场负责人|受检|企业(?:意见|负责人))",
            ("现场负责人", "被询问人", "当事人", "收件人"),
        ),
        ("主持人", ("主持人",)),
        ("复核", ("复核人", "审核人", "负责人")),
        (
            "(?:承办|办案|经办|执法|稽查|监察)(?:部门|机构|科|处|单位|队)|(?:部门|机构|[科处股室队])\\)?负责人|[科处股]室|部门|[科处股室队]意见",
            ("审核人", "负责人"),
        ),
        ("(?:[大支总中小分]?队|科|股|处|所|站|室)长(?:审[核批])?意见", ("审核人", "负责人")),
        ("审批|批准|签批|批示", ("审批人", "负责人")),
        ("审核|审查|分管", ("审核人", "法制审核人", "负责人")),
        ("承办|经办|办案|拟办|拟处|呈批|呈报|调查人|核查人|主办|执法人|检查人", ("承办人", "登记人", "调查人员")),
        ("登记|受理|记录", ("登记人", "记录人", "承办人")),
        (
            "局长|[镇乡]长意见|(?:街道|办事处|管委会)主任意见|领导|主要负责|机关|负责人|决定|处理",
            ("审批人", "负责人", "审核人"),
        ),
    )
)
_PASSIVE = re.compile("(?:被(?:调查|询问|检查|谈话|约谈)*|[陪随]同(?:监督|消防)*)$")
"""What turns whoever inquires into whoever is asked, or goes along."""
_QUALIFYING = re.compile(
    r"(?:安全生产|应急管理|消防|监督|监管|行政|案件|主要|单位|企业|机关|部门|听证|现场|被检查|被复查|被处罚)+$"
)
_NO_WORDS = str.maketrans("", "", "() /、")
_LEGAL = SignatureBlock("法制审核人", (), required=False)
"""Whoever signs under 法制审核意见 on a form whose kind does not say that it has such a row."""


def phrase_words(phrase: str) -> str:
    """The words of a phrase without brackets and spaces."""
    return phrase.translate(_NO_WORDS)


@cache
def _ending(pattern: str) -> re.Pattern[str]:
    return re.compile(f"(?:{pattern})$")


def block_named(
    phrase: str, blocks: tuple[SignatureBlock, ...], used: frozenset[SignatureBlock] = frozenset()
) -> tuple[SignatureBlock, str] | None:
    """The block a phrase asks for and the part of the phrase that names it, up to the end of the phrase.

    Of two blocks with the same label the one that is not `used` yet.
    """
    best: tuple[int, SignatureBlock, str] | None = None
    for block in blocks:
        for stem in block.labels:
            at = phrase.rfind(stem)
            if at < 0 or _PASSIVE.search(phrase[:at]) is not None:
                continue
            ends = at + len(stem) == len(phrase)
            weight = len(stem) * 4 + (1000 if ends else 0) + (0 if block in used else 2) + (1 if block.required else 0)
            if best is None or weight > best[0]:
                best = (weight, block, phrase[at:])
    if best is not None and best[0] > 1000:
        return best[1], _extended(phrase, best[2])
    words = phrase_words(phrase)
    for pattern, roles in _WORDS:
        match = _ending(pattern).search(words)
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
    prefix = _QUALIFYING.search(rest)
    return (prefix.group() if prefix else "") + matched


def block_of_opinion(heading: str, blocks: tuple[SignatureBlock, ...]) -> SignatureBlock | None:
    """The block whoever gives the opinion of this heading signs in; None if the form has none for it."""
    if is_legal(heading):
        return legal_block(blocks)
    named = [block for block in blocks if heading.removesuffix("意见") in block.labels]
    if len(named) == 1:
        return named[0]
    for pattern, roles in _OPINIONS:
        if pattern.search(heading):
            return next((block for role in roles for block in blocks if block.role == role), None)
    return None


def is_legal(heading: str) -> bool:
    """Whether a heading is that of the legal examination."""
    return any(word in heading for word in ("法制", "法规", "合法性"))


def legal_block(blocks: tuple[SignatureBlock, ...]) -> SignatureBlock:
    """The block of the legal examiner, whether or not the kind has one."""
    return next((block for block in blocks if block.role == "法制审核人"), _LEGAL)
