"""Telling of what kind each document is: by its title, else by what it says, at last by its file name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from casereview.catalogue import (
    NUMBER,
    UNKNOWN,
    Catalogue,
    Heading,
    bare,
    foreign_title,
    headings,
    own_number,
)
from casereview.catalogue.pointers import ISSUER_POINTS
from casereview.endings import shows_a_picture
from casereview.model import Document
from casereview.text import squeezed
from casereview.untitled import OF_A_STANDARD
from casereview.waived import waives

_TOP = 25  # blocks; web pages and forms put up to twenty lines before the title
_UNTITLED_TOP = 4
_CAPTION, _CAPTION_PAGE = 30, 120  # characters
_HEAD_CELL = 3  # characters of the heads of columns (日期, 起页)
_NO_CAPTION = re.compile(r"。$|号码?:")  # sentences, and fields such as 身份证号:
_CERTAIN_NAME = 0.6  # below it a paper counts as not recognised
_SHORT_HEADING = (2, 6)  # characters of a heading that the file name may say more of
_EXCERPT_NAME = re.compile(r"^.{3,40}(?:摘[录页编要抄]|节[录选])\)?$")
_TAKEN_OUT = re.compile(r"\([^()]*(?:节[录选]|摘[录页编要抄])[^()]*\)$|(?:节[录选]|摘[录页编要抄])$")
_ISSUED = ("penalty_decision", "summary_decision", "no_penalty_decision")
_OF_THE_PARTY = ("identity_proof", "business_licence")
_GIVEN = re.compile(r"(?:提供人|提供单位|提供者|证据提供人|材料提供人)(?:\([^()]{1,8}\))?:?")
_CHECKED = re.compile(r"(?:核对人|核对人员|取证人|取证人员|调取人|收集人|复制人)(?:\([^()]{1,8}\))?:|原件")
_TOLD_OF = 40  # characters, more than a caption and its note
_BY_OFFICERS = re.compile(r"执法人员\(签[名字章]\):")
_AGREES = re.compile(r"与原[件本](?:核对|比对|核实)?(?:后)?(?:无异|一致|相符|无误|相同)")
_PAPER_OF_THE_CASE = re.compile(
    r"笔录|检查记录|告知|通知书|决定书|审批|呈批|回[执证]|送达|讨论|法制审核|听证|卷内|案卷|申辩|鉴定|检[测验]报告"
)
_LISTED = 4  # papers that a list names at least
_WHOLE_CASE = ("案卷", "卷宗", "正卷", "副卷")  # what folders and volumes are called
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_STANDARD = re.compile(
    r"《?[\u4e00-\u9fff]{0,30}》?\(?(?:GB|AQ|XF|GA|JGJ|JJG|JJF|CJJ|TSG|HG|SY|MT|DB\d{2})(?:/[TZ])?\d[\d.]*[-—–][\dX]{2,4}"
)
_NUMBER = re.compile(NUMBER)
_CLAUSE = re.compile(r"\d{1,2}(?:\.\d{1,2})+[^\d.:年]")
_CLAUSES = 3  # numbered like 4.2.1, that an excerpt holds at least
_PROOF = re.compile("证明.*证明")  # a list that says what its papers prove
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零\d]{1,6}条[^,。的规]")
_LAW = re.compile(r"(?:摘[录页自])?:?《[^《》]{2,40}(?:法|条例|规定|办法|规则|细则)》")
_ARTICLES = 2  # that an excerpt of a law holds at least
_FAR_DOWN = 3
_PLAIN = 3.0  # phrase points against which a title far down, or one that papers of no kind bear, does not stand
_SPEAKS_AGAINST = -0.8  # points that leave a name which many papers share without a kind
_ENOUGH = 2.0  # phrase points that name a kind without a title
_CLEAR = 0.8  # by which it must lead the next
_SEVERAL = 6  # kinds for which a text speaks only if it is that of several papers
_FEW, _ALONE = 1.75, 0.95  # points that still do, where they lead by more
_PICTURED = ("photo_evidence", "survey_record", "identity_proof", "business_licence", "officer_certificate")
_CARD_HOLDER = re.compile(r"(?:姓名:?)?[\u4e00-\u9fff·]{2,10}[,:]?(?:公民)?(?:身份证?(?:件)?号码?:?)?\d{17}[\dXx]")
_DRAWN, _SURVEYED = re.compile("[绘制]图人|绘制人"), re.compile("勘[验察查测]")
_CARDS_PAGE = 240  # characters
_ENOUGH_FOR_A_PICTURE, _PICTURE_PAGE = 1.2, 160  # points, characters


def classify(documents: Iterable[Document], catalogue: Catalogue) -> tuple[Document, ...]:
    """The documents with kind, label, title and number as printed, and the confidence of the kind from 0 to 1.

    What shows too little stays `unknown`.
    """
    return tuple(_classified(document, catalogue) for document in documents)


def _classified(document: Document, catalogue: Catalogue) -> Document:
    text = squeezed(document.flow.text)
    number = own_number(document.pages[0], _TOP) if document.pages else None
    points = catalogue.pointers.points_of(text, number)
    heading = _heading(document, catalogue, points)
    if heading is not None and heading.match.number:
        number = heading.match.number
    if heading is not None and _contradicted(heading, points):
        heading = None
    if heading is not None and _is_copied_from_elsewhere(heading, catalogue):
        kind, confidence = "party_material", 0.7
    elif heading is not None:
        kind, confidence = _by_title(heading, text, points, catalogue)
    elif document.pages and foreign_title(document.pages[0], catalogue.titles) is not None:
        kind, confidence = _by_phrases(with_acts(points, text, catalogue), _PLAIN)
        if kind == UNKNOWN and _begins_a_standard(document):
            kind, confidence = "standard_excerpt", 0.7
        if kind == UNKNOWN:
            kind, confidence = _by_fuller_name(document, catalogue, points)
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
    if _begins_a_standard(document):
        return "standard_excerpt", 0.7
    kind, confidence = _by_phrases(points)
    if kind == UNKNOWN:
        kind, confidence = _by_picture(document, points)
    if kind == "survey_record" and _is_bare_drawing(document):
        return UNKNOWN, 0.0
    if kind == UNKNOWN and _shows_cards(document):
        kind, confidence = "identity_proof", 0.6
    if kind == UNKNOWN and _lists_papers(document, catalogue):
        return ("evidence_list" if _PROOF.search(squeezed(document.flow.text)) else "contents_list"), 0.7
    if kind == UNKNOWN:
        kind, confidence = _by_caption(document, catalogue)
    if kind == UNKNOWN:
        kind, confidence = _by_file_name(document, catalogue, points)
    return kind, confidence


def _heading(document: Document, catalogue: Catalogue, points: Mapping[str, float]) -> Heading | None:
    """The best title on the first page: body before running heads, early before late."""
    if not document.pages:
        return None
    found = headings(document.pages[0], catalogue.titles, _TOP)
    return next((one for one in found if _believable(one, catalogue, points)), None)


def _believable(heading: Heading, catalogue: Catalogue, points: Mapping[str, float]) -> bool:
    """Licences and excerpts have their names in other papers too: further down, their phrases must speak."""
    kinds = [catalogue.kinds[kind] for kind in heading.match.kinds]
    if all(kind.titled and kind.id != "party_material" for kind in kinds):
        return True
    return heading.position < _UNTITLED_TOP or any(points.get(kind.id, 0) >= 1 for kind in kinds)


def _is_copied_from_elsewhere(heading: Heading, catalogue: Catalogue) -> bool:
    """Whether a paper of the bureau is there in part, by the words behind its title: evidence out of another case."""
    issued = any(kind in _ISSUED for kind in heading.match.kinds)
    return issued and _TAKEN_OUT.search(squeezed(heading.block.text)) is not None


def _contradicted(heading: Heading, points: Mapping[str, float]) -> bool:
    """Whether the words speak plainly for another kind than a title that stands far down, as in a list of papers."""
    own = max(points.get(kind, 0) for kind in heading.match.kinds)
    best = max(points.values(), default=0)
    return heading.position >= _FAR_DOWN and best >= _PLAIN and best >= max(own, 0) + 2


def _by_title(heading: Heading, text: str, points: Mapping[str, float], catalogue: Catalogue) -> tuple[str, float]:
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


def with_acts(points: Mapping[str, float], text: str, catalogue: Catalogue) -> dict[str, float]:
    """The points together with those for what the paper does; the name of the issuer alone speaks for no kind."""
    acts = catalogue.acts.points_of(text)
    issued = (kind.id for kind in catalogue.kinds.values() if kind.issuers)
    unsaid = {kind for kind in issued if points.get(kind, 0) == ISSUER_POINTS and not acts.get(kind)}
    return {kind: points.get(kind, 0) + acts.get(kind, 0) for kind in {**points, **acts} if kind not in unsaid}


def _summary(text: str, points: Mapping[str, float]) -> bool:
    """Whether a plain decision title stands over a decision made on the spot."""
    return points.get("summary_decision", 0) >= 2 and "当场作出" in text


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


def _is_bare_drawing(document: Document) -> bool:
    """Whether a page without a title is a drawing that goes with some record, and tells of no survey itself."""
    text = squeezed(document.flow.text)
    return _DRAWN.search(text) is not None and _SURVEYED.search(text) is None


def _shows_cards(document: Document) -> bool:
    """Whether under a picture somebody's name stands with the number of his identity card, and little else."""
    lines = [squeezed(line) for line in document.flow.text.splitlines()]
    named = any(map(_CARD_HOLDER.fullmatch, lines))
    return named and sum(map(len, lines)) <= _CARDS_PAGE and any(map(shows_a_picture, document.pages))


