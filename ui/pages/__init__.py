"""Pages as they are drawn: geometry, Word pages laid out, originals rendered."""
