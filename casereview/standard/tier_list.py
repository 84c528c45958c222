"""The tiers read so far from an issued discretion base, and the item that those to come belong to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from casereview.spelling.citations import find_citations
from casereview.standard.fine_spans import LATER, FineSpan, fine_spans
from casereview.standard.tier_words import NO_FINE, condition_apart, tier_name
from casereview.text import squeezed


@dataclass(frozen=True, slots=True)
class ProposedTier:
    """One tier as the program reads it: the item it grades, when it applies, what it allows, where it was read."""

    base: str
    number: str
    act: str
    law_text: str
    tier: str
    condition: str
    fine_text: str
    spans: tuple[FineSpan, ...] = ()
    origin: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def article(self) -> tuple[str, str]:
        """The law and the article that penalises, as the text of the law column cites them last; empty if none."""
        cited = [found.value for found in find_citations(self.law_text) if found.value.law]
        return (str(cited[-1].law), cited[-1].article or "") if cited else ("", "")

    def fine(self, fined: str, stage: str) -> str:
        """The fine of that subject and stage as the law book writes it; several are joined by 或."""
        told = [span.written for span in self.spans if span.fined == fined and span.stage == stage]
        return "或".join(dict.fromkeys(told))


@dataclass(slots=True)
class TierList:
    """What was read of a file: the base's name, its tiers, and the present item: number, act, law."""

    file: str
    base: str = ""
    tiers: list[ProposedTier] = field(default_factory=list)
    item: dict[str, str] = field(default_factory=dict)

    def enter(self, role: str, text: str, number: str | None = None) -> None:
        """What the following tiers belong to; a new act begins a new item."""
        if role == "act":
            self.item = {"act": text.strip(), "number": number or ""}
        elif role == "law":
            self.item["law"] = "\n".join(filter(None, (self.item.get("law", ""), text.strip())))
        else:
            self.item[role] = text.strip()

    def told(self, tier: str, text: str, condition: str, place: str, spans: tuple[FineSpan, ...] | None = None) -> None:
        """Keep one tier; a condition that stands before the fine in one text is parted from it."""
        if not condition and spans is None:
            condition, text = condition_apart(text)
        found = fine_spans(text) if spans is None else spans
        own = self.item
        self.tiers.append(
            ProposedTier(
                self.base, own.get("number", ""), squeezed(own.get("act", "")), own.get("law", ""), tier_name(tier),
                condition.strip(" \n,，;；"), text.strip(), found, place,
            )
        )  # fmt: skip


def doubted(tier: ProposedTier) -> ProposedTier:
    """The tier with what is open about it."""
    doubts = list(tier.doubts)
    if not tier.act:
        doubts.append("没有读到违法行为")
    if not tier.article[1]:
        doubts.append("没有读到处罚依据的条")
    if not tier.tier:
        doubts.append("没有写明阶次")
    if not tier.spans and not NO_FINE.search(tier.fine_text):
        doubts.append("没有读到罚款幅度")
    if "拒不" in tier.condition and not any(span.stage == LATER for span in tier.spans):
        doubts.append("适用条件写有“拒不”，请核对是否为逾期罚款")
    told = [(span.fined, span.stage, span.measure) for span in tier.spans]
    if len(set(told)) < len(told):
        doubts.append("同一对象有几个罚款幅度，请核对")
    return replace(tier, doubts=tuple(doubts))
