"""Whether the payments that receipts tell of make up a fine."""

from __future__ import annotations

import re
from decimal import Decimal

from casereview.model import CaseFile

_SUMS = re.compile(r"(?<![0-9,.])[0-9][0-9,]*\.[0-9]{2}(?![0-9.])")
_MOST_PARTS = 12
_RECEIPTS = ("fine_receipt",)


def paid_by_parts(case: CaseFile, fine: Decimal) -> bool:
    """Whether sums of money that the receipts give make up the fine."""
    given = (match.group() for paper in case.of_kind(*_RECEIPTS) for match in _SUMS.finditer(paper.flow.text))
    parts = [amount for told in given if 0 < (amount := Decimal(told.replace(",", ""))) < fine]
    made = {Decimal(0)}
    for part in parts[:_MOST_PARTS]:
        made |= {whole + part for whole in made}
    return fine in made
