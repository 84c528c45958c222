"""Checks on papers that must say the same."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from casereview.checks.absence import is_certain, title_of
from casereview.checks.changed_values import told_as_changed
from casereview.checks.parameters import FactName, KindId
from casereview.checks.wording import words_of
from casereview.lawbook import LawBook
from casereview.model import (
    CaseFile,
    Fact,
    FactValue,
    Verdict,
    failed,
    merged,
    not_applicable,
    passed,
    unsure,
)
from casereview.terms import PartyKind
from casereview.text import squeezed

_SAID_OF_IT = re.compile(
    r"[(](?:个人独资|个体|经营者|法定代表人|负责人|投资人|委托代理人|受委托人|代理人|以下简?称|原|曾用名|法院|代缴|第[一二三四五六]期)[^()]*[)]$"
)
"""A note behind a name that is no part of it; 有限合伙 is."""

_PARTICULARS = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:[\s,、(]+[男女](?![\u4e00-\u9fff])|[\s,、(]*(?:[0-9]{1,3}岁|性别|年龄|身份证)).*$"
)
"""What a cell tells of a person behind the name."""

_PLACE = re.compile(r"[(][^()司伙厂店原]*(?:小区|[楼苑园城院站库场村路号]|中心|酒店|大厦|项目部?|工地|车间|基地)[)]")
"""Behind the name of a unit: the place that it runs, 某物业公司(某小区)."""

_OF_PLACES = ("inspection_record", "fire_inspection_record", "inspection_plan", "photo_evidence", "recheck_opinion")
"""Papers about the place, which they name behind whose it is: 某公司某广场, 某公司(某店)."""

_FREELY_WORDED = frozenset({"案由", "案件名称", "地址"})
_PARTY = "当事人"
_HEAD_OF_IT = "法定代表人"
_TOGETHER = re.compile(r"[、,，;；/()（）]|以及|及|和|(?<![0-9])[1-9][.．]")
_STYLE = re.compile(r"^(?:经营者|法定代表人|负责人|业主|个体工商户)[:：]?")
"""How the head of the business is introduced beside its name, or what it is."""

_ORGAN = re.compile(r"(?:公安局|公安分局|派出所|检察院|人民法院|人民政府|监察委员会|管理局|管理厅|救援大队|救援支队)$")
_UNIT_NAME = 5
"""A person's name is shorter than that of a unit."""

_SHORTEST, _LEGAL_FORM = 4, "有限"
_TOLD_BY_OTHERS = ("case_source_register", "fine_receipt")
_ALIKE = 0.5
_PUNCTUATION = re.compile(r"[\s,.;:、。·\-—_()《》\"'“”]+")


def agrees(
    case: CaseFile,
    law: LawBook,
    *,
    fact: FactName,
    also: tuple[FactName, ...] = (),
    kinds: tuple[KindId, ...] = (),
) -> Verdict:
    """Pass when the fact, and each of `also`, reads in these documents (by default in all) as in its home.

    Names and texts are compared without spaces, widths and punctuation; one that contains the other asks, as does any
    doubtful reading. The unit a punished person works for or trades as, if the home names it, may stand for the person
    elsewhere.
    Not applicable with fewer than two papers. Sources: the deviating place and the home's.
    Values: `fact`, `title` (of the deviating paper), `value`, `home_value`.
    """
    return merged(*(_agreeing(case, name, kinds) for name in (fact, *also)))


def _agreeing(case: CaseFile, fact: FactName, kinds: tuple[KindId, ...]) -> Verdict:
    home = tuple(reading for reading in case.home_facts(fact) if reading.value is not None)
    at_home = {reading.source.document for reading in home}
    others = tuple(f for f in case.facts_of(fact, *kinds) if f.value is not None and f.source.document not in at_home)
    if not home:
        return not_applicable()
    return merged(*(_compared(case, reading, home) for reading in others))


