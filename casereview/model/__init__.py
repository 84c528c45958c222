"""The nouns: pages, documents, facts, marks, the case, rules, findings, the review and its score. All frozen."""

from __future__ import annotations

from casereview.model.case import CaseFile, Course, ReadPaper
from casereview.model.corrections import Correction, Merge, Reorder, Retype, Split
from casereview.model.documents import Document, Flow, Source, Stretch
from casereview.model.facts import Citation, DiscretionCitation, Fact, FactValue, Mark, Officer, PenaltyItem, day_of
from casereview.model.pack import Adoption, Band, Bound, Example, Rule, RulePack, Section, StepThreshold
from casereview.model.pages import (
    Block,
    Box,
    Cell,
    Graphic,
    Guess,
    Line,
    Mended,
    Mending,
    Page,
    SourceFile,
    Straightening,
    around,
)
from casereview.model.review import Event, Finding, Review, Score, SectionScore
from casereview.model.sending import send_by_fields
from casereview.model.verdict import (
    Check,
    Occurrence,
    Verdict,
    failed,
    failed_if,
    merged,
    not_applicable,
    passed,
    unsure,
)

__all__ = [
    "Adoption",
    "Band",
    "Block",
    "Bound",
    "Box",
    "CaseFile",
    "Cell",
    "Check",
    "Citation",
    "Correction",
    "Course",
    "DiscretionCitation",
    "Document",
    "Event",
    "Example",
    "Fact",
    "FactValue",
    "Finding",
    "Flow",
    "Graphic",
    "Guess",
    "Line",
    "Mark",
    "Mended",
    "Mending",
    "Merge",
    "Occurrence",
    "Officer",
    "Page",
    "PenaltyItem",
    "ReadPaper",
    "Reorder",
    "Retype",
    "Review",
    "Rule",
    "RulePack",
    "Score",
    "Section",
    "SectionScore",
    "Source",
    "SourceFile",
    "Split",
    "StepThreshold",
    "Straightening",
    "Stretch",
    "Verdict",
    "around",
    "day_of",
    "failed",
    "failed_if",
    "merged",
    "not_applicable",
    "passed",
    "unsure",
]

send_by_fields(
    Block, Citation, DiscretionCitation, Document, Fact, Flow, Graphic, Line, Mark, Officer, Page, PenaltyItem,
    ReadPaper, Source, SourceFile,
)  # fmt: skip
