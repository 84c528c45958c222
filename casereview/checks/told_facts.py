"""Whether the papers before the decision tell the facts of the act as it does: the same days, numbers and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from casereview.checks.absence import is_word_sure, title_of, unexcused
from casereview.checks.parameters import KindId
from casereview.checks.several_parties import of_its_party
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Source, Verdict, merged, not_applicable, passed, unsure
from casereview.spelling.dates import find_dates

_DECISION = "penalty_decision"
_NOTICES = ("penalty_notice", "hearing_right_notice")
_HEARD = ("statement_record", "statement_review", "hearing_record", "hearing_report")
_BEGIN = re.compile(
    r"(?=20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日,?(?:本机关|本局|我局|我大队|执法人员))|现查明|经查明?|经调查|查明|违法事实(?:及证据|及处罚依据|和证据)?"
)
_END = re.compile(
    r"(?:以上|上述)(?:违法)?(?:事实|行为)|主要证据|下列证据|以下证据|相关证据|证据(?:如下|:)|违反了?《|的行为违反"
)
_NUMBER = re.compile(r"[0-9]+年[0-9]+月[0-9]+日|[0-9]+(?:\.[0-9]+)?")
_DAY = re.compile(r"[0-9]+年[0-9]+月[0-9]+日")
_TOKEN = re.compile(rf"{_NUMBER.pattern}|.")
_LETTER = re.compile(r"[\u4e00-\u9fff]")
_COUNT = re.compile(r"[0-9]{1,4}(?:\.[0-9]+)?")
_WORDS = re.compile(r"[\u4e00-\u9fff]+")
_LEADING, _MEASURE = 4, 1
"""So many characters before and behind a number tell what it counts: 火灾探测器2只."""

_MEASURED = re.compile(
    r"(?<![0-9.第])(?P<many>[0-9]{1,4})(?P<measure>人|名|处|台|只|项|件|套|间|具|瓶|吨)(?!次|以[上下]|执法|检查)"
)

_IN_WORDS, _PLACES = "一二两三四五六七八九", "层楼号名人处台间个件"
_LONGEST = 1200
_SHORTEST = 30
_ALIKE = 0.75
_SAME = 0.97
_FEW = 2
_AROUND = 8
_NAME, _MANY = 3, 3
_FOLLOWING = 4
_Span = tuple[int, int]


def facts_told_alike(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers tell the facts with the days and numbers of the decision of their party.

    Judged where both are worded almost alike: a number in the same words that differs fails, and so it asks where the
    party was heard between them; another letter asks where the case has that name otherwise. A decision that tells
    none of the days of the act asks.
    Values: `title`, `value` and `home_value` (both with the words beside them).
    """
    decisions = tuple((d, span) for d in case.of_kind(_DECISION) if (span := facts_of(d)))
    papers = tuple((d, span) for d in case.of_kind(*kinds) if (span := facts_of(d)))
    alike = merged(
        *(
            _alike(case, paper, span, decision, home)
            for paper, span in papers
            for decision, home in decisions
            if decision in of_its_party(case, paper, (decision,))
        )
    )
    if alike.failures:
        return alike
    return merged(alike, *(_told_at_all(case, decision, papers) for decision in case.of_kind(_DECISION)))


def _told_at_all(case: CaseFile, decision: Document, papers: tuple[tuple[Document, _Span], ...]) -> Verdict:
    """Whether a decision tells any of the days on which, by the notice before it, the act was done or found."""
    notices = tuple((paper, span) for paper, span in papers if paper.kind in _NOTICES)
    own = tuple((paper, span) for paper, span in notices if decision in of_its_party(case, paper, (decision,)))
    days = {day.value for paper, span in own for day in find_dates(words_of(paper)[slice(*span)])}
    if not days or not is_word_sure(decision) or days & {day.value for day in find_dates(words_of(decision))}:
        return not_applicable()
    reason = f"决定书未见《{title_of(own[0][0])}》所述违法事实的日期，请核对是否写明违法事实"
    return unsure(reason, decision.whole(), place_of(own[0][0], *own[0][1]), title=title_of(decision))


