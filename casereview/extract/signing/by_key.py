"""What words say of a signature given by electronic means: 张三（电子签名）, 已由李四在线签批."""

from __future__ import annotations

import re

from casereview.extract.signing.signed_names import may_be_person

_MEANS = r"(?:电子|数字|在线|网上|线上|系统|平台|OA)"
_DONE = r"(?:签名|签章|签字|签批|签署|签收|审签|审批|批准|审核|确认)"
_SAID = r"[^()\[\]【】。;:]"
_NOTE = rf"{_SAID}{{0,12}}{_MEANS}{_SAID}{{0,8}}{_DONE}{_SAID}{{0,16}}|已 *{_DONE}{_SAID}{{0,16}}"
_NOTED = re.compile(_NOTE)
_UNDONE = re.compile(r"[未没无待请应须需拟拒]|不(?!可)|可以?采用|(?:用|供)于")
"""What makes a note one of what is not done, or only may or must be."""
_WHO = (
    r"(?:(?:案件)?(?:承办|经办|主办|协办|办案|审核|审批|批准|签批|签名|签署|执法|检查|询问|记录|处理|办理)(?:人员?|者)"
    r"|[\u4e00-\u9fff]{0,4}负责人|[\u4e00-\u9fff]{0,2}领导|局长|副局长)?"
)
_NAME = r"[\u4e00-\u9fff·]{2,12}"
_BEFORE_NOTE = re.compile(rf"(?P<name>{_NAME}) *[(\[【](?P<note>{_NOTE})[)\]】]")
_BEHIND_NOTE = re.compile(rf"{_MEANS}(?:化)?{_DONE}(?:人|者|信息)? *[:为] *(?P<names>{_NAME}(?: *[、,/ ] *{_NAME})*)")
_BY_WHOM = re.compile(
    rf"(?:由|经) *{_WHO} *(?P<name>[\u4e00-\u9fff·]{{2,8}}?)(?:同志)? *(?:于|在)? *[0-9年月日时分秒:\-./ ]*"
    rf"(?:通过|经|在|以)?[^。;,]{{0,14}}?{_MEANS}[^。;,]{{0,8}}?{_DONE}"
)
_NAMED_AS = re.compile(rf"{_WHO[:-1]} *:? *(?P<name>[\u4e00-\u9fff·]{{2,8}})(?=[\s,。;)\]】]|$)")
_TOLD = re.compile(rf"[^。;,]{{0,3}}{_MEANS}[^。;]{{0,14}}{_DONE}")
_ROLE_FIRST = re.compile(_WHO)
_PARTS = re.compile(r"[、,/ ]+")


def names_by_key(text: str, before: str = "") -> tuple[str, ...]:
    """Whom the folded text of a place says to have signed by electronic means, each once, in order.

    What stands `before` the place on its line may tell the means: OA系统审批通过 审批人：.
    """
    found = [*_bracketed(text), *_behind(text), *_said(text)]
    told = _told_in(before + text)
    if not found and told:
        found = [(m.start(), name) for m in _NAMED_AS.finditer(text) if (name := _person(m["name"]))]
        first = _PARTS.split(text.strip(" :"))[0]
        if not found and _told_in(before) and (name := _person(first)):
            found = [(0, name)]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def is_noted(text: str) -> bool:
    """Whether a place says that it was signed by electronic means, whoever did: 已电子签名."""
    return any(not _UNDONE.search(note.group()) for note in _NOTED.finditer(text)) or _told_in(text)


def _told_in(text: str) -> bool:
    return any(not _UNDONE.search(told.group()) for told in _TOLD.finditer(text))


def _bracketed(text: str) -> list[tuple[int, str]]:
    notes = (m for m in _BEFORE_NOTE.finditer(text) if not _UNDONE.search(m["note"]))
    return [(m.start(), name) for m in notes if (name := _person(m["name"]))]


def _behind(text: str) -> list[tuple[int, str]]:
    return [
        (m.start("names") + at, name)
        for m in _BEHIND_NOTE.finditer(text)
        for at, part in enumerate(_PARTS.split(m["names"]))
        if (name := _person(part))
    ]


def _said(text: str) -> list[tuple[int, str]]:
    sayings = (m for m in _BY_WHOM.finditer(text) if not _UNDONE.search(m.group()))
    return [(m.start(), name) for m in sayings if (name := _person(m["name"]))]


def _person(words: str) -> str | None:
    """The name that these words are, the office before it left out; None if they are none."""
    office = _ROLE_FIRST.match(words)
    name = words[office.end() :] if office is not None else words
    return name if may_be_person(name) else None
