"""Cases drawn by number and family, printed and scanned each in its own way, some with faults planted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pylopdf_fonts_zh_cn

from sample_cases.making.case import bound
from sample_cases.making.inked_pages import Inking
from sample_cases.making.looks import FAMILIES
from sample_cases.making.papers import Paper
from sample_cases.making.pdf import Setting, page_counts
from sample_cases.making.scans import Scan
from sample_cases.proving.lawful import ORDINARY, lawful_case
from sample_cases.proving.manner import Manner
from sample_cases.proving.plants import FAULTS
from sample_cases.proving.volume import Volume

_SHIPPED = Path(pylopdf_fonts_zh_cn.__file__).parent
SHIPPED_FONTS = (_SHIPPED / "NotoSerifSC-Regular.otf", _SHIPPED / "NotoSansSC-Regular.otf")
_OTHERS = ("fire", "fast_fire", "summary", "seized", "no_penalty", "tianjin")
_FIRST = {"developing": 1000, "held-back": 5000}
"""The seeds of a family begin here, away from those that the samples and the proof use."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One case to scan: its papers as they lie, how they are printed and taken, the rules that must find a fault."""

    name: str
    papers: tuple[Paper, ...]
    style: Manner
    scan: Scan
    faults: tuple[str, ...] = ()


def drawn(family: str, number: int, *, faults: int, fonts: Sequence[Path] = (), colours: str | None = None) -> Drawn:
    """The case of that number in the family, with up to so many faults planted; the same each time."""
    random = Random(f"{family}/{number}/{faults}")
    scene = random.choice(ORDINARY if faults or random.random() < 0.65 else _OTHERS)
    case = lawful_case(scene, _FIRST[family] + number)
    rules: list[str] = []
    for fault in random.sample(FAULTS, len(FAULTS)) if faults else ():
        if len(rules) == faults:
            break
        if (fault.scenes and scene not in fault.scenes) or scene in fault.except_in or fault.rule in rules:
            continue
        if (changed := fault.plant(case, Random(f"{fault.words}/{number}"))) is not None:
            case = changed
            rules.append(fault.rule)
    style = case.matter.style
    assert isinstance(style, Manner)
    scan = _scan(random, family, fonts or SHIPPED_FONTS, colours)
    return Drawn(f"{family}-{number}-{scene}", _laid(case, style, scan.setting), style, scan, tuple(rules))


def _laid(case: Volume, style: Manner, setting: Setting) -> tuple[Paper, ...]:
    """All papers as they lie, set in the bureau's manner, the contents list telling their folios."""
    plain = tuple(_own(paper, style) for paper in case.papers())
    counts = page_counts(plain, style, seed=case.name, setting=setting)
    folios = [1 + sum(counts[:index]) for index in range(len(counts))]
    papers = bound(case, case.papers(), folios, sum(counts))
    for change in case.binding:
        papers = change(papers)
    return tuple(_own(paper, style) for paper in papers)


def _own(paper: Paper, style: Manner) -> Paper:
    """The paper in the bureau's manner; a title set with spaces is renamed here, as it is not found later."""
    title = style.renamed(paper.title) if style.spaced_titles else paper.title
    return replace(style.laid_out(paper), title=title)


def _scan(random: Random, family: str, fonts: Sequence[Path], colours: str | None) -> Scan:
    text = random.choice(fonts)
    left = random.uniform(52, 84)
    setting = Setting(
        text=text,
        titles=random.choice((None, random.choice(fonts))),
        left=left,
        top=random.uniform(44, 80),
        width=595 - left - random.uniform(48, 78),
        bottom=random.uniform(765, 795),
        scale=random.choice((0.95, 1.0, 1.0, 1.1, 1.25)),
        leading=random.uniform(1.45, 1.9),
    )
    inking = Inking(
        blue=random.choice((0.0, 0.3, 0.8)),
        opinions=random.random() < 0.7,
        dates=random.random() < 0.25,
        fingerprints=random.random() < 0.4,
        stamped_roles=frozenset({"审批人"}) if random.random() < 0.1 else frozenset(),
        folios=random.choice(("stamped", "stamped", "written", "printed", "none")),
        seal_points=random.uniform(105, 122),
    )
    return Scan(FAMILIES[family](random, colours), setting, inking)
