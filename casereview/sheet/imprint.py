"""What stands at the foot of a sheet beside the case: who signed the review, what must be looked at again, the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casereview import __version__
from casereview.carry_over import Reopened
from casereview.model import CaseFile, Review
from casereview.sheet.readings import reading_notes
from casereview.steps import SignOff
from casereview.terms import Form, Outcome

_NAMED = 8
_BY_MACHINE = "本表由程序依评查标准初评，扣分与否决均须评查人员核对确认；标注“待核”“人工评判”的分值未计入扣分。"
_BY_PEOPLE = "本表由评查人员对照纸质案卷逐条评分，程序未审查案卷；标注“人工评判”的分值尚未评定，未计入扣分。"

_MASKED = "盲评用表：单位、人员等均以代称显示，同一代称指同一对象。"


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the review alone does not tell of a sheet.

    `dated` is the day it is printed: no sheet asks the clock. `masked` tells that it shows nobody by name.
    """

    signed: SignOff | None = None
    stale: tuple[Reopened, ...] = ()
    dated: date | None = None
    masked: bool = False


def notes_of(review: Review, imprint: Imprint) -> tuple[str, ...]:
    """The notes under a sheet: what was not read or judged, what is stale, how to read it, what it was made by."""
    return (
        *((_MASKED,) if imprint.masked else ()),
        *reading_notes(review.case),
        *_unrecognised(review.case),
        *_unjudged(review),
        *_stale(imprint),
        _BY_MACHINE if review.case.documents else _BY_PEOPLE,
        "所引依据未与官方文本逐条核对的，以官方文本为准（待核原文）。",
        *_signed(imprint),
        _made_by(review, imprint),
    )


def _unrecognised(case: CaseFile) -> tuple[str, ...]:
    unknown = [d.source for d in case.documents if d.kind == "unknown" and not d.problem]
    if not unknown:
        return ()
    names = "、".join(dict.fromkeys(unknown[:_NAMED])) + ("等" if len(unknown) > _NAMED else "")
    return (f"未识别出文书种类、未按专项文书审查的材料 {len(unknown)} 份：{names}。",)


def _unjudged(review: Review) -> tuple[str, ...]:
    errors = [f"{f.rule.clause} {f.rule.title}" for f in review.findings if f.outcome is Outcome.ERROR]
    broken = (f"系统未能判断，须人工评判：{'；'.join(errors)}。",) if errors else ()
    unsigned = review.case.form is Form.DRAFT and bool(review.case.documents)
    return (*broken, "案卷为未签章的电子文稿，签名、印章未作评判。") if unsigned else broken


def _stale(imprint: Imprint) -> tuple[str, ...]:
    clauses = [
        f"{one.finding.rule.clause} {one.finding.rule.title}（{one.why}）" for one in imprint.stale if one.finding
    ]
    return (f"评查后有改动，此前的评判不再计入，须重新核对：{'；'.join(clauses)}。",) if clauses else ()


def _signed(imprint: Imprint) -> tuple[str, ...]:
    """Who closed the review in the program; the lines for ink stay empty all the same."""
    signed = imprint.signed
    return (f"评查记录签署：{signed.by}（{signed.role}）{signed.at.date().isoformat()}",) if signed else ()


def _made_by(review: Review, imprint: Imprint) -> str:
    """What a copy of the sheet is known by; the name of a standard may tell whose it is."""
    pack = review.pack
    told = f"评查标准校验码：{pack.sha256}" if imprint.masked else f"评查标准：{pack.id}，校验码 {pack.sha256}"
    printed = f"；制表日期：{imprint.dated.isoformat()}" if imprint.dated else ""
    return f"程序：casereview {__version__}；{told}；案卷校验码：{review.case.sha256 or '无'}{printed}"
