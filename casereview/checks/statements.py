"""What people say against what was found: an act denied without an answer, goods called by another name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from casereview.checks.absence import is_certain, is_letter_sure, title_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, failed, merged, passed, unsure
from casereview.text import squeezed

_DENIED = re.compile(
    r"(?:我|我们|本店|本人|一[瓶件台个分元袋箱]都|从来|(?<=答:)|(?<=[。,]))[^。;,:?]{0,10}?"
    r"(?:没有|没|从未|从没|未曾|不曾)(?:见过|[^。;,:?]{0,2}"
    r"(?:收过?钱|(?<!接)收过|卖|销售|出售|加过|添加|使用过|生产|制作|经营过))[^。;:?]{0,20}"
)
_STRONG = re.compile("从来没|从没|从未|都没")
_OF_OTHERS = re.compile(
    "别的|其他|另外|未成年|见过[^。;,]{0,10}(?:单|书|表|文件|规定|制度|标志|方案|预案|合同|协议|材料)|再|之后|以后|停止|现在|后来|许可|备案|登记|合格证|发票|票据|记账|台账"
)
_ANSWERED = re.compile("否认|辩称|矛盾|不予采信|不予认可|予以否定|与事实不符|称其|陈述与")
_SALE, _TAKING = "[卖售销]", "收"
_AGREED = {
    _SALE: re.compile(r"(?:未|没有|尚未|均未)[^。;,:]{0,6}[卖售销]|[无没]有?违法所得"),
    _TAKING: re.compile(r"(?:未|没有|尚未|均未)[^。;,:]{0,6}收|[无没]有?违法所得"),
}
"""What is said not to have been done, and how a decision says the same of it."""

_NAMED = re.compile(r"[“\"](?P<name>[\u4e00-\u9fffA-Za-z]{2,6})[”\"](?:牌)?(?P<what>[\u4e00-\u9fff]{3})")
_MANY, _APART = 3, 2
_NEVER = re.compile(r"(?:没有|从没|从未|未曾|没)(?P<act>[\u4e00-\u9fff]{1,2})过(?P<what>[\u4e00-\u9fff]{2,8})")
"""What somebody says never to have done to something that the decision tells of."""

_NEVER_DONE = re.compile(r"^.*?(?:没有?|从未|未曾|不曾)[^。;,]{0,4}?过|^.*?(?:没有?|从未|未曾|不曾).")
"""The denial itself, before what is denied."""

_LACKING = re.compile(
    r"未(?:依法|按规定|经批准)?(?:取得|办理|领取)(?P<paper>[\u4e00-\u9fff]{2,10}?(?:证|许可|批准文件|备案))"
)
_HAD = "(?:办过|办了|办理了|办好|取得了|已经?办|已经?取得|是有的|有的|齐全)"


def denial_answered(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no inquiry has an act denied of which the decision says nothing; in strong words that fails, else asks.

    Values: `title`, `value` (the words).
    """
    decisions = case.of_kind("penalty_decision")
    records = case.of_kind("inquiry_record")
    if not decisions:
        return merged()
    if any(_ANSWERED.search(words_of(decision)) for decision in decisions):
        return merged(*(passed(record.whole()) for record in records))
    verdicts = []
    for record in records:
        denied = (m for m in matches(record, _DENIED) if not _OF_OTHERS.search(m.group()))
        found = next((m for m in denied if not any(_says_so(decision, m.group()) for decision in decisions)), None)
        found = found or _contrary(record, decisions)
        if found is None:
            verdicts.append(passed(record.whole()))
            continue
        place, values = place_of(record, *found.span()), {"title": title_of(record), "value": found.group()}
        reason = f"《{title_of(record)}》称“{found.group()}”，与认定的事实是否矛盾、决定书有无回应，请核对"
        of_the_act = any(_is_of_the_act(words_of(decision), found.group()) for decision in decisions)
        sure = _STRONG.search(found.group()) and of_the_act and is_letter_sure(record)
        verdicts.append(failed(place, **values) if sure else unsure(reason, place, **values))
    return merged(*verdicts)


