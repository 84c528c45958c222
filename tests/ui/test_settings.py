"""What a user chose, kept from one start to the next."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from casereview.opened import Door
from casereview.steps import Role
from ui.settings import RecentCase, Settings, own_file, read_settings, write_settings


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


def test_two_people_at_one_folder_have_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path))
    names: dict[str, str] = {}
    for user in ("jia", "yi", "jia"):
        monkeypatch.setattr(getpass, "getuser", lambda user=user: user)
        names.setdefault(user, read_settings(tmp_path).name)
        write_settings(tmp_path, Settings(name=f"评查人{user}"))
    monkeypatch.setattr(getpass, "getuser", lambda: "yi")

    assert names == {"jia": "", "yi": ""}
    assert read_settings(tmp_path).name == "评查人yi"
    checks = own_file(tmp_path, "self-checks.db").name
    assert (checks != "self-checks.db", checks.startswith("self-checks-"), checks.endswith(".db")) == (True,) * 3
    monkeypatch.delenv("CASEREVIEW_HOME")  # a folder of one's own stays it, whatever the computer is called
    assert read_settings(tmp_path).name == "评查人jia"
    assert own_file(tmp_path, "self-checks.db") == tmp_path / "self-checks.db"


def test_settings_of_a_program_that_told_nobody_are_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASEREVIEW_HOME", str(tmp_path))
    (tmp_path / "settings.json").write_text('{"name": "王某"}', encoding="utf-8")

    assert read_settings(tmp_path).name == "王某"


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
