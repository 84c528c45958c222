"""Every command of the window that has a key: one table, shown on the buttons and in the menus, and editable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from PySide6.QtGui import QKeySequence

from ui.words import tr


class Where(StrEnum):
    """In which menu a command stands."""

    FILE = "文件"
    EDIT = "编辑"
    DECIDE = "评查"
    PAGE = "页面"
    VIEW = "查看"
    TOOLS = "工具"
    HELP = "帮助"


@dataclass(frozen=True, slots=True)
class Command:
    """A command by its permanent id, with the words and the key it has unless somebody chose another."""

    id: str
    title: str
    key: str
    where: Where


COMMANDS: tuple[Command, ...] = (
    Command("open_folder", "打开案卷文件夹…", "Ctrl+O", Where.FILE),
    Command("open_file", "打开案卷文件…", "Ctrl+Shift+O", Where.FILE),
    Command("check_again", "重新检查", "F5", Where.FILE),
    Command("export", "导出评查表…", "Ctrl+S", Where.FILE),
    Command("print", "打印评查表…", "Ctrl+P", Where.FILE),
    Command("export_opinion", "导出法制审核意见书（草稿）…", "", Where.FILE),
    Command("home", "回到首页", "Ctrl+H", Where.FILE),
    Command("leave", "退出", "Ctrl+Q", Where.FILE),
    Command("undo", "撤销", "Ctrl+Z", Where.EDIT),
    Command("redo", "重做", "Ctrl+Y", Where.EDIT),
    Command("begin", "开始评查", "Ctrl+Return", Where.DECIDE),
    Command("confirm", "确认", "Return", Where.DECIDE),
    Command("overrule", "改判", "X", Where.DECIDE),
    Command("not_applicable", "不涉及", "M", Where.DECIDE),
    Command("passes", "符合", "P", Where.DECIDE),
    Command("fails", "不符合", "F", Where.DECIDE),
    Command("withdraw", "撤回", "Backspace", Where.DECIDE),
    Command("reason", "填写理由", "I", Where.DECIDE),
    Command("next_finding", "下一项", "J", Where.DECIDE),
    Command("previous_finding", "上一项", "K", Where.DECIDE),
    Command("next_undecided", "下一待评项", "N", Where.DECIDE),
    Command("batch", "批量评判…", "B", Where.DECIDE),
    Command("show_rule", "本项的评查标准", "L", Where.DECIDE),
    Command("search_findings", "查找条款", "Ctrl+Shift+F", Where.DECIDE),
    Command("original_volume", "原卷核对…", "", Where.DECIDE),
    Command("send_for_check", "送复核", "", Where.DECIDE),
    Command("sign", "签署评查…", "", Where.DECIDE),
    Command("zoom_in", "放大", "Ctrl+=", Where.PAGE),
    Command("zoom_out", "缩小", "Ctrl+-", Where.PAGE),
    Command("fit_width", "适合宽度", "Ctrl+0", Where.PAGE),
    Command("turn", "旋转", "R", Where.PAGE),
    Command("find", "查找…", "Ctrl+F", Where.PAGE),
    Command("thumbnails", "缩略图", "T", Where.PAGE),
    Command("highlight", "显示或隐藏标记", "Space", Where.PAGE),
    Command("next_page", "下一页", "PgDown", Where.PAGE),
    Command("previous_page", "上一页", "PgUp", Where.PAGE),
    Command("next_document", "下一文书", "]", Where.PAGE),
    Command("previous_document", "上一文书", "[", Where.PAGE),
    Command("show_page", "页面", "Ctrl+1", Where.VIEW),
    Command("show_documents", "卷内文书", "Ctrl+2", Where.VIEW),
    Command("show_timeline", "时间轴", "Ctrl+3", Where.VIEW),
    Command("show_evidence", "证据对照", "Ctrl+4", Where.VIEW),
    Command("show_people", "人员与签章", "Ctrl+5", Where.VIEW),
    Command("show_sheet", "评查表", "Ctrl+6", Where.VIEW),
    Command("show_queue", "待评案卷", "Ctrl+L", Where.VIEW),
    Command("show_score", "自查时显示得分", "", Where.VIEW),
    Command("rules", "评查标准…", "Ctrl+R", Where.TOOLS),
    Command("score_by_hand", "纸质案卷人工评分…", "", Where.TOOLS),
    Command("read_back", "读回填好的评查表…", "", Where.TOOLS),
    Command("check_seal", "核验封存清单…", "", Where.TOOLS),
    Command("blind", "盲评…", "", Where.TOOLS),
    Command("self_checks", "我的自查记录…", "", Where.TOOLS),
    Command("settings", "设置…", "", Where.TOOLS),
    Command("keys", "快捷键…", "", Where.TOOLS),
    Command("tour", "新手引导", "F1", Where.HELP),
)

ENTER_DECIDES = "enter_decides"
"""The property of a list in which Enter decides on what is chosen; in every other it opens it."""

Keys = Mapping[str, str]
"""The key of each command by its id, as chosen; a command not named keeps its own."""


_TYPED = tuple(Command(f"points_{digit}", "键入扣分", digit, Where.DECIDE) for digit in "0123456789.")
"""Keys that type the points of a deduction: no command may have them."""
_SIGNS = {"Return": "⏎", "Enter": "⏎", "Backspace": "⌫", "Del": "⌦", "PgDown": "PgDn", "PgUp": "PgUp", "Esc": "Esc"}


def key_of(command: Command, keys: Keys) -> str:
    """The key that the command has."""
    return keys.get(command.id, command.key)


def shortcuts(command: Command, keys: Keys) -> list[QKeySequence]:
    """The keys that call the command: Enter of the number pad, too, where Return does."""
    key = key_of(command, keys)
    both = [key, "Enter"] if key == "Return" else [key]
    return [QKeySequence(one) for one in both if one]


def command(name: str) -> Command:
    """The command of that id. Raises KeyError if there is none."""
    return _BY_ID[name]


def key_sign(key: str) -> str:
    """The key as it is shown on a button."""
    return tr("空格") if key == "Space" else _SIGNS.get(key, key)


def clashes(keys: Keys) -> tuple[tuple[Command, Command], ...]:
    """The pairs of commands that one key would call, also with the keys that type points."""
    held = [(one, _sequence(key_of(one, keys))) for one in COMMANDS]
    held += [(one, one.key) for one in _TYPED]
    return tuple((a, b) for (a, key), (b, other) in combinations(held, 2) if key and key == other)


def clash_text(pair: tuple[Command, Command], keys: Keys) -> str:
    """The sentence that names both commands of a clash, and the key."""
    one, other = pair
    return tr("“{one}”与“{other}”都用“{key}”键，请换一个键。").format(
        one=tr(one.title), other=tr(other.title), key=key_sign(_sequence(key_of(one, keys)))
    )


def checked_keys(chosen: Mapping[str, str]) -> tuple[Keys, str | None]:
    """The keys as chosen; those the program comes with where two commands share one, and the sentence that says so."""
    keys = {name: key for name, key in chosen.items() if name in _BY_ID}
    if found := clashes(keys):
        return {}, clash_text(found[0], keys) + tr("已恢复默认快捷键。")
    return keys, None


def _sequence(key: str) -> str:
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    return "Return" if text == "Enter" else text


_BY_ID = {one.id: one for one in COMMANDS}
