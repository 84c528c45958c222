"""Two readings of a case compared: what was mended, what is new, what remains, and what has appeared meanwhile.

A fault that is gone only because a mark or a day has appeared on a paper that was there already is not closed by it:
it stands with that change, whose facts are stated and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from casereview.changes import EARLIER, changes_between
from casereview.corrected import corrected
from casereview.errors import StoredCaseError
from casereview.faults import Fault, faults_of, title_of
from casereview.model import CaseFile, Document, Review, Rule
from casereview.open_case import CaseLibraries
from casereview.opened import OpenCase
from casereview.pipeline import judge
from casereview.progress import Progress
from casereview.rechecked import Appeared, Change, Compared, Recheck
from casereview.same_papers import same_papers
from casereview.steps import corrections_in, course_in
from casereview.terms import Form, Outcome, Topic

_OF_DAYS = re.compile(r"日期|时间|早于|晚于|历时|超过|已满")


def compared(opened: OpenCase, libraries: CaseLibraries, progress: Progress) -> Recheck | None:
    """The open case held against its last reading that was another; None if there is none.

    Raises StoreError, and StoredCaseError if that reading cannot be taken up again.
    """
    earlier = [run for run in libraries.store.runs(opened.kept.id) if run.id < opened.run.id]
    earlier = [run for run in earlier if run.sha256 != opened.run.sha256]
    if not earlier:
        return None
    progress("与上次检查比较", 0, 1)
    made = corrections_in(opened.steps)
    read = corrected(libraries.store.read_in(earlier[-1].id), made, libraries.catalogue)
    before = judge(read, opened.machine.pack, opened.law, progress, course_in(opened.steps))
    older = {run.sha256: run.id for run in earlier if run.sha256 != earlier[-1].sha256}
    result = recheck(before, opened.machine, _read_again(older.values(), libraries))
    return replace(result, at=earlier[-1].at)


def recheck(before: Review, after: Review, older: Iterable[CaseFile] = ()) -> Recheck:
    """The two compared; `older` are readings before both, whose papers are only held against the later for changes."""
    papers = same_papers(before.case, after.case)
    now = faults_of(after)
    pairs = _paired(faults_of(before), now, papers)
    gone = [then for then, found in pairs if found is None]
    withdrawn = [one for one in gone if _went_with_its_paper(one, papers)]
    there = [one for one in gone if not _went_with_its_paper(one, papers)]
    unread = [one for one in there if _lies_unread(one, papers, after.case)]
    changes = changes_between(before.case, after.case, papers)
    resting = _resting(after)
    causes = [
        (one, _explaining(one, changes, {papers.get(each) for each in _papers(one)}, resting))
        for one in there
        if not _lies_unread(one, papers, after.case)
    ]

    def past(faults: Iterable[Fault]) -> tuple[Compared, ...]:
        return tuple(_past(one, before.case, papers, after.case) for one in faults)

    known = {id(found) for _then, found in pairs}
    held = (Appeared(change, past(one for one, cause in causes if cause is change)) for change in changes)
    return Recheck(
        closed=past(one for one, cause in causes if cause is None),
        new=tuple(_present(one, after.case) for one in now if id(one) not in known),
        remaining=tuple(_present(found, after.case, then) for then, found in pairs if found is not None),
        changed=(*held, *(Appeared(change) for change in _older(older, after.case, changes))),
        withdrawn=past(withdrawn),
        unread=past(unread),
        added=tuple(one for one in after.case.documents if one.id not in papers.values()),
        removed=tuple(one for one in before.case.documents if one.id not in papers),
        replaced=_replaced(before.case, after.case, papers),
        was_draft=before.case.form is Form.DRAFT and after.case.form is not Form.DRAFT,
    )


def _paired(
    then: Iterable[Fault], now: Iterable[Fault], papers: Mapping[str, str]
) -> tuple[tuple[Fault, Fault | None], ...]:
    """Each fault of before with what is found of the same now: of the same outcome, else as a fault or a question."""
    by_rule: dict[str, list[Fault]] = {}
    for one in now:
        by_rule.setdefault(one.finding.rule.id, []).append(one)

    def again(fault: Fault) -> Fault | None:
        alike = (one for one in by_rule.get(fault.finding.rule.id, ()) if _same(fault, one, papers))
        return min(alike, key=lambda one: one.finding.outcome is not fault.finding.outcome, default=None)

    return tuple((one, again(one)) for one in then)


def _read_again(runs: Iterable[int], libraries: CaseLibraries) -> tuple[CaseFile, ...]:
    """Readings of before; one that an earlier program wrote otherwise is passed over."""
    found = []
    for run in runs:
        try:
            found.append(libraries.store.read_in(run))
        except StoredCaseError:
            continue
    return tuple(found)


def _older(older: Iterable[CaseFile], after: CaseFile, told: tuple[Change, ...]) -> tuple[Change, ...]:
    """Changes since readings before the last, once each: checking again does not make them disappear."""
    known = {(change.document, change.name, change.of_mark, change.sources) for change in told}
    found = []
    for case in older:
        for change in changes_between(case, after, same_papers(case, after), EARLIER):
            key = (change.document, change.name, change.of_mark, change.sources)
            if key not in known:
                known.add(key)
                found.append(change)
    return tuple(found)


def _same(then: Fault, now: Fault, papers: Mapping[str, str]) -> bool:
    """Whether two findings of one rule are about the same: a question is asked once for all its places."""
    if then.missing or now.missing:
        return then.missing == now.missing
    if then.finding.outcome is Outcome.FAIL is now.finding.outcome:
        return now.document == (papers.get(then.document) if then.document else None)
    if then.asks and now.asks:
        return True
    mapped = {papers.get(one) for one in _papers(then)}
    return not mapped or not _papers(now) or bool(mapped & _papers(now))


def _went_with_its_paper(fault: Fault, papers: Mapping[str, str]) -> bool:
    """Whether what is wrong stood on a paper, or was owed to one, that is no longer there."""
    own = {fault.document} if fault.document else _papers(fault)
    return bool(own) and not any(one in papers for one in own)


def _lies_unread(fault: Fault, papers: Mapping[str, str], after: CaseFile) -> bool:
    """Whether it stood on a paper that is there and could not be read: that it is not found tells nothing."""
    own = (after.document(papers[one]) for one in _papers(fault) if one in papers)
    return any(one.problem is not None or one.unread for one in own)


def _papers(fault: Fault) -> set[str]:
    return {source.document for source in fault.sources} | ({fault.document} if fault.document else set())


def _resting(review: Review) -> Mapping[str, set[str]]:
    """The papers on which each rule that is kept now rests, by its id."""
    return {f.rule.id: {source.document for source in f.sources} for f in review.findings if f.outcome is Outcome.PASS}


def _explaining(
    fault: Fault, changes: tuple[Change, ...], own: Collection[str | None], resting: Mapping[str, set[str]]
) -> Change | None:
    """The change by which the fault is gone: one of marks or days on its own papers, or on what its rule rests on now.

    A paper that was missing and is held to be there by a mark on another has not been brought.
    """
    now = resting.get(fault.finding.rule.id, set())
    for change in changes:
        instead = fault.document is None and change.of_mark and change.document in now
        if instead or ((change.document in own or change.document in now) and _concerns(fault, change)):
            return change
    return None


def _concerns(fault: Fault, change: Change) -> bool:
    """Whether a change of that sort can be what the rule looks at."""
    rule = fault.finding.rule
    named = _named(rule)
    if change.name in named:
        return True
    if not change.of_mark:
        return rule.topic is Topic.PROCEDURE or bool(_OF_DAYS.search(f"{rule.title}{fault.said}"))
    return rule.topic is Topic.SIGNATURE and not any(name in named for name in ("role", "roles"))


def _named(rule: Rule) -> frozenset[object]:
    """The parameters of a rule's check by their names, and what they name: roles, facts, kinds."""
    given = rule.check.parameters if rule.check is not None else {}
    values = (each for value in given.values() for each in (value if isinstance(value, tuple) else (value,)))
    return frozenset((*given, *(each for each in values if isinstance(each, str))))


def _present(fault: Fault, case: CaseFile, was: Fault | None = None) -> Compared:
    return Compared(fault, _title(fault, case), fault.sources, was)


def _past(fault: Fault, before: CaseFile, papers: Mapping[str, str], after: CaseFile) -> Compared:
    """A fault of before, with its papers as they are now."""
    ids = dict.fromkeys(papers[one.document] for one in fault.sources if one.document in papers)
    return Compared(fault, _title(fault, before), tuple(after.document(one).whole() for one in ids))


def _title(fault: Fault, case: CaseFile) -> str:
    return title_of(case.document(fault.document)) if fault.document else ""


def _replaced(before: CaseFile, after: CaseFile, papers: Mapping[str, str]) -> tuple[Document, ...]:
    """The papers that say or bear something else than before, as they are now."""
    pairs = ((before.document(old), after.document(new)) for old, new in papers.items())
    return tuple(new for old, new in pairs if _content(before, old) != _content(after, new))


def _content(case: CaseFile, document: Document) -> tuple[object, ...]:
    marks = ((mark.kind, mark.role, mark.state, mark.signed_on, mark.digest) for mark in case.marks_on(document))
    return document.flow.text, len(document.pages), tuple(marks)
