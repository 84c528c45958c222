"""Notice, waiver, case approval and the decision itself."""

from __future__ import annotations

from dataclasses import replace

from sample_cases.making.forms.examination import listed_evidence, proposal
from sample_cases.making.forms.signing import approved, examined, handled, in_copies, sealed, signed
from sample_cases.making.matter import Matter
from sample_cases.making.papers import Paper, Seal, Text, body, say


def _facts(matter: Matter) -> tuple[Text, ...]:
    style, days, offence = matter.style, matter.dates, matter.offence
    return (
        body(
            f"现查明，你单位存在下列行为：{style.day(days.inspected)}，本局执法人员对你单位进行现场检查，"
            f"发现你单位{offence.found}。{style.day(days.rechecked)}复查时已整改完毕。"
        ),
        body(f"以上事实主要证据如下：{listed_evidence(matter)}"),
    )


def penalty_notice(matter: Matter) -> Paper:
    """行政处罚告知书."""
    agency, offence, party = matter.agency, matter.offence, matter.party
    return Paper(
        "penalty_notice",
        matter.style.notice_title,
        (
            say(f"{party.name}："),
            *_facts(matter),
            body(
                f"以上行为违反了{offence.breach}的规定，依据{offence.basis}的规定，参照{offence.base_cited}"
                f"（{offence.circumstance}的，{offence.tier_words}），"
                f"拟对你单位作出罚款{matter.sum}的行政处罚。"
            ),
            body(
                "如对上述处罚有异议，根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，"
                f"你单位有权在收到本告知书之日起5日内向{agency.name}进行陈述和申辩，"
                "逾期不提出申请的，视为放弃上述权利。"
            ),
            body(f"行政机关地址：{agency.address}"),
            body(f"联系人：{matter.officer_names[0]}    联系电话：{agency.phone}    邮政编码：{agency.postcode}"),
            *sealed(matter, matter.dates.noticed),
        ),
        matter.dates.noticed,
        matter.number("应急罚告"),
        foot=in_copies(matter, "拟处罚当事人"),
    )


def draft_notice(matter: Matter) -> Paper:
    """行政处罚告知书 as a draft: no seal, no day."""
    notice = penalty_notice(matter)
    blocks = (
        *notice.blocks[:-2],
        say(f"{matter.agency.name}（印章）", align="right"),
        say("年  月  日", align="right"),
    )
    return replace(notice, title=f"{notice.title}（代拟稿）", blocks=blocks, on=matter.dates.reported)


def hearing_right_notice(matter: Matter) -> Paper:
    """行政处罚听证告知书."""
    agency, offence, party = matter.agency, matter.offence, matter.party
    return Paper(
        "hearing_right_notice",
        "行政处罚听证告知书",
        (
            say(f"{party.name}："),
            *_facts(matter),
            body(
                f"以上行为违反了{offence.breach}的规定，依据{offence.basis}的规定，"
                f"拟对你单位作出罚款{matter.sum}的行政处罚。"
            ),
            body(
                "根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，你单位有要求举行听证的权利。"
                f"如你单位要求举行听证，请在接到本告知书之日起5日内向{agency.name}提出书面听证申请。"
                "逾期不提出申请的，视为放弃听证权利。特此告知。"
            ),
            body(f"联系人：{matter.officer_names[0]}    联系电话：{agency.phone}"),
            *sealed(matter, matter.dates.noticed),
        ),
        matter.dates.noticed,
        matter.number("应急听告"),
        foot=in_copies(matter, "拟处罚当事人"),
    )


def waiver_statement(matter: Matter) -> Paper:
    """放弃陈述申辩声明."""
    style, party, days = matter.style, matter.party, matter.dates
    return Paper(
        "waiver_statement",
        "放弃陈述申辩（听证）声明",
        (
            say(f"{matter.agency.name}："),
            body(
                f"我单位已于{style.day(days.noticed)}收到{style.notice_title}，对告知的事实、理由、依据和拟处罚内容"
                "没有异议，自愿放弃陈述、申辩和听证的权利。"
            ),
            say(f"当事人（盖章）：{party.name}", Seal("当事人印章", party.name)),
            signed("当事人", "当事人", party.manager),
            say(style.day(days.noticed), align="right"),
        ),
        days.noticed,
        head=False,
        counted=False,
    )


def _plea_reported(matter: Matter) -> str:
    if matter.dates.heard:
        day = matter.style.day(matter.dates.heard)
        return f"当事人在法定期限内申请听证，{day}举行听证，其意见已复核，听证报告建议维持拟处罚意见。"
    return "当事人在法定期限内未提出陈述、申辩意见。"


