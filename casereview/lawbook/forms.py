"""The forms the law book's files must have; private to its reader."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator

from casereview.lawbook.bases import BaseItem, DiscretionBase, Matter, Tier
from casereview.lawbook.fines import Fine, Fined, FineStage, Persons, fine_of
from casereview.lawbook.liabilities import Liability, Sanction, Step, Threshold
from casereview.lawbook.statutes import Division, LawVersion, Rank, RenumberedSubject, Renumbering, Statute
from casereview.terms import Standing

UNKNOWN = "unknown"
"""Written for a fine that the law allows but whose amount is not known: it asks."""


class Form(BaseModel):
    """A form that refuses what it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class _Valid(Form):
    """Anything with a first and a last day."""

    since: date | None = None
    until: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> _Valid:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError("since 晚于 until")
        return self


class RenumberingForm(Form):
    """Articles that changed their number with a new text: some by name, or a run of them by as much."""

    law: str
    since: date
    subject: str | None = None
    articles: Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*(-[1-9][0-9]*)?$")] | None = None
    plus: int | None = None
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    standing: Standing
    source: str

    @model_validator(mode="after")
    def _told_once(self) -> RenumberingForm:
        if (self.articles is None) == (not self.old and not self.new):
            raise ValueError("应当写 articles，或者写 old、new，二者择一")
        first, _, last = (self.articles or "1").partition("-")
        if last and int(first) > int(last):
            raise ValueError(f"条文区间“{self.articles}”上下颠倒")
        return self

    def made(self) -> tuple[Renumbering, ...]:
        """The entries of the law book, one an old article; one without an old article for articles that are new."""
        if self.articles is None:
            return tuple(self._one(old, self.new) for old in self.old or (None,))
        first, _, last = self.articles.partition("-")
        run = range(int(first), int(last or first) + 1)
        return tuple(self._one(str(n), () if self.plus is None else (str(n + self.plus),)) for n in run)

    def _one(self, old: str | None, new: tuple[str, ...]) -> Renumbering:
        return Renumbering(self.law, self.since, old, new, self.standing, self.source, self.subject)


class ItemForm(Form):
    """One item of a base."""

    number: str
    subject: str
    words: tuple[str, ...] = ()


class BaseForm(_Valid):
    """A discretion base."""

    name: str
    aliases: tuple[str, ...] = ()
    number: str | None = None
    area: str
    matter: Matter
    level: int
    fines_only: bool = False
    grades: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    items: tuple[ItemForm, ...] = ()
    standing: Standing
    until_standing: Standing | None = None
    source: str

    def made(self) -> DiscretionBase:
        """The entry of the law book."""
        return DiscretionBase(**{**dict(self), "items": tuple(BaseItem(**dict(item)) for item in self.items)})


class _VersionForm(_Valid):
    label: str
    since: date = date.min
    standing: Standing
    articles: int | None = None
    articles_standing: Standing = Standing.RECALLED
    fines_complete: bool = False


class StatuteForm(Form):
    """A law with its texts."""

    name: str
    aliases: tuple[str, ...] = ()
    rank: Rank | None = None
    versions: tuple[_VersionForm, ...]
    repealed_on: date | None = None
    replaced_by: str | None = None
    standing: Standing
    source: str

    @model_validator(mode="after")
    def _one_text_a_day(self) -> StatuteForm:
        for one, following in zip(self.versions, self.versions[1:], strict=False):
            if one.until is None or one.until >= following.since:
                raise ValueError(f"“{one.label}”与“{following.label}”的施行期间重叠")
        return self

    def made(self) -> Statute:
        """The entry of the law book."""
        versions = tuple(LawVersion(**dict(version)) for version in self.versions)
        return Statute(**{**dict(self), "versions": versions})


class RenumberedForm(Form):
    """A subject that changed its article."""

    law: str
    since: date
    subject: str
    words: tuple[str, ...]
    old: tuple[str, ...]
    new: tuple[str, ...]
    with_item: bool = False
    standing: Standing

    def made(self) -> RenumberedSubject:
        """The entry of the law book."""
        return RenumberedSubject(**dict(self))


