"""Finding among findings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casereview.finding_search import FoundIn, Hit, find
from casereview.model import Review
from casereview.terms import Origin, Outcome
from tests.review_builder import a_finding, a_review, a_rule


def a_searched_review() -> Review:
    fault = a_finding(a_rule("amounts-alike", clause="6.4"), Outcome.FAIL, message="结案审批表的罚款数额与决定书不一致")
    question = a_finding(a_rule("served", clause="7.2"), Outcome.UNSURE, message="请看送达回执")
    judged = replace(question, outcome=Outcome.PASS, message="回执另存档案室", origin=Origin.PERSON, proposed=question)
    return a_review([fault, judged])


AMOUNTS, SERVED = ("amounts-alike", Outcome.FAIL), ("served", Outcome.UNSURE)


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("罚款", (Hit(*AMOUNTS, (FoundIn.MESSAGE,)),)),  # two characters are a word
        ("6.4", (Hit(*AMOUNTS, (FoundIn.CLAUSE,)),)),
        ("AMOUNTS", (Hit(*AMOUNTS, (FoundIn.ID, FoundIn.TITLE)),)),
        ("６.４ 决定书", (Hit(*AMOUNTS, (FoundIn.CLAUSE, FoundIn.MESSAGE)),)),  # full width is no other word
        ("罚款数额与决定", (Hit(*AMOUNTS, (FoundIn.MESSAGE,)),)),
        ("罚款数额不一致", ()),  # 额不 stands nowhere
        ("档案室", (Hit(*SERVED, (FoundIn.REASON,)),)),
        ("送达", (Hit(*SERVED, (FoundIn.MESSAGE,)),)),  # what the machine said is found beside the person's reason
        ("处罚法", (Hit(*AMOUNTS, (FoundIn.BASIS,)), Hit(*SERVED, (FoundIn.BASIS,)))),
        ("罚款 档案室", ()),
        ("  ", ()),
    ],
)
def test_words_are_found_wherever_they_stand_and_it_is_said_where(words: str, hits: tuple[Hit, ...]) -> None:
    assert find(a_searched_review(), words) == hits


def test_pairs_of_characters_are_enough_for_a_longer_word() -> None:
    review = a_review([a_finding(a_rule("one"), Outcome.FAIL, message="缺少当事人签名，签名盖章处空白")])

    assert find(review, "当事人签名盖章") == (Hit("one", Outcome.FAIL, (FoundIn.MESSAGE,)),)
    assert find(review, "签名当事人") == ()
