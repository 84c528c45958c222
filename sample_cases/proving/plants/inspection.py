"""Faults of inspection, order, re-check and inquiry (现场检查与询问)."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta

from sample_cases.making.matter import Dates, workday
from sample_cases.proving.fault import Fault
from sample_cases.proving.planting import dated, redated, said, together, without, without_lines

_PLAIN = ("ordinary", "heard")
_SEIZED = ("seized",)
_CREDENTIALS = r"我们是.*?（出示证件）。"
_SPAN = r"(?P<day>\d{4} ?年 ?\d+ ?月 ?\d+ ?日)\d+时\d+分至\d+时\d+分"
_TURNED = r"\g<day>15时40分至15时05分"


def _released_late(dates: Dates) -> Dates:
    """Every step from the end of the deadline taken forty days later."""
    late = {
        f.name: day + timedelta(40) for f in fields(dates) if (day := getattr(dates, f.name)) and day >= dates.deadline
    }
    return replace(dates, **late)


FAULTS: tuple[Fault, ...] = (
    Fault(
        "plan-approved-before-inspection",
        "检查方案在检查之后才批准",
        dated(lambda dates: replace(dates, planned=workday(dates.inspected, 2))),
    ),
    Fault("identity-shown-at-inspection", "检查记录没有出示证件", said("inspection_record", _CREDENTIALS, "")),
    Fault("identity-shown-at-inquiry", "询问笔录没有出示证件", said("inquiry_record", _CREDENTIALS, "")),
    Fault(
        "rights-told-at-inquiry",
        "询问笔录没有告知权利",
        said(
            "inquiry_record", "您有如实回答问题的义务，也有陈述、申辩和申请回避的权利。|您是否申请回避|不申请回避", ""
        ),
    ),
    Fault("inspection-times-stated", "检查记录没有写明时分", said("inspection_record", _SPAN, r"\g<day>")),
    Fault("inspection-ends-after-start", "检查结束早于开始", said("inspection_record", _SPAN, _TURNED)),
    Fault("inquiry-times-stated", "询问笔录没有写明时分", said("inquiry_record", _SPAN, r"\g<day>")),
    Fault("inquiry-ends-after-start", "询问结束早于开始", said("inquiry_record", _SPAN, _TURNED)),
    Fault(
        "order-rechecked",
        "没有整改复查意见书",
        without("recheck_opinion"),
        except_in=("enforced",),
    ),
    Fault(
        "correction-rechecked",
        "没有复查的记录",
        without("recheck_opinion"),
        except_in=("enforced",),
    ),
    Fault("order-behind-recheck-enclosed", "没有所复查的责令整改文书", without("rectification_order")),
    Fault("inspection-behind-order-recorded", "没有现场检查记录", without("inspection_record")),
    Fault(
        "order-number-cited-right",
        "复查意见书所引文号有误",
        said("recheck_opinion", r"(?<=的决定\[)(.*?)\d+(?=号\])", r"\g<1>999"),
    ),
    Fault(
        "rechecked-after-order",
        "复查早于责令整改",
        dated(lambda dates: replace(dates, rechecked=dates.inspected - timedelta(1))),
    ),
    Fault(
        "officers-in-one-place",
        "两份询问笔录的时间交叉",
        said("inquiry_record", r"(?<=日)14时32分至15时25分", "9时40分至10时20分"),
        scenes=_PLAIN,
    ),
    Fault(
        "record-took-its-time",
        "询问只用了一分钟",
        said("inquiry_record", r"(?<=日)9时32分至10时25分", "9时32分至9时33分"),
        asks=True,
    ),
    Fault(
        "rechecked-in-time",
        "届满一个月以后才复查",
        dated(lambda dates: replace(dates, rechecked=workday(dates.deadline + timedelta(25), 1))),
        asks=True,
    ),
    Fault(
        "interviewee-identified",
        "询问笔录没有核实身份",
        together(
            without_lines("inquiry_record", "身份证号|工作单位|^答：|身份和单位|单位及职务|涉嫌"),
            said("inquiry_record", "身份证|负责人|单位|职务", ""),
        ),
    ),
    Fault("seizure-approved", "查封没有审批", without("coercive_approval"), scenes=_SEIZED),
    Fault("seizure-approved-beforehand", "查封之后才审批", redated("coercive_approval", 6), scenes=_SEIZED),
    Fault("seizure-listed", "查封、扣押没有清单", without("item_list"), scenes=_SEIZED),
    Fault("seizure-disposed", "查封、扣押没有处理", without("coercive_disposal"), scenes=_SEIZED),
    Fault("seizure-ended-in-time", "查封超过三十日", dated(_released_late), scenes=_SEIZED),
    Fault(
        "reading-confirmed-by-party",
        "询问笔录没有核对意见",
        without_lines("inquiry_record", "以上内容我已看过|是否属实|^答：属实"),
    ),
)
