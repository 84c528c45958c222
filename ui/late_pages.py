"""Pages of the window that are made when they are asked for, each tied to the desk and the commands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from casereview.opened import Door

if TYPE_CHECKING:
    from casereview.opened import OpenCase
    from ui.command_handlers import CommandHandlers
    from ui.desk import Desk
    from ui.rules_desk import RulesDesk
    from ui.views.by_hand_view import ByHandView
    from ui.views.queue_view import QueueView

MODULES = (
    "ui.views.page_view", "ui.views.findings_view", "ui.views.documents_view", "ui.panes", "ui.sheet_pages",
    "ui.printing", "ui.shown", "ui.at_work", "ui.views.queue_view", "ui.views.by_hand_view", "ui.rules_desk",
    "ui.rules_work", "ui.views.rules_view",
)  # fmt: skip
"""What the first picture of the window does without."""


def queue_page(desk: Desk, commands: CommandHandlers) -> QueueView:
    """The queue as it stands now."""
    from ui.lending import Lending
    from ui.views.queue_view import QueueView

    queue = QueueView()
    queue.case_wanted.connect(lambda path: desk.open(path, Door.REVIEW))
    queue.cases_added.connect(desk.queue.add)
    desk.queue.changed.connect(lambda: queue.show_queue(desk.queue.cases))
    queue.show_queue(desk.queue.cases)
    queue.show_as(desk.blindfold.row, blind=desk.blindfold.is_on)
    queue.show_name(desk.settings.name)
    desk.settings_changed.connect(lambda: queue.show_name(desk.settings.name))
    Lending(desk, queue, commands.asking.ask_who)
    queue.seal_wanted.connect(commands.sealing.seal)
    return queue


def rules_page(
    desk: Desk, commands: CommandHandlers, case: Callable[[], OpenCase | None], parent: QObject
) -> RulesDesk:
    """The page of the standards at work; `case` is the open case as far as it may be named."""
    from ui.rules_desk import RulesDesk
    from ui.rules_work import RulesWork
    from ui.views.rules_view import RulesView

    view = RulesView()
    rules = RulesDesk(view, RulesWork(desk.home, desk.libraries), case, parent)
    rules.told.connect(desk.told)
    view.finding_wanted.connect(commands.show_finding)
    return rules


def by_hand_page(desk: Desk) -> ByHandView:
    """The form for cases on paper, empty again once such a case is open."""
    from ui.views.by_hand_view import ByHandView

    by_hand = ByHandView()
    by_hand.started.connect(desk.open_by_hand)
    once = Qt.ConnectionType.SingleShotConnection
    by_hand.started.connect(lambda _told, _pack: desk.changed.connect(by_hand.clear, once))
    return by_hand
