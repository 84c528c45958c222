"""Rule packs read from their folders: chapters of rules, what a local pack changes, and what they need of the law."""

from __future__ import annotations

from casereview.rulepack.reader import RULES, pack_folders, read_pack

__all__ = ["RULES", "pack_folders", "read_pack"]
