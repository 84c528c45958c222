"""The law book: statutes, provisions that punish, discretion bases, thresholds; all with dates, source, standing."""

from casereview.lawbook.bases import OWN, BaseItem, DiscretionBase, Matter, Tier
from casereview.lawbook.book import LawBook
from casereview.lawbook.fines import Fine, Fined, FineStage, Measure, Persons
from casereview.lawbook.liabilities import Liability, Sanction, Step, Threshold
from casereview.lawbook.outside import OutsideTier, outside_statute
from casereview.lawbook.reader import LAWBOOK, read_lawbook, with_own_tiers
from casereview.lawbook.statutes import Division, LawVersion, RenumberedSubject, Renumbering, Statute

__all__ = [
    "LAWBOOK",
    "OWN",
    "BaseItem",
    "DiscretionBase",
    "Division",
    "Fine",
    "FineStage",
    "Fined",
    "LawBook",
    "LawVersion",
    "Liability",
    "Matter",
    "Measure",
    "OutsideTier",
    "Persons",
    "RenumberedSubject",
    "Renumbering",
    "Sanction",
    "Statute",
    "Step",
    "Threshold",
    "Tier",
    "outside_statute",
    "read_lawbook",
    "with_own_tiers",
]
