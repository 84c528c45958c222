"""Whether a paper that is cited by its number is cited by the number it bears, whatever paper cites it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from casereview.checks.absence import is_legible, is_unread, title_of
from casereview.checks.wording import place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, merged, passed, unsure
from casereview.spelling.document_numbers import find_document_numbers, is_norm
from casereview.text import squeezed

_NOT_OURS = frozenset(
    {"discretion_excerpt", "standard_excerpt", "contents_list", "accident_report", "case_source_register"}
)
_EARLIER = re.compile(r"曾|此前|之前|前次|上一?次|以前年度|另案|另行|前科|再次|又因|以往|[一二两三12][年次][内以]")
_PARTS = re.compile(r"^(?P<series>.*?)〔(?P<year>[0-9]{4})〕(?P<serial>.*)$")
_REACH = 60
_HEAD = 8
"""So many lines of a report stand above what it tells."""


_CODED = re.compile(
    r"(?P<label>报告编号|报告|抽样单编号|抽样单|抽样编号|样品编号|邮件号|邮件编号|快递单号|运单号|邮件|批号|票据号码)"
    r"[》」”\"]?(?:[(:]?(?:编号|号码|号|为|NO\.?|No\.?)?:?)(?P<code>(?:NO\.?)?[0-9A-Z][0-9A-Z.\-]{6,19}[0-9A-Z])(?![0-9A-Z年月])"
)
_CLASSES = {
    "报": "检验报告编号",
    "抽": "抽样单编号",
    "样": "样品编号",
    "邮": "邮件号",
    "快": "邮件号",
    "运": "邮件号",
    "批": "批号",
    "票": "票据号码",
}
_PLATE = re.compile(
    r"(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.•]?|[\u4e00-\u9fff][A-Z][·•])"
    r"(?=[0-9A-Z]{0,4}[0-9])[0-9A-HJ-NP-Z]{5,6}(?![0-9A-Z])"
)
_TELEPHONE = "联系电话"
_PHONE = re.compile(r"(?<![0-9A-Za-z])1[3-9][0-9]{9}(?:(?![0-9A-Za-z])|(?=20[0-9]{2}年))")
"""The day that begins the next line stands right behind."""

_OWNERS = {"检验报告编号": ("appraisal_report",), "抽样单编号": ("sampling_voucher",)}
_NEAR = 2


@dataclass(frozen=True, slots=True)
class _Code:
    paper: Document
    code: str
    place: Source


def numbers_in_series(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when every number cited is one that a paper of the case bears, if it is of the series of one.

    Judged where one paper alone bears a number of the series; what is told of an earlier case is left aside, another
    year asks. Values: `title`, `value`, `expected`, `name` (the paper that bears it).
    """
    borne = _borne(case)
    return merged(*(verdict for paper in case.documents for verdict in _cited(case, paper, borne)))


def _borne(case: CaseFile) -> dict[str, dict[str, Fact]]:
    """The numbers that papers bear as their own, by their series."""
    borne: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in case.facts_of("文号"):
        parts = _PARTS.match(str(fact.value or ""))
        bearer = case.document(fact.source.document)
        if parts and bearer.kind != "unknown" and not is_unread(bearer):
            borne[_plain(parts["series"])].setdefault(_plain(str(fact.value)), fact)
    for fact in _numbers_of_reports(case):
        if parts := _PARTS.match(str(fact.value)):
            borne[_plain(parts["series"])].setdefault(_plain(str(fact.value)), fact)
    return borne


def _numbers_of_reports(case: CaseFile) -> Iterator[Fact]:
    """The number at the head of each test report, or of the answer to one on an accident: no papers of the bureau."""
    for report in case.of_kind("appraisal_report", "accident_report"):
        lines = (squeezed(line) for line in report.flow.text.splitlines()[:_HEAD])
        found = [number.value for line in lines for number in find_document_numbers(line)]
        if found and not is_norm(found[0]) and not is_unread(report):
            yield Fact("文号", found[0], report.whole())


