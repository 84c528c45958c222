"""A case without electronic pages, scored by hand on the same clauses: every clause a question for a person."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from decimal import Decimal
from pathlib import Path

from casereview.errors import StoreError
from casereview.model import CaseFile, Course, Finding, Review, Rule, RulePack, Section
from casereview.terms import OrderFrom, Outcome, Procedure, RuleStatus, Stage

FOLDER = "纸质案卷"
"""The folder in which such cases have their places; nothing lies there."""
_ASK = "请对照纸质案卷评判"
_STAGES = tuple(Stage)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_MOST = 60


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a person tells of a case that lies before them on paper."""

    title: str
    number: str = ""
    agency: str = ""
    party: str = ""
    stage: Stage = Stage.ARCHIVED
    procedure: Procedure = Procedure.ORDINARY


def paper_case(told: Particulars) -> CaseFile:
    """The case as told: no documents, so that nothing is judged but by people."""
    digest = hashlib.sha256("\n".join(map(str, astuple(told))).encode()).hexdigest()
    return CaseFile(
        (),
        stage=told.stage,
        procedure=told.procedure,
        order_from=OrderFrom.VOLUME,
        sha256=digest,
        title=told.title.strip() or None,
        number=told.number.strip() or None,
        party=told.party.strip() or None,
        agency=told.agency.strip() or None,
    )


def is_paper(case: CaseFile) -> bool:
    """Whether a case has no electronic pages: none that was read is without documents."""
    return not case.documents


def paper_place(home: Path, told: Particulars) -> Path:
    """An empty folder named by the number of the case or else by its title: where it is found again.

    Raises StoreError if the folder cannot be made.
    """
    name = _FORBIDDEN.sub("", told.number.strip() or told.title.strip()).strip(" .")[:_MOST]
    place = home / FOLDER / (name or "未命名")
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"无法建立“{place}”（{error.strerror}），请检查磁盘空间和写入权限") from error
    return place


def is_paper_path(path: Path) -> bool:
    """Whether a path is one that `paper_place` gives; with files in it, it is a case like any other."""
    return path.parent.name == FOLDER and path.is_dir() and not any(path.iterdir())


def judge_by_hand(case: CaseFile, pack: RulePack, course: Course | None = None) -> Review:
    """The case with every scored clause asked of a person, at the stage told."""
    course = course or Course()
    judged, asked = course.taken_by(case), by_clauses(pack)
    return Review(judged, asked, tuple(_question(rule, judged) for rule in asked.rules), course=course)


def by_clauses(pack: RulePack) -> RulePack:
    """The pack with the scored rules of each clause as one question, those that veto each by itself."""
    sections = (Section(section.title, tuple(_clauses(section))) for section in pack.sections)
    return replace(pack, sections=tuple(sections))


def _clauses(section: Section) -> Iterable[Rule]:
    groups: dict[str, list[Rule]] = {}
    for rule in section.rules:
        if rule.status is RuleStatus.SCORED and (rule.points or rule.veto):
            groups.setdefault(rule.id if rule.veto else f"clause-{rule.clause}", []).append(rule)
    clauses = Counter(group[0].clause for group in groups.values())
    return (_asked(group, named=clauses[group[0].clause] > 1) for group in groups.values())


def _asked(rules: list[Rule], *, named: bool) -> Rule:
    """One question in the place of these rules, of a single rule its own; `named` where the clause asks others too."""
    first = rules[0]
    title = "；".join(dict.fromkeys(rule.title for rule in rules))
    return replace(
        first,
        id=first.id if len(rules) == 1 else f"clause-{first.clause}",
        title=title,
        points=sum((rule.points for rule in rules), Decimal(0)),
        basis=tuple(dict.fromkeys(basis for rule in rules for basis in rule.basis)),
        covers=tuple(dict.fromkeys(number for rule in rules for number in rule.covers)),
        from_stage=min((rule.from_stage for rule in rules), key=_STAGES.index),
        each=None,
        at_most=None,
        spread=first.spread if len(rules) == 1 else None,
        applies=None,
        absorbed_by=(),
        check=None,
        fail="",
        ask=f"{title.rstrip('。')}，{_ASK}。" if named else f"{_ASK}。",
    )


def _question(rule: Rule, case: CaseFile) -> Finding:
    if _STAGES.index(case.stage) < _STAGES.index(rule.from_stage):
        return Finding(rule, Outcome.NOT_APPLICABLE)
    return Finding(rule, Outcome.UNSURE, rule.ask or rule.title, open=rule.points, manual=True)
