"""Officers whom a sentence introduces: 我们是……执法人员张三、李四, with the numbers of their certificates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casereview.extract.names import names_in, person
from casereview.extract.officer_numbers import NUMBER, joined, officer_fact, paired, zipped
from casereview.extract.prose import Prose
from casereview.model import Document, Fact

_STATED = re.compile(
    r"我们是(?P<body>[^。;\n]{0,60}?)(?:的)?(?:行政|安全生产|消防)?(?:监管)?(?:监察)?(?:(?:执法|监督检查|工作|监督|监察)人员|(?:监督|监察|检查|稽查)员)(?P<rest>[^。?]{0,200}?)"
    r"(?:这是|现|请|,?依法|。|$)"
)
_NUMBER_HEAD = re.compile(r"(?:执法)?(?:证件?|证书)(?:号码?|编号)(?:分别)?(?:为|是|:)*")
_ONE = re.compile(r"[^、,和及 \n]+")
_FULL_NAME = re.compile(r"[\u4e00-\u9fff·]{2,15}")
"""Who is listed with a number of his own may have a name longer than most."""
_SAID = re.compile(
    r"(?:我叫|他叫|她叫|我是|这是|这位是|他是|她是)(?P<name>[\u4e00-\u9fff·]{2,4})[,，( ]*"
    r"(?:我的|他的|她的)?(?:行政)?(?:执法)?(?:证件?|证书)(?:号码?|编号|号)"
    r"[为是: ]*(?P<number>[A-Za-z\u4e00-\u9fff]{0,4}[0-9][0-9A-Za-z-]{3,24})"
)
_SHOWN = re.compile(
    r"(?:监督员|监察员|执法人员|检查人员|调查人员)(?P<names>[^。;,:()\n]{2,24}?)(?:已|现|均)?(?:依法)?向[^。\n]{0,40}?"
    r"(?:证件?|证书)(?:号码?|编号)?(?:分别)?[为是:( ]+(?P<numbers>[^。\n]{4,60})"
)
_MENTIONED = re.compile(
    r"(?:执法|办案|承办|调查)(?:人员|人)(?P<names>[\u4e00-\u9fff·]{2,4}[、和][\u4e00-\u9fff·]{2,3}?)(?:二人|两人|两名同志|2人)?"
    r"(?=均|都|具[备有]|持有|取得|承办|负责|办理|共同|依法|前往|到|对|于|,)"
)
_LISTED = re.compile(
    r"(?:执法|检查|调查|办案)(?:人员|人) ?(?P<names>[\u4e00-\u9fff·]{2,4}(?:[、和 ]{1,2}[\u4e00-\u9fff·]{2,4})+) ?"
    r"\((?:行政)?(?:执法)?(?:证件?|证书)(?:号码?|编号)(?:分别)?[为是: ]*(?P<numbers>[^()\n]{4,60})\)"
)
_RUN_ON = re.compile(
    r"(?:执法|办案|检查|调查)人员 ?(?P<rest>(?:[\u4e00-\u9fff·]{2,4} ?[0-9]{6,17}(?![0-9年])[、,和 ]{0,2}){2,4})"
)
"""Names and numbers without any sign between them: 执法人员张三01234567李四01234568."""
_RUN = re.compile(r"(?P<name>[\u4e00-\u9fff·]{2,4}) ?(?P<number>(?!1[3-9][0-9]{9}(?![0-9]))[0-9]{6,17})")
_TOLD = re.compile(
    r"(?:(?:执法|检查|调查)人员|指[定派](?=[^。;\n]{8,80}(?:承办|办理|办案|调查|主办)))"
    r"(?P<rest>[\u4e00-\u9fff·]{2,15} ?(?:,(?=(?:行政)?执法证)|\()"
    r"(?:证|(?:行政)?执法证|[\u4e00-\u9fff]?[A-Za-z]{0,4}[0-9]{4})[^。\n]{4,90})"
)


def mentioned(document: Document) -> Iterator[Fact]:
    """The officers whom an inner paper mentions in passing: 执法人员张三、李四具备执法资格."""
    read = joined(document)
    for match in _MENTIONED.finditer(read.text):
        for name, start, end in names_in(match["names"]):
            yield officer_fact(read, name, None, match.start("names") + start, match.start("names") + end)


def introduced(document: Document) -> Iterator[Fact]:
    """The officers whom the sentences of a document introduce, with their certificates where it tells them."""
    read = joined(document)
    for match in _SAID.finditer(read.text):
        if name := person(match["name"]):
            yield officer_fact(read, name, match["number"], match.start("name"), match.end("name"))
    for match in _STATED.finditer(read.text):
        yield from _stated(read, match)
    for match in _TOLD.finditer(read.text):
        yield from paired(read, match["rest"], match.start("rest"))
    for match in _RUN_ON.finditer(read.text):
        for one in _RUN.finditer(match["rest"]):
            if name := person(one["name"].lstrip("和")):
                start = match.start("rest") + one.end("name") - len(name)
                yield officer_fact(read, name, one["number"], start, match.start("rest") + one.end("name"))
    for match in (*_SHOWN.finditer(read.text), *_LISTED.finditer(read.text)):
        yield from zipped(read, match["names"], match.start("names"), match["numbers"])


def _stated(read: Prose, match: re.Match[str]) -> Iterator[Fact]:
    """The officers of a sentence 我们是……执法人员张三、李四, their numbers in it or further on in the same sentence."""
    rest, base = match["rest"], match.start("rest")
    if len(pairs := tuple(paired(read, rest, base))) >= 2:
        yield from pairs
        return
    head = _NUMBER_HEAD.search(rest)
    further = rest if head else _sentence_from(read.text, match.end("rest"))
    told = head or _NUMBER_HEAD.search(further)
    numbers = [found[0] for found in NUMBER.finditer(further[told.end() :])] if told else []
    named = rest[: head.start()] if head else rest
    listed = tuple(_ONE.finditer(named))
    if len(listed) == len(numbers) > 1 and all(_FULL_NAME.fullmatch(one[0]) for one in listed):
        for one, number in zip(listed, numbers, strict=True):
            yield officer_fact(read, one[0], number, base + one.start(), base + one.end())
        return
    for index, (name, start, end) in enumerate(names_in(named)):
        yield officer_fact(read, name, numbers[index] if index < len(numbers) else None, base + start, base + end)


def _sentence_from(flow: str, start: int) -> str:
    stop = flow.find("。", start, start + 80)
    return flow[start : stop if stop >= 0 else start + 80]
