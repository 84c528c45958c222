"""A case as read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from casereview.model.documents import Document
from casereview.model.facts import Fact, Mark
from casereview.terms import Form, OrderFrom, PartyKind, Procedure, Stage, Trait

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A document with what it says and bears, by itself."""

    document: Document
    facts: tuple[Fact, ...] = ()
    marks: tuple[Mark, ...] = ()


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
    traits: tuple[Trait, ...] = ()
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
    _by_name: Mapping[str, tuple[Fact, ...]] = field(init=False, repr=False, compare=False)
    _by_document: Mapping[str, tuple[Mark, ...]] = field(init=False, repr=False, compare=False)
    _by_kind: Mapping[str, tuple[Document, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Every rule asks for papers by kind, facts by name and marks by document: they are sorted once."""
        object.__setattr__(self, "_by_name", _grouped((fact.name, fact) for fact in self.facts))
        object.__setattr__(self, "_by_document", _grouped((mark.source.document, mark) for mark in self.marks))
        object.__setattr__(self, "_by_kind", _grouped((document.kind, document) for document in self.documents))

    def of_kind(self, *kinds: str) -> tuple[Document, ...]:
        """The documents of these kinds, in physical order."""
        if len(present := [kind for kind in kinds if kind in self._by_kind]) < 2:
            return self._by_kind[present[0]] if present else ()
        return tuple(document for document in self.documents if document.kind in present)

    def document(self, document_id: str) -> Document:
        """The document of that id. Raises KeyError if the case has none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def facts_of(self, name: str, *kinds: str) -> tuple[Fact, ...]:
        """Every reading of a fact, in the documents of these kinds (in all, if none are named)."""
        ids = {document.id for document in self.of_kind(*kinds)} if kinds else None
        facts = self._by_name.get(name, ())
        return facts if ids is None else tuple(fact for fact in facts if fact.source.document in ids)

    def home_facts(self, name: str) -> tuple[Fact, ...]:
        """The readings of a fact in the first of its home kinds that gives any; elsewhere only if it has no home."""
        homes = self.homes.get(name, ())
        for kind in homes:
            if found := self.facts_of(name, kind):
                return found
        return () if homes else self.facts_of(name)

    def marks_on(self, document: Document) -> tuple[Mark, ...]:
        """The marks on this document, in reading order."""
        return self._by_document.get(document.id, ())

    def marks_of(self, *, kinds: tuple[str, ...] = (), roles: tuple[str, ...] = ()) -> tuple[Mark, ...]:
        """The marks on documents of these kinds and of these roles, in reading order."""
        ids = {document.id for document in self.of_kind(*kinds)} if kinds else None
        return tuple(
            m for m in self.marks if (ids is None or m.source.document in ids) and (not roles or m.role in roles)
        )


@dataclass(frozen=True, slots=True)
class Course:
    """What a person says of the course of a case where the papers were read otherwise; what is left out stays."""

    stage: Stage | None = None
    procedure: Procedure | None = None
    met: tuple[Trait, ...] = ()
    """What the case has met with."""
    not_met: tuple[Trait, ...] = ()
    """What it has not met with."""

    def taken_by(self, case: CaseFile) -> CaseFile:
        """The case as it stands when this is so."""
        traits = {*case.traits, *self.met}.difference(self.not_met)
        return replace(
            case,
            stage=self.stage or case.stage,
            procedure=self.procedure or case.procedure,
            traits=tuple(trait for trait in Trait if trait in traits),
        )


def _grouped(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}
