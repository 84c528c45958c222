"""The papers of a hearing: application, notice, record, report."""

from __future__ import annotations

from datetime import date

from sample_cases.making.forms.signing import both_on_one_line, in_copies, sealed, signed
from sample_cases.making.matter import Matter, at
from sample_cases.making.papers import Paper, Seal, body, say


def _day(on: date | None) -> date:
    if on is None:
        raise ValueError("the timetable has no hearing")
    return on


def hearing_application(matter: Matter) -> Paper:
    """听证申请书."""
    style, party = matter.style, matter.party
    day = _day(matter.dates.requested)
    return Paper(
        "hearing_application",
        "听证申请书",
        (
            say(f"{matter.agency.name}："),
            body(
                f"贵局{matter.number('应急听告')}行政处罚听证告知书已收到。我单位认为拟罚款数额偏高，"
                "且已在期限内整改完毕，请求从轻处罚，现申请举行听证。"
            ),
            say(f"申请人：{party.name}", Seal("当事人印章", party.name)),
            signed("法定代表人", "当事人", party.representative),
            say(style.day(day), align="right"),
        ),
        day,
        head=False,
        counted=False,
    )


def hearing_notice(matter: Matter) -> Paper:
    """行政处罚听证会通知书."""
    style, agency = matter.style, matter.agency
    day, heard = _day(matter.dates.called), _day(matter.dates.heard)
    chair, clerk = agency.legal_head, agency.archivist
    return Paper(
        "hearing_notice",
        "行政处罚听证会通知书",
        (
            say(f"{matter.party.name}："),
            body(
                f"根据你单位申请，关于{matter.title}，现定于{style.day(heard)}9时30分在{agency.name}"
                "一楼听证室公开举行听证会议，请准时出席。"
            ),
            body(f"听证主持人姓名：{chair}    职务：法规科科长"),
            body(f"听证员姓名：{agency.inspector_of_archive}    职务：科员    书记员姓名：{clerk}    职务：科员"),
            body("你单位可以申请听证主持人回避，可以委托一至二人代理。"),
            body("注意事项：无正当理由不出席的，视为放弃听证权利；请携带身份证明和授权委托书。"),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急听通"),
        foot=in_copies(matter, "申请人"),
    )


def hearing_record(matter: Matter) -> Paper:
    """听证笔录."""
    style, agency, party = matter.style, matter.agency, matter.party
    heard = _day(matter.dates.heard)
    chair, clerk = agency.legal_head, agency.archivist
    (one, first), (two, second) = agency.officers
    return Paper(
        "hearing_record",
        "听证笔录",
        (
            say(f"案件名称：{matter.title}"),
            say(f"主持听证机关：{agency.name}    听证地点：{agency.name}一楼听证室"),
            say(f"听证时间：{style.span(at(heard, 9, 30), at(heard, 10, 40))}"),
            say(f"主持人：{chair}    听证员：{agency.inspector_of_archive}    书记员：{clerk}"),
            say(f"调查人员：{one} 证号：{first}    {two} 证号：{second}"),
            say(f"申请听证单位：{party.name}    法定代表人：{party.representative}    委托代理人：{party.manager}"),
            say("听证记录："),
            body(f"主持人{chair}：核对到场人员，宣布听证纪律，告知权利义务。是否申请回避？"),
            body("委托代理人：不申请回避。"),
            body(
                f"调查人员{one}：{matter.offence.found}，证据有现场检查记录、询问笔录、现场照片等，拟罚款{matter.amount}元。"
            ),
            body("委托代理人：对事实没有异议，已经整改，请求从轻处罚。"),
            body(f"调查人员{two}：拟罚款数额在裁量阶次之内，已考虑整改情况。"),
            body("主持人：双方最后陈述意见已记入笔录，请核对无误后签名。"),
            signed("听证主持人", "主持人", chair),
            signed("书记员", "书记员", clerk),
            both_on_one_line(matter, "调查人员", "调查人员"),
            signed("当事人或者委托代理人", "当事人", party.manager, style.day(heard)),
        ),
        heard,
    )


def hearing_report(matter: Matter) -> Paper:
    """听证会报告书."""
    style, agency = matter.style, matter.agency
    day = _day(matter.dates.hearing_reported)
    chair = agency.legal_head
    return Paper(
        "hearing_report",
        "听证会报告书",
        (
            say(f"案件名称：{matter.title}"),
            say(f"听证主持人：{chair}    听证员：{agency.inspector_of_archive}    书记员：{agency.archivist}"),
            say("听证会基本情况摘要（详见听证会笔录）："),
            body(f"{style.day(_day(matter.dates.heard))}公开举行听证，当事人对违法事实无异议，请求从轻处罚。"),
            say("听证主持人意见："),
            body("违法事实清楚，证据充分，拟处罚意见适当，建议维持。"),
            signed("听证主持人", "主持人", chair, style.day(day)),
            say("负责人审核意见：同意。"),
            signed("负责人", "负责人", agency.approver, style.day(day)),
        ),
        day,
        matter.number("应急听报"),
    )