def facts_of(document: Document) -> _Span | None:
    """Where a paper tells the facts; None where it tells hardly any."""
    words = words_of(document)
    begun = _BEGIN.search(words)
    if begun is None or not is_word_sure(document):
        return None
    ended = _END.search(words, begun.end() + _SHORTEST)
    end = min(ended.start() if ended else len(words), begun.end() + _LONGEST)
    return (begun.end(), end) if end - begun.end() >= _SHORTEST else None


def _alike(case: CaseFile, paper: Document, span: _Span, decision: Document, home: _Span) -> Verdict:
    here, there = (
        tuple(_TOKEN.finditer(words_of(document), *bounds)) for document, bounds in ((paper, span), (decision, home))
    )
    matcher = SequenceMatcher(None, [m.group() for m in here], [m.group() for m in there], autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    counts = _counted_otherwise(here, there)
    if shared < _ALIKE * min(len(here), len(there)):
        return merged(*_numbers(case, paper, decision, counts))
    replaced = [(here[a:b], there[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag == "replace"]
    apart = [pair for ours, theirs in replaced if len(ours) == len(theirs) for pair in zip(ours, theirs, strict=True)]
    apart += [pair for ours, theirs in replaced if len(ours) != len(theirs) for pair in _one_day(ours, theirs)]
    numbers = [pair for pair in apart if all(_NUMBER.fullmatch(m.group()) for m in pair)]
    numbers = [
        pair
        for pair in numbers
        if (_go_on_alike(*pair) and not _told_beside(*pair)) or not _is_told_elsewhere(case, paper, decision, pair)
    ]
    numbers += [pair for pair in apart if all(map(_counts_in_words, pair)) and _go_on_alike(*pair)]
    known = {(one.start(), other.start()) for one, other in numbers}
    numbers += [
        pair
        for pair in counts
        if (pair[0].start(), pair[1].start()) not in known
        and not (_told_beside(*pair) and _is_told_elsewhere(case, paper, decision, pair))
    ]
    verdicts = [*_numbers(case, paper, decision, numbers)]
    if not numbers:
        verdicts += [*_counts(paper, decision, span, home)]
    near = matcher.ratio() >= _SAME
    letters = [pair for pair in apart if all(_LETTER.fullmatch(m.group()) for m in pair)]
    if letters := [pair for pair in letters if near or _stands_alike(case, *pair)]:
        verdicts += [v for pair in letters if (v := _name(case, paper, decision, pair))]
    return merged(*verdicts) if verdicts else passed(place_of(paper, *span), place_of(decision, *home))


_Pair = tuple[re.Match[str], re.Match[str]]


def _one_day(ours: tuple[re.Match[str], ...], theirs: tuple[re.Match[str], ...]) -> list[_Pair]:
    """The day of each of two stretches that stand in one place of the papers, where each tells just one."""
    days = [[m for m in told if _DAY.fullmatch(m.group())] for told in (ours, theirs)]
    return [(days[0][0], days[1][0])] if len(days[0]) == len(days[1]) == 1 else []


def _counted_otherwise(here: tuple[re.Match[str], ...], there: tuple[re.Match[str], ...]) -> list[_Pair]:
    """The numbers that stand in the same words of both papers, however else these are worded, and differ.

    Words in which a paper gives several numbers are a list's; so are those in which both give one alike.
    """
    mine, theirs = _by_words(here), _by_words(there)
    pairs = ((mine[words], theirs[words]) for words in mine.keys() & theirs.keys())
    single = (
        (one[0], other[0])
        for one, other in pairs
        if len({m.group() for m in one}) == 1 == len({m.group() for m in other})
    )
    return [pair for pair in single if pair[0].group() != pair[1].group()]


def _by_words(tokens: tuple[re.Match[str], ...]) -> dict[tuple[str, str], list[re.Match[str]]]:
    """The counts of a stretch of text by the words right before and behind them."""
    found: dict[tuple[str, str], list[re.Match[str]]] = {}
    for match in tokens:
        if _COUNT.fullmatch(match.group()) is None:
            continue
        before = match.string[max(match.start() - _LEADING, 0) : match.start()]
        behind = match.string[match.end() : match.end() + _MEASURE]
        if _WORDS.fullmatch(before) and _WORDS.fullmatch(behind):
            found.setdefault((before, behind), []).append(match)
    return found


def _numbers(case: CaseFile, paper: Document, decision: Document, pairs: list[_Pair]) -> Iterator[Verdict]:
    """Numbers that differ in the same words; many of them are facts told anew."""
    heard = bool(case.of_kind(*_HEARD))
    for one, other in pairs:
        sources = (_place(paper, one), _place(decision, other))
        values = {"title": title_of(paper), "value": sources[0].quote, "home_value": sources[1].quote}
        if heard or len(pairs) > _FEW:
            yield unsure("所述事实中的日期或者数字与决定书不同，请核对", *sources, **values)
        else:
            yield unexcused(case, *sources, by="听取陈述申辩的材料", **values)


def _counts(paper: Document, decision: Document, span: _Span, home: _Span) -> Iterator[Verdict]:
    """A question where each paper counts people or places but once, and they count as many otherwise."""
    mine, theirs = _by_measure(paper, span), _by_measure(decision, home)
    for measure in mine.keys() & theirs.keys():
        here, there = mine[measure], theirs[measure]
        told = {m["many"] for m in here}, {m["many"] for m in there}
        if len(told[0]) == len(told[1]) == 1 and told[0] != told[1]:
            sources = (_place(paper, here[0]), _place(decision, there[0]))
            values = {"title": title_of(paper), "value": sources[0].quote, "home_value": sources[1].quote}
            yield unsure("所述事实中的数量与决定书不同，请核对", *sources, **values)


def _by_measure(document: Document, span: _Span) -> dict[str, list[re.Match[str]]]:
    found: dict[str, list[re.Match[str]]] = {}
    for match in _MEASURED.finditer(words_of(document), *span):
        found.setdefault(match["measure"], []).append(match)
    return found


def _stands_alike(case: CaseFile, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether the same words stand on both sides, and many papers have those of one: 维修工张某甲在2号车间."""
    before = {match.string[max(match.start() - _FOLLOWING, 0) : match.start()] for match in (one, other)}
    names = [match.string[max(match.end() - _NAME, 0) : match.end()] for match in (one, other)]
    knowing = max(sum(name in words_of(document) for document in case.documents) for name in names)
    return len(before) == 1 and _go_on_alike(one, other) and knowing > _MANY


def _counts_in_words(match: re.Match[str]) -> bool:
    """Whether a letter is a number that counts or tells a place: 四层, 三名."""
    behind = match.string[match.end() : match.end() + 1]
    return match.group() in _IN_WORDS and behind in _PLACES and match.string[match.start() - 1] not in _IN_WORDS + "第"


def _go_on_alike(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether the same words follow both: numbers in other words may be of other matters."""
    here, there = (match.string[match.end() : match.end() + _FOLLOWING] for match in (one, other))
    return here == there


def _told_beside(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether one paper tells the number of the other, too: of 22 devices in use three, not more in all or fewer."""
    here, there = (m.group() + m.string[m.end() : m.end() + _MEASURE] for m in (one, other))
    return _tells(other.string, here) or _tells(one.string, there)


def _tells(words: str, count: str) -> bool:
    return re.search(rf"(?<![0-9.]){re.escape(count)}", words) is not None


def _is_told_elsewhere(case: CaseFile, paper: Document, decision: Document, pair: _Pair) -> bool:
    """Whether both numbers stand in papers of other kinds too, where each is a matter of its own."""
    others = [words_of(d) for d in case.documents if d.kind not in (paper.kind, decision.kind)]
    return all(any(match.group() in words for words in others) for match in pair)


def _place(document: Document, found: re.Match[str]) -> Source:
    words = words_of(document)
    return place_of(document, max(found.start() - _AROUND, 0), min(found.end() + _AROUND, len(words)))


def _name(case: CaseFile, paper: Document, decision: Document, pair: _Pair) -> Verdict | None:
    """A doubt where the other papers know the name that one of the two gives and none knows that of the other."""
    one, other = pair
    names = tuple(match.string[max(match.end() - _NAME, 0) : match.end()] for match in pair)
    others = [words_of(d) for d in case.documents if d.kind not in (paper.kind, decision.kind)]
    known = [any(name in words for words in others) for name in names]
    if known[0] == known[1]:
        return None
    reason = f"所述事实中“{names[0]}”与决定书的“{names[1]}”写法不同，请核对"
    return unsure(reason, _place(paper, one), _place(decision, other), title=title_of(paper))
