"""Checks on the bodies that a decision names for its remedies: who reconsiders, and which court hears a suit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from casereview.checks.absence import is_certain, title_of, unstated
from casereview.checks.wording import matches, place_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Verdict, failed, merged, passed, unsure
from casereview.text import squeezed

_DECISIONS = ("penalty_decision", "summary_decision")
_GOVERNMENT = re.compile(r"人民政府|管理?委员?会(?!办公室)|复议")
_TO_THE_GOVERNMENT = date(2024, 1, 1)
"""Since then the people's government of the same level reconsiders what its departments decide."""

_OFFICES = ("局", "厅", "部", "队", "办", "办公室", "股", "科", "委员会", "法院")
_ABOVE = re.compile(r"消防|海关|税务|金融|外汇|国家安全|银行|矿山安全监察")
"""Bodies led from above, whose superior may reconsider."""

_SHORT = re.compile(r"(?:省|市|区|县|旗|州|本级|同级)(?:级)?政府$")
"""A government not called by its name."""

_FIRE = re.compile("消防|应急")
_ZONE = re.compile(r"开发|高新|保税|新区|园区|示范区|自贸|度假|管委|航空港|综合行政|综合执法|街道|[镇乡]")
"""Bodies of places that have no people's government of their own, or not one of the same name."""

_OFFICE = re.compile(
    r"^(?P<place>.*?[省市区县旗州盟])"
    r"(?:应急|安全|城市|城管|市场|市容|生态|环境|交通|住房|住建|农业|自然|卫生|水务|水利|文化|林业|公安|民政|发展|商务|教育)"
)
_OF_PLACE = re.compile(r"^(?P<place>.*[省市区县旗州盟])人民政府")
_COUNTY = re.compile(r"[^省市州盟]{1,8}(?:区|县|旗|市)$")
_UPPER_COURT = re.compile(r"中级人民法院|高级人民法院|最高人民法院")
_TELLING = (
    *_DECISIONS,
    "rectification_order",
    "fire_correction_notice",
    "onsite_measures_decision",
    "coercive_decision",
    "preservation_disposal_decision",
)
_TO_COURT = re.compile(r"向(?P<court>[\u4e00-\u9fff]{2,16}?人民法院)(?=提起|起诉|提出|依法)")
_UNNAMED = re.compile(
    r"(?:(?:日|天|月)(?:之)?内|可以?|有权|依法|或者|或)(?:依法)?,?(?:申请|提起|提出)(?:行政)?复议|向(?:上一?级|有关|(?:本|同|当地|[省市县区旗])级?(?:人民)?政府(?=申请|提起|提出))[^。;,]{0,8}(?:申请|提起)(?:行政)?复议"
)


_SHORT_COURT = re.compile(r"(?:本|当地|所在地)?[省市县区旗]?(?:级)?(?:人民)?法院")
_BARE_COURT = re.compile(r"向(?:有管辖权的|当地|所在地|本)?[省市县区旗]?级?(?:人民)?法院(?:提起|起诉|提出)")


@dataclass(frozen=True, slots=True)
class _OwnList:
    """The bodies that the bureau itself names as the right ones; none of a sort leaves that sort to the law."""

    reconsideration: tuple[str, ...]
    courts: tuple[str, ...]


def remedy_bodies_right(
    case: CaseFile,
    law: LawBook,
    *,
    reconsideration: tuple[str, ...] = (),
    courts: tuple[str, ...] = (),
    since: date | None = None,
) -> Verdict:
    """Pass when each decision names who reconsiders it and the court: no body that cannot be the one.

    Those that the bureau lists are right, and no others, in decisions from `since` on. Without a list: not the deciding
    body itself; since 2024 not a department above it, unless the body is led from above; the government of its own
    place; no court above the lowest. Values: `title`, `fault` (in words).
    """
    own = _OwnList(reconsideration, courts)
    return merged(
        *(_bodies(case, decision, _from(case, decision, own, since)) for decision in case.of_kind(*_DECISIONS))
    )


def _from(case: CaseFile, decision: Document, own: _OwnList, since: date | None) -> _OwnList:
    """The list where it holds for the day of the decision."""
    on = _day(case, decision)
    return own if since is None or (on is not None and on >= since) else _OwnList((), ())


def _day(case: CaseFile, decision: Document) -> date | None:
    days = (f.value for f in case.facts_of("处罚决定日期") if f.source.document == decision.id and is_certain(f))
    return next((day for day in days if isinstance(day, date)), None)


def _listed(decision: Document, body: Fact, listed: tuple[str, ...], what: str) -> Verdict:
    """Whether a body is one of the bureau's list; what stands before the name of a place may be left out."""
    named = squeezed(str(body.value))
    if any(name.endswith(named) or named.endswith(name) for name in map(squeezed, listed)):
        return passed(body.source)
    if not is_certain(body):
        return unsure(f"{what}识别不确定，请核对", body.source, title=title_of(decision))
    fault = f"{what}“{body.value}”不在本机关列明的{'、'.join(listed)}之中"
    return failed(body.source, title=title_of(decision), fault=fault)


