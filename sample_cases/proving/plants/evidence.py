"""Faults of evidence (证据)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from sample_cases.making.case import Case
from sample_cases.making.matter import Matter, workday
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import dated, in_turn, said, together, told, without, without_lines

_TALK_ONLY = ("询问笔录", "音像证据说明")


def _talked(matter: Matter) -> Matter:
    return replace(matter, evidence=_TALK_ONLY)


def _without_standard(case: Case, random: Random) -> Case | None:
    return without("standard_excerpt")(case, random) if "不符合《" in case.matter.offence.found else None


FAULTS: tuple[Fault, ...] = (
    Fault(
        "evidence-gathered-before-decision",
        "决定之后取得证据",
        dated(lambda dates: replace(dates, questioned=workday(dates.decided, 2))),
    ),
    Fault(
        "evidence-varied",
        "只凭询问笔录和执法记录仪",
        together(
            told(_talked),
            without(
                "photo_evidence",
                "inspection_record",
                "standard_excerpt",
                "party_material",
                "business_licence",
                "evidence_list",
                "recheck_opinion",
                "identity_proof",
            ),
        ),
    ),
    Fault("standards-enclosed", "引用标准而没有附标准摘页", _without_standard),
    Fault("party-identity-proved", "没有主体资格证明", without("business_licence", "identity_proof")),
    Fault(
        "identity-proofs-alike",
        "营业执照的代码与决定书不一致",
        said("business_licence", r"91\d{6}MA[0-9A-Z]{8}", "91110000MA0000000X"),
    ),
    Fault(
        "copies-verified",
        "复印件没有注明与原件核对",
        in_turn(
            without_lines("business_licence", "原件"),
            without_lines("identity_proof", "原件"),
        ),
    ),
    Fault(
        "photos-described",
        "照片没有写明时间、地点或者拍摄人",
        in_turn(*(without_lines("photo_evidence", words) for words in ("拍摄时间", "拍摄地点", "拍摄人"))),
    ),
    Fault("facts-rest-on-evidence", "决定书所列证据不在卷", without("photo_evidence")),
    Fault(
        "listed-evidence-enclosed",
        "证据清单所列证据不在卷",
        together(without("rectification_order"), said("evidence_list", "^国家标准摘页$", "责令限期整改指令书")),
    ),
)
