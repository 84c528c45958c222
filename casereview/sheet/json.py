"""The machine-readable review: one JSON object a case, byte-identical for the same input, pack and version."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal

from casereview import __version__
from casereview.model import (
    CaseFile,
    Citation,
    DiscretionCitation,
    Document,
    Fact,
    Finding,
    Mark,
    Officer,
    PenaltyItem,
    Review,
    RulePack,
    Score,
    Source,
)
from casereview.phrases import problem_text

FORMAT = "casereview.review/1"


def review_json(review: Review, score: Score) -> str:
    """The review as one line of JSON, without a line break at its end."""
    return json.dumps(review_data(review, score), ensure_ascii=False, separators=(",", ":"))


def facts_json(case: CaseFile) -> str:
    """What was read, without judging, as one line of JSON."""
    return json.dumps({"format": FORMAT, "tool": _tool(), **_case_data(case)}, ensure_ascii=False)


def review_data(review: Review, score: Score) -> dict[str, object]:
    """The review as plain data in the order of the contract."""
    papers = _papers(review.case)
    return {
        "format": FORMAT,
        "tool": _tool(),
        "pack": _pack(review.pack),
        **_case_data(review.case),
        "findings": [_finding(finding, papers) for finding in review.findings],
        "score": _score(score),
        "timeline": [
            {
                "event": event.title,
                "date": event.on.isoformat(),
                "document": papers[event.source.document][0],
                "page": event.source.page,
            }
            for event in review.timeline
        ],
    }


def _tool() -> dict[str, str]:
    return {"name": "casereview", "version": __version__}


def _pack(pack: RulePack) -> dict[str, object]:
    adopted = pack.adopted
    return {
        "id": pack.id,
        "title": pack.title,
        "edition": pack.edition,
        "sha256": pack.sha256,
        "adopted": None
        if adopted is None
        else {
            "unit": adopted.unit,
            "document_number": adopted.document_number,
            "date": adopted.on.isoformat(),
            "by": adopted.by,
        },
    }


def _case_data(case: CaseFile) -> dict[str, object]:
    papers = _papers(case)
    return {
        "case": {
            "title": case.title,
            "number": case.number,
            "party": case.party,
            "party_kind": case.party_kind,
            "agency": case.agency,
            "procedure": case.procedure,
            "stage": case.stage,
            "form": case.form,
            "order_from": case.order_from,
            "sha256": case.sha256,
        },
        "documents": [_document(document, index) for index, document in enumerate(case.documents, 1)],
        "facts": [_fact(fact, papers) for fact in case.facts],
        "marks": [_mark(mark, papers) for mark in case.marks],
    }


_Papers = Mapping[str, tuple[int, Document]]


def _papers(case: CaseFile) -> _Papers:
    """The documents by id, with their index."""
    return {document.id: (index, document) for index, document in enumerate(case.documents, 1)}


def _document(document: Document, index: int) -> dict[str, object]:
    numbers = [page.number for page in document.pages] or [1]
    return {
        "index": index,
        "id": document.id,
        "sha256": document.sha256,
        "kind": document.kind,
        "label": document.label,
        "title": document.title,
        "number": document.number,
        "source": document.source,
        "pages": [numbers[0], numbers[-1]],
        "reading": document.reading,
        "confidence": round(min(document.confidence, 1.0 if document.clarity is None else document.clarity), 3),
        "problem": problem_text(document),
    }


def _box(source: Source, papers: _Papers) -> list[float] | None:
    """Where the place is on the page as the file shows it."""
    box = papers[source.document][1].shown(source)
    return None if box is None else [round(edge, 1) for edge in box]


def _fact(fact: Fact, papers: _Papers) -> dict[str, object]:
    return {
        "name": fact.name,
        "value": plain(fact.value),
        "document": papers[fact.source.document][0],
        "page": fact.source.page,
        "quote": fact.source.quote,
        "box": _box(fact.source, papers),
        "confidence": round(fact.confidence, 3),
    }


def plain(value: object) -> object:
    """A value as JSON can hold it: dates in ISO, datetimes to the minute, money as numbers."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return number(value)
    if isinstance(value, Officer | Citation | DiscretionCitation | PenaltyItem):
        return {key: plain(part) for key, part in asdict(value).items()}
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(part) for part in value]
    return value


def number(value: Decimal) -> int | float:
    """A decimal as the JSON number that reads the same: whole yuan without a fraction."""
    return int(value) if value == value.to_integral_value() else float(value)


def _mark(mark: Mark, papers: _Papers) -> dict[str, object]:
    return {
        "kind": mark.kind,
        "role": mark.role,
        "label": mark.label,
        "state": mark.state,
        "document": papers[mark.source.document][0],
        "page": mark.source.page,
        "box": _box(mark.source, papers),
        "confidence": round(mark.confidence, 3),
    }


def _finding(finding: Finding, papers: _Papers) -> dict[str, object]:
    rule = finding.rule
    return {
        "rule": rule.id,
        "clause": rule.clause,
        "section": rule.section,
        "topic": rule.topic.name.lower(),
        "title": rule.title,
        "outcome": finding.outcome.name,
        "manual": finding.manual,
        "status": rule.status,
        "veto": rule.veto,
        "points": float(rule.points),
        "deducted": float(finding.deducted),
        "open": float(finding.open),
        "message": finding.message,
        "advice": finding.advice,
        "basis": list(rule.basis),
        "standing": rule.standing,
        "force": rule.force,
        "cure": finding.cure,
        "absorbed_by": finding.absorbed_by,
        "covers": list(rule.covers),
        "origin": finding.origin,
        "sources": [_source(source, papers) for source in finding.sources],
    }


def _source(source: Source, papers: _Papers) -> dict[str, object]:
    return {
        "document": papers[source.document][0],
        "page": source.page,
        "quote": source.quote,
        "box": _box(source, papers),
    }


def _score(score: Score) -> dict[str, object]:
    return {
        "total": float(score.total),
        "kept": float(score.kept),
        "lost": float(score.lost),
        "unconfirmed": float(score.unconfirmed),
        "open": float(score.open),
        "lower": float(score.lower),
        "upper": float(score.upper),
        "grade": score.grade,
        "proposed_vetoes": list(score.proposed_vetoes),
        "vetoed": list(score.vetoed),
        "sections": [
            {
                "title": section.title,
                "total": float(section.total),
                "kept": float(section.kept),
                "lost": float(section.lost),
                "open": float(section.open),
            }
            for section in score.sections
        ],
    }
