"""A case that names a bureau, a firm and people."""

from __future__ import annotations

from casereview.model import CaseFile, Officer
from casereview.terms import MarkKind
from tests.builders import a_case, a_document, a_fact, a_mark

DECISION = "penalty_decision"


def a_named_case(*texts: str) -> CaseFile:
    """A case of an invented bureau against an invented firm, its decision with these paragraphs."""
    facts = (
        a_fact("办案机关", "海陵省洛枫县应急管理局", DECISION),
        a_fact("当事人", "洛枫县宏釜铸造有限公司", DECISION),
        a_fact("法定代表人", "武敬之", DECISION),
        a_fact("地址", "海陵省洛枫县北关镇铸业路3号", DECISION),
        a_fact("文号", "（海洛）应急罚〔2025〕37号", DECISION),
        a_fact("执法人员", Officer("章怀瑾", "15990003011"), DECISION),
        a_fact("执法人员", Officer("康柏年"), DECISION),
        a_fact("诉讼法院", "洛枫县人民法院", DECISION),
    )
    marks = (
        a_mark("审批人", DECISION, signer="尹仲谦"),
        a_mark("机关印章", DECISION, kind=MarkKind.SEAL, signer="洛枫县应急管理局"),
    )
    return a_case(a_document(DECISION, *(texts or ("行政处罚决定书",))), facts=facts, marks=marks)
