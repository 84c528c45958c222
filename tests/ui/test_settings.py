"""What a user chose, kept from one start to the next."""

from __future__ import annotations

from pathlib import Path

from casereview.opened import Door
from casereview.steps import Role
from ui.settings import RecentCase, Settings, read_settings, write_settings


def test_everything_chosen_comes_back(tmp_path: Path) -> None:
    chosen = Settings(
        name="王某",
        role=Role.LEGAL_REVIEWER,
        language="en",
        keys={"confirm": "Y"},
        pack="reference",
        recent=(RecentCase("D:/案卷/一", Door.SELF_CHECK), RecentCase("D:/案卷/二")),
        recent_reasons=("原件在卷外",),
        toured=True,
        panes=(480, 620, 300),
    )

    write_settings(tmp_path / "数据", chosen)

    assert read_settings(tmp_path / "数据") == chosen


def test_where_nothing_was_chosen_or_can_be_read_the_program_is_as_it_comes(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"name": 3', encoding="utf-8")

    assert read_settings(tmp_path) == Settings()
    assert read_settings(tmp_path / "没有") == Settings()


def test_a_place_that_cannot_be_written_loses_the_settings_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("")

    write_settings(tmp_path / "文件", Settings(name="王某"))

    assert read_settings(tmp_path / "文件") == Settings()


def test_the_case_opened_last_stands_first_and_once_for_each_door(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(14):
        settings = settings.opened(tmp_path / str(number))
    settings = settings.opened(tmp_path / "5").opened(tmp_path / "5", Door.SELF_CHECK)

    names = [(Path(one.path).name, one.door) for one in settings.recent]

    assert names[:3] == [("5", Door.SELF_CHECK), ("5", Door.REVIEW), ("13", Door.REVIEW)]
    assert len(names) == len(set(names)) == 12
