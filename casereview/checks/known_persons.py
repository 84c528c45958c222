"""Whether a paper writes the name of a person a letter otherwise than the other papers of the case do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from casereview.checks.absence import is_certain, is_word_sure, title_of
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Officer, Source, Verdict, failed, merged, passed, unsure
from casereview.text import squeezed

_HAN = r"[\u4e00-\u9fff]"
_ENDS = (
    r"(?=$|[^\u4e00-\u9fff]|的|于|对|为|在|称|提|代表|系|等|和|及|与|作为|担任|职务|性别"
    r"|调查|询问|笔录|谈话|出示|确认|当场|负责|身份|单位|电话|住址|现住|联系|出生|年龄|签名|进入|正在|下到|到场|二人|两人)"
)
_WHOLE = re.compile(rf"{_HAN}{{3}}")  # no 梁**
_STRUCK = re.compile(
    r"(?:工人|死者|伤者|职工|员工|驾驶员|操作工|遇难者)(?P<name>[\u4e00-\u9fff]{3})(?=[1-9一两,、。(]|在|被|因|进入|死亡|受伤)"
)
"""Who was hurt is named behind what he was."""

_CALLED = re.compile(
    r"(?:受委托人|委托代理人|代理人|听证员|书记员|鉴定人|勘验人|见证人|翻译人员|现场负责人|陪同人员|随同人员|安全员|焊工|电工|操作工|检验员|会计):?(?P<name>[\u4e00-\u9fff]{3})"
    r"(?=$|[^\u4e00-\u9fff]|职务|性别|身份|在|等|和|、|到场|代为)"
)
"""Whom a paper names behind what he does in the case or the works."""

"""A name of two letters that differ in one may be anybody's."""

_KNOWING = 3
_BEFORE = 4


def persons_written_alike(
    case: CaseFile, law: LawBook, *, facts: tuple[FactName, ...], outside: tuple[KindId, ...]
) -> Verdict:
    """Pass when no paper has, in place of a name that three others know, one that differs from it in a letter.

    Judged where no other paper has the other name. In the words in which the others list the known one it fails; else
    it asks where the paper has the known one nowhere, for people of one family have such names. Papers of `outside` are
    others'.
    Values: `title`, `value`, `expected`.
    """
    told = chain.from_iterable(case.facts_of(name) for name in facts)
    names = {name for fact in told if is_certain(fact) and _WHOLE.fullmatch(name := _named(fact))}
    papers = tuple(d for d in case.documents if d.kind not in outside and is_word_sure(d))
    names |= {match["name"] for paper in papers for told in (_STRUCK, _CALLED) for match in matches(paper, told)}
    names |= {match["name"] for paper in papers for match in matches(paper, _beside(names))} if names else set()
    ends = _ENDS[:-1] + "".join(f"|{name}" for name in sorted(names)) + ")"
    return merged(*(v for name in sorted(names) for v in _of_name(case, papers, name, ends)))


def _beside(names: set[str]) -> re.Pattern[str]:
    """Matches who is named right behind one of these: 工人邬某某、蒯某某进入."""
    known = "|".join(sorted(names))
    return re.compile(
        rf"(?:{known})[、和及与](?P<name>{_HAN}{{3}})(?=$|[^\u4e00-\u9fff]|进入|正在|在|等|下到|到|作业|于|从|二人|两人|调查|询问|谈话)"
    )


def _named(fact: Fact) -> str:
    value = fact.value
    return squeezed((value.name or "") if isinstance(value, Officer) else value if isinstance(value, str) else "")


def _of_name(case: CaseFile, papers: tuple[Document, ...], name: str, ends: str) -> Iterator[Verdict]:
    knowing = [paper for paper in papers if name in words_of(paper)]
    if len(knowing) < _KNOWING:
        return
    yield passed(*(paper.whole() for paper in knowing[:1]))
    nearly = re.compile(rf"{name[0]}(?:{_HAN}{name[2]}|{name[1]}{_HAN})|{_HAN}{name[1:]}")
    for paper in papers:
        if any(told != name for told in nearly.findall(words_of(paper))):
            yield from _otherwise(case, paper, name, knowing, ends)


def _otherwise(case: CaseFile, paper: Document, name: str, knowing: list[Document], ends: str) -> Iterator[Verdict]:
    middle, last = rf"{name[0]}{_HAN}{name[2]}", rf"{name[:2]}{_HAN}"
    begins = rf"(?:(?<!{_HAN})|(?<=[的由对向与和及将使因员人长任理派请]))"
    family = rf"{_HAN}{name[1:]}{ends}"
    for match in matches(paper, re.compile(rf"{begins}(?:{middle}|{last}{ends}|{family})")):
        other = match.group()
        if any(other in words_of(document) for document in case.documents if document.id != paper.id):
            continue
        place = place_of(paper, *match.span())
        before = match.string[max(match.start() - _BEFORE, 0) : match.start()]
        homes = [home for document in knowing if (home := _place(document, before + name, len(before)))]
        values = {"title": title_of(paper), "value": other, "expected": name}
        if len(homes) > 1 and len(before) == _BEFORE:
            yield failed(place, homes[0], **values)
        elif name not in words_of(paper):
            reason = f"《{values['title']}》写“{other}”，其他文书写“{name}”，仅差一字，请核对是否同一人"
            yield unsure(reason, place, knowing[0].whole(), **values)
        return


def _place(document: Document, told: str, lead: int) -> Source | None:
    at = words_of(document).find(told)
    return place_of(document, at + lead, at + len(told)) if at >= 0 else None
