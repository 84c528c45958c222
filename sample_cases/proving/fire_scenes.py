"""Lawful cases of fire and rescue units in the courses that their own rules ask about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sample_cases.making import course_cases
from sample_cases.making.clean_cases import FIRE_WORDS
from sample_cases.making.faults import rewording
from sample_cases.making.forms.evidence import business_licence, photo_evidence
from sample_cases.making.forms.examination import case_discussion_form, collective_discussion, legal_review_opinion
from sample_cases.making.forms.execution import slip_of
from sample_cases.making.forms.inspection import (
    inspection_plan,
    inspection_record,
    recheck_opinion,
    rectification_order,
)
from sample_cases.making.forms.summary import summary_decision
from sample_cases.making.matter import Dates, Matter, next_workday, timetable, workday
from sample_cases.making.orders import BY_TIME
from sample_cases.making.papers import Paper
from sample_cases.proving.acts import FIRE_ACTS, WIRING
from sample_cases.proving.course_scenes import like
from sample_cases.proving.forms import fire_seal_approval, fire_seal_decision, fire_seal_release
from sample_cases.proving.scenes import behind, spared_some
from sample_cases.proving.volume import Volume
from sample_cases.proving.world import Words, a_matter

_FIRE: Words = tuple((plain, own.replace("支队", "大队")) for plain, own in FIRE_WORDS)


def fire(random: Random, name: str) -> Volume:
    """A fine of a fire and rescue unit by ordinary procedure."""
    forms = tuple(f for f in spared_some(random, BY_TIME) if f not in {inspection_plan, case_discussion_form})
    return Volume(name=name, shows="消防案件", matter=of_fire(random), forms=forms)


def of_fire(random: Random) -> Matter:
    """The facts of a case of a fire and rescue unit."""
    matter = a_matter(random, acts=FIRE_ACTS, words=_FIRE, fire=True)
    own = tuple(pair for pair in matter.style.renaming if pair in _FIRE or pair[0] != "检查人员（签名）")
    return replace(matter, style=replace(matter.style, head="", renaming=own))


def fast_fire(random: Random, name: str) -> Volume:
    """A fine of a fire and rescue unit by fast handling."""
    matter = of_fire(random)
    day = matter.dates.inspected
    filed = workday(day, 1)
    decided = workday(filed, 6)
    paid, deadline = next_workday(decided + timedelta(6)), next_workday(day + timedelta(7))
    closed = workday(paid, 4)
    days = replace(
        matter.dates, filed=filed, summoned=filed, questioned=filed, deadline=deadline, rechecked=deadline,
        reported=filed, examined=filed, discussed=filed, noticed=filed, approved=decided, decided=decided,
        served=decided, paid=paid, closed=closed, archived=workday(closed, 5),
    )  # fmt: skip
    matter = replace(matter, dates=days, evidence=course_cases.RECORDS)
    return like(course_cases.fast_fire_case(), name, matter)


def fire_sealed(random: Random, name: str) -> Volume:
    """A place sealed for a time and released: examined and discussed, by the form and by the heads."""
    kept = (case_discussion_form, legal_review_opinion)
    forms = tuple(form for form in spared_some(random, BY_TIME, kept=kept) if form is not inspection_plan)
    forms = behind(forms, rectification_order, fire_seal_approval, fire_seal_decision)
    forms = behind(forms, recheck_opinion, fire_seal_release)
    forms = behind(forms, case_discussion_form, collective_discussion)
    return Volume(name=name, shows="消防临时查封", matter=of_fire(random), forms=forms)


def fire_on_the_spot(random: Random, name: str) -> Volume:
    """A unit fined on the spot by an article whose least fine allows it, its order having run out."""
    matter = of_fire(random)
    dates = _after_the_order(matter.dates.inspected)
    amount = random.randrange(2, 7) * 500
    matter = replace(matter, offence=WIRING.offence, amount=amount, dates=dates)
    matter = replace(matter, result=f"当场给予罚款{amount}元的行政处罚，已发现的隐患和问题整改完毕")
    forms = (inspection_record, photo_evidence, rectification_order, recheck_opinion, summary_decision)
    overdue = rewording("recheck_opinion", "第1项问题已整改完毕", "第1项问题逾期未改正")
    stopped = rewording("summary_decision", "责令立即改正，决定给予罚款", "责令停止使用，决定给予罚款")
    return Volume(
        name=name,
        shows="消防当场处罚",
        matter=matter,
        forms=(*forms, business_licence, _slip),
        changes=(overdue, stopped),
    )


def _slip(matter: Matter) -> Paper:
    return slip_of(matter, matter.party.name, matter.amount, matter.number("应急罚当"))


def _after_the_order(inspected: date) -> Dates:
    """Inspected, and fined on the day of the re-check."""
    due = next_workday(inspected + timedelta(7))
    day = workday(due, 1)
    paid = next_workday(day + timedelta(5))
    closed = workday(paid, 1)
    return replace(
        timetable(inspected), filed=day, questioned=day, deadline=due, rechecked=day, decided=day, served=day,
        paid=paid, closed=closed, archived=workday(closed, 5),
    )  # fmt: skip
