"""Rule packs read from their folders: chapters of rules, what a local pack changes, and what they need of the law."""

from __future__ import annotations

from casereview.rulepack.drafts import RULES, pack_folders
from casereview.rulepack.reader import read_pack

__all__ = ["RULES", "pack_folders", "read_pack"]
