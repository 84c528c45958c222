"""Lawful sample cases, one for each other course a case may take."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sample_cases.making import people
from sample_cases.making.case import Case
from sample_cases.making.clean_cases import FIRE_WORDS
from sample_cases.making.faults import rewording
from sample_cases.making.forms.accident import (
    accident_report,
    approval_of_both,
    closing_of_both,
    decision_on_head,
    decision_on_unit,
    discussion_of_both,
    identity_of_head,
    income_proof,
    notice_to_head,
    notice_to_unit,
    review_of_both,
    slip_of_head,
    slip_of_unit,
)
from sample_cases.making.forms.coercion import (
    coercive_approval,
    coercive_decision,
    coercive_disposal,
    preservation_approval,
    preservation_disposal_approval,
    preservation_disposal_decision,
    preservation_notice,
    sealed_items,
)
from sample_cases.making.forms.decision import case_approval, penalty_decision, penalty_notice
from sample_cases.making.forms.evidence import (
    business_licence,
    discretion_excerpt,
    identity_proof,
    inquiry_record,
    photo_evidence,
    standard_excerpt,
)
from sample_cases.making.forms.examination import case_discussion_form, investigation_report, legal_review_opinion
from sample_cases.making.forms.execution import (
    closing_approval,
    fine_receipt,
    receipt_of,
    slip_of,
)
from sample_cases.making.forms.filing import filing_approval
from sample_cases.making.forms.inspection import inspection_record, recheck_opinion, rectification_order
from sample_cases.making.forms.summary import summary_decision
from sample_cases.making.forms.without_penalty import (
    closing_after_transfer,
    closing_without_penalty,
    no_penalty_approval,
    no_penalty_decision,
    no_penalty_report,
    transfer_approval,
    transfer_letter,
)
from sample_cases.making.matter import Dates, Matter, next_workday, timetable, workday
from sample_cases.making.papers import Paper, Style

RECORDS = ("现场检查记录", "现场照片", "询问笔录", "营业执照复印件")


def on_the_spot(day: date) -> Dates:
    """The days of a case decided and served where it was found, paid and closed soon after."""
    paid = next_workday(day + timedelta(5))
    closed = workday(paid, 1)
    return replace(
        timetable(day),
        filed=day,
        questioned=day,
        decided=day,
        served=day,
        paid=paid,
        closed=closed,
        archived=workday(closed, 5),
    )


def summary_decision_case() -> Case:
    """A lawful case decided on the spot: no filing, no approval, a small fine."""
    matter = Matter(
        people.QUJIANG, people.FURNITURE, people.SIGNS, 2000, on_the_spot(date(2025, 9, 16)), 6, Style(),
        result="当场给予罚款2000元的行政处罚，已发现的隐患和问题整改完毕",
    )  # fmt: skip

    def slip(matter: Matter) -> Paper:
        return slip_of(matter, matter.party.name, matter.amount, matter.number("应急罚当"))

    forms = (inspection_record, photo_evidence, summary_decision, business_licence, slip)
    return Case("course-summary", "无瑕疵的简易程序案卷，当场处罚罚款2000元", matter, forms)


def fast_fire_case() -> Case:
    """A lawful case of a fire and rescue unit dealt with fast: the party admits the act and agrees."""
    day = date(2025, 11, 11)
    plain = timetable(day)
    filed = workday(day, 1)
    decided = workday(filed, 6)
    paid = next_workday(decided + timedelta(6))
    deadline = next_workday(day + timedelta(7))
    closed = workday(paid, 4)
    days = replace(
        plain, filed=filed, summoned=filed, questioned=filed, deadline=deadline, rechecked=deadline, reported=filed,
        examined=filed, discussed=filed, noticed=filed, approved=decided, decided=decided, served=decided, paid=paid,
        closed=closed, archived=workday(closed, 5),
    )  # fmt: skip
    style = Style(head="", receipt_title="送达回证", renaming=FIRE_WORDS)
    matter = Matter(people.FIRE, people.FOODS, people.EXIT, 5000, days, 33, style, evidence=RECORDS)
    forms = (
        inspection_record, photo_evidence, rectification_order, filing_approval, inquiry_record, business_licence,
        identity_proof, discretion_excerpt, penalty_notice, case_approval, penalty_decision, _fire_receipt,
        recheck_opinion, fine_receipt, closing_approval,
    )  # fmt: skip
    changes = (
        rewording("filing_approval", "建议立案调查。", "案情简单，建议立案，适用快速办理。"),
        rewording(
            "inquiry_record",
            "答：不申请回避。",
            "答：不申请回避。问：本案事实清楚，你单位是否自愿认错认罚、同意适用快速办理？答：我单位承认违法事实，同意适用快速办理。",
        ),
        rewording("case_approval", "已经法制审核，同意。", "本案适用快速办理，事实清楚，同意。"),
    )
    return Case("course-fast-fire", "无瑕疵的消防快速办理案卷", matter, forms, changes=changes)


def _fire_receipt(matter: Matter) -> Paper:
    days, inspection = matter.dates, matter.serial + 40
    return receipt_of(
        matter,
        [
            ("责令限期整改指令书", matter.number("应急责改", serial=inspection), days.inspected),
            (matter.style.notice_title, matter.number("应急罚告"), days.noticed),
            ("行政处罚决定书", matter.number("应急罚"), days.served),
            ("整改复查意见书", matter.number("应急复查", serial=inspection), days.rechecked),
        ],
    )


def accident_case() -> Case:
    """A lawful case on an accident: the unit and its head are punished in one file."""
    matter = Matter(
        people.LUOFENG, people.FOUNDRY, people.ACCIDENT, 550000, timetable(date(2025, 4, 8)), 22, Style(),
        evidence=("事故调查报告及批复", "询问笔录", "营业执照复印件", "收入情况说明"),
        result="对单位罚款550000元、对主要负责人罚款48000元的行政处罚",
    )  # fmt: skip
    forms = (
        accident_report, filing_approval, inquiry_record, business_licence, identity_of_head, income_proof,
        discretion_excerpt, review_of_both, discussion_of_both, notice_to_unit, notice_to_head, approval_of_both,
        decision_on_unit, decision_on_head, _accident_receipt, slip_of_unit, slip_of_head, closing_of_both,
    )  # fmt: skip
    changes = (
        rewording("filing_approval", "监督检查", "事故调查"),
        rewording("filing_approval", "依法对", "依据经批复的事故调查报告对"),
        rewording("filing_approval", "进行现场检查，发现", "进行核查，"),
        rewording("inquiry_record", "执法人员在现场看到的情况是否属实", "批复的事故调查报告认定的情况是否属实"),
    )
    return Case("course-accident", "无瑕疵的事故案卷，一案双罚（单位和主要负责人）", matter, forms, changes=changes)


def _accident_receipt(matter: Matter) -> Paper:
    days, other = matter.dates, matter.serial + 1
    notice, decision = "行政处罚事先（听证）告知书", "行政处罚决定书"
    return receipt_of(
        matter,
        [
            (notice, matter.number("应急罚告"), days.noticed),
            (notice, matter.number("应急罚告", serial=other), days.noticed),
            (decision, matter.number("应急罚"), days.served),
            (decision, matter.number("应急罚", serial=other), days.served),
        ],
    )


def seized_case() -> Case:
    """A lawful case in which evidence was put on record and a machine sealed, both released in time."""
    matter = Matter(
        people.QUJIANG, people.FURNITURE, people.GUARD, 12000, timetable(date(2025, 6, 3)), 15, Style(tables=False),
        evidence=(*RECORDS, "国家标准摘页"),
    )  # fmt: skip
    forms = (
        inspection_record, photo_evidence, preservation_approval, preservation_notice, coercive_approval,
        coercive_decision, sealed_items, rectification_order, filing_approval, preservation_disposal_approval,
        preservation_disposal_decision, inquiry_record, business_licence, identity_proof, recheck_opinion,
        coercive_disposal, standard_excerpt, discretion_excerpt, investigation_report, legal_review_opinion,
        case_discussion_form, penalty_notice, case_approval, penalty_decision, _seizing_receipt, fine_receipt,
        closing_approval,
    )  # fmt: skip
    return Case("course-seized", "无瑕疵的案卷，先行登记保存证据并查封设备，均依期处理", matter, forms)


def _seizing_receipt(matter: Matter) -> Paper:
    days, inspection = matter.dates, matter.serial + 40
    return receipt_of(
        matter,
        [
            ("先行登记保存证据通知书", matter.number("应急先保通"), days.inspected),
            ("查封（扣押）决定书", matter.number("应急查扣"), days.inspected),
            ("责令限期整改指令书", matter.number("应急责改", serial=inspection), days.inspected),
            ("先行登记保存证据处理决定书", matter.number("应急先保处"), workday(days.inspected, 5)),
            ("整改复查意见书", matter.number("应急复查", serial=inspection), days.rechecked),
            ("解除查封（扣押）决定书", matter.number("应急查扣处"), days.rechecked),
            (matter.style.notice_title, matter.number("应急罚告"), days.noticed),
            ("行政处罚决定书", matter.number("应急罚"), days.served),
        ],
    )


def no_penalty_case() -> Case:
    """A lawful case that ends without a penalty: minor, put right in time, no harm."""
    matter = Matter(
        people.QUJIANG, people.FURNITURE, people.TRAINING, 0, timetable(date(2025, 7, 15)), 18, Style(),
        evidence=RECORDS, result="不予行政处罚，已发现的隐患和问题整改完毕",
    )  # fmt: skip
    forms = (
        inspection_record, photo_evidence, rectification_order, filing_approval, inquiry_record, business_licence,
        identity_proof, recheck_opinion, no_penalty_report, no_penalty_approval, no_penalty_decision,
        _no_penalty_receipt, closing_without_penalty,
    )  # fmt: skip
    return Case("course-no-penalty", "无瑕疵的不予行政处罚案卷，轻微违法及时改正", matter, forms)


def _no_penalty_receipt(matter: Matter) -> Paper:
    days, inspection = matter.dates, matter.serial + 40
    return receipt_of(
        matter,
        [
            ("责令限期整改指令书", matter.number("应急责改", serial=inspection), days.inspected),
            ("整改复查意见书", matter.number("应急复查", serial=inspection), days.rechecked),
            ("不予行政处罚决定书", matter.number("应急不罚"), days.served),
        ],
    )


def transferred_case() -> Case:
    """A lawful case handed to the police: no decision, and none owed."""
    plain = timetable(date(2025, 8, 5))
    closed = workday(plain.reported, 12)
    days = replace(plain, closed=closed, archived=workday(closed, 5))
    matter = Matter(
        people.QUJIANG, people.FURNITURE, people.ALARM, 0, days, 26, Style(tables=False), evidence=RECORDS,
        result="涉嫌犯罪，移送公安机关", decided=False,
    )  # fmt: skip
    forms = (
        inspection_record, photo_evidence, rectification_order, filing_approval, inquiry_record, business_licence,
        identity_proof, recheck_opinion, transfer_approval, transfer_letter, _orders_receipt, closing_after_transfer,
    )  # fmt: skip
    return Case("course-transferred", "无瑕疵的移送公安机关案卷，未作处罚决定", matter, forms)


def _orders_receipt(matter: Matter) -> Paper:
    days, inspection = matter.dates, matter.serial + 40
    return receipt_of(
        matter,
        [
            ("责令限期整改指令书", matter.number("应急责改", serial=inspection), days.inspected),
            ("整改复查意见书", matter.number("应急复查", serial=inspection), days.rechecked),
        ],
    )
