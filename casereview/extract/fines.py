"""Fines and confiscations in running text: which sums the paper itself imposes or proposes, act by act."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from casereview.spelling.amounts import AmountFound, find_amounts
from casereview.spelling.numerals import CHINESE_NUMERAL

_COUNT = "一二三四五六七八九十0-9"
ITEM_MARK = (
    rf"(?:[一二三四五六七八九十]{{1,2}}、|[0-9]{{1,2}}[.、](?![0-9])"
    rf"|\([{_COUNT}]{{1,2}}\)|第[{_COUNT}]{{1,2}}项?[,:、])"
)
"""How a point of a numbered list begins, as a regular expression."""
_IMPOSED = re.compile(
    r"决定\s*(?:依法|分别)*(?:对|给予|作出|处以|处|予以|如下|:|没收|罚款|并处|合并|责令|(?:减|从)[轻重]处罚)|作出(?:如下|以下)[^。]{0,8}处罚|作出罚款"
    r"|给予[^。;]{0,60}?(?:行政处罚|罚款)|处罚(?:决定|内容|结果|种类)\s*(?:如下)?:|合并(?:处|处以|给予|执行|罚款|处罚)|合计(?:罚款|处)"
)
_PROPOSED = re.compile(
    r"拟\s*(?:分别|依法|一并|各)*(?:决定|对|作出|给予|处以|处|予以|罚款|没收|合并|建议)|建议[^。;]{0,30}?(?:对|给予|作出|处|罚款)|拟处罚|处罚建议|处理(?:意见|建议)"
    r"|同意[^。;]{0,40}?(?:罚款|处)|(?:一致|集体讨论|讨论)[^。;]{0,12}(?:决定|认为|同意)"
)
_ELSEWHERE = re.compile(
    r"曾(?:经|因|被|受|于|在|对|向|有|两次|多次|[0-9])(?:(?!, *决定)[^。;]){0,40}$"
    r"|此前[^。;]{0,30}$|上(?:次|一年度)[^。;]{0,30}$|(?:请求|恳请|希望|要求|申请)[^。;,]{0,30}(?:减|降|免|少)[^。;,]{0,30}$"
    r"|(?:请求|恳请|恳求|希望|要求)(?!(?:你|当事人|该))[^。;,]{0,30}(?:,[^。;,]{0,12})?(?:按照?|仅|只)[^。;,]{0,6}$"
    r"|(?:请求|恳请|恳求|希望)(?!(?:你|当事人|该))[^。;,]{0,30}$"
    r"|加处[^。;,]{0,20}$|每日[^。;,]{0,30}$|可(?:以)?处[^。;,]{0,6}$|不服[^。;]{0,30}$"
)
_DELAY = re.compile(r"加处的?罚款(?:人民币)?[0-9〇零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|滞纳金[^。;,]{0,4}[0-9]")
_THAT_IS = re.compile(r"。(?=即 *(?:人民币)?[¥0-9])")
"""Before what a fine told as a multiple comes to: 处3倍罚款。即3×500元=1500元."""
_TAIL = re.compile(
    rf"\s*(?:{ITEM_MARK}|即 *(?:人民币)?[¥0-9]|合并|合计|共计|总计|以上|两项|上述|并处|同时"
    r"|[一二两三四五六七八九]项|没收|责令|警告"
    r"|对[^。]{2,40}(?:处|罚款))"
)
_NEW_POINT = re.compile(rf"\s*{ITEM_MARK}\s*[^。:,;\n]{{0,8}}(?:结论|意见|决定|结果)\s*[:\n]")
_KEYWORD = re.compile(
    r"(?P<seized>没收(?:(?!货值|价值)[^,。;0-9]){0,30}|违法所得)|(?P<fine>罚\s*款|罚金|处\s*以|并\s*处|(?<!加)处(?![罚理置分于花购买消取进])|罚没)"
    r"|(?P<total>合\s*并|合\s*计|共\s*计|总\s*计|总额|累计)"
    r"|(?P<foreign>注册资[本金]|损失|营业额|销售额|货值|价值|报酬|工资|投资|收入|费用|赔偿|成本|合同|基数|价款|单价|押金|保证金)"
)
_FOREIGN_TOTAL = re.compile(
    r"(?:货值|价值|损失|营业额|销售额|收入|费用|成本|货款)(?:金额)?(?:合\s*计|共\s*计|总\s*计|总额|累计)$"
)
"""What was worth or cost so much altogether."""
_BOTH = re.compile(r"罚没[^,。;0-9]{0,16}$|没收[^,。;0-9元圆]{0,12}罚[^,。;0-9]{0,12}$")
_LIST_BEGUN = re.compile(rf"[:;。,、]\s*(?:{ITEM_MARK}|对\s*(?:上述|以上)?第)")
_FURTHER = (
    rf"[、和及]\s*(?:人民币)?\s*¥?[0-9,.{CHINESE_NUMERAL}壹贰叁肆伍陆柒捌玖拾佰仟]+元整?\s*(?:\([^()]{{0,40}}\)\s*)?"
)
_AFTER = re.compile(
    rf"\s*(?:\([^()]{{0,40}}\)\s*)?(?:{_FURTHER}){{0,8}}(?:人民币)?\s*(?:的)?(?:行政)?(?P<what>罚款|处罚(?!依据|意见|建议|理由|种类|内容|告知|情况))"
)
_ANOTHER_CASE = re.compile(r"[^。;,]{0,8}[,(]?另(?:案|行)")
_REPLACED = re.compile(
    r"(?:\([^()]{0,20}\))?[^。;,0-9]{0,10}(?:调整|变更|下调|核减|降低?|减少?|修改|更正|改)[^。;,0-9]{0,6}[为至到成]"
)
"""What another sum has taken the place of: 由8000元调整为6000元."""
_SHARE_OF = re.compile(
    r"\s*(?:\([^()]{0,20}\)\s*)?(?:(?:[×xX*✕]|乘以?|的)\s*(?:[0-9.]+\s*%|百分之|0\.[0-9]|[0-9.]+\s*=)"
    r"|(?:[×xX*✕]|乘以?|的)?\s*(?:[0-9]{1,3}(?:\.[0-9]{1,3})?|[一二三四五六七八九十]{1,3})\s*倍)"
)
"""Behind a sum of which the fine is a share or a multiple: 98000元×40%, 15000元×1.2=18000元, 9000元1.9倍的罚款."""
_PER_UNIT = re.compile(r"\s*/\s*(?:㎡|m2|m²|(?![零壹贰叁肆伍陆柒捌玖]|人民币|大写|小写)[\u4e00-\u9fff])")  # 11元/㎡
_RATE = re.compile(r"每\s*(?:[\u4e00-\u9fff]{1,4}|㎡|m2|m²)\s*(?:人民币)?$")  # 每平方米15元
_FIELD = re.compile(
    r"(?:罚\s*款|处罚|罚没)\s*(?:金额|数额|款额)?\s*(?:\([^()]{0,10}\))?\s*[:为\n]?\s*(?:人民币)?\s*\(?(?:大写|小写)?\)?[:\s]*$"
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum the paper imposes or proposes: `total` if it adds up others, `seized` if it is confiscated."""

    start: int
    end: int
    value: Decimal
    total: bool
    seized: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that imposes or proposes, with its sums."""

    start: int
    end: int
    sums: tuple[Sum, ...]

    @property
    def fines(self) -> tuple[Sum, ...]:
        """The single fines, without those that add up others."""
        return tuple(s for s in self.sums if not s.seized and not s.total)

    @property
    def totals(self) -> tuple[Sum, ...]:
        """The fines that add up others."""
        return tuple(s for s in self.sums if s.total and not s.seized)


def imposing(text: str) -> tuple[Passage, ...]:
    """The passages of a decision that impose something, in order; `text` is folded and unquoted."""
    return _passages(text, _IMPOSED)


def proposing(text: str) -> tuple[Passage, ...]:
    """The passages of a paper before the decision that propose something, in order."""
    return _passages(text, _PROPOSED)


def money_sums(text: str) -> tuple[Sum, ...]:
    """Every sum in folded text that is a fine or a confiscation by the words around it; not what both come to."""
    found: list[Sum] = []
    text = _THAT_IS.sub(",", text)
    last_end = 0
    for amount in find_amounts(text):
        repeated = bool(found) and _repeats(text, found[-1], amount)
        if not repeated and not amount.is_bound and (made := _sum(text, last_end, amount)) is not None:
            found.append(made)
        if not (_is_rate(text, amount) or _REPLACED.match(text, amount.end)):
            last_end = amount.end  # else what it comes to is told on from it: 每平方米12元，600平方米计7200元
    return tuple(_parted(text, s, found) for s in found if not _of_both(text, s, found))


def _parted(text: str, whole: Sum, sums: list[Sum]) -> Sum:
    """The sum, a total where the paper goes on to say what it is made of: 12000元（其中…6000元，…6000元）."""
    after = [s for s in sums if s.start >= whole.end and not s.seized]
    between = text[whole.end : after[0].start] if after and not whole.seized else ""
    if "其中" not in between or "。" in between:
        return whole
    parts = next((n for n in range(2, len(after) + 1) if sum(s.value for s in after[:n]) == whole.value), 0)
    return replace(whole, total=True) if parts else whole


def _is_rate(text: str, amount: AmountFound) -> bool:
    """Whether a sum is what each of something costs."""
    before = text[max(amount.start - 24, 0) : amount.start]
    return _RATE.search(before) is not None or any(p.match(text, amount.end) for p in (_PER_UNIT, _SHARE_OF))


def _of_both(text: str, total: Sum, sums: list[Sum]) -> bool:
    """Whether a total adds what is confiscated to the fines: 罚没款合计, or a sum of just that."""
    if total.seized or not any(s.seized for s in sums):
        return False
    if _BOTH.search(text[max(total.start - 24, 0) : total.start]):
        return True
    before = [s for s in sums if s.end <= total.start and not s.total]
    return total.total and any(s.seized for s in before) and total.value == sum(s.value for s in before)


def with_total(sums: tuple[Sum, ...]) -> tuple[Sum, ...]:
    """The sums, the last fine taken for a total if it is just what the fines before it add up to."""
    fines = [s for s in sums if not s.seized]
    if len(fines) < 3 or any(s.total for s in fines) or fines[-1].value != sum(s.value for s in fines[:-1]):
        return sums
    return tuple(replace(s, total=True) if s is fines[-1] else s for s in sums)


def parts_of(total: Sum, sums: tuple[Sum, ...]) -> tuple[Sum, ...]:
    """The single fines told before a total that come to just that sum, nearest first counted; none if none do.

    What is worked out for one act (罚款共计) may itself be called a total: such sums count where the plain ones do not.
    """
    before = [replace(s, total=False) for s in sums if s.end <= total.start and not s.seized]
    plain = [s for s in sums if s.end <= total.start and not s.seized and not s.total]
    return _adding_up(total.value, plain) or _adding_up(total.value, before)


def _adding_up(value: Decimal, sums: list[Sum]) -> tuple[Sum, ...]:
    """The last of some sums that come to just this value; none if none do."""
    found: list[Sum] = []
    for single in reversed(sums):
        found.insert(0, single)
        worth = sum((s.value for s in found), Decimal(0))
        if worth >= value:
            return tuple(found) if worth == value and len(found) > 1 else ()
    return ()


def total_of(passage: Passage) -> Sum | None:
    """The fine of a passage: its printed total, or its only fine, or the sum of several (less sure); None without."""
    if passage.totals:
        return passage.totals[-1]
    fines = passage.fines
    if len(fines) <= 1:
        return fines[0] if fines else None
    value = sum((fine.value for fine in fines), Decimal(0))
    return Sum(fines[0].start, fines[-1].end, value, True, False, 0.8 * min(fine.confidence for fine in fines))


def _repeats(text: str, last: Sum, amount: AmountFound) -> bool:
    """Whether a sum only says the one before it once more: 3万元（大写：叁万元整）."""
    between = text[last.end : amount.start]
    return (
        last.value == amount.value
        and re.fullmatch(r"(?:的?罚款)?\s*[,(]?\s*\(?(?:人民币)?\(?(?:大写|小写|即)?\)?[:\s]*(?:人民币)?", between)
        is not None
    )


def _sum(text: str, last_end: int, amount: AmountFound) -> Sum | None:
    clause = max(last_end, max(text.rfind(mark, 0, amount.start) for mark in "。;") + 1, amount.start - 60)
    before = text[clause : amount.start]
    if (
        _is_rate(text, amount)
        or _REPLACED.match(text, amount.end)
        or _ELSEWHERE.search(before)
        or _ANOTHER_CASE.match(text, amount.end)
    ):
        return None
    keywords = tuple(_KEYWORD.finditer(before))
    nearest = keywords[-1] if keywords else None
    near = nearest is not None and len(before) - nearest.end() <= 24 and "。" not in before[nearest.end() :]
    following = _AFTER.match(text, amount.end)
    after = following is not None
    of_another = nearest is not None and nearest["total"] and _FOREIGN_TOTAL.search(before, 0, nearest.end())
    if nearest is not None and near and (nearest["foreign"] or of_another) and not after:
        return None
    seized = bool(near and nearest and nearest["seized"]) and (following is None or following["what"] == "处罚")
    listed = bool(last_end and re.fullmatch(r"\s*[、,和及]\s*", before))
    total = (
        any(k["total"] and not _LIST_BEGUN.search(before, k.end()) for k in keywords[-3:])
        or re.search(r"(?<!第)[两二三四五六七八九]项[^,。;]{0,10}$", before) is not None
    )
    fine = (
        (after and not seized)
        or (near and nearest is not None and not nearest["seized"])
        or listed
        or _FIELD.search(before) is not None
    )
    if not (fine or seized) or (seized and "没收" not in before) or (total and _added(text, amount.start)):
        return None
    return Sum(amount.start, amount.end, amount.value, total, seized, amount.confidence)


def _added(text: str, at: int) -> bool:
    """Whether the sentence has told of an addition for delay, which the total then holds too."""
    return _DELAY.search(text[max(text.rfind("。", 0, at) + 1, at - 60) : at]) is not None


def _passages(text: str, trigger: re.Pattern[str]) -> tuple[Passage, ...]:
    sums = money_sums(text)
    found: list[Passage] = []
    for match in trigger.finditer(text):
        if found and match.start() < found[-1].end:
            continue
        stop = _end(text, match.end())
        held = tuple(s for s in sums if match.start() <= s.start < stop)
        if held:
            found.append(Passage(match.start(), stop, with_total(held)))
    return tuple(found)


def _end(text: str, start: int) -> int:
    """Where a passage ends: at its full stop, unless the list it opened goes on behind it."""
    stop = text.find("。", start)
    while 0 <= stop < len(text) - 1 and _goes_on(text, stop + 1) and stop - start < 1500:
        stop = text.find("。", stop + 1)
    return min(len(text) if stop < 0 else stop + 1, start + 2000)


def _goes_on(text: str, place: int) -> bool:
    """Whether a list goes on behind a full stop, and no further point of the paper with its own heading begins."""
    return _TAIL.match(text, place) is not None and _NEW_POINT.match(text, place) is None
