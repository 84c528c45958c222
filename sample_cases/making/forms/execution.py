"""Service, payment and closing."""

from __future__ import annotations

from datetime import date

from sample_cases.making.forms.signing import approved, examined, handled
from sample_cases.making.matter import Matter, in_capitals
from sample_cases.making.papers import Cell, Grid, Ink, Paper, Seal, Text, body, cell, say


def papers_served(matter: Matter) -> list[tuple[str, str, date]]:
    """What is served in the case: title, number, the day of service."""
    days, inspection = matter.dates, matter.serial + 40
    rows = [
        ("责令限期整改指令书", matter.number("应急责改", serial=inspection), days.inspected),
        ("询问通知书", matter.number("应急询"), days.summoned),
        ("整改复查意见书", matter.number("应急复查", serial=inspection), days.rechecked),
        (matter.style.notice_title, matter.number("应急罚告"), days.noticed),
    ]
    if not matter.decided:
        return rows[:3]
    if days.heard and days.called:
        rows.append(("行政处罚听证告知书", matter.number("应急听告"), days.noticed))
        rows.append(("行政处罚听证会通知书", matter.number("应急听通"), days.called))
    rows.append(("行政处罚决定书", matter.number("应急罚"), days.served))
    return rows


def service_receipt(matter: Matter) -> Paper:
    """文书送达回执."""
    return receipt_of(matter, papers_served(matter))


def receipt_of(matter: Matter, served: list[tuple[str, str, date]]) -> Paper:
    """文书送达回执 of these papers: title, number, the day of service."""
    style, party = matter.style, matter.party
    one, two = matter.officer_names
    heads = ("送达文书名称、文号", "收件人签名或者盖章", "送达地点", "送达日期", "送达方式", "送达人")
    rows: list[tuple[Cell, ...]] = [tuple(cell(head) for head in heads)]
    for title, number, on in served:
        rows.append(
            (
                cell(title, number),
                Cell((Text((Ink("收件人", party.manager),)),)),
                cell(party.name),
                cell(style.day(on)),
                cell("直接送达"),
                Cell((Text((Ink("送达人", one),)), Text((Ink("送达人", two),)))),
            )
        )
    return Paper(
        "service_receipt",
        style.receipt_title,
        (
            say(f"案件名称：{matter.title}"),
            say(f"受送达单位（个人）：{party.name}"),
            Grid((0.27, 0.16, 0.19, 0.14, 0.09, 0.15), tuple(rows)),
            say(f"{matter.agency.name}（印章）", Seal("机关印章", matter.agency.name), align="right"),
            say(f"备注：收件人{party.manager}系{party.name}{party.manager_post}，有授权委托书。"),
            say("注：一个案件各类文书的送达，统一使用一份送达回执。", size=9),
        ),
        served[-1][2],
        matter.number("应急回"),
    )


def fine_receipt(matter: Matter) -> Paper:
    """罚款收据."""
    return slip_of(matter, matter.party.name, matter.amount, matter.number("应急罚"))


def slip_of(matter: Matter, payer: str, amount: int, decision: str) -> Paper:
    """罚款收据 of this payer for the fine of that decision."""
    style, days = matter.style, matter.dates
    return Paper(
        "fine_receipt",
        "罚款收据",
        (
            say(f"票据代码：1204{days.paid.year % 100}    票据号码：{matter.serial:04d}{days.paid:%m%d}56"),
            *style.fields(
                ("缴款人", payer),
                ("执收单位", matter.agency.name),
                ("项目", f"安全生产行政处罚罚款（{decision}）"),
                ("金额（大写）", in_capitals(amount), "金额（小写）", f"{amount}.00元"),
                ("缴款日期", style.day(days.paid), "收款银行", matter.agency.bank),
            ),
            say("收款银行（章）", Seal("收款银行印章", matter.agency.bank), align="right"),
        ),
        days.paid,
        head=False,
        counted=False,
    )


def closing_approval(matter: Matter) -> Paper:
    """结案审批表."""
    style, days = matter.style, matter.dates
    return closing_of(
        matter,
        f"{style.day(days.decided)}作出{matter.number('应急罚')}行政处罚决定，对{matter.party.name}罚款{matter.sum}。",
        f"当事人于{style.day(days.paid)}缴纳罚款{matter.amount}元，全部履行；"
        f"{style.day(days.rechecked)}经复查，违法行为已整改完毕。",
        "处罚决定已执行完毕，建议结案。",
    )


def closing_of(matter: Matter, result: str, executed: str, opinion: str) -> Paper:
    """结案审批表 with this result, how it was carried out, and the opinion of the handlers."""
    style, party, days = matter.style, matter.party, matter.dates
    return Paper(
        "closing_approval",
        "结案审批表",
        (
            *style.fields(
                ("案件名称", matter.title),
                ("被处罚单位", party.name, "地址", party.address),
                ("法定代表人", party.representative, "邮编", party.postcode),
            ),
            *style.opinions(
                ("处理结果", (body(result),)),
                ("执行情况", (body(executed),)),
                ("承办人意见", handled(matter, opinion, days.closed)),
                ("审核意见", examined(matter, "同意结案。", days.closed)),
                ("审批意见", approved(matter, "同意结案。", days.closed)),
            ),
        ),
        days.closed,
        matter.number("应急结"),
    )