def _bodies(case: CaseFile, decision: Document, own: _OwnList) -> Verdict:
    named = tuple(f for f in case.facts_of("复议机关") if f.source.document == decision.id and f.value)
    courts = tuple(f for f in case.facts_of("诉讼法院") if f.source.document == decision.id and f.value)
    agency = next((f for f in case.facts_of("办案机关") if f.source.document == decision.id and f.value), None)
    verdicts = [
        _listed(decision, body, own.reconsideration, "行政复议机关")
        if own.reconsideration
        else _reviewing(case, decision, body, agency)
        for body in named
    ]
    verdicts += [
        _listed(decision, court, own.courts, "诉讼法院") if own.courts else _court(case, decision, court)
        for court in courts
    ]
    unnamed = next(matches(decision, _UNNAMED), None)
    if not named and unnamed is not None:
        place = place_of(decision, *unnamed.span())
        verdicts.append(
            failed(place, title=title_of(decision), fault="没有写明行政复议机关")
            if unstated(decision).failures
            else unsure("未能辨认行政复议机关", place, title=title_of(decision))
        )
    if not courts and (bare := next(matches(decision, _BARE_COURT), None)) is not None:
        told = "没有写明受理诉讼的人民法院的名称，请核对"
        verdicts.append(unsure(told, place_of(decision, *bare.span()), title=title_of(decision)))
    return merged(*verdicts)


def _reviewing(case: CaseFile, decision: Document, body: Fact, agency: Fact | None) -> Verdict:
    if _SHORT.search(squeezed(str(body.value))):
        told = f"行政复议机关写作“{body.value}”，不是全称，请核对"
        return unsure(told, body.source, title=title_of(decision))
    fault = _fault(case, decision, squeezed(str(body.value)), squeezed(str(agency.value)) if agency else "")
    if fault is None:
        return passed(body.source)
    if agency is not None and not is_certain(body, agency):
        return unsure(f"行政复议机关{fault}，请核对", body.source, title=title_of(decision))
    return failed(body.source, title=title_of(decision), fault=f"行政复议机关“{body.value}”{fault}")


def _fault(case: CaseFile, decision: Document, body: str, agency: str) -> str | None:
    """What is wrong with the body that is to reconsider, in words."""
    if agency and agency.endswith(body) and not _GOVERNMENT.search(body):
        return "是作出决定的机关"
    on = _day(case, decision)
    if agency and _FIRE.search(agency) and body.endswith("局") and not _FIRE.search(body):
        return None if _GOVERNMENT.search(body) else "既不是本级人民政府，也不是作出决定的机关的上级机关"
    if not agency or _ABOVE.search(agency) or on is None or on < _TO_THE_GOVERNMENT:
        return None
    if not _GOVERNMENT.search(body):
        return "不是作出决定的机关的本级人民政府" if body.endswith(_OFFICES) else None
    office, government = _OFFICE.match(agency), _OF_PLACE.match(body)
    if office is None or government is None or _ZONE.search(agency) or _ZONE.search(body):
        return None
    own, other = office["place"], government["place"]
    if own.endswith(other) or other.endswith(own) or not _COUNTY.search(own):
        return None
    return "不是作出决定的机关的本级人民政府"


def _court(case: CaseFile, decision: Document, court: Fact) -> Verdict:
    if _SHORT_COURT.fullmatch(squeezed(str(court.value))):
        told = f"诉讼法院写作“{court.value}”，不是全称，请核对"
        return unsure(told, court.source, title=title_of(decision))
    if not _UPPER_COURT.search(squeezed(str(court.value))):
        return _told_alike(case, decision, court)
    if not is_certain(court):
        return unsure("诉讼法院识别不确定，请核对", court.source, title=title_of(decision))
    return failed(court.source, title=title_of(decision), fault=f"诉讼法院“{court.value}”不是基层人民法院")


def _told_alike(case: CaseFile, decision: Document, court: Fact) -> Verdict:
    """Whether the other papers of the bureau that tell of a suit name this court."""
    others = (paper for paper in case.of_kind(*_TELLING) if paper.id != decision.id)
    told = {match["court"]: place_of(paper, *match.span()) for paper in others for match in matches(paper, _TO_COURT)}
    own = squeezed(str(court.value))
    if not told or any(own.endswith(name) or name.endswith(own) for name in told):
        return passed(court.source)
    name, place = next(iter(told.items()))
    reason = f"决定书告知的诉讼法院为“{court.value}”，同案其他文书告知的为“{name}”，请核对"
    return unsure(reason, court.source, place, title=title_of(decision))
