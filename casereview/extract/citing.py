"""What a paper cites and to what end: the breach, the basis of the penalty, other articles, the discretion base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from casereview.extract.form_cells import regions
from casereview.extract.prose import Prose
from casereview.model import Citation, Fact
from casereview.spelling.citations import find_citations, law_key
from casereview.spelling.discretion import find_discretion
from casereview.spelling.found import Found

BREACH, BASIS, OTHER = "违反条款", "处罚依据", "其他引用"

_TRIGGER = re.compile(
    r"(?P<breach>违反(?!本(?:法|条例|办法|规定|细则))|不符合(?=了?《)|触犯|违法依据|定性依据|认定依据|违法条款)|(?P<label>(?:(?<![及和与、])|(?<=[一二三四五六七八九十]、))(?:处罚依据|处罚条款|罚则|法律依据)\s*(?:为|:|\n)|(?<=\n)依据\s*:)"
    r"|(?P<basis>依据(?![、和及与](?:种类|内容|理由|裁量))|根据|依照|按照|适用|参照|之规定,按)"
)
_PENALTY = re.compile(
    r"(?:决定|拟|建议|给予|予以|处以|应当?|可以)[^。]{0,160}?(?:处罚|罚款|警告|没收|责令|吊销|暂扣|关闭|取缔|拘留|处理)"
    r"|(?<!加)处(?!罚法|理|置|分|罚决定)[^。,]{0,24}罚款|(?:罚款|处罚|裁量)(?:的)?幅度"
    r"|(?<!以下)(?<!以下的)罚款(?:人民币)?[(:]?(?:[大小]写[):]*)?¥?(?:[0-9]|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾])|不予(?:行政)?处罚|作出[^。,]{0,12}处罚"
)
_PROCEDURE = re.compile(
    r"加处|逾期不(?!予?(?:改|整|消除|恢复|拆除|清|停止))|强制执行|陈述|申辩|听证|先行登记|抽样|行政复议|诉讼|延期|分期|回避|送达|立案|移送|出示|调查终结|询问|查封|扣押|催告"
)
_GOES_ON = re.compile(
    r"\s*(?:(?:参照|根据|按照|结合)[^《》。,;]{0,24}《[^《》]{0,40}裁量[^《》]{0,20}》[^。《》]{0,600}?,\s*|综上[^。,;]{0,12},|(?:因|鉴于|考虑到)[^。;]{2,60},|现|据此,?|为此,?|经[^。,;]{2,20},)?(?:本(?:机关|局|大队|支队|队|委|单位)|我(?:局|大队|支队|委|单位))?(?:现|依法)?(?:决定|责令|拟|对[^。,]{2,20}作出(?:如下|以下))"
)
_QUOTED = re.compile(r"[“「『]([^“”「」『』]{25,1500})[”」』]|\"([^\"\n]{25,800})\"")
_LAW_WORDS = re.compile(r"应当|不得|有下列|以下的?罚款|处以罚款的|罚款额为|责令|情节|构成犯罪|幅度|从轻处罚|从重处罚")
_OF_ARTICLE = re.compile(r"[条款项目](?:的)?(?:之?规定)?[:,]?$")
"""Before a quotation that is the article's own text, whatever its words."""
_SPENT = re.compile(r"[^《》。;条]{1,24}?(?:规定|要求|标准|规范|预案|方案)[,、]")
"""What has been relied on before anything is cited: 应当按照应急预案的规定,……《某法》第三十六条."""
_WANTS = re.compile(r" *(?:的?规定)?[:,] *\S")
"""Behind an article that is told with what it wants: 《某法》第三十六条第一款规定:设备应当……."""
_CONSTITUTING = re.compile(r"(?:构成|属于)[^。;]{0,12}$")
_DESCRIBED = re.compile(r" *(?:所述|所列|所指|所称|规定的?)的?(?:违法)?(?:行为|情形)")
"""An act that a cited article describes has broken another: 构成《某法》第一百九十七条第二款所述的行为."""
_RELIED_ON = re.compile(
    r"[^。《》;]{0,20}?[ 。\"”]*\n? *(?:依据|根据|依照|按照)(?:上述|以上|前述)[^。,;]{0,12}规定,"
    r"[^。]{0,160}?(?:决定|拟)[^。]{0,80}?(?:处罚|罚款|警告|没收|责令|吊销)"
)
"""Behind an article told with its text alone: 依据上述规定,我局决定……."""
_COMBINING = re.compile(r"[^。;0-9壹贰叁肆伍陆柒捌玖]{0,30}合并")
_FINED = re.compile(
    r"罚款(?:人民币)?[^。;,]{0,4}[0-9壹贰叁肆伍陆柒捌玖拾]|[0-9万仟佰拾]元?整?(?:\([^()]{0,30}\))?的?罚款"
)
"""A fine told of; what is cited behind one for combining it with others is the basis of none."""
_ON_MEASURE = re.compile(
    r"\s*《?(?:中华人民共和国)?行政处罚法》?\s*第?\s*(?:二十[八九]|三十[一二三]?|2[89]|3[0-3])\s*条|[^《》。,;]{0,24}《[^《》]{0,40}裁量"
)
"""What a paper relies on between the basis and the penalty to weigh or lower it, not for another end."""
_FIELD = re.compile(r" *(?:[一二三四五六七八九十]、)?(?:行政)?处罚(?:的)?(?:法律)?(?:依据|条款)\s*:")
"""A line that is the field of the basis, with the breach before it: 处罚依据：违反……；依据……."""
_WEIGHED = re.compile(
    r"\s*(?:之?规定)?[,、]\s*(?:并)?(?:对照|参照|参考|结合|比照|按照|适用|依照|根据)[^《》。,;]{0,24}《[^《》]{0,40}裁量[^《》]{0,20}》"
)
"""Behind an article the base by which the penalty is weighed, though a later sentence says what is imposed."""
_INFORMING = re.compile(r"现(?:就|将)[^。]{0,120}?(?:告知|通知)(?:如下|你)")
"""What is relied on for telling the party, not for the penalty that it is told of."""
_OF_CONDUCT = re.compile(r"对(?:你(?:单位|公司|厂)?|当事人|其|该(?:单位|公司|厂))?$")
"""Before a breach that only says which conduct is punished: 根据……第三项，对违反该法第二十八条的行为，处罚款."""
_COLUMNS = (
    (BREACH, re.compile(r"(?:所)?违反(?:的)?(?:法律|法规|规定|条款|法条|依据)*|违法依据|定性依据|违法条款")),
    (BASIS, re.compile(r"(?:行政)?处罚(?:的)?(?:法律)?(?:依据|条款|法条)|罚则")),
)
_LISTING_BASE = re.compile(r"裁量.*(?:基准|标准|清单|细则)")
_MEASURES = (
    "onsite_measures_decision", "coercive_decision", "coercive_extension", "coercive_disposal", "fire_seal_decision",
    "fire_seal_release", "preservation_notice", "preservation_disposal_decision",
)  # fmt: skip
"""Papers that take a measure and punish nothing."""
_PROCEDURAL_LAWS = ("行政强制法", "行政复议法", "行政诉讼法", "行政许可法")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with the end it serves: `违反条款`, `处罚依据` or `其他引用`."""

    found: Found[Citation]
    role: str


def unquoted(text: str) -> str:
    """The text with quoted law blanked out, of the same length, so that its words are not taken for the paper's own."""

    def blanked(quoted: re.Match[str]) -> str:
        behind = _OF_ARTICLE.search(text[max(quoted.start() - 8, 0) : quoted.start()].rstrip())
        return " " * len(quoted[0]) if behind or _LAW_WORDS.search(quoted[0]) else quoted[0]

    return _QUOTED.sub(blanked, text)


