"""Faults of the filing (立案) and of the party's particulars."""

from __future__ import annotations

from dataclasses import replace

from sample_cases.making.matter import Dates, workday
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import dated, in_turn, said, said_in_one, without, without_lines


def _filed_late(dates: Dates) -> Dates:
    return replace(dates, filed=workday(dates.noticed, 1))


def _filed_after_inquiry(dates: Dates) -> Dates:
    return replace(dates, filed=workday(dates.questioned, 2))


_ENDS = "有限公司|有限责任公司|股份有限公司"
_CODE = r"91\d{6}MA[0-9A-Z]{8}"

FAULTS: tuple[Fault, ...] = (
    Fault("filing-approved", "没有立案审批表", without("filing_approval")),
    Fault(
        "filing-states-case-source",
        "立案审批表没有写明案件来源",
        said("filing_approval", "案件来源|监督检查|现场检查，发现", ""),
        asks=True,
    ),
    Fault("filed-before-notice", "告知之后才立案", dated(_filed_late)),
    Fault("filed-before-inquiry", "询问之后才立案", dated(_filed_after_inquiry), asks=True),
    Fault(
        "party-named-alike",
        "文书中当事人的名称不一致",
        in_turn(
            *(said(kind, "[宏盛鼎泰恒鑫瑞祥华丰隆达]{2}", "永昌") for kind in ("penalty_notice", "closing_approval"))
        ),
    ),
    Fault(
        "party-numbers-alike", "调查终结报告中的代码不一致", said("investigation_report", _CODE, "91110000MA0000000X")
    ),
    Fault(
        "certificates-alike",
        "询问笔录中执法人员的证号不同",
        in_turn(
            *(
                said_in_one(kind, r"(证件?号码?为|证号：)[0-9]{3}", r"\g<1>808")
                for kind in ("inquiry_record", "inspection_record")
            )
        ),
    ),
    Fault(
        "legal-representative-alike",
        "法定代表人不一致",
        said("penalty_decision", r"法定代表人（负责人）：\S+", "法定代表人（负责人）：欧阳立"),
    ),
    Fault("address-alike", "地址不一致", said("penalty_decision", r"地址：\S+", "地址：远山市北郊大道9号")),
    Fault(
        "case-titled-in-full",
        "案件名称只有当事人的名称",
        said("filing_approval", rf"(\S+(?:{_ENDS})).*案$", r"\g<1>"),
        scenes=("ordinary", "heard"),
    ),
    Fault("filing-dated", "立案审批没有日期", without_lines("filing_approval", r"^\d{4} ?年")),
)
