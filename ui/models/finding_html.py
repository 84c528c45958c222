"""One finding in full, as text with links: what is asked, what was found and where, who decided, what can be done."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtGui import QPalette

from casereview.model import CaseFile, Finding, Rule, Source
from casereview.opened import OpenCase
from casereview.phrases import place_text, points_text, problem_text
from casereview.review import Confirmation, Override
from casereview.terms import Cure, Force, Outcome, RuleStatus, Standing
from ui.colours import Meaning, colour, outcome_colour
from ui.models.finding_lines import OPEN_OUTCOMES, finding_key, is_checked
from ui.models.finding_texts import deducted_text, repeats_text
from ui.words import tr

ALL_PLACES = "all"
CONTRAST = "contrast-"
RULE = "rule"
_QUOTED = 60  # characters of a place
_CONTRASTS = 6  # pairs of places offered side by side


def contrasts(finding: Finding) -> tuple[tuple[Source, Source], ...]:
    """The pairs of places that say different things, where a finding rests on such."""
    machine, places = finding.proposed or finding, finding.sources
    if machine.outcome not in OPEN_OUTCOMES or machine.manual or len(places) < 2:
        return ()
    if len(places) == 2 * machine.occurrences:
        pairs = list(zip(places[::2], places[1::2], strict=True))
    else:
        pairs = [(places[0], other) for other in places[1:]]
    differing = [(one, other) for one, other in pairs if one.quote and other.quote and one.quote != other.quote]
    of_two_papers = [(one, other) for one, other in differing if one.document != other.document]
    return tuple(of_two_papers or differing)[:_CONTRASTS]


def finding_html(finding: Finding, opened: OpenCase, palette: QPalette) -> str:
    """The whole of what is known of a finding."""
    machine, rule = finding.proposed or finding, finding.rule
    rows = (
        (tr("应当"), escape(rule.title)),
        (_found_head(machine), escape(_found(machine) + repeats_text(machine))),
        (tr("所在"), _places(finding, opened.review.case)),
        (tr("机器"), _machine(machine, palette, with_points=not opened.is_self_check)),
        (tr("人工"), _person(finding, opened, palette)),
        (tr("前次"), _outlived(finding, opened, palette)),
        (_cure_head(machine), cure_text(machine.cure) if machine.outcome in OPEN_OUTCOMES else ""),
        (tr("建议"), escape(machine.advice or "")),
        (tr("依据"), _basis(rule)),
        (tr("标准"), _link(RULE, tr("本条的依据、示例和评判记录"))),
    )
    muted = colour(Meaning.MUTED, palette).name()
    head = f'<td style="color:{muted};white-space:nowrap">'
    table = "".join(f"<tr>{head}{name}&nbsp;</td><td>{text}</td></tr>" for name, text in rows if text)
    return f'<h3>{escape(rule.clause)} {escape(rule.title)}</h3><table cellpadding="3">{table}</table>'


def unread_html(opened: OpenCase) -> str:
    """The files of the case that could not be read, each with its reason."""
    unread = [document for document in opened.review.case.documents if problem_text(document)]
    if not unread:
        return ""
    head = tr("{count} 份文件未能读取").format(count=len(unread))
    lines = (f"<p><b>{escape(one.source)}</b>：{escape(problem_text(one) or '')}</p>" for one in unread)
    return f"<h3>{escape(head)}</h3>" + "".join(lines)


def cure_text(cure: Cure) -> str:
    """What can still be done about a fault."""
    return {
        Cure.SUPPLEMENT: tr("可补正（限已有而漏装的文书、次序和页码）"),
        Cure.CORRECT: tr("依法更正"),
        Cure.EXPLAIN: tr("须书面说明"),
        Cure.REDO: tr("依法重新履行程序"),
        Cure.NONE: tr("不可补正"),
    }[cure]


def _found_head(machine: Finding) -> str:
    return tr("待核") if machine.outcome in (Outcome.UNSURE, Outcome.ERROR) else tr("查见")


def _cure_head(machine: Finding) -> str:
    """A question is no fault yet."""
    return tr("补救") if machine.outcome is Outcome.FAIL else tr("如不符合")


def _found(machine: Finding) -> str:
    if machine.message:
        return machine.message
    return tr("本案不涉及") if machine.outcome is Outcome.NOT_APPLICABLE else tr("没有发现问题")


def _machine(machine: Finding, palette: QPalette, *, with_points: bool) -> str:
    """What the program found; an officer who mends a file is not told what it costs."""
    said = outcome_colour(machine.outcome, palette) or palette.text().color()
    words = tr(str(machine.outcome)) if is_checked(machine) else tr("未查")
    outcome = f'<b style="color:{said.name()}">{escape(words)}</b>'
    return "，".join([outcome, *(_worth(machine) if with_points else ())])


def _worth(machine: Finding) -> list[str]:
    """The points at stake, of how many, and what a veto would do."""
    rule, parts = machine.rule, []
    if rule.status is not RuleStatus.SCORED:
        return [tr("提示，不计分")]
    if machine.deducted:
        parts.append(tr("扣 {points} 分").format(points=points_text(machine.deducted)))
    if machine.open:
        parts.append(tr("待评 {points} 分").format(points=points_text(machine.open)))
    if rule.veto is not None:
        parts.append(tr("否决项，须人工确认"))
    if rule.points:
        parts.append(tr("本项满分 {points} 分").format(points=points_text(rule.points)))
    if rule.spread is not None:
        low, high = map(points_text, rule.spread)
        parts.append(tr("可扣 {low}—{high} 分").format(low=low, high=high))
    return parts


def _person(finding: Finding, opened: OpenCase, palette: QPalette) -> str:
    """Who decided what, when and why; the machine's value beside the person's."""
    machine, decision = finding.proposed, opened.decisions.get(finding_key(finding))
    if machine is None or decision is None:
        return ""
    deducted = deducted_text(machine.deducted, finding.deducted)
    points = tr("，扣 {points} 分").format(points=deducted) if deducted else ""
    return _lines((f"<b>{_said(decision)}</b>{points}", *_why(decision), _who(decision)), Meaning.PERSON, palette)


def _outlived(finding: Finding, opened: OpenCase, palette: QPalette) -> str:
    """What was decided on an earlier reading, and why it has to be decided anew."""
    if finding.proposed is not None:
        return ""
    key, lines = finding_key(finding), []
    for one in opened.stale:
        if one.finding is not None and finding_key(one.finding) == key:
            again = tr("{why}，请重新评判。").format(why=tr(str(one.why)))
            lines += [f"<b>{_said(one.decision)}</b>", *_why(one.decision), _who(one.decision), again]
    return _lines(lines, Meaning.CHANGED, palette) if lines else ""


def _lines(lines: Iterable[str], meaning: Meaning, palette: QPalette) -> str:
    return f'<span style="color:{colour(meaning, palette).name()}">{"<br>".join(lines)}</span>'


def _said(decision: Confirmation | Override) -> str:
    if isinstance(decision, Confirmation):
        return tr("确认")
    if decision.subject.outcome in (Outcome.UNSURE, Outcome.ERROR):
        return tr("评判为{outcome}").format(outcome=tr(str(decision.outcome)))
    return tr("改判为{outcome}").format(outcome=tr(str(decision.outcome)))


def _who(decision: Confirmation | Override) -> str:
    return escape(f"{decision.by or tr('未署名')}，{decision.at:%Y-%m-%d %H:%M}")


def _why(decision: Confirmation | Override) -> list[str]:
    grounds = "" if isinstance(decision, Confirmation) else tr(str(decision.grounds))
    told = "：".join(part for part in (grounds, decision.reason) if part)
    return [escape(told)] if told else []


def _basis(rule: Rule) -> str:
    """The articles, and how surely their wording is known."""
    standing = {
        Standing.OFFICIAL: "",
        Standing.SEEN: tr("（待核原文）"),
        Standing.RECALLED: tr("（凭记忆所引，只作提问）"),
    }[rule.standing]
    local = tr("本地要求") if rule.force is Force.LOCAL else ""
    return escape("；".join((*rule.basis, *([local] if local else ()))) + (standing if rule.basis else ""))


def _places(finding: Finding, case: CaseFile) -> str:
    lines = [_place(number, source, case) for number, source in enumerate(finding.sources)]
    if len(finding.sources) > 1:
        lines.append(_link(ALL_PLACES, tr("全部定位")))
    pairs = range(len(contrasts(finding)))
    lines += [_link(f"{CONTRAST}{n}", tr("两处对照") + (f" {n + 1}" if len(pairs) > 1 else "")) for n in pairs]
    return "<br>".join(lines)


def _place(number: int, source: Source, case: CaseFile) -> str:
    quote = f"：“{escape(source.quote[:_QUOTED])}”" if source.quote else ""
    return _link(str(number), place_text(source, case)) + quote


def _link(target: str, text: str) -> str:
    return f'<a href="#{target}">{escape(text)}</a>'
