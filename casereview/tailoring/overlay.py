"""Changes written as a pack that extends the one they are made to, which itself is never touched."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from casereview.errors import PackError
from casereview.marked_yaml import Plain, read_yaml
from casereview.model import RulePack
from casereview.standard.deduction_words import plain_number, shown
from casereview.standard.folder import PACK_FILE, yaml_text
from casereview.standard.written import WrittenPack, written_pack
from casereview.tailored import Adjustable, Aspect, Balance, Change, Examples, Tailoring, TailoringError
from casereview.tailoring.adjustable import adjustables, words_of, written_value
from casereview.tailoring.changes import place_of, told
from casereview.tailoring.shelf import Shelf
from casereview.terms import RuleStatus

_KEYS = {
    Aspect.POINTS: "points",
    Aspect.EACH: "each",
    Aspect.AT_MOST: "at_most",
    Aspect.STATUS: "status",
    Aspect.TITLE: "title",
    Aspect.FAIL: "fail",
}
_RULE = re.compile(r"\s*- id: (\S+)")
_OUTDATED = "标准调整后不再成立的示例没有带入。"


@dataclass(frozen=True, slots=True)
class Overlay:
    """The pack that the changes make: its settings as written, and whether its points add up."""

    settings: Mapping[str, Plain]
    balance: Balance
    adjustables: Mapping[str, tuple[Adjustable, ...]]


def overlay_of(shelf: Shelf, tailoring: Tailoring, kept: Examples | None = None) -> Overlay:
    """What is written of these changes. Raises TailoringError for a change that the pack does not bear."""
    folder = shelf.folder(tailoring.base)
    base = written_pack(folder)
    found = adjustables(base, tailoring, shelf.words)
    places = {(one.aspect, one.subject, one.name): one for group in found.values() for one in group}
    for change in tailoring.changes:
        _check(change, places.get(place_of(change)))
    values = {name: _values(group) for name, group in found.items() if name}
    total = _decimal(next(one.local for one in found[""] if one.aspect is Aspect.TOTAL))
    points = sum((_points({**rule.values, **values[rule.id]}) for rule in base.rules), Decimal(0))
    settings = _settings(tailoring, base, found, values, kept or {})
    return Overlay(settings, Balance(points, total), found)


def refuse_imbalance(balance: Balance) -> None:
    """Raise TailoringError where the points do not add up to the total."""
    if balance.points != balance.total:
        points, total = shown(balance.points), shown(balance.total)
        raise TailoringError(f"各条分值合计 {points}，与总分 {total} 不符，请调整分值、改总分，或者由另一条承担差额。")


@contextmanager
def laid_out(shelf: Shelf, settings: Mapping[str, Plain], base: str) -> Iterator[Path]:
    """The pack in a folder of its own beside the user's packs, for as long as it is looked at."""
    try:
        shelf.own.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=".trial-", dir=shelf.own))
        (folder / PACK_FILE).write_text(yaml_text(dict(settings)), encoding="utf-8", newline="\n")
        bring_tiers(shelf.folder(base), folder)
    except OSError as error:
        raise TailoringError(f"调整后的标准未能写入“{shelf.own}”，请检查磁盘空间和写入权限。") from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def bring_tiers(base: Path, folder: Path) -> None:
    """Copy the tiers that the pack in `base` brings along: they count only where they lie in a pack's own folder."""
    if (base / "lawbook").is_dir():
        shutil.copytree(base / "lawbook", folder / "lawbook")


def read_overlay(shelf: Shelf, folder: Path, overlay: Overlay, *, examples: bool = True) -> RulePack:
    """The pack written of the overlay, under the id of the one it is to stand for while it has none of its own.

    Raises TailoringError with the rule whose change is wrong.
    """
    try:
        return replace(shelf.read(folder, examples=examples), id=str(overlay.settings["extends"]))
    except PackError as error:
        if error.path.parent != folder:
            shelf.read(shelf.folder(str(overlay.settings["extends"])), examples=False)  # raises what is its own fault
        raise TailoringError(f"{_whose(error, overlay)}{error.what}。".replace("？。", "？")) from error


def provisional(overlay: Overlay) -> dict[str, Plain]:
    """The settings with what the points add up to as their total, so that all else can be looked at meanwhile."""
    return {**overlay.settings, "total": plain_number(overlay.balance.points)}


def _check(change: Change, found: Adjustable | None) -> None:
    if found is None:
        raise TailoringError(
            f"标准中已没有所改的项目（{change.subject} {change.name or change.aspect}），请撤销这一改动。"
        )
    if not change.reason.strip():
        raise TailoringError(f"改动“{found.label}”须写明理由。")
    if not change.by.strip():
        raise TailoringError("改动须署名，请先在设置中填写姓名。")
    try:
        written_value(found, change.value)
    except ValueError as error:
        raise TailoringError(f"{error}。") from error


