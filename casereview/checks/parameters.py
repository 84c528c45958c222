"""The sorts of words that checks take as parameters, so that a pack's words can be held against the catalogue."""

from __future__ import annotations

from typing import NewType

KindId = NewType("KindId", str)
"""The id of a kind of document."""

FactName = NewType("FactName", str)
"""The name of a fact."""

Role = NewType("Role", str)
"""The role in which somebody signs or seals."""
