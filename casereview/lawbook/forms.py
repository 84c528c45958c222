"""The forms the law book's files must have; private to its reader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, TypeVar, get_args

from casereview.lawbook.bases import BaseItem, DiscretionBase, Matter, Tier
from casereview.lawbook.fields import (
    Form,
    Reading,
    amount,
    day,
    flag,
    listing,
    one_of,
    or_none,
    text,
    texts,
    whole,
)
from casereview.lawbook.fines import Fine, Fined, FineStage, Persons, fine_of
from casereview.lawbook.liabilities import Liability, Sanction, Step, Threshold
from casereview.lawbook.statutes import Division, LawVersion, Rank, RenumberedSubject, Renumbering, Statute
from casereview.terms import Standing

_T = TypeVar("_T")

_UNKNOWN = "unknown"
"""Written for a fine that the law allows but whose amount is not known: it asks."""

_DUTY = re.compile(r"\D*[1-9][0-9]*(?:\([1-9]\))?")
"""An article that is breached: `28`, `28(4)` for its fourth paragraph, `消防法16` of another law."""

_RUN = re.compile(r"([1-9][0-9]*)(?:-([1-9][0-9]*))?")

_STANDING = one_of({str(standing.value): standing for standing in Standing})
_MATTER = one_of({str(word): word for word in get_args(Matter)})
_STAGES = {str(stage.value): stage for stage in FineStage}
_SANCTION = one_of({str(word): word for word in get_args(Sanction)})
_SOURCED: Mapping[str, Reading] = {"standing": _STANDING, "source": text}
_VALID: Mapping[str, Reading] = {"since": or_none(day), "until": or_none(day)}


def _refuse_backwards(since: date | None, until: date | None) -> None:
    if since is not None and until is not None and since > until:
        raise ValueError("since 晚于 until")


# laws, and the numbers of their articles


def _version(since: date | None = None, until: date | None = None, **given: Any) -> LawVersion:
    _refuse_backwards(since, until)
    return LawVersion(since=since or date.min, until=until, **given)


def _statute(versions: tuple[LawVersion, ...], **given: Any) -> Statute:
    for one, following in pairwise(versions):
        if one.until is None or one.until >= following.since:
            raise ValueError(f"“{one.label}”与“{following.label}”的施行期间重叠")
    if ("overtaken_by" in given) != ("overtaken_on" in given):
        raise ValueError("overtaken_by 与 overtaken_on 应当一并写明")
    return Statute(versions=versions, **given)


VERSION = Form(
    _version,
    {"label": text, "standing": _STANDING},
    {**_VALID, "articles": whole, "articles_standing": _STANDING, "fines_complete": flag},
)

STATUTE = Form(
    _statute,
    {"name": text, "versions": listing(VERSION.made), **_SOURCED},
    {
        "aliases": texts,
        "rank": one_of({str(rank): rank for rank in get_args(Rank)}),
        "repealed_on": day,
        "replaced_by": text,
        "graded": flag,
        "forbids_itself": texts,
        "overtaken_by": text,
        "overtaken_on": day,
    },
)

RENUMBERED = Form(
    RenumberedSubject,
    {"law": text, "since": day, "subject": text, "words": texts, "old": texts, "new": texts, "standing": _STANDING},
    {"with_item": flag},
)

DIVISION = Form(
    Division,
    {"law": text, "since": day, "articles": texts, "into": one_of({"款": "款", "项": "项"}), "standing": _STANDING},
    {},
)


def _run(value: object) -> range:
    """Articles, `18-79` or one alone."""
    match = _RUN.fullmatch(text(value))
    if match is None:
        raise ValueError
    first, last = int(match[1]), int(match[2] or match[1])
    if first > last:
        raise ValueError(f"条文区间“{value}”上下颠倒")
    return range(first, last + 1)


def _renumberings(
    articles: range | None = None,
    plus: int | None = None,
    old: tuple[str, ...] = (),
    new: tuple[str, ...] = (),
    **given: Any,
) -> tuple[Renumbering, ...]:
    """One an old article; one without an old article for articles that are new."""
    if (articles is None) == (not old and not new):
        raise ValueError("应当写 articles，或者写 old、new，二者择一")
    if articles is None:
        return tuple(Renumbering(old=one, new=new, **given) for one in old or (None,))
    return tuple(
        Renumbering(old=str(number), new=() if plus is None else (str(number + plus),), **given) for number in articles
    )


RENUMBERING = Form(
    _renumberings,
    {"law": text, "since": day, **_SOURCED},
    {"subject": text, "articles": _run, "plus": whole, "old": texts, "new": texts},
)


# what may be fined


def _staged(value: object, reading: Reading) -> tuple[tuple[FineStage, Any], ...]:
    """What stands under `first` and `later`, one thing or a list of them, each with its stage."""
    form = Form(lambda **given: given, {}, dict.fromkeys(_STAGES, reading))
    return tuple((_STAGES[stage], one) for stage, found in form.made(value).items() for one in found)


def _one_or_more(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def _fines(fined: Fined) -> Reading:
    """The fines on the unit or on persons; None where one is not known."""

    def read(value: object) -> tuple[Fine, ...] | None:
        written = _staged(value, _one_or_more)
        if any(one == _UNKNOWN for _, one in written):
            return None
        return tuple(fine_of(str(one), fined, stage) for stage, one in written)

    return read


def _sanctions(value: object) -> tuple[tuple[FineStage, Sanction], ...]:
    return _staged(value, listing(_SANCTION))


_FINING: Mapping[str, Reading] = {"unit": _fines(Fined.UNIT), "person": _fines(Fined.PERSON)}


def _both(unit: tuple[Fine, ...] | None, person: tuple[Fine, ...] | None) -> tuple[Fine, ...] | None:
    return None if unit is None or person is None else unit + person


def _duty(value: object) -> str:
    if _DUTY.fullmatch(text(value)) is None:
        raise ValueError
    return str(value)


def _factors(value: object) -> tuple[Decimal, Decimal]:
    factors = listing(amount)(value)
    if len(factors) != 2 or factors[0] > factors[1]:
        raise ValueError("倍数应当由小到大写两个，如 [2, 5]")
    return factors[0], factors[1]


def _liability(
    unit: tuple[Fine, ...] | None = (),
    person: tuple[Fine, ...] | None = (),
    duties: tuple[str, ...] = (),
    also: tuple[tuple[FineStage, Sanction], ...] = (),
    **given: Any,
) -> Liability:
    _refuse_backwards(given["since"], given.setdefault("until", None))
    given.setdefault("duties_standing", given["standing"])
    parted = [duty.partition("(") for duty in duties]
    return Liability(
        **given,
        duties=tuple(article for article, _, _ in parted),
        duty_paragraphs=tuple((article, int(rest[:-1])) for article, _, rest in parted if rest),
        sanctions=also,
        fines=_both(unit, person),
    )


LIABILITY = Form(
    _liability,
    {"law": text, "since": day, "article": text, "subject": text, **_SOURCED},
    {
        **_FINING,
        "until": or_none(day),
        "paragraph": whole,
        "item": whole,
        "words": texts,
        "duties": listing(_duty),
        "duties_standing": _STANDING,
        "persons": one_of({person.name.lower(): person for person in Persons}),
        "correction": or_none(text),
        "later_when": text,
        "also": _sanctions,
        "aggravated": _factors,
        "organ": text,
        "superseded_by": text,
    },
)


# discretion bases and thresholds


def _base(since: date | None = None, until: date | None = None, **given: Any) -> DiscretionBase:
    _refuse_backwards(since, until)
    return DiscretionBase(since=since, until=until, **given)


def _tier(unit: tuple[Fine, ...] | None = (), person: tuple[Fine, ...] | None = (), **given: Any) -> Tier:
    return Tier(**{"item": None, "tier": None, **given}, fines=_both(unit, person) or ())


def _threshold(since: date | None = None, until: date | None = None, **given: Any) -> Threshold:
    _refuse_backwards(since, until)
    return Threshold(since=since, until=until, **{"inclusive": True, **given})


BASE = Form(
    _base,
    {"name": text, "area": text, "matter": _MATTER, "level": whole, **_SOURCED},
    {
        **_VALID,
        "aliases": texts,
        "number": text,
        "fines_only": flag,
        "grades": texts,
        "yields_to": texts,
        "items": listing(Form(BaseItem, {"number": text, "subject": text}, {"words": texts}).made),
        "until_standing": _STANDING,
    },
)

TIER = Form(
    _tier,
    {"base": text, "area": text, "law": text, "article": text, "condition": text, **_SOURCED},
    {**_FINING, "item": text, "tier": text, "paragraph": whole, "law_item": whole, "sample": flag},
)

THRESHOLD = Form(
    _threshold,
    {
        "step": one_of({str(step): step for step in get_args(Step)}),
        "matter": _MATTER,
        "area": text,
        "unit": or_none(amount),
        "person": or_none(amount),
        **_SOURCED,
    },
    {**_VALID, "inclusive": flag, "triggers": texts},
)
