"""Lawful cases in the courses that the rules of all packs ask about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sample_cases.making import people
from sample_cases.making.case import Change
from sample_cases.making.faults import rewording
from sample_cases.making.forms import Form
from sample_cases.making.forms.decision import (
    case_approval,
    hearing_right_notice,
    penalty_decision,
    penalty_notice,
    waiver_statement,
)
from sample_cases.making.forms.evidence import (
    authorisation,
    av_evidence,
    evidence_list,
    inquiry_record,
    officer_certificate,
    party_material,
    photo_evidence,
    second_inquiry_record,
    standard_excerpt,
)
from sample_cases.making.forms.examination import case_discussion_form, collective_discussion, legal_review_opinion
from sample_cases.making.forms.execution import closing_approval, fine_receipt, service_receipt
from sample_cases.making.forms.hearing import hearing_application, hearing_notice, hearing_record, hearing_report
from sample_cases.making.matter import Dates, Matter, next_workday, timetable, workday
from sample_cases.making.orders import BY_TIME, TIANJIN
from sample_cases.proving.acts import DONE_AT_ONCE
from sample_cases.proving.besides import told_besides
from sample_cases.proving.forms import (
    appraisal_commission,
    appraisal_report,
    confiscated_items,
    deferral_approval,
    deferral_permit,
    enforcement_application,
    execution_demand,
    fine_demand,
    service_address,
    statement_record,
    statement_review,
)
from sample_cases.proving.volume import Volume
from sample_cases.proving.world import Words, a_matter, as_individual

_SPARED: tuple[Form, ...] = (officer_certificate, av_evidence, party_material, authorisation, case_discussion_form)
"""Papers that a lawful file may do without."""

_INDIVIDUAL: Words = (
    ("被处罚单位：", "被处罚人："),
    ("法定代表人（负责人）：", "经营者："),
    ("法定代表人", "经营者"),
    ("我单位", "我店"),
    ("有限责任公司", "个体工商户"),
)


def ordinary(random: Random, name: str) -> Volume:
    """A fine by ordinary procedure, closed and archived."""
    return closed(random, name, a_matter(random))


def closed(random: Random, name: str, matter: Matter, shows: str = "一般案件") -> Volume:
    """A fine by ordinary procedure of these facts, its papers in one of two orders."""
    forms = spared_some(random, TIANJIN if random.random() < 0.4 else BY_TIME)
    if random.random() < 0.5:
        at = forms.index(evidence_list)
        forms = (*forms[:at], second_inquiry_record, *forms[at:])
    title = matter.style.notice_title
    named = f"送达了{title}（{matter.number('应急罚告')}）"
    changes = (rewording("penalty_decision", f"送达了{title}", named),) if random.random() < 0.5 else ()
    changes = (*changes, *told_besides(matter, forms, Random(f"{name}/besides")))
    return Volume(name=name, shows=shows, matter=matter, forms=forms, changes=changes)


def heard(random: Random, name: str) -> Volume:
    """A fine after a hearing, legal examination and a collective discussion."""
    start = BY_TIME.index(legal_review_opinion)
    after = (case_approval, penalty_decision, service_receipt, fine_receipt, closing_approval)
    steps = (penalty_notice, hearing_right_notice, hearing_application, hearing_notice, hearing_record, hearing_report)
    before = spared_some(random, tuple(form for form in BY_TIME[:start] if form is not case_discussion_form))
    forms = (*before, *steps, legal_review_opinion, collective_discussion, *after)
    return Volume(name=name, shows="听证案件", matter=a_matter(random, heard=True), forms=forms)


def waived(random: Random, name: str) -> Volume:
    """The party waives what it may say, and the decision follows sooner."""
    case = closed(random, name, a_matter(random), "放弃陈述申辩")
    days = case.matter.dates
    decided = workday(days.noticed, random.choice((1, 2)))
    served = workday(decided, 1)
    days = replace(days, approved=decided, decided=decided, served=served)
    matter = replace(case.matter, dates=_paid_on(days, next_workday(served + timedelta(6))))
    plea = rewording("penalty_decision", "你单位在法定期限内未提出陈述、申辩意见", "你单位书面声明放弃陈述、申辩")
    return replace(
        case, matter=matter, forms=behind(case.forms, penalty_notice, waiver_statement), changes=(*case.changes, plea)
    )


def defended(random: Random, name: str) -> Volume:
    """The party states its case, which is reviewed and not accepted."""
    case = closed(random, name, a_matter(random), "陈述申辩案件")
    answer = "你单位提出陈述、申辩，认为经营困难、请求减轻处罚。经复核，所提理由不属于法定的减轻处罚情形，不予采纳"
    changes = (
        *case.changes,
        rewording("penalty_decision", "你单位在法定期限内未提出陈述、申辩意见", answer),
        rewording(
            "case_approval",
            "当事人在法定期限内未提出陈述、申辩意见",
            "当事人以经营困难为由请求减轻处罚，经复核不予采纳",
        ),
    )
    return replace(case, forms=behind(case.forms, penalty_notice, statement_record, statement_review), changes=changes)


def told_three_days(random: Random, name: str) -> Volume:
    """The notice gives three days to state the party's case."""
    case = closed(random, name, a_matter(random), "三日陈述申辩")
    three = rewording("penalty_notice", "起5日内向", "起3日内向")
    return replace(case, changes=(*case.changes, three))


