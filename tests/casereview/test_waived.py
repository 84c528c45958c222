"""Records of a defence that the party does not make."""

from __future__ import annotations

import pytest

from casereview.waived import waives
from tests.builders import a_document


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("答：我认识到错误，不陈述、不申辩，放弃权利，接受处罚。", True),
        ("答：没有陈述、申辩意见。", True),
        ("答：自愿放弃陈述、申辩的权利。", True),
        ("答：不放弃权利，我有话说。", False),
        ("问：是否放弃陈述申辩权利？答：罚得过重，请求从轻。", False),
        ("答：标志系施工拆除，请求免予处罚。", False),
        ("答：我不听证，放弃听证权利，但希望减轻处罚。", False),
    ],
)
def test_a_record_in_which_nothing_is_said_against_it_is_a_waiver(answer: str, expected: bool) -> None:
    record = a_document("statement_record", "陈述申辩笔录", "问：你是否陈述、申辩？", answer)

    assert waives(record) is expected
