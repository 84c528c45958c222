"""A pack applied to a case: for every rule its findings, with points, sentence and cure."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from difflib import SequenceMatcher
from string import Formatter

from casereview.checks.absence import UNREAD
from casereview.checks.contents_list import OUT_OF_TURN
from casereview.checks.hands_left import left_hands
from casereview.checks.kind_sureness import of_sure_kind
from casereview.checks.legibility import FAINT, doubted, of_this_case, unheard
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Finding,
    Occurrence,
    Rule,
    RulePack,
    Source,
    Verdict,
    not_applicable,
)
from casereview.terms import Cure, Outcome, Stage, Topic, Trait

_log = logging.getLogger(__name__)
_NONE = Decimal(0)
_BROKEN = (Outcome.FAIL, Outcome.UNSURE)
_STAGES = tuple(Stage)
_NAMED = 0.75
"""The share of a title that a sentence must hold to name it."""
_RECALLED = "所依据的规定尚未与官方文本核对"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a rule came to before points: its verdict (None: a fault of ours), who explains it, if people must judge."""

    rule: Rule
    verdict: Verdict | None
    manual: bool = False
    absorbed_by: str | None = None


def evaluate(case: CaseFile, pack: RulePack, law: LawBook) -> tuple[Finding, ...]:
    """The findings in the order of the pack, at the stage of the case.

    A check that raises gives an ERROR finding and the others go on.
    """
    answers = {rule.id: _answer(rule, case, law) for rule in pack.rules}
    absorbed = [_absorbed(answer, answers) for answer in answers.values()]
    return tuple(finding for answer in absorbed for finding in _findings(answer, case))


def _answer(rule: Rule, case: CaseFile, law: LawBook) -> _Answer:
    if _STAGES.index(case.stage) < _STAGES.index(rule.from_stage):
        return _Answer(rule, not_applicable())
    condition: Verdict | None = None
    try:
        if rule.applies is not None:
            condition = rule.applies.check(case, law, **rule.applies.parameters)
            if condition.outcome is Outcome.UNSURE and not _only_unread(condition):
                return _Answer(rule, Verdict(doubts=condition.doubts))
            if condition.outcome is not Outcome.PASS:
                return _Answer(rule, not_applicable())
        if rule.check is None:
            pages = condition.sources if condition is not None else ()  # what the person is to look at
            return _Answer(rule, Verdict(doubts=(Occurrence(pages),)), manual=True)
        verdict = rule.check.check(case, law, **rule.check.parameters)
    except Exception:  # a fault of ours must neither stop the run nor cost the case a point
        _log.exception("规则 %s 未能判断", rule.id)
        return _Answer(rule, None)
    if not verdict.sources and condition is not None:
        verdict = replace(verdict, sources=condition.sources)  # what is missing is owed to the paper that calls for it
    occasion = condition.sources if condition is not None else ()
    verdict = left_hands(doubted(unheard(verdict, case, rule.check.parameters), case, occasion), case)
    verdict = of_sure_kind(verdict, case)
    if rule.topic is not Topic.ARCHIVE:  # that a page is of another case is one fault, told where the pages are judged
        verdict = of_this_case(verdict, case)
    return _Answer(rule, verdict if rule.standing.deducts else _recalled(verdict))


def _only_unread(condition: Verdict) -> bool:
    """Whether a condition is in doubt for unread papers only: the papers that are owed ask for these already."""
    return all(UNREAD in doubt.values for doubt in condition.doubts)


def _recalled(verdict: Verdict) -> Verdict:
    """Failures as questions: what is only recalled of the law never deducts."""
    asked = tuple(replace(failure, reason=failure.reason or _RECALLED) for failure in verdict.failures)
    return replace(verdict, failures=(), doubts=asked + verdict.doubts)


def _absorbed(answer: _Answer, answers: Mapping[str, _Answer]) -> _Answer:
    """The answer without what a broken rule that it names explains: one fault, one deduction."""
    verdict = answer.verdict
    for cause in _causes(answer.rule, answers):
        if verdict is None or (cause.verdict is None or cause.verdict.outcome not in _BROKEN):
            continue
        explains = _explaining(cause, answer.rule.topic)
        kept = replace(
            verdict,
            failures=tuple(o for o in verdict.failures if not explains(o, False)),
            doubts=tuple(o for o in verdict.doubts if not explains(o, True)),
        )
        if not kept.failures and not kept.doubts and (verdict.outcome in _BROKEN or not verdict.applicable):
            return replace(answer, verdict=not_applicable(), absorbed_by=cause.rule.id)
        verdict = kept
    return replace(answer, verdict=verdict)


def _causes(rule: Rule, answers: Mapping[str, _Answer]) -> tuple[_Answer, ...]:
    """The rules that may explain this one, and those that may explain them, nearest first."""
    found: dict[str, _Answer] = {}
    names = list(rule.absorbed_by)
    while names:
        name = names.pop(0)
        if name in answers and name not in found and name != rule.id:
            found[name] = answers[name]
            names.extend(answers[name].rule.absorbed_by)
    return tuple(found.values())


