"""Telling the kind of a title that is in no list by the words that every wording of it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from casereview.catalogue.kinds import Kind

PARTED = "~"
"""What stands in the library between the parts of a wording."""

_LONGEST = 46  # characters of a line that may be a title
_MARKS = re.compile(r"[^\w]")
_BRACKETS = re.compile(r"\([^()]*\)")
_SENTENCE = re.compile(
    r"[《》。;:?!,]|你|我[局队单们公]|本[局机]|(?<![未不])(?:根据|按照|依照|依据.{8}|收到|领取)|附件|详见|经查|现将|"
    r"^[一二三四五六七八九十]{1,2}、|^\d"
)
_CASE = re.compile(r"关于[^。;]{2,80}(?=案的?[^。;]{3,20}$)")
_EXCERPT = re.compile(r"^《([^《》]{2,40})》(\(?(?:节选|节录|摘录|摘页|摘抄)\)?)$")
_REMARK = re.compile(r"\([^()]*\)")
_LAST_REMARK = re.compile(r"\(([^()]*)\)$")
_COUNTING = re.compile(
    r"(?:第[一二三四五六七八九十\d_×]*[次页联份]|共[\d_×]*页|复印件|正本|副本|存根|样本|[\d_.、/*-]+)$"
)
_NOUNS = (
    "书",
    "表",
    "笔录",
    "记录",
    "报告",
    "通知",
    "通告",
    "公告",
    "通报",
    "函",
    "单",
    "凭证",
    "清单",
    "纪要",
    "批复",
    "请示",
    "申请",
    "声明",
    "合同",
    "协议",
    "台账",
    "卡",
    "回执",
    "回证",
    "日志",
    "承诺",
    "决定",
    "票",
    "合格证",
    "证明",
    "名册",
    "登记册",
    "制度",
    "预案",
    "规程",
    "档案",
    "截图",
)
"""With what the name of a paper ends."""
_SAME_SORT = {
    "审批表": ("呈批表", "审签表", "签批表", "审批单", "呈批单", "签批单", "呈报表", "报批表", "批准表", "审定表"),
    "报告": ("报告书", "呈报", "呈报书"),
    "指令书": ("指令",),
    "决定书": ("决定",),
    "意见书": ("意见",),
    "凭证": ("凭据", "凭单"),
    "登记表": ("登记单", "登记卡", "登记册", "登记"),
    "通知书": ("通知单", "通知"),
    "告知书": ("告知单", "告知函", "告知"),
    "目录": ("一览表", "目录表", "索引"),
    "记录": ("纪实", "实录", "记录单", "记录表"),
    "确认书": ("确认表", "确认单"),
}
"""Words for the same sort of paper at the end of a title, by the usual one."""
_COPIED = re.compile(r"[\u4e00-\u9fff]{2}\(?复印件\)?$")
_NO_PAPERS = ("文书", "证书", "文书号", "名单")


@dataclass(frozen=True, slots=True)
class Worded:
    """What a wording says of a title: its kinds, its words, and how many characters of them the wording holds.

    `gaps` counts the characters between its parts.
    """

    kinds: tuple[str, ...]
    words: str
    size: int
    gaps: int = 0


class Wordings:
    """The wordings of all kinds by the two characters their last part ends with, those of most characters first."""

    def __init__(self, kinds: Iterable[Kind]) -> None:
        self._by_end: dict[str, list[tuple[int, tuple[str, ...], str]]] = {}
        for kind in kinds:
            for wording in kind.wordings:
                parts = tuple(wording.split(PARTED))
                size = sum(map(len, parts))
                self._by_end.setdefault(parts[-1][-2:], []).append((size, parts, kind.id))
        for wordings in self._by_end.values():
            wordings.sort(key=lambda wording: -wording[0])

    def found_in(self, plain: str) -> Worded | None:
        """What the folded line is by its wording: that with most characters counts, then that with fewest between."""
        best = Worded((), "", 0)
        for name in names_in(plain):
            for end in (name[-2:], name[-1]):
                best = self._better(name, end, best)
        return best if best.kinds else None

    def _better(self, name: str, end: str, best: Worded) -> Worded:
        """`best`, or what the wordings that end so say more of the name."""
        for size, parts, kind in self._by_end.get(end, ()):
            if size < best.size:
                break
            start = _start_of(name, parts)
            if start is None:
                continue
            gaps = len(name) - start - size
            if size > best.size or gaps < best.gaps:
                best = Worded((kind,), name, size, gaps)
            elif gaps == best.gaps and kind not in best.kinds:
                best = replace(best, kinds=(*best.kinds, kind))
        return best


def names_in(plain: str) -> tuple[str, ...]:
    """What the folded line may name as a title: without its brackets, and with what stands in them."""
    plain = _without_case(_EXCERPT.sub(r"\1\2", plain))
    if not 2 <= len(plain) <= _LONGEST or _SENTENCE.search(plain) or _REMARK.fullmatch(plain):
        return ()
    outside = _COUNTING.sub("", _BRACKETS.sub("", plain))
    whole = _COUNTING.sub("", _MARKS.sub("", plain))
    remark = _LAST_REMARK.search(plain)
    of_another = remark is not None and remark[1].endswith(_NOUNS) and outside.endswith(_NOUNS)
    names = (outside, _MARKS.sub("", outside), outside if of_another else whole)
    return tuple(dict.fromkeys(name for name in (*names, *map(_usually_ended, names)) if len(name) > 1))


def _without_case(plain: str) -> str:
    """A line too long for a title without the name of the case before it."""
    found = _CASE.match(plain) if len(plain) > _LONGEST else None
    return plain[found.end() :] if found else plain


def _usually_ended(name: str) -> str:
    """The name with the usual one of several words for the same sort of paper at its end."""
    for usual, others in _SAME_SORT.items():
        for other in others:
            if name.endswith(other) and not name.endswith(usual):
                return name.removesuffix(other) + usual
    return name


_OPINES = re.compile(r"[拟不]?同意(?!书)")
"""How an opinion begins, not the name of a paper: 同意承办人意见."""


def names_a_paper(plain: str) -> bool:
    """Whether the folded line is named as papers are."""
    if _OPINES.match(plain):
        return False
    names = names_in(plain)
    copied = bool(names) and _COPIED.search(plain) is not None
    return copied or any(name.endswith(_NOUNS) and not name.endswith(_NO_PAPERS) for name in names)


def _start_of(name: str, parts: tuple[str, ...]) -> int | None:
    """Where the parts begin that stand in the name one after the other, the last at its end; None if they do not."""
    if not name.endswith(parts[-1]):
        return None
    start = len(name) - len(parts[-1])
    for part in reversed(parts[:-1]):
        start = name.rfind(part, 0, start)
        if start < 0:
            return None
    return start
