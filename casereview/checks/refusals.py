"""Whether a noted refusal to sign is accounted for: a reason, a witness, a film."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.checks.absence import title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, passed, unsure
from casereview.terms import MarkState

_ACCOUNTED = re.compile(
    r"见证|在场人|理由|原因|因[^,。]{2,20}拒|拒[^。]{0,12}(?:因|称|认为|表示)|以[^,。]{2,20}为由|全程(?:录|记录)|录像|录音录像|记录仪|注明情况"
)


def refusals_accounted(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when a paper on which a refusal to sign is noted tells why, before whom, or that it was filmed; else asks.

    Not applicable where nobody refused. Values: `title`, `role`.
    """
    return merged(*(verdict for paper in case.of_kind(*kinds) for verdict in _accounted(case, paper)))


def _accounted(case: CaseFile, paper: Document) -> Iterator[Verdict]:
    for mark in case.marks_on(paper):
        if mark.state is not MarkState.REFUSAL_NOTED:
            continue
        if _ACCOUNTED.search(words_of(paper)):
            yield passed(mark.source)
        else:
            told = "注明拒绝签名，未见拒签的理由、见证人或者录像的说明，请核对"
            yield unsure(told, mark.source, title=title_of(paper), role=mark.role)
