"""What was read off a scan against what is true and what the same program reads off the same papers as text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from casereview.model import CaseFile, Review
from casereview.terms import MarkKind, MarkState, Outcome
from sample_cases.making.papers import Paper
from sample_cases.making.scans import Taken

_SIGNED = (MarkKind.SIGNATURE, MarkKind.SEAL)


@dataclass
class Tally:
    """Counts over many cases, and a line for each thing that went wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def count(self, what: str, outcome: str, note: str = "") -> None:
        """One more `what` of that outcome; with a note, one more line among the misses."""
        self.counts[f"{what}/{outcome}"] += 1
        if note:
            self.misses.append(f"{what}/{outcome}: {note}")

    def line(self, what: str) -> str:
        """The outcomes of `what` in percent, most frequent first."""
        found = {key.split("/", 1)[1]: n for key, n in self.counts.items() if key.split("/", 1)[0] == what}
        total = sum(found.values())
        parts = (f"{outcome} {n} ({100 * n / total:.1f} %)" for outcome, n in Counter(found).most_common())
        return f"{what}: {', '.join(parts)} of {total}" if total else f"{what}: none"


def count_kinds(tally: Tally, name: str, papers: Sequence[Paper], sheets: Sequence[Taken], scan: CaseFile) -> None:
    """Each paper: read as its kind and begun where it begins, of another kind, unknown, or never begun."""
    first: dict[int, int] = {}
    for number, sheet in enumerate(sheets, start=1):
        for leaf in sheet.leaves:
            if not leaf.blank and not leaf.foreign:
                first.setdefault(leaf.paper, number)
    for index, sheet_number in sorted(first.items()):
        kind = papers[index].kind
        covering = [d for d in scan.documents if any(page.number == sheet_number for page in d.pages)]
        begun = [d.kind for d in covering if d.pages[0].number == sheet_number]
        if kind in begun:
            tally.count("kinds", "right")
            continue
        outcome = "not begun" if not begun else "unknown" if "unknown" in begun else "wrong"
        got = "、".join(f"{d.kind} ({d.title})" for d in covering)
        tally.count("kinds", outcome, f"{name} sheet {sheet_number}: {kind} → {got}")


def count_facts(tally: Tally, name: str, text: CaseFile, scan: CaseFile) -> None:
    """Each fact read off the text: the same off the scan, another value, or none; and facts of the scan alone."""
    wanted, got = Counter(_facts(text)), Counter(_facts(scan))
    spare: dict[tuple[str, str], list[Hashable]] = defaultdict(list)
    for (kind, fact, value), n in (got - wanted).items():
        spare[kind, fact] += [value] * n
    for (kind, fact, value), n in wanted.items():
        right = min(n, got[kind, fact, value])
        for _ in range(right):
            tally.count("facts", "right")
        for _ in range(n - right):
            others = spare[kind, fact]
            other = others.pop() if others else None
            outcome = "lacking" if other is None else "other value"
            tally.count("facts", outcome, f"{name} {kind} {fact}: {value} → {other}")
    for (kind, fact), values in spare.items():
        for value in values:
            tally.count("facts of the scan alone", "read", f"{name} {kind} {fact}: {value}")


def _facts(case: CaseFile) -> Iterator[tuple[str, str, Hashable]]:
    kinds = {document.id: document.kind for document in case.documents}
    for fact in case.facts:
        yield kinds[fact.source.document], str(fact.name), str(fact.value)


def count_marks(tally: Tally, name: str, text: CaseFile, scan: CaseFile) -> None:
    """Each signature and seal the text has a place for: the same state, asked (unreadable), another, or not seen."""
    wanted, got = dict(_marks(text)), dict(_marks(scan))
    for key, (state, page) in wanted.items():
        other, seen_on = got.get(key, (None, page))
        outcome = _compared(state, other)
        note = "" if outcome in ("right", "asked") else f"{name} page {seen_on} {key}: {state} → {other}"
        tally.count(str(key[2]), outcome, note)
    for key, (alone, page) in got.items():
        if key not in wanted:
            tally.count("marks of the scan alone", str(alone), f"{name} page {page} {key}")


def _compared(true: MarkState, read: MarkState | None) -> str:
    if read is None:
        return "not seen"
    return "right" if read is true else "asked" if read is MarkState.UNREADABLE else f"{true} taken for {read}"


_Key = tuple[str, int, MarkKind, str, int]


def _marks(case: CaseFile) -> Iterator[tuple[_Key, tuple[MarkState, int]]]:
    """Every mark by the kind of its paper, the how manieth of that kind, its role, the how manieth of that role."""
    of_document = defaultdict(list)
    for mark in case.marks:
        of_document[mark.source.document].append(mark)
    met: Counter[str] = Counter()
    for document in case.documents:
        met[document.kind] += 1
        seen: Counter[tuple[MarkKind, str]] = Counter()
        for mark in of_document[document.id]:
            if mark.kind in _SIGNED:
                seen[mark.kind, mark.role] += 1
                key = (document.kind, met[document.kind], mark.kind, mark.role, seen[mark.kind, mark.role])
                yield key, (mark.state, mark.source.page)


def count_findings(tally: Tally, name: str, text: Review, scan: Review, faults: Sequence[str]) -> None:
    """Planted faults found, asked or missed; of a lawful case, failures the text does not give, and questions."""
    failed, asked = outcomes(scan)
    of_text, asked_of_text = outcomes(text)
    for rule in faults:
        known = "" if rule in of_text | asked_of_text else " (nor off the text)"
        outcome = "found" if rule in failed else "asked" if rule in asked else "missed"
        tally.count("planted faults", outcome, "" if outcome == "found" else f"{name} {rule}{known}")
        if not known:
            tally.count("planted faults the text shows", outcome)
    alarms = sorted(_own(scan, Outcome.FAIL) - of_text)
    tally.count("faulty cases" if faults else "lawful cases", "false FAIL" if alarms else "no false FAIL")
    for rule in alarms:
        tally.count("false FAIL", "in faulty" if faults else "in lawful", f"{name} {rule}: {_message(scan, rule)}")
    if not faults:
        for rule in sorted(_own(scan, Outcome.UNSURE)):
            tally.count("questions", "in lawful", f"{name} {rule}: {_message(scan, rule)}")


def outcomes(review: Review) -> tuple[frozenset[str], frozenset[str]]:
    """The automatic rules that failed (or left it to one that did), and those that ask."""
    findings = [finding for finding in review.findings if not finding.manual]
    failed = {f.rule.id for f in findings if f.outcome is Outcome.FAIL}
    failed |= {f.rule.id for f in findings if f.absorbed_by in failed}
    asked = {f.rule.id for f in findings if f.outcome is Outcome.UNSURE}
    asked |= {f.rule.id for f in findings if f.absorbed_by in asked}
    return frozenset(failed), frozenset(asked)


def _own(review: Review, outcome: Outcome) -> frozenset[str]:
    """The automatic rules that themselves came to this."""
    return frozenset(f.rule.id for f in review.findings if not f.manual and f.outcome is outcome)


def _message(review: Review, rule: str) -> str:
    found = (f for f in review.findings if f.rule.id == rule and f.outcome in (Outcome.FAIL, Outcome.UNSURE))
    return "; ".join(f"{f.message} @{[s.page for s in f.sources]}" for f in found)[:240]
