"""An accident in which the unit and its head are punished: the report, two notices, two decisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sample_cases.making.forms.examination import listed_evidence
from sample_cases.making.forms.execution import closing_of, slip_of
from sample_cases.making.forms.signing import approved, examined, handled, in_copies, sealed, signed
from sample_cases.making.matter import Matter, in_capitals
from sample_cases.making.papers import Ink, Paper, Seal, Text, body, say

INCOME, HEAD_FINE = 120000, 48000
RULE = "《生产安全事故罚款处罚规定》"
BREACH_OF_HEAD = "《中华人民共和国安全生产法》第二十一条第（五）项"
BASIS_OF_HEAD = "《中华人民共和国安全生产法》第九十五条第（一）项"
HEAD_ID, HEAD_HOME = "379903197004052919", "海陵省洛枫县北关镇和睦巷2号"


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two that are punished: how it is addressed, what it did, by which articles, how much."""

    name: str
    you: str
    serial: int
    amount: int
    did: str
    breach: str
    basis: str
    reckoned: str
    particulars: tuple[str, ...]

    @property
    def sum(self) -> str:
        return f"人民币{self.amount}元（大写：{in_capitals(self.amount)}）"


def _unit(matter: Matter) -> _Side:
    party, offence = matter.party, matter.offence
    return _Side(
        party.name, "你单位", matter.serial, matter.amount, offence.found, offence.breach, offence.basis,
        f"参照{offence.base_cited}（{offence.circumstance}的，{offence.tier_words}）",
        (
            f"被处罚单位：{party.name}",
            f"统一社会信用代码：{party.code}",
            f"地址：{party.address}    邮政编码：{party.postcode}",
            f"法定代表人（负责人）：{party.representative}    职务：经理    联系电话：{party.phone}",
        ),
    )  # fmt: skip


def _head(matter: Matter) -> _Side:
    party = matter.party
    return _Side(
        party.representative, "你", matter.serial + 1, HEAD_FINE,
        "作为主要负责人未督促、检查本单位的安全生产工作，未及时消除生产安全事故隐患，导致发生一般事故",
        BREACH_OF_HEAD, BASIS_OF_HEAD,
        f"你上一年年收入为{INCOME}元，按百分之四十计算",
        (
            f"被处罚人：{party.representative}    性别：男    年龄：55",
            f"身份证号：{HEAD_ID}",
            f"家庭住址：{HEAD_HOME}",
            f"所在单位：{party.name}    职务：经理    联系电话：{party.phone}",
        ),
    )  # fmt: skip


def accident_report(matter: Matter) -> Paper:
    """事故调查报告的批复."""
    style, days, agency = matter.style, matter.dates, matter.agency
    return Paper(
        "accident_report",
        "关于生产安全事故调查报告的批复",
        (
            say(f"{agency.name}："),
            body(f"你局报送的{matter.party.name}“{_occurred(matter)}”一般机械伤害事故调查报告收悉。经研究，批复如下："),
            body("一、同意事故调查组对事故发生经过、事故直接原因、事故性质和责任的认定。该起事故造成1人死亡，直接经济损失118万元。"),
            body("二、同意对事故责任单位和责任人的处理建议，由你局依法给予行政处罚。"),
            body("三、事故单位要落实防范和整改措施。"),
            say(f"{agency.government}（印章）", Seal("机关印章", agency.government), align="right"),
            say(style.day(days.filed - timedelta(1)), align="right"),
        ),
        days.filed - timedelta(1),
        head=False,
        counted=False,
    )  # fmt: skip


def _occurred(matter: Matter) -> str:
    day = matter.dates.inspected - timedelta(45)
    return f"{day.month}·{day.day}"


def income_proof(matter: Matter) -> Paper:
    """收入证明."""
    party, days = matter.party, matter.dates
    return Paper(
        "party_material",
        "收入情况说明",
        (
            body(f"我单位经理{party.representative}上一年年收入为{INCOME}元，附工资表、个人所得税完税证明复印件，与原件核对无异。"),
            say(f"{party.name}", Seal("提供单位印章", party.name), align="right"),
            signed("提供人", "提供人", party.manager),
            say(matter.style.day(days.questioned), align="right"),
        ),
        days.questioned,
        head=False,
        counted=False,
    )  # fmt: skip


def _found(matter: Matter, side: _Side) -> str:
    day = matter.dates.inspected - timedelta(45)
    return (
        f"{matter.style.day(day)}，{matter.party.name}发生一般机械伤害事故，造成1人死亡。经事故调查认定，"
        f"{side.you}{side.did}，对事故发生负有责任。"
    )


