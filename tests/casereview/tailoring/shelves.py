"""A shelf for tests, over the packs that come with the program, and changes to them."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from functools import cache
from pathlib import Path

from casereview.catalogue import Catalogue, read_catalogue
from casereview.lawbook import LawBook, read_lawbook
from casereview.rulepack import pack_folders
from casereview.tailored import Aspect, Change
from casereview.tailoring import Shelf

AT = datetime(2026, 3, 2, 9, 30)
BASE = "tianjin-nankai"
IN_TIME, FILED = "decided-in-time", "filing-approved"


@cache
def _libraries() -> tuple[Catalogue, LawBook]:
    return read_catalogue(), read_lawbook()


def a_shelf(home: Path) -> Shelf:
    """The packs of the program, with room for one's own in `home`."""
    return Shelf(home / "rules", home / "tailoring", *_libraries())


def a_change(
    aspect: Aspect,
    subject: str,
    value: str,
    *,
    name: str = "",
    reason: str = "本局从严掌握",
    by: str = "张三",
    until: date | None = None,
) -> Change:
    """A change made on the second of March."""
    return Change(aspect, subject, name, value, reason, by, AT, until)


def days(value: str) -> Change:
    """Another limit for the decision."""
    return a_change(Aspect.PARAMETER, IN_TIME, value, name="days")


def points(rule: str, value: str) -> Change:
    """Other points for a rule."""
    return a_change(Aspect.POINTS, rule, value)


def reworded() -> tuple[Change, ...]:
    """The sentences of the limit without its number."""
    return (
        a_change(Aspect.TITLE, IN_TIME, "在办案期限内作出决定，延长的有审批"),
        a_change(Aspect.FAIL, IN_TIME, "{start}立案，{end}作出决定，超过期限"),
    )


def bytes_of_base(pack: str = BASE) -> str:
    """A digest of every file of the packs the pack is made of."""
    digest = hashlib.sha256()
    for path in sorted(pack_folders()[pack].parent.rglob("*.yaml")):
        digest.update(path.as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
