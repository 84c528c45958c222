"""A rule, and what a trial came to, as rich text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from PySide6.QtGui import QPalette

from casereview.model import Finding
from casereview.phrases import points_text
from casereview.rule_record import RuleRecord
from casereview.tailored import BrowsedPack, BrowsedRule, CaseTrial, Shift, Trial
from casereview.terms import Outcome
from ui.colours import Meaning, colour, outcome_colour
from ui.models.finding_texts import found_text
from ui.words import tr

ON_TRIAL = "on-trial"
"""The link by which a rule that is often overturned is put on trial."""
FOUND = "found-"
"""How the links begin that lead to what the rule found in the open case."""
_SHIFTS = 200  # more are not read


def rule_html(rule: BrowsedRule, palette: QPalette, found: Sequence[Finding] = ()) -> str:
    """Everything there is to know of a rule, and what it `found` in the open case."""
    own = rule.rule
    parts = [f"<h3>{escape(own.clause)}　{escape(own.title)}</h3>"]
    head = [rule.points, tr(rule.status), tr(rule.veto) if rule.veto else "", tr(own.topic), tr(own.from_stage)]
    parts.append(f"<p>{escape('　'.join(filter(None, head)))}<br>{_muted(own.id, palette)}</p>")
    parts += [_found_here(number, one, palette) for number, one in enumerate(found)]
    parts += _record(rule.record, palette)
    lines = [
        (tr("依据"), "<br>".join(map(escape, rule.basis)) or tr("无")),
        (tr("核对"), escape(tr(rule.standing))),
        (tr("效力"), tr(rule.force)),
        (tr("检查"), escape(rule.check)),
        (tr("参数"), "<br>".join(f"{escape(name)}：{escape(value)}" for name, value in rule.parameters)),
        (tr("适用条件"), escape(rule.applies)),
        (tr("不重复扣分"), "<br>".join(map(escape, rule.absorbed_by))),
        (tr("不符合时"), escape(own.fail)),
        (tr("请人核实"), escape(own.ask or "")),
        (tr("整改建议"), escape(own.advice or "")),
        (tr("补救"), tr(rule.cure)),
        (tr("对应缺陷"), "<br>".join(map(escape, rule.covers))),
        (tr("改动理由"), "<br>".join(map(escape, rule.reasons))),
    ]
    parts.append(_table((f"<b>{name}</b>", value) for name, value in lines if value))
    return "".join(parts) + _examples(rule, palette)


def _found_here(number: int, finding: Finding, palette: QPalette) -> str:
    """What the rule found in the open case, with the way back to it."""
    said = tr("本案：{found}").format(found=f"{found_text(finding)}　{finding.message}".strip())
    shade = (outcome_colour(finding.outcome, palette) or palette.text().color()).name()
    link = f'<a href="{FOUND}{number}">{tr("回到本案该项")}</a>'
    return f'<p><span style="color:{shade}">{escape(said)}</span>　{link}</p>'


def _record(record: RuleRecord | None, palette: QPalette) -> list[str]:
    """How the rule has fared with people."""
    if record is None:
        return [f"<p>{_muted(tr('尚无人工评判的记录。'), palette)}</p>"]
    concluded = record.confirmed + record.overruled
    told = [tr("{n} 件案卷中经人评判").format(n=record.cases)]
    if concluded:
        told.append(tr("被推翻 {n}/{all}").format(n=record.overruled, all=concluded))
    told += [tr("{grounds} {n} 次").format(grounds=tr(grounds), n=n) for grounds, n in record.grounds]
    if answers := record.answered_in_order + record.answered_faulty:
        told.append(tr("待核实 {n} 次，其中 {bad} 次判为不符合").format(n=answers, bad=record.answered_faulty))
    lines = [f"<p>{escape('；'.join(told))}</p>"]
    if record.better_on_trial:
        words = tr("本条屡被推翻，建议改为“试行”：照样提示，暂不扣分。是否改，由贵单位决定。")
        shade = colour(Meaning.PERSON, palette).name()
        link = f'<a href="{ON_TRIAL}" style="color:{shade}">{tr("改为试行…")}</a>'
        lines.append(f"<p>{_coloured(words, Meaning.QUESTION, palette)} {link}</p>")
    return lines


def _examples(rule: BrowsedRule, palette: QPalette) -> str:
    if not rule.examples:
        return ""
    wrong = sum(bool(example.problem) for example in rule.examples)
    title = tr("示例 {n} 个，相符 {good} 个").format(n=len(rule.examples), good=len(rule.examples) - wrong)
    rows = []
    for example in rule.examples:
        mark = _coloured("✗", Meaning.FAULT, palette) if example.problem else _coloured("✓", Meaning.GOOD, palette)
        problem = f"<br>{_coloured(example.problem, Meaning.FAULT, palette)}" if example.problem else ""
        rows.append((f"{mark}&nbsp;{tr(example.expect)}", escape(example.given) + problem))
    return f"<h4>{escape(title)}</h4>{_table(rows)}"


def pack_html(pack: BrowsedPack) -> str:
    """What holds for the whole pack."""
    own = pack.pack
    order = (one if isinstance(one, str) else "（" + "、".join(one) + "）" for one in own.filing_order)
    bands = (f"{band.title} {points_text(band.least)}" for band in own.bands)
    lines = [
        (tr("编号"), own.id),
        (tr("所依据的标准"), own.extends or ""),
        (tr("评查等次"), "、".join(bands)),
        (tr("裁量基准的先后"), "、".join(own.discretion_bases)),
        (tr("立卷次序"), "、".join(order)),
    ]
    return f"<h3>{escape(own.title)}</h3>" + _table((f"<b>{name}</b>", escape(said)) for name, said in lines if said)


def pack_line(pack: BrowsedPack, palette: QPalette) -> str:
    """What stands above the rules: the pack, its points, and what is to be said of the changes."""
    own = pack.pack
    adopted = own.adopted
    told = [tr("版本 {edition}").format(edition=own.edition)]
    told.append(tr("{unit}采用").format(unit=adopted.unit) if adopted else tr("未经采用，仅供参考"))
    told.append(tr("共 {n} 条").format(n=len(own.rules)))
    points, total = points_text(pack.balance.points), points_text(pack.balance.total)
    line = f"{escape(own.issuer)}　{escape('，'.join(told))}　"
    if points == total:
        line += tr("总分 {total}").format(total=total)
    else:
        words = tr("各条合计 {points}，与总分 {total} 不符").format(points=points, total=total)
        line += _coloured(words, Meaning.FAULT, palette)
    return "<br>".join([line, *(_coloured(text, meaning, palette) for text, meaning in _remarks(pack))])


def _remarks(pack: BrowsedPack) -> Iterable[tuple[str, Meaning]]:
    if pack.problem:
        yield pack.problem, Meaning.FAULT
    if pack.fixed:
        yield tr("这一版已有更新，只为按它评查过的案卷保留，不能再改。"), Meaning.MUTED
    if pack.base_moved:
        yield tr("所依据的标准在改动之后有更新，请重新试用。"), Meaning.QUESTION
    if expired := sum(one.until is not None and one.until < date.today() for one in pack.changes):
        yield tr("{n} 处改动已过所定期限，请复核或撤销。").format(n=expired), Meaning.QUESTION
    if pack.waiting:
        yield tr("{n} 处改动已存为草稿，尚未启用，不影响评查。").format(n=pack.waiting), Meaning.PERSON


def trial_html(trial: Trial, palette: QPalette) -> str:
    """What came of trying the changes."""
    wrong = len(trial.contradictions)
    told = tr("运行示例 {n} 个：相符 {good} 个，不再成立 {bad} 个。")
    parts = [f"<p>{told.format(n=trial.examples, good=trial.examples - wrong, bad=wrong)}</p>"]
    if trial.misstated:
        parts.append(f"<h4>{tr('须先改写，才能启用')}</h4>")
        parts += [f"<p>{_coloured(one, Meaning.FAULT, palette)}</p>" for one in trial.misstated]
    if wrong:
        parts.append(f"<h4>{tr('随改动不再成立的示例')}</h4>")
        parts.append(f"<p>{tr('如果这正是改动的用意，启用时不带入这些示例；否则请撤销或修改改动。')}</p>")
        parts.append(_table((escape(one.rule.clause), escape(one.what)) for one in trial.contradictions))
    return "".join(parts) + (_case(trial.case, palette) if trial.case else f"<p>{tr('没有打开的案卷可以重评。')}</p>")


def _case(case: CaseTrial, palette: QPalette) -> str:
    before, after = (f"{points_text(s.lower)}～{points_text(s.upper)}" for s in (case.before, case.after))
    title = tr("重评“{title}”").format(title=case.title)
    parts = [f"<h4>{escape(title)}</h4>", f"<p>{tr('得分由 {a} 变为 {b}。').format(a=before, b=after)}</p>"]
    if case.other_pack:
        words = tr("本案现按“{title}”评查；这里前后两边都按所调整的标准。").format(title=case.other_pack)
        parts.insert(1, f"<p>{_muted(words, palette)}</p>")
    if case.reopened:
        parts.append(f"<p>{tr('其中 {n} 项人工评判所依据的条款已变，须重新评判。').format(n=case.reopened)}</p>")
    if not case.shifts:
        return "".join([*parts, f"<p>{tr('各项结论均不变。')}</p>"])
    return "".join(parts) + _table(_shift(shift, palette) for shift in case.shifts[:_SHIFTS])


def _shift(shift: Shift, palette: QPalette) -> tuple[str, ...]:
    head = f"{escape(shift.rule.clause)}　{escape(shift.rule.title)}"
    return head, _found(shift.before, palette), "→", _found(shift.after, palette)


def _found(findings: Sequence[Finding], palette: QPalette) -> str:
    told = []
    for finding in findings:
        cost = tr("扣 {n}").format(n=points_text(finding.deducted)) if finding.deducted else ""
        left = tr("待定 {n}").format(n=points_text(finding.open)) if finding.open else ""
        shade = outcome_colour(finding.outcome, palette)
        words = escape("，".join(filter(None, (tr(finding.outcome), cost, left))))
        line = f'<span style="color:{shade.name()}">{words}</span>' if shade else words
        message = finding.message if finding.outcome is not Outcome.PASS else ""
        told.append(line + (f"<br>{escape(message)}" if message else ""))
    return "<br>".join(told)


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    cells = ("".join(f'<td style="padding:2px 8px 2px 0">{cell}</td>' for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def _coloured(text: str, meaning: Meaning, palette: QPalette) -> str:
    return f'<span style="color:{colour(meaning, palette).name()}">{escape(text)}</span>'


def _muted(text: str, palette: QPalette) -> str:
    return _coloured(text, Meaning.MUTED, palette)
