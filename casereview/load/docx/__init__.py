"""Word files of today: their parts read into pages."""