def _compared(case: CaseFile, reading: Fact, home: tuple[Fact, ...]) -> Verdict:
    value = _plain(reading.value)
    if (
        changed := next(filter(None, (told_as_changed(case, reading, standard) for standard in home)), None)
    ) is not None:
        return passed(reading.source, changed)
    if reading.name == _PARTY and value == _plain(case.agency):
        return passed(reading.source)  # what the party writes begins with whom it is to
    if reading.name == _PARTY and _is_receipt(case, reading) and _is_served_besides(case, reading, home):
        return passed(reading.source)
    if any(_plain(standard.value) == value for standard in home):
        return passed(reading.source)
    if reading.name == _PARTY and any(_is_named_beside(reading, standard) for standard in home):
        return passed(reading.source)
    if reading.name == _PARTY and any(_is_anothers_place(case, reading, standard) for standard in home):
        return passed(reading.source)
    if reading.name == _PARTY and any(_is_masked(value, _plain(standard.value)) for standard in home):
        return passed(reading.source)
    if reading.name == _PARTY and _each_or_its_head(case, reading, home):
        return passed(reading.source)
    if reading.name == _PARTY and any(_is_called_more(case, reading, standard) for standard in home):
        return passed(reading.source)
    if reading.name == _PARTY and not is_certain(reading) and any(_is_short_for(reading, other) for other in home):
        return passed(reading.source)
    if reading.name == _PARTY and any(_is_as_others_say(case, reading, standard) for standard in home):
        return passed(reading.source)
    standard = max(home, key=lambda other: _likeness(_plain(other.value), value))
    if reading.name == _PARTY and case.party_kind is not PartyKind.UNIT and _employs(case, value, standard):
        return passed(reading.source)
    return _deviating(case, reading, standard)


def _is_named_beside(reading: Fact, standard: Fact) -> bool:
    """Whether the place gives the name too, beside that of what the party manages: 某小区(管理单位:某物业公司)."""
    value, home, told = (str(_plain(text)) for text in (reading.value, standard.value, reading.source.quote))
    return len(home) >= _UNIT_NAME and home not in value and home in told


def _is_anothers_place(case: CaseFile, reading: Fact, standard: Fact) -> bool:
    """Whether a record of an inspection is of a place called quite otherwise, and names the party that works there."""
    paper, value, home = case.document(reading.source.document), _plain(reading.value), str(_plain(standard.value))
    if paper.kind not in _OF_PLACES or len(home) < _UNIT_NAME or _likeness(value, home) >= _ALIKE:
        return False
    return home in _PUNCTUATION.sub("", words_of(paper))


def _is_masked(value: FactValue, home: FactValue) -> bool:
    """Whether a name is the other with letters hidden, as apps that pay show it: 孙*甲."""
    if not (isinstance(value, str) and isinstance(home, str)) or "*" not in value:
        return False
    return re.fullmatch("".join("." if letter == "*" else re.escape(letter) for letter in value), home) is not None


def _is_as_others_say(case: CaseFile, reading: Fact, standard: Fact) -> bool:
    """Whether who reports a shop or pays for it calls it in short (星耀网吧), or says for whom it is paid."""
    kind = case.document(reading.source.document).kind
    value, home = str(_plain(reading.value)), str(_plain(standard.value))
    in_short = kind in _TOLD_BY_OTHERS and len(value) >= _SHORTEST and value in home
    return in_short or (kind == _TOLD_BY_OTHERS[-1] and f"代{home}" in value)


def _is_receipt(case: CaseFile, reading: Fact) -> bool:
    """Whether a receipt tells this: what was handed to another organ is not served on the party."""
    return case.document(reading.source.document).kind == "service_receipt"


def _is_served_besides(case: CaseFile, reading: Fact, home: tuple[Fact, ...]) -> bool:
    """Whether another organ was served, those who were to be asked, or the party with others of the case."""
    others = (f for f in (*case.facts_of("被询问人"), *case.facts_of(_PARTY)) if f is not reading and f.value)
    known = {_plain(fact.value) for fact in (*home, *others)}
    among = {_plain(part) for part in _TOGETHER.split(str(reading.value)) if part}
    with_the_party = any(_plain(standard.value) in among for standard in home)
    asked = {_plain(fact.value) for fact in case.facts_of("被询问人")}
    to_come = among <= asked and "询问" in words_of(case.document(reading.source.document))
    return _ORGAN.search(str(reading.value)) is not None or to_come or (with_the_party and among <= known)


def _each_or_its_head(case: CaseFile, reading: Fact, home: tuple[Fact, ...]) -> bool:
    """Whether a paper names several of the parties at once, or the one who runs the business for the party.

    A person may be named together with the unit worked for.
    """
    heads = tuple(f for f in case.home_facts(_HEAD_OF_IT) if f.value is not None)
    known = {_plain(fact.value) for fact in (*home, *heads)}
    named, rest = _taken_out({squeezed(str(fact.value)) for fact in (*home, *heads)}, squeezed(str(reading.value)))
    parts = {_plain(_STYLE.sub("", part)) for part in _TOGETHER.split(rest) if part} - {""} | set(map(_plain, named))
    if case.party_kind is not PartyKind.PERSON:
        return set() < parts <= known
    works_for = {part for part in parts - known if any(_employs(case, part, standard) for standard in home)}
    return len(parts) > 1 and bool(parts & known) and parts <= known | works_for


