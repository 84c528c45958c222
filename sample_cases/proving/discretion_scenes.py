"""Lawful cases in which the penalty is made lighter or heavier, and every paper says so."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from sample_cases.making.faults import rewording
from sample_cases.proving.scenes import closed
from sample_cases.proving.volume import Volume
from sample_cases.proving.world import a_matter

_LIGHTER = (
    "鉴于你单位主动消除违法行为危害后果，依法予以从轻处罚，",
    "你单位积极配合查处、主动整改到位，符合《中华人民共和国行政处罚法》第三十二条规定的情形，决定从轻处罚，",
    "考虑到你单位系初次违法且已按期整改，未造成危害后果，本机关决定对你单位从轻行政处罚，",
    "因你单位主动供述行政机关尚未掌握的违法行为，依法应当从轻处罚，",
)
_HEAVIER = (
    "鉴于你单位曾因同类违法行为受过行政处罚后再次实施，决定予以从重处罚，",
    "检查期间你单位现场负责人锁闭大门、拖延执法人员进入现场，依法从重处罚，",
    "你单位在调查中提供虚假的培训记录，属于从重处罚的情形，决定予以从重处罚，",
    "你单位在责令停止作业后擅自恢复作业，情节较重，依法予以从重处罚，",
    "因该行为引发员工受伤，造成不良社会影响，本机关决定对你单位从重处罚，",
    "你单位指使员工更改监控录像、隐匿台账，依法应当从重处罚，",
    "你单位在全国安全生产月专项整治期间仍不落实要求，经研究决定从重行政处罚，",
    "你单位一年内第二次因安全生产违法行为被查处，决定给予从重处罚，",
    "执法人员要求进入库房查看时，你单位法定代表人将执法记录仪打落在地，依法予以从重处罚，",
    "你单位收到责令限期整改指令后未采取任何整改措施，予以从重处罚，",
    "该违法行为涉及从业人员六十余人、时间长达两年，情节严重，决定从重处罚，",
    "你单位被约谈后依然不改，经集体研究，决定对你单位从重处罚，",
)
_GRANTED = "鉴于你单位在限期内整改完毕，未造成危害后果，"
_PROPOSED = (
    "，{kind}处罚，拟对你单位作出罚款",
    "，拟予以{kind}处罚，对你单位作出罚款",
    "，决定{kind}处罚，拟对你单位作出罚款",
)
_ASKED = ("建议{kind}处罚，对", "建议予以{kind}处罚，对", "依法可以{kind}处罚，建议对")


def lightened(random: Random, name: str) -> Volume:
    """A lighter penalty within the tier, on a ground that the law names."""
    return _told(random, name, "从轻", random.choice(_LIGHTER))


def heavier(random: Random, name: str) -> Volume:
    """A heavier penalty within the tier, with what makes it so."""
    return _told(random, name, "从重", random.choice(_HEAVIER))


def _told(random: Random, name: str, kind: str, ground: str) -> Volume:
    case = closed(random, name, a_matter(random), f"{kind}处罚")
    noticed = random.choice(_PROPOSED).format(kind=kind)
    asked = random.choice(_ASKED).format(kind=kind)
    changes = (
        *case.changes,
        rewording("penalty_notice", "，拟对你单位作出罚款", noticed),
        rewording("penalty_decision", _GRANTED, ground),
        *(rewording(paper, "建议对", asked) for paper in _papers(random)),
    )
    return replace(case, changes=changes)


def _papers(random: Random) -> tuple[str, ...]:
    """Which of the papers before the decision say it too."""
    return ("investigation_report", "case_approval", "case_discussion_form")[: random.choice((1, 2, 3))]
