"""Whether a letter of the party bears its hand or seal."""

from __future__ import annotations

import re

from casereview.checks.absence import is_unread, misstated, title_of
from casereview.checks.parameters import KindId
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Verdict, merged, not_applicable, passed
from casereview.terms import Form, MarkState
from casereview.text import squeezed

_LETTER = re.compile(r"(?:同意书|具结书|申请书|承诺书|保证书|悔过书|声明书?|情况说明)$")
_ASKS = re.compile(r"\((?:签[名字章]|盖章|签名或盖章|公章)\)|(?:申请|承诺|保证|声明|具结|同意)人:")
_LONGEST, _TOP = 24, 2


def letters_signed(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when a letter that prints a place to sign or to seal bears anything but print; a bare scan asks.

    Not applicable to drafts and without such a letter. Values: `title`.
    """
    if case.form is Form.DRAFT:
        return not_applicable()
    return merged(*(_signed(case, paper) for paper in case.of_kind(*kinds) if _is_letter(paper)))


def _is_letter(paper: Document) -> bool:
    texts = [text for page in paper.pages for block in page.blocks if (text := squeezed(block.text))]
    headings = [squeezed(paper.title or ""), *texts[:_TOP]]
    typed = not is_unread(paper) or paper.kind == "unknown"
    named = any(len(heading) <= _LONGEST and _LETTER.search(heading) for heading in headings)
    return named and typed and _ASKS.search(words_of(paper)) is not None


def _signed(case: CaseFile, paper: Document) -> Verdict:
    given = (MarkState.PRESENT, MarkState.TYPED, MarkState.REFUSAL_NOTED)
    if any(page.graphics for page in paper.pages) or any(mark.state in given for mark in case.marks_on(paper)):
        return passed(paper.whole())
    return misstated(paper, paper.whole(), title=title_of(paper))
