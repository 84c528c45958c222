"""The small case that an example of a rule describes, built in the words of the pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from casereview.catalogue import Catalogue
from casereview.example_values import fact_value
from casereview.model import (
    Block,
    CaseFile,
    Cell,
    Document,
    Example,
    Fact,
    Mark,
    Page,
    Source,
)
from casereview.terms import (
    BlockKind,
    Form,
    MarkKind,
    MarkState,
    OrderFrom,
    PartyKind,
    Procedure,
    ReadingMethod,
    Stage,
    Trait,
)
from casereview.text import flow_of

W = TypeVar("W", bound=StrEnum)
R = TypeVar("R", Fact, Mark)

_OF_SCANS = 0.6
"""How surely what stands on a scan of an example was read."""

_WIDTH, _HEIGHT = 595.0, 842.0
"""The size in points of the pages of a bound volume."""

_KNOWN = (
    "文书",
    "签章",
    "事实",
    "正文",
    "扫描",
    "存疑",
    "读不出",
    "页码",
    "阶段",
    "程序",
    "情形",
    "形式",
    "当事人类型",
    "办案机关",
    "顺序来源",
)


def case_of(example: Example, catalogue: Catalogue) -> CaseFile:
    """The case of an example. Raises ValueError with a Chinese sentence if the example cannot be understood.

    `文书` are kinds in order (a mapping gives page counts), `正文` their text (`|` parts the cells of a row),
    `事实` readings (`文书/事项`, else in the first home the case has), `签章` marks by `文书/角色`: a state, a date
    beside a signature, or a signer's name. Papers of `扫描` were read off poor pictures, the readings of `存疑`
    (written as in `事实` and `签章`) are not sure, the papers of `读不出` could not be opened.
    `页码` gives papers of a bound volume pages with these folios. `文书#2` is the second paper of its kind.
    """
    given = example.given
    for key in given:
        if key not in _KNOWN:
            raise ValueError(f"示例没有“{key}”这一项，可用的有：{'、'.join(_KNOWN)}")
    documents = tuple(_documents(given, catalogue))
    scans = {document.id for document in documents if document.is_scanned}
    facts, marks = _facts(given, documents, catalogue), _marks(given, documents, catalogue)
    kind = given.get("当事人类型")
    return CaseFile(
        documents=documents,
        facts=tuple(_seen(fact, doubted, fact.source.document in scans) for fact, doubted in facts),
        marks=tuple(_seen(mark, doubted, mark.source.document in scans) for mark, doubted in marks),
        stage=_word(Stage, given.get("阶段", Stage.DECIDED)),
        procedure=_word(Procedure, given.get("程序", Procedure.ORDINARY)),
        traits=tuple(_word(Trait, name) for name in _listed(given.get("情形"))),
        form=_word(Form, given.get("形式", Form.SIGNED)),
        order_from=_word(OrderFrom, given.get("顺序来源", OrderFrom.VOLUME)),
        sha256="example",
        agency=None if "办案机关" not in given else str(given["办案机关"]),
        party_kind=None if kind is None else _word(PartyKind, kind),
        homes=catalogue.homes,
    )


def _seen(reading: R, doubted: bool, scanned: bool) -> R:
    """The reading as it comes of a poor picture or of poor print, if it does."""
    place = replace(reading.source, sure=_OF_SCANS if scanned else 1.0)
    return replace(reading, confidence=_OF_SCANS, source=place) if doubted or scanned else reading


def _word(words: type[W], value: object) -> W:
    """The word of a closed list. Raises ValueError with those that there are."""
    try:
        return words(str(value))
    except ValueError as error:
        raise ValueError(f"示例中没有“{value}”这一说法，可用的有：{'、'.join(words)}") from error


def _documents(given: Mapping[str, object], catalogue: Catalogue) -> Iterator[Document]:
    texts = {_which(name, catalogue): str(text) for name, text in _entries(given, "正文")}
    scanned, unread = ({_which(str(name), catalogue) for name in _listed(given.get(key))} for key in ("扫描", "读不出"))
    folios = {_which(name, catalogue)[0]: _listed(told) for name, told in _entries(given, "页码")}
    kinds: list[str] = []
    first = 1
    for entry in _listed(given.get("文书")):
        for name, count in entry.items() if isinstance(entry, dict) else ((str(entry), 1),):
            kind = _kind(str(name), catalogue)
            kinds.append(kind)
            number, label, own = len(kinds), catalogue.kinds[kind].label, {(kind, 0), (kind, kinds.count(kind))}
            text = texts.get((kind, kinds.count(kind)), texts.get((kind, 0), ""))
            pages = tuple(_page(n, label, text if n == 1 else "") for n in range(1, _count(count) + 1))
            pages = _bound(pages[0], folios.get(kind, ()), first) or pages
            first += len(pages)
            pages = tuple(map(_poor, pages)) if own & scanned else pages
            yield Document(
                id=f"{kind}-{number}",
                sha256=f"{number}",
                source=f"{number:02d} {label}.docx",
                pages=pages,
                flow=flow_of(pages),
                kind=kind,
                label=label,
                title=label,
                reading=ReadingMethod.OCR if own & scanned else ReadingMethod.TEXT,
                confidence=1.0,
                problem="文件打不开" if own & unread else None,
            )


def _which(name: str, catalogue: Catalogue) -> tuple[str, int]:
    """The kind, and which paper of that kind in their order; 0 where the name gives no number."""
    kind, _, number = name.partition("#")
    if "#" in name and not number.isdecimal():
        raise ValueError(f"“{name}”在#之后须写第几份")
    return _kind(kind, catalogue), int(number or 0)


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"示例中文书的页数“{value}”须是正整数")
    return value


def _page(number: int, title: str, text: str) -> Page:
    blocks = [Block(title, centred=True)] if number == 1 else []
    for row, line in enumerate(text.splitlines()):
        cells = line.split("|")
        blocks.extend(Block(cell, cell=Cell(0, row, i) if len(cells) > 1 else None) for i, cell in enumerate(cells))
    return Page(number, None, None, tuple(blocks))


def _bound(page: Page, folios: Sequence[object], first: int) -> tuple[Page, ...]:
    """The page and those behind it as they lie in a volume, each with its folio at its foot."""
    edges = (Block(str(folio), BlockKind.FOOTER) for folio in folios)
    return tuple(
        Page(number, _WIDTH, _HEIGHT, (*(page.blocks if number == first else ()), edge))
        for number, edge in enumerate(edges, first)
    )


def _poor(page: Page) -> Page:
    """The page as it was read off a poor picture."""
    blocks = tuple(replace(block, sure=(round(100 * _OF_SCANS),) * len(block.text)) for block in page.blocks)
    return replace(page, blocks=blocks, legibility=_OF_SCANS if blocks else None)


def _facts(
    given: Mapping[str, object], documents: tuple[Document, ...], catalogue: Catalogue
) -> Iterator[tuple[Fact, bool]]:
    doubtful = _doubtful(given)
    for key, values in _entries(given, "事实"):
        where, _, name = key.rpartition("/")
        if name not in catalogue.facts:
            raise ValueError(f"没有这样的事项：{name}")
        homes = (_which(where, catalogue),) if where else tuple((home, 0) for home in catalogue.facts[name].homes)
        document = _document(homes, documents, key)
        for value in _listed(values):
            place = Source(document.id, 1, str(value))
            yield Fact(name, fact_value(name, catalogue.facts[name].type, value), place), key in doubtful


def _marks(
    given: Mapping[str, object], documents: tuple[Document, ...], catalogue: Catalogue
) -> Iterator[tuple[Mark, bool]]:
    doubtful = _doubtful(given)
    for key, states in _entries(given, "签章"):
        where, _, role = key.rpartition("/")
        if role not in catalogue.roles:
            raise ValueError(f"没有这样的签章角色：{role}")
        document = _document((_which(where, catalogue),), documents, key)
        kind = MarkKind.SEAL if role.endswith("印章") else MarkKind.SIGNATURE
        for index, state in enumerate(_listed(states), 1):
            yield _mark(kind, role, state, Source(document.id, 1, f"{role}："), f"{role}#{index}"), key in doubtful


def _doubtful(given: Mapping[str, object]) -> Set[str]:
    """The readings that are not sure, by their keys in `事实` and `签章`."""
    keys = {str(key) for key in _listed(given.get("存疑"))}
    for key in sorted(keys - {name for part in ("事实", "签章") for name, _ in _entries(given, part)}):
        raise ValueError(f"“存疑”所列的“{key}”没有写在“事实”或者“签章”中")
    return keys


def _mark(kind: MarkKind, role: str, state: object, source: Source, slot: str) -> Mark:
    if isinstance(state, date):
        return Mark(kind, role, f"{role}：", MarkState.PRESENT, source, slot, signed_on=state, digest=slot)
    if str(state) in tuple(MarkState):
        digest = slot if str(state) == MarkState.PRESENT else ""
        return Mark(kind, role, f"{role}：", MarkState(str(state)), source, slot, digest=digest)
    return Mark(kind, role, f"{role}：", MarkState.PRESENT, source, slot, signer=str(state), digest=slot)


def _entries(given: Mapping[str, object], key: str) -> Iterator[tuple[str, object]]:
    part = given.get(key, {})
    if not isinstance(part, dict):
        raise ValueError(f"示例的“{key}”应当是名称与内容的对照")
    yield from part.items()


def _listed(value: object) -> tuple[object, ...]:
    if isinstance(value, dict):
        return tuple({key: count} for key, count in value.items())
    return tuple(value) if isinstance(value, list) else () if value is None else (value,)


def _kind(name: str, catalogue: Catalogue) -> str:
    if name in catalogue.kinds:
        return name
    for kind in catalogue.kinds.values():
        if name == kind.label:
            return kind.id
    for kind in catalogue.kinds.values():
        if name in kind.titles:
            return kind.id
    raise ValueError(f"没有这样的文书：{name}")


def _document(wanted: tuple[tuple[str, int], ...], documents: tuple[Document, ...], key: str) -> Document:
    for kind, number in wanted:
        of_kind = [document for document in documents if document.kind == kind]
        if of_kind[max(number, 1) - 1 :]:
            return of_kind[max(number, 1) - 1]
    raise ValueError(f"“{key}”所在的文书没有列在“文书”中")
