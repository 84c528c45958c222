"""The sample cases with planted faults, each a lawful case with something changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sample_cases.making import people
from sample_cases.making.case import Case
from sample_cases.making.faults import (
    another_amount,
    another_base,
    dated,
    moved,
    only_talk,
    planted,
    reworded,
    unsealed,
    unsigned,
    without,
)
from sample_cases.making.forms.evidence import (
    second_inquiry_record,
)
from sample_cases.making.matter import Matter, timetable, workday
from sample_cases.making.orders import BY_TIME, TIANJIN
from sample_cases.making.papers import Folder, Style


def _bakery(serial: int, day: date, style: Style) -> Case:
    matter = Matter(people.BINLAN, people.FOODS, people.TRAINING, 18000, timetable(day), serial, style)
    return Case(name="", shows="", matter=matter, forms=(*TIANJIN[:4], second_inquiry_record, *TIANJIN[4:]))


def fault_order() -> Case:
    """Two papers bound in the wrong place."""
    case = replace(
        _bakery(41, date(2025, 7, 8), Style(padded_dates=True)),
        name="fault-order",
        shows="两份文书装订次序有误（天津 2009 年立卷顺序）",
    )
    return planted(
        case,
        moved("filing_approval", after="recheck_opinion"),
        moved("penalty_notice", after="closing_approval"),
    )


def fault_signature() -> Case:
    """One officer did not sign the inquiry record."""
    style = Style(tables=False, spaced_titles=True)
    matter = Matter(people.BINLAN, people.MACHINES, people.WELDER, 20000, timetable(date(2025, 8, 12)), 46, style)
    case = Case("fault-signature", "询问笔录缺一名执法人员签名", matter, TIANJIN)
    return planted(case, unsigned("inquiry_record", "记录人"))


def fault_evidence() -> Case:
    """Nothing but talk and the body camera."""
    case = replace(
        _bakery(52, date(2025, 9, 9), Style(brackets="[]", full_digits=False)),
        name="fault-evidence",
        shows="证据仅有询问笔录和执法记录仪视频，未附标准文本",
    )
    return planted(case, only_talk())


def fault_discretion() -> Case:
    """A Tianjin base that had lapsed long before the decision."""
    style = Style(half_width=True)
    matter = Matter(people.BINLAN, people.MACHINES, people.TRAINING, 15000, timetable(date(2025, 3, 18)), 19, style)
    case = Case("fault-discretion", "裁量依据引用已失效的天津市试行标准", matter, TIANJIN)
    return planted(case, another_base("天津市安全生产行政处罚自由裁量标准（试行）", ""))


def many_faults_word() -> Case:
    """Many faults in a Word folder of a Tianjin bureau."""
    days = timetable(date(2025, 5, 20))
    matter = Matter(people.BINLAN, people.MACHINES, people.WELDER, 20000, days, 27, Style(full_digits=True))
    case = Case("many-faults-word", "天津 Word 案卷，多处瑕疵", matter, TIANJIN)
    return planted(
        case,
        moved("penalty_decision", after="closing_approval"),
        unsigned("inspection_record", "检查人员", nth=2),
        unsigned("filing_approval", "审批人"),
        unsealed("penalty_decision"),
        without("legal_review_opinion", "standard_excerpt"),
        reworded(
            "closing_approval",
            "罚款人民币20000元（大写：贰万元整）",
            "罚款人民币25000元（大写：贰万伍仟元整）",
            "结案审批表罚款金额与决定书不一致",
        ),
        reworded("penalty_decision", "60日内", "30日内", "决定书复议期限写为30日"),
    )


def many_faults_volume() -> Case:
    """Many faults in one bound PDF."""
    style = Style(tables=False, brackets="()", half_width=True, notice_title="行政处罚事先告知书")
    days = timetable(date(2025, 11, 4))
    matter = Matter(people.LUOFENG, people.FOUNDRY, people.TRAINING, 25000, days, 14, style)
    forms = BY_TIME
    case = Case("many-faults-volume", "合订 PDF 案卷，多处瑕疵", matter, forms, folder=Folder(volume="案卷.pdf"))
    early = workday(days.noticed, 2)
    return planted(
        case,
        dated("告知送达后第三个工作日即作出决定", approved=early, decided=workday(early, 1)),
        another_base("安全生产行政处罚自由裁量标准", ""),
        another_amount(35000),
        unsigned("service_receipt", "收件人", nth=4),
        unsigned("inquiry_record", "被询问人"),
        unsealed("penalty_notice"),
        without("recheck_opinion", "photo_evidence"),
        moved("inquiry_record", after="penalty_notice"),
        reworded("business_licence", "与原件核对无异。", "", "营业执照复印件未注明与原件核对无异"),
    )
