"""Papers that only the proof needs: defence, appraisal, deferral, demand, enforcement, sealing by fire units."""

from __future__ import annotations

from datetime import timedelta

from sample_cases.making.forms.signing import approved, both_officers, examined, handled, in_copies, sealed, signed
from sample_cases.making.matter import Matter, at, workday
from sample_cases.making.papers import Grid, Paper, Seal, body, cell, say


def statement_record(matter: Matter) -> Paper:
    """当事人陈述申辩笔录."""
    style, party, agency = matter.style, matter.party, matter.agency
    day = workday(matter.dates.noticed, 2)
    return Paper(
        "statement_record",
        "当事人陈述申辩笔录",
        (
            say(f"时间：{style.span(at(day, 10, 0), at(day, 10, 40))}"),
            say(f"地点：{agency.name}执法大队询问室"),
            say(f"陈述申辩人：{party.manager}    职务：{party.manager_post}"),
            say(f"工作单位：{party.name}    电话：{party.phone}"),
            say(f"承办人：{'、'.join(matter.officer_names)}    记录人：{matter.officer_names[1]}"),
            body(f"{matter.credentials}现对{matter.title}听取你单位的陈述申辩。"),
            say("陈述申辩内容："),
            body("我单位对认定的事实没有异议。我单位已经整改，经营比较困难，请求减轻处罚。"),
            say("以上笔录我已看过，与我所说一致。"),
            signed("陈述申辩人", "陈述申辩人", party.manager, style.day(day)),
            *both_officers(matter, "承办人", "承办人"),
            signed("记录人", "记录人", matter.officer_names[1]),
        ),
        day,
    )


def statement_review(matter: Matter) -> Paper:
    """陈述申辩复核意见书."""
    style, day = matter.style, workday(matter.dates.noticed, 3)
    return Paper(
        "statement_review",
        "陈述申辩复核意见书",
        (
            *style.fields(("案由", matter.offence.act), ("当事人", matter.party.name)),
            say("陈述申辩基本情况："),
            body("当事人对违法事实没有异议，以经营困难为由请求减轻处罚。"),
            say("复核意见："),
            body("经复核，当事人提出的理由不属于法定的减轻处罚情形，拟处罚数额已经考虑整改情况，不予采纳。"),
            *both_officers(matter, "复核人", "复核人"),
            say(style.day(day), align="right"),
        ),
        day,
    )


