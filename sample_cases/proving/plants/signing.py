"""Faults of signatures, seals and their dates (签名盖章与日期)."""

from __future__ import annotations

from random import Random

from sample_cases.proving.fault import Fault, Plant
from sample_cases.proving.planting import (
    in_turn,
    redated,
    said,
    signed_by_another,
    styled,
    together,
    unsealed,
    unsigned,
    without_lines,
)
from sample_cases.proving.volume import Volume

_APPROVALS = ("filing_approval", "case_approval", "closing_approval")
_HEARD = ("heard",)
_DAY = r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日"


_EACH_ON_HIS_LINE = styled(officers_on_one_line=False, officers_on_two_lines=True)
_BOTH_ON_ONE_LINE = styled(officers_on_one_line=True, officers_on_two_lines=False)
_ONE_INSPECTOR = unsigned("inspection_record", "检查人员", one=True)


def _recorded_by_the_inquirer(case: Volume, random: Random) -> Volume | None:
    """The head of the inquiry record names the inquirer as the recorder too."""
    return said("inquiry_record", "记录人：\\S+", f"记录人：{case.matter.officer_names[0]}")(case, random)


def unsealed_if_sealed(kind: str) -> Plant:
    """The papers of a kind bear no seal, whether or not they had one."""
    return lambda case, random: unsealed(kind)(case, random) or case


