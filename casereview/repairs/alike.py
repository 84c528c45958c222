"""Characters that look so alike that one is read for the other."""

from __future__ import annotations

from collections.abc import Mapping

from casereview.model import Block

_ALIKE = """
日曰 己已巳 未末 人入八 令今 土士 号兮 执抗 大太犬 天夫无 千干于 王玉主 由田甲申 戊戌戍 处外 治冶
折拆析 栽裁载 待侍持特 辨辩辫 官宫 侯候 部邵 免兔 往住佳 洒酒 问间闻 司可 贷货 帐账 检捡 场扬杨
名各 午牛 贝见 币市巾 失矢 目月且 刀力 兵乒 历厉 卷券 拨拔 崇祟 茶荼 广厂 决央 抉块 书节 听昕
证让 罚罸 夏复 进迸 批比 案宰 代伐 怯法 责贵 仑令 眼限 政改 指措 如知 单革 立位 机杌 址扯 经径
筌签 时对 点占 勘堪 记纪 调凋 朋明 林材村 技枝 木术 有冇 健建 没设 械戒 制剂 孑子 晶品 良食
占店 仃行 员贠 查杳 注往 仵件 贡页 共其 第笫 从丛 休体 仕任 特持 清请 备各 处夂 询洵 存仔 期斯
诵通 回囬 审宙 定走 委季
"""
_BRACKETS = "[【〔{〖 ]】〕}〗 （( ）)"


def _sets() -> Mapping[str, frozenset[str]]:
    alike: dict[str, set[str]] = {}
    for group in _ALIKE.split() + _BRACKETS.split():
        for letter in group:
            alike.setdefault(letter, set()).update(group.replace(letter, ""))
    return {letter: frozenset(others) for letter, others in alike.items()}


ALIKE = _sets()
"""For each character those it is read for; digits are none of them: one number is as good as another."""

FIGURES = {"O": "0", "o": "0", "Q": "0", "〇": "0", "○": "0", "l": "1", "I": "1", "|": "1", "丨": "1", "i": "1"}
"""The digits for which these are read where only digits can stand."""


def are_alike(one: str, other: str) -> bool:
    """Whether one is read for the other."""
    return other in ALIKE.get(one, ())


def was_read_for(block: Block, at: int, letter: str) -> bool:
    """Whether the character of a block may have been read for that letter: by its looks, or as its reader thought.

    No number is taken for another, as one is as good as the other.
    """
    if are_alike(block.text[at], letter):
        return True
    return letter in block.guessed(at) and not (letter.isnumeric() or block.text[at].isnumeric())