def cited_articles(text: str) -> tuple[Cited, ...]:
    """Every article of a named law that the paper itself cites, with its role, in order; `text` is unquoted."""
    cited: list[Cited] = []
    for found in find_citations(text):
        if found.value.law is not None:
            role = _role(text, found)
            further = role == OTHER and cited and cited[-1].role == BREACH and _told_on(text, cited[-1].found, found)
            cited.append(Cited(found, BREACH if further else role))
    return tuple(cited)


def _told_on(text: str, before: Found[Citation], found: Found[Citation]) -> bool:
    """Whether an article opens a sentence of its own with what it wants, right behind one told so that was broken."""
    between = text[before.end : found.start]
    opens = between.rstrip(' \n0123456789.、"“').endswith("。") and between.count("。") == 1
    wants = _WANTS.match(text, found.end) if opens and law_key(found.value.law or "") != "行政处罚法" else None
    punishing = _PENALTY.search(between) or _PENALTY.search(text, found.start, _stop(text, found.end))
    return wants is not None and not punishing and _WANTS.match(between) is not None


def cited_in(prose: Prose) -> tuple[Cited, ...]:
    """Every article a paper cites, with its role by the words before it or by the column of a table it stands in."""
    cited = (
        replace(cited, role=_column_role(prose, cited.found.start) or cited.role)
        for cited in cited_articles(unquoted(prose.text))
    )
    if prose.document.kind in _MEASURES:
        return tuple(replace(one, role=OTHER) if one.role == BASIS else one for one in cited)
    return tuple(cited)


