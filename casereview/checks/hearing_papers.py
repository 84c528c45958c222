"""Whether the papers of a hearing go together: its place, hours, day and clerk; a wish for another chair answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casereview.checks.absence import is_certain, is_word_sure, misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, failed, merged, passed, unsure
from casereview.text import squeezed

_HOUR = r"(?P<{0}>[0-9]{{1,2}})(?:时|点|:)(?:(?P<{1}>[0-9]{{1,2}})分?)?"
_HELD = re.compile(
    r"(?:听证)?时间:?(?P<day>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)[上下]?午?"
    + _HOUR.format("h1", "m1")
    + r"起?(?:至|到|-|—|~)(?P<other>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)?[上下]?午?"
    + _HOUR.format("h2", "m2")
)
_CALLED_FOR = re.compile(
    r"(?P<day>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)(?:\(?星期[一二三四五六日]\)?)?[上下]?午?" + _HOUR.format("h", "m")
)
_ROOM = re.compile(
    r"(?:[0-9一二三四五六七八九十]{1,3}(?:楼|层)[^,。;:()局院]{0,6}?)?(?:[0-9一二三四五六七八九十第]{0,5})(?:听证室|听证厅|会议室|会议厅|审理室|接待室|报告厅|办公室)"
)
_PLACED = re.compile(r"听证(?:的)?地点:?(?P<where>[^。;:]{4,50})")
_INVITED = re.compile(r"(?:在|地点:?)(?P<where>[^。;:]{4,50}?)(?:公开|不公开|依法)?(?:举行|召开|组织|进行)?(?:听证|。)")
_MET = re.compile(r"日[^。;]{0,24}在(?P<where>[^。;:,]{4,50}?)(?:公开|不公开|依法)?(?:举行|召开|组织|进行)")
_TOLD_HELD = re.compile(
    r"(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日,?(?:[^。;,]{0,14})(?:举行|召开|组织|进行|举办)(?:了)?[^。;,]{0,8}听证"
)
_WISH = re.compile(
    r"(?<!不)(?<!否)(?<!权)(?<!可以)(?<!无)(?<!未)(?:我|我们|我方)?(?:要求|申请|请求)(?!人)(?P<who>[^。;,?:]{2,20})回避(?!的?权|等)"
)
_PAPERS = ("hearing_record", "hearing_report")
_SAT = re.compile(
    r"听证员(?:\(签名\))?:(?P<name>[\u4e00-\u9fff]{2,4}?)(?=记录员|书记员|主持人|当事人|听证|承办|[;,。:(、]|[0-9]|$)"
)
_GENERAL = re.compile(r"有关|执法人员、|主持人、|相关|是否|如|应当|权|直接利害|上述人员$")
_ANSWERED = re.compile(
    r"(?:驳回|同意|不同意|准许|决定|不予|不符合)[^。;]{0,24}回避|回避(?:的)?(?:申请|请求)[^。;]{0,20}(?:驳回|不成立|理由|决定|准许)|更换|(?:中止|延期)听证"
)
_SETTLED = re.compile(
    r"(?:驳回|同意|准许|不予|不成立)[^。;]{0,12}(?:申请|请求)|(?:申请|请求|理由)[^。;]{0,24}(?:驳回|不成立|不予|准许|同意)"
    r"|听证(?:会)?(?:中止|暂停|延期)|休会|回避[^。;]{0,40}(?:不|决定|请示|答复|驳回|准许)|(?:不|决定|请示|答复)[^。;]{0,40}回避"
)
_SOON = 160
"""So near behind a wish words that name no recusal answer it."""


def hearing_hours_right(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a hearing ends after it began. Values: `title`, `start`, `end`."""
    return merged(
        *(_hours(record, match) for record in case.of_kind("hearing_record") for match in matches(record, _HELD))
    )


def _hours(record: Document, match: re.Match[str]) -> Verdict:
    begun, ended = (int(match[h]) * 60 + int(match[m] or 0) for h, m in (("h1", "m1"), ("h2", "m2")))
    place = place_of(record, *match.span())
    if ended > begun or (match["other"] and match["other"] != match["day"]) or "午" in match.group():
        return passed(place)
    return misstated(record, place, title=title_of(record), start=f"{match['h1']}时", end=f"{match['h2']}时")


