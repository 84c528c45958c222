"""Whether the pages of a bound volume lie as numbered: what is missing, double, misplaced or of another case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from casereview.folios import BoundPage, Folio, Series, series_of
from casereview.foreign import strange_pages
from casereview.model import CaseFile, Document, Source
from casereview.phrases import paged
from casereview.text import squeezed

_SURE = 0.8
"""A number read less surely than this settles nothing."""

_SAME, _TELLING = 0.95, 60
"""So alike are two pictures of one page, if so many characters stand on it."""

_BACKS = 0.2
"""If more steps than this share pass over pages without a number, only the fronts of the leaves are numbered."""

_COUNTED = re.compile(
    r"共(?P<all>\d{1,3})页,?第(?P<one>\d{1,3})页|第(?P<first>\d{1,3})页,?共(?P<of>\d{1,3})页|(?P<a>\d{1,3})/(?P<b>\d{1,3})"
)


@dataclass(frozen=True, slots=True)
class OutOfTurn:
    """Something out of sequence: a clause about it, how many pages it is, where to look, whether it is sure."""

    told: str
    pages: int
    places: tuple[Source, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class PageSequence:
    """How many pages lie as they are numbered, and what is missing, double, misplaced or of another case."""

    in_order: int
    missing: tuple[OutOfTurn, ...] = ()
    doubled: tuple[OutOfTurn, ...] = ()
    misplaced: tuple[OutOfTurn, ...] = ()
    foreign: tuple[OutOfTurn, ...] = ()

    @property
    def found(self) -> tuple[OutOfTurn, ...]:
        """All that is out of sequence."""
        return (*self.missing, *self.doubled, *self.misplaced, *self.foreign)


@dataclass(frozen=True, slots=True)
class _Step:
    """From one number of the run to the next: the pages between that are not surely foreign, the numbers skipped."""

    one: Folio
    other: Folio
    between: tuple[int, ...]

    @property
    def lacking(self) -> int:
        """How many more numbers are skipped than pages lie between; less than 0 if more pages lie there."""
        return self.other.number - self.one.number - 1 - len(self.between)

    @property
    def expected(self) -> Mapping[int, int]:
        """The numbers that the pages between should bear, if just as many were skipped."""
        return {at: self.one.number + n for n, at in enumerate(self.between, 1)} if self.lacking == 0 else {}


def page_sequence(case: CaseFile) -> PageSequence:
    """How the pages of the case lie by their folios, and which of them tell of another case.

    Of a case without folios only the latter and the papers that count their own pages tell anything.
    """
    strange = tuple(strange_pages(case))
    foreign = [OutOfTurn(why, 1, (place,), sure) for place, why, sure in strange]
    series = series_of(case)
    steps = _steps(series, {(place.document, place.page) for place, _, _ in strange})
    moved = _moved(series, steps)
    missing = [gap for step in steps for gap in _gap(series, step, moved)]
    known = {place.document for gap in missing for place in gap.places}
    missing += [gap for gap in _uncounted(case) if gap.places[0].document not in known]
    repeated = [step for step in steps if step.one.number == step.other.number]
    doubled = [_twice(series, step.one.index, step.other.index) for step in repeated]
    for step, at in () if _fronts_only(steps) else _all_surplus(series, steps, moved):
        if _alike(series, step.one.index, at):
            doubled.append(_twice(series, step.one.index, at))
        else:
            foreign.append(_unnumbered(series, step, at))
    due = [at for step in steps for at in step.expected if all(folio.index != at for folio in moved)]
    misplaced = tuple(_elsewhere(series, folio) for folio in moved)
    return PageSequence(
        len(series.run) + len(due) - len(repeated), tuple(missing), tuple(doubled), misplaced, tuple(foreign)
    )


def _steps(series: Series, strange: set[tuple[str, int]]) -> tuple[_Step, ...]:
    own = [(page.document.id, page.page.number) not in strange for page in series.pages]
    return tuple(
        _Step(one, other, tuple(at for at in range(one.index + 1, other.index) if own[at]))
        for one, other in pairwise(series.run)
    )


def _fronts_only(steps: tuple[_Step, ...]) -> bool:
    over = sum(step.lacking < 0 < len(step.between) for step in steps)
    return over > _BACKS * len(steps)


def _moved(series: Series, steps: tuple[_Step, ...]) -> tuple[Folio, ...]:
    """The pages that bear the number of another place: where it is skipped, or those that bear each other's."""
    due = {number: at for step in steps for at, number in step.expected.items()}
    skipped = {n for step in steps if step.lacking > 0 for n in range(step.one.number + 1, step.other.number)}
    crowded = {at for step in steps if step.lacking < 0 for at in step.between}
    strays = {folio.index: folio for folio in series.others if folio.sure >= _SURE}
    return tuple(
        folio
        for folio in strays.values()
        if (folio.number in skipped and folio.index in crowded) or _exchanged(folio, strays, due)
    )