def citation_facts(prose: Prose, cited: tuple[Cited, ...]) -> Iterator[Fact]:
    """The cited articles and discretion bases of a document as facts."""
    for cite in cited:
        found = cite.found
        if cite.role == OTHER and _LISTING_BASE.search(found.value.law or ""):
            continue  # an item of the base, read with it
        yield Fact(cite.role, found.value, prose.place(found.start, found.end), found.confidence)
    for base in find_discretion(prose.text):
        yield Fact("裁量依据", base.value, prose.place(base.start, base.end), base.confidence)


def _column_role(prose: Prose, start: int) -> str | None:
    """What the head of a table's column says of the articles below it; None outside such a column."""
    cells = regions(prose.document)
    here = next((cell for cell in cells if cell.start <= prose.offsets[start] < cell.end), None)
    if here is None:
        return None
    text = prose.document.flow.text
    for cell in cells:
        if cell.cell.table == here.cell.table and cell.cell.column == here.cell.column and cell.end <= here.start:
            head = "".join(text[cell.start : cell.end].split())
            if named := next((role for role, words in _COLUMNS if words.fullmatch(head)), None):
                return named
    return None


def _role(text: str, found: Found[Citation]) -> str:
    key = law_key(found.value.law or "")
    triggers = _triggers(text, found.start, ";") or _triggers(text, found.start, "")
    if "裁量" in key or key in _PROCEDURAL_LAWS:
        return OTHER
    if not triggers:
        return BASIS if key != "行政处罚法" and _RELIED_ON.match(text, found.end) else OTHER
    last = triggers[-1]
    if text.endswith("违反", 0, found.start) and text.startswith("本", found.start):
        return OTHER  # what the basis says of whoever breaks it
    if last["breach"]:
        described = _CONSTITUTING.search(text[last.end() : found.start]) and _DESCRIBED.match(text, found.end)
        return OTHER if described else BREACH
    following = _following(text, found.end)
    if key.endswith(("程序规定", "程序暂行规定")):
        return OTHER
    if key == "行政处罚法":
        return BASIS if re.search("不予(?:行政)?处罚", following) else OTHER
    if last["label"]:
        return BASIS
    if _INFORMING.search(following):
        return OTHER
    penalty = _PENALTY.search(following)
    if penalty is None or _PROCEDURE.search(following[: penalty.start()]):
        line = following.partition("\n")[0]
        told = _triggers(text, found.start, "")[-2:-1]  # of the whole sentence: 违反《某法》第四条；依据……第九条
        after_breach = told and told[0]["breach"] and not _PROCEDURE.search(line)
        field = _FIELD.match(text, text.rfind("\n", 0, found.start) + 1) is not None
        weighed = field or _WEIGHED.match(text, found.end) is not None
        return BASIS if after_breach or weighed or _imposed_before(text, last.start(), line) else OTHER
    combining = _COMBINING.match(following) is not None and _FINED.search(text, 0, last.start()) is not None
    return OTHER if combining or re.search("加处罚款|强制执行", penalty[0]) else BASIS


def _imposed_before(text: str, trigger: int, line: str) -> bool:
    """Whether the sentence names the penalty before what it rests on: 对某某罚款六万元，依据……第九十九条."""
    begin = max(text.rfind(mark, 0, trigger) for mark in "。;\n") + 1
    said = text[max(begin, trigger - 120) : trigger]
    return _PENALTY.search(said) is not None and not _PROCEDURE.search(said) and not _PROCEDURE.search(line)


def _triggers(text: str, place: int, divider: str) -> tuple[re.Match[str], ...]:
    """The words before a place in its sentence that tell to what end something is cited."""
    begin = max(text.rfind(mark, 0, place) for mark in "。" + divider) + 1
    found = _TRIGGER.finditer(text, max(begin, place - 400), place + 3)
    return tuple(one for one in found if not one["basis"] or _SPENT.match(text, one.end(), place) is None)


def _following(text: str, start: int) -> str:
    """What is said after a citation, up to the end of the sentence or the next thing relied on.

    The next sentence belongs to it if it only says what is decided: 裁量等级：一般。本机关决定……
    """
    stop = _stop(text, start)
    if _GOES_ON.match(text, stop + 1) and not _PENALTY.search(text, start, stop):
        stop = _stop(text, stop + 1)
    stop = min(stop, start + 400 + text.count(" ", start, stop))  # quoted law is blanked out
    for trigger in _TRIGGER.finditer(text, start, stop):
        weighs = trigger[0].startswith(("参照", "按照", "适用")) or _ON_MEASURE.match(text, trigger.end())
        if _OF_CONDUCT.search(text, max(trigger.start() - 8, start), trigger.start()):
            continue
        if trigger["breach"] or (trigger.start() - start > 14 and not weighs):
            return text[start : trigger.start()]
    return text[start:stop]


def _stop(text: str, start: int) -> int:
    place = text.find("。", start)
    return len(text) if place < 0 else place
