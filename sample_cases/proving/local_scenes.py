"""Lawful cases of bureaus with a pack of their own: bound in the city's order, discussed by the district's habit."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from sample_cases.making.forms.examination import case_discussion_form
from sample_cases.making.matter import Matter
from sample_cases.making.orders import TIANJIN
from sample_cases.proving.manner import Manner
from sample_cases.proving.scenes import spared_some
from sample_cases.proving.volume import Volume
from sample_cases.proving.world import a_matter, a_place


def tianjin(random: Random, name: str) -> Volume:
    """A fine of a district of Tianjin, bound in the order of the city."""
    matter = _of_district(a_matter(random), f"{a_place(random)}区")
    return Volume(name=name, shows="天津案件", matter=matter, forms=spared_some(random, TIANJIN))


def dongli(random: Random, name: str) -> Volume:
    """A fine of the district in which every case is discussed."""
    matter = _of_district(a_matter(random), "东丽区")
    forms = spared_some(random, TIANJIN, kept=(case_discussion_form,))
    return Volume(name=name, shows="逢案必议", matter=matter, forms=forms)


def _of_district(matter: Matter, district: str) -> Matter:
    """The same case of a district of the city: bureau, government and court are its own."""
    area, style = f"天津市{district}", matter.style
    assert isinstance(style, Manner)
    agency = replace(
        matter.agency,
        name=f"{area}应急管理局",
        short=f"津{district[0]}",
        government=f"{area}人民政府",
        court=f"{area}人民法院",
        address=f"{area}{matter.agency.address[-8:]}",
    )
    above = agency.name if style.agency_above else ""
    return replace(matter, agency=agency, style=replace(style, own=agency.name, agency_above=above))
