"""Faults of service, payment and closing (送达与执行)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from sample_cases.making.matter import Dates, workday
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import (
    dated,
    in_turn,
    redated,
    remade,
    said,
    together,
    without,
    without_last,
    without_lines,
)
from sample_cases.proving.volume import Volume

_DAY = r"\d{4} ?年 ?\d+ ?月 ?\d+ ?日"


def _decided_late(dates: Dates, days: int = 150) -> Dates:
    late = timedelta(days)
    names = (
        "noticed",
        "examined",
        "discussed",
        "approved",
        "decided",
        "served",
        "paid",
        "closed",
        "archived",
        "reported",
    )
    return replace(dates, **{name: getattr(dates, name) + late for name in names})


def told_of_surcharge(case: Volume, random: Random) -> Volume | None:
    """The demand asks for more on top than the fine itself."""
    more = f"逾期10日，加处罚款{case.matter.amount + 3000}元"
    return said("fine_demand", "每日按罚款数额的3%加处罚款", more)(case, random)


FAULTS: tuple[Fault, ...] = (
    Fault("service-proved", "没有送达回执", without("service_receipt")),
    Fault(
        "receipts-name-the-papers", "送达回执所写文号有误", said("service_receipt", r"(应急罚.*?)\d+号", r"\g<1>777号")
    ),
    Fault("papers-served", "送达回执没有告知书", without_lines("service_receipt", "告知书|罚告|听告")),
    Fault(
        "left-before-witness",
        "留置送达没有见证",
        in_turn(
            said("service_receipt", "^直接送达$", "留置送达"),
            said("service_receipt", "(?<=^备注：收件人拒).*$", "绝签收。"),
        ),
        scenes=("ordinary", "left"),
    ),
    Fault(
        "proxy-authorised",
        "受委托人没有授权委托书",
        together(without("authorisation"), said("service_receipt", "^直接送达$", "直接送达（受委托人）")),
        except_in=("heard",),
    ),
    Fault(
        "notice-number-cited-right",
        "决定书所引告知书文号有误",
        said("penalty_decision", r"(应急罚告.*?)\d+(?=号）)", r"\g<1>777"),
    ),
    Fault(
        "notice-served-after-issue",
        "告知书的送达早于制作",
        remade(
            "service_receipt",
            lambda matter: replace(matter, dates=replace(matter.dates, noticed=workday(matter.dates.noticed, -3))),
        ),
    ),
    Fault("each-fine-paid", "只有一笔罚款的收据", without_last("fine_receipt"), scenes=("accident",)),
    Fault("receipted-papers-enclosed", "回执所载文书不在卷", without("inquiry_notice")),
    Fault("receipts-dated", "送达回执没有日期", said("service_receipt", rf"^{_DAY}$", "")),
    Fault(
        "decision-served-in-time",
        "决定书逾期送达",
        dated(lambda dates: replace(dates, served=workday(dates.decided, 12), paid=workday(dates.decided, 15))),
    ),
    Fault(
        "served-after-decision",
        "决定书的送达早于作出",
        dated(lambda dates: replace(dates, served=workday(dates.decided, -2))),
    ),
    Fault(
        "decided-within-former-limit",
        "旧办法施行期间超过三十日作出决定",
        dated(lambda dates: _decided_late(dates, 14)),
        scenes=("ordinary",),
        asks=True,
    ),
    Fault("decided-in-time", "自立案起超过九十日作出决定", dated(_decided_late), scenes=("ordinary",)),
    Fault(
        "fine-paid-or-pursued",
        "没有缴款凭证",
        without("fine_receipt"),
        except_in=("deferred", "pursued", "enforced"),
    ),
    Fault(
        "fine-paid-in-time",
        "逾期缴款而没有催缴",
        dated(lambda dates: replace(dates, paid=dates.served + timedelta(40), closed=dates.served + timedelta(42))),
        except_in=("deferred", "pursued", "enforced"),
    ),
    Fault("decision-number-cited-right", "收据所引决定书文号有误", said("fine_receipt", r"\d+号）", "777号）")),
    Fault(
        "decision-day-told-right",
        "结案审批表所述决定日期有误",
        said("closing_approval", rf"{_DAY}(?=作出)", "2023年1月5日"),
    ),
    Fault(
        "enforcement-applied-in-time",
        "催告未满十日即申请强制执行",
        redated("enforcement_application", -9),
        scenes=("enforced",),
    ),
    Fault(
        "surcharge-counted-right",
        "加处罚款超过罚款的数额",
        told_of_surcharge,
        scenes=("pursued",),
    ),
    Fault(
        "closing-approved",
        "没有结案审批表",
        without("closing_approval"),
        except_in=("enforced",),
    ),
    Fault(
        "closed-after-payment",
        "缴款之前结案",
        dated(lambda dates: replace(dates, closed=dates.paid - timedelta(2))),
        except_in=("enforced",),
    ),
)