def _begins_a_standard(document: Document) -> bool:
    """Whether a standard heads the page with its number (GB 15577—2018 粉尘防爆安全规程), or most lines are clauses."""
    blocks = document.pages[0].blocks if document.pages else ()
    lines = [plain for block in blocks if (plain := squeezed(block.text))]
    clauses = sum(_CLAUSE.match(line) is not None for line in lines)
    of_law = any(map(_LAW.match, lines[:_UNTITLED_TOP]))
    articles = sum(_ARTICLE.match(line) is not None for line in lines) if of_law else 0
    if (clauses >= _CLAUSES or articles >= _ARTICLES) and 2 * (clauses + articles) > len(lines):
        return True
    heads = [line for line in lines[:_UNTITLED_TOP] if len(line) <= _CAPTION * 2]
    return any(_STANDARD.match(line) or OF_A_STANDARD.match(line) for line in heads)


def _lists_papers(document: Document, catalogue: Catalogue) -> bool:
    """Whether most lines name a paper, each another: a contents list without its title."""
    texts = (squeezed(block.text) for page in document.pages for block in page.blocks)
    lines = [plain for plain in texts if _HAN.search(plain) and not _NUMBER.fullmatch(plain)]
    lines = [line for line in lines if len(line) > _HEAD_CELL]
    if not len(lines) >= _LISTED or any(len(line) > _CAPTION for line in lines):
        return False
    named = [kinds for line in lines if (kinds := catalogue.titles.named_in(line))]
    return len(set(named)) >= _LISTED and 2 * len(named) >= len(lines)


