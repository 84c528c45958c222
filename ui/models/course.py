"""What a person sets of the course of a case, told by what the window shows of it."""

from __future__ import annotations

from collections.abc import Collection

from casereview.model import CaseFile, Course
from casereview.terms import Procedure, Stage, Trait

AS_READ = "（识别结果）"
"""The mark of what the papers show, whether or not a person says otherwise."""


def course_set(read: CaseFile, stage: Stage, procedure: Procedure, traits: Collection[Trait]) -> Course:
    """What differs from what was read of the case: choosing what was read takes back what had been set."""
    return Course(
        stage=None if stage is read.stage else stage,
        procedure=None if procedure is read.procedure else procedure,
        met=tuple(trait for trait in Trait if trait in traits and trait not in read.traits),
        not_met=tuple(trait for trait in Trait if trait in read.traits and trait not in traits),
    )
