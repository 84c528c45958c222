"""Checks on what the decision tells the party: remedies and payment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from casereview.checks.absence import is_certain, is_word_sure, misstated, title_of, unstated
from casereview.checks.order_remedies import order_terms
from casereview.checks.wording import matches, place_of, words_of
from casereview.lawbook import LawBook
from casereview.model import CaseFile, Document, Fact, Source, Verdict, failed, merged, not_applicable, passed, unsure
from casereview.spelling.choices import is_other_choice

_DECISIONS = ("penalty_decision", "summary_decision")
_DAYS = r"(?<![月0-9])(?:[0-9]+|[〇零一二两三四五六七八九十]+)个?(?:工作)?(?:日|天)"
_MONTHS = r"(?:[0-9]+|[一二两三六])个?月(?![0-9])"


@dataclass(frozen=True, slots=True)
class _Term:
    """A period that a decision gives: its fact, how the thing is offered, and how a sentence on it gives a period."""

    fact: str
    offered: re.Pattern[str]
    period: re.Pattern[str]


_REVIEW = _Term(
    "复议期限天数",
    re.compile(r"(?<![不未止])(?:申请|提起|提出)(?:行政)?复议(?!期间)"),
    re.compile(rf"{_DAYS}[^。;]*复议|{_MONTHS}[^。;诉]*复议|复议[^。;诉]{{0,10}}期[^。;诉]*{_DAYS}"),
)
_SUIT = _Term(
    "诉讼期限月数",
    re.compile(r"(?<![不未止])提起(?:行政)?诉讼(?!期间)|法院(?:提出)?起诉|法院[^。;,]{0,8}诉讼"),
    re.compile(rf"{_MONTHS}[^。;]*(?:诉讼|起诉)|(?:诉讼|起诉)[^。;]*{_MONTHS}|(?<!复议){_DAYS}[^。;复]*(?:诉讼|起诉)"),
)
_PAYING = _Term(
    "缴款期限天数",
    re.compile(r"缴(?:纳|至|到|入|款|清|交|付)|收缴|交(?:至|到|纳)|汇(?:至|入|到|款|交|缴)|存入|支付|履行"),
    re.compile(
        rf"(?:{_DAYS}|[0-9]{{1,2}}月[0-9]{{1,2}}日)[^。;]*(?:[缴交汇](?:纳|至|到|入|款|清)|银行|履行)|[缴交汇][^。;]*{_DAYS}|当场(?:缴|收)"
    ),
)

_AFTER_REVIEW = re.compile(r"复议决定|15日|十五日")
"""What is decided on the spot is reconsidered before a suit, which then has its own period."""

_REVIEWED = re.compile(r"复议决定|[对经](?:行政)?复议")
_FIFTEEN_DAYS = re.compile(r"15日|十五日")
"""To sue after a reconsideration; to sue at once special laws gave so few before `_SIX_MONTHS`."""

_NOT_YET = re.compile(r"对(?:行政)?复议决定(?:仍)?不服")

_SURCHARGE = re.compile(
    r"(?:每日|按日|每天|每逾期(?:一|1)[日天])[^。;]{0,20}?(?P<share>[0-9.]+[%‰]|(?:百|千)分之[〇零一二三四五六七八九十]{1,3})[^。;]{0,8}?加(?:处|收)"
)
_CAP_RAISED = re.compile(
    r"加处罚款[^。;]{0,14}不(?:得|能)?(?:超过|超出|高于)[^。;]{0,12}?(?P<times>[二两三四五六2-6]倍)"
)
_THREE_PERCENT = frozenset({"3%", "3.0%", "百分之三", "30‰", "千分之三十"})
"""Article 72 of the Penalty Law."""


_FIRST_RECONSIDERED = date(2024, 1, 1)
"""Since then what is decided on the spot is reconsidered before a suit, and the decision says so (article 23)."""

_FIRST = re.compile(r"(?:先|应当|必须|须)(?:依法)?(?:向[^。;,]{2,30})?(?:申请|提起)(?:行政)?复议|复议(?:前置|先行)")

_WAY = re.compile(
    r"银行|信用社|信用联社|信用合作|农商行|账号|帐号|账户|专户|缴款码|缴款书|缴费单|缴款通知|电子支付|微信|支付宝|扫码|二维码|网点|平台|系统"
    r"|入库|(?<![收接达])[到至向](?!人民|本)[^。,;]{2,30}?(?:局|厅|委员会|大队|支队|中心|所|科|处(?!罚|理|以))[^。,;]{0,6}?[缴交]"
    r"|(?<![收接送达])[到至向在](?!人民|本|期|[0-9])[^。,;内日天前期]{3,30}[缴交](?:纳|至|清|付)?"
    r"|联社|分社|储蓄|营业[部室厅]"
    r"|网上|代收|财政|非税|国库|专柜|窗口|大厅|柜台|当场(?:缴|收)|指定(?:地点|账|帐)|支行|分行|邮政储蓄"
)


_SMALL = 100
_ON_THE_SPOT = re.compile(r"当场(?:收缴|缴纳|缴清)")
_HARD_TO_COLLECT = re.compile(r"难以执行|边远|水上|交通不便|确有困难|(?:当事人|本人)(?:自愿|主动)?(?:提出|要求|申请)")
"""The cases in which articles 68 and 69 let a larger fine be collected on the spot."""

_TO_A_BANK = re.compile("银行|账户|帐户|账号|代收机构")
"""What a form offers beside it."""

_THREE_MONTHS = 3
_SIX_MONTHS = date(2015, 5, 1)
"""Since then a suit may be brought within six months; before, within three or what a special law set."""


def remedies_told(case: CaseFile, law: LawBook, *, days: int = 60, months: int = 6) -> Verdict:
    """Pass when each decision tells of reconsideration within `days` days and of a suit within `months` months.

    Another period fails, as does a remedy that is not offered, or offered without any, and a suit at once within the
    fifteen days that follow a reconsideration; a period that could not be read asks, and so does one for a suit in a
    decision before `_SIX_MONTHS`, unless it is of three. Of what an order tells another period fails.
    Values: `title`, `fact`, and `missing` or `value` and `expected`.
    """
    return merged(
        *(
            _period(case, decision, term, wanted)
            for decision in case.of_kind(*_DECISIONS)
            for term, wanted in ((_REVIEW, days), (_SUIT, months))
        ),
        *(_reconsidered_first(case, decision) for decision in case.of_kind("summary_decision")),
        *order_terms(case, {"days": days, "months": months}),
    )


def _decided_on(case: CaseFile, decision: Document) -> date | None:
    days = (f.value for f in case.facts_of("处罚决定日期", *_DECISIONS) if f.source.document == decision.id)
    return next((day for day in days if isinstance(day, date)), None)


def _reconsidered_first(case: CaseFile, decision: Document) -> Verdict:
    """Whether a decision on the spot that offers a suit tells that reconsideration comes before it."""
    on = _decided_on(case, decision)
    suit = next(matches(decision, _SUIT.offered), None)
    if on is None or on < _FIRST_RECONSIDERED or suit is None:
        return not_applicable()
    place = place_of(decision, *suit.span())
    if any(matches(decision, _FIRST)) or any(matches(decision, _NOT_YET)):
        return passed(place)
    values = {"title": title_of(decision), "fact": "复议先行", "missing": "复议先行"}
    return unsure("当场作出的处罚决定应当先申请行政复议，决定书似没有写明，请核对", place, **values)


def payment_told(case: CaseFile, law: LawBook, *, days: int = 15) -> Verdict:
    """Pass when each decision that sets a fine gives `days` days to pay, and where or how to.

    Where it tells what is added for each day of delay, that is three per cent (article 72). More than a hundred yuan
    collected on the spot asks for the reason (articles 68, 69).
    Values: `title`, `fact`, and `missing` or `value` and `expected`.
    """
    fined = {fact.source.document for fact in case.facts_of("罚款金额", *_DECISIONS)}
    decisions = (decision for decision in case.of_kind(*_DECISIONS) if decision.id in fined)
    return merged(*(_payable(case, decision, days) for decision in decisions))


def _payable(case: CaseFile, decision: Document, days: int) -> Verdict:
    period = merged(_period(case, decision, _PAYING, days), _surcharge(decision), _collected(case, decision))
    if period.failures or period.doubts or any(matches(decision, _WAY)):
        return period
    return unstated(decision, title=title_of(decision), fact="缴款方式", missing="缴款方式")


def _collected(case: CaseFile, decision: Document) -> Verdict:
    """A doubt where a fine of more than may be collected on the spot is, for no reason that allows it."""
    words = words_of(decision)
    found = next((m for m in matches(decision, _ON_THE_SPOT) if not is_other_choice(words, m.start())), None)
    fines = [f.value for f in case.facts_of("罚款金额", *_DECISIONS) if f.source.document == decision.id]
    most = max((fine for fine in fines if isinstance(fine, Decimal)), default=Decimal(0))
    if found is None or most <= _SMALL or _HARD_TO_COLLECT.search(words) or any(matches(decision, _TO_A_BANK)):
        return not_applicable()
    reason = f"罚款{most:f}元当场收缴，请核对是否属于不当场收缴事后难以执行等情形"
    values = {"title": title_of(decision), "fact": "当场收缴", "value": most, "expected": _SMALL}
    return unsure(reason, place_of(decision, *found.span()), **values)


def _surcharge(decision: Document) -> Verdict:
    raised = (("上限", found.span(), found["times"], "罚款的数额") for found in matches(decision, _CAP_RAISED))
    shares = (("比例", found.span(), found["share"], "百分之三") for found in matches(decision, _SURCHARGE))
    wrong = (one for one in shares if one[2] not in _THREE_PERCENT)
    return merged(
        *(
            misstated(
                decision,
                place_of(decision, *span),
                title=title_of(decision),
                fact=f"加处罚款的{what}",
                value=value,
                expected=expected,
            )
            for what, span, value, expected in (*raised, *wrong)
        )
    )


def _period(case: CaseFile, decision: Document, term: _Term, wanted: int) -> Verdict:
    readings = tuple(f for f in case.facts_of(term.fact, *_DECISIONS) if f.source.document == decision.id)
    values = {"title": title_of(decision), "fact": term.fact}
    if readings:
        on = _decided_on(case, decision) if term is _SUIT else None
        return _judged(readings, wanted, values) if on is None or on >= _SIX_MONTHS else _before(readings, values)
    if term is _SUIT and decision.kind == "summary_decision" and (review := next(matches(decision, _NOT_YET), None)):
        return passed(place_of(decision, *review.span()))
    if term is _SUIT and (first := next(matches(decision, _FIRST), None)) and any(matches(decision, _NOT_YET)):
        reason = "决定书写明先申请行政复议、对复议决定不服再起诉，请核对是否属于复议前置"
        return unsure(reason, place_of(decision, *first.span()), **values, missing=term.fact)
    offer, given = (next(matches(decision, pattern), None) for pattern in (term.offered, term.period))
    if offer is not None and given is None and is_word_sure(decision):
        return failed(_sentence_of(decision, offer), **values, missing=term.fact)
    if offer is None or given is None:
        return unstated(decision, **values, missing=term.fact)
    if term is _SUIT and decision.kind != "summary_decision" and _sued_too_soon(case, decision, given):
        return misstated(decision, place_of(decision, *given.span()), **values, value="15日", expected=wanted)
    if "当场" in given.group() or (term is _SUIT and _AFTER_REVIEW.search(given.group())):
        return passed(place_of(decision, *given.span()))
    return unsure(f"未能辨认{term.fact}", place_of(decision, *given.span()), **values, missing=term.fact)


def _sentence_of(decision: Document, offer: re.Match[str]) -> Source:
    """The sentence that offers a remedy, in which its period should stand."""
    words = offer.string
    ends = [at for mark in "。;" if (at := words.find(mark, offer.end())) >= 0]
    begun = max(words.rfind(mark, 0, offer.start()) for mark in "。;") + 1
    return place_of(decision, begun, min(ends, default=len(words)))


def _sued_too_soon(case: CaseFile, decision: Document, given: re.Match[str]) -> bool:
    """Whether a decision of today gives, for a suit at once, the days that the law gives after a reconsideration."""
    begun = max(given.string.rfind(mark, 0, given.start()) for mark in "。;") + 1
    sentence = given.string[begun : given.end()]
    on = _decided_on(case, decision)
    late = on is not None and on >= _SIX_MONTHS
    return late and _FIFTEEN_DAYS.search(given.group()) is not None and not _REVIEWED.search(sentence)


def _before(readings: tuple[Fact, ...], values: dict[str, str]) -> Verdict:
    """Whether a decision of the time before `_SIX_MONTHS` gives the three months that the law gave then."""
    if any(reading.value == _THREE_MONTHS for reading in readings):
        return passed(*(reading.source for reading in readings))
    return unsure("决定时的起诉期限与现行规定不同，请核对", readings[0].source, **values)


def _judged(readings: tuple[Fact, ...], wanted: int, values: dict[str, str]) -> Verdict:
    if any(reading.value == wanted for reading in readings):
        return passed(*(reading.source for reading in readings))
    first = readings[0]
    if not is_certain(first):
        return unsure(f"{first.name}识别不确定，请核对", first.source, **values)
    return failed(first.source, **values, value=first.value, expected=wanted)
