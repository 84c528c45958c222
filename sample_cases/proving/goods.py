"""Goods that cases of the proof are about: sampled and tested, or sold without permission and taken."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_SYLLABLES = "安驰固盾恒睿捷鹏辰阔磐翔鸿骏岳渊澜峻"


@dataclass(frozen=True, slots=True)
class Goods:
    """What the goods are called, how they are counted, how many there were, and what they cost."""

    name: str
    brand: str
    unit: str
    item: str
    """What a test looks at."""
    got: int
    gone: int
    price: int
    sampled: int = 0

    @property
    def called(self) -> str:
        """The goods by their brand."""
        return f"“{self.brand}”牌{self.name}"

    @property
    def left(self) -> int:
        """How many are still there."""
        return self.got - self.gone - self.sampled

    @property
    def gain(self) -> int:
        """What was taken for those that are gone."""
        return self.gone * self.price


_WORN = (
    ("安全帽", "个", "冲击吸收性能"),
    ("防护手套", "双", "耐磨性能"),
    ("防护眼镜", "个", "抗冲击性能"),
    ("安全带", "条", "动态负荷性能"),
    ("防静电工作服", "套", "点对点电阻"),
    ("防尘口罩", "只", "过滤效率"),
    ("绝缘鞋", "双", "耐压性能"),
    ("焊接面罩", "个", "阻燃性能"),
)
_BURNT = (
    ("组合烟花", "箱", "单筒药量"),
    ("爆竹", "箱", "含药量"),
    ("喷花类烟花", "件", "总药量"),
    ("吐珠烟花", "箱", "内筒药量"),
)


def protective_goods(random: Random) -> Goods:
    """What a unit hands to its people to protect them."""
    return _drawn(random, _WORN, sampled=random.randrange(2, 7))


def fireworks(random: Random) -> Goods:
    """What is sold without permission."""
    return _drawn(random, _BURNT)


def _drawn(random: Random, sorts: tuple[tuple[str, str, str], ...], sampled: int = 0) -> Goods:
    name, unit, item = random.choice(sorts)
    got = random.randrange(30, 90)
    gone = random.randrange(8, got - 12)
    brand = "".join(random.sample(_SYLLABLES, 2))
    return Goods(name, brand, unit, item, got, gone, random.randrange(4, 26) * 10, sampled)
