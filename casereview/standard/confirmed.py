"""What people confirmed of an issued standard, as the files the program judges by: a pack, or tiers of the law book."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from casereview.lawbook import OWN
from casereview.lawbook.fines import Fined, FineStage, fine_of
from casereview.lawbook.names import short_name
from casereview.marked_yaml import Plain
from casereview.standard import exporting as out
from casereview.standard.cell_values import day_of
from casereview.standard.columns import listed, points_of
from casereview.standard.deduction_words import deduction_of, plain_number
from casereview.standard.proposals import (
    CHECK,
    CLAUSE_COLUMNS,
    CLAUSES,
    FINES,
    INSTRUMENT,
    NUMBER,
    TIER_COLUMNS,
    TIERS,
    Confirmed,
    ConfirmedRows,
    confirmed_rows,
)
from casereview.standard.rule_changes import NewRule, RuleEdits, own_id
from casereview.standard.tables import Line
from casereview.standard.wordings import TOPICS, VETOES
from casereview.standard.workbook import Worksheet
from casereview.standard.written import WrittenPack, WrittenRule
from casereview.terms import Force, Standing
from casereview.text import squeezed

_OF_CHECK = ("check", "with", "applies", "fail", "from_stage", "cure")
"""What a clause takes over of the rule whose check judges it."""

_REFERRED = ("thresholds", "filing_order")
_ARTICLE = re.compile(r"[0-9]{1,3}(?:-[0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class ConfirmedPack:
    """A bureau's own pack made of confirmed clauses, and how many rows were left."""

    settings: Mapping[str, Plain]
    rules: RuleEdits
    left: int
    unread: tuple[str, ...] = ()


def confirmed_pack(book: Sequence[Worksheet], reference: WrittenPack) -> ConfirmedPack:
    """The pack of the confirmed rows, checks taken from `reference`. Raises WorkbookError at the cell of a mistake."""
    found = confirmed_rows(book, CLAUSES, CLAUSE_COLUMNS)
    instrument = _needed(found, INSTRUMENT).strip("《》")
    known = {rule.id: rule for rule in reference.rules}
    rules = tuple(_rule(row, instrument, known) for row in found.rows)
    seen: dict[str, NewRule] = {}
    for rule in rules:
        if (other := seen.setdefault(str(rule.values["id"]), rule)) is not rule:
            raise rule.line.error(f"与第{other.line.row + 1}行完全相同", "评查项目")
    total = sum((Decimal(str(rule.values["points"])) for rule in rules), Decimal(0))
    if total <= 0:
        raise found.rows[0].line.error("已确认的条款分值合计为 0，至少须有一条计分的条款", "分值")
    settings = _settings(found, instrument, total)
    if any("check" in rule.values for rule in rules):  # what checks refer to by $
        settings |= {key: reference.settings[key] for key in _REFERRED if key in reference.settings}
    return ConfirmedPack(settings, RuleEdits(added=rules), found.left, found.unread)


def _needed(found: ConfirmedRows, name: str) -> str:
    """What the general sheet says of that item. Raises WorkbookError if it says nothing."""
    if name not in found.general:
        raise next(iter(found.general.values())).error(f"缺少“{name}”一行，请不要删除或改名", out.ITEM)
    line = found.general[name]
    if not line[out.CONTENT]:
        raise line.error(f"须写明{name}", out.CONTENT)
    return line[out.CONTENT]


def _said(found: ConfirmedRows, name: str) -> str:
    return found.general[name][out.CONTENT] if name in found.general else ""


def _settings(found: ConfirmedRows, instrument: str, total: Decimal) -> dict[str, Plain]:
    keys = {out.NEW_TITLE: "title", out.NEW_ISSUER: "issuer", out.NEW_EDITION: "edition"}
    settings: dict[str, Plain] = {key: _needed(found, name) for name, key in keys.items()}
    number = _said(found, NUMBER)
    people = "、".join(dict.fromkeys(row.who for row in found.rows))
    left = f"，另有{found.left}行未经确认，没有读入" if found.left else ""
    told = f"由《{instrument}》{f'（{number}）' if number else ''}逐条读入，{people}核对{len(found.rows)}条{left}。"
    settings["note"] = told
    settings["total"] = plain_number(total)
    settings["instruments"] = [instrument, *(str(name).strip("《》") for name in listed(_said(found, out.INSTRUMENTS)))]
    if adopted := _adoption(found):
        settings["adopted"] = adopted
    return settings


def _adoption(found: ConfirmedRows) -> dict[str, Plain]:
    told = {key: _said(found, name) for name, key in out.ADOPTION.items()}
    if not any(told.values()):
        return {}
    values: dict[str, Plain] = {key: _needed(found, name) for name, key in out.ADOPTION.items()}
    line = found.general["采用日期"]
    try:
        values["on"] = day_of(line[out.CONTENT])
    except ValueError as error:
        raise line.error(f"采用日期{error}", out.CONTENT) from error
    return values


