"""Faults of signatures, seals and their dates (签名盖章与日期)."""

from __future__ import annotations

from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import in_turn, said, unsealed, unsigned, without_lines

_APPROVALS = ("filing_approval", "case_approval", "closing_approval")
_HEARD = ("heard",)
_DAY = r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日"


FAULTS: tuple[Fault, ...] = (
    Fault("handlers-signed", "审批表缺承办人签名", in_turn(*(unsigned(k, "承办人", one=True) for k in _APPROVALS))),
    Fault("reviewers-signed", "审批表缺审核人签名", in_turn(*(unsigned(k, "审核人") for k in _APPROVALS))),
    Fault("approvers-signed", "审批表缺审批人签名", in_turn(*(unsigned(k, "审批人") for k in _APPROVALS))),
    Fault("inspectors-signed", "检查记录缺检查人员签名", unsigned("inspection_record", "检查人员", one=True)),
    Fault("two-officers-signed", "检查记录只有一名检查人员", unsigned("inspection_record", "检查人员", one=True)),
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
            unsigned("photo_evidence", "执法人员"),
            unsigned("evidence_list", "承办人"),
            unsigned("authorisation", "法定代表人"),
        ),
    ),
    Fault("signatures-dated", "审批表的签名没有日期", without_lines("case_approval", rf"^{_DAY}$"), asks=True),
)
