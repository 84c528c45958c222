"""前后变动: marks and days that a paper bears now and did not bear when the case was read before.

Only papers are looked at that were there already and belong to the past by then: those that bear a day, and all of a
case that was decided. Facts are stated; what they mean is for people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from casereview.evaluate import worded
from casereview.faults import title_of
from casereview.model import CaseFile, Document, Mark, Source, day_of
from casereview.rechecked import Change
from casereview.spelling.dates import find_dates
from casereview.terms import MarkKind, MarkState, Stage
from casereview.text import squeezed

LAST = "上次检查时"
EARLIER = "此前检查时"

_NOUNS = {MarkKind.SIGNATURE: "签名", MarkKind.SEAL: "印章", MarkKind.FINGERPRINT: "指印"}
_WAS = {
    None: "未见",
    MarkState.BLANK: "空白",
    MarkState.TYPED: "只有打印的姓名",
    MarkState.REFUSAL_NOTED: "注明拒绝签名",
}
_NOW = {MarkState.TYPED: "有打印的姓名", MarkState.REFUSAL_NOTED: "注明拒绝签名"}
_LISTS_OTHERS = "contents_list"  # its days are those of the papers it lists


def changes_between(
    before: CaseFile, after: CaseFile, papers: Mapping[str, str], when: str = LAST
) -> tuple[Change, ...]:
    """What has appeared on the papers of the earlier reading; `papers` gives for each its id in the later one."""
    later = {document.id: document for document in after.documents}
    return tuple(
        change
        for one in before.documents
        if one.id in papers and one.problem is None and _is_past(before, one)
        for change in _folded(_on_paper(_Pair(before, one, after, later[papers[one.id]], when)))
    )


def _folded(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes of a paper, those that read alike as one."""
    alike: dict[str, list[Change]] = {}
    for change in changes:
        alike.setdefault(change.said, []).append(change)
    return tuple(
        replace(
            group[0],
            said=said if len(group) == 1 else f"{said.rstrip('。')}（{len(group)}处）。",
            sources=tuple(dict.fromkeys(source for one in group for source in one.sources)),
        )
        for said, group in alike.items()
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """One paper in two readings."""

    before: CaseFile
    old: Document
    after: CaseFile
    new: Document
    when: str

    @property
    def is_text(self) -> bool:
        """Whether the paper was read as text both times."""
        return not (self.old.is_scanned or self.new.is_scanned)

    @property
    def is_word(self) -> bool:
        """Whether it was a Word file both times."""
        return all(one.source.lower().endswith(".docx") for one in (self.old, self.new))

    def change(self, name: str, said: str, source: Source, of_mark: bool = False) -> Change:
        return Change(self.new.id, title_of(self.new), name, f"{said}。", (source,), of_mark)


def _is_past(case: CaseFile, document: Document) -> bool:
    """Whether the paper was no longer in the making: it bears a day, or the case has been decided."""
    stages = tuple(Stage)
    decided = stages.index(case.stage) >= stages.index(Stage.DECIDED)
    return decided or bool(_days_in(document)) or any(mark.signed_on for mark in case.marks_on(document))


def _on_paper(pair: _Pair) -> Iterator[Change]:
    told: set[date] = set()
    yield from _marks(pair, told)
    if pair.new.kind != _LISTS_OTHERS:
        yield from _facts(pair, told)
        yield from _days(pair, told)


def _marks(pair: _Pair, told: set[date]) -> Iterator[Change]:
    """Marks that have appeared, and days beside them."""
    old = _by_place(pair.before.marks_on(pair.old))
    for place, mark in _by_place(pair.after.marks_on(pair.new)).items():
        was = old.get(place)
        noun = _NOUNS[mark.kind]
        where = mark.role if mark.role.endswith(noun) else f"{mark.role}{noun}"
        if _appeared(was, mark):
            now = _NOW.get(mark.state, f"已有{noun}")
            said = f"{where}处，{pair.when}{_WAS[was.state if was else None]}，本次{now}"
            yield pair.change(mark.role, said, mark.source, of_mark=True)
        elif was is not None and (other := _another(was, mark, pair)):
            yield pair.change(mark.role, f"{where}处，{other}", mark.source, of_mark=True)
        then = was.signed_on if was else None
        if mark.signed_on is not None and mark.signed_on != then:
            told.add(mark.signed_on)
            was_then = f"为{worded(then)}" if then else "未见"
            said = f"{where}旁的日期，{pair.when}{was_then}，本次为{worded(mark.signed_on)}"
            yield pair.change(mark.role, said, mark.source)


def _appeared(was: Mark | None, mark: Mark) -> bool:
    """Whether there is something now where there was nothing, or only a printed name; the unread tells nothing."""
    if mark.state in (MarkState.BLANK, MarkState.UNREADABLE) or (was and was.state is MarkState.UNREADABLE):
        return False
    if was is None or was.state is MarkState.BLANK:
        return was is not None or mark.state is not MarkState.TYPED
    return mark.state is MarkState.PRESENT and was.state is not MarkState.PRESENT


def _another(was: Mark, mark: Mark, pair: _Pair) -> str:
    """What tells one signature from another where there was one before; empty where nothing does.

    Every scan, and every printing to PDF, makes another picture of the same signature; only Word files keep it.
    """
    if not pair.is_text:
        return ""
    if was.signer and mark.signer and squeezed(was.signer) != squeezed(mark.signer):
        return f"{pair.when}为{was.signer}，本次为{mark.signer}"
    pictured = was.state is mark.state is MarkState.PRESENT and was.digest and mark.digest
    return f"本次的图像与{pair.when}不同" if pair.is_word and pictured and was.digest != mark.digest else ""


def _by_place(marks: tuple[Mark, ...]) -> Mapping[tuple[MarkKind, str, str, int], Mark]:
    """The marks of a paper by kind, role and block, and which of several there."""
    seen: Counter[tuple[MarkKind, str, str]] = Counter()
    placed = {}
    for mark in marks:
        place = (mark.kind, mark.role, mark.slot)
        placed[(*place, seen[place])] = mark
        seen[place] += 1
    return placed


def _facts(pair: _Pair, told: set[date]) -> Iterator[Change]:
    """Named days that the paper gives otherwise, or for the first time."""
    old, new = _dated_facts(pair.before, pair.old), _dated_facts(pair.after, pair.new)
    for name, days in new.items():
        fresh = [day for day in days if day not in old.get(name, {})]
        gone = [day for day in old.get(name, {}) if day not in days]
        for day in (one for one in fresh if day_of(one) not in told):
            was = f"为{worded(tuple(gone))}" if gone else "未见" if name not in old else "没有这一日期"
            told.update((day_of(day), *map(day_of, gone)))
            yield pair.change(name, f"{name}，{pair.when}{was}，本次为{worded(day)}", days[day])


def _dated_facts(case: CaseFile, document: Document) -> Mapping[str, Mapping[date, Source]]:
    """The named days of a paper, each with its place."""
    found: dict[str, dict[date, Source]] = {}
    for fact in case.facts:
        if fact.source.document == document.id and isinstance(fact.value, date):
            found.setdefault(fact.name, {}).setdefault(fact.value, fact.source)
    return found


def _days(pair: _Pair, told: set[date]) -> Iterator[Change]:
    """Days anywhere in the text that neither stood there before nor were told already."""
    known = _days_in(pair.old)
    for day, (start, end) in _days_in(pair.new).items():
        if day not in known and day not in told:
            yield pair.change("", f"文中的日期{worded(day)}，{pair.when}未见，本次载有", pair.new.place(start, end))


def _days_in(document: Document) -> Mapping[date, tuple[int, int]]:
    """The days a text gives, each where it stands first."""
    found: dict[date, tuple[int, int]] = {}
    for one in find_dates(document.flow.text):
        found.setdefault(one.value, (one.start, one.end))
    return found
