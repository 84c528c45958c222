"""People whom running text names without a label: by whose statement was taken, by their part, in a row with others."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from casereview.extract.signing.signed_names import SURNAMES

_HAN = r"\u4e00-\u9fff"
_NAME = rf"[{''.join(sorted(SURNAMES))}][{_HAN}]{{1,2}}"
_ROW = rf"{_NAME}(?:[、,，和与及]{_NAME})*"
_ASKED = re.compile(
    rf"(?:对|询问了?|约谈了?)({_ROW}?)"
    r"(?:的|等人|二人|两人|分别|依法|进行|制作|作了?|做了?|开展)*(?:调查|询问|谈话|笔录)"
)
_BY_THEM = re.compile(rf"(?<![{_HAN}])({_ROW}?)(?:等人)?的?(?:调查|询问|陈述|谈话)?(?:笔录|证言|自述|身份证)")
_THEMSELVES = re.compile(rf"(?:我叫|我的名字叫|本人姓名)({_NAME})(?=[,，。;；、:：\s(（]|$)")
_SEX = re.compile(rf"(?<![{_HAN}])({_NAME})[,，(（](?:男|女)(?=[,，)）。])")
_PART = re.compile(
    rf"(?:经理|主任|会计|出纳|司机|股东|老板|班组长|厂长|店长|站长|队长|组长|电工|焊工|员工|职工|工人|负责人|操作人员|作业人员"
    rf"|从业人员|工作人员|执法人员|检查人员|调查人员|证人|[{_HAN}][员工])({_NAME})(?=[、,，。;；（(]|在场|称|陈述|承认|反映|证实|说明|等)"
)
_TOLD = (_ASKED, _BY_THEM, _THEMSELVES, _SEX)
_PARTED = re.compile(r"[、,，和与及]")
_WORDS = re.compile(
    r"陈述|许可|施工|高[处空温压]|安全|金[额属]|温度|江[苏西]|应[当急按该]|解除|解释|成[立员]|时间|常[见规]|经[营过理]|管理|相关|任何"
    r"|单位|全[部体员]|通[知过]|后[续期]|水[平电]|向|严[格重]|何时|包括|万元|利[用润]|平[台时]|连续|方[案式]|党|容[器易]|别|都|终|边|关"
    r"|路|车[间辆]|石|段|广|双|能|空|从|查|要|上[述岗级]|国|文[件书]|居[民住]|明[确知显]|白|越|红|计|支|项|东|古|易|充|房|花名"
)
"""Words that begin as names do, and first characters that are more often words than names."""


def named_in_passing(texts: Iterable[str], known: Collection[str]) -> Iterator[str]:
    """Names in running text, those in a row with people who are `known` among them."""
    row = _row_with(known)
    for text in texts:
        for pattern in _TOLD:
            for match in pattern.finditer(text):
                yield from (name for name in _PARTED.split(match[1]) if _may_be(name))
        for match in row.finditer(text) if row is not None else ():
            yield from (name for name in match.groups() if name and _may_be(name))
        yield from (match[1] for match in _PART.finditer(text) if len(match[1]) > 2 and _may_be(match[1]))


def _row_with(known: Collection[str]) -> re.Pattern[str] | None:
    """Somebody listed before or behind somebody who is known."""
    others = "|".join(sorted((re.escape(name) for name in known if len(name) > 2), key=lambda name: (-len(name), name)))
    if not others:
        return None
    return re.compile(rf"(?:{others})、({_NAME})(?=[、,，。;；（(]|$)|(?<![{_HAN}])({_NAME})、(?:{others})")


def _may_be(name: str) -> bool:
    return len(name) > 1 and _WORDS.match(name) is None
