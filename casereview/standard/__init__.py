"""A bureau's own standard: packs out to spreadsheets and back, and what is proposed from papers it was issued in."""
