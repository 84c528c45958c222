"""The nouns: pages, documents, facts, marks, the case, rules, findings, the review and its score.

All frozen. Coordinates are PDF points from the top left of the page as shown; money is yuan.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from casereview.terms import (
    BlockKind,
    Cure,
    Force,
    Form,
    GraphicKind,
    MarkKind,
    MarkState,
    OrderFrom,
    Origin,
    Outcome,
    PartyKind,
    Procedure,
    ReadingMethod,
    RuleStatus,
    Stage,
    Standing,
    Topic,
    VetoMode,
)


class Box(NamedTuple):
    """A rectangle on a page, in PDF points from the top left as shown."""

    x0: float
    y0: float
    x1: float
    y1: float


def around(boxes: tuple[Box, ...]) -> Box | None:
    """The smallest box that holds all of `boxes`; None if there are none."""
    if not boxes:
        return None
    return Box(
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


class Cell(NamedTuple):
    """Where in which table of its page a block stands; a merged cell is one cell with its spans."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a block, where the page has coordinates.

    `edges` are the left edges of its characters and the right edge of the last: one more than characters.
    """

    start: int
    box: Box
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as printed; wrapped lines of a PDF paragraph are joined without a break.

    A paragraph inside a table cell is a block of its own, with its `cell`. `lines` is empty for Word files.
    """

    text: str
    kind: BlockKind = BlockKind.BODY
    box: Box | None = None
    cell: Cell | None = None
    lines: tuple[Line, ...] = ()
    size: float | None = None  # of the largest characters, in points
    centred: bool = False

    def box_of(self, start: int, end: int) -> Box | None:
        """The box around the characters `start` to `end` (exclusive) of the printed text."""
        parts = []
        for line in self.lines:
            length = len(line.edges) - 1
            first, last = max(start - line.start, 0), min(end - line.start, length)
            if first < last:
                parts.append(Box(line.edges[first], line.box.y0, line.edges[last], line.box.y1))
        return around(tuple(parts)) or self.box


@dataclass(frozen=True, slots=True)
class Graphic:
    """A picture, drawn ink, signature line or digital signature on a page.

    In Word files it stands in a block (`block`, an index into the page's blocks) before the character
    `offset`; in PDFs it has a `box`. `digest` tells equal pictures. `name` is the signer a digital signature names.
    `floating` says that it is laid over the page of a Word file and only anchored in the block.
    """

    kind: GraphicKind
    block: int | None = None
    offset: int = 0
    box: Box | None = None
    digest: str = ""
    name: str | None = None
    floating: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file: its 1-based number there, its size in points (None for Word files), what is on it."""

    number: int
    width: float | None
    height: float | None
    blocks: tuple[Block, ...]
    graphics: tuple[Graphic, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of the case as read, before it is divided: `name` is its path inside the case, with /."""

    name: str
    sha256: str
    pages: tuple[Page, ...]
    reading: ReadingMethod = ReadingMethod.TEXT
    problem: str | None = None


class Stretch(NamedTuple):
    """A run of a flow that comes from one block: flow offset, page index in the document, block index."""

    start: int
    page: int
    block: int


@dataclass(frozen=True, slots=True)
class Flow:
    """The text of a document for matching: folded (NFKC, radicals, no zero-width), blocks ended by a newline.

    `origins` gives for each character of `text` its offset in the printed text of its block. Blocks of one
    table row are consecutive, cell by cell. Made by `text.flow_of`.
    """

    text: str
    stretches: tuple[Stretch, ...]
    origins: tuple[int, ...]

    def stretch_at(self, offset: int) -> Stretch:
        """The run that holds the character at `offset`."""
        return self.stretches[max(bisect_right(self.stretches, offset, key=lambda s: s.start) - 1, 0)]


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stands: a document (by id), a page of its file, the words as printed, a box or None."""

    document: str
    page: int
    quote: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One paper of the case. `pages` are consecutive pages of the file `source`; `id` is stable across runs."""

    id: str
    sha256: str
    source: str
    pages: tuple[Page, ...]
    flow: Flow
    kind: str = "unknown"
    label: str = "其他材料"
    title: str | None = None
    number: str | None = None
    reading: ReadingMethod = ReadingMethod.TEXT
    confidence: float = 0.0
    problem: str | None = None

    def place(self, start: int, end: int) -> Source:
        """The source of `flow.text[start:end]`: quoted as printed, with its box.

        A match over several blocks of one page is quoted whole; over two pages, the part on the first.
        """
        quotes: list[str] = []
        boxes: list[Box] = []
        first_page: int | None = None
        for index, stretch in enumerate(self.flow.stretches):
            stop = self.flow.stretches[index + 1].start if index + 1 < len(self.flow.stretches) else len(self.flow.text)
            low, high = max(start, stretch.start), min(end, stop)
            if low >= high:
                continue
            if first_page is None:
                first_page = stretch.page
            if stretch.page != first_page:
                break
            block = self.pages[stretch.page].blocks[stretch.block]
            printed_start = self.flow.origins[low]
            printed_end = min(self.flow.origins[high - 1] + 1, len(block.text))
            quotes.append(block.text[printed_start:printed_end])
            if (box := block.box_of(printed_start, printed_end)) is not None:
                boxes.append(box)
        number = self.pages[first_page or 0].number if self.pages else 1
        return Source(self.id, number, " ".join(quote for quote in quotes if quote.strip()), around(tuple(boxes)))

    def whole(self) -> Source:
        """The document itself as a source: its first page, its title quoted."""
        return Source(self.id, self.pages[0].number if self.pages else 1, self.title or "")