def _rule(row: Confirmed, instrument: str, known: Mapping[str, WrittenRule]) -> NewRule:
    line = row.line
    for heading in ("章节", "评查项目", "类别"):
        if not line[heading]:
            raise line.error(f"已确认的条款须写明{heading}", heading)
    veto = _chosen(line, "否决", VETOES)
    values: dict[str, Plain] = {
        "id": own_id(line["章节"], line["条款"], line["评查项目"]),
        "clause": line["条款"] or str(line.row),
        "title": " ".join(line["评查项目"].split()),
        "topic": _chosen(line, "类别", TOPICS),
        "basis": [*listed(line["依据"]), f"《{instrument}》{row.told}"],
        "standing": str(Standing.OFFICIAL),
        "force": str(Force.LOCAL),
        "points": _points(line, veto),
        **_deduction(line),
        **({"veto": veto} if veto else {}),
        **_judged(line, known),
    }
    return NewRule(line["章节"], values, line)


def _judged(line: Line, known: Mapping[str, WrittenRule]) -> dict[str, Plain]:
    """Who judges the clause: a check of the reference pack where the row names its rule, else people.

    What rests on law that is only recalled stays a question, whoever confirmed the clause.
    """
    name = line[CHECK]
    if not name:
        return {"ask": _question(line)}
    if name not in known or not known[name].values.get("check"):
        near = get_close_matches(name, list(known), 1, 0.5)
        guess = f"，是否为“{near[0]}”？" if near and name not in known else ""
        what = "由人判断，没有自动检查" if name in known else f"在参考标准中没有{guess}"
        raise line.error(f"规则 {name} {what}".rstrip("？"), CHECK)
    values = known[name].values
    taken = {key: values[key] for key in _OF_CHECK if key in values}
    recalled = values.get("standing") == Standing.RECALLED
    return {**taken, **({"standing": str(Standing.RECALLED)} if recalled else {})}


def _chosen(line: Line, heading: str, names: Mapping[str, str]) -> str | None:
    if not line[heading]:
        return None
    found = next((str(key) for key, word in names.items() if squeezed(word) == squeezed(line[heading])), None)
    if found is None:
        raise line.error(f"不能是“{line[heading]}”，可用的有：{'、'.join(names.values())}", heading)
    return found


def _points(line: Line, veto: str | None) -> Plain:
    if not line["分值"] and veto:
        return 0
    try:
        return points_of(line["分值"])
    except ValueError as error:
        raise line.error(str(error), "分值") from error


def _deduction(line: Line) -> dict[str, Plain]:
    try:
        told = deduction_of(line["扣分方式"])
    except ValueError as error:
        raise line.error(str(error), "扣分方式") from error
    points = Decimal(str(points_of(line["分值"]))) if line["分值"] else Decimal(0)
    most = told.spread[1] if told.spread else told.at_most
    if most is not None and most > points:
        raise line.error(f"最多扣 {most} 分，超过本条分值 {points}", "扣分方式")
    values: dict[str, Plain] = {}
    if told.each is not None:
        values["each"] = plain_number(told.each)
    if told.at_most is not None:
        values["at_most"] = plain_number(told.at_most)
    if told.spread is not None:
        values["range"] = [plain_number(end) for end in told.spread]
    return values


def _question(line: Line) -> str:
    loss = " ".join(line["扣分标准原文"].split())
    return f"请核对：{line['评查项目'].rstrip('。')}。" + (f"扣分标准：{loss.rstrip('。')}。" if loss else "")


def confirmed_tiers(book: Sequence[Worksheet]) -> tuple[list[dict[str, Plain]], ConfirmedRows]:
    """The confirmed tiers as the law book writes them. Raises WorkbookError at the cell of a mistake."""
    found = confirmed_rows(book, TIERS, TIER_COLUMNS)
    base = _needed(found, INSTRUMENT).strip("《》")
    number = _said(found, NUMBER)
    return [_tier(row, base, number) for row in found.rows], found


def _tier(row: Confirmed, base: str, number: str) -> dict[str, Plain]:
    line = row.line
    for heading in ("违法行为", "法律", "条"):
        if not line[heading]:
            raise line.error(f"已确认的阶次须写明{heading}", heading)
    article = squeezed(line["条"]).removeprefix("第").removesuffix("条")
    if not _ARTICLE.fullmatch(article):
        raise line.error(f"须是条的数字，如 97，不能是“{line['条']}”", "条")
    fines = _fines(line)
    return {
        "base": base,
        "area": OWN,
        **({"item": line["序号"]} if line["序号"] else {}),
        **({"tier": line["阶次"]} if line["阶次"] else {}),
        "law": short_name(line["法律"].strip("《》")),
        "article": article,
        "condition": " ".join((line["适用条件"] or line["违法行为"]).split()),
        **fines,
        "standing": str(Standing.OFFICIAL),
        "source": f"{number or f'《{base}》'} {row.told}",
    }


def _fines(line: Line) -> dict[str, Plain]:
    fines: dict[str, dict[str, Plain]] = {}
    for heading, (fined, stage) in FINES.items():
        if not (written := line[heading]):
            continue
        try:
            fine_of(written, Fined(fined), FineStage(stage))
        except ValueError as error:
            raise line.error(str(error), heading) from error
        fines.setdefault(fined, {})[stage] = written
    return dict(fines)
