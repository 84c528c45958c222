"""The checks that a decision speaks of what the party said, and of the notice it was given."""

from __future__ import annotations

import pytest

from casereview.checks.answered import defence_answered
from casereview.lawbook import LawBook
from casereview.terms import Outcome
from tests.builders import a_case, a_document

LAW = LawBook()
_PLEA = "已经整改，请求免予处罚。"


@pytest.mark.parametrize(
    ("kind", "record", "decision", "outcome"),
    [
        ("statement_record", _PLEA, "你单位提出申辩，称已经整改。整改情况已经考虑，不予采纳。", Outcome.PASS),
        ("statement_record", _PLEA, "你单位提出申辩，称已经整改。决定罚款30000元。", Outcome.FAIL),
        ("statement_record", _PLEA, "决定罚款30000元。", Outcome.FAIL),
        ("statement_record", "没有意见，放弃陈述申辩。", "决定罚款30000元。", Outcome.NOT_APPLICABLE),
        ("statement_review", "经复核，不予采纳。", "决定罚款30000元。", Outcome.FAIL),
        ("hearing_record", "要求减轻处罚。", "本机关举行听证。你单位的意见没有事实依据，不予采纳。", Outcome.PASS),
        (
            "statement_record",
            "已经整改，请求减轻处罚。",
            "本机关于3月1日依法向你单位送达了行政处罚告知书，你单位提出陈述、申辩，认为经营困难。所提理由不予采纳。",
            Outcome.PASS,
        ),
        (
            "statement_record",
            "已经整改，请求减轻处罚。",
            "本机关告知你单位可依法进行陈述和申辩。决定罚款30000元。",
            Outcome.FAIL,
        ),
        ("hearing_record", "要求减轻处罚。", "你单位提出申辩，不予采纳。", Outcome.FAIL),
        ("hearing_record", "要求减轻处罚。", "本机关举行听证，你单位以已经整改为由请求从轻。决定罚款。", Outcome.FAIL),
        ("hearing_record", "要求减轻处罚。", "本机关举行听证，你单位请求从轻，罚款改为2万元。", Outcome.PASS),
    ],
)
def test_a_defence_is_told_and_answered(kind: str, record: str, decision: str, outcome: Outcome) -> None:
    case = a_case(a_document(kind, record), a_document("penalty_decision", decision))

    assert defence_answered(case, LAW).outcome is outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("你单位提出申辩，请求减少罚款。你单位使用不符合国家标准的设备，决定罚款。", Outcome.FAIL),
        ("你单位提出申辩，请求减少罚款。不符合从轻的条件，决定罚款。", Outcome.PASS),
    ],
)
def test_that_a_thing_is_below_a_standard_answers_nothing(words: str, outcome: Outcome) -> None:
    case = a_case(a_document("statement_record", "经营困难，请求减少罚款。"), a_document("penalty_decision", words))

    assert defence_answered(case, LAW).outcome is outcome