def appraisal_commission(matter: Matter) -> Paper:
    """鉴定委托书."""
    style, day = matter.style, matter.dates.summoned
    heads = tuple(map(cell, ("物品名称", "规格型号", "数量", "备注")))
    return Paper(
        "appraisal_commission",
        "鉴定委托书",
        (
            say("远山检测技术服务中心："),
            body("因调查有关安全生产违法案件的需要，本行政机关现委托你单位对下列物品进行鉴定："),
            Grid((0.3, 0.3, 0.2, 0.2), (heads, tuple(map(cell, ("现场设备", "—", "1台", "无"))))),
            body("鉴定要求：是否符合国家标准。"),
            body(f"请于{style.day(workday(day, 5))}前向本行政机关提交鉴定结果。"),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急鉴"),
    )


def appraisal_report(matter: Matter) -> Paper:
    """鉴定意见."""
    style, day = matter.style, workday(matter.dates.summoned, 4)
    return Paper(
        "appraisal_report",
        "鉴定意见书",
        (
            say(f"报告编号：YS{day:%Y%m}{matter.serial:03d}"),
            say(f"委托单位：{matter.agency.name}"),
            body("鉴定机构资质：检验检测机构资质认定证书，编号 2109000123。"),
            body("鉴定事项：现场设备是否符合国家标准。"),
            body("鉴定意见：送检设备不符合国家标准的要求。"),
            signed("鉴定人", "鉴定人", "闻山"),
            signed("鉴定人", "鉴定人", "闻海"),
            say("远山检测技术服务中心（盖章）", Seal("鉴定机构印章", "远山检测技术服务中心"), align="right"),
            say(style.day(day), align="right"),
        ),
        day,
        head=False,
    )


def deferral_approval(matter: Matter) -> Paper:
    """延期（分期）缴纳罚款审批表."""
    style, party, days = matter.style, matter.party, matter.dates
    day = workday(days.served, 5)
    return Paper(
        "deferral_approval",
        "延期（分期）缴纳罚款审批表",
        (
            *style.fields(
                ("案件名称", matter.title),
                ("处罚决定书文号", matter.number("应急罚")),
                ("当事人", party.name, "地址", party.address),
            ),
            *style.opinions(
                (
                    "违法事实及处罚决定",
                    (body(f"{matter.offence.act}，{style.day(days.decided)}决定罚款{matter.sum}。"),),
                ),
                ("当事人申请延期（分期）缴纳罚款的理由", (body("当事人资金周转困难，申请延期缴纳。"),)),
                ("承办人意见", handled(matter, "情况属实，建议同意延期缴纳。", day)),
                ("审核意见", examined(matter, "同意。", day)),
                ("审批意见", approved(matter, "同意延期缴纳。", day)),
            ),
        ),
        day,
        matter.number("应急缴审"),
    )


def deferral_permit(matter: Matter) -> Paper:
    """延期（分期）缴纳罚款批准书."""
    style, days = matter.style, matter.dates
    day = workday(days.served, 6)
    return Paper(
        "deferral_permit",
        "延期（分期）缴纳罚款批准书",
        (
            say(f"{matter.party.name}："),
            body(
                f"{style.day(days.decided)}，本机关对你单位发出{matter.number('应急罚')}行政处罚决定书，"
                f"作出了对你单位罚款{matter.sum}的决定。根据你单位的申请，本机关依据《中华人民共和国行政处罚法》"
                f"第六十六条第二款的规定，同意你单位延期缴纳罚款，延长至{style.day(days.paid + timedelta(5))}止。"
            ),
            body("代收机构以本批准书为据，办理收款手续。"),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急缴批"),
        foot=in_copies(matter, "当事人"),
    )


def fine_demand(matter: Matter) -> Paper:
    """罚款催缴通知书."""
    style, days = matter.style, matter.dates
    day = workday(days.served + timedelta(15), 2)
    return Paper(
        "fine_demand",
        "罚款催缴通知书",
        (
            say(f"{matter.party.name}："),
            body(
                f"本机关于{style.day(days.decided)}发出{matter.number('应急罚')}行政处罚决定书，要求你单位于"
                f"{style.day(days.served + timedelta(15))}前将罚款缴至{matter.agency.bank}。"
                "因你单位至今未履行该处罚决定，现要求你单位立即缴纳罚款，并自逾期之日起每日按罚款数额的3%加处罚款，加处罚款的数额不超过罚款的数额。"
            ),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急催"),
        foot=in_copies(matter, "当事人"),
    )


def execution_demand(matter: Matter) -> Paper:
    """行政强制执行事先催告书."""
    style, days = matter.style, matter.dates
    day = workday(days.decided + timedelta(190), 1)
    return Paper(
        "execution_demand",
        "行政强制执行事先催告书",
        (
            say(f"{matter.party.name}："),
            body(
                f"本机关于{style.day(days.decided)}作出{matter.number('应急罚')}行政处罚决定书，决定对你单位罚款"
                f"{matter.sum}。你单位逾期未履行。现依据《中华人民共和国行政强制法》第五十四条的规定，催告你单位自收到"
                "本催告书之日起十日内履行缴款义务；逾期仍不履行的，本机关将依法申请人民法院强制执行。"
                "你单位有权进行陈述和申辩。"
            ),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急执行催告"),
        foot=in_copies(matter, "当事人"),
    )


def enforcement_application(matter: Matter) -> Paper:
    """强制执行申请书."""
    style, agency, party, days = matter.style, matter.agency, matter.party, matter.dates
    day = workday(days.decided + timedelta(205), 1)
    return Paper(
        "enforcement_application",
        "强制执行申请书",
        (
            say(f"{agency.court}："),
            body(f"申请人：{agency.name}    地址：{agency.address}"),
            body(f"被申请执行人：{party.name}    法定代表人：{party.representative}    地址：{party.address}"),
            body(
                f"申请人于{style.day(days.decided)}对被申请执行人作出{matter.number('应急罚')}行政处罚决定，"
                f"罚款{matter.sum}，并已依法送达。被申请执行人在法定期限内未申请行政复议、提起行政诉讼，又不履行，"
                "经催告仍未履行。依据《中华人民共和国行政强制法》第五十三条的规定，特申请贵院强制执行。"
            ),
            body("附有关材料：行政处罚决定书、催告书、送达回执。"),
            signed("签发人", "负责人", agency.approver),
            *sealed(matter, day),
        ),
        day,
        matter.number("应急强执"),
    )


def service_address(matter: Matter) -> Paper:
    """送达地址确认书."""
    style, party, day = matter.style, matter.party, matter.dates.questioned
    return Paper(
        "service_address",
        "送达地址确认书",
        (
            *style.fields(
                ("案由", matter.offence.act),
                ("受送达人", party.name),
                ("送达地址", party.address),
                ("收件人", party.manager, "联系电话", party.phone),
            ),
            body("我单位已知悉送达地址确认的有关事项，确认上述送达地址准确、有效。"),
            signed("当事人", "当事人", party.manager, style.day(day)),
        ),
        day,
        head=False,
    )


def confiscated_items(matter: Matter) -> Paper:
    """没收物品清单."""
    style, party, day = matter.style, matter.party, matter.dates.served
    heads = tuple(map(cell, ("序号", "品名", "规格", "数量", "备注")))
    return Paper(
        "item_list",
        "没收物品清单",
        (
            say(f"当事人：{party.name}"),
            body(f"根据{matter.number('应急罚')}行政处罚决定书的决定，对你单位的涉案物品进行没收。"),
            Grid((0.1, 0.35, 0.2, 0.15, 0.2), (heads, tuple(map(cell, ("1", "不合格产品", "—", "3件", "无"))))),
            *both_officers(matter, "执法人员", "执法人员"),
            signed("当事人", "当事人", party.manager, style.day(day)),
        ),
        day,
    )


def fire_seal_approval(matter: Matter) -> Paper:
    """The approval of sealing a place for a time."""
    day = matter.dates.inspected
    return Paper(
        "coercive_approval",
        "行政强制审批表",
        (
            *matter.style.fields(("案由", matter.offence.act), ("当事人", matter.party.name)),
            *matter.style.opinions(
                ("拟采取的强制措施", (say("对一层东侧部位予以临时查封。"),)),
                ("强制措施的理由和依据", (say("依据《中华人民共和国消防法》第五十四条的规定。"),)),
                ("承办人意见", handled(matter, "建议临时查封。", day)),
                ("审核意见", examined(matter, "同意。", day)),
                ("审批意见", approved(matter, "经集体研究，同意临时查封。", day)),
            ),
        ),
        day,
        matter.number("消强审"),
    )


def fire_seal_decision(matter: Matter) -> Paper:
    """临时查封决定书."""
    style, party, days = matter.style, matter.party, matter.dates
    until = workday(days.inspected, 20)
    return Paper(
        "fire_seal_decision",
        "临时查封决定书",
        (
            say(f"{party.name}："),
            body(
                f"{style.day(days.inspected)}监督检查发现，你单位{matter.offence.found}，不及时消除可能严重威胁公共安全。"
                "根据《中华人民共和国消防法》第五十四条的规定，经集体研究，决定对你单位一层东侧部位予以临时查封，"
                f"期限自{style.day(days.inspected)}至{style.day(until)}。"
            ),
            body(
                f"如不服本决定，可以自收到本决定书之日起60日内向{matter.agency.government}申请行政复议，"
                f"或者在6个月内向{matter.agency.court}提起行政诉讼。"
            ),
            signed("被查封单位负责人", "当事人", party.manager),
            *sealed(matter, days.inspected),
        ),
        days.inspected,
        matter.number("消封"),
        head=False,
    )


def fire_seal_release(matter: Matter) -> Paper:
    """解除临时查封决定书."""
    style, days = matter.style, matter.dates
    return Paper(
        "fire_seal_release",
        "解除临时查封决定书",
        (
            say(f"{matter.party.name}："),
            body(
                f"经{style.day(days.rechecked)}复查，你单位火灾隐患已经消除，"
                f"决定解除对你单位一层东侧部位的临时查封（{matter.number('消封')}）。"
            ),
            *sealed(matter, days.rechecked),
        ),
        days.rechecked,
        matter.number("消解封"),
        head=False,
    )
