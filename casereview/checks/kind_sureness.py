"""What rests on a paper of which it is only likely what it is fails nothing: the reviewer is asked what it is."""

from __future__ import annotations

from dataclasses import replace

from casereview.checks.absence import LIKELY, title_of
from casereview.checks.parameters import KindId
from casereview.model import CaseFile, Document, Verdict, unsure

_APPROVAL = "_approval"
_NO_MATTER = frozenset(
    {
        "unknown",
        "party_material",
        "identity_proof",
        "contents_list",
        "photo_evidence",
        "discretion_excerpt",
        "standard_excerpt",
    }
)
"""Evidence of whatever name, and what is judged by what it lists or shows, not by what it is called."""


def of_sure_kind(verdict: Verdict, case: CaseFile) -> Verdict:
    """The verdict with those failures as doubts that rest on a paper whose kind was guessed."""
    guessed = {d.id: d for d in case.documents if is_guessed(d)} if verdict.failures else {}
    kept, asked = [], []
    for failure in verdict.failures:
        paper = next((guessed[s.document] for s in failure.sources if s.document in guessed), None)
        if paper is None:
            kept.append(failure)
        else:
            why = f"《{title_of(paper)}》似为{paper.label}，未能确定，请核对"
            asked.append(replace(failure, reason=why))
    return replace(verdict, failures=tuple(kept), doubts=(*asked, *verdict.doubts)) if asked else verdict


def is_guessed(document: Document) -> bool:
    """Whether the kind of a paper is only likely, and what is judged of it depends on that."""
    return document.kind not in _NO_MATTER and 0 < document.confidence < LIKELY


def perhaps_approved(case: CaseFile, kinds: tuple[KindId, ...]) -> Verdict | None:
    """A doubt where an approval is missing and a form is there of which it is not sure what was approved on it.

    Such forms are worded alike, whatever they are for.
    """
    forms = (d for d in case.documents if d.kind.endswith(_APPROVAL) and is_guessed(d))
    likely = next(forms, None) if any(kind.endswith(_APPROVAL) for kind in kinds) else None
    if likely is None:
        return None
    reason = f"《{title_of(likely)}》似为{likely.label}，请核对是否即为所缺的审批文书"
    return unsure(reason, likely.whole(), missing="、".join(kinds))
