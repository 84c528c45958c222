"""The kind of a paper by the title on its first page."""

from __future__ import annotations

import re
from collections.abc import Mapping

from casereview.catalogue import (
    NUMBER,
    UNKNOWN,
    Catalogue,
    Heading,
    bare,
    headings,
)
from casereview.catalogue.kinds import Form
from casereview.model import Document, Page
from casereview.text import squeezed

TOP = 25
"""Blocks in which a title is looked for: web pages and forms put up to twenty lines before it."""

_UNTITLED_TOP = 4
_NUMBER = re.compile(NUMBER)
_TAKEN_OUT = re.compile(r"\([^()]*(?:节[录选]|摘[录页编要抄])[^()]*\)$|(?:节[录选]|摘[录页编要抄])$")
_ISSUED = ("penalty_decision", "summary_decision", "no_penalty_decision")
_OTHER_BODY = re.compile(r"[\u4e00-\u9fff]{2,16}(?:公安局|公安分局|派出所|人民法院|人民检察院)")
_FAR_DOWN = 3
_PLAIN = 3.0  # phrase points against which a title far down, or one that papers of no kind bear, does not stand
_SPEAKS_AGAINST = -0.8  # points that leave a name which many papers share without a kind


def best_heading(document: Document, catalogue: Catalogue, points: Mapping[str, float]) -> Heading | None:
    """The best title on the first page: body before running heads, early before late."""
    if not document.pages:
        return None
    found = headings(document.pages[0], catalogue.titles, TOP)
    return next((one for one in found if _believable(one, catalogue, points)), None)


def _believable(heading: Heading, catalogue: Catalogue, points: Mapping[str, float]) -> bool:
    """Licences and excerpts have their names in other papers too: further down, their phrases must speak."""
    kinds = [catalogue.kinds[kind] for kind in heading.match.kinds]
    if all(kind.titled and kind.id != "party_material" for kind in kinds):
        return True
    return heading.position < _UNTITLED_TOP or any(points.get(kind.id, 0) >= 1 for kind in kinds)


def is_copied_from_elsewhere(heading: Heading, catalogue: Catalogue) -> bool:
    """Whether a paper of the bureau is there in part, by the words behind its title: evidence out of another case."""
    issued = any(kind in _ISSUED for kind in heading.match.kinds)
    return issued and _TAKEN_OUT.search(squeezed(heading.block.text)) is not None


def is_answered_by_others(document: Document, heading: Heading, catalogue: Catalogue) -> bool:
    """Whether police or a court stand over a title that only the bureau's own approvals bear: 公安局 不予立案通知书."""
    approvals = all(catalogue.kinds[kind].form is Form.APPROVAL for kind in heading.match.kinds)
    above = [block.text for block in document.pages[0].blocks[:_UNTITLED_TOP] if block.text.strip()]
    return approvals and any(_OTHER_BODY.fullmatch(squeezed(text)) for text in above[: heading.position + 1])


def contradicted(heading: Heading, page: Page, points: Mapping[str, float]) -> bool:
    """Whether the words speak plainly for another kind than a title that stands far down, as in a list of papers."""
    if _is_numbered(heading, page):
        return False
    own = max(points.get(kind, 0) for kind in heading.match.kinds)
    best = max(points.values(), default=0)
    return heading.position >= _FAR_DOWN and best >= _PLAIN and best >= max(own, 0) + 2


def _is_numbered(heading: Heading, page: Page) -> bool:
    """Whether a title stands alone on its line and a number alone on the next, as in no list of papers."""
    printed = [block for block in page.blocks if block.text.strip()]
    at = next((index for index, block in enumerate(printed) if block is heading.block), len(printed))
    below = printed[at + 1] if at + 1 < len(printed) else None
    if below is None or below.cell is not None or heading.block.cell is not None:
        return False
    alone = squeezed(heading.block.text) == squeezed(heading.match.title)
    return alone and _NUMBER.fullmatch(squeezed(below.text)) is not None


def by_title(heading: Heading, text: str, points: Mapping[str, float], catalogue: Catalogue) -> tuple[str, float]:
    """The kind that the title names, of several that share it the one that the words speak for; how surely."""
    match = heading.match
    if UNKNOWN in match.kinds and max(points.get(one, 0) for one in match.kinds) < _PLAIN:
        return UNKNOWN, 0.0
    kind = max(match.kinds, key=lambda one: (points.get(one, 0), -match.kinds.index(one)))
    generic = match.words in {bare(title) for title in catalogue.kinds[kind].loose}
    if generic:
        least = max(1.4, points.get(kind, 0) + 0.6)
        rivals = [rival for rival in catalogue.kinds[kind].rivals if points.get(rival, 0) >= least]
        kind = max(rivals, key=lambda rival: points[rival], default=kind)
        if points.get(kind, 0) <= _SPEAKS_AGAINST:
            return UNKNOWN, 0.0
    if kind == "penalty_decision" and _summary(text, points):
        kind = "summary_decision"
    confidence = 0.98 if heading.position < 8 else 0.9
    if match.worded or generic or len(match.kinds) > 1 or _is_misread(heading):
        confidence -= 0.0 if points.get(kind, 0) >= 1 else 0.3
    if points.get(kind, 0) < -1.5:
        confidence -= 0.2
    return kind, confidence


def _is_misread(heading: Heading) -> bool:
    """Whether several characters of the title were put right, or it differs by one from what it was taken for."""
    block = heading.block
    pairs = (pair for one in block.mended for pair in zip(one.as_read, block.text[one.start : one.end], strict=True))
    slips = sum(read != meant for read, meant in pairs)
    return slips > 1 or bare(squeezed(heading.match.title)) != heading.match.words


def _summary(text: str, points: Mapping[str, float]) -> bool:
    """Whether a plain decision title stands over a decision made on the spot."""
    return points.get("summary_decision", 0) >= 2 and "当场作出" in text
