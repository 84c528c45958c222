"""The lawful sample cases: in Word, in PDF, packed, with a hearing, before the decision, as drafts."""

from __future__ import annotations

from datetime import date

from sample_cases.making import people
from sample_cases.making.case import Case
from sample_cases.making.forms.decision import (
    case_approval,
    draft_notice,
    hearing_right_notice,
    penalty_decision,
    penalty_notice,
)
from sample_cases.making.forms.evidence import (
    second_inquiry_record,
)
from sample_cases.making.forms.examination import (
    case_discussion_form,
    collective_discussion,
    legal_review_opinion,
)
from sample_cases.making.forms.execution import closing_approval, fine_receipt, service_receipt
from sample_cases.making.forms.hearing import hearing_application, hearing_notice, hearing_record, hearing_report
from sample_cases.making.forms.inspection import inspection_plan
from sample_cases.making.matter import Matter, timetable, timetable_with_hearing
from sample_cases.making.orders import BY_TIME, TIANJIN
from sample_cases.making.papers import Folder, Style


def clean_tianjin() -> Case:
    """A lawful case of a Tianjin bureau in its filing order of 2009."""
    return Case(
        name="clean-tianjin",
        shows="无瑕疵的天津案卷，Word 文件夹，按 2009 年立卷顺序编号",
        matter=Matter(people.BINLAN, people.MACHINES, people.WELDER, 15000, timetable(date(2025, 3, 11)), 17, Style()),
        forms=TIANJIN,
    )


def clean_chronological() -> Case:
    """A lawful case of another province, in the order of time, Word and PDF mixed."""
    style = Style(
        tables=False,
        spaced_titles=True,
        brackets="[]",
        half_width=True,
        padded_dates=True,
        notice_title="行政处罚事先告知书",
        receipt_title="送达回证",
    )
    return Case(
        name="clean-chronological",
        shows="无瑕疵的外省案卷，Word 与 PDF 混合，按办案时间先后排列",
        matter=Matter(people.QUJIANG, people.FURNITURE, people.GUARD, 12000, timetable(date(2025, 5, 13)), 8, style),
        forms=BY_TIME,
        folder=Folder(pdf_kinds=frozenset({"penalty_decision", "inspection_record", "fine_receipt"})),
    )


def clean_volume() -> Case:
    """A lawful case bound as one PDF, with contents list and folios."""
    style = Style(brackets="〔〕", written_foot_date=True, records_over_two_pages=True, short_in_brackets=False)
    matter = Matter(people.BINLAN, people.LOGISTICS, people.DRILL, 10000, timetable(date(2025, 6, 10)), 31, style)
    return Case(
        name="clean-volume",
        shows="无瑕疵的整卷合订 PDF，有卷内目录和页号",
        matter=matter,
        forms=(*TIANJIN[:4], second_inquiry_record, *TIANJIN[4:]),
        folder=Folder(volume="案卷.pdf"),
    )


def clean_archive() -> Case:
    """A lawful case packed as a .zip whose names are in GBK."""
    style = Style(tables=False, brackets="（）", word="字", receipt_title="送达回证")
    matter = Matter(people.LUOFENG, people.FOUNDRY, people.TRAINING, 20000, timetable(date(2025, 4, 15)), 5, style)
    return Case(
        name="clean-zip",
        shows="无瑕疵的压缩包，文件名为 GBK 编码，按办案时间先后排列",
        matter=matter,
        forms=BY_TIME,
        folder=Folder(archive="案卷.zip"),
    )


def clean_hearing() -> Case:
    """A lawful case with a hearing, legal examination after it, and a collective discussion."""
    style = Style(spaced_titles=True, brackets="【】", records_over_two_pages=True)
    matter = Matter(
        people.LUOFENG,
        people.FOUNDRY,
        people.TRAINING_MANY,
        60000,
        timetable_with_hearing(date(2025, 2, 18)),
        3,
        style,
    )
    start = BY_TIME.index(legal_review_opinion)
    after = (case_approval, penalty_decision, service_receipt, fine_receipt, closing_approval)
    hearing = (hearing_application, hearing_notice, hearing_record, hearing_report)
    forms = (
        *BY_TIME[:start],
        penalty_notice,
        hearing_right_notice,
        *hearing,
        legal_review_opinion,
        collective_discussion,
        *after,
    )
    return Case(name="clean-hearing", shows="无瑕疵的听证案件，听证后法制审核、集体讨论", matter=matter, forms=forms)


def legal_examination() -> Case:
    """A lawful file brought for legal examination: no decision yet, and none owed."""
    style = Style(word="字")
    matter = Matter(
        people.BINLAN,
        people.LOGISTICS,
        people.DRILL,
        12000,
        timetable(date(2025, 10, 14)),
        58,
        style,
        decided=False,
    )
    stop = BY_TIME.index(legal_review_opinion)
    return Case(
        name="legal-examination",
        shows="报法制审核的案卷：调查终结，告知书为代拟稿，尚未决定",
        matter=matter,
        forms=(*BY_TIME[:stop], service_receipt, draft_notice),
        bound=False,
    )


def unsigned_draft() -> Case:
    """A lawful case as typed drafts: no ink, no seal anywhere."""
    matter = Matter(people.QUJIANG, people.FURNITURE, people.GUARD, 15000, timetable(date(2025, 4, 22)), 12, Style())
    return Case(
        name="unsigned-draft",
        shows="全卷为电子文稿，只有打印姓名，无签名和印章",
        matter=matter,
        forms=BY_TIME,
        signed=False,
    )


FIRE_WORDS = (
    ("应急管理部门", "消防救援机构"),
    ("应急罚告", "消行罚告字"),
    ("应急罚", "消行罚决字"),
    ("应急", "消"),
    ("安全生产违法", "消防安全违法"),
    ("安全生产行政处罚", "消防行政处罚"),
    ("现场检查记录", "消防监督检查记录"),
    ("责令限期整改指令书", "责令限期改正通知书"),
    ("责令限期整改的决定", "责令限期改正的决定"),
    ("被检查单位现场负责人", "被检查单位随同检查人员"),
    ("检查人员（签名）", "消防监督检查员（签名）"),
    ("随同消防监督检查员", "随同检查人员"),
    ("执法大队询问室", "询问室"),
    ("法规科", "法制科"),
    ("执法大队", "防火监督科"),
    ("安全生产责任制、教育培训、特种作业人员持证、", ""),
    ("局领导", "支队领导"),
    ("本局", "本支队"),
    ("贵局", "贵支队"),
)


def clean_fire() -> Case:
    """A lawful case of a fire and rescue unit, below the amounts at which it must be discussed."""
    style = Style(head="", receipt_title="送达回证", renaming=FIRE_WORDS)
    matter = Matter(people.FIRE, people.LOGISTICS, people.EXIT, 8000, timetable(date(2025, 10, 21)), 21, style)
    left_out = {inspection_plan, case_discussion_form}
    return Case(
        name="clean-fire",
        shows="无瑕疵的消防案卷，按办案时间先后排列",
        matter=matter,
        forms=tuple(form for form in BY_TIME if form not in left_out),
    )
