"""The sorts of evidence a case rests on, by the eight of 行政处罚法 art. 46."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract.form_cells import Region, regions, stretches
from casereview.model import Document, Fact

DOCUMENTARY, MATERIAL, AUDIOVISUAL, ELECTRONIC = "书证", "物证", "视听资料", "电子数据"
WITNESS, STATEMENT, APPRAISAL, RECORD = "证人证言", "当事人的陈述", "鉴定意见", "勘验笔录、现场笔录"

_OF_KIND = {
    "inspection_record": RECORD,
    "fire_inspection_record": RECORD,
    "survey_record": RECORD,
    "inquiry_record": STATEMENT,
    "appraisal_report": APPRAISAL,
    "business_licence": DOCUMENTARY,
    "identity_proof": DOCUMENTARY,
    "party_material": DOCUMENTARY,
    "accident_report": DOCUMENTARY,
    "photo_evidence": DOCUMENTARY,
    "av_evidence": AUDIOVISUAL,
}
_WORDS = (
    (
        ELECTRONIC,
        r"电子数据|平台[^、,]{0,4}数据|在线监测数据|聊天(?:记录|截图)|电子邮件|(?:微信|支付宝)[^、,]{0,8}(?:记录|截图|截屏)|后台数据",
    ),
    (AUDIOVISUAL, r"录音|录像|视频|视听资料|音像|监控|光盘"),
    (APPRAISAL, r"鉴定意见|鉴定报告|鉴定结论|检测报告|检验报告|监测报告|检测结论"),
    (RECORD, r"检查记录|检查笔录|勘验|勘查|勘察|勘测|现场笔录|监督检查记录|现场记录"),
    (WITNESS, r"证人证言|证言"),
    (
        STATEMENT,
        r"询问笔录|(?:当事人|单位|公司|本人|你)的?陈述|[\u4e00-\u9fff]的陈述(?!申辩)|调查笔录|谈话笔录|陈述申辩笔录|(?:人员|[经投]营者|负责人)的?笔录",
    ),
    (MATERIAL, r"物证|实物"),
    (
        DOCUMENTARY,
        r"书证|营业执照|许可证|身份证|照片|相片|截图|截屏|台账|合同|制度|证书|复印件|花名册|预案|报告|通知书|指令书|资料|证明|说明|任命|作业票|记录|清单|文件|委托书|档案|摘页|标准|收据|票据|明细|(?:查询|核查|比对)结果"
        r"|[\u4e00-\u9fff](?:书|证|函|单|图|表|册|簿|协议|回执|公告|意见)(?:复印件|原件)?(?:\([^()]*\))?[0-9一二三四五六七八九十两各壹]*[份张页本幅]?等?$",
    ),
)
_NOT_THE_NAME = re.compile(r"(?<=[份张页])\([^()]*\)|[《》“”\"]")
_ITEM = re.compile(
    r"(?:^|(?<=[\n。;；:,，份张页套本])) *(?:证据)?(?:(?<=证据)[一二三四五六七八九十0-9]{1,3} *[:、.,，]?"
    r"|\(?[0-9]{1,2}\)|[0-9]{1,2}[.、．]|\(?[一二三四五六七八九十]{1,3}[)、]|第[一二三四五六七八九十]组(?:证据)?[:、,])"
)

_FIRST = re.compile(r" *(?:1[.、．]|\(1\)|\(?一[)、])")

_PROVED = re.compile(
    r"(?:以上|上述|前述)(?:违法)?(?:事实|行为)[^。\n:]{0,10}?"
    r"有(?!以下|下列|如下)(?P<items>(?:\([^()\n]*\)|[^。\n:()]){4,300}?)(?:等(?:相关|主要)?(?:证据|材料)?|为证|(?:予以)?(?:证实|证明|佐证))"
)
_JUST_NAMED = re.compile(
    r"[。\n;,] *(?:有关(?:违法)?事实,?)?有(?!关|些)(?P<items>(?:\([^()\n]*\)|[^。\n:()]){4,200}?)"
    r"(?:等(?:相关|主要)?证据|为证|(?:予以)?(?:证实|佐证))"
)
_LIST_HEAD = re.compile(
    r"(?<=\n)[一二三四五六七八九十]{1,2}、[^\n。:]{0,8}证据[^\n。:]{0,4}(?:(?=\n)|。(?= *(?:\(|[1一])))"
    r"|证据[^。\n:]{0,16}:|(?:以上|上述|前述)事实[^。\n:]{0,16}(?:有|证据)[^。\n:]{0,16}:?"
)
_RUN_HEAD = re.compile(
    r"证据(?:材料)?(?:主要|分别)?(?:有|为|包括|是|如下):?(?=[^。\n]*[、;；])"
    r"|(?:以上|上述|前述)事实[^。\n:0-9]{0,12}有:?(?= *(?:1[.、]|\(1\)))"
)
"""Heads whose list begins on the same line, with no colon before it."""
_FACTS_TOO = re.compile(r"事实[及和与、][^:\n]{0,6}证据[^:\n]{0,8}:?$")

_NEXT = re.compile(
    r"[,，](?P<name>(?!证明|证实|用以|以证|能够|可以)[^,，。;；\n]{2,40}?(?:笔录|证言|照片|截图|复印件|报告|检查记录)"
    r"[0-9一二两三四五六七八九十]{0,3}[份张页]?)(?=[,，。;；])"
)

_NAME_LENGTH = 30
_MANY = 4
"""Of so many items one may be of no sort that its name tells."""
_LONGEST_ITEM, _LONGEST_LIST = 120, 1500
_TITLE = re.compile(r"《[^《》]*》|\([^()]*\)")
_LIST_END = re.compile(r"(?:以上|上述|该|你单位)[^。\n]{0,12}违反|违反了|\n *[二三四五六]、|陈述申辩|\n[^\n]{0,12}依据")

_COUNTS = ("序号", "编号", "证据序号", "证据编号", "次序")
_COLUMN_HEAD = re.compile(r"名称$|种类$|类型$|类别$|来源$|内容$|对象$|^页[数码号]$|^数量$|^备注$|时间$|提供人$|^证据$")
_SORT_HEAD = re.compile(r"种类|类型|类别|形式")
_NAME_HEAD = re.compile(r"证据[^、]{0,4}名称|^名称|材料名称|文件名称|^证据(?:材料)?(?:内容)?$|材料$|题名")
_ANY_HEAD = re.compile(r"")


def evidence_facts(document: Document) -> Iterator[Fact]:
    """One fact for each item of evidence: what the decision lists, the rows of a list, and papers that are evidence."""
    if document.kind in (
        "penalty_decision",
        "summary_decision",
        "no_penalty_decision",
        "penalty_notice",
        "hearing_right_notice",
    ):
        yield from _listed(document)
    elif document.kind == "evidence_list":
        yield from _rows(document)
    elif document.kind in _OF_KIND:
        yield Fact("证据种类", _OF_KIND[document.kind], document.whole(), 0.9)


def sort_of(text: str) -> str | None:
    """The sort of evidence that an item of these words is; None if its wording does not tell."""
    squeezed = _NOT_THE_NAME.sub("", "".join(text.split()))
    return next((sort for sort, words in _WORDS if re.search(words, squeezed)), None)


def _listed(document: Document) -> Iterator[Fact]:
    for start, finish in _items(document.flow.text):
        item = re.split(r"[,，。;；\n]", document.flow.text[start:finish].strip() or " ")[0]
        if sort := sort_of(item.split("、")[0]) or sort_of(item) or sort_of(document.flow.text[start:finish]):
            left = start + len(document.flow.text[start:finish]) - len(document.flow.text[start:finish].lstrip())
            yield Fact("证据种类", sort, document.place(left, min(left + len(item), finish)), 0.85)
            yield from _named_beside(document, left + len(item), finish)


def _named_beside(document: Document, start: int, finish: int) -> Iterator[Fact]:
    """The papers that an item names behind a comma, before it says what they prove: …笔录，某证言，证明…."""
    for found in _NEXT.finditer(document.flow.text, start, finish):
        if found.start() != start or (sort := sort_of(found["name"])) is None:
            return
        yield Fact("证据种类", sort, document.place(*found.span("name")), 0.85)
        start = found.end()


def _items(text: str) -> list[tuple[int, int]]:
    """The items of evidence a decision lists: the words between 以上事实有 and 等证据证实, a numbered list, else the
    line behind a head.
    """
    heads = [head.end() for head in _LIST_HEAD.finditer(text)]
    run = [head.end() for head in _RUN_HEAD.finditer(text)]
    begun = next((at for at in heads if _numbers_items(text, at)), None)
    if begun is None:
        begun = next((at for at in run if _FIRST.match(text, at)), None)
    clause = _PROVED.search(text)
    if clause and (begun is None or clause.start() < begun):
        span = clause.span("items")
        return _numbered(text, *span) or _clauses(text, *span)
    if begun is None:
        return _of_one_line(text, heads) or _of_one_line(text, run) or _sentences(text, heads) or _just_named(text)
    stop = _LIST_END.search(text, begun)
    end = stop.start() if stop else min(len(text), begun + _LONGEST_LIST)
    first = _FIRST.match(text, begun)
    marks = [match.span() for match in _ITEM.finditer(text, begun, end)]
    if first and all(first.end() != behind for _, behind in marks):
        marks.insert(0, first.span())
    return [(at, to) for (_, at), to in zip(marks, [*(begin for begin, _ in marks[1:]), end], strict=True)]


def _numbers_items(text: str, at: int) -> bool:
    """Whether a numbered list begins behind a head that ends here; of evidence, where the head is also of the facts."""
    mark = _ITEM.match(text, at) or _ITEM.match(text, _past_space(text, at))
    if mark is None or not _tells_facts(text, at):
        return mark is not None
    return _is_named(re.split(r"[。;；\n]", text[mark.end() : mark.end() + _LONGEST_ITEM], maxsplit=1)[0])


def _of_one_line(text: str, heads: list[int]) -> list[tuple[int, int]]:
    """The items in a row behind each head (证据：甲1份、乙1张。), if nearly all are of some sort of evidence."""
    found: list[tuple[int, int]] = []
    for at in heads:
        line = re.split(r"[。\n]", text[at:], maxsplit=1)[0]
        items = _whole(text, at, at + len(line)) or _clauses(text, at, at + len(line))
        strange = sum(not _is_named(text[start:end]) for start, end in items)
        named = strange <= len(items) // _MANY
        if len(items) > 1 and named and not _tells_facts(text, at) and not (found and at < found[-1][1]):
            found += items
    return found


def _just_named(text: str) -> list[tuple[int, int]]:
    """The items of a sentence that only names them (有现场检查笔录、照片等证据为证)."""
    found = _JUST_NAMED.search(text)
    items = _clauses(text, found.start("items"), found.end("items")) if found else []
    return items if all(_is_named(text[start:end]) for start, end in items) else []


def _sentences(text: str, heads: list[int]) -> list[tuple[int, int]]:
    """The sentences behind a head (《甲笔录》1份，证明……。) where each names some sort of evidence."""
    for at in heads:
        stop = _LIST_END.search(text, at)
        end = min(stop.start() if stop else len(text), at + _LONGEST_LIST)
        ended = re.finditer(r"[^。;；\n]+(?=[。;；\n])", text[at:end])
        items = [(m.start() + at, m.end() + at) for m in ended if m[0].strip()]
        if len(items) > 1 and not _tells_facts(text, at) and all(_is_named(text[a:b]) for a, b in items):
            return items
    return []


def _tells_facts(text: str, at: int) -> bool:
    """Whether a head that ends here is also that of the facts, which then come first."""
    return _FACTS_TOO.search(text, max(at - _NAME_LENGTH, 0), at) is not None


def _whole(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items between semicolons, where there are some: each may name several papers and what they prove."""
    items = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^;；]+", text[start:end])]
    return items if len(items) > 1 else []