def _cited(case: CaseFile, paper: Document, borne: dict[str, dict[str, Fact]]) -> Iterator[Verdict]:
    words = words_of(paper)
    if paper.kind in _NOT_OURS or paper.problem is not None:
        return
    own = {_plain(str(f.value)) for f in case.facts_of("文号") if f.source.document == paper.id}
    own = set() if paper.kind == "unknown" else own  # what it cites first is taken for its own
    for number in find_document_numbers(words):
        value = _plain(number.value)
        parts = _PARTS.match(value)
        if parts is None or is_norm(number.value) or value in own:
            continue
        series = next((s for s in borne if parts["series"] == s or (len(s) > 3 and parts["series"].endswith(s))), None)
        if series is None or len(borne[series]) != 1:
            continue
        (expected, home), *_ = borne[series].items()
        place = place_of(paper, number.start, number.end)
        if value.endswith(expected):
            yield passed(place)
        elif home.source.document != paper.id and not _EARLIER.search(
            words[max(number.start - _REACH, 0) : number.start]
        ):
            yield _other(case, paper, place, number.value, home)


def _other(case: CaseFile, paper: Document, place: Source, value: str, home: Fact) -> Verdict:
    bearer = case.document(home.source.document)
    values = {"title": title_of(paper), "value": value, "expected": str(home.value), "name": title_of(bearer)}
    if is_legible(paper) and is_legible(bearer) and home.confidence >= 0.8:
        return failed(place, home.source, **values)
    return unsure(
        f"《{values['title']}》所引{value}与《{values['name']}》的文号不同，请核对", place, home.source, **values
    )


def codes_in_labels_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the numbers of reports, samples, mail, batches and telephones are written alike throughout.

    One that a paper alone gives fails where it almost is one that the paper bearing it, or two others, give; two papers
    that give one each ask. Values: `title`, `label`, `value`, `expected`.
    """
    told: dict[str, list[_Code]] = defaultdict(list)
    for paper in case.documents:
        if not is_unread(paper) or paper.kind == "unknown":
            for match in _PLATE.finditer(words_of(paper)):
                plate = re.sub("[·.•]", "", match.group())
                told["车牌号"].append(_Code(paper, plate, place_of(paper, *match.span())))
            for match in _PHONE.finditer(words_of(paper)):
                told[_TELEPHONE].append(_Code(paper, match.group(), place_of(paper, *match.span())))
            for match in _CODED.finditer(words_of(paper)):
                code = match["code"].removeprefix("NO").lstrip(".")
                told[_CLASSES[match["label"][0]]].append(_Code(paper, code, place_of(paper, *match.span("code"))))
    return merged(*(verdict for label, codes in told.items() for verdict in _written_alike(label, codes)))


def _written_alike(label: str, codes: list[_Code]) -> Iterator[Verdict]:
    papers: dict[str, set[str]] = defaultdict(set)
    for one in codes:
        papers[one.code].add(one.paper.id)
    for code, ids in papers.items():
        if len(ids) > 1:
            yield passed(*(one.place for one in codes if one.code == code))
    almost = _is_swapped if label == _TELEPHONE else _is_almost
    for one in codes:
        if len(papers[one.code]) > 1:
            continue
        near = [other for other in codes if almost(one.code, other.code)]
        owned = [other for other in near if other.paper.kind in _OWNERS.get(label, ())]
        if not near or (one.paper.kind in _OWNERS.get(label, ()) and not owned):
            continue
        home = (owned or near)[0]
        values = {"title": title_of(one.paper), "label": label, "value": one.code, "expected": home.code}
        if (owned or len(papers[home.code]) > 1) and is_legible(one.paper):
            yield failed(one.place, home.place, **values)
        else:
            reason = f"《{values['title']}》所载{label}{one.code}与《{title_of(home.paper)}》的{home.code}不同，请核对"
            yield unsure(reason, one.place, home.place, **values)


def _is_swapped(one: str, other: str) -> bool:
    """Whether two digits that stand side by side changed places: colleagues have numbers that differ in one digit."""
    apart = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0]] == other[apart[1]]
        and one[apart[1]] == other[apart[0]]
    )


def _is_almost(one: str, other: str) -> bool:
    """Whether two codes are of one length and differ in so few characters that one is a slip of the other."""
    return one != other and len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) <= _NEAR


def _plain(number: str) -> str:
    return "".join(number.split()).replace("（", "(").replace("）", ")")
