"""What the entries of a contents list say of the papers they mean: their number, what they are, how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from casereview.checks.absence import is_unread, title_of, unread
from casereview.checks.wording import words_of
from casereview.contents import ContentsEntry
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure
from casereview.spelling.document_numbers import find_document_numbers
from casereview.terms import OrderFrom
from casereview.text import squeezed

Meant = tuple[ContentsEntry, tuple[Document, ...]]
OTHER_NUMBER = "目录所载文号与文书不同"
OTHER_NAME = "目录所载名称与文书不同"
_WHOLE = 6
"""A number with fewer characters was read in part and could be any."""

_FORM = re.compile(
    r"告知书|通知书|决定书|意见书|申请书|委托书|催告书|指令书|批准书|审批表|呈批表|凭证|回执|回证|笔录|记录"
)
_SAME_FORM = {"呈批表": "审批表", "回证": "回执", "记录": "笔录"}
_SEVERAL = re.compile(r"[0-9一二两三四五六七八九十]+[份件页]|等|[0-9]+[-—~至到][0-9]+")
_BRACKETS = re.compile(r"\([^()]*\)|[《》\s]")


def by_number(meant: Sequence[Meant]) -> tuple[Meant, ...]:
    """An entry that gives the number of one of several papers of its name means that paper."""
    return tuple((entry, tuple(d for d in own if _gives_number(entry, d)) or own) for entry, own in meant)


def _gives_number(entry: ContentsEntry, document: Document) -> bool:
    number = _plain_number(document.number or "")
    return len(number) >= _WHOLE and number in _plain_number(entry.source.quote)


def _plain_number(text: str) -> str:
    return re.sub(r"[^0-9\u4e00-\u9fff]|[字第]", "", squeezed(text))


def described_right(pairs: Sequence[tuple[ContentsEntry, Document]]) -> Verdict:
    """Each entry gives its one paper the number it bears, and calls a paper of that number what it is."""
    return merged(passed(), *(_described(entry, document) for entry, document in pairs))


def _described(entry: ContentsEntry, document: Document) -> Verdict:
    own = _plain_number(document.number or "")
    if len(own) < _WHOLE or is_unread(document):
        return passed(entry.source)
    given = [_plain_number(found.value) for found in find_document_numbers(entry.source.quote)]
    values = {"title": title_of(document)}
    if len(given) == 1 and len(given[0]) >= _WHOLE and given[0] not in own and own not in given[0]:
        return failed(entry.source, document.whole(), **values, expected=OTHER_NUMBER)
    forms = {_form(text) for text in (document.title, document.label) if text}
    if _gives_number(entry, document) and None not in (named := {_form(entry.title)}) and not named & forms:
        return failed(entry.source, document.whole(), **values, expected=OTHER_NAME)
    return passed(entry.source)


def _form(title: str) -> str | None:
    """What sort of paper the title tells of."""
    found = _FORM.findall(squeezed(title))
    return _SAME_FORM.get(found[0], found[0]) if found else None


def counted_right(case: CaseFile, meant: Sequence[Meant], unnamed: Sequence[Document], listing: Document) -> Verdict:
    """As many entries of a name as papers; fewer do if one entry tells that it stands for several."""
    groups: dict[tuple[str, tuple[str, ...]], list[Meant]] = {}
    for entry, own in meant:
        if own:
            groups.setdefault((_name(entry), tuple(d.id for d in own)), []).append((entry, own))
    wrong = (verdict for group in groups.values() for verdict in _counted(case, group, meant, unnamed, listing))
    return merged(passed(), *wrong)


def _name(entry: ContentsEntry) -> str:
    return _BRACKETS.sub("", squeezed(entry.title))


def _counted(
    case: CaseFile, group: Sequence[Meant], meant: Sequence[Meant], unnamed: Sequence[Document], listing: Document
) -> Iterator[Verdict]:
    (entry, own), ids = group[-1], {document.id for document in group[-1][1]}
    if len(group) > len(own) and sum(_tellings(entry, document) for document in own) < len(group):
        values = {"title": entry.title, "expected": "卷内"}
        if unread(case) or unnamed:
            yield unsure("目录所列份数多于卷内的，请核对", entry.source, **values)
        else:
            yield failed(entry.source, **values)
    others = any(ids & {d.id for d in found} for told, found in meant if _name(told) != _name(entry))
    if len(group) < len(own) and not others and not _SEVERAL.search(squeezed(entry.source.quote)):
        values = {"title": title_of(own[-1]), "expected": "目录"}
        if len(group) < _runs(case, own):
            yield failed(own[-1].whole(), listing.whole(), **values)
        else:
            yield unsure("目录所列份数少于卷内的，请核对", own[-1].whole(), listing.whole(), **values)


def _tellings(entry: ContentsEntry, document: Document) -> int:
    """How often the document bears the entry's title: several papers may lie in it that were not told apart."""
    return max(words_of(document).count(_name(entry)), 1)


def _runs(case: CaseFile, own: Sequence[Document]) -> int:
    """How many times the papers begin anew in the volume; once where their order is not that of the volume."""
    if case.order_from not in (OrderFrom.VOLUME, OrderFrom.FILE_NUMBERS):
        return 1
    places = sorted(case.documents.index(document) for document in own)
    return 1 + sum(1 for one, other in pairwise(places) if other - one > 1)
