"""What the catalogue says of a kind of document: how it is recognised, what it states, who signs it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casereview.terms import MarkKind


class FactType(StrEnum):
    """What sort of value a fact has; dates and times are of the calendar, money is in yuan."""

    TEXT = "text"
    DATE = "date"
    DATETIME = "datetime"
    MONEY = "money"
    NUMBER = "number"
    OFFICER = "officer"
    CITATION = "citation"
    DISCRETION = "discretion"
    PENALTY_ITEM = "penalty_item"


class Form(StrEnum):
    """In what form a paper says what it does."""

    APPROVAL = "审批"  # passed up inside the body, each adding an opinion
    SERVED = "对外"  # served by the body
    RECEIVED = "来件"  # handed in by the party


@dataclass(frozen=True, slots=True)
class FactSpec:
    """A fact of the contract: its type and the kinds of documents it is at home in, best first."""

    name: str
    type: FactType
    homes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak for a kind (or against it); a weight of 3 settles the kind alone. Folded, without spaces.

    Parts joined by `~` stand in a text one soon after the other.
    """

    text: str
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value of a form: the labels under which it may be printed, and the fact it gives.

    Labels are folded, without spaces and without the colon.
    """

    labels: tuple[str, ...]
    fact: str
    type: FactType = FactType.TEXT


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """A place where a form asks for a signature or seal.

    `labels` are folded, without spaces, colon and suffix: `承办人` stands for 承办人（签名）： and its like
    (`SIGNING_SUFFIXES`). `count` signatures stand there; `each_page` asks for them on every page, `per_row` for
    one in each filled row of the table whose column the label heads. What is not `required` is a mark only if
    its label is printed.
    """

    role: str
    labels: tuple[str, ...]
    count: int = 1
    each_page: bool = False
    per_row: bool = False
    kind: MarkKind = MarkKind.SIGNATURE
    required: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document.

    `titles` are the label and the aliases, folded and without spaces. `issuers` are words of the issuing body that
    the kind needs where another kind bears the same title. `number` are the kind's own words in document numbers
    (`应急罚`). `external` papers are served on the party. A `titled` kind has a heading of its own; the others
    (licences, excerpts, certificates) may have none and are known by their phrases. Behind the `loose` ones of its
    titles may stand one of the kinds `rivals`: there the phrases decide. `wordings` are the words, in their order
    and joined by `~`, by which a title that is in no list is still known; the last of them ends it. `acts` are what a
    paper of the kind does, in its `form`: the words that follow 建议, 决定, 申请 and their like.
    """

    id: str
    label: str
    group: str
    titles: tuple[str, ...]
    phrases: tuple[Phrase, ...] = ()
    against: tuple[Phrase, ...] = ()
    fields: tuple[Field, ...] = ()
    blocks: tuple[SignatureBlock, ...] = ()
    number: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    external: bool = False
    titled: bool = True
    loose: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    form: Form | None = None
    acts: tuple[str, ...] = ()


UNKNOWN = "unknown"
"""The id of the kind of what could not be recognised."""

SIGNING_SUFFIXES = (
    "(签名或者盖章)",
    "(签名或盖章)",
    "(签名、盖章)",
    "(签名盖章)",
    "(签字或者盖章)",
    "(签字或盖章)",
    "(签字、盖章)",
    "(签字盖章)",
    "(盖章或者签名)",
    "(签名并捺指印)",
    "(签名、捺指印)",
    "(签名捺印)",
    "(签名、捺印)",
    "(签字捺印)",
    "(签名及日期)",
    "(手写签名)",
    "(签名)",
    "(签字)",
    "(签章)",
    "(盖章)",
    "(印章)",
    "(公章)",
    "(章)",
    "签名或者盖章",
    "签名或盖章",
    "签字或盖章",
    "签名盖章",
    "签字盖章",
    "签名",
    "签字",
    "签章",
    "盖章",
    "印章",
    "公章",
)
"""What forms print between the label and the colon of a signature block, folded; the longer before the shorter."""
