"""The number a paper bears itself, told from the numbers it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from casereview.extract import labels
from casereview.extract.form_cells import stretches
from casereview.extract.form_fields import field_values
from casereview.model import Document, Fact
from casereview.spelling.document_numbers import find_document_numbers, is_norm
from casereview.spelling.found import Found
from casereview.text import squeezed

_AROUND = re.compile(r"[\s_:()]*(?:文书)?(?:编号|文号|案号|字号|NO\.?)?[\s_:()]*", re.I)
_WITHOUT_NUMBER = (
    "business_licence", "identity_proof", "standard_excerpt", "discretion_excerpt", "appraisal_report", "fine_receipt",
    "party_material", "contents_list", "accident_report", "disclosure_proof", "officer_certificate",
)  # fmt: skip
_BROKEN_OFF = re.compile(r"[〔\[【(] ?(?:20[0-9]{0,2})?$|[〕\]】)] ?(?:第 ?)?[0-9A-Za-z-]*$")
_LISTING = ("service_receipt", "evidence_list")
"""Kinds that list other papers with their numbers."""
_HEAD = 15
_DECISIONS = ("penalty_decision", "summary_decision", "no_penalty_decision")
_DECISION_LABEL = re.compile(r"^ *决定书(?:编号|文号) *: *")
_DECIDED = re.compile(r"罚决字?〔|应急罚〔|安监罚〔")
_ENTITLED = re.compile(r"[\u4e00-\u9fff ]{0,24}决定书 [^:。,]*")  # in the cell that frames a whole decision
_LONGEST_HEAD = 80
_CITY_WIDE = re.compile(r"\s*第 ?(?P<digits>[0-9]{8,16}) ?号\s*")  # one series for a whole city: 第2420240088号
_CITING = re.compile(r"[。,;]|送达|根据|依据|作出|收到|本机关")
_CITED_AS = re.compile(
    r"(?:决定书?|告知书|通知书|指令书|处罚|案源|来源|线索|登记|受理|移送|交办|原)[^:]{0,6}(?:文号|编号|字号|号)\)?:?$"
)
"""What a form calls the number of another paper, in the cell before it."""
_FILED_AS = re.compile(r"立案[^:]{0,4}文号\)?:")
_OPENING = ("〔", "[", "(", "【")
_IN_BRACKETS = re.compile(r"\([^()]*[\u4e00-\u9fff]{3}[^()]*$")
_YEAR_FIRST = re.compile(r"[〔\[(【](?P<year>20[0-9]{2})[〕\])】](?P<rest>[\u4e00-\u9fff]{1,10}第?[0-9]{1,6}号)")
"""The year before the office and the serial number: 〔2024〕法审字第22号."""
_SERIAL = re.compile(r"[〔\[(【]?(?P<year>20[0-9]{2})[〕\])】年]?(?P<serial>第?[0-9]{1,8}号)")

_BESIDE_TITLE = re.compile(rf"[\u4e00-\u9fff]{{2,24}}书\(?{_SERIAL.pattern}\)?")
"""A number without a code behind the title on its line: 林业行政处罚决定书〔2025〕46号."""


def number_facts(document: Document) -> Iterator[Fact]:
    """The document number at the head of a paper, as 文号; none if only cited numbers stand there."""
    if document.kind in _WITHOUT_NUMBER:
        return
    at_head = list(_at_head(document))
    whole = (number for number in at_head if document.kind in _DECISIONS and number.confidence == 1)
    found = next(_below_title(document), None) or next(whole, None)
    found = found or next(iter(at_head), None) or next(_over_lines(document), None)
    if found is None and document.kind not in _LISTING:
        found = next(_labelled(document), None) or next(_alone(document), None)
    if found is not None:
        yield Fact("文号", found.value, document.place(found.start, found.end), found.confidence)


def _at_head(document: Document) -> Iterator[Found[str]]:
    """The numbers in the first lines that stand by themselves or beside a title, as offsets into the flow."""
    blocks = list(stretches(document))[:_HEAD]
    for index, (start, end, block, _) in enumerate(blocks):
        text = document.flow.text[start:end]
        label = document.flow.text[slice(*blocks[index - 1][:2])] if index and block.cell is not None else ""
        if "《" in text or (block.cell is not None and (index > 8 or document.kind in _LISTING)):
            continue
        if document.kind == "service_receipt" and re.search(r"处罚|告知|指令|通知书|文书名称|决定书", text):
            return
        if block.cell is None and (city_wide := _CITY_WIDE.fullmatch(text)):
            yield Found(start, end, f"第{city_wide['digits']}号", 0.9)
        headed = _DECISION_LABEL.sub("", text) if document.kind in _DECISIONS else text
        if block.cell is None and (short := _without_sign(headed)):
            yield Found(start, end, short, 0.8)
        if document.kind == "case_source_register" or not _CITED_AS.search("".join(label.split())):
            filed = document.kind != "filing_approval" and _FILED_AS.search("".join(text.split())) is not None
            registered = document.kind == "case_source_register"  # whose own number is that of the entry
            titled = document.kind in _DECISIONS and _ENTITLED.fullmatch(text[:_LONGEST_HEAD]) is not None
            found = _own(text, in_table=block.cell is not None and not titled, registered=registered)
            own = (_shifted(one, start) for one in found if not filed)
            yield from (one for one in own if block.cell is None or not _of_decision(document, one.value))


def _below_title(document: Document) -> Iterator[Found[str]]:
    """The number alone on the line below a title alone on its line; the head of a web page may bear another."""
    blocks = [block for block in list(stretches(document))[:_HEAD] if block[2].cell is None]
    for (start, end, *_), (below, stop, *_) in pairwise(blocks) if document.title else ():
        if squeezed(document.flow.text[start:end]) == squeezed(document.title or ""):
            text = document.flow.text[below:stop]
            own = _own(text, in_table=False)
            yield from (_shifted(one, below) for one in own if not text[: one.start].strip() + text[one.end :].strip())


def _over_lines(document: Document) -> Iterator[Found[str]]:
    """The numbers at the head that go over the end of a line amid their brackets, as a long title in a PDF does."""
    blocks = [block for block in list(stretches(document))[:_HEAD] if block[2].cell is None]
    for (start, end, *_), (below, stop, *_) in pairwise(blocks):
        words, rest = document.flow.text[start:end], document.flow.text[below:stop]
        left = len(rest) - len(rest.lstrip())
        for one in _own(words + rest.lstrip(), in_table=False) if _BROKEN_OFF.search(words) else ():
            if one.start < len(words) < one.end:
                yield replace(one, start=start + one.start, end=below + left + one.end - len(words))


def _alone(document: Document) -> Iterator[Found[str]]:
    """The numbers alone on a line near the head, though they end like a norm's (鉴委, 函, 公告) or lack a code."""
    for start, end, block, _ in list(stretches(document))[:_HEAD]:
        text = document.flow.text[start:end]
        if block.cell is not None:
            continue
        if text.lstrip()[:1] in _OPENING and (bare := _SERIAL.fullmatch("".join(text.split()))):
            yield Found(start, end, f"〔{bare['year']}〕{bare['serial']}", 0.8)
        if beside := _BESIDE_TITLE.fullmatch("".join(text.split())):
            yield Found(start, end, f"〔{beside['year']}〕{beside['serial']}", 0.8)
        if turned := _YEAR_FIRST.fullmatch("".join(text.split())):
            yield Found(start, end, f"〔{turned['year']}〕{turned['rest']}", 0.8)
        for found in find_document_numbers(text):
            if _AROUND.fullmatch(text[: found.start] + text[found.end :]):
                yield replace(_shifted(found, start), confidence=0.8)


