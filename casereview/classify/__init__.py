"""Telling of what kind each document is: by its title, else by what it says, at last by its file name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from casereview.catalogue import UNKNOWN, Catalogue, foreign_title, own_number
from casereview.catalogue.pointers import ISSUER_POINTS
from casereview.classify.by_look import begins_a_standard, by_caption, is_bare_drawing, lists_papers, shows_cards
from casereview.classify.by_name import by_file_name, by_fuller_name, first_line
from casereview.classify.by_title import (
    TOP,
    best_heading,
    by_title,
    contradicted,
    is_answered_by_others,
    is_copied_from_elsewhere,
)
from casereview.endings import shows_a_picture
from casereview.model import Document
from casereview.text import squeezed
from casereview.waived import waives

_CERTAIN_NAME = 0.6  # below it a paper counts as not recognised
_EXCERPT_NAME = re.compile(r"^.{3,40}(?:摘[录页编要抄]|节[录选])\)?$")
_OF_THE_PARTY = ("identity_proof", "business_licence")
_GIVEN = re.compile(r"(?:提供人|提供单位|提供者|证据提供人|材料提供人)(?:\([^()]{1,8}\))?:?")
_CHECKED = re.compile(r"(?:核对人|核对人员|取证人|取证人员|调取人|收集人|复制人)(?:\([^()]{1,8}\))?:|原件")
_CITIZEN = re.compile(r"(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])")
_CARD_AND_NOTE = 120  # characters of a copied card, with who gave it and who held it against the card
_TOLD_OF = 40  # characters, more than a caption and its note
_BY_OFFICERS = re.compile(r"执法人员\(签[名字章]\):")
_AGREES = re.compile(r"与原[件本](?:核对|比对|核实)?(?:后)?(?:无异|一致|相符|无误|相同)")
_PAPER_OF_THE_CASE = re.compile(
    r"笔录|检查记录|告知|通知书|决定书|审批|呈批|回[执证]|送达|讨论|法制审核|听证|卷内|案卷|申辩|鉴定|检[测验]报告"
)
_PROOF = re.compile("证明.*证明")  # a list that says what its papers prove
_PLAIN = 3.0  # phrase points against which a title far down, or one that papers of no kind bear, does not stand
_ENOUGH = 2.0  # phrase points that name a kind without a title
_CLEAR = 0.8  # by which it must lead the next
_SEVERAL = 6  # kinds for which a text speaks only if it is that of several papers
_FEW, _ALONE = 1.75, 0.95  # points that still do, where they lead by more
_PICTURED = ("photo_evidence", "survey_record", "identity_proof", "business_licence", "officer_certificate")
_ENOUGH_FOR_A_PICTURE, _PICTURE_PAGE = 1.2, 160  # points, characters


def classify(documents: Iterable[Document], catalogue: Catalogue) -> tuple[Document, ...]:
    """The documents with kind, label, title and number as printed, and the confidence of the kind from 0 to 1.

    What shows too little stays `unknown`.
    """
    return tuple(_classified(document, catalogue) for document in documents)


def _classified(document: Document, catalogue: Catalogue) -> Document:
    text = squeezed(document.flow.text)
    number = own_number(document.pages[0], TOP) if document.pages else None
    points = catalogue.pointers.points_of(text, number)
    heading = best_heading(document, catalogue, points)
    if heading is not None and heading.match.number:
        number = heading.match.number
    if heading is not None and contradicted(heading, document.pages[0], points):
        heading = None
    if heading is not None and is_copied_from_elsewhere(heading, catalogue):
        kind, confidence = "party_material", 0.7
    elif heading is not None and is_answered_by_others(document, heading, catalogue):
        kind, confidence = UNKNOWN, 0.0
    elif heading is not None:
        kind, confidence = by_title(heading, text, points, catalogue)
    elif document.pages and foreign_title(document.pages[0], catalogue.titles) is not None:
        kind, confidence = _by_phrases(with_acts(points, text, catalogue), _PLAIN)
        if kind == UNKNOWN and begins_a_standard(document):
            kind, confidence = "standard_excerpt", 0.7
        if kind == UNKNOWN:
            kind, confidence = by_fuller_name(document, catalogue, points)
    else:
        kind, confidence = _without_title(document, catalogue, with_acts(points, text, catalogue))
    if kind == "statement_record" and waives(document):
        kind = "waiver_statement"
    if confidence < _CERTAIN_NAME:
        kind, confidence = _by_use(document, kind) or (kind, confidence)
    title = heading.match.title if heading is not None else None
    return replace(
        document,
        kind=kind,
        label=catalogue.kinds[kind].label,
        title=title,
        number=number,
        confidence=round(confidence, 2),
    )


def _without_title(document: Document, catalogue: Catalogue, points: Mapping[str, float]) -> tuple[str, float]:
    """The kind by the words, else by a caption, at last by the file name."""
    if sum(value >= _ENOUGH for value in points.values()) >= _SEVERAL:
        return UNKNOWN, 0.0
    if begins_a_standard(document):
        return "standard_excerpt", 0.7
    kind, confidence = _by_phrases(points)
    if kind == UNKNOWN:
        kind, confidence = _by_picture(document, points)
    if kind == "survey_record" and is_bare_drawing(document):
        return UNKNOWN, 0.0
    if kind == UNKNOWN and shows_cards(document):
        kind, confidence = "identity_proof", 0.6
    if kind == UNKNOWN and lists_papers(document, catalogue):
        return ("evidence_list" if _PROOF.search(squeezed(document.flow.text)) else "contents_list"), 0.7
    if kind == UNKNOWN:
        kind, confidence = by_caption(document, catalogue)
    if kind == UNKNOWN:
        kind, confidence = by_file_name(document, catalogue, points)
    return kind, confidence


def with_acts(points: Mapping[str, float], text: str, catalogue: Catalogue) -> dict[str, float]:
    """The points together with those for what the paper does; the name of the issuer alone speaks for no kind."""
    acts = catalogue.acts.points_of(text)
    issued = (kind.id for kind in catalogue.kinds.values() if kind.issuers)
    unsaid = {kind for kind in issued if points.get(kind, 0) == ISSUER_POINTS and not acts.get(kind)}
    return {kind: points.get(kind, 0) + acts.get(kind, 0) for kind in {**points, **acts} if kind not in unsaid}


def _by_phrases(points: Mapping[str, float], enough: float = _ENOUGH) -> tuple[str, float]:
    best, second = (sorted(points.items(), key=lambda item: -item[1]) + [(UNKNOWN, 0.0)] * 2)[:2]
    lead = best[1] - max(second[1], 0)
    alone = enough == _ENOUGH and best[1] >= _FEW and lead >= _ALONE
    if (best[1] < enough or lead < _CLEAR) and not alone:
        return UNKNOWN, 0.0
    return best[0], min(0.92, 0.5 + 0.06 * best[1] + 0.06 * lead)


def _by_picture(document: Document, points: Mapping[str, float]) -> tuple[str, float]:
    """The kind of a page that is a large picture with a few words: these need say less."""
    pictured = len(squeezed(document.flow.text)) <= _PICTURE_PAGE and any(map(shows_a_picture, document.pages))
    if not pictured or max(points, key=lambda kind: points[kind], default=UNKNOWN) not in _PICTURED:
        return UNKNOWN, 0.0
    return _by_phrases(points, _ENOUGH_FOR_A_PICTURE)


def _by_use(document: Document, named: str) -> tuple[str, float] | None:
    """What a paper of no sure kind is by what was done with it: taken out of a text, or got from a party.

    What was got is the proof of the party that its file is `named` as.
    """
    if document.problem is not None or document.unclear:
        return None
    head, text = first_line(document), squeezed(document.flow.text)
    if _EXCERPT_NAME.search(head) and not _PAPER_OF_THE_CASE.search(head):
        return ("discretion_excerpt" if "裁量" in head else "standard_excerpt"), 0.7
    kept = (_GIVEN.search(text) and (_CHECKED.search(text) or _BY_OFFICERS.search(text))) or (
        len(text) >= _TOLD_OF and _AGREES.search(text)
    )
    if kept and not _PAPER_OF_THE_CASE.search(head):
        if named not in _OF_THE_PARTY and len(text) <= _CARD_AND_NOTE and _CITIZEN.search(text):
            return "identity_proof", 0.65
        return (named if named in _OF_THE_PARTY else "party_material"), 0.65
    return None