def _taken_out(names: set[str], told: str) -> tuple[set[str], str]:
    """Which of these names a text gives, and what is left of it: within a name 和 joins nothing."""
    found = {name for name in names if len(name) >= _UNIT_NAME and name in told}
    for name in sorted(found, key=len, reverse=True):
        told = told.replace(name, "、")
    return found, told


def _is_called_more(case: CaseFile, reading: Fact, standard: Fact) -> bool:
    """Whether one of the two adds to the name what it is, or the person of it whom the paper is addressed to."""
    value, home = (squeezed(_PARTICULARS.sub("", str(fact.value))) for fact in (reading, standard))
    if squeezed(str(reading.value)).endswith(f"({home})"):
        return True  # the name of the place, behind it whose it is: 某某广场(某某有限公司)
    if _plain(_SAID_OF_IT.sub("", value)) == _plain(_SAID_OF_IT.sub("", home)):
        return True
    addressed = value.removeprefix(home) if value != home and value.startswith(home) else ""
    if _PLACE.fullmatch(addressed) or (addressed and case.document(reading.source.document).kind in _OF_PLACES):
        return True
    return bool(addressed) and any(squeezed(str(fact.value)) == addressed for fact in case.facts_of("被询问人"))


def _is_short_for(reading: Fact, standard: Fact) -> bool:
    """Whether the title of a case calls the unit in short: without its legal form, its letters in their order."""
    short, full = str(_plain(reading.value)), str(_plain(standard.value))
    rest = iter(full)
    if _LEGAL_FORM in short or _LEGAL_FORM not in full:
        return False
    return _SHORTEST <= len(short) < len(full) and short[-1:] == full[-1:] and all(letter in rest for letter in short)


def _employs(case: CaseFile, unit: FactValue, standard: Fact) -> bool:
    """Whether the paper that names the punished person names this unit too: the act was found at its place of work."""
    words = words_of(case.document(standard.source.document))
    return isinstance(unit, str) and len(unit) >= _UNIT_NAME and unit in _PUNCTUATION.sub("", words)


def _is_short_in_title(case: CaseFile, reading: Fact) -> bool:
    """Whether a name read out of the name of the case is what that begins with: it calls the party so for short."""
    titles = (f.value for f in case.facts_of("案件名称") if isinstance(f.value, str))
    return isinstance(reading.value, str) and any(title.startswith(reading.value) for title in titles)


def _plain(value: FactValue) -> FactValue:
    return _PUNCTUATION.sub("", squeezed(value)) if isinstance(value, str) else value


def _likeness(one: FactValue, other: FactValue) -> float:
    if not isinstance(one, str) or not isinstance(other, str):
        return 0.0
    return 1.0 if one in other or other in one else SequenceMatcher(None, one, other, autojunk=False).ratio()


def _deviating(case: CaseFile, reading: Fact, standard: Fact) -> Verdict:
    values = {
        "fact": reading.name,
        "title": title_of(case.document(reading.source.document)),
        "value": reading.value,
        "home_value": standard.value,
    }
    sources = (reading.source, standard.source)
    likeness = _likeness(_plain(reading.value), _plain(standard.value))
    if reading.name in _FREELY_WORDED and likeness >= _ALIKE:
        return passed(*sources)
    if reading.name == _PARTY and likeness == 1.0 and not is_certain(reading) and _is_short_in_title(case, reading):
        return passed(*sources)
    if reading.name == _PARTY and _is_no_such_name(case, reading, standard):
        return unsure("该处所写是否为当事人的名称，请核对", *sources, **values)
    if reading.name in _FREELY_WORDED or likeness == 1.0 or not is_certain(reading, standard):
        return unsure(f"{reading.name}的写法不一致，请核对是否同一", *sources, **values)
    return failed(*sources, **values)


def _is_no_such_name(case: CaseFile, reading: Fact, standard: Fact) -> bool:
    """Whether something too short for a unit stands for one, that nobody in the case is called and shares no letters.

    The word behind a label may be the head of the next column.
    """
    value, home = str(_plain(reading.value)), str(_plain(standard.value))
    told = (f for name in (_PARTY, _HEAD_OF_IT, "被询问人") for f in case.facts_of(name) if f is not reading)
    called = any(_plain(fact.value) == value for fact in told)
    return len(value) < _UNIT_NAME <= len(home) and not called and not set(value) & set(home)
