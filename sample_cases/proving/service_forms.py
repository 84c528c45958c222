"""Receipts that serve one paper each, and the slip of the post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sample_cases.making.forms import Form
from sample_cases.making.forms.execution import papers_served
from sample_cases.making.matter import Matter, workday
from sample_cases.making.papers import Block, Cell, Grid, Ink, Paper, Seal, Text, cell, say


@dataclass(frozen=True, slots=True)
class Receipting:
    """A bureau's way with receipts: the label that asks for name and day, and how the others read."""

    receiver: str = "收件人签名、日期"
    served: str = "送达时间"
    place: str = "送达地点"
    lines: bool = False
    """Whether labels stand in lines, not in a table."""


def receipts(matter: Matter, way: Receipting, posted: int | None = None) -> tuple[Form, ...]:
    """One receipt for each paper served; that of the paper `posted` is not signed by the receiver."""
    return tuple(_receipt(number, way, by_post=number == posted) for number in range(len(papers_served(matter))))


def _receipt(number: int, way: Receipting, *, by_post: bool) -> Form:
    def receipt(matter: Matter) -> Paper:
        title, paper, on = papers_served(matter)[number]
        party, style = matter.party, matter.style
        rows = (
            ("案由", (matter.offence.act,)),
            ("受送达人", (party.name,)),
            ("送达文书名称、文号", (f"{title}（{paper}）",)),
            (way.served, (style.day(on),)),
            (way.place, (party.address if by_post else party.name,)),
            ("送达方式", ("邮寄送达" if by_post else "直接送达",)),
            (way.receiver, ("见邮件回执",) if by_post else (Ink("收件人", party.manager), f"    {style.day(on)}")),
            ("送达人签名", tuple(part for name in matter.officer_names for part in (Ink("送达人", name), "    "))),
            ("备注", (f"收件人系{party.name}{party.manager_post}，有授权委托书。",)),
        )
        return Paper(
            "service_receipt",
            style.receipt_title,
            (
                *_laid(rows, lines=way.lines),
                say(f"{matter.agency.name}（印章）", Seal("机关印章", matter.agency.name), align="right"),
            ),
            on,
            matter.number("应急回", serial=matter.serial * 10 + number),
        )

    return receipt


def _laid(rows: tuple[tuple[str, tuple[str | Ink, ...]], ...], *, lines: bool) -> tuple[Block, ...]:
    if lines:
        return tuple(say(f"{label}：", *parts) for label, parts in rows)
    return (Grid((0.28, 0.72), tuple((cell(label), Cell((Text(parts),))) for label, parts in rows)),)


def mail_slip(number: int) -> Form:
    """国内特快专递邮件详情单 of the paper of this number, with the day on which it was handed over."""

    def slip(matter: Matter) -> Paper:
        title, paper, on = papers_served(matter)[number]
        style, party, sent = matter.style, matter.party, posted_on(on)
        return Paper(
            "unknown",
            "国内特快专递邮件详情单",
            (
                say(f"邮件号：1{matter.serial:03d}99{on:%m%d}00{number}"),
                say(f"寄件人：{matter.agency.name}    电话：{matter.agency.phone}"),
                say(f"收件人：{party.manager}    单位：{party.name}"),
                say(f"地址：{party.address}    电话：{party.phone}"),
                say(f"内件品名：{title}（{paper}）"),
                say(f"收寄日期：{style.day(sent)}"),
                say(f"投递结果：{style.day(on)}妥投，{party.manager}本人签收。"),
            ),
            on,
            head=False,
            counted=False,
        )

    return slip


def posted_on(served: date) -> date:
    """The day on which a paper was handed to the post."""
    return workday(served, -2)
