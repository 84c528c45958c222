"""Faults that only the rules of local packs and those of fire units look for."""

from __future__ import annotations

from dataclasses import replace

from sample_cases.making.matter import workday
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import dated, in_turn, moved, redated, said, told, without, without_lines

_FIRE = ("fire", "fire_sealed")
_EXIT = "《中华人民共和国消防法》第六十条第一款第（三）项"

FAULTS: tuple[Fault, ...] = (
    Fault(
        "papers-in-filing-order",
        "文书不按规定的次序排列",
        in_turn(
            moved("filing_approval", behind="inspection_record"),
            moved("inquiry_record", behind="penalty_notice"),
            moved("penalty_decision", behind="case_approval"),
            moved("closing_approval", behind="rectification_order"),
            moved("service_receipt", behind="business_licence"),
        ),
        scenes=("tianjin", "dongli"),
    ),
    Fault(
        "every-case-discussed",
        "没有案情讨论",
        without("case_discussion_form", "collective_discussion"),
        scenes=("dongli",),
    ),
    Fault(
        "discussion-form-tells-case-and-tier",
        "案情讨论表没有写明裁量标准",
        said("case_discussion_form", "裁量[基标]?准?|参照[^，。]*，", ""),
        scenes=("dongli", "fire_sealed"),
        asks=True,
    ),
    Fault(
        "discussion-form-tells-case-and-tier",
        "案情讨论表没有写明案情",
        without_lines("case_discussion_form", "汇报案情|违法事实"),
        scenes=("dongli", "fire_sealed"),
        asks=True,
    ),
    Fault(
        "fire-order-soon-after-inspection",
        "监督检查十日以后才责令改正",
        redated("rectification_order", 14),
        scenes=_FIRE,
        asks=True,
    ),
    Fault(
        "fire-rechecked-soon",
        "改正期限届满十个工作日以后才复查",
        dated(lambda dates: replace(dates, rechecked=workday(dates.deadline, 10))),
        scenes=_FIRE,
        asks=True,
    ),
    Fault(
        "fast-handling-agreed",
        "快速办理没有当事人同意的记载",
        said("inquiry_record", "我单位承认违法事实，同意适用快速办理|是否自愿认错认罚、同意适用快速办理", "无"),
        scenes=("fast_fire",),
        asks=True,
    ),
    Fault(
        "no-unit-fined-on-the-spot",
        "依据《消防法》第六十条第一款当场处罚单位",
        told(lambda matter: replace(matter, offence=replace(matter.offence, basis=_EXIT))),
        scenes=("fire_on_the_spot",),
    ),
    Fault(
        "seal-released",
        "没有解除临时查封",
        without("fire_seal_release"),
        scenes=("fire_sealed",),
        asks=True,
    ),
)
