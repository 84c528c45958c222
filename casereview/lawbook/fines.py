"""What a provision allows to be fined: of whom, at which stage, how much."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_SPAN = rf"(?P<least>{_NUMBER})(?:-(?P<most>{_NUMBER}))?"
_WRITTEN = re.compile(rf"(?:(?P<measure>违法所得|上一年年收入|合同价款|原罚款)\s*)?{_SPAN}(?P<unit>倍|%)?")


class Measure(StrEnum):
    """What the figures of a fine count."""

    YUAN = "元"
    GAIN = "违法所得"  # multiples of the unlawful gain
    INCOME = "上一年年收入"  # shares of last year's income
    PRICE = "合同价款"  # shares of the contract price
    FINE = "原罚款"  # multiples of the fine first set, a day


class FineStage(StrEnum):
    """At which stage of a breach the fine is due."""

    FIRST = "first"  # with the order to correct
    LATER = "later"  # only after what `later_when` says: overdue, refused, an accident


class Fined(StrEnum):
    """Who is fined."""

    UNIT = "unit"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Fine:
    """A span that may be fined, both ends inside; `least` 0 where the law only says 以下."""

    fined: Fined
    stage: FineStage
    least: Decimal
    most: Decimal
    measure: Measure = Measure.YUAN

    def holds(self, amount: Decimal) -> bool:
        """Whether an amount in yuan lies inside; only for spans in yuan."""
        return self.least <= amount <= self.most and (amount > 0 or self.least == 0)

    def worded(self) -> str:
        """The span as a sentence shows it."""
        least, most = (f"{end.normalize():f}" for end in (self.least, self.most))
        if self.measure is not Measure.YUAN:
            scale = "倍" if self.measure in (Measure.GAIN, Measure.FINE) else "%"
            return f"{self.measure}的{least}{scale}" + ("" if least == most else f"至{most}{scale}")
        return f"{most}元以下" if not self.least else f"{least}元至{most}元"


def fine_of(written: str, fined: Fined, stage: FineStage) -> Fine:
    """The fine written as `0-100000`, `违法所得2-5倍`, `上一年年收入60-100%`.

    Raises ValueError with a Chinese clause where it is not written so or stands upside down.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if match is None:
        raise ValueError(f"幅度“{written}”的写法不对，应当如 0-100000、违法所得2-5倍、上一年年收入60-100%")
    measure = Measure(match["measure"]) if match["measure"] else Measure.YUAN
    scale = {Measure.YUAN: None, Measure.GAIN: "倍", Measure.FINE: "倍"}.get(measure, "%")
    if match["unit"] != scale:
        raise ValueError(f"幅度“{written}”的单位不对，{measure}应当以“{scale or '元（不写单位）'}”计")
    least = Decimal(match["least"])
    most = Decimal(match["most"] or match["least"])
    if least > most:
        raise ValueError(f"幅度“{written}”上下颠倒")
    return Fine(fined, stage, least, most, measure)
