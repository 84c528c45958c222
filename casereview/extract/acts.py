"""The act a fine is for, in the paper's own words: told before the fine, or listed by number and pointed to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from casereview.spelling.numerals import number_of

_NUMBER = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})"
_UNIT = (
    r"(?:\((?:你?(?:单位|公司|厂)|个人)\)"
    r"|单位|公司|企业|厂|店|矿|站|院|校|部|社|所|场|行(?!为)|中心|户(?!外)|局|村|酒店|宾馆)"
)
_BEGINNING = r"(?:^|[。;:\n,、])\s*"
_POINTER = r"(?:以上|上述|该|此|其)?(?:事实|行为|违法行为)?"
_FOR = re.compile(
    r"(?<!未)(?<!未依法)(?<!未及时)(?<!未按规定)(?<!未按照规定)(?<!未按要求)"
    rf"(?:对|针对|就)(?:你{_UNIT}?|当事人|该单位|其)?(?P<act>[^。;:\n,]{{4,90}}?)的?(?:违法)?行为"
)
"""Words that name an act, though of another step of the case perhaps."""
_FINED_FOR = re.compile(_FOR.pattern + r",?(?:依法|单独|分别)*(?:给予|处以?|作出|罚款?|决定)[^。;,《]{0,30}$")
_SURE = (
    _FINED_FOR,
    re.compile(rf"{_BEGINNING}(?P<act>[^。;:\n]{{4,90}}?)(?:的)?(?:违法)?行为[^。;:\n]{{0,8}}违反"),
    re.compile(
        r"之?规定,?(?:已经?|均|其行为)*(?:构成了?|(?:其)?性质(?:属于|为))(?P<act>(?!违[反法]|犯罪|情节)[^。;:,\n《]{4,60}?)"
        r"的?(?:违法)?(?:行为|事实)(?=[。;,\n])"
    ),
    re.compile(
        r"违反了?[^。\n]{4,160}?规定,属于?(?P<act>(?!违法行为|应当|重大|严重|情节)[^。;:,\n《]{4,40}?)"
        r"(?:的?(?:违法)?行为(?=[。;,\n])|(?<![目位患形档次])(?=[。;,\n]))"
    ),
    _FOR,
    re.compile(r"(?:^|[。\n])\s*(?P<act>[^。;:\n]{4,90}?)的?(?:违法行为)?(?:一案,|案,(?=[现已]?经))"),
)
_TOLD = (
    re.compile(
        r"行为,?(?:已|均)?(?:涉嫌|构成了?|属于|系)(?P<act>(?!违[反法]|犯罪|情节)[^。;:,\n《]{4,60}?)"
        r"(?=的?(?:违法)?(?:行为|一案)|[。;:,\n《])"
    ),
    re.compile(r"涉嫌(?P<act>(?!违[反法]|犯罪)[^。;:,\n《]{4,60}?)的(?:环境|消防|安全生产|生态环境)?(?:违法)?行为"),
    re.compile(
        r"(?:存在|有|实施了?)(?:以下|下列|如下)(?:[^:。;]{0,6}违法)?(?:行为|问题|事实)[:,]?\s*(?P<act>[^。;\n]{4,90})"
    ),
    re.compile(
        r"(?:检查|调查)?(?:时|中)?(?:发现(?!时间|日期|地点)|查明|经查实?|经(?:调查|检查|核查|核实)|认定),?:?(?P<act>[^。;\n]{6,120})"
    ),
    re.compile(rf"(?:^|[。;:\n])\s*(?P<act>[^。;:\n]{{4,90}})[。;,]\s*{_POINTER}[^。;《]{{0,6}}违反"),
    re.compile(r"(?:违法事实|处罚事由|违法行为)(?:及|和|与|、)?(?:主要)?(?:证据)?[:\n]\s*(?P<act>[^。;\n]{6,120})"),
    re.compile(rf"(?:^|[。;\n])\s*(?P<act>(?:你{_UNIT}?|当事人|该(?:单位|公司|厂|店))[^。;\n]{{6,120}})"),
    re.compile(rf",(?:但是?|且|而)?(?P<act>(?:你{_UNIT}?|当事人|该(?:单位|公司|厂|店))[^。;\n]{{6,120}})"),
)
_STATED = re.compile(
    r"(?:现?查明|经查|发现(?!时间|日期|地点)),?:?\s*(?P<act>[^。;\n]{6,120}?)[,。]\s*(?:(?:以上|上述)事实|(?:以上|上述|该)行为违反)"
)
_FINDING = re.compile(
    r"(?:发现|查明|经查|经调查|认定|存在(?:以下|下列|如下)[^:。;]{0,10}:)[,:]*(?P<acts>[^。\n]{10,400})"
)
_NEXT_ACT = (
    re.compile(r"[;,]\s*(?:同时|另外?|此外|还|并且),?|;"),
    re.compile(r"[;,]\s*(?:同时|另外?|此外|还|并且),?|;|[、,](?=未|没有|擅自|违规|违章|不按)"),
)
"""How one act is parted from the next: by plain words, else also where a clause tells of something left undone."""
_AS_ACTS = re.compile(r"(?:的|等)(?:[一二两三四五六七八九]项|多项)?(?:违法)?(?:行为|问题|情形),")
_WRONG = re.compile(
    r"未|无|没有|擅自|不|违规|违章|违法(?!所得|行为|事实|单位|主体)|超|从事|(?<!停止)(?<!禁止)使用|损坏|堵塞|占用|缺|冒险|伪造|隐瞒|拒绝|迟报|漏报|谎报|瞒报"
    r"|堆放|混存|混放|违反(?:操作|安全|规定|规程)(?!的)|影响|吸烟|私拉|裸露|老化|故障|失效|过期|失灵|锁闭|上锁|封闭|遮挡|埋压|圈占|破损|脱落|拆除|停用|关闭|闲置|虚假|篡改|冒用|转让|出借|阻碍|阻挠"
)
_NO_ACT = re.compile(
    r"(?:以上|上述|下列|以下|前述)(?:事实|行为|违法|问题|证据|情况|情形|规定|处罚|材料|[一二两三四]项)|证据|送达|告知|陈述|申辩|听证|本机关|我局|认为|(?<!的)决定(?!书)"
    r"|^(?:上述|以上|前述)?第?\(?[0-9一二三四五六七八九十、,]+\)?[项条个](?:违法)?$|(?:事故|火灾)$|(?:该|此|其)行为|应予处罚$|异议|放弃|复议|诉讼|整改完毕|从轻|减轻|(?:安全生产|环境|消防(?:安全)?|涉嫌)违法$|责令[^,]{0,12}(?:改正|整改)[^,]{0,6}未(?:改正|整改)$"
)
_POINTING = re.compile(r"^(?:你(?:单位|公司)?|当事人|该单位|其)?的?(?:以上|上述|该|此)[^,]{0,6}$")
_NAMED_ONLY = re.compile(
    r"(?:单位|公司|人|厂|店|部|社|院|校|中心|者|你|其|吧|矿|站|所|场|企业|酒店|户)(?:(?:[及和与、]|以及)[\u4e00-\u9fff·]{2,4})?的?$"
)
_SUBJECT = re.compile(
    r"^(?:[0-9一二三四五六七八九十]{1,2}[.、]|\([0-9一二三四五六七八九十]+\))?\s*(?:经查,|[一二三]?是(?=[你该其]))?"
    rf"(?:你{_UNIT}|[^,;]{{2,40}}?你{_UNIT}|[\u4e00-\u9fff·*]{{2,4}}你(?=[未在擅违])|你{_UNIT}?|当事人|该(?:单位|公司|厂|店|企业|矿)|其(?![他中余实]))?的?(?=.{{4}})"
)
_WHEN = re.compile(
    r"^(?:[自从于在])?20[0-9]{2}年度?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?"
    r"(?:[0-9]{1,2}[时点](?:[0-9]{1,2}分)?(?:许|左右)?)?"
    r"(?:[至到—–-](?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?)?(?:开始|起|以来|前后|期间)?,?(?=.{3})"
)
_FOUND = re.compile(r"^(?:经)?(?:现场|执法|监督)*(?:检查|调查|核查|巡查)(?:时|中)?(?:发现|查明),?(?=.{4})")
_EXISTING = re.compile(r"^(?:[但且而])?(?:涉嫌)?(?:存在|实施了?)?(?:涉嫌)?(?=.{4})")
_AFTERMATH = re.compile(
    r",(?:(?:于)?(?:20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)?被[^,]{0,8}(?:查获|发现|查处)$|(?:该|此|其)(?:违法)?行为|货值|违法所得|获利|非法获利|经营额|销售额|合计|共计|(?:违法)?事实清楚|证据(?:确凿|充分)).*$|,?(?:的(?:违法)?(?:行为|事实)(?:成立)?|违反了?)$|,(?:以上|上述)(?:违法)?(?:事实|行为),?有.*$|,(?:其|该|此|且|并|以上|上述)$"
)

_CALLED = re.compile(r"^[^,]{0,20}存在[“\"](?P<act>[^“”\"]{4,})[”\"]的(?:违法)?(?:行为|问题)$")
_CALLED_AN_ACT = re.compile(r"(?<=.{6})的(?:违法)?行为,")
_WHEN_FOUND = re.compile(r"\((?:发现|检查|违法)?(?:时间|日期|地点)[^()]*\)$")

_FINED = re.compile(
    r"对(?P<who>[\u4e00-\u9fffA-Za-z0-9()·]{2,40}?)(?:依法)?(?:作出|给予|处以?(?![罚理置])|处罚款|罚|予以)"
)
_NOBODY = re.compile(r"^(?:你|其|该|当事人|上述|以上|前述|此|本案|第|被处罚)|行为|事实|[一二两三四五六七八九]项|问题")
_CLAUSE_END = re.compile(r"[。;\n]")
_ENTRY = re.compile(
    r"(?:(?:^|[。;:\n])\s*(?:(?P<dot>[0-9]{1,2})[.、](?![0-9]+ ?(?:[万元米%倍吨]|公里))"
    rf"|\((?P<bracket>{_NUMBER})\)[、.]?"
    r"|(?P<comma>[一二三四五六七八九十]{1,2})、|第(?P<nth>[一二三四五六七八九十])[,、:]"
    rf"|违法(?:事实|行为)\(?(?P<named>{_NUMBER})\)?[:、])|(?P<are>[一二三四五六七八九十])是)\s*(?P<words>[^。;\n]{{4,160}})"
)
_LIST_HEAD = re.compile(r"(?:以下|下列|如下)[^。;]{0,16}(?:行为|问题|事实|隐患|情形)[^。;\n]{0,8}:?\s*$")
_POINTED = re.compile(
    rf"(?:第|上述|以上|前述)\s*\(?(?P<numbers>{_NUMBER}\)?(?:\s*[、和及,]\s*第?\(?{_NUMBER}\)?){{0,8}})\s*(?:项|个|种|点|条)\s*(?:违法|问题|事实|隐患|行为|违反|处|罚款)"
    r"|(?:违法行为|违法事实|行为|事实)\s*\(?(?P<behind>[一二三四五六七八九十]|[1-9])\)?(?=[的,、]|违反|[系属])"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    style: str
    number: int
    start: int
    words: str


def listed_acts(text: str) -> tuple[str, ...]:
    """The acts that a paper lists by number, the first at index 0; none unless a list of at least two tells of acts."""
    lists = [run for run in _lists(text) if _tells_acts(text, run)]
    first = min(lists, key=lambda run: run[0].start, default=[])
    return tuple(_cleared(entry.words) for entry in first)


def named_act(text: str, listed: tuple[str, ...], *, alone: bool) -> str | None:
    """The act nearest before a fine that the text calls one, or points to by its number in the list."""
    if (pointed := _pointed(text, listed, alone=alone)) is not None:
        return pointed
    return next((act for pattern in _SURE if (act := _matched(pattern, text, certain=pattern is not _FOR))), None)


def told_act(text: str) -> str | None:
    """The act told nearest before a fine without being called one; None if the text only says 以上行为."""
    told = (act for pattern in _TOLD if (act := _matched(pattern, text, certain=False)))
    return next(told, None) or _stated(text)


def _stated(text: str) -> str | None:
    """What a paper states right before the proof of it, whatever words it has for it."""
    stated = next(reversed(tuple(_STATED.finditer(text))), None)
    act = _cleared(stated["act"]) if stated else ""
    return act if len(act) > 3 and not _NO_ACT.search(act) else None


def parted_acts(text: str, count: int) -> tuple[str, ...]:
    """The acts that one sentence finds side by side, without numbers; none unless there are just so many."""
    for found, divider in product(_FINDING.finditer(text), _NEXT_ACT):
        acts = tuple(_wrong(_AS_ACTS.split("".join(part.split()))[0]) for part in divider.split(found["acts"]))
        if len(acts) == count and all(act and not _NO_ACT.search(act) for act in acts):
            return acts
    return ()


def fined_by_name(text: str) -> str | None:
    """Who is fined by name right before a sum: 对甲公司处以罚款; None for 你单位, 上述行为 and the like."""
    last = next(reversed(tuple(_FINED.finditer(text))), None)
    return last["who"] if last is not None and not _NOBODY.search(last["who"]) else None


def act_of(who: str, others: tuple[str, ...], text: str) -> str | None:
    """The first that the text tells someone has done wrong, without what it goes on to tell of the others."""
    at = text.find(who)
    while at >= 0:
        end = _CLAUSE_END.search(text, at)
        words = "".join(text[at + len(who) : end.start() if end else len(text)].split())
        act = _wrong(_before(words, others))
        if act and not _NO_ACT.search(act) and not act.startswith("的"):
            return act
        at = text.find(who, at + len(who))
    return None


def _before(words: str, others: tuple[str, ...]) -> str:
    """The words up to the clause in which one of the others is named."""
    at = min((place for other in others if (place := words.find(other)) >= 0), default=len(words))
    return words if at == len(words) else words[: max(words.rfind(",", 0, at), 0)] or words[:at]


def act_in(words: str) -> str | None:
    """The act that a cell of a table names, without who did it and when."""
    return _cleared(words) or None


def pointed_to(text: str, *, alone: bool = False) -> tuple[int, ...]:
    """The numbers of the acts that the text before a fine points to, nearest first; all of them for the only fine."""
    every = [
        tuple(number_of(words) or 0 for words in re.findall(_NUMBER, match["numbers"] or match["behind"]))
        for match in _POINTED.finditer(text)
    ]
    if alone:
        return tuple(sorted({number for numbers in every for number in numbers}))
    near = len(list(_POINTED.finditer(text, max(text.rfind("。"), text.rfind(";")) + 1)))
    return every[-1] if every and (near or len(set(every)) == 1) else ()


def _pointed(text: str, listed: tuple[str, ...], *, alone: bool) -> str | None:
    numbers = pointed_to(text, alone=alone) if listed else ()
    acts = [listed[number - 1] for number in numbers if 0 < number <= len(listed)]
    return ";".join(acts) if numbers and len(acts) == len(numbers) else None


def _matched(pattern: re.Pattern[str], text: str, *, certain: bool) -> str | None:
    for match in reversed(tuple(pattern.finditer(text))):
        words = "".join(match["act"].split())
        act = _wrong(words) or (_last_clause(words, text) if certain else "")
        if act and not _POINTING.match(words) and not _NO_ACT.search(act):
            return act
    return None


def _wrong(words: str) -> str:
    """The words from the first clause on that tells of something wrong; nothing if none does."""
    clauses = words.split(",")
    first = next((index for index, clause in enumerate(clauses) if _WRONG.search(clause)), len(clauses))
    found = ",".join(clauses[first:])
    return _cleared(re.sub(r"^[^,]*发现(?!时间|日期|地点):?", "", found))


def _last_clause(words: str, text: str) -> str:
    """The last clause of what a paper itself calls the act, if it says more than who did it."""
    clause = _cleared(words.rsplit(",", 1)[-1]).removesuffix("的")
    named = re.search(rf"[:\n] *{re.escape(clause)} *[\n,(。]", text) or _NAMED_ONLY.search(clause)
    return "" if len(clause) < 4 or named or re.search("上述|以上|项$", clause) else clause


def _cleared(words: str) -> str:
    """An act without who did it and when, and without what it brought in."""
    words = re.split(r",?(?:以上|上述|该|其|此)?(?:行为)?违反了?《", "".join(words.split()))[0]
    for lead in (_SUBJECT, _WHEN, _FOUND, _SUBJECT, _EXISTING):
        words = lead.sub("", words)
    words = _WHEN_FOUND.sub("", _AFTERMATH.sub("", words)).strip(",:、")
    ended = _CALLED_AN_ACT.search(words)
    if ended and not _WRONG.search(words, ended.end()):
        words = words[: ended.start()]
    called = _CALLED.match(words)
    return called["act"] if called else words


def _entries(text: str) -> Iterator[_Entry]:
    """The numbered entries of all lists in the order of the text; an entry may open with the next one's mark."""
    place = 0
    while (match := _ENTRY.search(text, place)) is not None:
        style = next(name for name in ("dot", "bracket", "comma", "nth", "named", "are") if match[name])
        words = re.split(r"[,;]?(?:[二三四五六七八九十])是", match["words"])[0] if style == "are" else match["words"]
        yield _Entry(style, number_of(match[style]) or 0, match.start(), words)
        place = match.start("words") + len(words)


def _lists(text: str) -> list[list[_Entry]]:
    """The lists that run from one, each marked in one style."""
    lists: dict[str, list[list[_Entry]]] = {}
    for entry in _entries(text):
        runs = lists.setdefault(entry.style, [])
        if entry.number == 1:
            runs.append([entry])
        elif runs and entry.number == runs[-1][-1].number + 1:
            runs[-1].append(entry)
    return [run for runs in lists.values() for run in runs]


def _tells_acts(text: str, run: list[_Entry]) -> bool:
    if len(run) < 2:
        return False
    headed = _LIST_HEAD.search(text[max(run[0].start - 40, 0) : run[0].start + 1]) is not None
    if headed or run[0].style == "named":
        return True
    return all(
        _WRONG.search(entry.words) and not re.search("罚款|证据|笔录|证明|复印件|处罚", entry.words) for entry in run
    )
