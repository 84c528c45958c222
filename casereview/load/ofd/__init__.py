"""OFD files: text, pictures and seals read into pages."""