def appraised(random: Random, name: str) -> Volume:
    """A thing was appraised before the decision."""
    case = closed(random, name, a_matter(random), "委托鉴定")
    forms = behind(case.forms, inquiry_record, service_address, appraisal_commission, appraisal_report)
    return replace(case, forms=forms)


def deferred(random: Random, name: str) -> Volume:
    """The fine is paid later, by permission."""
    case = closed(random, name, a_matter(random), "延期缴纳罚款")
    return replace(_paid_late(case), forms=behind(case.forms, penalty_decision, deferral_approval, deferral_permit))


def pursued(random: Random, name: str) -> Volume:
    """The fine is paid after a demand."""
    case = closed(random, name, a_matter(random), "催缴罚款")
    late = _paid_late(case)
    changes = (*case.changes, _counted(late.matter)) if random.random() < 0.6 else case.changes
    return replace(late, forms=behind(case.forms, penalty_decision, fine_demand), changes=changes)


def _counted(matter: Matter) -> Change:
    """The demand with the surcharge that has run up until then."""
    days = (workday(matter.dates.served + timedelta(15), 2) - matter.dates.served).days - 15
    more = f"截至本通知书之日已逾期{days}日，加处罚款{matter.amount * 3 * days // 100}元"
    return rewording("fine_demand", "并自逾期之日起每日按罚款数额的3%加处罚款", more)


def overdue(random: Random, name: str) -> Volume:
    """The act is not put right in time and fined as such, after a re-check."""
    matter = a_matter(random)
    offence = replace(
        matter.offence,
        basis_words="逾期未改正的，责令停产停业整顿，并处五万元以上二十万元以下的罚款",
        item="第31项", tier="B", circumstance="逾期未改正", tier_words="处5万元以上8万元以下的罚款",
        basis="《中华人民共和国安全生产法》第九十九条第（一）项",
        breach="《中华人民共和国安全生产法》第三十五条",
        act="未设置明显的安全警示标志逾期未改正", found="喷漆房入口1处未设置明显的安全警示标志",
        correction="经现场复查，喷漆房入口仍未设置安全警示标志", standard="", answers=people.DRILL.answers[2:],
    )  # fmt: skip
    matter = replace(matter, offence=offence, amount=random.randrange(52, 79) * 1000)
    case = heard(random, name)
    changes = (
        rewording("recheck_opinion", "第1项问题已整改完毕", "第1项问题逾期未整改"),
        rewording("penalty_notice", "复查时已整改完毕", "复查时逾期未改正"),
        rewording("hearing_right_notice", "复查时已整改完毕", "复查时逾期未改正"),
        rewording("penalty_decision", "你单位已整改完毕", "你单位逾期未改正"),
        rewording("penalty_decision", "鉴于你单位在限期内整改完毕，未造成危害后果，", "鉴于你单位逾期未改正，"),
        rewording("investigation_report", "该单位已整改完毕", "该单位逾期未改正"),
        rewording("closing_approval", "经复查，违法行为已整改完毕", "经复查逾期未改正，处罚后已整改完毕"),
    )
    left_out = {party_material, standard_excerpt}
    forms = tuple(form for form in case.forms if form not in left_out)
    evidence = tuple(one for one in matter.evidence if "标准" not in one)
    matter = replace(matter, dates=case.matter.dates, evidence=evidence)
    return replace(case, shows="逾期未改正", matter=matter, forms=forms, changes=changes)