def _by_caption(document: Document, catalogue: Catalogue) -> tuple[str, float]:
    """The kind that a short line over a picture names (`证据一：营业执照复印件`), where the page says little else."""
    lines = [plain for block in document.pages[0].blocks if (plain := squeezed(block.text))] if document.pages else []
    if not lines or sum(map(len, lines)) > _CAPTION_PAGE or len(lines[0]) > _CAPTION or _NO_CAPTION.search(lines[0]):
        return UNKNOWN, 0.0
    kinds = catalogue.titles.named_in(lines[0])
    others = {named for line in lines[1:] if (named := catalogue.titles.named_in(line))} - {kinds}
    if len(kinds) != 1 or kinds[0] == UNKNOWN or others or _only_loosely_in(lines[0], kinds[0], catalogue):
        return UNKNOWN, 0.0
    return kinds[0], 0.6


def _only_loosely_in(name: str, kind: str, catalogue: Catalogue) -> bool:
    """Whether a longer name ends in a word that many papers share, as 损害赔偿告知书 does: it may be any of them."""
    return _loosely_named(name, kind, catalogue) and bare(name) not in map(bare, catalogue.kinds[kind].titles)


def _by_file_name(document: Document, catalogue: Catalogue, points: Mapping[str, float]) -> tuple[str, float]:
    """The kind the file name gives, unless the file holds several papers or its text speaks for another."""
    name = _telling_name(document.source)
    kinds = catalogue.titles.named_in(name)
    if not kinds or UNKNOWN in kinds or (document.pages and document.pages[0].number > 1):
        return UNKNOWN, 0.0
    kind = max(kinds, key=lambda one: points.get(one, 0))
    if points.get(kind, 0) <= -1.5 or max(points.values(), default=0) >= points.get(kind, 0) + _ENOUGH:
        return UNKNOWN, 0.0
    if (len(document.pages) > 1 or name in _WHOLE_CASE) and _loosely_named(name, kind, catalogue):
        return UNKNOWN, 0.0  # `案卷.pdf` is the whole volume, not its cover
    return kind, 0.5 if squeezed(document.flow.text) else 0.4


