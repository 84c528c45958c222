"""Widgets that show what they are given and emit wishes."""
