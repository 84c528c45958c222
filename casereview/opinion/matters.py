"""The matters of a legal review, and to which of them a rule and a fact belong."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from casereview.model import Rule
from casereview.terms import Topic


class Matter(StrEnum):
    """What a legal review looks at, in its order."""

    SUBJECT = "主体"
    AUTHORITY = "权限"
    PROCEDURE = "程序"
    EVIDENCE = "事实证据"
    LAW = "法律适用"
    DISCRETION = "裁量"
    PAPERS = "文书"
    CRIME = "是否涉嫌犯罪"


_BY_DEFECT: Mapping[Matter, frozenset[str]] = {
    Matter.SUBJECT: frozenset(
        ("V1", "V4", "V5", "V6", "V7", "D009", "D010", "D011", "D012", "D013", "D014", "D016", "D017")
    ),
    Matter.AUTHORITY: frozenset(("V2", "V3", "V19", "D015", "D020")),
    Matter.CRIME: frozenset(("V17",)),
}
"""By the defects that a rule covers: what no topic tells apart."""
_BY_TOPIC: Mapping[Topic, Matter] = {
    Topic.PROCEDURE: Matter.PROCEDURE,
    Topic.EVIDENCE: Matter.EVIDENCE,
    Topic.LAW: Matter.LAW,
    Topic.DISCRETION: Matter.DISCRETION,
    Topic.CONTENT: Matter.PAPERS,
    Topic.CONSISTENCY: Matter.PAPERS,
    Topic.SIGNATURE: Matter.PAPERS,
    Topic.ORDER: Matter.PAPERS,
    Topic.ARCHIVE: Matter.PAPERS,
}
FACTS: Mapping[Matter, tuple[str, ...]] = {
    Matter.SUBJECT: ("执法人员", "当事人", "统一社会信用代码", "身份证号", "法定代表人"),
    Matter.AUTHORITY: ("办案机关",),
    Matter.EVIDENCE: ("案由", "证据种类"),
    Matter.LAW: ("违反条款", "处罚依据"),
    Matter.DISCRETION: ("裁量依据", "拟罚款金额"),
}
"""What the papers themselves tell of a matter."""
MANUAL: Mapping[Matter, str] = {
    Matter.SUBJECT: "执法主体是否适格、执法人员是否具备执法资格，请审核人员核对。",
    Matter.AUTHORITY: "是否在法定职权和管辖范围以内，受委托的是否有有效的委托，请审核人员核对。",
    Matter.PROCEDURE: "未在卷内反映的程序事项（集体讨论、回避、延期等），请审核人员核对。",
    Matter.EVIDENCE: "证据是否足以认定事实，请审核人员核对。",
    Matter.LAW: "行为的定性和条款的适用，请审核人员核对。",
    Matter.DISCRETION: "拟处罚是否与违法行为的事实、性质、情节和社会危害程度相当，请审核人员核对。",
    Matter.PAPERS: "程序没有读到的手写、印章和附件内容，请审核人员核对原件。",
    Matter.CRIME: "违法行为是否涉嫌犯罪、是否需要移送司法机关，程序不能判断，请审核人员核对。",
}
"""What no program can tell of a matter."""


def matters_of(rule: Rule) -> tuple[Matter, ...]:
    """The matters that a rule belongs to: those whose defects it covers, else the one of its topic."""
    covered = frozenset(rule.covers)
    return tuple(matter for matter, defects in _BY_DEFECT.items() if defects & covered) or (_BY_TOPIC[rule.topic],)