def _is_of_the_act(words: str, denial: str) -> bool:
    """Whether what is denied is a thing that the decision tells of, or a sale or taking of money where it has one."""
    if any(re.search(act, denial) and re.search(act, words) for act in (_SALE, _TAKING)):
        return True
    said = _NEVER_DONE.sub("", squeezed(denial))
    return any(said[at : at + _APART] in words for at in range(len(said) - 1))


def _contrary(record: Document, decisions: tuple[Document, ...]) -> re.Match[str] | None:
    """Where somebody says never to have done what the decision tells, or to hold a paper that it says is lacking."""
    told = [words_of(decision) for decision in decisions]
    for match in matches(record, _NEVER):
        what, act = match["what"][:_APART], match["act"][0]
        if _OF_OTHERS.search(match.group()) or not any(what in words and act in words for words in told):
            continue
        if not any(re.search(rf"[未没无][^。;,]{{0,6}}{act}", words) for words in told):
            return match
    for lacking in (m["paper"] for decision in decisions for m in matches(decision, _LACKING)):
        if claimed := re.search(rf"(?<![没未无]){lacking}[^。;,?没未无]{{0,4}}{_HAD}", words_of(record)):
            return claimed
    return None


def _says_so(decision: Document, denial: str) -> bool:
    """Whether the decision itself says that it was not done: nothing was sold, nothing was gained."""
    words = words_of(decision)
    return any(re.search(act, denial) and agreed.search(words) for act, agreed in _AGREED.items())


def goods_named_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when goods that are named in quotation marks bear one name throughout.

    A name that one paper alone gives fails where three others give almost that name to the same goods.
    Values: `title`, `value`, `expected`.
    """
    told: dict[tuple[str, int], dict[str, list[tuple[Document, Source]]]] = defaultdict(lambda: defaultdict(list))
    for paper in case.documents:
        for match in matches(paper, _NAMED):
            names = told[(match["what"], len(match["name"]))]
            names[match["name"]].append((paper, place_of(paper, *match.span("name"))))
    return merged(*(_named(names) for names in told.values()))


def _named(names: dict[str, list[tuple[Document, Source]]]) -> Verdict:
    papers = {name: {paper.id for paper, _ in places} for name, places in names.items()}
    usual = max(papers, key=lambda name: len(papers[name]))
    if len(papers[usual]) < _MANY:
        return merged()
    verdicts = [passed(*(place for _, place in names[usual]))]
    for name, places in names.items():
        apart = sum(a != b for a, b in zip(name, usual, strict=True))
        both = papers[name] & papers[usual]  # a paper that has both names means two goods
        if name == usual or len(papers[name]) > 1 or both or apart > _APART or apart == len(name):
            continue
        paper, place = places[0]
        values = {"title": title_of(paper), "value": name, "expected": usual}
        doubt = unsure(f"《{title_of(paper)}》写“{name}”，其他文书写“{usual}”，请核对", place, **values)
        verdicts.append(failed(place, names[usual][0][1], **values) if is_letter_sure(paper) else doubt)
    return merged(*verdicts)


_HEAD_OF = "(?:法定代表人|经营者|主要负责人|投资人)(?:姓名)?:?"


def representative_written_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no paper writes the name of the party's head with another character.

    Values: `title`, `value`, `expected`.
    """
    told = Counter(squeezed(str(f.value)) for f in case.facts_of("法定代表人") if f.value and is_certain(f))
    usual, many = next(iter(told.most_common(1)), ("", 0))
    if many < _MANY or not 2 < len(usual) <= 4:
        return merged()
    pattern = re.compile(rf"{_HEAD_OF}(?P<name>[\u4e00-\u9fff]{{{len(usual)}}})")
    verdicts = []
    for paper in case.documents:
        for match in matches(paper, pattern):
            name, place = match["name"], place_of(paper, *match.span("name"))
            if name == usual:
                verdicts.append(passed(place))
            elif name[0] == usual[0] and sum(a != b for a, b in zip(name, usual, strict=True)) == 1:
                verdicts.append(_misspelt(paper, place, name, usual))
    return merged(*verdicts)


def _misspelt(paper: Document, place: Source, name: str, usual: str) -> Verdict:
    values = {"title": title_of(paper), "value": name, "expected": usual}
    if is_letter_sure(paper):
        return failed(place, **values)
    return unsure(f"《{title_of(paper)}》写“{name}”，其他文书写“{usual}”，请核对", place, **values)