FAULTS: tuple[Fault, ...] = (
    Fault("handlers-signed", "审批表缺承办人签名", in_turn(*(unsigned(k, "承办人", one=True) for k in _APPROVALS))),
    Fault("reviewers-signed", "审批表缺审核人签名", in_turn(*(unsigned(k, "审核人") for k in _APPROVALS))),
    Fault("approvers-signed", "审批表缺审批人签名", in_turn(*(unsigned(k, "审批人") for k in _APPROVALS))),
    Fault(
        "officers-sign-for-themselves",
        "一人签两处",
        together(
            styled(one_picture_each=True),
            in_turn(
                *(signed_by_another(k, "承办人", lambda m: m.officer_names[0], last=True) for k in _APPROVALS),
            ),
        ),
        scenes=("ordinary", "heard", "seized"),
    ),
    Fault("approvals-ascend", "审批早于承办", in_turn(*(redated(k, -4, last=True) for k in _APPROVALS)), asks=True),
    Fault(
        "inquirer-is-not-recorder",
        "询问人兼任记录人",
        together(
            styled(names_beside_ink=True),
            signed_by_another("inquiry_record", "记录人", lambda m: m.officer_names[0]),
            _recorded_by_the_inquirer,
        ),
    ),
    Fault(
        "address-confirmation-complete",
        "送达地址确认书缺当事人签名",
        unsigned("service_address", "当事人"),
        scenes=("appraised",),
    ),
    Fault("statement-signed", "陈述申辩笔录缺签名", unsigned("statement_record", "陈述申辩人"), scenes=("defended",)),
    Fault(
        "party-signed",
        "放弃声明、清单等缺当事人签名",
        in_turn(
            together(unsigned("waiver_statement", "当事人"), unsealed("waiver_statement")),
            together(unsigned("hearing_application", "当事人"), unsealed("hearing_application")),
            unsigned("item_list", "当事人"),
            unsigned("preservation_notice", "当事人"),
            unsigned("summary_decision", "当事人"),
        ),
        scenes=("waived", "heard", "seized", "summary"),
    ),
    Fault(
        "supporting-papers-signed",
        "照片、鉴定意见等缺签名",
        in_turn(
            unsigned("photo_evidence", "当事人"),
            together(unsigned("appraisal_report", "鉴定人"), unsealed("appraisal_report")),
        ),
    ),
    Fault(
        "copies-signed",
        "复印件缺提供人签名",
        in_turn(
            *(together(unsigned(k, "提供人"), unsealed_if_sealed(k)) for k in ("business_licence", "identity_proof"))
        ),
    ),
    Fault("inspectors-signed", "检查记录缺检查人员签名", together(_EACH_ON_HIS_LINE, _ONE_INSPECTOR)),
    Fault(
        "inspectors-signed",
        "检查记录两人同一处签名，只有一人",
        together(_BOTH_ON_ONE_LINE, _ONE_INSPECTOR),
        asks=True,  # nothing tells how many were to sign there
    ),
    Fault("two-officers-signed", "检查记录只有一名检查人员", together(_EACH_ON_HIS_LINE, _ONE_INSPECTOR)),
    Fault(
        "site-manager-signed",
        "缺现场负责人签名",
        in_turn(unsigned("inspection_record", "现场负责人"), unsigned("rectification_order", "现场负责人")),
    ),
    Fault(
        "order-officers-signed",
        "指令书、复查意见书缺执法人员签名",
        in_turn(
            unsigned("rectification_order", "执法人员", one=True),
            unsigned("recheck_opinion", "执法人员", one=True),
        ),
    ),
    Fault("inquired-person-signed", "询问笔录缺被询问人签名", unsigned("inquiry_record", "被询问人", one=True)),
    Fault("inquirers-signed", "询问笔录缺询问人签名", unsigned("inquiry_record", "询问人")),
    Fault("recorders-signed", "询问笔录缺记录人签名", unsigned("inquiry_record", "记录人")),
    Fault(
        "external-papers-sealed",
        "对外文书没有盖章",
        in_turn(unsealed("rectification_order"), unsealed("recheck_opinion"), unsealed("inquiry_notice")),
    ),
    Fault("notices-sealed", "告知书没有盖章", unsealed("penalty_notice")),
    Fault("decision-sealed", "决定书没有盖章", unsealed("penalty_decision")),
    Fault(
        "papers-dated",
        "对外文书的落款日期空白",
        in_turn(
            *(
                said(kind, rf"^{_DAY}$|^[二〇一三四五六七八九年月十日]+$", "    年   月   日")
                for kind in ("penalty_notice", "rectification_order", "inquiry_notice")
            )
        ),
    ),
    Fault("recipient-signed", "送达回执缺收件人签名", unsigned("service_receipt", "收件人", one=True)),
    Fault("servers-signed", "送达回执缺送达人签名", unsigned("service_receipt", "送达人")),
    Fault(
        "attendees-signed", "集体讨论记录缺出席人员签名", unsigned("collective_discussion", "出席人员"), scenes=_HEARD
    ),
    Fault(
        "discussants-signed",
        "案情讨论表缺参会人员签名",
        unsigned("case_discussion_form", "参会人员"),
        scenes=("ordinary",),
    ),
    Fault(
        "legal-reviewed-by-another",
        "承办人兼任法制审核人",
        together(
            styled(names_beside_ink=True),
            signed_by_another("legal_review_opinion", "法制审核人", lambda m: m.officer_names[0]),
        ),
    ),
    Fault("legal-reviewer-signed", "法制审核意见书缺审核人签名", unsigned("legal_review_opinion", "法制审核人")),
    Fault("report-signed", "调查终结报告缺承办人签名", unsigned("investigation_report", "承办人")),
    Fault("hearing-record-signed", "听证笔录缺当事人签名", unsigned("hearing_record", "当事人"), scenes=_HEARD),
    Fault("hearing-chair-signed", "听证笔录缺主持人签名", unsigned("hearing_record", "主持人"), scenes=_HEARD),
    Fault(
        "other-places-signed",
        "其他签名处空白",
        in_turn(
            unsigned("investigation_report", "审核人"),
            unsigned("case_approval", "法制审核人"),
            unsigned("evidence_list", "承办人"),
            unsigned("authorisation", "法定代表人"),
        ),
    ),
    Fault("signatures-dated", "审批表的签名没有日期", without_lines("case_approval", rf"^{_DAY}$"), asks=True),
)
