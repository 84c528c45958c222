"""How many must sign: the marks of those who should have signed beside those found, and did not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from casereview.catalogue import SignatureBlock
from casereview.extract.signing.nouns import Place
from casereview.extract.signing.signed_names import names_in
from casereview.extract.strips import Paper
from casereview.model import Mark
from casereview.terms import MarkKind, MarkState

OFFICERS = frozenset({"检查人员", "执法人员", "承办人", "询问人", "送达人", "调查人员", "核对人", "记录人"})
MANY = frozenset({"出席人员", "参会人员"})
_TWO_HIGH = 36.0  # points; two names beneath each other are as high as they are wide
_TWO_WIDE = 4.5  # times its height; no single name is written that long
_GIVEN = frozenset({MarkState.PRESENT, MarkState.TYPED, MarkState.REFUSAL_NOTED})
_POSTED = re.compile("邮|快递|公告|电子|微信|短信|传真")
_MAKER = re.compile("拍摄|摄录|录制|制作")
_BESIDE = re.compile("(?:列席|旁听)(?:人员|人)?:?")
"""Those named behind it sit in without a vote and need not sign."""

_AMONG_OTHERS = re.compile(
    r"(?:主持人|汇报人|记录人|时间|地点)[^:]{0,4}:.*?(?<!列席)(?:出席|参会|参加|与会)(?:讨论)?人员?:(?P<named>[^:]+)"
)
_NEXT_LABEL = re.compile("(?:主持人|汇报人|记录人|列席人员?|缺席人员?|时间|地点)$")
"""Who attends may be listed behind the chair and the recorder on one line."""

_ATTENDANCE = ("出席人员姓名及职务", "出席人员", "参会人员", "参加人员", "与会人员", "参加讨论人员", "参加人")


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its position in reading order (strip and character) and the width and height of its picture."""

    position: tuple[int, int]
    block: SignatureBlock
    mark: Mark
    extent: tuple[float, float] | None = None


def counted(paper: Paper, placed: list[Placed], places: Sequence[Place]) -> tuple[Placed, ...]:
    """The marks with the blank ones that the form asks for beside those found: one officer of two has not signed."""
    groups: dict[tuple[SignatureBlock, int], list[Placed]] = {}
    for one in placed:
        if one.mark.kind is MarkKind.SIGNATURE:
            page = one.mark.source.page if one.block.each_page else 0
            groups.setdefault((one.block, page), []).append(one)
    listed: dict[SignatureBlock, set[tuple[int, int]]] = {}
    for place in places:
        if place.row is not None:
            listed.setdefault(place.label.block, set()).add(place.position())
    rows = {block for block, at in listed.items() if len(at) > 1 or block.per_row or block.role in MANY}
    found = list(placed)
    for (block, _), group in groups.items():
        if block in rows:
            for row in _short_rows(paper, group):
                found.append(Placed(row[-1].position, block, _lacking(row[-1])))
            continue
        wanted = _attending(paper, group) if block.role in MANY else 1 if _is_makers(group) else block.count
        if block.role in OFFICERS:
            twins = [other for (twin, _), other in groups.items() if twin is not block and twin.role == block.role]
            wanted -= sum(map(len, twins))
        found.extend(Placed(group[-1].position, block, _lacking(group[-1])) for _ in range(wanted - len(group)))
    return tuple(sorted(_without_idle_proxies(found), key=lambda one: one.position))


def _without_idle_proxies(placed: Sequence[Placed]) -> list[Placed]:
    """The marks without those of who may receive a paper for another, where he did not, or for whom he did."""
    received = [one for one in placed if one.mark.role == "收件人" and one.mark.kind is MarkKind.SIGNATURE]
    proxies = [one for one in received if "代收" in one.mark.label and "收件" not in one.mark.label]
    owners = [one for one in received if not any(one is proxy for proxy in proxies)]
    if len(proxies) != 1 or len(owners) != 1:
        return list(placed)
    (proxy,), (owner,) = proxies, owners
    idle = owner if proxy.mark.state in _GIVEN and owner.mark.state is MarkState.BLANK else proxy
    return [one for one in placed if one is not idle or idle.mark.state in _GIVEN]


def _is_makers(group: Sequence[Placed]) -> bool:
    """Whether the place asks who took the picture: one does, whoever else was there."""
    return not group[0].block.required and all(_MAKER.match(one.mark.label) for one in group)


def _short_rows(paper: Paper, group: Sequence[Placed]) -> list[list[Placed]]:
    """The rows of a receipt that one server signed where two signed the others; what went by post needs no second."""
    if group[0].block.role not in OFFICERS:
        return []
    rows: dict[tuple[int, int], list[Placed]] = {}
    for one in group:
        rows.setdefault(one.position, []).append(one)
    if max(len(row) for row in rows.values()) != 2:
        return []
    return [
        row
        for (position, _), row in rows.items()
        if len(row) == 1 and row[0].mark.state is not MarkState.BLANK and not _by_post(paper, position)
    ]


def _by_post(paper: Paper, position: int) -> bool:
    row = "".join(paper.cell_text(key) for key in paper.row(paper.strips[position]))
    return _POSTED.search(row) is not None


def _lacking(last: Placed) -> Mark:
    """The blank mark of whoever should have signed beside `last`; a wide or high picture may hold two signatures."""
    wide, high = last.extent or (0.0, 1.0)
    shape = wide / max(high, 1.0)
    doubtful = last.mark.state is MarkState.PRESENT and (shape > _TWO_WIDE or (high > _TWO_HIGH and shape < 1.4))
    sure = 0.85 if last.mark.confidence >= 0.85 and shape <= 3 else 0.6
    return replace(
        last.mark,
        state=MarkState.UNREADABLE if doubtful else MarkState.BLANK,
        signer=None,
        digest="",
        signed_on=None,
        confidence=last.mark.confidence if last.mark.state is MarkState.BLANK else sure,
    )


def _attending(paper: Paper, group: Sequence[Placed]) -> int:
    """How many must sign for the meeting: those listed as attending, at least as many as the form asks for."""
    signed = [one for one in group if one.mark.state is not MarkState.BLANK]
    if len(signed) == 1 and signed[0].mark.state is MarkState.PRESENT:
        return 0  # one picture may hold the signatures of all
    at, least = group[0].position[0], group[0].block.count
    for strip in paper.strips[:at]:
        squeezed = "".join(strip.text.split())
        for word in _ATTENDANCE:
            if squeezed == word or squeezed.rstrip(":") == word:
                key = paper.right_of(strip)
                return max(least, len(_listed(paper.cell_text(key)))) if key is not None else least
            if squeezed.startswith(word + ":"):
                return max(least, len(_listed(squeezed[len(word) + 1 :])))
        if (beside := _AMONG_OTHERS.match(squeezed)) is not None:
            return max(least, len(_listed(_NEXT_LABEL.sub("", beside["named"]))))
    return least


def _listed(text: str) -> tuple[str, ...]:
    names = names_in(_BESIDE.split(text)[0].replace(";", "、"))
    return tuple(dict.fromkeys(names))
