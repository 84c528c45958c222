"""Windows over the window: each asks one thing and hands on what was answered."""
