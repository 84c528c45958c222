"""A standard and a unit's own changes to it as data: what is browsed, changed and tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from casereview.errors import CaseReviewError
from casereview.terms import Standing

if TYPE_CHECKING:  # a window that only shows a standard need not wait for what reads and judges by it
    from casereview.marked_yaml import Plain
    from casereview.model import Finding, Rule, RulePack, Score
    from casereview.rule_record import RuleRecord


YES_NO = (("true", "是"), ("false", "否"))
NO_VETO = "不否决"
RUNNING = "运行示例"
STANDINGS: Mapping[Standing, str] = {
    Standing.OFFICIAL: "已核官方文本",
    Standing.SEEN: "见于资料，待核原文",
    Standing.RECALLED: "凭记忆，只提问，不扣分",
}
FIELDS = ("条款", "编号", "内容", "依据", "说明", "缺陷")
"""What of a rule is searched."""
THRESHOLDS: Mapping[tuple[str, str], str] = {
    ("hearing", "unit"): "应当告知听证权利的数额（单位）",
    ("hearing", "person"): "应当告知听证权利的数额（个人）",
    ("hearing", "inclusive"): "应当告知听证权利的数额（含本数）",
    ("legal_review", "unit"): "应当法制审核的数额（单位）",
    ("legal_review", "person"): "应当法制审核的数额（个人）",
    ("legal_review", "inclusive"): "应当法制审核的数额（含本数）",
    ("collective_discussion", "unit"): "应当集体讨论的数额（单位）",
    ("collective_discussion", "person"): "应当集体讨论的数额（个人）",
    ("collective_discussion", "inclusive"): "应当集体讨论的数额（含本数）",
}
SAID = (*dict(YES_NO).values(), NO_VETO, RUNNING, *STANDINGS.values(), *FIELDS, *THRESHOLDS.values())
"""What the window shows of these words, each as it stands."""


class TailoringError(CaseReviewError):
    """A change that a standard does not bear; the text is the sentence to show."""


class Aspect(StrEnum):
    """What of a rule, or of the whole standard, can be changed."""

    POINTS = "分值"
    EACH = "每处扣"
    AT_MOST = "最多扣"
    LEAST = "扣分下限"
    MOST = "扣分上限"
    STATUS = "计分方式"
    VETO = "否决"
    PARAMETER = "检查参数"
    TITLE = "内容"
    FAIL = "不符合时的说明"
    THRESHOLD = "数额界限"
    TOTAL = "总分"


Place = tuple[Aspect, str, str]
"""What a change is laid over: the aspect, the rule or threshold, and the parameter or party."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value laid over that of the standard. `value` is as it is typed; empty is none, or not known.

    `subject` is the rule, or the threshold; `name` the parameter, or the party a threshold is for.
    """

    aspect: Aspect
    subject: str
    name: str
    value: str
    reason: str
    by: str
    at: datetime
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Tailoring:
    """The changes to one standard, which itself stays as it is; the oldest first.

    `base_sha256` is that of the standard as it was when the first change was made.
    """

    base: str
    changes: tuple[Change, ...] = ()
    base_sha256: str = ""


class Sort(StrEnum):
    """How a value is typed."""

    NUMBER = "数"
    COUNT = "整数"
    YUAN = "元"
    CHOICE = "选项"
    TEXT = "文字"


@dataclass(frozen=True, slots=True)
class Adjustable:
    """One value that can be changed: what it is called, as the standard has it, and as it is now.

    `optional` values may be left empty. `choices` pair what is written with its words.
    """

    aspect: Aspect
    subject: str
    name: str
    label: str
    sort: Sort
    base: str
    local: str
    optional: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class ShelvedPack:
    """A pack as a list shows it; `tailors` names the pack whose changes it was written from."""

    id: str
    title: str
    edition: str = ""
    own: bool = False
    tailors: str = ""
    superseded: bool = False
    """A later edition of the same changes is in use; this one is kept for the cases that were judged by it."""
    waiting: int = 0
    """How many changes to it are not in use yet."""
    problem: str = ""
    """Why it cannot be read."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What the points of the rules add up to, and what they should."""

    points: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class BrowsedExample:
    """An example in words; `problem` says what it comes out as where that is otherwise."""

    given: str
    expect: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class BrowsedRule:
    """A rule as it is with the changes, in words."""

    rule: Rule
    points: str
    status: str
    veto: str
    basis: tuple[str, ...]
    standing: str
    force: str
    cure: str
    covers: tuple[str, ...]
    check: str
    parameters: tuple[tuple[str, str], ...]
    applies: str
    absorbed_by: tuple[str, ...]
    examples: tuple[BrowsedExample, ...]
    reasons: tuple[str, ...]
    adjustables: tuple[Adjustable, ...]
    record: RuleRecord | None
    searched: tuple[tuple[str, str], ...]
    """What a search looks through: the name of each field, and its text."""


@dataclass(frozen=True, slots=True)
class BrowsedClause:
    """A clause with its rules; `points` is what they add up to."""

    clause: str
    points: Decimal
    rules: tuple[BrowsedRule, ...]


@dataclass(frozen=True, slots=True)
class BrowsedSection:
    """A chapter with its clauses in order."""

    title: str
    points: Decimal
    clauses: tuple[BrowsedClause, ...]


@dataclass(frozen=True, slots=True)
class BrowsedPack:
    """A pack with the changes laid over it. `id` is the one that was asked for, `base` the one that is changed."""

    id: str
    base: str
    pack: RulePack
    sections: tuple[BrowsedSection, ...]
    settings: tuple[Adjustable, ...]
    balance: Balance
    changes: tuple[Change, ...] = ()
    waiting: int = 0
    """How many changes are not in use."""
    undoable: bool = False
    """Whether there is a step to take back."""
    fixed: bool = False
    """An edition that is kept for the cases judged by it, and changed no more."""
    base_moved: bool = False
    """The standard was renewed after the changes were made."""
    problem: str = ""
    """Why the changes could not be laid over it."""


Examples = Mapping[str, "list[Plain]"]
"""Rules whose inherited examples the changes have outdated, with those that still hold."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """An example of a rule that the changes have made untrue, and what it comes out as."""

    rule: Rule
    what: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A rule that finds otherwise in the open case: what it found before, and after."""

    rule: Rule
    before: tuple[Finding, ...]
    after: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CaseTrial:
    """What the changes would do to the open case, as people have decided it."""

    title: str
    before: Score
    after: Score
    shifts: tuple[Shift, ...]
    other_pack: str
    """The pack the case is judged by, where that is another; then both sides are by the pack that is changed."""
    reopened: int
    """Decisions that would be asked again, because the clause they were made on reads otherwise."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying the changes; only what was tried can be put to use."""

    tailoring: Tailoring
    pack: RulePack
    examples: int
    contradictions: tuple[Contradiction, ...]
    holding: Examples
    """The examples that still hold of the rules that lose some."""
    case: CaseTrial | None
    misstated: tuple[str, ...] = ()
    """Sentences of changed rules that are no longer true; they must be mended before use."""
