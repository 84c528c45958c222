"""What a provision allows to be fined: of whom, at which stage, how much."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_SPAN = rf"(?P<least>{_NUMBER})(?:-(?P<most>{_NUMBER}))?"
_WRITTEN = re.compile(
    rf"(?P<optional>可\s*)?(?:(?P<measure>违法所得|上一年年收入|合同价款|原罚款)\s*)?{_SPAN}(?P<unit>倍|%)?"
    rf"(?:[,，](?:违法所得(?:满(?P<gain_from>{_NUMBER})|不满(?P<gain_below>{_NUMBER}))|(?P<only_if>\D+)))?"
)


class Measure(StrEnum):
    """What the figures of a fine count."""

    YUAN = "元"
    GAIN = "违法所得"  # multiples of the unlawful gain
    INCOME = "上一年年收入"  # shares of last year's income
    PRICE = "合同价款"  # shares of the contract price
    FINE = "原罚款"  # multiples of the fine first set, a day

    @property
    def is_multiple(self) -> bool:
        """Whether the figures are multiples (倍), not shares (%)."""
        return self in (Measure.GAIN, Measure.FINE)


class FineStage(StrEnum):
    """At which stage of a breach the fine is due."""

    FIRST = "first"  # with the order to correct
    LATER = "later"  # only after what `later_when` says: overdue, refused, an accident


class Persons(StrEnum):
    """Which people a provision fines beside or instead of the unit."""

    RESPONSIBLE = "直接负责的主管人员和其他直接责任人员"
    PRINCIPAL = "主要负责人"
    HEADS = "其他负责人和安全生产管理人员"
    INVESTOR = "投资人"
    ACTOR = "行为人"  # whoever does it himself; it does not let the people of a unit be fined with the unit


class Fined(StrEnum):
    """Who is fined."""

    UNIT = "unit"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Fine:
    """A span that may be fined, both ends inside; `least` 0 where the law only says 以下.

    `optional` where the law leaves open whether to fine (可以并处, 警告或者罚款). A fine with `gain_from` or
    `gain_below` is due only where the unlawful gain reaches, or stays below, that amount; none at all is below.
    `only_if` is a condition in words (情节特别严重).
    """

    fined: Fined
    stage: FineStage
    least: Decimal
    most: Decimal
    measure: Measure = Measure.YUAN
    optional: bool = False
    gain_from: Decimal | None = None
    gain_below: Decimal | None = None
    only_if: str | None = None

    def holds(self, amount: Decimal) -> bool:
        """Whether an amount in yuan lies inside; only for spans in yuan."""
        return self.least <= amount <= self.most and (amount > 0 or self.least == 0)

    def is_for_gain(self, gain: Decimal) -> bool:
        """Whether the fine is due where the unlawful gain is this."""
        return (self.gain_from is None or gain >= self.gain_from) and (
            self.gain_below is None or gain < self.gain_below
        )

    def in_yuan(self, base: Decimal) -> Fine:
        """The span in yuan of a fine that is a multiple or share of `base` (the gain, the income, the price)."""
        if self.measure is Measure.YUAN:
            return self
        scale = base if self.measure.is_multiple else base / 100
        return replace(self, least=self.least * scale, most=self.most * scale, measure=Measure.YUAN)

    def worded(self) -> str:
        """The span as a sentence shows it."""
        least, most = (f"{end.normalize():f}" for end in (self.least, self.most))
        if self.measure is not Measure.YUAN:
            scale = "倍" if self.measure.is_multiple else "%"
            return f"{self.measure}的{least}{scale}" + ("" if least == most else f"至{most}{scale}")
        if least == most:
            return f"{most}元"
        return f"{most}元以下" if not self.least else f"{least}元至{most}元"


def fine_of(written: str, fined: Fined, stage: FineStage) -> Fine:
    """The fine written as `0-100000`, `可0-50000`, `违法所得2-5倍，违法所得满100000`, `上一年年收入60-100%`.

    Raises ValueError with a Chinese clause where it is not written so or stands upside down.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        raise ValueError(f"幅度“{written}”的写法不对，应当如 0-100000、可0-50000、违法所得2-5倍、上一年年收入60-100%")
    measure = Measure(match["measure"]) if match["measure"] else Measure.YUAN
    scale = None if measure is Measure.YUAN else "倍" if measure.is_multiple else "%"
    if match["unit"] != scale:
        raise ValueError(f"幅度“{written}”的单位不对，{measure}应当以“{scale or '元（不写单位）'}”计")
    least = Decimal(match["least"])
    most = Decimal(match["most"] or match["least"])
    if least > most:
        raise ValueError(f"幅度“{written}”上下颠倒")
    gain_from, gain_below = (Decimal(match[key]) if match[key] else None for key in ("gain_from", "gain_below"))
    return Fine(fined, stage, least, most, measure, bool(match["optional"]), gain_from, gain_below, match["only_if"])
