"""The day of the act that a decision punishes: as labelled, of the accident, or as the facts tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casereview.extract.dated import dates_in, fact_at
from casereview.extract.form_fields import field_values
from casereview.extract.prose import Prose
from casereview.model import Fact
from casereview.spelling.dates import find_dates
from casereview.spelling.found import Found

NAME = "违法行为日期"
_LABELS = ("违法行为发生时间", "违法行为日期", "违法时间", "案发时间")
_LABELLED = re.compile(r"违法行为(?:发生)?(?:的)?(?:日期|时间)?\s*(?:于|为|:)?\s*$")
_ACCIDENT = re.compile(r"[^。;:]{0,60}?发生[^。;]{0,40}?(?:事故|火灾|爆炸)")
_FACTS = re.compile(r"违法事实|现?已?查明|经查|经调查")
_DONE = re.compile(r"[^。]{0,80}?(?:检查|发现|发生|查获|查明|实施|违法|违反|未|擅自|存在|从事)")
_STEP = re.compile(
    r"(?:(?!检查|发现|发生|查获|查明|实施|擅自|存在|从事|未(?:办理|经|取得|按|向|安排|落实|履行|依法))[^。;]){0,30}?(?:立案|作出|送达|告知|登记|成立|(?<!未)取得|出生|签订|签发|下达|询问|举行|申请|提交|缴纳|听证|陈述|审批|责令[^,。;]{0,6}(?:改正|整改)|核发|启动|批复|勘测|测绘|(?:第[一二三四五六]次)?修[正订]|公布|施行)"
    r"|(?:依法)?对(?:你|当事人|该)[^。;]{0,90}(?<!涉嫌)立案"
)
_RECEIVED = re.compile(
    r"(?:时许?|左右|[上下]午)?[,，]?[^。;,，]{0,16}?(?:接到|收到|接(?=[^。;,，]{0,6}(?:举报|投诉|转办)))"
)
"""A report or a letter that came in; what it tells of was done before."""
_OF_EVIDENCE = re.compile(
    r"[^。;\n]{0,20}?(?:《[^《》]{0,40}(?:笔录|记录|凭证|提取单)》|影像资料|[由]你(?:单位|公司|厂|店)提供)"
)
"""The day on which something listed as evidence was made."""
_UNTIL = re.compile(r"\s*(?:之?前|以前|止|出?生(?!产))")
_VALID = re.compile(
    r"(?:有效期(?:限)?|期限|届满|截止?|成立|设立|登记|注册|出生|开业|投产|建成|取得)(?:为|至|到|日期|于|:)*\s*(?:自)?\s*$"
)
_ASIDE = re.compile(r"\([^()]*$")
"""Within brackets stands what explains a word, as who held a licence meanwhile."""
_ALONE = re.compile(r"\s*(?:\n|$)")
_FOUND_OUT = re.compile(
    r"[^。;]{0,30}(?:检查|核查|调查)[^。;,]{0,8}发现[,:]?\s*(?:你|当事人|该)[^。;,]{0,6}[在于自]\s*"
)
"""Between the day of an inspection and that of what it found: 检查发现，你单位在某日……."""
_FACTS_LENGTH = 400


def act_date_facts(prose: Prose, text: str) -> Iterator[Fact]:
    """The day of the act in a decision; several only where each is labelled. `text` is the unquoted prose."""
    document = prose.document
    for value in field_values(document, _LABELS):
        for found in dates_in(document, value.start, value.end)[:1]:
            yield fact_at(document, NAME, found)
            return
    for day, confidence in _told(text):
        yield Fact(NAME, day.value, prose.place(day.start, day.end), min(confidence, day.confidence))


def _told(text: str) -> list[tuple[Found[date], float]]:
    dates = find_dates(text)
    if labelled := [d for d in dates if _LABELLED.search(text[max(d.start - 14, 0) : d.start])]:
        return [(day, 0.95) for day in labelled]
    if accident := next((d for d in dates if _ACCIDENT.match(text, d.end)), None):
        return [(accident, 0.85)]
    told = [
        d
        for d in dates
        if d.confidence > 0.5
        and not any(p.match(text, d.end) for p in (_STEP, _RECEIVED, _OF_EVIDENCE, _ALONE, _UNTIL))
    ]
    told = [d for d in told if not _VALID.search(text[max(d.start - 12, 0) : d.start])]
    told = [d for d in told if not _ASIDE.search(text[max(d.start - 80, 0) : d.start])]
    if head := _FACTS.search(text):
        within = [d for d in told if head.end() <= d.start < head.end() + _FACTS_LENGTH]
        if within:
            return [(_found_out(text, within), 0.8)]
    done = [day for day in told if _DONE.match(text, day.end)]
    return [(_found_out(text, [done[0], *told[told.index(done[0]) + 1 :]]), 0.6)] if done else []


def _found_out(text: str, days: list[Found[date]]) -> Found[date]:
    """The first of some days; the second where on the first somebody only found what was done on it."""
    between = text[days[0].end : days[1].start] if len(days) > 1 else ""
    return days[1] if _FOUND_OUT.fullmatch(between) else days[0]
