"""The draft of a 法制审核意见书: what was found of each matter and where; opinion, signature and date stay blank."""

from __future__ import annotations

from casereview.opinion.docx import opinion_bytes
from casereview.opinion.draft import NotForLegalReviewError, Opinion, opinion_of
from casereview.opinion.pdf import opinion_pdf

__all__ = ["NotForLegalReviewError", "Opinion", "opinion_bytes", "opinion_of", "opinion_pdf"]