def _explaining(answer: _Answer, topic: Topic) -> Callable[[Occurrence, bool], bool]:
    """Whether a fault (or a doubt) comes of the cause: both lack something, or both stand on one paper.

    A signature stands on its own paper, so that only a fault of that very paper explains it; an entry of the contents
    list is explained by the paper that is missing, if that is the one it names.
    """
    cause = answer.verdict or Verdict()
    broken = cause.failures + cause.doubts
    documents = {source.document for occurrence in broken for source in occurrence.sources}
    missing = any(not occurrence.sources for occurrence in broken)

    def explains(occurrence: Occurrence, doubt: bool) -> bool:
        own = {source.document for source in occurrence.sources}
        if topic is Topic.SIGNATURE:
            return bool(own & documents)
        if topic is Topic.ARCHIVE:
            told = occurrence.values.get("expected")
            if told == OUT_OF_TURN:
                return bool(own & documents)
            lacking = (o for o in broken if not o.sources or "fault" in o.values)
            sentences = (_sentence(answer.rule, (o,)) for o in lacking)
            return told == "卷内" and any(_names(sentence, occurrence) for sentence in sentences)
        return bool(own & documents) or (missing and (doubt or not own)) or (doubt and not own)

    return explains


def _names(sentence: str, occurrence: Occurrence) -> bool:
    """Whether a sentence on a missing paper names what the occurrence is about, in other spellings of its title too."""
    title = "".join(str(occurrence.values.get("title") or "").split())
    blocks = SequenceMatcher(None, sentence, title, autojunk=False).get_matching_blocks()
    return bool(title) and sum(block.size for block in blocks) >= _NAMED * len(title)


def _findings(answer: _Answer, case: CaseFile) -> tuple[Finding, ...]:
    rule, verdict = answer.rule, answer.verdict
    if verdict is None:
        return (Finding(rule, Outcome.ERROR, "系统未能判断，请人工核实", open=rule.points),)
    if verdict.outcome not in _BROKEN:
        return (Finding(rule, verdict.outcome, sources=verdict.sources, absorbed_by=answer.absorbed_by),)
    cure = _cure(rule.cure, case)
    deducted, left = _points(rule, len(verdict.failures), len(verdict.doubts))
    span = _span(rule) if verdict.failures else _NONE
    found = []
    if verdict.failures:
        found.append(
            Finding(
                rule,
                Outcome.FAIL,
                _sentence(rule, verdict.failures),
                _sources(verdict.failures) or verdict.sources,
                deducted,
                span,
                cure,
                occurrences=len(verdict.failures),
            )
        )
    if verdict.doubts:
        found.append(
            Finding(
                rule,
                Outcome.UNSURE,
                _question(rule, verdict.doubts),
                _sources(verdict.doubts),
                _NONE,
                left,
                cure,
                manual=answer.manual,
                occurrences=len(verdict.doubts),
            )
        )
    return tuple(found)


def _points(rule: Rule, failures: int, doubts: int) -> tuple[Decimal, Decimal]:
    """The points lost, and those that stay open for the doubts: together never more than the rule has."""
    cap = rule.points if rule.at_most is None else min(rule.at_most, rule.points)
    if rule.each is None:
        lost = (rule.spread[0] if rule.spread else cap) if failures else _NONE
        taken = min(lost, cap) + (_span(rule) if failures else _NONE)
        return min(lost, cap), cap - taken if doubts else _NONE
    lost = min(rule.each * failures, cap)
    return lost, min(rule.each * doubts, cap - lost)


def _span(rule: Rule) -> Decimal:
    """What the reviewer may still deduct beyond the least of a range."""
    if rule.spread is None or rule.points == 0:
        return _NONE
    return min(rule.spread[1], rule.points) - min(rule.spread[0], rule.points)


def _cure(cure: Cure, case: CaseFile) -> Cure:
    """What can still be done: no step is taken again once the case is decided or over, nothing after archiving."""
    if case.stage is Stage.ARCHIVED:
        return Cure.NONE
    over = _STAGES.index(case.stage) >= _STAGES.index(Stage.DECIDED) or Trait.UNDECIDED in case.traits
    return Cure.EXPLAIN if cure is Cure.REDO and over else cure


def _sources(occurrences: tuple[Occurrence, ...]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for occurrence in occurrences for source in occurrence.sources))


def _sentence(rule: Rule, failures: tuple[Occurrence, ...]) -> str:
    sentences = dict.fromkeys(_Values().vformat(rule.fail, (), failure.values) for failure in failures)
    return "；".join(sentence.rstrip("。；") for sentence in sentences) + "。"


def _question(rule: Rule, doubts: tuple[Occurrence, ...]) -> str:
    """The reasons for the doubt, and the request to look where they do not make it themselves."""
    reasons = dict.fromkeys(_reason(rule, doubt) for doubt in doubts if doubt.reason)
    if not reasons:
        return rule.ask or rule.title
    text = "；".join(reasons)
    return f"{text}。" if "请" in text.rpartition("，")[2] else f"{text}，请人工核实。"


def _reason(rule: Rule, doubt: Occurrence) -> str:
    if doubt.reason == _RECALLED:
        return f"{_sentence(rule, (doubt,)).rstrip('。')}（{_RECALLED}）"
    if FAINT in doubt.values:
        return f"{_sentence(rule, (doubt,)).rstrip('。')}（{doubt.reason}）"
    return (doubt.reason or "").rstrip("。；")


class _Values(Formatter):
    """Puts the values of an occurrence into a sentence in the words of the trade."""

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key))

    def get_field(self, field_name: str, args: object, kwargs: Mapping[str, object]) -> tuple[object, str]:
        value = kwargs.get(field_name)
        return "".join(str(value).split()) if field_name == "title" and value else value, field_name

    def format_field(self, value: object, format_spec: str) -> str:
        return worded(value)


def worded(value: object) -> str:
    """A value as a sentence shows it: dates with 年月日, amounts without idle zeros, lists joined by 、."""
    if value is None:
        return "（未读出）"
    if isinstance(value, datetime):
        return f"{worded(value.date())}{value.hour}时{value.minute:02d}分"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, tuple | list | set | frozenset):
        return "、".join(worded(item) for item in value)
    return str(value)
