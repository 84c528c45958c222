"""The verdict on a case in a few words: vetoes first, then the points, then what is left to people."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from casereview.model import Finding, Score
from casereview.opened import OpenCase
from casereview.phrases import points_text
from casereview.terms import Cure, Outcome, RuleStatus, VetoMode
from ui.colours import Meaning
from ui.models.finding_lines import is_checked, is_waiting
from ui.words import tr


@dataclass(frozen=True, slots=True)
class Headline:
    """What is read first, and how it is meant."""

    text: str
    meaning: Meaning


def headline(opened: OpenCase, *, with_score: bool) -> Headline:
    """The verdict, to be read in a second; what was not read to its end has none."""
    if opened.left:
        return _so_far(opened)
    return _scored(opened) if with_score else _to_mend(opened)


def counts_text(opened: OpenCase) -> str:
    """How many findings are faults, questions, and already decided; how it counted before people said otherwise."""
    found = opened.review.findings
    if opened.left:
        words = tr("已读部分不符合 {faults} 项，待人工核实 {doubts} 项；其余 {rest} 项未查")
        rest = sum(not is_checked(finding) for finding in found)
        doubts = sum(is_waiting(finding) and finding.outcome is not Outcome.FAIL for finding in found)
        return words.format(faults=len(opened.undecided), doubts=doubts, rest=rest)
    told = tr(
        "不符合 {faults} 项，待人工核实 {doubts} 项，须人工评判 {manual} 项；已评 {decided} 项，未评 {waiting} 项"
    ).format(
        faults=sum(finding.outcome is Outcome.FAIL for finding in found),
        doubts=sum(finding.outcome is Outcome.UNSURE and not finding.manual for finding in found),
        manual=sum(finding.manual for finding in found),
        decided=sum(finding.proposed is not None for finding in found),
        waiting=sum(map(is_waiting, found)),
    )
    raw, now = opened.machine_score, opened.score
    if raw is None or opened.is_self_check or (raw.lower, raw.upper) == (now.lower, now.upper):
        return told
    return told + tr("；机器初评 {points} 分").format(points=_interval(raw))


def state_text(opened: OpenCase) -> str:
    """Who signed it and when, or what has changed since it was decided; empty where neither is so."""
    if signed := opened.signed:
        return tr("已签署：{by}（{role}），{at}").format(
            by=signed.by, role=tr(str(signed.role)), at=f"{signed.at:%Y-%m-%d %H:%M}"
        )
    told = [tr("案卷有改动，{count} 项评判须重新作出").format(count=len(opened.stale))] if opened.stale else []
    if opened.kept.loan is not None and opened.kept.loan.keeper:
        told.append(tr("由{name}取出").format(name=opened.kept.loan.keeper))
    return "；".join(told)


def case_text(opened: OpenCase) -> str:
    """Which case it is, and what of it could not be read."""
    case = opened.review.case
    title = case.title or case.party or tr("未读到案件名称")
    unread = 0 if opened.left else sum(document.problem is not None for document in case.documents)
    return title + (tr("（{count} 份文件未能读取）").format(count=unread) if unread else "")


def pack_text(opened: OpenCase) -> str:
    """By which standard."""
    notice = opened.table.notice
    return tr("评查标准：{title}").format(title=opened.review.pack.title) + (f"（{tr(notice)}）" if notice else "")


def _so_far(opened: OpenCase) -> Headline:
    faults = len(opened.undecided)
    if not faults:
        return Headline(tr("没有读完，不计分：已读部分尚未发现问题"), Meaning.QUESTION)
    return Headline(tr("没有读完，不计分：已读部分发现问题 {count} 项").format(count=faults), Meaning.FAULT)


def _scored(opened: OpenCase) -> Headline:
    score, waiting = opened.score, sum(map(is_waiting, opened.review.findings))
    left = tr("，待人工 {count} 项").format(count=waiting) if waiting else ""
    if vetoes := _vetoes(opened, (VetoMode.ZERO, VetoMode.FAIL)):
        settled = all(finding.proposed is not None for finding in vetoes)
        sentence = tr("不合格：否决项 {count}") if settled else tr("不合格（拟）：否决项 {count}")
        return Headline(sentence.format(count=len(vetoes)) + left, Meaning.FAULT)
    barred = _vetoes(opened, (VetoMode.NO_EXCELLENT,))
    text = _interval(score) + (f"　{tr(score.grade)}" if score.grade else "") + left
    if barred:
        settled = all(finding.proposed is not None for finding in barred)
        text += tr("；不得评优") if settled else tr("；不得评优（拟）")
    meaning = Meaning.QUESTION if waiting else Meaning.FAULT if barred else Meaning.GOOD
    return Headline(text, meaning)


def _interval(score: Score) -> str:
    lower = points_text(score.lower)
    return f"{lower}—{points_text(score.upper)}" if score.open else lower


def _vetoes(opened: OpenCase, modes: tuple[VetoMode, ...]) -> list[Finding]:
    """The clauses that were broken and weigh so."""
    return [f for f in opened.review.findings if f.rule.veto in modes and f.outcome is Outcome.FAIL]


def _to_mend(opened: OpenCase) -> Headline:
    faults = [
        finding
        for finding in opened.review.findings
        if finding.outcome is Outcome.FAIL and finding.rule.status is RuleStatus.SCORED
    ]
    asked = sum(is_waiting(finding) and finding.outcome is not Outcome.FAIL for finding in opened.review.findings)
    rest = tr("；请自行核对 {count} 项").format(count=asked) if asked else ""
    if not faults:
        return Headline(tr("未发现问题") + rest, Meaning.QUESTION if asked else Meaning.GOOD)
    by_cure = Counter(finding.cure for finding in faults)
    words = {
        Cure.SUPPLEMENT: tr("可补正 {count}"),
        Cure.CORRECT: tr("依法更正 {count}"),
        Cure.EXPLAIN: tr("须书面说明 {count}"),
        Cure.REDO: tr("依法重新履行程序 {count}"),
        Cure.NONE: tr("不可补正 {count}"),
    }
    parts = "，".join(words[cure].format(count=by_cure[cure]) for cure in words if by_cure[cure])
    return Headline(tr("问题 {count} 处：").format(count=len(faults)) + parts + rest, Meaning.FAULT)