def _exchanged(folio: Folio, strays: Mapping[int, Folio], due: Mapping[int, int]) -> bool:
    """Whether a page lies in the place of one that lies in the place of one … that lies in its own."""
    at = due.get(folio.number)
    for _ in strays:
        if at is None or at == folio.index or at not in strays:
            break
        at = due.get(strays[at].number)
    return at == folio.index != due.get(folio.number)


def _gap(series: Series, step: _Step, moved: tuple[Folio, ...]) -> Iterator[OutOfTurn]:
    """The folios that lie nowhere, between two that do."""
    found = {folio.number for folio in moved}
    numbers = [n for n in range(step.one.number + 1, step.other.number) if n not in found]
    many = len(numbers) - len([at for at in step.between if all(folio.index != at for folio in moved)])
    if many <= 0:
        return
    exact = many == len(numbers)
    where = f"页码{paged(numbers)}" if exact else f"页码第{step.one.number}页与第{step.other.number}页之间有 {many} 页"
    sure = exact and min(step.one.sure, step.other.sure) >= _SURE
    places = tuple(series.pages[folio.index].source for folio in (step.one, step.other))
    yield OutOfTurn(f"缺{where}" if exact else f"{where}缺失", many, places, sure)


def _all_surplus(series: Series, steps: tuple[_Step, ...], moved: tuple[Folio, ...]) -> Iterator[tuple[_Step, int]]:
    """The pages that no number of the run leaves room for, each with the step that passes over it."""
    away = {folio.index for folio in moved}
    numbered = {folio.index for folio in series.others}
    for step in steps:
        room = max(step.other.number - step.one.number - 1, 0)
        pages = sorted((at for at in step.between if at not in away), key=lambda at: at not in numbered)
        yield from ((step, at) for at in pages[: max(len(pages) - room, 0)])


def _twice(series: Series, one: int, other: int) -> OutOfTurn:
    places = (series.pages[one].source, series.pages[other].source)
    return OutOfTurn(f"第{places[0].page}页与第{places[1].page}页重复或者重号", 1, places, sure=False)


def _alike(series: Series, one: int, other: int) -> bool:
    """Whether two pages are pictures of one."""
    here, there = _words(series.pages[one]), _words(series.pages[other])
    return len(here) >= _TELLING and SequenceMatcher(None, here, there, autojunk=False).ratio() >= _SAME


def _words(page: BoundPage) -> str:
    return squeezed("".join(block.text for block in page.page.blocks))


def _unnumbered(series: Series, step: _Step, at: int) -> OutOfTurn:
    """A page between two folios that follow each other: of another volume, or without a number."""
    place = series.pages[at].source
    number = next((folio.number for folio in series.others if folio.index == at), None)
    told = f"（其上页码为 {number}）" if number is not None else "（没有页码）"
    where = f"夹在页码第{step.one.number}页与第{step.other.number}页之间"
    return OutOfTurn(f"第{place.page}页{told}{where}，似非本卷的页", 1, (place,), sure=False)


def _elsewhere(series: Series, folio: Folio) -> OutOfTurn:
    place = series.pages[folio.index].source
    return OutOfTurn(f"页码第{folio.number}页错放在第{place.page}页处", 1, (place,))


def _uncounted(case: CaseFile) -> Iterator[OutOfTurn]:
    """The pages that a paper counts as its own and that do not lie with it."""
    for document in case.documents:
        counters = [_counter(document, at) for at in range(len(document.pages))]
        told = [counter for counter in counters if counter is not None]
        if not told or len(told) < len(counters) or len({total for _, total in told}) > 1:
            continue
        lacking = sorted(set(range(1, told[0][1] + 1)) - {number for number, _ in told})
        if lacking and len(set(told)) == len(told):
            name = "".join((document.title or document.label).split())
            yield OutOfTurn(
                f"《{name}》共{told[0][1]}页，缺{paged(lacking)}", len(lacking), (document.itself(),), False
            )


def _counter(document: Document, at: int) -> tuple[int, int] | None:
    """Which page of how many the page says it is; None of a Word file, whose foot tells nothing."""
    page = document.pages[at]
    for block in page.blocks if page.width is not None else ():
        found = _COUNTED.fullmatch(squeezed(block.text)) if len(block.text) <= 30 else None
        if found:
            one, total = (found["one"] or found["first"] or found["a"]), (found["all"] or found["of"] or found["b"])
            return int(one), int(total)
    return None
