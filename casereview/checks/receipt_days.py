"""Whether a receipt gives the day on which the paper was received, and one such day only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import misstated, title_of
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed
from casereview.spelling.dates import find_dates

_ROW = re.compile(
    r"(?:收件人|受送达人|签收人)员?(?:\(签[名字章]\)|签[名字章]|盖章|签收|或者?|及|和|、|/|,)*(?:收件|签收)?(?P<asks>日期|时间|年月日)?:?"
    r"(?P<told>[^:]{0,60}?)(?=送达人|执法人员|见证人|代收|备注|不能送达|送达单位|$)"
)
_OWN_ROW = re.compile("(?:送达人|执法人员)(?:签名|签字|盖章|日期|时间|或者?|及|和|、|/|:)*20[0-9]{2}年")
"""The next row of a form follows: its day stands right behind its label, not under a head of several columns."""

_HEADS = re.compile("(?:(?:送达|及|和|、)*(?:方式|地点|备注))*")
"""The heads of further columns."""

_NOT_SIGNED = re.compile("拒|留置|邮|公告|见|电子|短信")
_USUAL = 2
"""Where so many other receipts of a case have a day behind the receiver's name, the rest owe it too."""

_SERVED = re.compile(r"送达(?:时间|日期)(?:、地点|及地点|和地点)?:?(?P<day>20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)")


_NO_PLACE = re.compile(
    r"送达(?:时间|日期)(?:、|及|和)地点:?20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日(?:[0-9]{1,2}时(?:[0-9]{1,2}分)?)?[,、]?"
    r"(?=送达方式|送达人|受送达|收件人)"
)
_NO_WAY = re.compile(
    r"(?<!地点)(?<!日期)(?<!时间)(?<!文号)(?<!名称)(?<!件数)(?<!人)送达方式:?(?=受送达人签|收件人签|受送达人\(|签收人)"
)
"""The way behind a row that is filled; a head of columns follows another head."""


def receiver_gives_day(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the place that asks the receiver for name and day holds a day, that of the service told above.

    So does a place that does not ask, where other receipts of the case give a day there. What was refused, left behind
    or sent is left aside. Values: `title`, `value`.
    """
    receipts = case.of_kind("service_receipt")
    giving = sum(_gives_day(receipt) for receipt in receipts)
    return merged(*(v for receipt in receipts for v in _day(receipt, usual=giving >= _USUAL)))


def _gives_day(receipt: Document) -> bool:
    """Whether a day stands behind the receiver's name, asked for or not."""
    return any(find_dates(row["told"]) for row in matches(receipt, _ROW))


def _is_bare(told: str) -> bool:
    """Whether nothing but the rest of the label stands in the place: (签名或盖章)."""
    return not re.sub(r"\([^()]*\)|[::]", "", told)


def _day(receipt: Document, *, usual: bool) -> Iterator[Verdict]:
    words = words_of(receipt)
    served = {found.value for m in matches(receipt, _SERVED) for found in find_dates(m["day"])}
    for pattern, lacking in ((_NO_PLACE, "没有填写送达地点"), (_NO_WAY, "没有填写送达方式")):
        for match in pattern.finditer(words):
            yield misstated(receipt, place_of(receipt, *match.span()), title=title_of(receipt), value=lacking)
    for row in _ROW.finditer(words):
        place, told = place_of(receipt, *row.span()), {found.value for found in find_dates(row["told"])}
        heads_column = _HEADS.fullmatch(row["told"]) and ":" not in row.group() and find_dates(words[row.end() :])
        if (heads_column and not _OWN_ROW.match(words, row.end())) or _NOT_SIGNED.search(row["told"]):
            continue
        if not told and not row["asks"] and not (usual and _is_bare(row["told"]) and not receipt.is_scanned):
            continue
        if not told and not re.search("[0-9]", row["told"]):
            yield misstated(receipt, place, title=title_of(receipt), value="没有填写收件日期")
        elif told and served and not told & served:
            yield misstated(receipt, place, title=title_of(receipt), value="收件日期与送达日期不同")
        else:
            yield passed(place)
