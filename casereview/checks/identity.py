"""Whether an identity number is sound, and the sex and day of birth told beside it are those it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from casereview.checks.absence import is_word_sure, title_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed_if, merged, passed
from casereview.spelling.codes import is_identity

_NUMBER = re.compile(
    r"(?:身份证件?|身份|证件|公民)(?:号码?|证号码?|及号码|件号)?:?(?P<code>[1-9][0-9]{16}[0-9Xx])(?![0-9])"
)
_SEX = re.compile("(?:性别:?|[,，])(?P<sex>[男女])(?=[^子士方性]|$)")
_BORN = re.compile(
    r"(?:出生(?:日期|年月日?)?|生日):?(?P<year>[0-9]{4})[年.\-](?P<month>[0-9]{1,2})[月.\-](?P<day>[0-9]{1,2})日?"
)
_REGION = re.compile(
    "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])(?:0[1-9]|[12][0-9]|3[0-4]|5[1-4]|90)(?:0[0-9]|[12][0-9]|3[0-9]|8[1-9])"
)
"""Where a number may have been given; one of no such region is invented, or masked by other digits."""

_REACH = 70
_NEXT = re.compile(r"身份证|被询问人|姓名|见证人|委托")
"""What begins the particulars of somebody else."""


def identity_sound(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when each identity number has its right check digit and goes with the sex and birth told beside it.

    A wrong check digit is judged where the number is told rightly elsewhere but for one character: else it may be
    masked or invented. Values: `title`, `label` (what differs), `value`, `expected`.
    """
    told = {m["code"].upper() for document in case.documents for m in matches(document, _NUMBER)}
    sound = {code for code in told if is_identity(code) and _REGION.match(code)}
    return merged(*(verdict for document in case.documents for verdict in _numbers(document, sound)))


def _numbers(document: Document, sound: Set[str]) -> Iterator[Verdict]:
    words = words_of(document)
    for match in matches(document, _NUMBER):
        code = match["code"].upper()
        span = match.span("code")
        if _REGION.match(code) is None:
            continue
        if not is_identity(code):
            if any(sum(a != b for a, b in zip(code, other, strict=True)) == 1 for other in sound):
                yield _wrong(document, span, "校验码", code, "按国家标准计算的校验码")
            continue
        yield passed(place_of(document, *span))
        yield from _told_beside(document, match, words)


def _told_beside(document: Document, match: re.Match[str], words: str) -> Iterator[Verdict]:
    """What is wrong of the sex and the birth told beside a number."""
    code, span = match["code"].upper(), match.span("code")
    before, behind = words[max(span[0] - _REACH, 0) : match.start()], words[span[1] : span[1] + _REACH // 2]
    if told := _beside(_SEX, before, behind):
        right = "男" if int(code[16]) % 2 else "女"
        if told["sex"] != right:
            yield _wrong(document, span, "性别", told["sex"], f"身份证号所示的{right}")
    if told := _beside(_BORN, before, behind):
        day = f"{told['year']}{int(told['month']):02d}{int(told['day']):02d}"
        if day != code[6:14]:
            yield _wrong(document, span, "出生日期", day, f"身份证号所示的{code[6:14]}")


def _beside(pattern: re.Pattern[str], before: str, behind: str) -> re.Match[str] | None:
    """What was told last before the number of the same person, else first behind it."""
    told = list(pattern.finditer(before))
    if told:
        return None if _NEXT.search(before[told[-1].end() :]) else told[-1]
    behind = behind[: found.start()] if (found := _NEXT.search(behind)) else behind
    return pattern.search(behind)


def _wrong(document: Document, span: tuple[int, int], label: str, value: str, expected: str) -> Verdict:
    place = place_of(document, *span)
    values = {"title": title_of(document), "label": label, "value": value, "expected": expected}
    return failed_if(is_word_sure(document), f"《{values['title']}》身份证号的{label}不符，请核对", place, **values)
