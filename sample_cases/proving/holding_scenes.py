"""Lawful cases in which goods are held, their papers telling how long and when they were let go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from sample_cases.making import course_cases, people
from sample_cases.making.faults import rewording
from sample_cases.making.matter import workday
from sample_cases.proving.course_scenes import like
from sample_cases.proving.volume import Volume
from sample_cases.proving.world import a_matter

_KEPT = (
    "保存期限七日，自{start}起至{end}止",
    "登记保存期限为7日（{start}至{end}）",
    "保存期限：自{start}至{end}",
    "登记保存期限7天，从{start}到{end}",
    "保存期限为七日，本机关在此期限内依法作出处理决定",
    "保存时间自{start}零时起，{end}二十四时止",
    "期限：{start}—{end}（七日内）",
)
_RELEASED = (
    "{kept}，本机关依法解除先行登记保存；{sealed}，解除对设备的查封。",
    "{kept}本机关对登记保存的证据作出解除先行登记保存的决定。",
    "本机关于{kept}解除证据先行登记保存，{sealed}起解除查封。",
    "查封的设备经复查，{sealed}本机关决定解除查封。",
    "登记保存的台账已于{kept}退还你单位并解除登记保存。",
    "{sealed}，本机关作出解除查封（扣押）决定，对圆锯机解除查封。",
)


def seized(random: Random, name: str) -> Volume:
    """Evidence is put on record and a machine sealed, both released in time."""
    course = course_cases.seized_case()
    matter = replace(a_matter(random), offence=people.GUARD, amount=random.randrange(10, 20) * 1000)
    case = like(course, name, replace(matter, evidence=course.matter.evidence))
    day, days = case.matter.style.day, case.matter.dates
    kept = random.choice(_KEPT).format(start=day(days.inspected), end=day(days.inspected + timedelta(6)))
    released = random.choice(_RELEASED).format(kept=day(workday(days.inspected, 5)), sealed=day(days.rechecked))
    changes = (
        rewording("preservation_notice", "在七日内依法作出处理决定", kept),
        rewording("penalty_decision", "你单位已整改完毕。", f"你单位已整改完毕。{released}"),
    )
    return replace(case, changes=(*case.changes, *changes))