def _values(group: tuple[Adjustable, ...]) -> dict[str, Plain]:
    """The keys of a rule that get other values."""
    values: dict[str, Plain] = {}
    given: dict[str, Plain] = {}
    for one in (one for one in group if one.change is not None):
        if one.aspect is Aspect.PARAMETER:
            given[one.name] = written_value(one, one.local)
        elif one.aspect in _KEYS:
            values[_KEYS[one.aspect]] = written_value(one, one.local)
        elif one.aspect is Aspect.VETO:
            values["veto"] = one.local or None
    if any(one.change and one.aspect in (Aspect.LEAST, Aspect.MOST) for one in group):
        ends = {one.aspect: written_value(one, one.local) for one in group}
        values["range"] = [ends[Aspect.LEAST], ends[Aspect.MOST]]
    if values.get("status", RuleStatus.SCORED) != RuleStatus.SCORED:
        values["veto"] = None  # what is only shown decides nothing
    return {**values, "with": given} if given else values


def _settings(
    tailoring: Tailoring,
    base: WrittenPack,
    found: Mapping[str, tuple[Adjustable, ...]],
    values: Mapping[str, dict[str, Plain]],
    kept: Examples,
) -> dict[str, Plain]:
    last = max((change.at for change in tailoring.changes), default=None)
    settings: dict[str, Plain] = {
        "title": f"{base.settings['title']}（本单位调整）",
        "issuer": "本单位调整，未经发布",
        "edition": last.date().isoformat() if last else str(base.settings["edition"]),
    }
    whole = [one for one in found[""] if one.change is not None]
    if whole:
        settings["note"] = "".join(f"{_named(one)}：{told(one.change)}。" for one in whole if one.change)
    settings["extends"] = tailoring.base
    for one in whole:
        if one.aspect is Aspect.TOTAL:
            settings["total"] = written_value(one, one.local)
        else:
            settings["thresholds"] = _thresholds(base, found[""])
    changes: list[Plain] = []
    for rule, group in found.items():
        if rule and (values[rule] or rule in kept):
            examples: dict[str, Plain] = {"examples": kept[rule]} if rule in kept else {}
            changes.append({"rule": rule, "reason": _reason(group), **values[rule], **examples})
    return {**settings, "changes": changes} if changes else settings


def _named(adjustable: Adjustable) -> str:
    """The change itself in words: from what to what."""
    before, after = words_of(adjustable, adjustable.base), words_of(adjustable, adjustable.local)
    return f"{adjustable.label}由{before}改为{after}"


def _reason(group: tuple[Adjustable, ...]) -> str:
    """Why a rule was changed, one clause a change; a rule that only lost examples was changed with the settings."""
    reasons = [f"{_named(one)}：{told(one.change)}" for one in group if one.change is not None]
    return "；".join(reasons) + "。" if reasons else _OUTDATED


def _thresholds(base: WrittenPack, group: tuple[Adjustable, ...]) -> dict[str, Plain]:
    """All of them: what a local pack says of its thresholds takes the place of all that its parent says."""
    limits: dict[str, Plain] = dict(base.mapping("thresholds"))
    for one in group:
        if one.aspect is Aspect.THRESHOLD:
            given = limits.get(one.subject)
            limits[one.subject] = {
                **(given if isinstance(given, dict) else {}),
                one.name: written_value(one, one.local),
            }
    return limits


def _points(values: Mapping[str, Plain]) -> Decimal:
    counts = values.get("status") in (None, RuleStatus.SCORED)
    return _decimal(values.get("points", 0)) if counts else Decimal(0)


def _decimal(value: Plain) -> Decimal:
    return Decimal(str(value))


def _whose(error: PackError, overlay: Overlay) -> str:
    """The rule whose change stands at the line of the mistake, to begin the sentence with.

    A change may be wrong only beside what the standard itself says of the rule (each above at_most).
    """
    if error.path.name != PACK_FILE and error.line is not None:
        above = error.path.read_text("utf-8").splitlines()[: error.line]
        rule = next(found[1] for line in reversed(above) if (found := _RULE.match(line)) is not None)
        return f"规则 {rule} 的改动有误："
    changes = overlay.settings.get("changes")
    marked = read_yaml(error.path)
    for index, change in reversed(list(enumerate(changes if isinstance(changes, list) else []))):
        if error.line is not None and isinstance(change, dict) and marked.line("changes", index) <= error.line:
            return f"规则 {change['rule']} 的改动有误："
    return "整体设置的改动有误："
