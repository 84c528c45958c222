"""Names and acts keep the punctuation of the paper."""

from __future__ import annotations

from casereview.catalogue import Catalogue
from casereview.extract.facts import facts_of
from casereview.model import PenaltyItem
from tests.builders import a_document


def test_names_titles_and_acts_are_worded_as_printed(catalogue: Catalogue) -> None:
    decision = a_document(
        "penalty_decision",
        "行政处罚决定书",
        "被处罚单位：海川（北港）机械有限公司",
        "地址：海川市某路1号(东侧)",
        "你单位未设置警示标志，未组织演练的行为违反了《甲法》第一条，依据《甲法》第九条，决定给予罚款1万元的行政处罚。",
    )

    found = {fact.name: fact.value for fact in facts_of(decision, catalogue)}

    assert (found["当事人"], found["地址"]) == ("海川（北港）机械有限公司", "海川市某路1号(东侧)")
    item = found["处罚事项"]
    assert isinstance(item, PenaltyItem)
    assert item.act == "未设置警示标志，未组织演练"
