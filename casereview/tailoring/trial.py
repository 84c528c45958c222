"""Changes tried before they are used: every example of the pack, and the open case judged again."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from casereview.carry_over import Moved, carry_over, taken_along
from casereview.example_runs import RuleRun, run_examples
from casereview.lawbook import with_own_tiers
from casereview.marked_yaml import Plain
from casereview.model import Finding, Review, RulePack
from casereview.opened import OpenCase
from casereview.pipeline import judge
from casereview.progress import Progress, silent
from casereview.review import decided
from casereview.score import score
from casereview.steps import decisions_in
from casereview.tailored import RUNNING, CaseTrial, Contradiction, Shift, Trial
from casereview.tailoring.kept import kept_in
from casereview.tailoring.misstated import misstated
from casereview.tailoring.overlay import laid_out, overlay_of, read_overlay, refuse_imbalance
from casereview.tailoring.shelf import Shelf, tailoring_of


def tried(shelf: Shelf, base: str, opened: OpenCase | None = None, progress: Progress = silent) -> Trial:
    """The changes to the pack, tried.

    Raises TailoringError where they cannot be read or the points do not add up. `progress` is called before every
    rule, and may raise.
    """
    tailoring = tailoring_of(shelf, base)
    overlay = overlay_of(shelf, tailoring)
    refuse_imbalance(overlay.balance)
    with laid_out(shelf, overlay.settings, base) as folder:
        pack = read_overlay(shelf, folder, overlay)
        law = with_own_tiers(shelf.law, folder)
        runs: list[RuleRun] = []
        waiting = [rule for rule in pack.rules if rule.examples]
        for run in run_examples(pack, shelf.catalogue, law):
            progress(RUNNING, len(runs), len(waiting))
            runs.append(run)
        shown = None if opened is None else _of_case(opened, pack, folder, shelf, progress)
    wrong = [run for run in runs if run.contradictions]
    return Trial(
        tailoring,
        pack,
        sum(len(rule.examples) for rule in waiting),
        tuple(Contradiction(run.rule, error.what) for run in wrong for error in run.contradictions),
        {run.rule.id: _holding(run) for run in wrong},
        shown,
        misstated(overlay.adjustables),
    )


def _of_case(opened: OpenCase, pack: RulePack, folder: Path, shelf: Shelf, progress: Progress) -> CaseTrial:
    before, other = _before(opened, str(pack.extends), shelf)
    machine = opened.machine
    judged = judge(machine.case, pack, with_own_tiers(shelf.law, folder), progress, machine.course)
    made = taken_along(decisions_in(opened.steps), judged)
    again = [one for one in carry_over(made, before.pack, judged).another_look if one.why is Moved.CLAUSE]
    return CaseTrial(
        title=machine.case.title or opened.path.name,
        before=score(before, made),
        after=score(judged, made),
        shifts=_shifts(decided(before, made).findings, decided(judged, made).findings),
        other_pack=other,
        reopened=len(again),
    )


def _before(opened: OpenCase, base: str, shelf: Shelf) -> tuple[Review, str]:
    """The case as judged without the changes, and the title of the pack it is judged by if that is another."""
    machine = opened.machine
    if machine.pack.id == base or base == _tailored_by(machine.pack.id, shelf):
        return machine, ""
    folder = shelf.folder(base)
    pack, law = shelf.read(folder, examples=False), with_own_tiers(shelf.law, folder)
    return judge(machine.case, pack, law, silent, machine.course), machine.pack.title


def _tailored_by(pack: str, shelf: Shelf) -> str:
    """The pack whose changes this one is made of."""
    kept = kept_in(shelf.own / pack)
    return kept.base if kept else ""


def _shifts(before: tuple[Finding, ...], after: tuple[Finding, ...]) -> tuple[Shift, ...]:
    """The rules that find otherwise, in the order of the pack."""
    rules = {finding.rule.id: finding.rule for finding in (*before, *after)}
    shifts = []
    for name, rule in rules.items():
        old, new = (tuple(f for f in found if f.rule.id == name) for found in (before, after))
        if [_essence(finding) for finding in old] != [_essence(finding) for finding in new]:
            shifts.append(Shift(rule, old, new))
    return tuple(shifts)


def _essence(finding: Finding) -> tuple[object, ...]:
    return finding.outcome, finding.message, finding.deducted, finding.open, finding.rule.veto, finding.rule.status


def _holding(run: RuleRun) -> list[Plain]:
    wrong = {(error.path, error.line) for error in run.contradictions}
    held = (example for example in run.rule.examples if (example.file, example.line) not in wrong)
    return [{"given": cast(Plain, dict(example.given)), "expect": str(example.expect)} for example in held]
