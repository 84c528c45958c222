"""What an exported sheet is called: with the case, the standard and the day, on any system."""

from __future__ import annotations

import re
from datetime import date

from casereview.model import Review

SHEET = "评查表"
OPINION = "法制审核意见书（草稿）"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e]+')
"""What no file name may hold on Windows, and what nobody sees."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_MOST_OF_A_CASE = 120  # bytes: with a long folder and the rest, Linux takes 255 for a name and Windows 260 for a path
_MOST_OF_A_PACK = 60


def file_name(kind: str, review: Review, dated: date, ending: str = ".docx") -> str:
    """The name under which a paper of that kind on this case is saved on that day."""
    case = review.case
    named = _part(case.title or case.number or case.party or "未命名案卷", _MOST_OF_A_CASE)
    parts = (
        kind,
        named or "未命名案卷",
        _part(review.pack.title, _MOST_OF_A_PACK) or review.pack.id,
        dated.isoformat(),
    )
    return "_".join(parts) + ending


def _part(text: str, most: int) -> str:
    """The text as a part of a file name, cut where it would get too long."""
    plain = _FORBIDDEN.sub("", " ".join(text.split())).strip(" .")
    cut = plain.encode()[:most].decode(errors="ignore").strip(" .")
    return f"{cut}-" if _RESERVED.fullmatch(cut) else cut
