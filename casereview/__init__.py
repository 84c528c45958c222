"""Reads administrative-penalty case files, judges them by a rule pack, and hands over a scored review sheet."""

__version__ = "0.1.0"