def _notice(matter: Matter, side: _Side) -> Paper:
    agency, days = matter.agency, matter.dates
    return Paper(
        "penalty_notice",
        "行政处罚事先（听证）告知书",
        (
            say(f"{side.name}："),
            body(f"现查明，{_found(matter, side)}"),
            body(f"以上事实主要证据如下：{listed_evidence(matter)}"),
            body(
                f"以上行为违反了{side.breach}的规定，依据{side.basis}的规定，{side.reckoned}，"
                f"拟对{side.you}作出罚款{side.sum}的行政处罚。"
            ),
            body(
                "根据《中华人民共和国行政处罚法》第四十四条、第四十五条的规定，"
                f"{side.you}有权自收到本告知书之日起5日内向{agency.name}进行陈述和申辩；"
                f"根据《中华人民共和国行政处罚法》第六十三条、第六十四条的规定，{side.you}有要求举行听证的权利，"
                f"如要求听证，应当自收到本告知书之日起5个工作日内向{agency.name}提出。逾期视为放弃上述权利。"
            ),
            body(f"联系人：{matter.officer_names[0]}    联系电话：{agency.phone}    地址：{agency.address}"),
            *sealed(matter, days.noticed),
        ),
        days.noticed,
        matter.number("应急罚告", serial=side.serial),
        foot=in_copies(matter, "拟处罚当事人"),
    )


def notice_to_unit(matter: Matter) -> Paper:
    """告知书 to the unit."""
    return _notice(matter, _unit(matter))


def notice_to_head(matter: Matter) -> Paper:
    """告知书 to its head."""
    return _notice(matter, _head(matter))


def _decision(matter: Matter, side: _Side, title: str) -> Paper:
    style, days, agency = matter.style, matter.dates, matter.agency
    return Paper(
        "penalty_decision",
        title,
        (
            *(say(line) for line in side.particulars),
            say("违法事实及证据："),
            body(f"{_found(matter, side)}本机关于{style.day(days.filed)}立案调查。"),
            body(f"上述事实有以下证据证明：{listed_evidence(matter)}"),
            body(
                f"本机关于{style.day(days.noticed)}依法向{side.you}送达了行政处罚事先（听证）告知书，"
                f"{side.you}在法定期限内未提出陈述、申辩意见，也未要求听证。"
            ),
            body(
                f"以上事实违反了{side.breach}的规定，依据{side.basis}的规定，{side.reckoned}，"
                f"决定给予罚款{side.sum}的行政处罚。"
            ),
            body(
                f"罚款自收到本决定书之日起15日内缴至{agency.bank}，账号{agency.account}，"
                "到期不缴的，每日按罚款数额的3%加处罚款，加处罚款的数额不超过罚款的数额。"
            ),
            body(
                f"如果不服本处罚决定，可以依法自收到本决定书之日起60日内向{agency.government}申请行政复议，"
                f"或者在6个月内依法向{agency.court}提起行政诉讼，但本决定不停止执行，法律另有规定的除外。"
            ),
            *sealed(matter, days.decided),
        ),
        days.decided,
        matter.number("应急罚", serial=side.serial),
        foot=in_copies(matter, "被处罚当事人"),
    )


def decision_on_unit(matter: Matter) -> Paper:
    """行政处罚决定书（单位）."""
    return _decision(matter, _unit(matter), "行政处罚决定书（单位）")


def decision_on_head(matter: Matter) -> Paper:
    """行政处罚决定书（个人）."""
    return _decision(matter, _head(matter), "行政处罚决定书（个人）")


def _proposed(matter: Matter) -> str:
    unit, head = _unit(matter), _head(matter)
    return (
        f"建议依据{unit.basis}的规定，参照{matter.offence.base_cited}，对{unit.name}罚款{unit.sum}；"
        f"依据{head.basis}的规定，按上一年年收入{INCOME}元的百分之四十，对主要负责人{head.name}罚款{head.sum}。"
    )


