"""The review written down: one writer a format, the official table's order and words."""
