"""Inspection: the plan, the record, the order to correct and the re-check."""

from __future__ import annotations

from sample_cases.making.forms.signing import (
    approved,
    both_officers,
    both_on_one_line,
    examined,
    in_copies,
    sealed,
    signed,
)
from sample_cases.making.matter import Matter, at
from sample_cases.making.papers import Ink, Paper, body, say


def inspection_plan(matter: Matter) -> Paper:
    """现场检查方案."""
    style, party, days = matter.style, matter.party, matter.dates
    return Paper(
        "inspection_plan",
        "现场检查方案",
        (
            *style.fields(
                ("被检查单位", party.name),
                ("地址", party.address),
                ("联系人", party.manager, "所属行业", party.trade),
                ("检查时间", style.day(days.inspected)),
                ("行政执法人员", "、".join(matter.officer_names)),
                ("检查内容", "安全生产责任制、教育培训、特种作业人员持证、现场设备设施及作业安全情况"),
                ("检查方式", "查阅资料、询问人员、现场查看"),
            ),
            *style.opinions(
                ("审核意见", examined(matter, "同意按方案检查。", days.planned)),
                ("审批意见", approved(matter, "同意。", days.planned)),
                ("备注", (say("无"),)),
            ),
        ),
        days.planned,
        matter.number("应急检查", serial=matter.serial + 40),
    )


def inspection_record(matter: Matter) -> Paper:
    """现场检查记录."""
    style, party, days = matter.style, matter.party, matter.dates
    day = days.inspected
    return Paper(
        "inspection_record",
        "现场检查记录",
        (
            *style.fields(
                ("被检查单位", party.name),
                ("地址", party.address),
                ("法定代表人", party.representative, "联系电话", party.phone),
                ("检查场所", "生产车间、安全管理办公室", "职务", "经理"),
                ("检查时间", style.span(at(day, 9, 20), at(day, 11, 5))),
            ),
            body(f"{matter.credentials}现依法对你单位进行现场检查，请予以配合。"),
            say("检查情况："),
            body(
                f"执法人员在{party.manager_post}{party.manager}陪同下进行检查。经查阅资料、现场查看，"
                f"该单位{matter.offence.found}。执法人员对现场情况拍照取证，并使用执法记录仪全程记录。"
            ),
            say("（以下空白）"),
            both_on_one_line(matter, "检查人员", "检查人员"),
            signed("被检查单位现场负责人", "现场负责人", party.manager),
            say(style.day(day), align="right"),
        ),
        day,
        matter.number("应急检记", serial=matter.serial + 40),
    )


def rectification_order(matter: Matter) -> Paper:
    """责令限期整改指令书."""
    style, party, days, agency = matter.style, matter.party, matter.dates, matter.agency
    return Paper(
        "rectification_order",
        "责令限期整改指令书",
        (
            say(f"{party.name}："),
            body("经查，你单位存在下列问题："),
            body(f"1.{matter.offence.found}，违反了{matter.offence.breach}的规定。"),
            body("（以下空白）"),
            body(
                f"现责令你单位对上述第1项问题于{style.day(days.deadline)}前整改完毕，"
                "达到有关法律法规规章和标准规定的要求。由此造成事故的，依法追究有关人员的责任。"
            ),
            body(
                "整改期间，你单位应当采取措施，确保安全生产。如果不服本指令，可以依法在60日内向"
                f"{agency.government}申请行政复议，或者在6个月内依法向{agency.court}提起行政诉讼，"
                "但本指令不停止执行，法律另有规定的除外。"
            ),
            *both_officers(matter, "行政执法人员", "执法人员"),
            signed("被检查单位负责人", "现场负责人", party.manager),
            *sealed(matter, days.inspected),
        ),
        days.inspected,
        matter.number("应急责改", serial=matter.serial + 40),
        foot=in_copies(matter, "被检查单位"),
    )


def recheck_opinion(matter: Matter) -> Paper:
    """整改复查意见书."""
    style, party, days = matter.style, matter.party, matter.dates
    order = matter.number("应急责改", serial=matter.serial + 40)
    return Paper(
        "recheck_opinion",
        "整改复查意见书",
        (
            say(f"{party.name}："),
            body(
                f"本机关于{style.day(days.inspected)}作出了责令限期整改的决定[{order}]，"
                "经对你单位整改情况进行复查，提出如下意见："
            ),
            body(f"复查时间为{style.day(days.rechecked)}。{matter.offence.correction}，第1项问题已整改完毕。"),
            body("（以下空白）"),
            say("被复查单位负责人（签名）：", Ink("现场负责人", party.manager)),
            *both_officers(matter, "行政执法人员", "执法人员"),
            *sealed(matter, days.rechecked),
        ),
        days.rechecked,
        matter.number("应急复查", serial=matter.serial + 40),
        foot=in_copies(matter, "被复查单位"),
    )
