"""Lawful cases in which the papers do not simply reach the party's hand."""

from __future__ import annotations

from random import Random

from sample_cases.proving.planting import said, together, unsigned
from sample_cases.proving.scenes import ordinary
from sample_cases.proving.volume import Volume

_WITNESSED = (
    "拒绝签收，文书留置于其住所，社区工作人员到场见证并签名，见证人：郑立新。",
    "拒绝签收，经说明情况后将文书留置于其经营场所，并对送达过程拍照、录像。",
    "拒收，文书留置送达，现场有社区居委会人员周志强见证，全程录像。",
)
"""What a receipt remarks on papers that were left, as art. 89 of the Civil Procedure Law asks."""


def left(random: Random, name: str) -> Volume:
    """The party will not take the papers, which are left before a witness or with pictures taken."""
    change = together(
        said("service_receipt", "^直接送达$", "留置送达"),
        said("service_receipt", "(?<=^备注：收件人).*$", random.choice(_WITNESSED)),
        unsigned("service_receipt", "收件人"),
    )
    case = change(ordinary(random, name), random)
    assert case is not None
    return case
