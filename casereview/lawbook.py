"""The law book: discretion bases, statutes with their versions, all with dates, instrument and certainty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from casereview.errors import PackError
from casereview.marked_yaml import Marked, read_yaml
from casereview.model import Citation, DiscretionCitation
from casereview.terms import Standing
from casereview.text import squeezed

LAWBOOK = Path(__file__).resolve().parents[1] / "rules" / "library" / "lawbook"
"""Where the shipped law book lies."""

_YEARED = re.compile(r"\([^()]*(?:年|修订|修正|版|令)[^()]*\)$")
_DECORATION = str.maketrans("", "", "《》〈〉<>()[]【】〔〕“”\"'·、,，.。")


@dataclass(frozen=True, slots=True)
class DiscretionBase:
    """A discretion base (裁量基准). `since` and `until` are its first and last day, None where open or unknown.

    `area` is `national` or the province, `level` the rank of its maker (smaller is superior), `matter` what it
    governs. Of the articles it grades the law book knows only those that were seen.
    """

    name: str
    since: date | None
    until: date | None
    area: str
    matter: Literal["safety", "fire"]
    level: int
    standing: Standing
    source: str
    aliases: tuple[str, ...] = ()
    number: str | None = None
    fines_only: bool = False
    until_standing: Standing | None = None
    grades: tuple[str, ...] = ()
    """Articles (law and number, `安全生产法97`) that it is known to grade; it may grade more."""

    def is_known_to_grade(self, citation: Citation) -> bool:
        """Whether it is known to grade penalties of the article cited."""
        law = _plain(citation.law or "").removeprefix("中华人民共和国")
        return bool(law) and f"{law}{citation.article}" in self.grades

    def ended_by(self, day: date) -> bool:
        """Whether the base had ceased before that day."""
        return self.until is not None and self.until < day

    def begun_by(self, day: date) -> bool | None:
        """Whether the base applied already on that day; None if its beginning is not known."""
        return None if self.since is None else self.since <= day


@dataclass(frozen=True, slots=True)
class LawVersion:
    """One text of a law with its first and last day (None: still open)."""

    label: str
    since: date
    until: date | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Statute:
    """A law, regulation or rule with its texts, oldest first. `repealed_on` is the first day without it."""

    name: str
    versions: tuple[LawVersion, ...]
    standing: Standing
    source: str
    aliases: tuple[str, ...] = ()
    repealed_on: date | None = None
    replaced_by: str | None = None

    def version_on(self, day: date) -> LawVersion | None:
        """The text in force that day; None before the first known or after repeal."""
        for version in self.versions:
            if version.since <= day and (version.until is None or day <= version.until):
                return version
        return None


@dataclass(frozen=True, slots=True)
class RenumberedSubject:
    """A subject whose article number changed with a revision: the words that name it, the old and the new articles."""

    law: str
    since: date
    subject: str
    words: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Division:
    """An article that has several paragraphs (款) or items (项), so that a citation must name one."""

    law: str
    since: date
    articles: tuple[str, ...]
    into: Literal["款", "项"]
    standing: Standing


@dataclass(frozen=True, slots=True)
class LawBook:
    """What the program knows of the law. Whatever it does not know is asked, never failed."""

    bases: tuple[DiscretionBase, ...] = ()
    statutes: tuple[Statute, ...] = ()
    renumbered: tuple[RenumberedSubject, ...] = ()
    divisions: tuple[Division, ...] = ()

    def division_of(self, citation: Citation, day: date | None) -> Division | None:
        """How the cited article is divided in the text of that day; None where that is not known."""
        statute = self.law_named(citation.law) if citation.law else None
        for division in self.divisions:
            known = statute is not None and division.law == statute.name and day is not None and division.since <= day
            if known and citation.article in division.articles:
                return division
        return None

    def base_named(self, citation: DiscretionCitation) -> DiscretionBase | None:
        """The base cited: by its document number if that is known, else by its exact name or alias."""
        if citation.number is not None:
            number = _plain(citation.number)
            for base in self.bases:
                if base.number is not None and _plain(base.number) == number:
                    return base
        if citation.base is None:
            return None
        cited = _plain(citation.base)
        for base in self.bases:
            if cited in (_plain(name) for name in (base.name, *base.aliases)):
                return base
        return None

    def law_named(self, name: str) -> Statute | None:
        """The statute of that name, short name, or name with 中华人民共和国 before it."""
        cited = _plain(name).removeprefix("中华人民共和国")
        for statute in self.statutes:
            if cited in (_plain(known).removeprefix("中华人民共和国") for known in (statute.name, *statute.aliases)):
                return statute
        return None


def _plain(name: str) -> str:
    return _YEARED.sub("", squeezed(name)).translate(_DECORATION)


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


_F = TypeVar("_F", bound=_Form)


class _BaseForm(_Form):
    name: str
    aliases: tuple[str, ...] = ()
    number: str | None = None
    since: date | None = None
    until: date | None = None
    area: str
    matter: Literal["safety", "fire"]
    level: int
    fines_only: bool = False
    grades: tuple[str, ...] = ()
    standing: Standing
    until_standing: Standing | None = None
    source: str

    def made(self) -> DiscretionBase:
        return DiscretionBase(**dict(self))


class _VersionForm(_Form):
    label: str
    since: date
    until: date | None = None
    standing: Standing


class _StatuteForm(_Form):
    name: str
    aliases: tuple[str, ...] = ()
    versions: tuple[_VersionForm, ...]
    repealed_on: date | None = None
    replaced_by: str | None = None
    standing: Standing
    source: str

    def made(self) -> Statute:
        versions = tuple(LawVersion(**dict(version)) for version in self.versions)
        return Statute(**{**dict(self), "versions": versions})


class _RenumberedForm(_Form):
    law: str
    since: date
    subject: str
    words: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    standing: Standing

    def made(self) -> RenumberedSubject:
        return RenumberedSubject(**dict(self))


class _DivisionForm(_Form):
    law: str
    since: date
    articles: tuple[str, ...]
    into: Literal["款", "项"]
    standing: Standing

    def made(self) -> Division:
        return Division(**dict(self))


def read_lawbook(folder: Path = LAWBOOK) -> LawBook:
    """The law book of `folder`. Raises PackError with the line of a mistake."""
    bases = _entries(read_yaml(folder / "discretion_bases.yaml"), _BaseForm)
    statutes = _entries(read_yaml(folder / "statutes.yaml"), _StatuteForm)
    renumbered = _entries(read_yaml(folder / "renumbered.yaml"), _RenumberedForm)
    divisions = _entries(read_yaml(folder / "divided_articles.yaml"), _DivisionForm)
    return LawBook(
        tuple(form.made() for form in bases),
        tuple(form.made() for form in statutes),
        tuple(form.made() for form in renumbered),
        tuple(form.made() for form in divisions),
    )


def _entries(marked: Marked, form: type[_F]) -> tuple[_F, ...]:
    if not isinstance(marked.value, list):
        raise PackError(marked.path, 1, "应当是一个列表")
    return tuple(_entry(marked, index, value, form) for index, value in enumerate(marked.value))


def _entry(marked: Marked, index: int, value: object, form: type[_F]) -> _F:
    try:
        return form.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        raise marked.error(f"“{key}”{_complaint(first['type'])}", index, *first["loc"]) from error


def _complaint(kind: str) -> str:
    return {"missing": "缺失", "extra_forbidden": "不是可用的键名"}.get(kind, "的值不合要求")