class DivisionForm(Form):
    """Articles that have paragraphs or items."""

    law: str
    since: date
    articles: tuple[str, ...]
    into: Literal["款", "项"]
    standing: Standing

    def made(self) -> Division:
        """The entry of the law book."""
        return Division(**dict(self))


Written = str | int | tuple[str | int, ...]
"""A fine as written; a sum alone is a number."""


class _Staged(Form):
    """What may be fined at each stage, as written; absent: nothing."""

    first: Written | None = None
    later: Written | None = None

    def fines(self, fined: Fined) -> tuple[Fine, ...] | None:
        """The fines, or None where one is not known."""
        found: list[Fine] = []
        for stage, written in ((FineStage.FIRST, self.first), (FineStage.LATER, self.later)):
            for one in written if isinstance(written, tuple) else () if written is None else (written,):
                if one == UNKNOWN:
                    return None
                found.append(fine_of(str(one), fined, stage))
        return tuple(found)


class _Fining(Form):
    unit: _Staged = _Staged()
    person: _Staged = _Staged()

    @model_validator(mode="after")
    def _readable(self) -> _Fining:
        self.fines()
        return self

    def fines(self) -> tuple[Fine, ...] | None:
        """The fines on units and persons, or None where one is not known."""
        unit, person = self.unit.fines(Fined.UNIT), self.person.fines(Fined.PERSON)
        return None if unit is None or person is None else unit + person


class _Also(Form):
    """What is set beside fines at each stage."""

    first: tuple[Sanction, ...] = ()
    later: tuple[Sanction, ...] = ()

    def sanctions(self) -> tuple[tuple[FineStage, Sanction], ...]:
        """The sanctions with their stages."""
        staged = ((FineStage.FIRST, self.first), (FineStage.LATER, self.later))
        return tuple((stage, sanction) for stage, sanctions in staged for sanction in sanctions)


Duty = Annotated[str, StringConstraints(pattern=r"^\D*[1-9][0-9]*(\([1-9]\))?$")]
"""An article that is breached: `28`, `28(4)` for its fourth paragraph, `消防法16` of another law."""


class LiabilityForm(_Valid, _Fining):
    """A provision that punishes."""

    law: str
    since: date
    article: str
    paragraph: int | None = None
    item: int | None = None
    subject: str
    words: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()
    duties_standing: Standing | None = None
    persons: Literal["responsible", "principal", "heads", "investor", "actor"] = "responsible"
    correction: str | None = "责令限期改正"
    later_when: str = "逾期未改正"
    also: _Also = _Also()
    aggravated: tuple[Decimal, Decimal] | None = None
    organ: str | None = None
    superseded_by: str | None = None
    standing: Standing
    source: str

    def made(self) -> Liability:
        """The entry of the law book."""
        given = {key: value for key, value in dict(self).items() if key not in ("unit", "person", "also")}
        parted = [duty.partition("(") for duty in self.duties]
        return Liability(
            **{
                **given,
                "duties": tuple(article for article, _, _ in parted),
                "duty_paragraphs": tuple((article, int(rest[:-1])) for article, _, rest in parted if rest),
                "duties_standing": self.duties_standing or self.standing,
                "persons": Persons[self.persons.upper()],
            },
            sanctions=self.also.sanctions(),
            fines=self.fines(),
        )


class TierForm(_Fining):
    """A tier of a base's item."""

    base: str
    item: str | None = None
    tier: str | None = None
    law: str
    article: str
    paragraph: int | None = None
    law_item: int | None = None
    area: str
    condition: str
    sample: bool = False
    standing: Standing
    source: str

    def made(self) -> Tier:
        """The entry of the law book."""
        given = {key: value for key, value in dict(self).items() if key not in ("unit", "person")}
        return Tier(**given, fines=self.fines() or ())


class ThresholdForm(_Valid):
    """An amount from which a step is due."""

    step: Step
    matter: Matter
    area: str
    unit: Decimal | None
    person: Decimal | None
    inclusive: bool = True
    triggers: tuple[str, ...] = ()
    standing: Standing
    source: str

    def made(self) -> Threshold:
        """The entry of the law book."""
        return Threshold(**dict(self))
