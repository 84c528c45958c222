"""Rule packs read from their folders: chapters of rules, what a local pack changes, and what they need of the law."""

from __future__ import annotations

from casereview.rulepack.drafts import RULES, pack_folders
from casereview.rulepack.reader import kinds_by_name, read_pack

__all__ = ["RULES", "kinds_by_name", "pack_folders", "read_pack"]
