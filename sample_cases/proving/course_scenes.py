"""Lawful cases of the other courses: decided on the spot, of an accident, without a penalty, handed to the police."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sample_cases.making import course_cases, people
from sample_cases.making.case import Case
from sample_cases.making.forms.evidence import standard_excerpt
from sample_cases.making.matter import Dates, Matter, next_workday, timetable, workday
from sample_cases.proving.volume import Volume
from sample_cases.proving.world import a_matter


def summary(random: Random, name: str) -> Volume:
    """A small fine on the spot."""
    matter = a_matter(random)
    amount = random.randrange(1, 7) * 500
    offence = replace(matter.offence, tier="A", tier_words="处1万元以下的罚款")
    matter = replace(matter, amount=amount, offence=offence, dates=_on_the_spot(matter.dates.inspected))
    matter = replace(matter, result=f"当场给予罚款{amount}元的行政处罚，已发现的隐患和问题整改完毕")
    return like(course_cases.summary_decision_case(), name, matter)


def _on_the_spot(day: date) -> Dates:
    paid = next_workday(day + timedelta(5))
    closed = workday(paid, 1)
    return replace(
        timetable(day), filed=day, questioned=day, decided=day, served=day, paid=paid, closed=closed,
        archived=workday(closed, 5),
    )  # fmt: skip


def accident(random: Random, name: str) -> Volume:
    """An accident for which the unit and its head are fined."""
    course = course_cases.accident_case()
    matter = replace(a_matter(random), offence=people.ACCIDENT, amount=random.randrange(50, 71) * 10000)
    matter = replace(
        matter,
        evidence=course.matter.evidence,
        result=f"对单位罚款{matter.amount}元、对主要负责人罚款48000元的行政处罚",
    )
    return like(course, name, matter)


def no_penalty(random: Random, name: str) -> Volume:
    """A minor act put right in time, and no penalty."""
    matter = replace(a_matter(random), amount=0, result="不予行政处罚，已发现的隐患和问题整改完毕")
    return like(course_cases.no_penalty_case(), name, replace(matter, evidence=course_cases.RECORDS))


def transferred(random: Random, name: str) -> Volume:
    """A case handed to the police."""
    course = course_cases.transferred_case()
    matter = a_matter(random)
    closed = workday(matter.dates.reported, 12)
    days = replace(matter.dates, closed=closed, archived=workday(closed, 5))
    changed = replace(matter, offence=people.ALARM, amount=0, dates=days, evidence=course_cases.RECORDS)
    return like(course, name, replace(changed, result=course.matter.result, decided=False))


def like(course: Case, name: str, matter: Matter) -> Volume:
    """A case in the forms of another, with its own facts; against no standard where none is enclosed."""
    if standard_excerpt not in course.forms:
        plain = matter.offence.found.partition("，不符合《")[0]
        matter = replace(matter, offence=replace(matter.offence, found=plain))
    return Volume(name=name, shows=course.shows, matter=matter, forms=course.forms, changes=course.changes)
