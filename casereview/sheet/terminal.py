"""The verdict and the findings printed for a person at a terminal."""

from __future__ import annotations

from casereview.model import CaseFile, Finding, Review, Score
from casereview.phrases import place_text, points_text
from casereview.sheet.readings import reading_notes
from casereview.sheet.table import UNADOPTED, course_texts, verdict_text
from casereview.sheet.told import is_counted, is_spoken, told
from casereview.terms import Outcome


def verdict_lines(review: Review, score: Score) -> tuple[str, ...]:
    """The lines to print: verdict, pack, then failures, questions and the number of clauses left to people."""
    case = review.case
    course = "　".join(f"{label[2:]}：{text}" for label, text in course_texts(review))
    lines = [
        f"{case.title or '（未读到案件名称）'}　{case.party or ''}",
        f"评查标准：{review.pack.title}（{review.pack.id}，{review.pack.edition}）"
        + ("" if review.pack.adopted else f"——{UNADOPTED}"),
        f"{course}　形式：{case.form}　文书 {len(case.documents)} 份",
        verdict_text(review, score),
        "",
    ]
    for outcome in (Outcome.FAIL, Outcome.UNSURE, Outcome.ERROR, Outcome.PASS, Outcome.NOT_APPLICABLE):
        of_it = (f for f in review.findings if f.outcome is outcome and is_spoken(f) and not f.manual)
        lines.extend(_line(finding, case) for finding in of_it)
    lines.extend(f"[{head}] {said}" for head, said in (note.split("：", 1) for note in reading_notes(case)))
    return tuple(lines)


def _line(finding: Finding, case: CaseFile) -> str:
    points = f"扣{points_text(finding.deducted)}" if finding.deducted else f"待评{points_text(finding.open)}"
    note = points if is_counted(finding) else "提示"
    if finding.proposed is not None and not finding.deducted and is_counted(finding):
        note = "不扣分"
    places = "、".join(dict.fromkeys(place_text(source, case) for source in finding.sources))
    said = told(finding, named=True) if finding.proposed is not None else finding.message
    return f"[{finding.outcome}] {finding.rule.clause} {said}（{note}）{f' 见{places}' if places else ''}"