def confiscated(random: Random, name: str) -> Volume:
    """Unlawful gain and goods are taken besides the fine."""
    case = closed(random, name, a_matter(random), "没收违法所得和物品")
    taken = "经查，你单位违法所得为人民币3000元。决定没收违法所得3000元、没收涉案的不合格产品，给予罚款"
    changes = (*case.changes, rewording("penalty_decision", "决定给予罚款", taken))
    return replace(case, forms=behind(case.forms, penalty_decision, confiscated_items), changes=changes)


def _paid_late(case: Volume) -> Volume:
    days = case.matter.dates
    dates = _paid_on(days, next_workday(days.served + timedelta(30)))
    return replace(case, matter=replace(case.matter, dates=dates))


def _paid_on(days: Dates, paid: date) -> Dates:
    closed = workday(paid, 3)
    return replace(days, paid=paid, closed=closed, archived=workday(closed, 5))


def day_told(random: Random, name: str) -> Volume:
    """The decision tells the day of the act, one that did not go on, besides that of the inspection."""
    case = closed(random, name, a_matter(random, acts=DONE_AT_ONCE), "写明违法行为日期")
    matter = case.matter
    style, days = matter.style, matter.dates
    day = style.day(days.inspected - timedelta(random.randrange(3, 300)))
    seen = f"{style.day(days.inspected)}，本机关执法人员对你单位进行现场检查时"
    told = random.choice(
        (
            f"经查，{day}，你单位{matter.offence.act}。{seen}",
            f"违法行为发生时间：{day}。{seen}",
            f"{day}，你单位在生产经营中{matter.offence.act}。{seen}",
        )
    )
    return replace(case, changes=(*case.changes, rewording("penalty_decision", seen, told)))


def enforced(random: Random, name: str) -> Volume:
    """The fine is not paid, and the court is asked to enforce it."""
    matter = a_matter(random)
    matter = replace(matter, dates=timetable(next_workday(date(2024, 11, 4) + timedelta(random.randrange(0, 150)))))
    case = closed(random, name, matter, "申请强制执行")
    forms = tuple(form for form in case.forms if form not in {fine_receipt, closing_approval})
    return replace(case, forms=(*forms, execution_demand, enforcement_application), bound=False)


def individual(random: Random, name: str) -> Volume:
    """The party is an individual business."""
    matter = as_individual(a_matter(random, words=_INDIVIDUAL), random)
    case = closed(random, name, matter, "个体工商户")
    return replace(case, forms=tuple(form for form in case.forms if form is not authorisation))


def spared_some(random: Random, forms: tuple[Form, ...], *, kept: tuple[Form, ...] = ()) -> tuple[Form, ...]:
    """The forms less some that are not owed (but those to be `kept`), the photographs bound where the bureau likes."""
    left_out = {form for form in _SPARED if random.random() < 0.3} - set(kept)
    bound = [form for form in forms if form not in left_out]
    if random.random() < 0.5:
        bound.remove(photo_evidence)
        bound.insert(bound.index(inquiry_record) + 1, photo_evidence)
    return tuple(bound)


def behind(forms: tuple[Form, ...], mark: Form, *added: Form) -> tuple[Form, ...]:
    """The forms with others added behind one of them."""
    at = forms.index(mark) + 1
    return (*forms[:at], *added, *forms[at:])
