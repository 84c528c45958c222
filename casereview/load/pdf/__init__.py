"""PDF files: text, tables, marks and pictures read into pages."""
