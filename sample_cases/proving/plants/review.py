"""Faults of examination, notice, hearing, legal review and discussion (审查、告知、听证、法制审核、集体讨论)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sample_cases.making.matter import workday
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import dated, redated, remade, said, together, without, without_last, without_lines

_HEARD = ("heard",)
_TRANSFERRED = ("transferred",)
_PLEA = "如对上述处罚有异议"

FAULTS: tuple[Fault, ...] = (
    Fault("handling-approved", "没有案件处理呈批表", without("case_approval")),
    Fault(
        "approved-before-decision",
        "决定之后才审批",
        dated(lambda dates: replace(dates, approved=workday(dates.decided, 2))),
    ),
    Fault("party-notified", "没有告知书", without("penalty_notice", "hearing_right_notice")),
    Fault("defence-right-told", "告知书没有告知陈述、申辩的权利", without_lines("penalty_notice", _PLEA)),
    Fault(
        "notified-before-decision",
        "决定之后才告知",
        dated(lambda dates: replace(dates, noticed=workday(dates.decided, 2))),
        scenes=("ordinary",),
    ),
    Fault(
        "hearing-period-waited",
        "听证申请期限未满即作出决定",
        together(
            said("penalty_notice", "进行陈述和申辩，", "进行陈述和申辩，并有权要求听证，"),
            dated(
                lambda dates: replace(
                    dates,
                    approved=workday(dates.noticed, 1),
                    decided=workday(dates.noticed, 2),
                    served=workday(dates.noticed, 2),
                )
            ),
        ),
        scenes=("ordinary",),
    ),
    Fault(
        "statement-period-waited",
        "陈述申辩期限未满即作出决定",
        dated(
            lambda dates: replace(
                dates,
                approved=dates.noticed + timedelta(1),
                decided=dates.noticed + timedelta(2),
                served=dates.noticed + timedelta(2),
            )
        ),
        scenes=("ordinary",),
    ),
    Fault(
        "short-statement-period-waited",
        "三日陈述申辩期限未满即作出决定",
        dated(
            lambda dates: replace(
                dates,
                approved=dates.noticed + timedelta(1),
                decided=dates.noticed + timedelta(1),
                served=dates.noticed + timedelta(1),
            )
        ),
        scenes=("told_three_days",),
    ),
    Fault("each-party-notified", "只告知了一个当事人", without_last("penalty_notice"), scenes=("accident",)),
    Fault(
        "defence-answered",
        "对陈述申辩没有复核意见",
        together(
            without("statement_review"),
            said(("penalty_decision", "case_approval"), "，?经复核[^。]*", ""),
        ),
        scenes=("defended",),
    ),
    Fault(
        "decision-answers-defence",
        "决定书没有写明陈述申辩和是否采纳",
        said("penalty_decision", "[^。]*申辩[^。]*。?", ""),
        scenes=("defended",),
    ),
    Fault("transfer-approved", "移送没有审批", without("transfer_approval"), scenes=_TRANSFERRED),
    Fault("transfer-letter-enclosed", "没有案件移送书", without("transfer_letter"), scenes=_TRANSFERRED),
    Fault("transferred-at-once", "批准后逾期移送", redated("transfer_letter", 6), scenes=_TRANSFERRED),
    Fault("hearing-right-told", "较大数额罚款没有告知听证", without("hearing_right_notice"), scenes=_HEARD, asks=True),
    Fault(
        "hearing-told-as-claimed",
        "拟责令停产停业而没有告知听证",
        said("penalty_notice", "拟对你单位作出罚款", "拟对你单位作出责令停产停业整顿、罚款"),
        scenes=("ordinary",),
    ),
    Fault(
        "hearing-period-told",
        "听证申请期限写成三日",
        said("hearing_right_notice", "起5日内", "起3日内"),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-notified-ahead",
        "听证通知不足七个工作日",
        dated(lambda dates: replace(dates, called=workday(dates.heard, -3) if dates.heard else None)),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-notice-complete",
        "听证会通知书没有写明回避的权利和不到场的后果",
        without_lines("hearing_notice", "回避|视为放弃"),
        scenes=_HEARD,
    ),
    Fault(
        "hearing-reported-before-decision",
        "决定之后才有听证报告",
        dated(lambda dates: replace(dates, hearing_reported=workday(dates.decided, 2))),
        scenes=_HEARD,
    ),
    Fault(
        "investigation-ended-before-decision",
        "决定之后才调查终结",
        dated(lambda dates: replace(dates, reported=workday(dates.decided, 2))),
    ),
    Fault(
        "investigation-ended-before-notice",
        "告知之后才调查终结",
        dated(lambda dates: replace(dates, reported=workday(dates.noticed, 2))),
        asks=True,
    ),
    Fault(
        "party-notified-in-fast-handling",
        "快速办理没有告知",
        together(
            without("penalty_notice"),
            said(("penalty_decision",), "本机关于[^，]*依法向你单位送达了[^，]*，", ""),
        ),
        scenes=("fast_fire",),
    ),
    Fault(
        "waiver-enclosed",
        "决定书所称的放弃声明不在卷",
        together(without("waiver_statement"), said("penalty_decision", "^以上", "你单位书面声明放弃陈述、申辩。以上")),
        scenes=("waived",),
    ),
    Fault(
        "hearing-chaired-by-another",
        "本案调查人员主持听证",
        remade(
            "hearing_record",
            lambda matter: replace(matter, agency=replace(matter.agency, legal_head=matter.agency.officers[0][0])),
        ),
        scenes=_HEARD,
    ),
    Fault("hearing-reported", "没有听证会报告书", without("hearing_report"), scenes=_HEARD),
    Fault("hearing-recorded", "没有听证笔录", without("hearing_record"), scenes=_HEARD),
    Fault("hearing-announced-to-party", "没有听证会通知书", without("hearing_notice"), scenes=_HEARD),
    Fault("reviewed-after-hearing", "听证后没有法制审核", without("legal_review_opinion"), scenes=_HEARD),
    Fault(
        "report-looked-for",
        "没有调查终结报告",
        without("investigation_report"),
        scenes=("ordinary",),
        asks=True,
    ),
    Fault(
        "review-looked-for",
        "没有法制审核意见",
        together(without("legal_review_opinion"), without_lines("case_approval", "法制审核")),
        scenes=("ordinary",),
        asks=True,
    ),
    Fault(
        "reviewed-before-decision",
        "决定之后才法制审核",
        dated(lambda dates: replace(dates, examined=workday(dates.decided, 2))),
    ),
    Fault("discussed-collectively", "没有集体讨论", without("collective_discussion"), scenes=_HEARD, asks=True),
    Fault(
        "discussed-before-decision",
        "决定之后才集体讨论",
        dated(lambda dates: replace(dates, discussed=workday(dates.decided, 2))),
        scenes=_HEARD,
    ),
)