@dataclass(frozen=True, slots=True)
class Officer:
    """An enforcement officer as named on a paper, with the certificate number if it is printed."""

    name: str
    certificate: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited article: law as printed between 《》 (or its full name for a short one), numbers as integers.

    `article` may be `69-1` for 第六十九条之一; paragraph 款 and item 项 are None where not cited.
    """

    law: str | None
    article: str | None
    paragraph: int | None = None
    item: int | None = None


@dataclass(frozen=True, slots=True)
class DiscretionCitation:
    """A cited discretion base with its item number and tier, each None where not cited."""

    base: str | None
    number: str | None = None
    item: str | None = None
    tier: str | None = None


@dataclass(frozen=True, slots=True)
class PenaltyItem:
    """One act punished in a decision."""

    act: str | None
    breach: tuple[Citation, ...]
    basis: tuple[Citation, ...]
    base: str | None
    tier: str | None
    amount: Decimal | None


FactValue = str | int | Decimal | date | datetime | Officer | Citation | DiscretionCitation | PenaltyItem | None


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the papers say: the name of the contract, the value (None if unread), where, how surely."""

    name: str
    value: FactValue
    source: Source
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """What was found at one place where a signature or seal belongs.

    `slot` tells the signature blocks of a document apart (`承办人#1`), `signer` is the typed or digital name,
    `signed_on` the date beside it, `digest` the picture's, so that one picture used twice can be told.
    """

    kind: MarkKind
    role: str
    label: str
    state: MarkState
    source: Source
    slot: str = ""
    signer: str | None = None
    signed_on: date | None = None
    digest: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as read: documents in physical order, with what they say and bear.

    `title`, `number`, `party`, `agency` come from the papers and are None where these do not tell.
    """

    documents: tuple[Document, ...]
    facts: tuple[Fact, ...] = ()
    marks: tuple[Mark, ...] = ()
    stage: Stage = Stage.DECIDED
    procedure: Procedure = Procedure.ORDINARY
    form: Form = Form.SIGNED
    order_from: OrderFrom = OrderFrom.FILE_NAMES
    sha256: str = ""
    title: str | None = None
    number: str | None = None
    party: str | None = None
    party_kind: PartyKind | None = None
    agency: str | None = None
    homes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each fact name the kinds of documents it is at home in, best first."""

    def of_kind(self, *kinds: str) -> tuple[Document, ...]:
        """The documents of these kinds, in physical order."""
        return tuple(document for document in self.documents if document.kind in kinds)

    def document(self, document_id: str) -> Document:
        """The document of that id. Raises KeyError if the case has none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def facts_of(self, name: str, *kinds: str) -> tuple[Fact, ...]:
        """Every reading of a fact, in the documents of these kinds (in all, if none are named)."""
        ids = {document.id for document in self.of_kind(*kinds)} if kinds else None
        return tuple(f for f in self.facts if f.name == name and (ids is None or f.source.document in ids))

    def home_facts(self, name: str) -> tuple[Fact, ...]:
        """The readings of a fact in the first of its home kinds that gives any; elsewhere only if it has no home."""
        homes = self.homes.get(name, ())
        for kind in homes:
            if found := self.facts_of(name, kind):
                return found
        return () if homes else self.facts_of(name)

    def marks_of(self, *, kinds: tuple[str, ...] = (), roles: tuple[str, ...] = ()) -> tuple[Mark, ...]:
        """The marks on documents of these kinds and of these roles, in reading order."""
        ids = {document.id for document in self.of_kind(*kinds)} if kinds else None
        return tuple(
            m for m in self.marks if (ids is None or m.source.document in ids) and (not roles or m.role in roles)
        )


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a rule fails or cannot tell: its sources, the values for the sentence, the reason if unsure."""

    sources: tuple[Source, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A check's answer: where it fails, where it cannot tell, what it rests on where it passes."""

    failures: tuple[Occurrence, ...] = ()
    doubts: tuple[Occurrence, ...] = ()
    sources: tuple[Source, ...] = ()
    applicable: bool = True

    @property
    def outcome(self) -> Outcome:
        """The one word for it: a failure outweighs a doubt, a doubt outweighs a pass."""
        if not self.applicable:
            return Outcome.NOT_APPLICABLE
        if self.failures:
            return Outcome.FAIL
        return Outcome.UNSURE if self.doubts else Outcome.PASS


def passed(*sources: Source) -> Verdict:
    """The rule holds."""
    return Verdict(sources=sources)


def failed(*sources: Source, **values: object) -> Verdict:
    """The rule is broken at one place; `values` fill the rule's sentence."""
    return Verdict(failures=(Occurrence(sources, values),))


def unsure(reason: str, *sources: Source, **values: object) -> Verdict:
    """It cannot be told, for this reason (a Chinese clause without a full stop)."""
    return Verdict(doubts=(Occurrence(sources, values, reason),))


def not_applicable() -> Verdict:
    """The case gives no occasion for the question."""
    return Verdict(applicable=False)


def merged(*verdicts: Verdict) -> Verdict:
    """One verdict for several places; not applicable only if all are, or if there are none."""
    applicable = tuple(v for v in verdicts if v.applicable)
    if not applicable:
        return not_applicable()
    return Verdict(
        failures=tuple(o for v in applicable for o in v.failures),
        doubts=tuple(o for v in applicable for o in v.doubts),
        sources=tuple(dict.fromkeys(s for v in applicable for s in v.sources)),
    )


Check = Callable[..., Verdict]
"""`name(case, law, *, parameters) -> Verdict`."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A check with its parameters as the rule gives them."""

    check: Check
    parameters: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Example:
    """A small case a rule must judge rightly, as the pack writes it, with the line it stands on."""

    given: Mapping[str, object]
    expect: Outcome
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a pack. `clause` is the standard's own number; `check` None means only a person can judge it.

    Points go whole, by occurrence (`each`, at most `at_most`), or within `spread` as the reviewer picks.
    """

    id: str
    clause: str
    title: str
    topic: Topic
    section: str
    points: Decimal
    basis: tuple[str, ...] = ()
    standing: Standing = Standing.SEEN
    force: Force = Force.STATUTORY
    covers: tuple[str, ...] = ()
    each: Decimal | None = None
    at_most: Decimal | None = None
    spread: tuple[Decimal, Decimal] | None = None
    veto: VetoMode | None = None
    from_stage: Stage = Stage.INVESTIGATION
    applies: Bound | None = None
    absorbed_by: tuple[str, ...] = ()
    check: Bound | None = None
    fail: str = ""
    ask: str | None = None
    advice: str | None = None
    cure: Cure = Cure.NONE
    status: RuleStatus = RuleStatus.SCORED
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter of the standard with its rules in clause order."""

    title: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Adoption:
    """By which unit, under which document number, when and by whom a pack was adopted."""

    unit: str
    document_number: str
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Band:
    """A grade and the least score it takes."""

    title: str
    least: Decimal


@dataclass(frozen=True, slots=True)
class RulePack:
    """A scoring standard as data. `sha256` is over its files and those it extends."""

    id: str
    title: str
    issuer: str
    edition: str
    total: Decimal
    sections: tuple[Section, ...]
    bands: tuple[Band, ...] = ()
    renormalise: bool = False
    adopted: Adoption | None = None
    sha256: str = ""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules, in the order of the standard."""
        return tuple(rule for section in self.sections for rule in section.rules)


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's answer for a case: one for each outcome that stands. `deducted` and `open` are capped already."""

    rule: Rule
    outcome: Outcome
    message: str = ""
    sources: tuple[Source, ...] = ()
    deducted: Decimal = Decimal(0)
    open: Decimal = Decimal(0)
    cure: Cure = Cure.NONE
    absorbed_by: str | None = None
    origin: Origin = Origin.MACHINE
    manual: bool = False
    occurrences: int = 1


@dataclass(frozen=True, slots=True)
class Event:
    """A dated step of the case."""

    title: str
    on: date
    source: Source


@dataclass(frozen=True, slots=True)
class Review:
    """A case judged by a pack: findings in clause order, and the steps of the case by date."""

    case: CaseFile
    pack: RulePack
    findings: tuple[Finding, ...]
    timeline: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionScore:
    """The points of one chapter: kept + lost + open = total."""

    title: str
    total: Decimal
    kept: Decimal
    lost: Decimal
    open: Decimal


@dataclass(frozen=True, slots=True)
class Score:
    """The points of a review: kept + lost + open = total always; vetoes stand beside them."""

    total: Decimal
    kept: Decimal
    lost: Decimal
    unconfirmed: Decimal
    open: Decimal
    grade: str | None
    proposed_vetoes: tuple[str, ...]
    vetoed: tuple[str, ...]
    sections: tuple[SectionScore, ...]

    @property
    def lower(self) -> Decimal:
        """The least the case can come to."""
        return self.kept

    @property
    def upper(self) -> Decimal:
        """The most the case can come to."""
        return self.kept + self.open