def case_approval(matter: Matter) -> Paper:
    """案件处理呈批表."""
    style, party, days, offence = matter.style, matter.party, matter.dates, matter.offence
    return Paper(
        "case_approval",
        "案件处理呈批表",
        (
            *style.fields(
                ("案件名称", matter.title),
                ("被处罚单位", party.name, "地址", party.address),
                ("法定代表人", party.representative, "邮编", party.postcode),
            ),
            *style.opinions(
                (
                    "违法事实及处罚依据",
                    (
                        body(
                            f"{style.day(days.inspected)}现场检查发现该单位{offence.found}，违反了{offence.breach}的规定，"
                            f"应当依据{offence.basis}的规定给予行政处罚。"
                        ),
                    ),
                ),
                ("当事人的申辩意见", (body(_plea_reported(matter)),)),
                ("承办人意见", handled(matter, proposal(matter), days.approved)),
                (
                    "法制审核意见",
                    (
                        say("已经法制审核，同意。"),
                        signed("法制审核人", "法制审核人", matter.agency.legal, style.day(days.approved)),
                    ),
                ),
                ("审核意见", examined(matter, "同意承办人意见。", days.approved)),
                ("审批意见", approved(matter, f"同意对{party.name}罚款{matter.sum}。", days.approved)),
            ),
        ),
        days.approved,
        matter.number("应急处呈"),
    )


def _plea_answered(matter: Matter) -> str:
    style, days = matter.style, matter.dates
    told = f"本机关于{style.day(days.noticed)}依法向你单位送达了{style.notice_title}"
    if days.heard:
        return (
            f"{told}和行政处罚听证告知书，你单位申请听证，本机关于{style.day(days.heard)}举行听证，"
            "对你单位提出的从轻处罚意见不予采纳，理由是拟罚款数额已经在裁量阶次之内综合考虑整改情况。"
        )
    return f"{told}，你单位在法定期限内未提出陈述、申辩意见。"


def _paid_and_contested(matter: Matter) -> tuple[Text, ...]:
    """Where the fine is paid, and who may be asked to review the decision."""
    agency = matter.agency
    return (
        body(
            f"处以罚款的，罚款自收到本决定书之日起15日内缴至{agency.bank}，账号{agency.account}，"
            "到期不缴的，每日按罚款数额的3%加处罚款，加处罚款的数额不超过罚款的数额。"
        ),
        body(
            f"如果不服本处罚决定，可以依法自收到本决定书之日起60日内向{agency.government}申请行政复议，"
            f"或者在6个月内依法向{agency.court}提起行政诉讼，但本决定不停止执行，法律另有规定的除外。"
            "逾期不申请行政复议、不提起行政诉讼又不履行的，本机关将依法申请人民法院强制执行。"
        ),
    )


def penalty_decision(matter: Matter) -> Paper:
    """行政处罚决定书（单位）."""
    style, party, days, offence = matter.style, matter.party, matter.dates, matter.offence
    return Paper(
        "penalty_decision",
        "行政处罚决定书（单位）",
        (
            say(f"被处罚单位：{party.name}"),
            say(f"统一社会信用代码：{party.code}"),
            say(f"地址：{party.address}    邮政编码：{party.postcode}"),
            say(f"法定代表人（负责人）：{party.representative}    职务：经理    联系电话：{party.phone}"),
            say("违法事实及证据："),
            body(
                f"{style.day(days.inspected)}，本机关执法人员对你单位进行现场检查时，发现你单位{offence.found}。"
                f"本机关于{style.day(days.filed)}立案调查，并责令你单位限期整改；{style.day(days.rechecked)}复查，"
                "你单位已整改完毕。"
            ),
            body(f"上述事实有以下证据证明：{listed_evidence(matter)}"),
            body(_plea_answered(matter)),
            body(
                f"以上事实违反了{offence.breach}的规定，依据{offence.basis}“{offence.basis_words}”的规定，"
                f"参照{offence.base_cited}，你单位{offence.circumstance}，{offence.tier_words}；"
                "鉴于你单位在限期内整改完毕，未造成危害后果，"
                f"决定给予罚款{matter.sum}的行政处罚。"
            ),
            *_paid_and_contested(matter),
            *sealed(matter, days.decided),
        ),
        days.decided,
        matter.number("应急罚"),
        foot=in_copies(matter, "被处罚单位"),
    )
