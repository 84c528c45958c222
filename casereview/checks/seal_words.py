"""Whose seal a paper bears by the words of the seal, held against the body that issues the paper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from casereview.checks.absence import is_certain, title_of
from casereview.model import CaseFile, Document, Mark, Verdict, not_applicable, unsure
from casereview.terms import MarkState
from casereview.text import squeezed

_USE = re.compile(
    r"(?:行政|执法|处罚|审批|业务|合同|财务|检查|监督|检验|检测|许可|收发|档案)*(?:专用)?章?(?:\(\d{1,2}\))?$"
)
"""What a seal is for, behind the name of the body."""
_BODY = re.compile(r"(?:局|厅|委员会|支队|大队|总队|政府|管委会|办事处|公司|厂|店|科|股|室|处|所|站|中心)$")
_ALIKE = 0.8
"""From here on two names may be one of which a letter was read as another."""


def seals_of_others(case: CaseFile, document: Document, marks: Iterable[Mark]) -> Verdict:
    """A doubt for each of these seals whose words surely name another body than the one that issues the paper.

    Nothing is told where the words were not read, or where nobody knows for certain who issues the paper.
    """
    issuer = _issuer(case, document)
    others = tuple(m for m in marks if m.state is MarkState.PRESENT and issuer and _names_another(m.signer, issuer))
    if not others:
        return not_applicable()
    words = "”、“".join(dict.fromkeys(squeezed(mark.signer or "") for mark in others))
    reason = f"印文为“{words}”，与落款机关“{issuer}”不同，请核对"
    return unsure(reason, *(m.source for m in others), title=title_of(document), role=others[0].role)


def _issuer(case: CaseFile, document: Document) -> str:
    """The body that the paper itself names as its own; empty if that is not certain."""
    named = (f for f in case.facts_of("办案机关") if f.source.document == document.id)
    found = {squeezed(str(fact.value)) for fact in named if fact.value and is_certain(fact)}
    return found.pop() if len(found) == 1 else ""


def _names_another(words: str | None, issuer: str) -> bool:
    name = _USE.sub("", squeezed(words or ""))
    if _BODY.search(name) is None or name.endswith(issuer) or issuer.endswith(name):
        return False
    return SequenceMatcher(None, name, issuer, autojunk=False).ratio() < _ALIKE
