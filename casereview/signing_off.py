"""What stands in the way of closing a review, and closing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from casereview.carry_over import Reopened
from casereview.errors import UnsignableError
from casereview.model import CaseFile, Finding, Officer, Review
from casereview.review import Confirmation, Decision, Override, Withdrawal, subject_of
from casereview.steps import CheckState, Role, SecondCheck, SignOff, Step, standing_steps
from casereview.terms import MarkKind, Outcome
from casereview.text import squeezed

SIGNING = (Role.LEGAL_REVIEWER, Role.REVIEWER, Role.LEAD)
"""In what capacity a review can be signed."""

WEIGHTY = Decimal(3)
"""From so many points on a deduction is confirmed by itself."""

_OFFICERS = ("承办人", "执法人员", "检查人员", "询问人", "调查人员")
"""Roles in which the officers of a case sign its papers."""


class ToSign(Protocol):
    """What an open case has that signing looks at."""

    @property
    def is_self_check(self) -> bool: ...  # noqa: D102
    @property
    def machine(self) -> Review: ...  # noqa: D102
    @property
    def review(self) -> Review: ...  # noqa: D102
    @property
    def steps(self) -> tuple[Step, ...]: ...  # noqa: D102
    @property
    def stale(self) -> tuple[Reopened, ...]: ...  # noqa: D102
    @property
    def undecided(self) -> tuple[Finding, ...]: ...  # noqa: D102
    @property
    def signed(self) -> SignOff | None: ...  # noqa: D102
    @property
    def check(self) -> SecondCheck | None: ...  # noqa: D102


SELF_CHECK = "自查不签署；需要评查的，请从“评查”打开案卷。"
SIGNED = "本案评查已由{name}签署。"
WRONG_ROLE = "评查由法制审核人员、评查人、评查负责人签署，{role}不能签署。"
NAMELESS = "请填写签署人的姓名。"
OWN_CASE = "{name}是本案的办案人员，不能以{role}的身份签署。"
UNANSWERED = "还有{count}项待人工核实、待人工评判的事项没有作出评判。"
NOT_SINGLY = "有{count}项否决或者扣3分以上的事项没有逐项确认。"
UNCONFIRMED = "还有{count}项不符合的事项没有确认，可以批量确认。"
OUTLIVED = "有{count}项评判所依据的内容已经变动，须重新评判。"
UNCHECKED = "本案已送复核，复核通过后才能签署。"
SENT_BACK = "本案复核被{name}退回，改正后须再送复核。"
SENTENCES = (
    SELF_CHECK,
    SIGNED,
    WRONG_ROLE,
    NAMELESS,
    OWN_CASE,
    UNANSWERED,
    NOT_SINGLY,
    UNCONFIRMED,
    OUTLIVED,
    UNCHECKED,
    SENT_BACK,
)
"""All that may be in the way."""


@dataclass(frozen=True, slots=True)
class Hindrance:
    """One thing in the way, one of `SENTENCES` with its values, and the findings it is about as they stand now."""

    sentence: str
    findings: tuple[Finding, ...] = ()
    name: str = ""
    role: str = ""

    @property
    def said(self) -> str:
        """The sentence with its values."""
        return self.sentence.format(count=len(self.findings), name=self.name, role=self.role)


def hindrances(opened: ToSign, name: str, role: Role) -> tuple[Hindrance, ...]:
    """All that keeps this person from closing the review; nothing if it can be closed."""
    if opened.is_self_check:
        return (Hindrance(SELF_CHECK),)
    if opened.signed is not None:
        return (Hindrance(SIGNED, name=opened.signed.by),)
    return (*_of_the_person(opened.review.case, name, role), *_of_the_review(opened))


def sign(opened: ToSign, name: str, role: Role, at: datetime) -> SignOff:
    """The deed that closes the review. Raises UnsignableError while anything is in the way."""
    refuse_hindered(opened, name, role)
    return SignOff(name.strip(), role, at)


def refuse_hindered(opened: ToSign, name: str, role: Role) -> None:
    """Raise UnsignableError if anything keeps this person from closing the review."""
    if found := hindrances(opened, name, role):
        raise UnsignableError(found[0].said, len(found))


def officers_of(case: CaseFile) -> tuple[str, ...]:
    """The names of those who handled the case: as its papers print them, and as they are typed where officers sign."""
    printed = (fact.value.name for fact in case.facts_of("执法人员") if isinstance(fact.value, Officer))
    marks = (m for m in case.marks_of(roles=_OFFICERS) if m.kind is MarkKind.SIGNATURE and m.signer)
    return tuple(dict.fromkeys(filter(None, map(squeezed, (*printed, *(m.signer or "" for m in marks))))))


def _of_the_person(case: CaseFile, name: str, role: Role) -> Iterator[Hindrance]:
    if role not in SIGNING:
        yield Hindrance(WRONG_ROLE, role=role)
    if not name.strip():
        yield Hindrance(NAMELESS)
    elif squeezed(name) in officers_of(case):
        yield Hindrance(OWN_CASE, name=name.strip(), role=role)


def _of_the_review(opened: ToSign) -> Iterator[Hindrance]:
    faults = tuple(f for f in opened.undecided if f.outcome is Outcome.FAIL and not _is_weighty(f))
    weighty = tuple(_not_singly(opened))
    asked = tuple(f for f in opened.undecided if f.outcome is not Outcome.FAIL)
    again = tuple(one.finding for one in opened.stale if one.finding is not None)
    if opened.check is not None and opened.check.state is CheckState.SENT:
        yield Hindrance(UNCHECKED)
    if opened.check is not None and opened.check.state is CheckState.RETURNED:
        yield Hindrance(SENT_BACK, name=opened.check.by)
    if asked:
        yield Hindrance(UNANSWERED, asked)
    if weighty:
        yield Hindrance(NOT_SINGLY, weighty)
    if faults:
        yield Hindrance(UNCONFIRMED, faults)
    if again:
        yield Hindrance(OUTLIVED, _now(again, opened.review))


def _now(findings: Iterable[Finding], review: Review) -> tuple[Finding, ...]:
    """The findings as people have decided them since."""
    standing = {_key(finding): finding for finding in review.findings}
    return tuple(standing.get(_key(finding), finding) for finding in findings)


def _key(finding: Finding) -> tuple[str, Outcome]:
    """The finding as decisions name it: by what the machine found."""
    machine = finding.proposed or finding
    return machine.rule.id, machine.outcome


def _is_weighty(finding: Finding) -> bool:
    """Whether it is a veto or costs much, as the machine found it or as a person decided it."""
    both = (one for one in (finding, finding.proposed) if one is not None and one.outcome is Outcome.FAIL)
    return any(one.rule.veto is not None or one.deducted >= WEIGHTY for one in both)


def _not_singly(opened: ToSign) -> Iterator[Finding]:
    """The weighty findings that nobody has decided, or only together with others."""
    steps = standing_steps(opened.steps)
    for finding in opened.review.findings:
        if _is_weighty(finding) and not (finding.proposed and _decided_singly(finding.proposed, opened.machine, steps)):
            yield finding


def _decided_singly(machine: Finding, review: Review, steps: Iterable[Step]) -> bool:
    """Whether what stands of the finding was decided in a step of its own; to say it again in a batch changes nothing.

    Which reading the decision was made on does not matter, as long as it stands on this one.
    """
    subject = subject_of(review, machine)
    meant = (subject.rule, subject.clause, subject.outcome, subject.documents)
    singly, last = False, None
    for step in steps:
        made = [deed for deed in step.deeds if isinstance(deed, Confirmation | Override | Withdrawal)]
        for deed in made:
            about = deed.subject
            if (about.rule, about.clause, about.outcome, about.documents) != meant:
                continue
            said = _said(deed)
            singly = len(made) == 1 or (singly and said == last)
            last = said
    return singly


def _said(deed: Decision) -> tuple[object, ...]:
    """What a decision comes to, whoever made it and when."""
    if isinstance(deed, Confirmation):
        return Outcome.FAIL, deed.deducted
    return (deed.outcome, deed.deducted) if isinstance(deed, Override) else ()
