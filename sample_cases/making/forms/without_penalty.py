"""The ends of a case that is not punished: no penalty for a minor act put right, and transfer to the police."""

from __future__ import annotations

from sample_cases.making.forms.examination import listed_evidence
from sample_cases.making.forms.execution import closing_of
from sample_cases.making.forms.signing import approved, examined, handled, in_copies, sealed, signed
from sample_cases.making.matter import Matter
from sample_cases.making.papers import Paper, body, say

MINOR = "违法行为轻微并及时改正，没有造成危害后果"
PENAL = "《中华人民共和国行政处罚法》第三十三条第一款"
POLICE = "渠江市公安局"


def no_penalty_report(matter: Matter) -> Paper:
    """案件调查终结报告 that proposes no penalty."""
    style, party, days, offence = matter.style, matter.party, matter.dates, matter.offence
    return Paper(
        "investigation_report",
        "案件调查终结报告",
        (
            *style.fields(
                ("案由", offence.act),
                ("当事人", party.name, "统一社会信用代码", party.code),
                ("法定代表人", party.representative, "地址", party.address),
            ),
            *style.opinions(
                (
                    "案情及违法事实",
                    (
                        body(
                            f"{style.day(days.inspected)}现场检查发现该单位{offence.found}。{offence.correction}，"
                            f"{style.day(days.rechecked)}复查已整改完毕。"
                        ),
                    ),
                ),
                ("相关证据", (body(listed_evidence(matter)),)),
                (
                    "处理建议",
                    handled(matter, f"{MINOR}，依据{PENAL}的规定，建议不予行政处罚。", days.reported),
                ),
                ("审核意见", examined(matter, "同意。", days.reported)),
                ("审批意见", approved(matter, "同意。", days.reported)),
            ),
        ),
        days.reported,
        matter.number("应急终报"),
    )


def no_penalty_approval(matter: Matter) -> Paper:
    """案件处理呈批表 for no penalty."""
    style, party, days, offence = matter.style, matter.party, matter.dates, matter.offence
    return Paper(
        "case_approval",
        "案件处理呈批表",
        (
            *style.fields(
                ("案件名称", matter.title),
                ("当事人", party.name, "地址", party.address),
                ("法定代表人", party.representative, "邮编", party.postcode),
            ),
            *style.opinions(
                ("违法事实及处罚依据", (body(f"该单位{offence.found}，违反了{offence.breach}的规定。"),)),
                ("当事人的申辩意见", (body("当事人对事实没有异议。"),)),
                (
                    "承办人意见",
                    handled(matter, f"{MINOR}，依据{PENAL}的规定，建议不予行政处罚，并进行教育。", days.approved),
                ),
                (
                    "法制审核意见",
                    (
                        say("经审核，事实清楚，程序合法，同意不予行政处罚。"),
                        signed("法制审核人", "法制审核人", matter.agency.legal, style.day(days.approved)),
                    ),
                ),
                ("审核意见", examined(matter, "同意。", days.approved)),
                ("审批意见", approved(matter, "同意不予行政处罚。", days.approved)),
            ),
        ),
        days.approved,
        matter.number("应急处呈"),
    )


def no_penalty_decision(matter: Matter) -> Paper:
    """不予行政处罚决定书."""
    style, party, days, offence, agency = matter.style, matter.party, matter.dates, matter.offence, matter.agency
    return Paper(
        "no_penalty_decision",
        "不予行政处罚决定书",
        (
            say(f"当事人：{party.name}"),
            say(f"统一社会信用代码：{party.code}"),
            say(f"地址：{party.address}    邮政编码：{party.postcode}"),
            say(f"法定代表人（负责人）：{party.representative}    联系电话：{party.phone}"),
            body(
                f"{style.day(days.inspected)}，本机关执法人员对你单位进行现场检查时，发现你单位{offence.found}，"
                f"违反了{offence.breach}的规定。本机关于{style.day(days.filed)}立案调查。"
                f"{style.day(days.rechecked)}复查，你单位已整改完毕。"
            ),
            body(f"上述事实有以下证据证明：{listed_evidence(matter)}"),
            body(f"鉴于你单位{MINOR}，依据{PENAL}的规定，决定不予行政处罚。"),
            body("本机关已对你单位进行教育。你单位应当自觉遵守法律、法规，防止类似行为再次发生。"),
            body(
                f"如果不服本决定，可以依法自收到本决定书之日起60日内向{agency.government}申请行政复议，"
                f"或者在6个月内依法向{agency.court}提起行政诉讼。"
            ),
            *sealed(matter, days.decided),
        ),
        days.decided,
        matter.number("应急不罚"),
        foot=in_copies(matter, "当事人"),
    )


def closing_without_penalty(matter: Matter) -> Paper:
    """结案审批表 after the decision not to punish."""
    style, days = matter.style, matter.dates
    return closing_of(
        matter,
        f"{style.day(days.decided)}作出{matter.number('应急不罚')}不予行政处罚决定。",
        f"{style.day(days.served)}送达当事人，并进行教育；{style.day(days.rechecked)}经复查，违法行为已整改完毕。",
        "不予行政处罚决定已送达，建议结案。",
    )


def transfer_approval(matter: Matter) -> Paper:
    """案件移送审批表."""
    style, party, days = matter.style, matter.party, matter.dates
    return Paper(
        "transfer_approval",
        "涉嫌犯罪案件移送审批表",
        (
            *style.fields(
                ("案件名称", matter.title),
                ("当事人", party.name, "地址", party.address),
                ("受移送机关", POLICE),
            ),
            *style.opinions(
                ("案情简介", (body(f"{style.day(days.inspected)}现场检查发现该单位{matter.offence.found}。"),)),
                (
                    "移送理由",
                    (
                        body(
                            "上述行为涉嫌危险作业犯罪，依据《中华人民共和国行政处罚法》第二十七条、"
                            "《行政执法机关移送涉嫌犯罪案件的规定》第三条的规定，应当移送公安机关。"
                        ),
                    ),
                ),
                ("承办人意见", handled(matter, "建议移送公安机关。", days.reported)),
                ("审核意见", examined(matter, "同意。", days.reported)),
                ("审批意见", approved(matter, "同意移送。", days.reported)),
            ),
        ),
        days.reported,
        matter.number("应急移审"),
    )


def transfer_letter(matter: Matter) -> Paper:
    """案件移送书."""
    style, days = matter.style, matter.dates
    return Paper(
        "transfer_letter",
        "涉嫌犯罪案件移送书",
        (
            say(f"{POLICE}："),
            body(
                f"本机关于{style.day(days.filed)}对{matter.title}立案调查，因在调查中发现该单位的行为涉嫌犯罪，"
                "根据《中华人民共和国行政处罚法》第二十七条的规定，现将该案件移送你单位，请依法处理。"
            ),
            body("附该案件有关材料：调查报告、现场检查记录、现场照片、询问笔录复印件。"),
            *sealed(matter, days.reported),
        ),
        days.reported,
        matter.number("应急移"),
    )


def closing_after_transfer(matter: Matter) -> Paper:
    """结案审批表 after the transfer."""
    style, days = matter.style, matter.dates
    return closing_of(
        matter,
        f"{style.day(days.reported)}以{matter.number('应急移')}将案件移送{POLICE}，本机关未作出行政处罚决定。",
        f"{POLICE}已接收案件材料并决定立案；违法行为已整改完毕。",
        "案件已移送公安机关，建议结案。",
    )
