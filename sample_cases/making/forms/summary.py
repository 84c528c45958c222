"""The decision made on the spot."""

from __future__ import annotations

from sample_cases.making.forms.signing import both_officers, in_copies, sealed, signed
from sample_cases.making.matter import Matter
from sample_cases.making.papers import Paper, body, say


def summary_decision(matter: Matter) -> Paper:
    """行政（当场）处罚决定书（单位）."""
    style, party, days, offence, agency = matter.style, matter.party, matter.dates, matter.offence, matter.agency
    return Paper(
        "summary_decision",
        "行政（当场）处罚决定书（单位）",
        (
            say(f"被处罚单位：{party.name}"),
            say(f"统一社会信用代码：{party.code}"),
            say(f"地址：{party.address}    邮政编码：{party.postcode}"),
            say(f"法定代表人（负责人）：{party.representative}    职务：经理    联系电话：{party.phone}"),
            say("违法事实及证据："),
            body(
                f"{style.day(days.inspected)}，{matter.credentials}执法人员检查发现你单位{offence.found}，"
                "有现场检查记录、现场照片为证。执法人员已当场告知拟处罚的内容及事实、理由、依据，"
                "并告知你单位有权陈述、申辩；你单位表示没有异议，不陈述、申辩。"
            ),
            body(
                f"以上事实违反了{offence.breach}的规定，依据{offence.basis}的规定，参照{offence.base_cited}"
                f"（{offence.circumstance}的，{offence.tier_words}），责令立即改正，决定给予罚款{matter.sum}的行政处罚。"
            ),
            say("罚款的履行方式和期限（见打√处）："),
            body("□当场缴纳"),
            body(f"☑自收到本决定书之日起15日内缴至{agency.bank}，账号{agency.account}。"),
            body(
                f"如果不服本处罚决定，应当自收到本决定书之日起60日内先向{agency.government}申请行政复议；"
                f"对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向{agency.court}提起行政诉讼，"
                "但本决定不停止执行。"
            ),
            *both_officers(matter, "行政执法人员", "执法人员"),
            signed("当事人或者委托代理人", "当事人", party.manager, style.day(days.decided)),
            *sealed(matter, days.decided),
        ),
        days.decided,
        matter.number("应急罚当"),
        foot=in_copies(matter, "被处罚单位"),
    )
