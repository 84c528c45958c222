"""A file as read becomes papers of known kinds with their facts and marks."""

from __future__ import annotations

from dataclasses import replace

from casereview.catalogue import Catalogue
from casereview.classify import classify
from casereview.colours import in_colour
from casereview.divide import divide
from casereview.extract.facts import facts_of
from casereview.extract.marks import extract_marks
from casereview.model import ReadPaper, SourceFile
from casereview.repairs import mended


def understood(file: SourceFile, catalogue: Catalogue) -> tuple[ReadPaper, ...]:
    """The papers of the file; if what it says trips the program up, the file as one paper with its problem."""
    try:
        documents = classify(divide((mended(in_colour(file), catalogue),), catalogue), catalogue)
        return tuple(ReadPaper(one, facts_of(one, catalogue), extract_marks((one,), catalogue)) for one in documents)
    except Exception as error:  # a file is untrusted: the other papers of the case must not suffer
        problem = f"内容未能识别（{type(error).__name__}），请人工查看。"
        return tuple(ReadPaper(one) for one in divide((replace(file, pages=(), problem=problem),), catalogue))