def approval_of_both(matter: Matter) -> Paper:
    """案件处理呈批表 for both."""
    style, party, days = matter.style, matter.party, matter.dates
    unit, head = _unit(matter), _head(matter)
    return Paper(
        "case_approval",
        "案件处理呈批表",
        (
            *style.fields(
                ("案件名称", matter.title),
                ("被处罚单位", party.name, "地址", party.address),
                ("被处罚人", head.name, "职务", "经理"),
            ),
            *style.opinions(
                ("违法事实及处罚依据", (body(f"{_found(matter, unit)}违反了{unit.breach}、{head.breach}的规定。"),)),
                ("当事人的申辩意见", (body("当事人在法定期限内未提出陈述、申辩意见，未要求听证。"),)),
                ("承办人意见", handled(matter, _proposed(matter), days.approved)),
                ("审核意见", examined(matter, "同意承办人意见。", days.approved)),
                ("审批意见", approved(matter, "同意。", days.approved)),
            ),
        ),
        days.approved,
        matter.number("应急处呈"),
    )


def review_of_both(matter: Matter) -> Paper:
    """法制审核意见书 on both."""
    style, days, agency = matter.style, matter.dates, matter.agency
    return Paper(
        "legal_review_opinion",
        "法制审核意见书",
        (
            *style.fields(
                ("案由", matter.offence.act),
                ("立案号", matter.number("应急立")),
                ("当事人", f"{matter.party.name}、{matter.party.representative}"),
                ("承办人", "、".join(matter.officer_names), "送审机构", "执法大队"),
            ),
            body("经审核：执法人员具备执法资格；违法事实清楚，证据合法充分；适用法律准确，裁量适当；程序合法。"),
            body(f"审核意见：同意。{_proposed(matter)}"),
            signed("审核人", "法制审核人", agency.legal, style.day(days.examined)),
        ),
        days.examined,
        matter.number("应急法审"),
    )


def discussion_of_both(matter: Matter) -> Paper:
    """行政处罚集体讨论记录 on both."""
    agency, style, day = matter.agency, matter.style, matter.dates.discussed
    names: list[str | Ink] = []
    for name, _ in agency.discussants:
        names += [Ink("出席人员", name), "    "]
    people = agency.discussants
    return Paper(
        "collective_discussion",
        "行政处罚集体讨论记录",
        (
            say(f"案件名称：{matter.title}"),
            say(f"讨论时间：{style.day(day)}14时30分至15时40分"),
            say(f"讨论地点：{agency.name}二楼会议室"),
            say(f"主持人：{people[0][0]}    汇报人：{matter.officer_names[0]}    记录人：{matter.officer_names[1]}"),
            say("出席人员姓名及职务：" + "、".join(f"{name}（{post}）" for name, post in people)),
            say("讨论记录："),
            body(f"{matter.officer_names[0]}汇报案情。{_proposed(matter)}"),
            *(body(f"{name}（{post}）：事实清楚，同意承办人意见。") for name, post in people),
            say("结论性意见："),
            body("经讨论，一致同意承办人意见。"),
            say("出席人员签名：", *names),
            say(style.day(day), align="right"),
        ),
        day,
        matter.number("应急罚集"),
    )


def slip_of_unit(matter: Matter) -> Paper:
    """罚款收据 of the unit."""
    return slip_of(matter, matter.party.name, matter.amount, _numbers(matter)[0])


def slip_of_head(matter: Matter) -> Paper:
    """罚款收据 of its head."""
    return slip_of(matter, matter.party.representative, HEAD_FINE, _numbers(matter)[1])


def _numbers(matter: Matter) -> tuple[str, str]:
    return matter.number("应急罚"), matter.number("应急罚", serial=matter.serial + 1)


def closing_of_both(matter: Matter) -> Paper:
    """结案审批表 of both."""
    style, days = matter.style, matter.dates
    unit, head = _unit(matter), _head(matter)
    return closing_of(
        matter,
        f"{style.day(days.decided)}作出{_numbers(matter)[0]}行政处罚决定，对{unit.name}罚款{unit.sum}；"
        f"作出{_numbers(matter)[1]}行政处罚决定，对{head.name}罚款{head.sum}。",
        f"两当事人于{style.day(days.paid)}缴清罚款，全部履行。",
        "处罚决定已执行完毕，建议结案。",
    )


def identity_of_head(matter: Matter) -> Paper:
    """身份证复印件 of the head."""
    party = matter.party
    note: tuple[Text, ...] = (
        say("与原件核对无异。来源：由本人提供"),
        signed("提供人", "提供人", party.representative, matter.style.day(matter.dates.questioned)),
    )
    return Paper(
        "identity_proof",
        "身份证复印件",
        (
            say(f"姓名：{party.representative}"),
            say("性别：男    民族：汉"),
            say("出生：1970年4月5日"),
            say(f"住址：{HEAD_HOME}"),
            say(f"公民身份号码：{HEAD_ID}"),
            *note,
        ),
        matter.dates.questioned,
        head=False,
        counted=False,
    )
