"""The catalogue of defects is whole, and a mistake in it is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from casereview.defects import Detection, Severity, read_defects
from casereview.errors import PackError

PART = """\
- part: 立案
  defects:
    D001: {name: 没有立案审批表, severity: 否决, detect: 数据}
"""


def test_every_number_of_the_three_series_is_there_once_in_order() -> None:
    series = [("D", 3, 140), ("V", 1, 22), ("T", 2, 22)]

    assert list(read_defects()) == [f"{name}{n:0{width}}" for name, width, last in series for n in range(1, last + 1)]


def test_a_defect_tells_how_grave_it_is_and_from_what_it_is_told() -> None:
    defect = read_defects()["D135"]

    assert (defect.part, defect.severity, defect.detection) == ("立卷归档与形式", Severity.MAJOR, Detection.FACTS)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PART + PART, "第 6 行：编号 D001 重复出现"),
        (PART.replace("否决", "大"), "第 3 行：“severity”的值不对"),
        (PART.replace("part:", "chapter:"), "第 1 行：“part”的值不对"),
        ("part: 立案\n", "应当是一串章节"),
    ],
)
def test_a_mistake_is_refused_at_its_line(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "defects.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(PackError, match=told):
        read_defects(tmp_path / "defects.yaml")
