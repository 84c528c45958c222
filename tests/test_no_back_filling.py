"""Nothing the program prints could help to fill in a file afterwards, whatever the rule, the stage and the course."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from casereview.catalogue import read_catalogue
from casereview.evaluate import evaluate
from casereview.example import case_of
from casereview.lawbook import read_lawbook
from casereview.model import CaseFile, Finding, Rule, RulePack, Section
from casereview.pipeline import judge, read_case
from casereview.rulepack import pack_folders, read_pack
from casereview.score import score
from casereview.sheet.json import review_json
from casereview.spelling.dates import find_dates
from casereview.terms import Cure, Outcome, Procedure, Stage, Trait

ROOT = Path(__file__).parent.parent
CATALOGUE, LAW = read_catalogue(), read_lawbook()
PACKS = {name: read_pack(folder, CATALOGUE, LAW) for name, folder in pack_folders().items()}
RULES = {(rule.id, rule.clause, rule.fail): (pack, rule) for pack in PACKS.values() for rule in pack.rules}
FORBIDDEN = re.compile(
    r"补签|补填|补写|补盖|补记|补录|补办|补做|补造|补开|后补|事后补|倒签|追签|代签|改签|重签|填上|签上|写上日期|(?<![整责])改日期|改为[0-9]"
    r"|日期(?:改|写|填|签)[为成至到]|应(?:当)?(?:签署|注明|填写|落款)[^。；]{0,6}[0-9]{4}年"
)
"""Words that would tell somebody how to make up a paper, a signature or a day."""

OF_THE_LAW = {date(*map(int, day)) for day in re.findall(r"date\((\d+), (\d+), (\d+)\)", repr(LAW))}
"""The days on which laws and bases begin and end, which are no days of a case."""

DECIDED = (Stage.DECIDED, Stage.CLOSED, Stage.ARCHIVED)


def dates_of(case: CaseFile) -> set[date]:
    """Every day that the case itself gives."""
    given = {found.value for document in case.documents for found in find_dates(document.flow.text)}
    for value in [fact.value for fact in case.facts] + [mark.signed_on for mark in case.marks]:
        if isinstance(value, date):
            given.add(value.date() if isinstance(value, datetime) else value)
    return given


def on_every_course(case: CaseFile) -> Iterator[CaseFile]:
    for stage in Stage:
        yield replace(case, stage=stage)
    for procedure in Procedure:
        yield replace(case, procedure=procedure, traits=tuple(Trait))


def said(finding: Finding) -> str:
    return f"{finding.rule.title}\n{finding.message}\n{finding.advice or ''}\n{finding.rule.ask or ''}"


def complaints(case: CaseFile, pack: RulePack) -> Iterator[str]:
    """What is said on this case that should not be."""
    known = dates_of(case) | OF_THE_LAW
    for finding in evaluate(case, pack, LAW):
        text = said(finding)
        where = f"{finding.rule.id} {case.stage}: {text}"
        if FORBIDDEN.search(text) or any(found.value not in known for found in find_dates(finding.message)):
            yield where
        if case.stage is Stage.ARCHIVED and (finding.cure is not Cure.NONE or finding.advice):
            yield where
        if finding.cure is Cure.REDO and (case.stage in DECIDED or Trait.UNDECIDED in case.traits):
            yield where


@pytest.mark.parametrize(("pack", "rule"), [pytest.param(*each, id=each[1].id) for each in RULES.values()])
def test_no_rule_helps_to_fill_in_a_file(pack: RulePack, rule: Rule) -> None:
    alone = replace(pack, sections=(Section(rule.section, (rule,)),))

    cases = [turned for example in rule.examples for turned in on_every_course(case_of(example, CATALOGUE))]

    assert [complaint for case in cases or [CaseFile(())] for complaint in complaints(case, alone)] == []


@pytest.mark.parametrize("name", ["many-faults-word", "course-summary"])
def test_no_sheet_of_a_whole_case_helps_to_fill_it_in(name: str) -> None:
    case = read_case(ROOT / "sample_cases" / name, CATALOGUE)

    assert [
        text for pack in PACKS.values() for turned in on_every_course(case) for text in complaints(turned, pack)
    ] == []


def test_the_sheets_of_an_archived_case_offer_no_cure() -> None:
    case = replace(read_case(ROOT / "sample_cases" / "many-faults-word", CATALOGUE), stage=Stage.ARCHIVED)
    review = judge(case, PACKS["reference"], LAW)

    findings = json.loads(review_json(review, score(review)))["findings"]

    assert any(finding["outcome"] == "FAIL" for finding in findings)
    assert {(finding["cure"], finding["advice"]) for finding in findings} == {("none", None)}


def test_what_could_still_be_done_is_never_more_later() -> None:
    still = (Cure.SUPPLEMENT, Cure.CORRECT, Cure.REDO)
    open_to = dict.fromkeys(Stage, 0)
    for pack, rule in RULES.values():
        for example in rule.examples:
            for stage in Stage:
                alone = replace(
                    pack, sections=(Section(rule.section, (replace(rule, from_stage=Stage.INVESTIGATION),)),)
                )
                findings = evaluate(replace(case_of(example, CATALOGUE), stage=stage), alone, LAW)
                open_to[stage] += sum(f.cure in still for f in findings if f.outcome is Outcome.FAIL)

    counts = list(open_to.values())
    assert counts[0] > 0
    assert counts[-1] == 0
    assert all(later <= earlier for earlier, later in pairwise(counts))


def sentences(path: Path) -> Iterator[str]:
    """The Chinese texts a module holds, docstrings and patterns left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[一-鿿]", node.value):
            yield node.value


def test_no_sentence_of_the_program_helps_to_fill_in_a_file() -> None:
    modules = [path for top in ("casereview", "ui") for path in sorted((ROOT / top).rglob("*.py"))]

    spoken = [(path.name, text) for path in modules for text in sentences(path) if FORBIDDEN.search(text)]

    assert [found for found in spoken if not re.search(r"[\\|(]\?|\[\^", found[1])] == []  # patterns only read
