"""The sample cases handed over as pictures: bound scans of several scanners, and photographs by telephone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pylopdf_fonts_zh_cn

from sample_cases.making import people
from sample_cases.making.case import Case, volume_papers
from sample_cases.making.clean_cases import clean_chronological
from sample_cases.making.course_cases import no_penalty_case, on_the_spot, summary_decision_case
from sample_cases.making.faults import another_base, moved, planted, unsigned
from sample_cases.making.inked_pages import Inking
from sample_cases.making.looks import CREAM, GREYISH, WHITE, Camera, Look
from sample_cases.making.matter import Matter, timetable
from sample_cases.making.orders import TIANJIN
from sample_cases.making.papers import Folder, Style
from sample_cases.making.pdf import Setting
from sample_cases.making.scans import Scan, Volume, printed, with_foreign_page, without_page

SONG = Path(pylopdf_fonts_zh_cn.__file__).parent / "NotoSerifSC-Regular.otf"
COMPACT = Setting(text=SONG, left=62, top=48, width=475, bottom=795, scale=0.95, leading=1.5)
LARGE = Setting(text=SONG, scale=1.1)


def scan_clean_volume() -> Case:
    """A lawful case without a penalty, bound and scanned in colour."""
    style = Style(records_over_two_pages=False)
    case = no_penalty_case()
    matter = Matter(
        people.LUOFENG, people.FOUNDRY, people.TRAINING, 0, timetable(date(2025, 8, 19)), 37, style,
        evidence=case.matter.evidence, result=case.matter.result,
    )  # fmt: skip
    look = Look(dpi=150, quality=24, paper=WHITE, skew=0.4, noise=0.8, blur=0.7, shading=0.06, dust=5)
    return replace(
        case,
        name="scan-clean-volume",
        shows="无瑕疵的整卷彩色扫描件，不予行政处罚",
        matter=matter,
        folder=Folder(volume="案卷.pdf"),
        scan=Scan(look, COMPACT, Inking(blue=0.4)),
    )


def scan_faults_volume() -> Case:
    """A full case with faults of law, of signing and of binding, bound and scanned black on white."""
    matter = Matter(people.BINLAN, people.MACHINES, people.WELDER, 15000, timetable(date(2025, 9, 9)), 63, Style())
    look = Look(colours="bilevel", skew=0.7, noise=3, blur=0.5, shading=0.1, dust=8, holes=2, upside_down=0.06)
    case = planted(
        Case("scan-faults-volume", "整卷黑白扫描件，多处瑕疵，缺页，夹有他案页", matter, TIANJIN),
        another_base("安全生产行政处罚自由裁量标准", ""),
        moved("filing_approval", after="recheck_opinion"),
        unsigned("inquiry_record", "记录人"),
    )
    bindings = (
        without_page("investigation_report", 1),
        with_foreign_page(_another_volume(), "inspection_record", after="inspection_record"),
    )
    return replace(
        case,
        folder=Folder(volume="案卷.pdf"),
        scan=Scan(look, LARGE, Inking(blue=0.2, fingerprints=True), bindings),
        planted=(*case.planted, "案件调查终结报告缺第2页", "夹有他案的现场检查记录一页"),
    )


def scan_grey_volume() -> Case:
    """A lawful case bound and scanned in grey, so that no seal can be told."""
    style = Style(tables=False, spaced_titles=True)
    day = date(2025, 10, 21)
    case = summary_decision_case()
    matter = Matter(
        people.LUOFENG, people.FOUNDRY, people.SIGNS, 2000, on_the_spot(day), 44, style, result=case.matter.result
    )
    look = Look(dpi=150, colours="grey", quality=30, paper=GREYISH, skew=0.6, noise=1.5, shading=0.15, holes=2)
    return replace(
        case,
        name="scan-grey-volume",
        shows="无瑕疵的整卷灰度扫描件，印章不能辨认，待人工核实",
        matter=matter,
        folder=Folder(volume="案卷.pdf"),
        scan=Scan(look, LARGE, Inking(folios="written")),
    )


def photo_folder() -> Case:
    """A lawful case photographed page by page with a telephone."""
    case = summary_decision_case()
    camera = Camera(aslant=0.03, shadow=0.3, curl=1.5, table=(96, 78, 60), turned=2.0, cast=(1.0, 0.98, 0.92))
    look = Look(dpi=150, quality=45, paper=CREAM, noise=1.5, blur=0.6, dust=0, sideways=0.15, camera=camera)
    return replace(
        case,
        name="photo-folder",
        shows="无瑕疵的手机拍照案卷，一页一张，有横放和倾斜",
        folder=Folder(),
        scan=Scan(look, LARGE, Inking(blue=0.5, folios="none")),
    )


def _another_volume() -> Volume:
    """Pages of a case that has nothing to do with it."""
    other = clean_chronological()
    return printed(volume_papers(other), other.matter.style, Scan(inking=Inking()), other.name)
