"""Whether what was tested bears the act out: the result, the sample's day, the report's day, its place in the proof."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from casereview.checks.absence import is_word_sure, misstated, title_of, unread
from casereview.checks.paper_days import dated_papers
from casereview.checks.parameters import KindId
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import Block, CaseFile, Document, Verdict, failed, failed_if, merged, passed, unsure
from casereview.spelling.dates import find_dates
from casereview.text import squeezed

_GOOD = re.compile(
    r"(?:结论|判定|结果|意见)[^。]{0,80}?(?<!不)(?<!未)(?:合格|符合)(?!性)(?![^。]{0,12}(?:要求|规定|标准)?[^。]{0,6}(?:不合格|不符合))"
)
_BAD = re.compile(r"不合格|不符合|未达到|超标|超出|低于|高于|不得检出|假|劣|伪")
_OF_A_DEVICE = re.compile("检定|校准|计量|资质|证书|定期检验|监督检验|复检|年度|车辆|电梯|锅炉")
"""What proves a meter or a machine right, at its turn or when mended, and not the goods."""

_IS_NOT = re.compile(r"不属于(?P<what>[\u4e00-\u9fff]{2,12})")
_ASKED = "检验、鉴定的结论与决定书的认定相反，请核对"
_FOUND_BAD = re.compile(r"(?:经|检|验|鉴)[^。;]{0,60}(?:不合格|不符合|低于|超过|超出|劣质|假冒|伪劣|检出)")
_FOUND = re.compile(_FOUND_BAD.pattern + r"|(?<!不)属于[\u4e00-\u9fff]{2,12}")
_TESTED = re.compile(
    r"经(?:[^。;,]{0,20}(?:中心|机构|院|所|站|公司))?[^。;,]{0,4}(?:检验|检测|鉴定|抽检|化验)[,，]"
    r"|(?:委托|送)[^。;,]{2,30}(?:检验|检测|鉴定|化验)(?=[,。;])|(?:检验|检测|鉴定)(?:报告|结论|结果|意见)书?(?:载明|显示|表明|为|:)"
)
_PROOF = re.compile(r"(?:上述|以上)[^。;]{0,20}?(?:事实|行为)[^。]{0,30}证|证据(?:如下|证明|证实|:|一)")
_PROOF_END = re.compile(r"本局认为|本机关认为|我局认为|告知书")
_TEST_WORD = re.compile("检验|检测|鉴定|检定|抽检|化验|监测")
_DAY = r"(?P<year>20[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
_SAMPLED = re.compile(_DAY + r"[^。;]{0,24}?(?<!含)(?:抽样|抽取|抽检|抽查)")
_TAKEN_ON = re.compile("(?:抽样|采样|取样)(?:日期|时间)")
_OTHER = re.compile(r"收到|送达|出具|立案|20[0-9]{2}年")
_HEAD = re.compile("数量|规格.*|单位|编号|批号.*|型号.*|备注|.*部位|.*时间|.*日期|.*状况|封样.*")
"""What heads the next column, and is no value of the one before."""
_CITED = re.compile(
    r"(?<!定期)(?<!年度)(?<!历次)(?:检验|检测|鉴定)(?:报告|结论|意见)(?![^。;,]{0,6}(?:未|没有))|检验结果"
)
_LACKS = re.compile("(?:未|不能|无法|没有|无)[^。;]{0,30}$")
"""A party that has no report of its own is not told by that of the bureau."""


def result_bears_out(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when no report that finds the sample good stands in a case whose decision finds it bad.

    Values: `title`, `value`.
    """
    decisions = [d for d in case.of_kind("penalty_decision") if next(matches(d, _FOUND), None)]
    reports = tuple(d for d in case.of_kind("appraisal_report") if not _OF_A_DEVICE.search(title_of(d)))
    alone = len(reports) == 1 and not unread(case)  # what nobody could read may be another
    return merged(*(_result(report, decisions[0], alone=alone) for report in reports if decisions))


def _result(report: Document, decision: Document, *, alone: bool) -> Verdict:
    if (denied := _denied(report, decision)) is not None:
        values = {"title": title_of(report), "value": denied.group()}
        return failed_if(alone and is_word_sure(report), _ASKED, place_of(report, *denied.span()), **values)
    good, bad = next(matches(report, _GOOD), None), next(matches(report, _BAD), None)
    if good is None or bad is not None:
        return passed(report.whole()) if bad else merged()
    place = place_of(report, *good.span())
    values = {"title": title_of(report), "value": good.group()[-20:]}
    if alone and is_word_sure(report):
        return failed(place, decision.whole(), **values)
    return unsure(
        f"《{values['title']}》的结论为符合、合格，决定书认定不合格，请核对", place, decision.whole(), **values
    )