def _own(text: str, *, in_table: bool, registered: bool = False) -> Iterator[Found[str]]:
    """The numbers that are the line's own: alone on it or, outside tables, beside a title."""
    for found in find_document_numbers(text):
        rest = text[: found.start] + text[found.end :]
        before = text[: found.start]
        called = not registered and _CITED_AS.search("".join(before.split()))
        cited = _IN_BRACKETS.search(before) or called or _CITING.search(rest)
        beside_title = len("".join(rest.split())) <= 40 and not cited
        if not is_norm(found.value) and (_AROUND.fullmatch(rest) or (beside_title and not in_table)):
            yield found


def _labelled(document: Document) -> Iterator[Found[str]]:
    """The numbers behind a label, as offsets into the flow."""
    for value in field_values(document, labels.NUMBER):
        if serial := _SERIAL.fullmatch("".join(value.text.split())):
            yield Found(value.start, value.end, f"〔{serial['year']}〕{serial['serial']}", 0.9)
        for found in find_document_numbers(value.text):
            if not is_norm(found.value) and not _of_decision(document, found.value):
                yield _shifted(found, value.start)


def _of_decision(document: Document, number: str) -> bool:
    """Whether a number that a form of another kind holds in a field (案件编号) is that of the decision."""
    return document.kind not in (*_DECISIONS, "volume_cover") and _DECIDED.search(number) is not None


def _shifted(found: Found[str], by: int) -> Found[str]:
    return replace(found, start=found.start + by, end=found.end + by)


def _without_sign(text: str) -> str | None:
    """The number on a line of its own that lacks its 号: 津应急罚〔2024〕K011."""
    line = re.sub(r"^(?:文书|立案|案件|结案|登记|线索|受理)?(?:编号|文号|案号|字号|号) *: *", "", text.strip())
    if not re.search(r"[〕\])】] ?[A-Za-z0-9-]{1,10}$", line):
        return None
    found = find_document_numbers(f"{line}号")
    whole = len(found) == 1 and found[0].end - found[0].start == len(line) + 1
    return found[0].value.removesuffix("号") if whole and not is_norm(found[0].value) else None