def _by_fuller_name(document: Document, catalogue: Catalogue, points: Mapping[str, float]) -> tuple[str, float]:
    """The kind that the file name gives where the page is headed with its last words (声明, of 放弃陈述申辩声明)."""
    heading, name = bare(_first_line(document)), bare(_telling_name(document.source))
    if not _SHORT_HEADING[0] <= len(heading) <= _SHORT_HEADING[1] or not name.endswith(heading) or name == heading:
        return UNKNOWN, 0.0
    kind, _ = _by_file_name(document, catalogue, points)
    return (kind, 0.7) if kind != UNKNOWN else (UNKNOWN, 0.0)


def _by_use(document: Document, named: str) -> tuple[str, float] | None:
    """What a typed paper of no sure kind is by what was done with it: taken out of a text, or got from a party.

    What was got is the proof of the party that its file is `named` as.
    """
    if document.problem is not None or document.unread or document.is_scanned:
        return None
    head, text = _first_line(document), squeezed(document.flow.text)
    if _EXCERPT_NAME.search(head) and not _PAPER_OF_THE_CASE.search(head):
        return ("discretion_excerpt" if "裁量" in head else "standard_excerpt"), 0.7
    kept = (_GIVEN.search(text) and (_CHECKED.search(text) or _BY_OFFICERS.search(text))) or (
        len(text) >= _TOLD_OF and _AGREES.search(text)
    )
    if kept and not _PAPER_OF_THE_CASE.search(head):
        return (named if named in _OF_THE_PARTY else "party_material"), 0.65
    return None


def _first_line(document: Document) -> str:
    blocks = document.pages[0].blocks if document.pages else ()
    return next((plain for block in blocks if (plain := squeezed(block.text))), "")


def _telling_name(source: str) -> str:
    """The file's name, or its folder's if the file is only numbered."""
    path = PurePosixPath(source)
    telling = (part for part in (path.stem, path.parent.name) if _HAN.search(part))
    return squeezed(next(telling, path.stem))


def _loosely_named(name: str, kind: str, catalogue: Catalogue) -> bool:
    named = [title for title in catalogue.kinds[kind].titles if bare(title) in bare(name)]
    return set(named) <= set(catalogue.kinds[kind].loose)
