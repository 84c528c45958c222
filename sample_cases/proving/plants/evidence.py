"""Faults of evidence (证据)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from sample_cases.making.matter import Matter, workday
from sample_cases.making.papers import Paper
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import dated, in_turn, redated, said, together, told, without, without_lines
from sample_cases.proving.volume import Volume

_SEIZED = ("seized",)
_TALK_ONLY = ("询问笔录", "音像证据说明")


def _talked(matter: Matter) -> Matter:
    return replace(matter, evidence=_TALK_ONLY)


def _without_standard(case: Volume, random: Random) -> Volume | None:
    if "不符合《" not in case.matter.offence.found:
        return None
    rest = tuple(one for one in case.matter.evidence if "标准" not in one)
    return without("standard_excerpt")(replace(case, matter=replace(case.matter, evidence=rest)), random)


def _without_assent(case: Volume, random: Random) -> Volume | None:
    """The report of the inquiry lies in the file as it was drawn up, and nothing says that it was approved."""

    def bare(paper: Paper) -> Paper:
        return replace(paper, title="生产安全事故调查报告") if paper.kind == "accident_report" else paper

    titled = case.with_fault(lambda papers: tuple(map(bare, papers)), "事故调查报告未经批复")
    return said("accident_report", "经研究，批复如下|同意|批复", "")(titled, random)


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
                "appraisal_report",
            ),
        ),
        except_in=("confiscated",),
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
    Fault("preservation-approved", "先行登记保存没有审批", without("preservation_approval"), scenes=_SEIZED),
    Fault(
        "preservation-approved-beforehand",
        "先行登记保存之后才审批",
        redated("preservation_approval", 3),
        scenes=_SEIZED,
    ),
    Fault(
        "preservation-disposed",
        "先行登记保存的证据没有处理",
        without("preservation_disposal_decision", "preservation_disposal_approval"),
        scenes=_SEIZED,
    ),
    Fault(
        "preservation-disposed-in-time",
        "先行登记保存的证据逾期处理",
        redated("preservation_disposal_decision", 10),
        scenes=_SEIZED,
    ),
    Fault("appraisal-reported", "委托鉴定而没有鉴定意见", without("appraisal_report"), scenes=("appraised",)),
    Fault(
        "accident-report-approved",
        "没有经批复的事故调查报告",
        together(
            _without_assent,
            said("filing_approval", "经批复的", ""),
            said("inquiry_record", "批复的", ""),
            told(lambda matter: replace(matter, evidence=tuple(e.replace("及批复", "") for e in matter.evidence))),
        ),
        scenes=("accident",),
        asks=True,
    ),
    Fault(
        "listed-evidence-enclosed",
        "证据清单所列证据不在卷",
        said("evidence_list", "^国家标准摘页$", "勘验笔录"),
        scenes=("ordinary", "heard", "waived", "defended"),
    ),
)
