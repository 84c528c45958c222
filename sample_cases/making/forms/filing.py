"""The filing approval."""

from __future__ import annotations

from sample_cases.making.forms.signing import approved, examined, handled
from sample_cases.making.matter import Matter
from sample_cases.making.papers import Paper, say


def filing_approval(matter: Matter) -> Paper:
    """立案审批表."""
    style, party, days, offence = matter.style, matter.party, matter.dates, matter.offence
    facts = (
        f"{style.day(days.inspected)}，本局执法人员{'、'.join(matter.officer_names)}依法对{party.name}进行现场检查，"
        f"发现该单位{offence.found}。该单位的行为涉嫌违反了{offence.breach}的规定。"
    )
    return Paper(
        "filing_approval",
        "立案审批表",
        (
            *style.fields(
                ("案由", offence.act),
                ("案件来源", "监督检查", "时间", style.day(days.inspected)),
                ("案件名称", matter.title),
                ("当事人", party.name, "电话", party.phone),
                ("法定代表人", party.representative, "邮政编码", party.postcode),
                ("当事人地址", party.address),
            ),
            *style.opinions(
                ("案件基本情况", (say(facts),)),
                ("承办人意见", handled(matter, "该行为涉嫌违法，建议立案调查。", days.filed)),
                ("审核意见", examined(matter, "同意立案，报局领导审批。", days.filed)),
                ("审批意见", approved(matter, "同意立案。", days.filed)),
            ),
        ),
        days.filed,
        matter.number("应急立"),
    )
