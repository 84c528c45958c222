"""A check's answer, and the few ways to give it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from casereview.model.documents import Source
from casereview.terms import Outcome


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


def failed_if(surely: bool, doubt: str, *sources: Source, **values: object) -> Verdict:
    """The rule is broken at one place where that is read `surely`; else it cannot be told, and the doubt is asked."""
    return failed(*sources, **values) if surely else unsure(doubt, *sources, **values)


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