def hearing_place_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the hearing was held in the room and began at the hour that the notice of it names.

    Values: `title`, `value`, `expected`.
    """
    return merged(_held_in_its_room(case), *_held_at_its_hour(case))


def _held_at_its_hour(case: CaseFile) -> Iterator[Verdict]:
    """Whether a record or report gives the hour of the notice, where both give the same day."""
    called = [(d, m) for d in case.of_kind("hearing_notice") for m in matches(d, _CALLED_FOR)]
    for paper in case.of_kind(*_PAPERS) if len(called) == 1 else ():
        (notice, told), *_ = called
        for match in (m for m in matches(paper, _CALLED_FOR) if m["day"] == told["day"]):
            places = (place_of(paper, *match.span()), place_of(notice, *told.span()))
            hours = [(int(m["h"]) % 12, int(m["m"] or 0)) for m in (match, told)]
            values = {"title": title_of(paper), "value": match.group(), "expected": told.group()}
            yield passed(*places) if hours[0] == hours[1] else misstated(paper, *places, **values)
            break


def _held_in_its_room(case: CaseFile) -> Verdict:
    notices = [(d, room) for d in case.of_kind("hearing_notice") if (room := _room(d, _INVITED))]
    records = [
        (d, room)
        for d in case.of_kind("hearing_record", "hearing_report")
        if (room := _room(d, _PLACED) or _room(d, _MET))
    ]
    if len(notices) != 1:
        return merged()
    (notice, told), *_ = notices
    return merged(*(_same_room(record, room, notice, told) for record, room in records))


def _room(paper: Document, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The room that is named where the paper tells where the hearing is held."""
    words = words_of(paper)
    for match in pattern.finditer(words):
        if room := _ROOM.search(words, match.start("where"), match.end("where") + 3):
            return room
    return None


def _same_room(record: Document, room: re.Match[str], notice: Document, told: re.Match[str]) -> Verdict:
    places = (place_of(record, *room.span()), place_of(notice, *told.span()))
    if room.group() in told.group() or told.group() in room.group():
        return passed(*places)
    return misstated(record, *places, title=title_of(record), value=room.group(), expected=told.group())


def hearing_day_told_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers give the day on which the hearing was held as its record does.

    Values: `title`, `value`, `expected`.
    """
    held = [f for f in case.home_facts("听证日期") if isinstance(f.value, date) and is_certain(f)]
    if len({f.value for f in held}) != 1:
        return merged()
    verdicts = []
    for paper in case.of_kind(*kinds):
        for match in matches(paper, _TOLD_HELD):
            told = f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}"
            place, day = place_of(paper, *match.span()), str(held[0].value)[:10]
            values = {"title": title_of(paper), "value": told, "expected": day}
            right = told == day
            verdicts.append(passed(place) if right else misstated(paper, place, held[0].source, **values))
    return merged(*verdicts)


def hearing_persons_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the report names the chair and the clerk that the record names. Values: `label`, `value`."""
    named = (verdict for name in ("主持人", "记录人") for verdict in _persons(case, name))
    return merged(*named, *_members(case))


def _persons(case: CaseFile, name: str) -> Iterator[Verdict]:
    facts = [f for f in case.facts_of(name) if f.value]
    records, reports = ([f for f in facts if case.document(f.source.document).kind == k] for k in _PAPERS)
    records = [f for f in records if is_certain(f)]
    named = {squeezed(str(f.value)) for f in records}
    for fact in reports if len(named) == 1 else ():
        value, expected = squeezed(str(fact.value)), next(iter(named))
        report = case.document(fact.source.document)
        if value == expected:
            yield passed(fact.source)
        elif 2 <= len(value) <= 4 and is_certain(fact) and is_word_sure(report):
            yield failed(
                fact.source, records[0].source, title=title_of(report), label=name, value=value, expected=expected
            )
        else:
            yield unsure(f"听证报告与听证笔录的{name}不同，请核对", fact.source, records[0].source)


def _members(case: CaseFile) -> Iterator[Verdict]:
    """Whether the report names a member of the panel whom the record does not."""
    told = [(d, m) for d in case.of_kind(*_PAPERS) for m in matches(d, _SAT)]
    recorded = {m["name"] for d, m in told if d.kind == _PAPERS[0]}
    for paper, match in told:
        if paper.kind == _PAPERS[1] and len(recorded) == 1 and match["name"] not in recorded:
            values = {
                "title": title_of(paper),
                "label": "听证员",
                "value": match["name"],
                "expected": next(iter(recorded)),
            }
            yield misstated(paper, place_of(paper, *match.span()), **values)


def recusal_answered(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when a wish of somebody that another stand back is answered in the record or a paper of its own.

    Values: `title`, `value` (the words of the wish).
    """
    return merged(*(verdict for record in case.of_kind(*kinds) for verdict in _wishes(case, record)))


def _wishes(case: CaseFile, record: Document) -> Iterator[Verdict]:
    words = words_of(record)
    for match in matches(record, _WISH):
        if _GENERAL.search(match["who"]) or words[match.end() : match.end() + 2].startswith(("吗", "?", "的权")):
            continue
        place = place_of(record, *match.span())
        others = (
            d
            for d in case.documents
            if d.id != record.id and "回避" in words_of(d) and d.kind in ("unknown", "special_approval")
        )
        answered = _ANSWERED.search(words, match.end()) or _SETTLED.search(words, match.end(), match.end() + _SOON)
        if answered or next(others, None):
            yield passed(place)
        else:
            yield misstated(record, place, title=title_of(record), value=match.group())
