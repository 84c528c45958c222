"""Before the notice: the final report, legal examination, discussion of the case."""

from __future__ import annotations

from sample_cases.making.forms.signing import approved, examined, handled, signed
from sample_cases.making.matter import Matter, at
from sample_cases.making.papers import Ink, Paper, Text, body, say


def proposal(matter: Matter) -> str:
    """What the handlers propose, with basis, tier and sum."""
    offence = matter.offence
    return (
        f"该单位的行为违反了{offence.breach}的规定，依据{offence.basis}的规定，参照{offence.base_cited}，"
        f"该单位{offence.circumstance}，属于“{offence.tier_words}”的情形，"
        f"建议对{matter.party.name}作出罚款{matter.sum}的行政处罚。"
    )


def listed_evidence(matter: Matter) -> str:
    """The items of evidence in one sentence."""
    return "；".join(f"{index}.{name}" for index, name in enumerate(matter.evidence, start=1)) + "。"


def investigation_report(matter: Matter) -> Paper:
    """案件调查终结报告."""
    style, party, days, offence = matter.style, matter.party, matter.dates, matter.offence
    return Paper(
        "investigation_report",
        "案件调查终结报告",
        (
            *style.fields(
                ("案由", offence.act),
                ("当事人", party.name, "统一社会信用代码", party.code),
                ("法定代表人", party.representative, "地址", party.address),
                ("承办机构", "执法大队", "承办人", "、".join(matter.officer_names)),
            ),
            *style.opinions(
                (
                    "案情及违法事实",
                    (
                        body(
                            f"{style.day(days.inspected)}，本局执法人员对该单位现场检查时发现{offence.found}。"
                            f"{style.day(days.filed)}经批准立案，{style.day(days.questioned)}询问了该单位"
                            f"{party.manager_post}{party.manager}，{style.day(days.rechecked)}复查，该单位已整改完毕。"
                        ),
                    ),
                ),
                ("相关证据", (body(listed_evidence(matter)),)),
                ("自由裁量", (body(f"{offence.base_cited}：{offence.circumstance}的，{offence.tier_words}。"),)),
                ("处理建议", handled(matter, proposal(matter), days.reported)),
                ("审核意见", examined(matter, "同意调查终结，提交法制审核。", days.reported)),
                ("审批意见", approved(matter, "同意。", days.reported)),
            ),
        ),
        days.reported,
        matter.number("应急终报"),
    )


def legal_review_opinion(matter: Matter) -> Paper:
    """法制审核意见书."""
    style, days, agency = matter.style, matter.dates, matter.agency
    heard = "已依法组织听证。" if days.heard else ""
    return Paper(
        "legal_review_opinion",
        "法制审核意见书",
        (
            *style.fields(
                ("案由", matter.offence.act),
                ("立案号", matter.number("应急立")),
                ("当事人", matter.party.name),
                ("承办人", "、".join(matter.officer_names), "送审机构", "执法大队"),
                ("送审时间", style.day(days.hearing_reported or days.reported)),
            ),
            body(
                "经审核：本机关具有管辖权，执法人员具备执法资格；违法事实清楚，证据合法充分；"
                f"适用法律、法规准确，裁量基准适用适当；程序合法。{heard}文书规范、齐备；"
                "未发现涉嫌犯罪需要移送司法机关的情形。"
            ),
            body(f"审核意见：同意承办机构对{matter.party.name}罚款{matter.sum}的处理建议。"),
            signed("审核人", "法制审核人", agency.legal, style.day(days.examined)),
            signed("法制机构负责人", "法制审核人", agency.legal_head, style.day(days.examined)),
        ),
        days.examined,
        matter.number("应急法审"),
    )


def _discussion(matter: Matter, role: str, label: str) -> tuple[Text, ...]:
    agency, offence = matter.agency, matter.offence
    people = agency.discussants
    style, day = matter.style, matter.dates.discussed
    names: list[str | Ink] = []
    for name, _ in people:
        names += [Ink(role, name), "    "]
    voices = [
        body(f"{name}（{post}）：{words}")
        for (name, post), words in zip(
            people,
            (
                f"同意承办人意见，按{offence.tier}档罚款{matter.amount}元，过罚相当。",
                "事实清楚，证据能够相互印证，同意。",
                "程序合法，裁量适当，同意。",
                "当事人已经整改，未造成后果，同意承办人意见。",
            ),
            strict=False,
        )
    ]
    return (
        say(f"案件名称：{matter.title}"),
        say(f"讨论时间：{style.span(at(day, 14, 30), at(day, 15, 20))}"),
        say(f"讨论地点：{agency.name}二楼会议室"),
        say(f"主持人：{people[0][0]}    汇报人：{matter.officer_names[0]}    记录人：{matter.officer_names[1]}"),
        say("出席人员姓名及职务：" + "、".join(f"{name}（{post}）" for name, post in people)),
        say(f"讨论内容：{matter.party.name}{offence.act}一案的违法事实、证据、法律适用、裁量和处理意见。"),
        say("讨论记录："),
        body(f"{matter.officer_names[0]}汇报案情：{offence.found}。{proposal(matter)}"),
        *voices,
        say("结论性意见："),
        body(f"经讨论，一致同意对{matter.party.name}作出罚款{matter.sum}的行政处罚。"),
        say(f"{label}签名：", *names),
        say(style.day(day), align="right"),
    )


def case_discussion_form(matter: Matter) -> Paper:
    """案情讨论表."""
    return Paper(
        "case_discussion_form", "案情讨论表", _discussion(matter, "参会人员", "参会人员"), matter.dates.discussed
    )


def collective_discussion(matter: Matter) -> Paper:
    """行政处罚集体讨论记录."""
    return Paper(
        "collective_discussion",
        "行政处罚集体讨论记录",
        _discussion(matter, "出席人员", "出席人员"),
        matter.dates.discussed,
        matter.number("应急罚集"),
    )