def _denied(report: Document, decision: Document) -> re.Match[str] | None:
    """Where the report says of the sample that it is not what the decision says that it is: 不属于易燃液体."""
    told = words_of(decision)
    return next((m for m in matches(report, _IS_NOT) if re.search(rf"(?<!不)属于{re.escape(m['what'])}", told)), None)


def test_among_proof(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when a decision that finds something by a test lists the test among its proof. Values: `title`, `value`."""
    return merged(*(verdict for decision in case.of_kind("penalty_decision") for verdict in _listed(decision)))


def _listed(decision: Document) -> Iterator[Verdict]:
    words = words_of(decision)
    tested = next(matches(decision, _TESTED), None)
    proof = _PROOF.search(words, tested.end()) if tested else None
    if tested is None or proof is None:
        return
    end = found.start() if (found := _PROOF_END.search(words, proof.end())) else len(words)
    place = place_of(decision, *tested.span())
    begin = max(words.rfind("。", 0, proof.start()), tested.end())  # the list may end, too, in that it proves
    if _TEST_WORD.search(words, begin, end):
        yield passed(place)
    else:
        yield misstated(decision, place, title=title_of(decision), value=tested.group())


def sampling_day_told_right(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when these papers give the day on which a sample was taken as its record, or else the report, does.

    Values: `title`, `value`, `expected`.
    """
    vouchers = case.of_kind("sampling_voucher")
    vouchers = vouchers or tuple(d for d in case.of_kind("appraisal_report") if next(matches(d, _TAKEN_ON), None))
    days = {found.value for paper in vouchers for found in find_dates(words_of(paper))}
    verdicts = []
    for paper in case.of_kind(*kinds) if len(vouchers) == 1 and days else ():
        for match in matches(paper, _SAMPLED):
            if _OTHER.search(match.group()[10:]):
                continue
            told = date(int(match["year"]), int(match["month"]), int(match["day"]))
            place = place_of(paper, *match.span())
            values = {"title": title_of(paper), "value": told, "expected": "、".join(map(str, sorted(days)))}
            verdicts.append(passed(place) if told in days else misstated(paper, place, vouchers[0].whole(), **values))
    return merged(*verdicts)


def report_made_before_cited(case: CaseFile, law: LawBook, *, kinds: tuple[KindId, ...]) -> Verdict:
    """Pass when no paper that tells of the test report is older than the report itself.

    Judged where the case has one report. Values: `title`, `value` (its day), `other`, `made` (that of the report).
    """
    reports = case.of_kind("appraisal_report")
    made = dated_papers(reports, scans=True)
    if len(reports) != 1 or not made:
        return merged()
    day, report, source = made[0]
    verdicts = [passed(source), *_made_before_asked(case, day, report)]
    for told, paper, place in dated_papers(case.of_kind(*kinds), scans=True):
        if told < day and _cites(paper):
            values = {"title": title_of(paper), "value": told, "other": title_of(report), "made": day}
            reason = f"《{title_of(paper)}》日期{told}，早于所引用的《{title_of(report)}》，识别不确定，请核对"
            sure = is_word_sure(paper) and is_word_sure(report)
            verdicts.append(failed_if(sure, reason, place, source, **values))
    return merged(*verdicts)


def _made_before_asked(case: CaseFile, day: date, report: Document) -> Iterator[Verdict]:
    """Whether a report is older than the commission that asked for it, the only one of the case."""
    asked = dated_papers(case.of_kind("appraisal_commission"), scans=True)
    if len(asked) == 1 and day < asked[0][0]:
        told, commission, place = asked[0]
        values = {"title": title_of(report), "value": day, "other": title_of(commission), "made": told}
        sure = is_word_sure(report) and is_word_sure(commission)
        reason = f"《{title_of(report)}》日期{day}，早于《{title_of(commission)}》，识别不确定，请核对"
        yield failed_if(sure, reason, report.whole(), place, **values)


def _cites(paper: Document) -> bool:
    words = words_of(paper)
    return any(not _LACKS.search(words[: found.start()]) for found in matches(paper, _CITED))


_AMOUNT = re.compile(r"(?:样品|送检|抽样)数量:?[^,。;:]{0,12}?(?P<value>[0-9]+[瓶袋桶罐盒支份件个台具])")
_SAMPLE, _ITEM = ("样品名称", "产品名称", "样品"), ("检验项目", "检测项目", "检验检测项目")


def sample_tested_alike(case: CaseFile, law: LawBook) -> Verdict:
    """Pass when the report is on the sample that was taken, and on something of which the decision speaks.

    Judged where the case has one report. Values: `title`, `label`, `value`, `expected`.
    """
    reports = tuple(d for d in case.of_kind("appraisal_report") if not _OF_A_DEVICE.search(title_of(d)))
    if len(reports) != 1:
        return merged()
    verdicts = []
    named, vouchers = _cell_beside(reports[0], _SAMPLE), case.of_kind("sampling_voucher")
    taken = [value for voucher in vouchers if (value := _cell_beside(voucher, _SAMPLE))]
    if named and taken:
        same = any(_share(named, other) for other in taken)
        verdicts.append(_held(reports[0], "样品名称", named, "、".join(taken), right=same))
    verdicts.extend(_same_lot(reports[0], vouchers))
    item = _cell_beside(reports[0], _ITEM)
    decisions = [d for d in case.of_kind("penalty_decision") if next(matches(d, _FOUND_BAD), None)]
    if item and decisions:
        right = any(_share(item, words_of(decision)) for decision in decisions)
        verdicts.append(_held(reports[0], "检验项目", item, "决定书所述的项目", right=right))
    return merged(*verdicts)


def _same_lot(report: Document, vouchers: tuple[Document, ...]) -> Iterator[Verdict]:
    """Whether the lot of the sample and how much of it was taken stand on the sheet of its taking, too."""
    told = "".join(words_of(voucher) for voucher in vouchers)
    lot = re.search(r"(?:批号|批次号?):?(?P<value>[A-Z0-9-]{5,})", words_of(report))
    if lot is not None and ("批号" in told or "批次" in told):
        yield _held(report, "样品批号", lot["value"], "抽样单所载的批号", right=lot["value"] in told)
    amount = _AMOUNT.search(words_of(report))
    cells = "\n".join(voucher.flow.text for voucher in vouchers)  # 2024-07 in one of them, 2具 in the next
    if amount is not None and (taken := re.findall(rf"(?<![0-9])[0-9]+(?=\s?{amount['value'][-1]})", cells)):
        yield _held(
            report,
            "样品数量",
            amount["value"],
            "、".join(n + amount["value"][-1] for n in taken),
            right=amount["value"][:-1] in taken,
        )


def _cell_beneath(head: Block, blocks: list[Block]) -> str:
    """What a table gives in the first row below the head of a column."""
    cells = [(block.cell, block.text) for block in blocks if block.cell is not None]
    own = head.cell
    below = (
        text
        for cell, text in cells
        if own and cell.table == own.table and cell.column == own.column and cell.row > own.row
    )
    return re.sub(r"[(（].*", "", squeezed(next(below, "")))


def _cell_beside(paper: Document, labels: tuple[str, ...]) -> str:
    """What a form gives in the cell behind one of these labels, or behind its colon, without what is in brackets."""
    blocks = [block for page in paper.pages for block in page.blocks if block.cell is not None]
    for block, other in pairwise(blocks):
        if squeezed(block.text) in labels and block.cell and other.cell and block.cell.row == other.cell.row:
            if _HEAD.fullmatch(squeezed(other.text)):
                return _cell_beneath(block, blocks)
            return re.sub(r"[(（].*", "", squeezed(other.text))
    told = re.search(rf"(?:{'|'.join(labels)})\s*[:：]\s*([^\s,，。;；(（]+)", paper.flow.text)
    return told[1] if told else ""


def _share(value: str, words: str) -> bool:
    """Whether two characters of the value stand together in the words too."""
    return any(value[n : n + 2] in words for n in range(max(len(value) - 1, 1)))


def _held(report: Document, label: str, value: str, expected: str, *, right: bool) -> Verdict:
    values = {"title": title_of(report), "label": label, "value": value, "expected": expected}
    return passed(report.whole()) if right else misstated(report, report.whole(), **values)
