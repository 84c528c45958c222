"""Lawful cases of a hearing in which somebody is asked to stand back, and is answered."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from sample_cases.making.faults import rewording
from sample_cases.making.forms.evidence import authorisation
from sample_cases.making.forms.inspection import inspection_record
from sample_cases.proving.scenes import behind, heard
from sample_cases.proving.volume import Volume

_WISHES = (
    "委托代理人：我方申请听证员{member}回避，他参加过对本案的现场检查。",
    "委托代理人：申请书记员{clerk}回避，理由是其与我单位有过纠纷。",
    "委托代理人：我单位要求听证主持人{chair}回避，其参与了本案的前期讨论。",
    "委托代理人：请求调查人员{officer}回避。",
)
_ANSWERS = (
    "主持人：休会十分钟。经请示机关负责人{approver}，申请理由不成立，驳回回避申请，听证继续进行。",
    "主持人：经机关负责人决定，不同意当事人的回避申请，理由是所述情形不属于法定回避情形。",
    "主持人：该申请不符合《中华人民共和国行政处罚法》规定的回避情形，决定不予回避，现在继续听证。",
    "主持人：关于回避的申请，经核实无直接利害关系，机关负责人已决定不准许，是否继续？委托代理人：同意继续。",
    "主持人：本次听证中止，报请{approver}决定。{approver}当场决定驳回申请。听证恢复进行。",
    "主持人：是否回避由机关负责人决定，经电话请示，{approver}答复：所提理由不属于应当回避的情形，听证照常进行。",
    "主持人：你方所提回避事由不存在，本机关不予采纳。",
)


def recused(random: Random, name: str) -> Volume:
    """The party asks that somebody of the panel stand back, and is answered before the hearing goes on."""
    case = heard(random, name)
    agency = case.matter.agency
    people = {
        "member": agency.inspector_of_archive,
        "clerk": agency.archivist,
        "chair": agency.legal_head,
        "officer": case.matter.officer_names[0],
        "approver": agency.approver,
    }
    talk = random.choice(_WISHES).format(**people), random.choice(_ANSWERS).format(**people)
    change = rewording("hearing_record", "委托代理人：不申请回避。", "".join(talk))
    forms = case.forms if authorisation in case.forms else behind(case.forms, inspection_record, authorisation)
    return replace(case, shows="听证中申请回避", forms=forms, changes=(*case.changes, change))