def _is_named(item: str) -> bool:
    """Whether an item is of some sort of evidence, by what stands before the words on what it proves."""
    name = re.split("[,，]", item, maxsplit=1)[0]
    return len(_TITLE.sub("", name)) <= _NAME_LENGTH and sort_of(name) is not None


def _past_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items between commas of a list, those within brackets not counted."""
    parts = re.finditer(r"(?:\([^()\n]*\)|《[^《》\n]*》|[^、;；。\n])+", text[start:end])
    return [(m.start() + start, m.end() + start) for m in parts]


def _numbered(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a sentence that numbers them: 1.甲，2.乙."""
    marks = [mark.span() for mark in _ITEM.finditer(text, start, end)]
    if (first := _FIRST.match(text, start)) and all(first.end() != behind for _, behind in marks):
        marks.insert(0, first.span())
    stops = [*(begin for begin, _ in marks[1:]), end]
    return [(at, to) for (_, at), to in zip(marks, stops, strict=True)] if first and len(marks) > 1 else []


def _rows(document: Document) -> Iterator[Fact]:
    """One fact for each row of a list: of the sort its own column states, else its name tells; quoted by the name."""
    cells = regions(document)
    text = document.flow.text
    rows: dict[tuple[int, int, int], list[Region]] = {}
    for cell in cells:
        rows.setdefault((cell.page, cell.cell.table, cell.cell.row), []).append(cell)
    heads: dict[int, str] = {}
    for row in rows.values():
        titles = {cell.cell.column: "".join(text[cell.start : cell.end].split()) for cell in row}
        if any(title in _COUNTS for title in titles.values()) or sum(map(_is_head, titles.values())) > 1:
            heads = titles
            continue
        if told := _telling(document, row, heads):
            cell, sort = told
            item = next((c for c in row if _NAME_HEAD.search(heads.get(c.cell.column, ""))), cell)
            yield Fact("证据种类", sort, document.place(item.start, item.end), 0.85)
    if not cells:
        for start, end, _, _ in list(stretches(document))[1:]:
            if _ITEM.match(text[start:end]) and (sort_found := sort_of(text[start:end])):
                yield Fact("证据种类", sort_found, document.place(start, end), 0.8)


def _is_head(title: str) -> bool:
    return len(title) < 12 and _COLUMN_HEAD.search(title) is not None


def _telling(document: Document, row: list[Region], heads: dict[int, str]) -> tuple[Region, str] | None:
    """The cell of a row that tells its sort: one under a head for the sort, then for the name, then any."""
    for wanted in (_SORT_HEAD, _NAME_HEAD, _ANY_HEAD):
        for cell in row:
            words = document.flow.text[cell.start : cell.end]
            under = wanted.search(heads.get(cell.cell.column, ""))
            if under and len(words.strip()) > 1 and (sort := sort_of(words)):
                return cell, sort
    return None
