"""The title of the case and its cause, as the papers name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from casereview.extract import labels
from casereview.extract.form_cells import stretches
from casereview.extract.form_fields import Value, field_values
from casereview.model import Document, Fact
from casereview.terms import BlockKind

_HEADING = re.compile(
    r"\s*(?:关于)?(?P<name>[^。:\n]{2,60}?\n?[^。:\n]{0,50}?案)(?:件(?!调查决定))?"
    r"(?:\n?的?(?:案件)?(?:调查|终结|集体讨论|处理|结案)\n?[\u4e00-\u9fff]{0,10})?\s*"
)
_NO_CASE = re.compile(r"(?:立|结|办|方|预|档|撤|(?<![装设配储准])备)案$")  # 未配备应急装备案 is one
_QUOTED_CASE = re.compile(
    r"[“\"「《](?P<quoted>[^“”\"「」《》。:]{8,80}案)[”\"」》]"
    r"|(?:(?:报送|送审)的?(?:关于)?|关于)(?P<told>[^。,;:]{8,80}?案)(?:件)?(?=的?(?:案情|案件|调查|有关|处理|卷宗|送审)?(?:情况|材料)?(?:汇报|报告|介绍|讨论|审核|意见|材料|收悉))"
)
_QUOTES = '《》“”" '
_TAKEN_UP = re.compile(r"^(?:研究|审议|讨论|审理|关于)+")
_RUN_ON = re.compile(r"(?<=案)(?: +(?:讨论|会议)?(?:时间|地点|主持人|当事人|案由)| *(?:时 +间|地 +点|案 +由)) .*", re.S)
"""The next field, which a PDF may have joined to the line of the title."""
_HOW_GRAVE = re.compile(r" *(?:[□☐√☑■(]|一般|普通|简易|重大|较大|行政|刑事|治安)")
_MEETINGS = ("collective_discussion", "case_discussion_form")
_QUOTING = ("legal_review_opinion", "collective_discussion", "case_discussion_form", "investigation_report")
_ANY_CASE = re.compile(
    r"(?:行政|执法|处罚|违法|违章|消防|安全|生产|一般|程序|简易|重大)+案"
)  # titles of forms name no case


def case_title_facts(document: Document) -> Iterator[Fact]:
    """案由 and 案件名称 behind their labels; the title else from a heading."""
    for name, named in (("案由", labels.CAUSE), ("案件名称", labels.CASE_TITLE)):
        for value in (*field_values(document, named), *(_by_nature(document) if name == "案由" else ())):
            text = _RUN_ON.sub("", value.text) if name == "案件名称" else value.text
            text = re.sub(r"(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])", "", text)
            text = _unquoted(text)
            if len(text) >= 2:
                yield Fact(name, text, document.place(value.start, value.end))
                break
        else:
            if name == "案件名称":
                yield from _untitled_case(document)


def _unquoted(text: str) -> str:
    """The text without the quotation marks around it; one that only begins it belongs to its words: “3·21”坍塌案."""
    bare = text.strip(_QUOTES)
    torn = any(bare.count(opening) != bare.count(closing) for opening, closing in ("“”", "《》")) or bare.count('"') % 2
    return text.strip() if torn else bare


def _by_nature(document: Document) -> tuple[Value, ...]:
    """The cause as decisions on forests name it, 案件性质, elsewhere how grave it is or its course."""
    found = field_values(document, ("案件性质",)) if document.kind == "penalty_decision" else ()
    return tuple(value for value in found if not _HOW_GRAVE.match(value.text))


def _untitled_case(document: Document) -> tuple[Fact, ...]:
    """The case without a label of its own: what a meeting is held on, a heading, or words in quotation marks."""
    discussed = tuple(_discussed_case(document)) if document.kind in _MEETINGS else ()
    return discussed or tuple(_title_line(document)) or tuple(_quoted_case(document))


def _discussed_case(document: Document) -> Iterator[Fact]:
    """The case that a meeting is held on: 讨论事由：某某厂未培训从业人员一案."""
    for value in field_values(document, labels.DISCUSSED):
        if value.text.endswith("案") and not _NO_CASE.search(value.text):
            name = _TAKEN_UP.sub("", value.text)
            yield Fact("案件名称", name, document.place(value.end - len(name), value.end), 0.9)
            return


def _quoted_case(document: Document) -> Iterator[Fact]:
    """The case as an opinion quotes it: 你队送审的“某某厂未培训从业人员案”收悉."""
    for match in _QUOTED_CASE.finditer(document.flow.text) if document.kind in _QUOTING else ():
        words = match.lastgroup or "quoted"
        name = match[words].replace("\n", "").strip()
        if not _NO_CASE.search(name) and not _ANY_CASE.fullmatch(name):
            yield Fact("案件名称", name, document.place(match.start(words), match.end(words)), 0.8)
            return


def _title_line(document: Document) -> Iterator[Fact]:
    """The case's name where it stands as a heading: 关于某某涉嫌……案的调查报告, or a line that ends in 案."""
    for start, end in _headings(document):
        match = _HEADING.fullmatch(document.flow.text, start, end)
        if match and not _NO_CASE.search(match["name"]) and not _ANY_CASE.fullmatch(match["name"].strip()):
            name = match["name"].replace("\n", "").strip()
            yield Fact("案件名称", name, document.place(match.start("name"), match.end("name")), 0.85)
            return


def _headings(document: Document) -> Iterator[tuple[int, int]]:
    """The first lines of a paper, one that begins with 关于 also with the next, in which a long title goes on."""
    lines = [(start, end) for start, end, block, _ in list(stretches(document))[:10] if block.kind is BlockKind.BODY]
    for (start, end), (_, stop) in pairwise((*lines, (0, 0))):
        if stop and document.flow.text.startswith("关于", start):
            yield start, stop
        yield start, end
