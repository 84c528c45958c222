"""Which commands stand ready, by what lies on the desk."""

from __future__ import annotations

from collections.abc import Mapping

from casereview.opened import OpenCase

_OF_A_CASE = (
    "check_again", "begin", "next_finding", "previous_finding", "next_undecided", "search_findings", "show_rule",
    "zoom_in", "zoom_out", "fit_width", "turn", "find", "thumbnails", "highlight", "next_page",
    "previous_page", "next_document", "previous_document", "show_page", "show_documents", "show_timeline",
    "show_people", "show_score", "home",
)  # fmt: skip
"""Commands that need an open case."""

_OF_A_WHOLE_CASE = ("export", "print", "export_opinion", "show_evidence", "show_sheet")
"""Commands that need a case which was read to its end."""

_OF_AN_OPEN_REVIEW = (
    "undo", "redo", "confirm", "overrule", "not_applicable", "passes", "fails", "withdraw", "reason", "batch",
    "original_volume", "send_for_check", "sign", "read_back",
)  # fmt: skip
"""Commands that a review takes no more once it is signed."""


def offered(opened: OpenCase | None) -> Mapping[str, bool]:
    """Whether each command that needs a case stands ready."""
    return {
        **dict.fromkeys(_OF_A_CASE, opened is not None),
        **dict.fromkeys(_OF_A_WHOLE_CASE, opened is not None and not opened.left),
        **dict.fromkeys(_OF_AN_OPEN_REVIEW, opened is not None and not opened.is_fixed),
    }
